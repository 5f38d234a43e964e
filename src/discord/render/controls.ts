import { ButtonStyle } from 'discord.js'
import type { Answer } from '../../answers/answer.js'
import { actionOf, writeCustomId } from '../state/custom-id.js'
import type { State } from '../state/state.js'
import { type Button, button, carrying, type Plan, row, turns } from './buttons.js'
import type { Row } from './card.js'
import { choiceMenu } from './choice-menu.js'
import { label } from './escape.js'
import { LIMITS } from './limits.js'

export interface ControlOptions {
  readonly state: State
  readonly asker: string
  readonly page: number
  readonly pages: number
  readonly ephemeral: boolean
  /** There is a picture to draw, and it is not shown yet. */
  readonly chart: boolean
}

const SUGGESTIONS = 3
/** In place of a page: the card is shared as it stands. */
export const AS_SHOWN = 9999
/** In place of a position: the suggestion is the button's own label, and its id holds a piece of the card's state. */
export const AS_LABELLED = 1

/** Buttons about the card itself. */
const cardPlans = (answer: Answer, { page, pages, ephemeral, chart }: ControlOptions): readonly Plan[] => [
  ...(answer.citations.length > 0 ? [{ text: 'Sources', action: 'sources' as const, at: page }] : []),
  ...(chart ? [{ text: 'Chart', action: 'chart' as const, at: page }] : []),
  ...(ephemeral ? [{ text: 'Share', action: 'share' as const, at: page }] : []),
  ...turns('page', page, pages),
]

/** Suggested questions, none twice. */
const suggestionsOf = (answer: Answer): readonly string[] =>
  [...new Set(answer.suggestions.map((text) => label(text, LIMITS.buttonLabel)))]
    .filter((text) => text !== '')
    .slice(0, SUGGESTIONS)

/** Suggestions that carry themselves, and so work whatever becomes of the card. */
const suggestionButtons = (texts: readonly string[], asker: string): readonly Button[] => {
  const ids = texts.map((text) => writeCustomId({ action: 'ask', asker, at: 0, state: { kind: 'text', text } }))
  // Names that differ in spaces only would make the same id twice, which Discord refuses.
  return texts.flatMap((text, i) => {
    const id = ids[i]
    return id === undefined || ids.indexOf(id) !== i ? [] : [button(text, id, ButtonStyle.Primary)]
  })
}

/** Share must always work: where the question is too long for any id, the text of the card itself is shared. */
const shareAsShown = ({ ephemeral, asker }: ControlOptions): readonly Button[] => {
  const id = writeCustomId({ action: 'share', asker, at: AS_SHOWN, state: { kind: 'text', text: '-' } })
  return ephemeral && id !== undefined ? [button('Share', id)] : []
}

/** The buttons about the card and the suggested questions; the latter's ids help to carry a text too long for the first. */
const buttonRows = (answer: Answer, options: ControlOptions): readonly Row[] => {
  const { asker, state } = options
  const own = cardPlans(answer, options)
  const texts = suggestionsOf(answer)
  const alone = carrying(asker, state, own)
  if (alone !== undefined) return [...row(alone), ...row(suggestionButtons(texts, asker))]
  const asks = texts.map((text, i) => ({
    text,
    action: 'ask' as const,
    at: AS_LABELLED + i,
    style: ButtonStyle.Primary as const,
  }))
  const together = carrying(asker, state, [...own, ...asks])
  return together === undefined
    ? [...row(shareAsShown(options)), ...row(suggestionButtons(texts, asker))]
    : [...row(together.slice(0, own.length)), ...row(together.slice(own.length))]
}

/** The rows under a card: a menu when something is unclear, buttons about the card, suggested questions. */
export const controlsOf = (answer: Answer, options: ControlOptions): readonly Row[] => [
  ...choiceMenu(answer, options.state, options.asker),
  ...buttonRows(answer, options),
]

/** Whether these rows have a button that shows every row behind the answer. */
export const offersSources = (rows: readonly Row[]): boolean =>
  rows.some(({ components }) => components.some((one) => 'custom_id' in one && actionOf(one.custom_id) === 'sources'))
