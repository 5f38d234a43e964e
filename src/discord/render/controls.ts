import type { Answer } from '../../answers/answer.js'
import { writeCustomId } from '../state/custom-id.js'
import type { State } from '../state/state.js'
import { type Button, button, carrying, type Plan, row, turns } from './buttons.js'
import type { Row } from './card.js'
import { choiceMenu } from './choice-menu.js'
import { LIMITS } from './limits.js'
import { type Next, nextOf } from './next.js'

export interface ControlOptions {
  readonly state: State
  readonly asker: string
  readonly page: number
  readonly pages: number
  readonly ephemeral: boolean
  /** There is a picture to draw, and it is not shown yet. */
  readonly chart: boolean
  /** The picture is shown: the card can be had without it. */
  readonly pictured?: boolean
}

/** Next questions on a card, and buttons in its row where it has next questions. */
const NEXT = 2
const BUTTONS = 4
/** In place of a page: the card is shared as it stands. */
export const AS_SHOWN = 9999
/** In place of a position: the suggestion is the button's own label, and its id holds a piece of the card's state. */
export const AS_LABELLED = 1

/** Buttons about the card itself. */
const cardPlans = (answer: Answer, options: ControlOptions): readonly Plan[] => {
  const { page: at, pages, ephemeral, chart, pictured } = options
  const further: readonly Plan[] = pages > 1 ? [{ text: 'More', action: 'page', at: 1 }] : []
  return [
    ...(answer.citations.length > 0 ? [{ text: 'Sources', action: 'sources' as const, at }] : []),
    ...(chart ? [{ text: 'Chart', action: 'chart' as const, at }] : []),
    ...(pictured === true && at === 0 ? [{ text: 'Table', action: 'page' as const, at }] : []),
    ...(ephemeral ? [{ text: 'Share', action: 'share' as const, at }] : []),
    ...(at > 0 ? turns('page', at, pages) : further),
  ]
}

/** Next questions that carry themselves, and so work whatever becomes of the card. */
const nextButtons = (next: readonly Next[], asker: string): readonly Button[] => {
  const ids = next.map(({ question: text }) =>
    writeCustomId({ action: 'ask', asker, at: 0, state: { kind: 'text', text } }),
  )
  // Names that differ in spaces only would make the same id twice, which Discord refuses.
  return next.flatMap(({ text }, i) => {
    const id = ids[i]
    return id === undefined || ids.indexOf(id) !== i ? [] : [button(text, id)]
  })
}

/** Share must always work: where the question is too long for any id, the text of the card itself is shared. */
const shareAsShown = ({ ephemeral, asker }: ControlOptions): readonly Button[] => {
  const id = writeCustomId({ action: 'share', asker, at: AS_SHOWN, state: { kind: 'text', text: '-' } })
  return ephemeral && id !== undefined ? [button('Share', id)] : []
}

/** One row: the buttons about the card and next questions, whose ids help to carry a text too long for the first. */
const buttonRows = (answer: Answer, options: ControlOptions): readonly Row[] => {
  const { asker, state } = options
  const own = cardPlans(answer, options)
  const room = Math.min(NEXT, Math.max(BUTTONS - own.length, LIMITS.rowButtons > own.length ? 1 : 0))
  const all = nextOf(answer.suggestions)
  const next = all.slice(0, room)
  const alone = carrying(asker, state, own)
  if (alone !== undefined) return row([...alone, ...nextButtons(next, asker)])
  // Such a button says its whole question, as its id has no room for it.
  const spare = all.slice(0, LIMITS.rowButtons - own.length)
  const asks = spare.map(({ question: text }, i) => ({ text, action: 'ask' as const, at: AS_LABELLED + i }))
  const together = carrying(asker, state, [...own, ...asks])
  return row(together ?? [...shareAsShown(options), ...nextButtons(next, asker)])
}

/** The rows under a card: a menu when something is unclear, buttons about the card, suggested questions. */
export const controlsOf = (answer: Answer, options: ControlOptions): readonly Row[] => [
  ...choiceMenu(answer, options.state, options.asker),
  ...buttonRows(answer, options),
]
