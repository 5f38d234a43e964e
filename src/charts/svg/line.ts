import { scaleLinear } from 'd3-scale'
import { line as path } from 'd3-shape'
import { axisText, quantityText } from '../numbers.js'
import type { Point, Series } from '../spec.js'
import { type Body, INK, MARGIN, SERIES_INK, textAt, WIDTH } from './frame.js'

const HEIGHT = 300
const LEFT = MARGIN + 52
const RIGHT = WIDTH - MARGIN - 24
const LEGEND = 26

const range = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)]

/** Lines over years from zero, with hollow points for estimates and a cross where an earlier edition said otherwise. */
export const drawLine = (series: readonly Series[], unit: string, top: number): Body => {
  const points = series.flatMap((s) => s.points)
  const legendHeight = series.length > 1 ? LEGEND : 0
  const plotTop = top + legendHeight + 10
  const bottom = plotTop + HEIGHT
  const x = scaleLinear(range(points.map((p) => p.year)), [LEFT, RIGHT])
  const highest = Math.max(...points.flatMap((p) => [p.value, p.revisedFrom ?? 0]), 1e-9)
  const y = scaleLinear([0, highest], [bottom, plotTop]).nice(5)
  const parts: string[] = []
  for (const tick of y.ticks(5))
    parts.push(
      `<line x1="${LEFT}" x2="${RIGHT}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}" stroke="${INK.rule}"/>`,
      textAt(LEFT - 8, y(tick) + 5, axisText(tick), { size: 13, fill: INK.quiet, anchor: 'end' }),
    )
  const years = [...new Set(points.map((p) => p.year))].sort((a, b) => a - b)
  const step = Math.ceil(years.length / 9)
  for (const year of years.filter((_, i) => (years.length - 1 - i) % step === 0))
    parts.push(textAt(x(year), bottom + 22, String(year), { size: 13, fill: INK.quiet, anchor: 'middle' }))
  series.forEach((s, i) => {
    const ink = SERIES_INK[i % SERIES_INK.length] ?? INK.text
    const d = path<Point>(
      (p) => x(p.year),
      (p) => y(p.value),
    )([...s.points])
    parts.push(`<path d="${d ?? ''}" fill="none" stroke="${ink}" stroke-width="2.5"/>`)
    for (const p of s.points) parts.push(...marks(p, x(p.year), y, ink))
    const last = s.points.at(-1)
    if (last !== undefined)
      parts.push(
        textAt(
          RIGHT,
          y(last.value) - 10,
          `${series.length > 1 ? `${s.label} ` : ''}${quantityText(last.value, unit)}`,
          {
            size: 13,
            weight: 700,
            fill: ink,
            anchor: 'end',
          },
        ),
      )
    if (series.length > 1)
      parts.push(textAt(LEFT + i * 160, top + 16, `— ${s.label}`, { size: 14, weight: 700, fill: ink }))
  })
  const notes = [
    points.some((p) => p.estimated) ? 'hollow: estimate' : '',
    points.some((p) => p.revisedFrom !== undefined) ? 'cross: value in the edition before' : '',
  ].filter((note) => note !== '')
  parts.push(textAt(LEFT, bottom + 44, notes.join(' · '), { size: 12, fill: INK.quiet }))
  return { svg: parts.join('\n'), height: bottom + 44 - top }
}

const marks = (point: Point, x: number, y: (value: number) => number, ink: string): string[] => {
  const at = y(point.value).toFixed(1)
  const dot = `<circle cx="${x.toFixed(1)}" cy="${at}" r="4.5" fill="${point.estimated ? INK.paper : ink}" stroke="${ink}" stroke-width="2"/>`
  if (point.revisedFrom === undefined) return [dot]
  const old = y(point.revisedFrom)
  const cross = `M${x - 4} ${old - 4}L${x + 4} ${old + 4}M${x - 4} ${old + 4}L${x + 4} ${old - 4}`
  return [dot, `<path d="${cross}" stroke="${INK.text}" stroke-width="1.5" fill="none"/>`]
}
