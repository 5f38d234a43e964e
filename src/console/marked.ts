import { type Mark, type Marked, MARKS } from '../claims/check-text.js'

/** "3 contradicted, 1 outdated, 12 supported". */
const tally = (marked: readonly Marked[]): string => {
  const counts = MARKS.flatMap((mark) => {
    const count = marked.filter((one) => one.mark === mark).length
    return count === 0 ? [] : [`${String(count)} ${mark}`]
  })
  return counts.length === 0 ? 'No statement in this draft could be checked.' : `${counts.join(', ')}.`
}

const rank = ({ mark }: Marked): number => MARKS.indexOf(mark)
const numbered = (marked: readonly Marked[]): readonly (readonly [number, Marked])[] =>
  marked.map((one, at) => [at + 1, one] as const).sort(([, a], [, b]) => rank(a) - rank(b))

const SIGNS: Readonly<Record<Mark, string>> = {
  contradicted: '✗',
  outdated: '↻',
  'wrong stage': '⇄',
  'sources differ': '≠',
  depends: '~',
  'not checkable': '?',
  supported: '✓',
}

const sentence = (text: string): string => {
  const trimmed = text.trim()
  const capital = trimmed.slice(0, 1).toUpperCase() + trimmed.slice(1)
  return /[.!?]$/.test(capital) ? capital : `${capital}.`
}

/** A marked draft for the terminal: the tally first, what is wrong before what is right, numbers as in the draft. */
export const asText = (marked: readonly Marked[]): string =>
  [
    tally(marked),
    ...numbered(marked).map(([number, { said, mark, because, right, row }]) =>
      [
        `${SIGNS[mark]} ${String(number)}. ${mark}: “${said.trim()}”`,
        ...(because === '' ? [] : [`   ${sentence(because)}`]),
        ...(right === undefined || mark === 'supported' ? [] : [`   Better: ${sentence(right)}`]),
        ...(row ? [`   Row: ${row.publisher}, ${row.locator}: ${row.snippet}`] : []),
      ].join('\n'),
    ),
  ].join('\n\n')

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim()

/** The same as a table of Markdown. */
export const asMarkdown = (marked: readonly Marked[]): string =>
  [
    tally(marked),
    '',
    '| No. | Mark | Statement | Why | Row |',
    '| --- | --- | --- | --- | --- |',
    ...numbered(marked).map(([number, { said, mark, because, row }]) => {
      const source = row ? `${row.publisher}, ${row.locator}` : ''
      return `| ${String(number)} | ${mark} | ${cell(said)} | ${cell(sentence(because))} | ${cell(source)} |`
    }),
  ].join('\n')
