import type { Answer } from '../../answers/answer.js'
import { caveatLine, correctionLines, detailLine, headlineLine } from './lines.js'

/** A page holds what a phone shows in about two screens. */
const PAGE = { lines: 20, characters: 1600 } as const

/** Splits lines into pages by count and length; a line is never divided. At least one page, which may be empty. */
export const paginate = (lines: readonly string[]): readonly (readonly string[])[] => {
  const pages: string[][] = [[]]
  let length = 0
  for (const line of lines) {
    const page = pages.at(-1) ?? []
    if (page.length > 0 && (page.length >= PAGE.lines || length + line.length > PAGE.characters)) {
      pages.push([line])
      length = line.length
    } else {
      page.push(line)
      length += line.length + 1
    }
  }
  return pages
}

/** How many pages an answer's card has. */
export const pageCount = (answer: Answer): number => paginate(answer.details.map(detailLine)).length

/** Headline, the page's details and the caveats as message lines; `page` is 0-based and clamped. */
export const bodyOf = (answer: Answer, page: number) => {
  const pages = paginate(answer.details.map(detailLine))
  const at = Math.min(Math.max(0, page), pages.length - 1)
  return {
    page: at,
    pages: pages.length,
    main: [headlineLine(answer), ...(pages[at] ?? [])],
    caveats: [...answer.caveats.map(caveatLine), ...correctionLines(answer)],
  }
}

/** The citations (0-based) that these lines refer to; all of them when none is referred to. */
export const citedBy = (answer: Answer, lines: readonly string[]): readonly number[] => {
  const all = answer.citations.map((_, i) => i)
  const marks = new Set([...lines.join('\n').matchAll(/\[(\d{1,3})\]/g)].map(([, n]) => Number(n) - 1))
  const cited = all.filter((i) => marks.has(i))
  return cited.length === 0 ? all : cited
}
