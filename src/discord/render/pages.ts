import type { Answer } from '../../answers/answer.js'
import { briefOf } from './brief.js'
import { headingOf } from './heading.js'
import { leftOver } from './left-over.js'
import { detailLine, headingLine, sentenceLine } from './lines.js'
import { SOURCES } from './small-print.js'
import { tallyOf } from './tally.js'
import { withTopShare } from './top-share.js'
import { citedIn, withoutYear, yearsOf } from './when.js'

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

/** What comes after a card's first lines, in pages; none where nothing does. */
const furtherPages = (answer: Answer): readonly (readonly string[])[] => {
  const { more } = briefOf(answer)
  return more.length === 0 ? [] : paginate(more.map((detail) => detailLine(detail)))
}

/** How many pages an answer's card has. */
export const pageCount = (answer: Answer): number => 1 + furtherPages(answer).length

/** A line on a card before anything is pressed, in characters; the whole of it is behind Sources, of a claim behind More. */
const SHORT = 190
const OF_A_CLAIM = 160

/** Heading, lines and what they rest on of a page, which is 0-based and clamped. */
export const bodyOf = (answer: Answer, page: number) => {
  const further = furtherPages(answer)
  const at = Math.min(Math.max(0, page), further.length)
  const tally = tallyOf(answer)
  const whole = headingOf(answer)
  const { text, rest, isName } = tally === undefined ? whole : { text: tally, rest: [], isName: false }
  const shown = withTopShare(briefOf(answer).shown)
  const years = yearsOf(shown)
  const told = [...new Set([answer.headline, ...shown.map((detail) => detail.text)].flatMap((line) => citedIn(line)))]
  const cited = told.filter((position) => position < answer.citations.length)
  // The small print tells the years of the sources that it names; other years stay in their lines.
  const named = new Map([...years].filter(([position]) => cited.indexOf(position) < SOURCES))
  const room = tally === undefined ? SHORT : OF_A_CLAIM
  const first = shown.map((detail) => detailLine({ ...detail, text: withoutYear(detail.text, named) }, room))
  const own = isName ? [sentenceLine(rest.join(' '))] : leftOver(rest, first)
  return {
    page: at,
    pages: further.length + 1,
    main: [headingLine(text), ...(at === 0 ? [...own, ...first] : (further[at - 1] ?? []))],
    cited: cited.length > 0 ? cited : [...answer.citations.keys()],
    years: [...years.values()].some((of) => of.size > 0) ? years : new Map([[cited[0] ?? 0, new Set(whole.years)]]),
  }
}
