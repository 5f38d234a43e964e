import { derivedFigure, subjectOf } from './figures.js'
import type { Card } from './card.js'
import { placeName } from './names.js'
import { headlinePercent } from './phrases.js'
import type { Point } from '../tables/series.js'
import { shareOfReading, type Share } from '../tables/shares.js'
import { capital, number, possessive } from './text.js'

/** Differences of shares are told to a tenth of a point. */
const TENTH = 10

/**
 * "How has China's share changed": its share in the first and in the last year, and the difference in percentage points.
 * Undefined where a share cannot be worked out in one of the two.
 */
export const shareOverYears = (card: Card, points: readonly Point[], place: string): string | undefined => {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first === last || place === 'WLD') return undefined
  const shares = [first, last].map(({ cut, reading }) => shareOfReading(card.corpus, cut, reading))
  const [from, to] = shares.filter((share): share is Share => share.kind === 'share')
  if (!from || !to) return undefined
  const change = Math.round((to.value - from.value) * TENTH) / TENTH
  const who = capital(possessive(placeName(card.corpus, place)))
  const what = `${who} share of world ${subjectOf(card.corpus, last.cut.table)}`
  derivedFigure(card, last.cut, {
    label: `Change in ${what}, ${String(first.cut.year)} to ${String(last.cut.year)}`,
    quantity: 'change',
    value: change,
    unit: 'percentage points',
    place,
    estimated: last.reading.estimated,
    formula: `${number(to.value)} % − ${number(from.value)} %`,
    citations: [
      ...new Set([card.cite(first.cut.table, first.reading.rows), card.cite(last.cut.table, last.reading.rows)]),
    ],
  })
  const when = `${String(last.cut.year)}${last.reading.estimated ? ' (est.)' : ''}`
  const moved = change === 0 ? '' : `, ${change > 0 ? 'up' : 'down'} ${number(Math.abs(change))} percentage points`
  return `${what} went from ${headlinePercent(from)} in ${String(first.cut.year)} to ${headlinePercent(to)} in ${when}${moved}.`
}
