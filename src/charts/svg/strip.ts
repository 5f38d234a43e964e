import type { DatedEvent } from '../spec.js'
import { type Body, fit, INK, MARGIN, SERIES_INK, textAt, WIDTH } from './frame.js'

const DATE_WIDTH = 100
const LINE = 19

/** Events down a line, oldest first: the date at the left, what happened at the right. */
export const drawStrip = (events: readonly DatedEvent[], top: number): Body => {
  const spine = MARGIN + DATE_WIDTH
  const parts: string[] = []
  let y = top + 8
  for (const { date, label } of events) {
    const lines = fit(label, 14, WIDTH - spine - 20 - MARGIN, 2)
    parts.push(
      textAt(spine - 16, y + 12, date, { size: 14, weight: 700, anchor: 'end' }),
      `<circle cx="${spine}" cy="${y + 7}" r="5" fill="${SERIES_INK[0]}"/>`,
      ...lines.map((text, i) => textAt(spine + 16, y + 12 + i * LINE, text, { size: 14 })),
    )
    y += lines.length * LINE + 16
  }
  const spineLine = `<line x1="${spine}" x2="${spine}" y1="${top}" y2="${y - 8}" stroke="${INK.rule}" stroke-width="2"/>`
  return { svg: [spineLine, ...parts].join('\n'), height: y - top }
}
