import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js'
import type { Answer } from '../../answers/answer.js'
import { type Action, writeCustomId } from '../state/custom-id.js'
import type { State } from '../state/state.js'
import type { Row } from './card.js'
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

const button = (
  text: string,
  id: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style,
  label: label(text, LIMITS.buttonLabel),
  custom_id: id,
})

const row = (components: readonly APIButtonComponentWithCustomId[]): readonly Row[] =>
  components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: components.slice(0, LIMITS.rowButtons) }]

/** Share must always work: where the question is too long for its id, the text of the card itself is shared. */
const share = ({ state, asker, page }: ControlOptions): readonly APIButtonComponentWithCustomId[] => {
  const id =
    writeCustomId({ action: 'share', asker, at: page, state }) ??
    writeCustomId({ action: 'share', asker, at: AS_SHOWN, state: { kind: 'text', text: '-' } })
  return id === undefined ? [] : [button('Share', id)]
}

/** Buttons about the card itself. One whose state does not fit into its id is left out: it could not work. */
const cardButtons = (answer: Answer, options: ControlOptions): readonly APIButtonComponentWithCustomId[] => {
  const { state, asker, page, pages } = options
  const make = (text: string, action: Action, at = page): readonly APIButtonComponentWithCustomId[] => {
    const id = writeCustomId({ action, asker, at, state })
    return id === undefined ? [] : [button(text, id)]
  }
  return [
    ...(answer.citations.length > 0 ? make('Sources', 'sources') : []),
    ...(options.chart ? make('Chart', 'chart') : []),
    ...(options.ephemeral ? share(options) : []),
    ...(page > 0 ? make('◀ Previous', 'page', page - 1) : []),
    ...(page < pages - 1 ? make('Next ▶', 'page', page + 1) : []),
  ]
}

const suggestionButtons = (answer: Answer, asker: string): readonly APIButtonComponentWithCustomId[] => {
  const texts = [...new Set(answer.suggestions.map((text) => label(text, LIMITS.buttonLabel)))]
  const ids = texts.map((text) => writeCustomId({ action: 'ask', asker, at: 0, state: { kind: 'text', text } }))
  return texts
    .flatMap((text, i) => {
      const id = ids[i]
      // Names that differ in spaces only would make the same id twice, which Discord refuses.
      return text === '' || id === undefined || ids.indexOf(id) !== i ? [] : [button(text, id, ButtonStyle.Primary)]
    })
    .slice(0, SUGGESTIONS)
}

/** What an unclear word could mean, as a menu. The option's value is its position, or the whole question. */
const choiceMenu = (answer: Answer, { state, asker }: ControlOptions): readonly Row[] => {
  const choices = (answer.choices ?? []).map((choice, i) => ({ ...choice, i }))
  // A completed follow-up does not carry its open choices; its options then hold their questions themselves.
  const byPosition = state.kind === 'text' ? writeCustomId({ action: 'choose', asker, at: 0, state }) : undefined
  const id = byPosition ?? writeCustomId({ action: 'choose', asker, at: 1, state: { kind: 'text', text: '-' } })
  const options = choices.flatMap(({ label: text, question, i }) => {
    const value = byPosition === undefined ? label(question, LIMITS.selectValue) : String(i)
    const whole = byPosition !== undefined || question.length <= LIMITS.selectValue
    const name = label(text, LIMITS.selectLabel)
    return whole && name !== '' && value !== '' ? [{ label: name, value }] : []
  })
  const distinct = options.filter(({ value }, i) => options.findIndex((other) => other.value === value) === i)
  if (id === undefined || distinct.length === 0) return []
  const select = {
    type: ComponentType.StringSelect as const,
    custom_id: id,
    placeholder: 'Which one do you mean?',
    options: distinct.slice(0, LIMITS.selectOptions),
  }
  return [{ type: ComponentType.ActionRow, components: [select] }]
}

/** The rows under a card: a menu when something is unclear, buttons about the card, suggested questions. */
export const controlsOf = (answer: Answer, options: ControlOptions): readonly Row[] => [
  ...choiceMenu(answer, options),
  ...row(cardButtons(answer, options)),
  ...row(suggestionButtons(answer, options.asker)),
]
