import type { ChatInputCommandInteraction } from 'discord.js'
import { commandNamed } from '../commands/call.js'
import { type Given, given, type SlashCommand } from '../commands/command.js'
import { isPrivateCall } from '../deferral.js'
import { isWrong } from '../commands/names.js'
import { channelOf, remember, reply } from '../reply.js'
import { wrongCard } from '../render/wrong-card.js'
import type { Room } from '../room.js'
import { stateOf } from '../state/state.js'
import { respond, whisper } from '../voice.js'

/** A command of an older or a newer version than this one. */
export const UNKNOWN =
  'I do not have that command in this version. Reload Discord to see the current ones, or use `/ask`.'

const givenTo = ({ options }: ChatInputCommandInteraction): Given =>
  Object.fromEntries(options.data.map(({ name, value }) => [name, value]))

/** Answers a command with its options, however they came: typed, or mended from a menu. */
export const runCommand = async (
  interaction: Parameters<typeof reply>[0],
  room: Room,
  command: SlashCommand,
  options: Given,
): Promise<void> => {
  const channel = channelOf(interaction)
  const person = interaction.user.id
  const outcome = command.answer(options, room.brain, room.memory.recall(channel, person))
  const call = { command: command.data.name, given: options }
  if (isWrong(outcome)) {
    await respond(interaction, wrongCard(room.brain, outcome, call, person))
    return
  }
  room.watch.answered(outcome, command.free !== undefined)
  if (command.quiet !== true) remember(room, channel, person, outcome)
  await reply(
    interaction,
    room,
    {
      answer: outcome,
      state: command.free === undefined ? { kind: 'call', call } : stateOf(outcome),
      asker: person,
      ephemeral: isPrivateCall(command, options),
      // The message above an answer opens to the command's options; what has no answer is read with its question.
      ...(command.free !== undefined && outcome.status !== 'answered' && { asked: given(options, command.free) }),
    },
    command.chart,
  )
}

/** Answers a slash command. */
export const onCommand = async (interaction: ChatInputCommandInteraction, room: Room): Promise<void> => {
  const command = commandNamed(interaction.commandName)
  await (command === undefined
    ? whisper(interaction, UNKNOWN)
    : runCommand(interaction, room, command, givenTo(interaction)))
}
