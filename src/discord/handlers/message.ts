import { type Message, MessageType, type User } from 'discord.js'
import type { Question } from '../../language/question.js'
import type { Card } from '../render/card.js'
import { describeError, isForbidden, isOrdinary, isUnauthorized } from '../errors.js'
import { closedChannel, tellPrivately, unheard } from '../notices.js'
import { present } from '../present.js'
import { askInConversation } from '../reply.js'
import type { Room } from '../room.js'
import { answerOf, stateOf } from '../state/state.js'
import { stateOfMessage } from '../state/message-state.js'
import { FULL, TROUBLE } from './interaction.js'
import { spokenText } from './spoken-text.js'

/** A message without an author, which Discord promises never to send, is nobody's. */
const isFromPerson = (message: Message): boolean => {
  const author = message.author as User | null
  return author !== null && !author.bot && !message.system && message.webhookId === null
}

/** The question in a message, or undefined when the message is not for the bot. A bare mention asks for help. */
const questionIn = (message: Message): string | undefined => {
  const me = message.client.user.id
  const content = (message.content as string | null) ?? ''
  if (message.guildId !== null && !message.mentions.users.has(me)) return undefined
  const text = spokenText(content)
  if (text !== '') return text
  // A sticker or picture alone, in a direct message or as a reply, asks nothing.
  return new RegExp(`<@!?${me}>`).test(content) ? 'help' : undefined
}

/** A reply to the bot with the ping switched off: its words do not reach us. */
const isUnheardReply = ({ type, content, mentions, client }: Message): boolean =>
  type === MessageType.Reply && content === '' && mentions.repliedUser?.id === client.user.id

/** The question of the bot's card that a message replies to, if its buttons still tell. */
const questionRepliedTo = (message: Message, room: Room): Question | undefined => {
  const repliedTo = message.channel.messages.cache.get(message.reference?.messageId ?? '')
  if (repliedTo === undefined || repliedTo.author.id !== message.client.user.id) return undefined
  const state = stateOfMessage(repliedTo)
  return state && answerOf(room.brain, state)?.question
}

/**
 * Sends a reply once: Discord keeps no second message of the bot with the same nonce, whether it is sent again after a
 * failure or by another process. https://discord.com/developers/docs/resources/message#create-message
 */
const replyOnce = async (message: Message, room: Room, body: Card | { readonly content: string }, part = '') => {
  await room.pace()
  await message.reply({ ...body, nonce: `${message.id}${part}`, enforceNonce: true })
}

/** Whether a message may be answered; whoever asked too much is told so, privately where that is possible. */
const admitted = async (message: Message, room: Room): Promise<boolean> => {
  const admission = await room.bursts.admit(message.author.id)
  if (admission.kind === 'yes') return true
  room.watch.happened('over-limit')
  if (admission.kind === 'again') return false
  const notice = room.bursts.notice(admission.seconds)
  if (!(await tellPrivately(message, notice, room))) await replyOnce(message, room, { content: notice }, 'n')
  return false
}

const answer = async (message: Message, text: string, room: Room): Promise<void> => {
  const asker = message.author.id
  const about = questionRepliedTo(message, room)
  const found = askInConversation(room, message.channelId, asker, text, about)
  await replyOnce(message, room, present(room, { answer: found, state: stateOf(found), asker }))
  room.closed.accepted(message.channelId)
}

const tellClosed = async (message: Message, room: Room): Promise<void> => {
  if (!room.notices.first(`closed ${message.channelId} ${message.author.id}`)) return
  await tellPrivately(message, closedChannel(message.channelId, room.links.to('ask')), room)
}

/** An ordinary refusal is noted, a closed channel told privately, anything else said once. Never throws. */
const excuse = async (error: unknown, message: Message, room: Room): Promise<void> => {
  if (isUnauthorized(error)) room.fail(error)
  room.watch.happened(isOrdinary(error) ? 'refused' : 'error')
  room.log[isOrdinary(error) ? 'debug' : 'error'](describeError(error), 'message not answered')
  if (isForbidden(error)) {
    room.closed.refused(message.channelId)
    await tellClosed(message, room)
  }
  if (isUnauthorized(error) || isOrdinary(error)) return
  await replyOnce(message, room, { content: TROUBLE }, 'e').catch((second: unknown) =>
    room.log.debug(describeError(second), 'could not notify the person'),
  )
}

const handle = async (message: Message, room: Room): Promise<void> => {
  if (!isFromPerson(message)) return
  if (isUnheardReply(message) && room.notices.first(`unheard ${message.author.id}`))
    await tellPrivately(message, unheard(room.links.to('ask')), room)
  const text = questionIn(message)
  if (text === undefined) return
  if (room.closed.has(message.channelId)) return tellClosed(message, room)
  if (!(await admitted(message, room))) return
  const run = (): Promise<void> => answer(message, text, room).catch((error: unknown) => excuse(error, message, room))
  const answered = room.line.enter({ person: message.author.id, run })
  if (answered !== undefined) return answered
  room.watch.happened('line-full')
  await tellPrivately(message, FULL, room)
}

/** Answers a mention, a reply to the bot or a direct message when its turn comes. Never throws. */
export const onMessage = async (message: Message, room: Room): Promise<void> => {
  try {
    await handle(message, room)
  } catch (error) {
    await excuse(error, message, room)
  }
}
