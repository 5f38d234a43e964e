import { MessageFlags, type RepliableInteraction } from 'discord.js'
import type { Answer } from '../answers/answer.js'
import { renderAnswer } from './render/card.js'
import type { Room } from './room.js'

/** Whether the answer is a question for the next turn to build on: one that was not understood is not. */
export const worthRemembering = ({ status }: Answer): boolean => status !== 'out-of-scope'

/** Asks the brain with the conversation so far, and remembers the question for the next turn. */
export const askInConversation = (room: Room, channel: string, person: string, text: string): Answer => {
  const answer = room.brain.ask(text, room.memory.recall(channel, person))
  if (worthRemembering(answer)) room.memory.remember(channel, person, answer.question)
  return answer
}

/** Answers a text given in a command, at once: the brain needs a millisecond, so nothing is deferred. */
export const replyToText = async (
  interaction: RepliableInteraction,
  room: Room,
  text: string,
  ephemeral: boolean,
): Promise<void> => {
  const answer = askInConversation(room, interaction.channelId ?? interaction.user.id, interaction.user.id, text)
  await interaction.reply(renderAnswer(answer, { asked: text, ephemeral }))
}

/** A sentence for one person's eyes. */
export const whisper = async (interaction: RepliableInteraction, content: string): Promise<void> => {
  const body = { content, flags: MessageFlags.Ephemeral as const }
  await (interaction.replied || interaction.deferred ? interaction.followUp(body) : interaction.reply(body))
}
