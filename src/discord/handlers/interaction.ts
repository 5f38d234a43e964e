import type { Interaction } from 'discord.js'
import { OUTDATED } from '../clicks/click.js'
import { describeError, isOrdinary, isUnauthorized } from '../errors.js'
import { whisper } from '../reply.js'
import type { Room } from '../room.js'
import { onAutocomplete } from './autocomplete.js'
import { onCommand } from './command.js'
import { countsAsQuestion, onComponent } from './component.js'
import { onContextMenu } from './context-menu.js'

/** Said once when an answer fails for a reason that is ours. */
export const TROUBLE = 'Something went wrong on my side, so I have no answer this time. Please try again.'

/** Whether an interaction may go on; a person who asked too much is told once, then met with silence. */
const admitted = async (interaction: Interaction, room: Room): Promise<boolean> => {
  if (!interaction.isRepliable()) return true
  if (interaction.isMessageComponent() && !countsAsQuestion(interaction.customId)) return true
  const admission = await room.bursts.admit(interaction.user.id)
  if (admission.kind === 'tell') await whisper(interaction, room.bursts.notice(admission.seconds))
  // Without this Discord itself would say that the interaction failed.
  if (admission.kind === 'silent' && interaction.isMessageComponent()) await interaction.deferUpdate()
  return admission.kind === 'yes'
}

const dispatch = async (interaction: Interaction, room: Room): Promise<void> => {
  if (!(await admitted(interaction, room))) return
  if (interaction.isChatInputCommand()) return onCommand(interaction, room)
  if (interaction.isAutocomplete()) return onAutocomplete(interaction, room)
  if (interaction.isMessageContextMenuCommand()) return onContextMenu(interaction, room)
  if (interaction.isButton() || interaction.isStringSelectMenu()) return onComponent(interaction, room)
  if (interaction.isRepliable()) return whisper(interaction, OUTDATED)
}

/** Acts on one interaction. Never throws: an ordinary refusal is noted, anything else is told to the person once. */
export const onInteraction = async (interaction: Interaction, room: Room): Promise<void> => {
  try {
    await dispatch(interaction, room)
  } catch (error) {
    if (isUnauthorized(error)) room.fail(error)
    room.log[isOrdinary(error) ? 'debug' : 'error'](describeError(error), 'interaction failed')
    if (isUnauthorized(error) || isOrdinary(error) || !interaction.isRepliable()) return
    await whisper(interaction, TROUBLE).catch((second: unknown) =>
      room.log.debug(describeError(second), 'could not tell the person'),
    )
  }
}
