import type { Message } from 'discord.js'
import type { Question } from '../../language/question.js'
import { describeError, isForbidden, isOrdinary, isUnauthorized } from '../errors.js'
import { present } from '../present.js'
import { askInConversation } from '../reply.js'
import type { Room } from '../room.js'
import { answerOf, stateOf } from '../state/state.js'
import { stateOfMessage } from '../state/message-state.js'
import { TROUBLE } from './interaction.js'
import { spokenText } from './spoken-text.js'

/** The question in a message, or undefined when the message is not for the bot. A bare mention asks for help. */
const questionIn = (message: Message): string | undefined => {
  const me = message.client.user.id
  if (message.author.bot || message.system || message.webhookId !== null) return undefined
  if (message.guildId !== null && !message.mentions.users.has(me)) return undefined
  const text = spokenText(message.content)
  if (text !== '') return text
  // A sticker or picture alone, in a direct message or as a reply, asks nothing.
  return new RegExp(`<@!?${me}>`).test(message.content) ? 'help' : undefined
}

/** The question of the bot's card that a message replies to, if its buttons still tell. */
const questionRepliedTo = (message: Message, room: Room): Question | undefined => {
  const repliedTo = message.channel.messages.cache.get(message.reference?.messageId ?? '')
  if (repliedTo === undefined || repliedTo.author.id !== message.client.user.id) return undefined
  const state = stateOfMessage(repliedTo)
  return state && answerOf(room.brain, state)?.question
}

const answerMessage = async (message: Message, text: string, room: Room): Promise<void> => {
  const asker = message.author.id
  const admission = await room.bursts.admit(asker)
  if (admission.kind === 'tell') {
    // In a channel only a direct message is private; some people do not take those, and then nothing is said.
    await message.author
      .send({ content: room.bursts.notice(admission.seconds) })
      .catch((error: unknown) => room.log.debug(describeError(error), 'notice not delivered'))
  }
  if (admission.kind !== 'yes') return
  const about = questionRepliedTo(message, room)
  const answer = askInConversation(room, message.channelId, asker, text, about)
  await message.reply(present(room, { answer, state: stateOf(answer), asker }))
  room.closed.accepted(message.channelId)
}

/** Answers a mention, a reply to the bot or a direct message. Never throws. */
export const onMessage = async (message: Message, room: Room): Promise<void> => {
  const text = questionIn(message)
  if (text === undefined || room.closed.has(message.channelId)) return
  try {
    await answerMessage(message, text, room)
  } catch (error) {
    if (isUnauthorized(error)) room.fail(error)
    if (isForbidden(error)) room.closed.refused(message.channelId)
    room.log[isOrdinary(error) ? 'debug' : 'error'](describeError(error), 'message not answered')
    if (isUnauthorized(error) || isOrdinary(error)) return
    await message
      .reply({ content: TROUBLE })
      .catch((second: unknown) => room.log.debug(describeError(second), 'could not tell the person'))
  }
}
