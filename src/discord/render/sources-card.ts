import type { Answer, Figure } from '../../answers/answer.js'
import { numberStyle } from '../../answers/number-style.js'
import { type Card, card, type Row } from './card.js'
import { escape, visible } from './escape.js'
import { caveatLine, citationLines, detailLine, sentenceLine } from './lines.js'
import { paginate } from './pages.js'
import { truncate } from './truncate.js'

const value = ({ value: number, unit, bound }: Figure): string => {
  const text = number.toLocaleString('en-US', { maximumFractionDigits: Math.abs(number) < 1 ? 3 : 1 })
  return `${bound ?? ''}${text}${unit === '%' ? '' : ' '}${unit}`
}

/** "China’s share of cobalt mining, 2025: 0.6% = 2,000 t ÷ 310,000 t [1]" */
const figureLine = (figure: Figure): string => {
  const how = figure.formula === undefined ? figure.basis : `= ${figure.formula}`
  const marks = figure.citations.map((n) => `[${n}]`).join('')
  return escape(truncate(visible(`${numberStyle(figure.label)}: ${value(figure)} (${how}) ${marks}`), 300))
}

const linesOf = (answer: Answer): readonly string[] => [
  ...citationLines(answer.citations, [...answer.citations.keys()]),
  ...answer.figures.map(figureLine),
  ...answer.caveats.map(caveatLine),
  sentenceLine(answer.headline),
  ...answer.details.map((detail) => detailLine(detail)),
]

/** How many pages the rows of an answer fill. */
export const sourcesPages = (answer: Answer): number => paginate(linesOf(answer)).length

/** The rows that an answer stands on, how each figure was reached, every caveat, and the whole answer; for one person. */
export const sourcesCard = (answer: Answer, page: number, controls: readonly Row[]): Card => {
  const pages = paginate(linesOf(answer))
  const at = Math.min(Math.max(0, page), pages.length - 1)
  const title = pages.length > 1 ? `**Sources** (page ${at + 1} of ${pages.length})` : '**Sources**'
  return card([[title, ...(pages[at] ?? [])].join('\n')], controls, true)
}
