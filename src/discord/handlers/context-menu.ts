import type { MessageContextMenuCommandInteraction } from 'discord.js'
import type { Answer } from '../../answers/answer.js'
import { ANSWER_THIS } from '../commands/answer-this.js'
import { claimQuestion } from '../commands/check.js'
import { CHECK_THIS } from '../commands/check-this.js'
import { askInConversation, channelOf, reply } from '../reply.js'
import type { Room } from '../room.js'
import { stateOf } from '../state/state.js'
import { MAX_CLAIM, spokenIn } from './spoken-text.js'
import { whisper } from '../voice.js'
import { UNKNOWN } from './command.js'

const NO_TEXT = 'That message has no text that I can answer.'

const isKnown = (name: string): boolean => name === CHECK_THIS.name || name === ANSWER_THIS.name

/** A claim without a year is held against the year of the message it stands in. */
const checked = (interaction: MessageContextMenuCommandInteraction, room: Room, text: string): Answer => {
  const answer = room.brain.answer(claimQuestion(text, interaction.targetMessage.createdAt.getUTCFullYear()))
  room.watch.answered(answer, true)
  return answer
}

/** Answers the question in someone's message, or checks its claims. It starts a conversation of the person who chose it. */
export const onContextMenu = async (interaction: MessageContextMenuCommandInteraction, room: Room): Promise<void> => {
  if (!isKnown(interaction.commandName)) return whisper(interaction, UNKNOWN)
  const check = interaction.commandName === CHECK_THIS.name
  const text = spokenIn(interaction.targetMessage, check ? MAX_CLAIM : undefined)
  if (text === '') return whisper(interaction, NO_TEXT)
  const answer = check
    ? checked(interaction, room, text)
    : askInConversation(room, channelOf(interaction), interaction.user.id, text)
  await reply(interaction, room, {
    answer,
    state: stateOf(answer),
    asker: interaction.user.id,
    asked: text,
  })
}
