import type { DatedEvent } from '../spec.js'
import { type Body, INNER, MARGIN } from './frame.js'
import { INK } from './ink.js'
import { fit, textAt } from './text.js'

const INDENT = 20
const LINE = 21
const LINES = 4

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

/** "Dec. 3, 2024" as American newspapers write it; a date without a day stays as exact as it is. */
export const dateWords = (date: string): string => {
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  if (name === undefined) return year
  const short = name.length > 3 && name !== 'Sept' ? name : name === 'May' ? name : `${name}.`
  return day === undefined ? `${short} ${year}` : `${short} ${Number(day)}, ${year}`
}

/** Events down a line, newest first: the date, and what happened under it. */
export const drawStrip = (events: readonly DatedEvent[], top: number): Body => {
  const spine = MARGIN + 6
  const parts: string[] = []
  let y = top
  for (const { date, label } of events) {
    const lines = fit(label, {}, INNER - INDENT, LINES)
    parts.push(
      `<circle cx="${spine}" cy="${y + 11}" r="5" fill="${INK.asked}"/>`,
      textAt(MARGIN + INDENT, y + 16, dateWords(date), { weight: 700 }),
      ...lines.map((text, i) => textAt(MARGIN + INDENT, y + 16 + (i + 1) * LINE, text)),
    )
    y += (lines.length + 1) * LINE + 10
  }
  const spineLine = `<line x1="${spine}" x2="${spine}" y1="${top + 11}" y2="${y - 12}" stroke="${INK.rule}" stroke-width="2"/>`
  return { svg: [spineLine, ...parts].join('\n'), height: y - top - 10 }
}
