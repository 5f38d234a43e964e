import { createColors } from 'picocolors'
import type { Answer, Citation } from '../answers/answer.js'
import { inNumberStyle, unparted } from '../answers/number-style.js'

export interface RenderOptions {
  /** ANSI colours; off for pipes and when NO_COLOR is set (https://no-color.org). */
  readonly colour: boolean
  /** Columns to wrap at. */
  readonly width: number
}

/** Wraps one paragraph at word boundaries; lines after the first are indented. Long words are left whole. */
export const wrap = (text: string, width: number, indent = ''): string => {
  const lines: string[] = []
  let line = ''
  for (const word of unparted(text).split(/ +/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = indent + word
    } else line = line === '' ? word : `${line} ${word}`
  }
  // The space that held a number and its unit together while wrapping is an ordinary one to copy.
  return [...lines, line].join('\n').replaceAll('\u00a0', ' ').replaceAll('\u2060', '')
}

const citationLine = (citation: Citation, index: number): string =>
  `[${index + 1}] ${citation.publisher}, ${citation.title}, ${citation.locator}: ${citation.snippet}`

/**
 * An answer as terminal text: headline, details, caveats, numbered citations with links, suggestions.
 * Control characters never come through: every string is from the corpus or from code, except the question's own words,
 * which are stripped of them.
 */
export const renderAnswer = (given: Answer, { colour, width }: RenderOptions): string => {
  const answer = inNumberStyle(given)
  const c = createColors(colour)
  const blocks: string[] = [c.bold(wrap(answer.headline, width))]
  const details = answer.details.map(({ label, text }) =>
    label === undefined ? wrap(`  ${text}`, width, '  ') : wrap(`  ${c.cyan(label)}: ${text}`, width, '    '),
  )
  if (details.length > 0) blocks.push(details.join('\n'))
  if (answer.choices !== undefined && answer.choices.length > 0)
    blocks.push(answer.choices.map(({ label, question }, i) => `  ${i + 1}. ${label}  ${c.dim(question)}`).join('\n'))
  if (answer.caveats.length > 0)
    blocks.push(answer.caveats.map((caveat) => c.yellow(wrap(`! ${caveat}`, width, '  '))).join('\n'))
  if (answer.citations.length > 0)
    blocks.push(
      answer.citations
        .map((citation, i) => c.dim(`${wrap(citationLine(citation, i), width, '    ')}\n    ${citation.url}`))
        .join('\n'),
    )
  if (answer.suggestions.length > 0)
    blocks.push(`${c.dim('Ask next:')}\n${answer.suggestions.map((s) => `  ${s}`).join('\n')}`)
  return blocks.join('\n\n')
}
