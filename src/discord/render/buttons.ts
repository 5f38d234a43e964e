import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js'
import { type Action, type Deed, writeCustomIds } from '../state/custom-id.js'
import type { State } from '../state/state.js'
import type { Row } from './card.js'
import { label } from './escape.js'
import { LIMITS } from './limits.js'

export type Button = APIButtonComponentWithCustomId

/** A button before its id is written: what it says and does, and whether it can be pressed now. */
export interface Plan extends Deed {
  readonly text: string
  readonly style?: Button['style']
  readonly disabled?: boolean
}

/** A button of these words. */
export const button = (text: string, id: string, style: Button['style'] = ButtonStyle.Secondary): Button => ({
  type: ComponentType.Button,
  style,
  label: label(text, LIMITS.buttonLabel),
  custom_id: id,
})

/** Buttons side by side; no row where there are none. */
export const row = (buttons: readonly Button[]): readonly Row[] =>
  buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: buttons.slice(0, LIMITS.rowButtons) }]

/** Planned buttons with their ids. One that cannot be pressed now still stands there, as its id may hold a piece. */
export const withIds = (plans: readonly Plan[], ids: readonly string[]): readonly Button[] =>
  plans.flatMap(({ text, style, disabled }, i) => {
    const id = ids[i]
    return id === undefined ? [] : [{ ...button(text, id, style), ...(disabled === true && { disabled }) }]
  })

/**
 * Buttons that carry one state between them; undefined where it is too long for all their ids together: they could not
 * work.
 */
export const carrying = (asker: string, state: State, plans: readonly Plan[]): readonly Button[] | undefined => {
  const ids = plans.length === 0 ? [] : writeCustomIds(asker, state, plans)
  return ids && withIds(plans, ids)
}

/** Previous and next, where there is more than one page; a page beyond the last is the last, as the card shows it. */
export const turns = (action: Action, page: number, pages: number): readonly Plan[] => {
  if (pages <= 1) return []
  const last = pages - 1
  const now = Math.min(Math.max(0, page), last)
  return [
    { text: '◀ Previous', action, at: Math.max(0, now - 1), disabled: now === 0 },
    { text: 'Next ▶', action, at: Math.min(last, now + 1), disabled: now === last },
  ]
}
