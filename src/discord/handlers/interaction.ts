import type { Interaction } from 'discord.js'
import { COMMANDS } from '../commands/all.js'
import { describeError, isOrdinary, isUnauthorized } from '../errors.js'
import { whisper } from '../reply.js'
import type { Room } from '../room.js'

const commands = new Map(COMMANDS.map((command) => [command.data.name, command]))

const UNKNOWN_COMMAND = 'I no longer have that command. Reload Discord to see the current ones, or use `/ask`.'
const TROUBLE = 'Something went wrong on my side, so I have no answer this time. Please try again.'

const dispatch = async (interaction: Interaction, room: Room): Promise<void> => {
  if (!interaction.isChatInputCommand()) return
  const command = commands.get(interaction.commandName)
  await (command === undefined ? whisper(interaction, UNKNOWN_COMMAND) : command.run(interaction, room))
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
