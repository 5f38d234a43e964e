import type { Corpus, Observation } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountsOfShare, derivedFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { lensesOf, viewOf, worldMeasure } from '../tables/views.js'
import { mineralOf, pastOf, placeName, productName, stageLabel } from './names.js'
import { nothingAbout, whyMissing } from './missing.js'
import { linePercent, marks, scaleOver } from './phrases.js'
import { mineralCaveat, shareCaveats, tableCaveats } from './qualify.js'
import { aggregateAnswer, noFigureForYear } from './refuse.js'
import { askedYear } from '../tables/select.js'
import { countryRows, isNumber } from '../tables/read.js'
import { addsOver, type NoShare, type Share, shareOf } from '../tables/shares.js'
import { aggregateOf } from '../tables/stages.js'
import { suggestionsFor } from './suggest.js'
import { capital, list, number, percent, roundPercent } from './text.js'
import { scaled } from './units.js'

interface Rest {
  readonly parts: readonly Share[]
  /** Percent of the world outside the places. */
  readonly value: number
  /** In the table's unit. */
  readonly left: number
  /** The rows of other countries, where they are what is left rather than the total minus the places. */
  readonly others: readonly Observation[]
  readonly bound?: '>' | '<'
}

/** What is left of a cut's total without the places: total − their rows, from one table (number rule 1). */
const restOf = (corpus: Corpus, main: Share, excluded: readonly string[]): Rest | NoShare => {
  const results = excluded.map((place) => shareOf(corpus, main.cut, place))
  const gap = results.find((result) => result.kind === 'no-share')
  if (gap) return gap
  const parts = results.filter((result): result is Share => result.kind === 'share')
  const minus = parts.reduce((total, part) => total - part.part.value, main.world.value)
  // A rounded total may leave less than the other countries' rows add up to: then the rows are what is left.
  const own = new Set(parts.flatMap((part) => part.part.rows))
  const others = addsOver(main.cut, main.world)
    ? countryRows(main.cut).filter((row) => isNumber(row) && row.value > 0 && !own.has(row))
    : []
  const listed = others.reduce((total, row) => total + (row.value ?? 0), 0)
  const left = Math.max(minus, listed)
  const bounds = new Set(parts.map((part) => part.bound).filter((bound) => bound !== undefined))
  const [bound] = bounds
  return {
    parts,
    left,
    others: listed > minus ? others : [],
    value: (left / main.world.value) * 100,
    ...(bounds.size === 1 && bound ? { bound: bound === '>' ? ('<' as const) : ('>' as const) } : {}),
  }
}

/** How much comes from outside a place: the world total minus its row, by stage. */
export const complement = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const intent = 'complement'
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const excluded = [...new Set(question.excluded.length > 0 ? question.excluded : question.places)].filter(
    (place) => place !== 'WLD',
  )
  const measure = worldMeasure(question)
  if (aggregateOf(corpus, mineral, measure)) return aggregateAnswer(card, intent, mineral, measure)
  const lenses = lensesOf(corpus, mineral, measure, question.stage)
  const year = askedYear(question.years)
  card.suggest(...suggestionsFor(corpus, mineral.id, intent))
  const first = excluded[0] ?? 'WLD'
  const views = lenses.map((lens) => viewOf(corpus, lens, first, year)).filter((view) => view !== undefined)
  if (views.length === 0) {
    if (lenses.length > 0) return noFigureForYear(card, intent, lenses, year)
    return card.answer('no-data', intent, nothingAbout(card, mineral.id, `${measure} by country`))
  }
  const outside = list(excluded.map((place) => placeName(corpus, place)))
  const clauses: string[] = []
  const gaps: string[] = []
  const scale = scaleOver(
    views.map((view) => view.result.cut),
    views.flatMap(({ result }) =>
      result.kind === 'share' && !result.reported ? [result.world.value, result.world.value - result.part.value] : [],
    ),
    question.unit,
  )
  for (const { result, lens } of views) {
    const rest = result.kind === 'share' ? restOf(corpus, result, excluded) : result
    const label = measure === 'production' ? stageLabel(lens.stage) : capital(measure)
    if ('kind' in rest || result.kind === 'no-share') {
      const why = 'kind' in rest ? whyMissing(card, rest.cut, rest) : ''
      gaps.push(why)
      card.line(label, why)
      continue
    }
    const { cut, world } = result
    const own = rest.parts.map((part) => part.part.value)
    const inUnit = (values: readonly number[]) => values.map((value) => `${number(value)} ${cut.table.unit}`)
    const terms =
      rest.others.length > 0
        ? inUnit(rest.others.map((row) => row.value ?? 0)).join(' + ')
        : inUnit([world.value, ...own]).join(' − ')
    const at = card.cite(cut.table, [
      ...rest.parts.flatMap((part) => part.part.rows),
      ...rest.others,
      ...(world.printed ? world.rows : []),
    ])
    const figure = derivedFigure(card, cut, {
      label: `Share of ${subjectOf(corpus, cut.table)} outside ${outside}, ${cut.year}`,
      quantity: 'share',
      value: rest.value,
      ...(rest.bound === undefined ? {} : { bound: rest.bound }),
      unit: '%',
      place: 'WLD',
      estimated: result.part.estimated,
      formula: result.reported
        ? `100% − ${own.map((value) => `${number(value)}%`).join(' − ')}`
        : `(${terms}) ÷ ${number(world.value)} ${cut.table.unit}`,
      citations: [at],
    })
    if (!result.reported)
      derivedFigure(card, cut, {
        label: `${capital(subjectOf(corpus, cut.table))} outside ${outside}, ${cut.year}`,
        quantity: 'amount',
        value: rest.left,
        unit: cut.table.unit,
        place: 'WLD',
        estimated: result.part.estimated,
        formula: terms,
        citations: [at],
      })
    rest.parts.forEach((part) => {
      shareFigure(card, part)
      amountsOfShare(card, part)
      shareCaveats(card, part)
    })
    const size = result.reported ? '' : `${scaled(rest.left, scale)} of ${scaled(world.value, scale)} ${scale.unit}, `
    card.line(
      label,
      `${percent(rest.value, rest.bound)} (${size}${yearText(cut, result.part.estimated)}) ${marks(figure.citations)}; ${list(rest.parts.map((part) => `${placeName(corpus, part.part.place)} ${linePercent(part)}`))}`,
    )
    const amount = result.reported ? '' : `, ${scaled(rest.left, scale)} ${scale.unit},`
    const product = productName(corpus, mineral, cut.table)
    clauses.push(
      measure === 'production'
        ? `${roundPercent(rest.value, rest.bound)} of the world's ${product}${amount} is ${pastOf(cut.table)}`
        : `${roundPercent(rest.value, rest.bound)} of the world's ${subjectOf(corpus, cut.table)} lies`,
    )
  }
  tableCaveats(
    card,
    views.map((view) => view.result.cut),
  )
  mineralCaveat(card, corpus, mineral.id)
  if (clauses.length === 0) return card.answer('no-data', intent, gaps[0] ?? '')
  return card.answer('answered', intent, `${capital(list(clauses))} outside ${outside}.`)
}
