import type { Interaction, RepliableInteraction } from 'discord.js'
import { OUTDATED } from '../clicks/click.js'
import { describeError, isOrdinary, isUnauthorized } from '../errors.js'
import type { Room } from '../room.js'
import { acknowledge, whisper } from '../voice.js'
import { onAutocomplete } from './autocomplete.js'
import { onCommand, UNKNOWN } from './command.js'
import { countsAsQuestion, onComponent } from './component.js'
import { onContextMenu } from './context-menu.js'

/** Said once when an answer fails for a reason that is ours. */
export const TROUBLE = 'Something went wrong on my side, so I have no answer this time. Please try again.'

/** Said when more people ask at once than can be answered in good time. */
export const FULL = 'More people are asking me at once than I can answer. Please ask again in a minute.'

/** Whether an interaction may go on. Discord would show one that nobody answers as failed, so each gets its sentence. */
const admitted = async (interaction: RepliableInteraction, room: Room): Promise<boolean> => {
  if (interaction.isMessageComponent() && !countsAsQuestion(interaction.customId)) return true
  const admission = await room.bursts.admit(interaction.user.id)
  if (admission.kind === 'yes') return true
  room.watch.happened('over-limit')
  // One notice is enough for whoever goes on pressing a button; a press needs no words to be seen as done.
  if (admission.kind === 'again' && interaction.isMessageComponent()) await interaction.deferUpdate()
  else await whisper(interaction, room.bursts.notice(admission.seconds))
  return false
}

const dispatch = (interaction: RepliableInteraction, room: Room): Promise<void> => {
  if (interaction.isChatInputCommand()) return onCommand(interaction, room)
  if (interaction.isMessageContextMenuCommand()) return onContextMenu(interaction, room)
  if (interaction.isButton() || interaction.isStringSelectMenu()) return onComponent(interaction, room)
  return whisper(interaction, interaction.isCommand() ? UNKNOWN : OUTDATED)
}

/** An ordinary refusal is noted, anything else is told to the person once. Never throws. */
const excuse = async (error: unknown, interaction: Interaction, room: Room): Promise<void> => {
  if (isUnauthorized(error)) room.fail(error)
  room.watch.happened(isOrdinary(error) ? 'refused' : 'error')
  room.log[isOrdinary(error) ? 'debug' : 'error'](describeError(error), 'interaction failed')
  if (isUnauthorized(error) || isOrdinary(error) || !interaction.isRepliable()) return
  await whisper(interaction, TROUBLE).catch((second: unknown) =>
    room.log.debug(describeError(second), 'could not notify the person'),
  )
}

const TRIES = 3

/**
 * Says that an answer is coming; resolves with false when Discord has given the interaction up. Where a try ends without
 * a word from Discord the next one tells whether it had arrived. Never throws.
 */
const hold = async (interaction: RepliableInteraction, room: Room, tries = TRIES): Promise<boolean> => {
  try {
    await acknowledge(interaction)
    room.watch.happened('acknowledged')
    return true
  } catch (error) {
    if (isUnauthorized(error)) room.fail(error)
    room.log.debug(describeError(error), 'not acknowledged')
    if (isUnauthorized(error) || isOrdinary(error)) return false
    return tries > 1 ? hold(interaction, room, tries - 1) : true
  }
}

const answer = async (interaction: RepliableInteraction, room: Room): Promise<void> => {
  if (!(await admitted(interaction, room))) return
  const answered = room.line.enter({
    person: interaction.user.id,
    run: () => dispatch(interaction, room).catch((error: unknown) => excuse(error, interaction, room)),
    acknowledge: () => hold(interaction, room),
  })
  if (answered !== undefined) return answered
  room.watch.happened('line-full')
  await whisper(interaction, FULL)
}

/** Answers one interaction when its turn comes; names are completed at once. Never throws. */
export const onInteraction = async (interaction: Interaction, room: Room): Promise<void> => {
  try {
    if (interaction.isAutocomplete()) await onAutocomplete(interaction, room)
    else if (interaction.isRepliable()) await answer(interaction, room)
  } catch (error) {
    await excuse(error, interaction, room)
  }
}
