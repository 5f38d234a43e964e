import { type ButtonInteraction, MessageFlags, type StringSelectMenuInteraction } from 'discord.js'
import type { Room } from '../room.js'
import { answerOf, type State } from '../state/state.js'
import type { ComponentState } from '../state/custom-id.js'
import type { Presentation } from '../present.js'

export type ClickInteraction = ButtonInteraction | StringSelectMenuInteraction

/** A press of a button or a pick from a menu. */
export interface Click {
  readonly interaction: ClickInteraction
  readonly room: Room
  readonly component: ComponentState
}

export const OUTDATED =
  'This button is from an older version of me, or about something I no longer know. Please ask again with `/ask`.'

export const isAsker = ({ interaction, component }: Click): boolean => interaction.user.id === component.asker

/** The card that was clicked is private. */
export const isPrivate = ({ interaction }: Click): boolean => interaction.message.flags.has(MessageFlags.Ephemeral)

/** Repeated above the answer when the card stands alone; a reply points at its question. */
const askedOf = (state: State, { interaction }: Click): string | undefined => {
  if (interaction.message.reference !== null) return undefined
  if (state.kind === 'text') return state.text
  return state.kind === 'question' && state.question.text !== '' ? state.question.text : undefined
}

/** The clicked card again, answered afresh from what its button carries; undefined when that is no longer possible. */
export const cardOf = (click: Click): Presentation | undefined => {
  const { room, component } = click
  const answer = answerOf(room.brain, component.state)
  return (
    answer && {
      answer,
      state: component.state,
      asker: component.asker,
      asked: askedOf(component.state, click),
      page: component.at,
      ephemeral: isPrivate(click),
    }
  )
}
