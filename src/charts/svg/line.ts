import { scaleLinear } from 'd3-scale'
import type { Point, Series } from '../spec.js'
import { type Body, INNER, MARGIN, WIDTH } from './frame.js'
import { INK, SERIES_INK } from './ink.js'
import { fit, SMALLEST, textAt, textWidth } from './text.js'

/** Height of a plot that has the chart to itself, and of one of several. */
const ALONE = 130
const TOGETHER = 70
const LABEL = 22
const NAME = 24
const YEARS = 24
/** Points of a series that all get a dot and, where there is room, a label; of more, only ends and extremes do. */
const DOTS = 12

interface Scales {
  readonly x: (year: number) => number
  readonly y: (value: number) => number
}

/** Which points get a label: all that fit side by side; the ends and extremes always. */
const labelled = (points: readonly Point[], x: (year: number) => number): ReadonlySet<Point> => {
  const sorted = points.toSorted((a, b) => a.value - b.value)
  const rest = points.length <= DOTS ? points.toReversed() : []
  const first = [points.at(-1), points[0], sorted.at(-1), sorted[0], ...rest]
  const kept: Point[] = []
  for (const point of first) {
    if (point === undefined || kept.includes(point)) continue
    const near = kept.some((other) => {
      const room = (textWidth(point.text, SMALLEST, 700) + textWidth(other.text, SMALLEST, 700)) / 2 + 4
      return Math.abs(x(point.year) - x(other.year)) < room
    })
    if (!near) kept.push(point)
  }
  return new Set(kept)
}

/** The line from point to point; what leads to an estimate is dashed. */
const strokes = (points: readonly Point[], { x, y }: Scales, ink: string): readonly string[] =>
  points.slice(1).map((point, i) => {
    const from = points[i] ?? point
    const d = `M${x(from.year).toFixed(1)} ${y(from.value).toFixed(1)}L${x(point.year).toFixed(1)} ${y(point.value).toFixed(1)}`
    const dashes = point.estimated ? ' stroke-dasharray="5 5"' : ''
    return `<path d="${d}" fill="none" stroke="${ink}" stroke-width="3"${dashes}/>`
  })

const mark = (point: Point, { x, y }: Scales, ink: string): string => {
  const at = `cx="${x(point.year).toFixed(1)}" cy="${y(point.value).toFixed(1)}"`
  const dot = `<circle ${at} r="5" fill="${point.estimated ? INK.paper : ink}" stroke="${ink}" stroke-width="2.5"/>`
  if (point.revisedFrom === undefined) return dot
  const [cx, cy] = [x(point.year), y(point.revisedFrom)]
  const cross = `M${cx - 5} ${cy - 5}L${cx + 5} ${cy + 5}M${cx - 5} ${cy + 5}L${cx + 5} ${cy - 5}`
  return `<path d="${cross}" stroke="${INK.text}" stroke-width="2" fill="none"/>${dot}`
}

/** Where the foot of a label stands, from its point: above it, or below. */
const ABOVE = -11
const BELOW = 23
/** Places on the way from a point to the next that are tried for a label in the way. */
const STEPS = 24

/** Whether the line to a neighbor runs through the letters of a label. */
const isCrossed = (point: Point, near: Point, foot: number, [left, right]: [number, number], { x, y }: Scales) =>
  Array.from({ length: STEPS }, (_, i) => (i + 1) / STEPS).some((part) => {
    const across = x(point.year) + part * (x(near.year) - x(point.year))
    const down = y(point.value) + part * (y(near.value) - y(point.value))
    return across > left && across < right && down > foot - SMALLEST && down < foot + 2
  })

/** A label above its point, moved in from the edges of the picture; below it where the line would run through it. */
const label = (point: Point, points: readonly Point[], scales: Scales): string => {
  const { x, y } = scales
  const half = textWidth(point.text, SMALLEST, 700) / 2
  const middle = Math.min(WIDTH - MARGIN - half, Math.max(MARGIN + half, x(point.year)))
  const at = points.indexOf(point)
  const near = [points[at - 1], points[at + 1]].filter((one) => one !== undefined)
  const crossings = (offset: number): number =>
    near.filter((one) => isCrossed(point, one, y(point.value) + offset, [middle - half, middle + half], scales)).length
  const fits = point.revisedFrom === undefined && y(point.value) + BELOW < y(0)
  const offset = fits && crossings(ABOVE) > crossings(BELOW) ? BELOW : ABOVE
  return textAt(middle, y(point.value) + offset, point.text, { weight: 700, anchor: 'middle' })
}

const yearLabels = (years: readonly number[], x: (year: number) => number, y: number, est: ReadonlySet<number>) => {
  const words = (year: number) => `${year}${est.has(year) ? 'e' : ''}`
  const widest = Math.max(...years.map((year) => textWidth(words(year), SMALLEST)))
  const kept: number[] = []
  for (const year of years.toReversed()) {
    const before = kept.at(-1)
    if (before === undefined || x(before) - x(year) >= widest + 6) kept.push(year)
  }
  return kept.map((year) => {
    const half = textWidth(words(year), SMALLEST) / 2
    const middle = Math.min(WIDTH - MARGIN - half, Math.max(MARGIN + half, x(year)))
    return textAt(middle, y, words(year), { fill: INK.quiet, anchor: 'middle' })
  })
}

const notesOf = (points: readonly Point[]): readonly string[] => [
  ...(points.some((p) => p.estimated) ? ['e: estimate'] : []),
  ...(points.some((p) => p.revisedFrom !== undefined) ? ['×: before revision'] : []),
]

/** A line over years from zero; several series stand one under the other on the same scale, so no labels cross. */
export const drawLine = (series: readonly Series[], top: number): Body => {
  const all = series.flatMap((s) => s.points)
  const years = [...new Set(all.map((p) => p.year))].sort((a, b) => a - b)
  const widest = Math.max(...all.map((p) => textWidth(p.text, SMALLEST, 700)), 40)
  const inset = Math.min(widest / 2, 30)
  const [from = 0, to = 0] = [years[0], years.at(-1)]
  const x = scaleLinear([from, to], [MARGIN + inset, MARGIN + INNER - inset])
  const highest = Math.max(...all.flatMap((p) => [p.value, p.revisedFrom ?? 0]), 1e-9)
  const height = series.length > 1 ? TOGETHER : ALONE
  const parts: string[] = []
  let y = top
  series.forEach(({ label: name, points }, i) => {
    const ink = SERIES_INK[i % SERIES_INK.length] ?? INK.text
    if (series.length > 1) {
      const [line = ''] = fit(name, { weight: 700 }, INNER, 1)
      parts.push(textAt(MARGIN, y + 16, line, { weight: 700, fill: ink }))
      y += NAME
    }
    const plotTop = y + LABEL
    const bottom = plotTop + height
    const scales: Scales = { x, y: scaleLinear([0, highest], [bottom, plotTop]) }
    const shown = labelled(points, x)
    // Dots of a long series would touch; those with a label, or with something to say, remain.
    const dotted = points.filter((p) => points.length <= DOTS || shown.has(p) || p.revisedFrom !== undefined)
    parts.push(
      `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${bottom}" y2="${bottom}" stroke="${INK.rule}"/>`,
      ...strokes(points, scales, ink),
      ...dotted.map((point) => mark(point, scales, ink)),
      ...points.filter((point) => shown.has(point)).map((point) => label(point, points, scales)),
    )
    y = bottom + 12
  })
  const estimated = new Set(all.filter((p) => p.estimated).map((p) => p.year))
  parts.push(...yearLabels(years, x, y + 12, estimated))
  return { svg: parts.join('\n'), height: y + YEARS - 8 - top, notes: notesOf(all) }
}
