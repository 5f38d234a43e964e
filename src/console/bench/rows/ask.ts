import type { Answer } from '../../../answers/answer.js'
import type { Row } from './rows.js'
import type { Random } from '../../../random.js'
import type { NameBank } from './names.js'
import { publisherOf } from './rows.js'
import { PUBLISHER_NAMES, STAGE_WORDS, TRADE_WORDS, WORDINGS } from './wordings.js'

/** What a question may name, and what is counted as right or wrong. */
export const SLOTS = ['mineral', 'place', 'stage', 'measure', 'year', 'publisher'] as const
export type Slot = (typeof SLOTS)[number]

/** A question made from a row. */
export interface RowQuestion {
  readonly text: string
  readonly row: Row
  readonly wording: string
  /** What the wording names. */
  readonly slots: readonly Slot[]
  readonly mistyped: boolean
}

/** How often one name of a question is mistyped. */
const SLIPS = 0.15

/** Whether a wording fits a row: a stage where it needs one, a demonym where it names one. */
const fits = (wording: string, row: Row, bank: NameBank): boolean =>
  (row.plain || /\{d(id|one|oing)\}/.test(wording)) &&
  (!wording.includes('{demonym}') || bank.demonym(row.row.place).length > 0) &&
  (!wording.includes('{publisher}') || publisherOf(row) in PUBLISHER_NAMES)

/** The wordings that fit a row. */
export const wordingsOf = (row: Row, bank: NameBank): readonly string[] =>
  WORDINGS[row.ask].filter((wording) => fits(wording, row, bank))

/** Makes a question of a row in a wording; names and slips are drawn by `random`. */
export const questionFor = (row: Row, wording: string, bank: NameBank, random: Random): RowQuestion => {
  const { table, row: observation } = row
  const verb = TRADE_WORDS[table.measure] ?? STAGE_WORDS[table.stage ?? 'mining']
  const slip = random.next() < SLIPS ? random.pick(['{mineral}', '{place}']) : ''
  let mistyped = false
  const name = (slot: string, names: readonly string[]): string => {
    const one = random.pick(names)
    const typed = slot === slip ? bank.mistyped(one, random) : undefined
    mistyped ||= typed !== undefined
    return typed ?? one
  }
  const fillers: Readonly<Record<string, () => string>> = {
    '{mineral}': () => name('{mineral}', bank.mineral(table.mineral)),
    '{place}': () => name('{place}', bank.place(observation.place)),
    '{demonym}': () => random.pick(bank.demonym(observation.place)),
    '{year}': () => String(observation.year),
    '{publisher}': () => random.pick(PUBLISHER_NAMES[publisherOf(row)] ?? ['']),
    '{did}': () => random.pick(verb.did),
    '{done}': () => random.pick(verb.done),
    '{doing}': () => random.pick(verb.doing),
  }
  const text = wording.replace(/\{\w+\}/g, (slot) => fillers[slot]?.() ?? slot)
  const names = (...words: readonly string[]): boolean => words.some((word) => wording.includes(word))
  const slots: readonly Slot[] = SLOTS.filter((slot) => {
    if (slot === 'mineral' || slot === 'measure') return true
    if (slot === 'place') return names('{place}', '{demonym}')
    if (slot === 'stage') return table.stage !== undefined && names('{did}', '{done}', '{doing}')
    return names(`{${slot}}`)
  })
  return { text, row, wording, slots, mistyped }
}

/** Units of mass in metric tons: a question "in tons" gets tons of a table in kilograms. */
const TONS: Readonly<Record<string, number>> = { t: 1, kg: 1e-3 }

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 0.0005 * Math.max(Math.abs(b), 1e-6)

/** Whether an answer holds the figure of the row: the value, of its mineral, place, measure and year. */
export const holdsFigure = ({ figures }: Answer, { row }: RowQuestion): boolean => {
  const factor = (unit: string): number => (TONS[unit] ?? 1) / (TONS[row.unit] ?? 1)
  return figures.some(
    (figure) =>
      figure.mineral === row.table.mineral &&
      figure.place === row.row.place &&
      figure.measure === row.table.measure &&
      figure.year === row.row.year &&
      (figure.unit === row.unit || (figure.unit in TONS && row.unit in TONS)) &&
      row.values.some((value) => close(figure.value * factor(figure.unit), value)),
  )
}

/** Whether the form of the question has a slot right. */
export const slotRight = (slot: Slot, { question, figures, intent }: Answer, asked: RowQuestion): boolean => {
  const { table, row } = asked.row
  const { years } = question
  switch (slot) {
    case 'mineral':
      return question.minerals.includes(table.mineral)
    case 'place':
      return question.places.includes(row.place)
    case 'stage':
      return question.stage === table.stage
    case 'measure':
      return figures.some(({ measure }) => measure === table.measure) && intent !== 'search'
    case 'year':
      return years.kind === 'years' && years.years.includes(row.year)
    case 'publisher':
      return question.publisher === publisherOf(asked.row)
  }
}
