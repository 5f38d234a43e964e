import type { Corpus } from '../corpus/types.js'
import type { Card } from '../answers/card.js'
import { amountFigure, derivedFigure, subjectOf, yearText } from '../answers/figures.js'
import { nounOf, placeName } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { readPlace, type Reading } from '../tables/read.js'
import type { Cut } from '../tables/select.js'
import { capital, list, number, percent } from '../answers/text.js'
import { amount, scaleFor } from '../answers/units.js'
import type { Range } from './claim.js'
import type { Finding } from './judge.js'
import { silent, when } from './quantities.js'
import { fits } from './value.js'

/** The figures of one place and of others in a cut; undefined where one is missing or bounded. */
const figuresOf = (
  corpus: Corpus,
  cut: Cut,
  place: string,
  than: readonly string[],
): { readonly one: Reading; readonly others: readonly Reading[]; readonly sum: number } | undefined => {
  const [one, ...others] = [place, ...than].map((id) => readPlace(corpus, cut, id))
  const known = others.filter((part): part is Reading => part.kind === 'number' && part.bound === undefined)
  if (one?.kind !== 'number' || one.bound !== undefined || known.length < others.length) return undefined
  return { one, others: known, sum: known.reduce((sum, { value }) => sum + value, 0) }
}

interface Compared {
  readonly value: number
  readonly label: string
  readonly quantity: 'ratio' | 'amount'
  readonly unit: string
  readonly sign: string
}

const comparedFinding = (
  corpus: Corpus,
  cut: Cut,
  places: readonly [string, readonly string[]],
  range: Range | undefined,
  compare: (one: number, sum: number, names: readonly [string, string]) => Compared,
): Finding => {
  const [place, than] = places
  const figures = figuresOf(corpus, cut, place, than)
  if (!figures || !range) return silent(cut)
  const { one, others, sum } = figures
  const scale = scaleFor(cut.table.unit, [one.value, sum])
  const text = (value: number): string => (cut.table.unit === '%' ? percent(value) : amount(value, scale))
  const [first, second] = [placeName(corpus, place), list(than.map((id) => placeName(corpus, id)))]
  const { value, label, quantity, unit, sign } = compare(one.value, sum, [first, second])
  const { unit: own } = cut.table
  const terms = others.map((part) => `${number(part.value)} ${own}`).join(' + ')
  return {
    truth: fits(value, range) ? 'yes' : 'no',
    year: cut.year,
    show: (card: Card) => {
      const cited = [one, ...others].map((part) => amountFigure(card, cut, part))
      if (Number.isFinite(value))
        derivedFigure(card, cut, {
          label,
          quantity,
          value,
          unit,
          place,
          estimated: one.estimated,
          formula: `${number(one.value)} ${own} ${sign} ${others.length > 1 ? `(${terms})` : terms}`,
          citations: [...new Set(cited.flatMap(({ citations }) => citations))],
        })
      const each = others.map((part, at) => `${placeName(corpus, than[at] ?? '')} ${text(part.value)}`)
      return `${first} ${text(one.value)}, ${list(each)} (${yearText(cut, one.estimated)}) ${marks([...new Set(cited.flatMap(({ citations }) => citations))])}`
    },
    say: () => {
      const each = others.map((part, at) => `${placeName(corpus, than[at] ?? '')} has ${text(part.value)}`)
      return `has ${text(one.value)} of ${subjectOf(corpus, cut.table)} and ${list(each)} ${when(cut, one.estimated)}`
    },
  }
}

/** One place's amount over that of others together, in one cut. */
export const ratioFinding = (corpus: Corpus, cut: Cut, place: string, than: readonly string[], range: Range): Finding =>
  comparedFinding(corpus, cut, [place, than], range, (one, sum, [first, second]) => ({
    value: sum === 0 ? Infinity : one / sum,
    label: `${capital(first)} over ${second}, ${nounOf(cut.table)}, ${cut.year}`,
    quantity: 'ratio',
    unit: 'times',
    sign: '÷',
  }))

/** One place's amount less that of others, in one cut; `range` is in the cut's unit. */
export const differenceFinding = (
  corpus: Corpus,
  cut: Cut,
  place: string,
  than: readonly string[],
  range: Range | undefined,
): Finding =>
  comparedFinding(
    corpus,
    cut,
    [place, than],
    cut.table.unit === '%' ? undefined : range,
    (one, sum, [first, second]) => ({
      value: one - sum,
      label: `${capital(first)} less ${second}, ${nounOf(cut.table)}, ${cut.year}`,
      quantity: 'amount',
      unit: cut.table.unit,
      sign: '−',
    }),
  )
