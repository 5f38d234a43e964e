import type { Message } from 'discord.js'
import { describeError, isForbidden, isOrdinary, isUnauthorized } from '../errors.js'
import { renderAnswer } from '../render/card.js'
import { askInConversation } from '../reply.js'
import type { Room } from '../room.js'

const TROUBLE = 'Something went wrong on my side, so I have no answer this time. Please try again.'

/** The question in a message, or undefined when the message is not for the bot. A bare mention asks for help. */
const questionIn = (message: Message): string | undefined => {
  const me = message.client.user.id
  if (message.author.bot || message.system || message.webhookId !== null) return undefined
  const direct = message.guildId === null
  if (!direct && !message.mentions.users.has(me)) return undefined
  const text = message.content
    .replace(new RegExp(`<@!?${me}>`, 'g'), ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (text !== '') return text
  // A sticker or picture alone, in a direct message or as a reply, asks nothing.
  return message.content.includes(`<@${me}>`) || message.content.includes(`<@!${me}>`) ? 'help' : undefined
}

/** Answers a mention, a reply to the bot or a direct message. Never throws. */
export const onMessage = async (message: Message, room: Room): Promise<void> => {
  const text = questionIn(message)
  if (text === undefined || room.closed.has(message.channelId)) return
  try {
    const answer = askInConversation(room, message.channelId, message.author.id, text)
    await message.reply(renderAnswer(answer))
    room.closed.accepted(message.channelId)
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
