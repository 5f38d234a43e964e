import type { Answer } from '../../answers/answer.js'
import { writeCustomId } from '../state/custom-id.js'
import type { State } from '../state/state.js'
import { type Button, button, carrying, type Plan, row, turns } from './buttons.js'
import type { Row } from './card.js'
import { choiceMenu } from './choice-menu.js'
import { LIMITS } from './limits.js'
import { type Next, nextOf } from './next.js'
import { nextMenu } from './next-menu.js'

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
/**
 * What a phone shows beside each other on a card, 360 px wide, in pixels, and what a button takes of it: measured in
 * Chromium with scripts/measure-cards.js. A second row of buttons is a tenth of a card's height.
 */
const ROW = { width: 253, gap: 8, edges: 29, letter: 6.7 } as const
/** In place of a page: the card is shared as it stands. */
export const AS_SHOWN = 9999
/** In place of a position: the suggestion is the button's own label, and its id holds a piece of the card's state. */
export const AS_LABELLED = 1

/** What the further pages of a card hold, where that has a name. */
const FURTHER: Readonly<Record<string, string>> = { event: 'Timeline', 'list-membership': 'All lists' }

/** Buttons about the card itself. */
const cardPlans = (answer: Answer, options: ControlOptions): readonly Plan[] => {
  const { page: at, pages, ephemeral, chart, pictured } = options
  const further: readonly Plan[] = pages > 1 ? [{ text: FURTHER[answer.intent] ?? 'More', action: 'page', at: 1 }] : []
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

const widthOf = ({ text }: { readonly text: string }): number => ROW.edges + text.length * ROW.letter + ROW.gap

/** The next questions that stand in one row with a card's own buttons on a phone. */
const fitting = (own: readonly Plan[], all: readonly Next[]): readonly Next[] => {
  let left = ROW.width + ROW.gap - own.reduce((sum, plan) => sum + widthOf(plan), 0)
  const next: Next[] = []
  for (const one of all) {
    if (next.length >= NEXT || own.length + next.length >= LIMITS.rowButtons || widthOf(one) > left) continue
    next.push(one)
    left -= widthOf(one)
  }
  // Further pages offer every next question; a card without any has none but those on its buttons.
  const further = own.some(({ action }) => action === 'page')
  return next.length > 0 || further || own.length >= LIMITS.rowButtons ? next : all.slice(0, 1)
}

/** One row: the buttons about the card and next questions, whose ids help to carry a text too long for the first. */
const buttonRows = (answer: Answer, options: ControlOptions): readonly Row[] => {
  const { asker, state } = options
  const own = cardPlans(answer, options)
  const all = nextOf(answer.suggestions)
  const next = fitting(own, all)
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
  // A card stays short until something is pressed; beside further pages there is room for whole questions.
  ...(options.page > 0 ? nextMenu(answer.suggestions, options.asker) : []),
]
