import type { Measure, Mineral } from '../corpus/types.js'
import type { Answer } from './answer.js'
import type { Card } from './card.js'
import type { Lens } from '../tables/views.js'
import { mineralName, mineralOf } from './names.js'
import { yearsOf } from '../tables/select.js'
import { aggregateOf } from '../tables/stages.js'
import { suggestionsFor } from './suggest.js'
import { capital, list } from './text.js'
import { asSentence } from '../prose.js'

/** Number rule 7: no country figure exists per element; the aggregate is offered, never reused. */
export const aggregateAnswer = (card: Card, intent: string, mineral: Mineral, measure: Measure): Answer => {
  const stands = aggregateOf(card.corpus, mineral, measure)
  const under = stands?.under ?? ''
  const why = stands?.why ?? `Figures exist for ${mineralName(card.corpus, under)} as a whole only`
  card.line(undefined, asSentence(capital(why)))
  card.caveat(`The ${mineralName(card.corpus, under)} aggregate is not a figure for ${mineral.name}.`)
  card.suggest(
    ...suggestionsFor(card.corpus, mineral.id, 'none').slice(0, 2),
    ...suggestionsFor(card.corpus, under, 'none'),
  )
  return card.answer(
    'no-data',
    intent,
    `No ${measure} ${measure === 'reserves' ? 'figures' : 'figure'} by country ${measure === 'reserves' ? 'exist' : 'exists'} for ${mineral.name} alone.`,
  )
}

/** Runs of years for a sentence: "1990–2023", "2021, 2023–2025". */
export const yearRuns = (years: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const year of years) {
    const last = runs.at(-1)
    if (last && last[1] === year - 1) last[1] = year
    else runs.push([year, year])
  }
  return list(runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)))
}

/** No table has the year asked: says which years exist and offers the nearest. */
export const noFigureForYear = (
  card: Card,
  intent: string,
  lenses: readonly Lens[],
  year: number | undefined,
): Answer => {
  const tables = lenses.flatMap((lens) => lens.tables)
  const years = yearsOf(tables)
  const first = lenses[0]?.mineral ?? mineralOf(card.corpus, card.question.minerals[0] ?? '')
  const nearest = year === undefined ? undefined : [...years].sort((a, b) => Math.abs(a - year) - Math.abs(b - year))[0]
  const ends = new Set([years[0], years.at(-1), nearest])
  for (const table of tables) {
    const rows = table.observations.filter((row) => ends.has(row.year) && !row.projected)
    const total = rows.filter((row) => row.place === 'WLD')
    if (rows.length > 0) card.cite(table, total.length > 0 ? total : rows.slice(0, 1))
  }
  const future = years.length > 0 && (year ?? 0) > (years.at(-1) ?? 0)
  const headline =
    year === undefined || years.length === 0
      ? `There is no published figure for ${first.name}; what exists are projections.`
      : `There is no figure for ${first.name} in ${year}; there are figures for ${yearRuns(years)}${years.length > 2 && nearest !== undefined && !future ? `, the nearest ${nearest}` : ''}.`
  card.suggest(...suggestionsFor(card.corpus, first.id, 'none'))
  return card.refuse(future ? 'later-than-records' : 'no-figure', intent, headline)
}
