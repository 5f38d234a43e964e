import { type ChatInputCommandInteraction, MessageFlags, type RepliableInteraction } from 'discord.js'
import type { ClickInteraction } from './clicks/click.js'
import { ANSWER_THIS } from './commands/answer-this.js'
import { commandNamed } from './commands/call.js'
import { CHECK_THIS } from './commands/check-this.js'
import type { Given, SlashCommand } from './commands/command.js'
import { AS_NEXT } from './render/next-menu.js'
import { type Action, type ComponentState, readCustomId } from './state/custom-id.js'
import { idsOfMessage } from './state/message-state.js'

/**
 * What an acknowledgement promises, and fixes: an answer for everyone, one for the person alone, or a change of the
 * message that was clicked. https://discord.com/developers/docs/interactions/receiving-and-responding
 */
export type Deferral = 'public' | 'private' | 'update'

/** Whether a command's answer is for the person alone. */
export const isPrivateCall = ({ quiet }: SlashCommand, given: Given): boolean =>
  quiet === true || given['private'] === true

const ofCommand = ({ commandName, options }: ChatInputCommandInteraction): Deferral => {
  const command = commandNamed(commandName)
  const given = Object.fromEntries(options.data.map(({ name, value }) => [name, value]))
  return command === undefined || isPrivateCall(command, given) ? 'private' : 'public'
}

interface Clicked {
  readonly component: ComponentState
  readonly byAsker: boolean
  readonly onPrivate: boolean
}

const ofMend = ({ component: { state } }: Clicked): Deferral => {
  const command = state.kind === 'call' ? commandNamed(state.call.command) : undefined
  return state.kind !== 'call' || command === undefined || isPrivateCall(command, state.call.given)
    ? 'private'
    : 'public'
}

/** A next question turns its asker's own private card into the answer; else the answer is for the person alone. */
const ofNext = ({ byAsker, onPrivate }: Clicked): Deferral => (byAsker && onPrivate ? 'update' : 'private')

const OF_CLICK: Readonly<Record<Action, (clicked: Clicked) => Deferral>> = {
  sources: () => 'private',
  more: () => 'update',
  page: ({ byAsker }) => (byAsker ? 'update' : 'private'),
  chart: ({ byAsker }) => (byAsker ? 'update' : 'private'),
  share: () => 'public',
  ask: ofNext,
  choose: (clicked) => (clicked.component.at === AS_NEXT ? ofNext(clicked) : clicked.byAsker ? 'update' : 'private'),
  mend: ofMend,
  copy: () => 'private',
}

const ofClick = (interaction: ClickInteraction): Deferral => {
  const component = readCustomId(interaction.customId, idsOfMessage(interaction.message))
  if (component === undefined) return 'private'
  return OF_CLICK[component.action]({
    component,
    byAsker: interaction.user.id === component.asker,
    onPrivate: interaction.message.flags.has(MessageFlags.Ephemeral),
  })
}

/** How an interaction is acknowledged before its answer is known; whatever is not known at all is answered privately. */
export const deferralOf = (interaction: RepliableInteraction): Deferral => {
  if (interaction.isChatInputCommand()) return ofCommand(interaction)
  if (interaction.isButton() || interaction.isStringSelectMenu()) return ofClick(interaction)
  const known = [ANSWER_THIS.name, CHECK_THIS.name]
  return interaction.isMessageContextMenuCommand() && known.includes(interaction.commandName) ? 'public' : 'private'
}
