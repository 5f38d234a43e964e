import type { Answer, Figure } from '../../answers/answer.js'
import { unitWords } from '../numbers.js'
import type { ChartSpec, Point, Series } from '../spec.js'
import { groupBy, measureWords, mineralLabel, type Names, placeLabel, sourceLine } from './common.js'

const MAX_SERIES = 4

/** The figures of one year: the first is the one that stands; a later one with another value is what it was before. */
const toPoint = (figures: readonly Figure[]): Point[] => {
  const [latest, ...earlier] = figures
  if (latest === undefined) return []
  const revised = earlier.find((f) => f.value !== latest.value)
  const point = { year: latest.year, value: latest.value, estimated: latest.estimated }
  return [revised === undefined ? point : { ...point, revisedFrom: revised.value }]
}

/** A line over the years of the answer, one for each place or mineral, estimates and revisions marked. */
export const line = (answer: Answer, names: Names): ChartSpec | undefined => {
  const points = answer.figures.filter((f) => f.quantity === 'amount' || f.quantity === 'share')
  const [first] = points
  if (first === undefined) return undefined
  const alike = points.filter(
    (f) => f.unit === first.unit && f.measure === first.measure && f.quantity === first.quantity,
  )
  const minerals = new Set(alike.map((f) => f.mineral))
  const series: Series[] = groupBy(alike, (f) => `${f.mineral}|${f.place}`)
    .map((group) => ({
      label:
        minerals.size > 1 ? mineralLabel(group[0]?.mineral ?? '', names) : placeLabel(group[0]?.place ?? '', names),
      points: groupBy(group, (f) => String(f.year))
        .flatMap(toPoint)
        .sort((a, b) => a.year - b.year),
    }))
    .filter((s) => s.points.length > 1)
    .slice(0, MAX_SERIES)
  if (series.length === 0) return undefined
  return {
    kind: 'line',
    title: `${[...minerals].map((id) => mineralLabel(id, names)).join(', ')}: ${measureWords(first)}`,
    subtitle: unitWords(first.unit),
    source: sourceLine(answer, alike),
    unit: first.unit,
    series,
  }
}
