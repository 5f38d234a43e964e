import { scaleLinear } from 'd3-scale'
import type { BarGroup } from '../spec.js'
import { type Body, fit, INK, MARGIN, SERIES_INK, textAt, WIDTH } from './frame.js'

const ROW = 32
const HEADING = 34
const LABEL = 172
const VALUE = 96

/** Horizontal bars with their labels and values in words; percentages share one axis from 0 to 100. */
export const drawBars = (groups: readonly BarGroup[], unit: string, top: number): Body => {
  const all = groups.flatMap(({ bars }) => bars.map(({ value }) => value))
  const left = MARGIN + LABEL
  const right = WIDTH - MARGIN - VALUE
  // Percent bars keep the whole as their measure, so that 6 % looks like 6 %.
  const x = scaleLinear([0, unit === '%' ? 100 : Math.max(...all, 1e-9)], [left, right]).clamp(true)
  const parts: string[] = []
  let y = top
  for (const { heading, bars } of groups) {
    if (heading !== undefined) {
      parts.push(textAt(MARGIN, y + 18, heading, { size: 15, weight: 700 }))
      y += HEADING
    }
    const from = y
    for (const bar of bars) {
      const [label = ''] = fit(bar.label, 14, LABEL - 10, 1)
      const width = Math.max(1.5, x(bar.value) - left)
      parts.push(
        textAt(left - 10, y + 20, label, { size: 14, anchor: 'end' }),
        `<rect x="${left}" y="${y + 4}" width="${width.toFixed(1)}" height="${ROW - 9}" rx="3" fill="${bar.rest ? INK.rest : SERIES_INK[0]}"/>`,
        textAt(left + width + 8, y + 20, bar.text, { size: 14, weight: 700, fill: bar.rest ? INK.quiet : INK.text }),
      )
      y += ROW
    }
    parts.push(`<line x1="${left}" x2="${left}" y1="${from}" y2="${y}" stroke="${INK.rule}"/>`)
    y += heading === undefined ? 0 : 10
  }
  return { svg: parts.join('\n'), height: y - top }
}
