import { commandNamed } from '../commands/call.js'
import { runCommand } from '../handlers/command.js'
import { present } from '../present.js'
import { AS_LABELLED } from '../render/controls.js'
import { AS_NEXT } from '../render/next-menu.js'
import { asEdit, askInConversation, channelOf, reply } from '../reply.js'
import { stateOf } from '../state/state.js'
import { type Click, isAsker, isPrivate, OUTDATED } from './click.js'
import { change, whisper } from '../voice.js'

/**
 * A question put by a click. In place it takes the place of the asker's own card; else it is answered privately, with a
 * button to share, so that the channel stays readable.
 */
const answerText = async (click: Click, text: string, inPlace: boolean): Promise<void> => {
  const { interaction, room } = click
  const person = interaction.user.id
  const answer = askInConversation(room, channelOf(interaction), person, text)
  const presentation = { answer, state: stateOf(answer), asker: person, asked: text }
  if (inPlace && isAsker(click))
    await change(interaction, asEdit(present(room, { ...presentation, ephemeral: isPrivate(click) })))
  else await reply(interaction, room, { ...presentation, ephemeral: true })
}

/** The suggestion that a button carries, or shows where its id had to carry a piece of its card. */
const suggested = ({ component: { at, state }, interaction }: Click): string | undefined => {
  if (at >= AS_LABELLED) {
    const pressed = interaction.isButton() ? interaction.component : undefined
    return pressed !== undefined && 'label' in pressed ? (pressed.label ?? undefined) : undefined
  }
  return state.kind === 'text' ? state.text : undefined
}

/** A next question: a private card turns into its answer; under a public one the answer is private, and can be shared. */
const askNext = (click: Click, text: string): Promise<void> => answerText(click, text, isPrivate(click))

/** A suggested question. */
export const askSuggestion = async (click: Click): Promise<void> => {
  const text = suggested(click)
  await (text === undefined ? whisper(click.interaction, OUTDATED) : askNext(click, text))
}

const picked = ({ interaction }: Click): string | undefined =>
  interaction.isStringSelectMenu() ? interaction.values[0] : undefined

/** One meaning of an unclear word: the card that asked becomes the answer. */
export const chooseMeaning = async (click: Click): Promise<void> => {
  const { component, interaction, room } = click
  const value = picked(click)
  // Position 0: the value counts the choices of the question carried along. Position 1: the value is the question.
  const choices =
    component.at === 0 && component.state.kind === 'text' ? room.brain.ask(component.state.text).choices : []
  const text = component.at === 0 ? choices?.[Number(value)]?.question : value
  if (text === undefined) return whisper(interaction, OUTDATED)
  await (component.at === AS_NEXT ? askNext(click, text) : answerText(click, text, true))
}

/** The right name in place of a wrong one: the command runs as it was meant. */
export const mendOption = async (click: Click): Promise<void> => {
  const { state, at } = click.component
  const value = picked(click)
  const command = state.kind === 'call' ? commandNamed(state.call.command) : undefined
  const option = command?.data.options?.[at]?.name
  if (state.kind !== 'call' || command === undefined || option === undefined || value === undefined)
    return whisper(click.interaction, OUTDATED)
  await runCommand(click.interaction, click.room, command, { ...state.call.given, [option]: value })
}
