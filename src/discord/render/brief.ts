import type { Answer, Detail } from '../../answers/answer.js'
import { headingOf, withoutWhen } from './heading.js'
import { claimLines, tallyOf } from './tally.js'
import { isYear } from './when.js'

/** Rows of a ranking where no number was asked for. */
const ROWS = 5
/** Rows where the first alone was asked for: who leads is said by the distance to the next. */
const LEADERS = 3
/** Rows that a person may ask for on one card; more are a page away. */
const MOST_ROWS = 10
/** Lines of a card before anything is pressed, and characters of all of them: what a phone shows in about eight. */
interface Room {
  readonly lines: number
  readonly characters: number
}
const ROOM: Room = { lines: 4, characters: 280 }
/** Claims of one text on a card; more are a page away. */
const MOST_CLAIMS = 4
/** A claim with the rows that decide it. */
const CHECKED: Room = { lines: 4, characters: 380 }
/** Each side of a comparison and each event of a timeline has a line. */
const SIDE_BY_SIDE: Room = { lines: 4, characters: 480 }
const WITH_SIDES = new Set(['comparison', 'timeline'])
/** What the bot is and can do, on one screen. */
const ABOUT: Room = { lines: 20, characters: 1500 }
const OF_ITSELF = new Set(['help', 'about', 'privacy'])

const roomOf = ({ verdict, intent }: Answer): Room =>
  verdict !== undefined ? CHECKED : OF_ITSELF.has(intent) ? ABOUT : WITH_SIDES.has(intent) ? SIDE_BY_SIDE : ROOM

/** Behind Sources: other publishers, members of a sum, earlier editions. */
const BEHIND = new Set(['Also', 'Sum of', 'Revised'])
/** Characters from which on a line is a sentence that a headline may hold. */
const SENTENCE = 40

/** What a line is of; the lines of several parts have the part's name before it. */
const kindOf = ({ label }: Detail): string => label?.split(': ').at(-1) ?? ''

const bare = ({ text }: Detail): string => text.replace(/\s*\[\d{1,3}\]/g, '')

/** Whether a line has told what a later one says. */
const tells = (before: Detail, later: Detail): boolean =>
  bare(before) === bare(later)
    ? kindOf(before) === kindOf(later)
    : bare(later).length > SENTENCE && withoutWhen(bare(before)).includes(withoutWhen(bare(later)))

/** A headline of events tells one or two of the lines in full; the card does not tell them again. */
const isSaid = ({ headline }: Answer, detail: Detail): boolean => {
  const words = bare(detail)
    .replace(/^(?:Supported|Contradicted|Depends|Unverifiable)\. /, '')
    .replace(/\.\s*$/, '')
  return words.length > SENTENCE && headline.toLowerCase().includes(words.toLowerCase())
}

const isRow = ({ label }: Detail): boolean => label !== undefined && /^\d{1,3}\.?$/.test(label)

/** What of the details stands on a card, what a page away, and what only behind Sources. */
export interface Brief {
  readonly shown: readonly Detail[]
  readonly more: readonly Detail[]
}

/** A trend between its ends: the years between are a page away, and in the chart. */
const trendOf = (details: readonly Detail[]): Brief | undefined => {
  const ends = [details.find(isYear), details.findLast(isYear)].filter((one) => one !== undefined)
  if (ends.length < 2 || details.filter(isYear).length < 3) return undefined
  return { shown: ends, more: details.filter((one) => !ends.includes(one)) }
}

/** Several claims at a line each, with their verdicts; the rows of each are a page away. */
const claimsOf = (answer: Answer): Brief | undefined =>
  tallyOf(answer) === undefined ? undefined : { shown: claimLines(answer).slice(0, MOST_CLAIMS), more: answer.details }

/** Characters of a headline's rest that a card has room for beside its lines; what is more takes of theirs. */
const REST = 100

/** The characters that a card's lines have. */
const charactersOf = (answer: Answer, { characters }: Room): number =>
  characters - Math.max(0, headingOf(answer).rest.join(' ').length - REST)

/** A card's first lines: the rows that were asked for, else four lines that a phone shows together. */
export const briefOf = (answer: Answer): Brief => {
  const details = answer.details.filter(
    (detail, at, all) =>
      !BEHIND.has(kindOf(detail)) &&
      !isSaid(answer, detail) &&
      !all.slice(0, at).some((before) => tells(before, detail)),
  )
  const checked = claimsOf(answer)
  if (checked) return checked
  const trend = answer.intent === 'trend' ? trendOf(details) : undefined
  if (trend) return trend
  const { limit = ROWS } = answer.question
  const rows = limit === 1 ? LEADERS : Math.min(limit, MOST_ROWS)
  const shown: Detail[] = []
  const more: Detail[] = []
  const space = roomOf(answer)
  let [ranked, lines, left] = [0, 0, charactersOf(answer, space)]
  for (const detail of details) {
    if (isRow(detail)) {
      if (ranked < Math.max(rows, 1)) shown.push(detail)
      else more.push(detail)
      ranked += 1
      continue
    }
    const length = detail.text.length + (detail.label?.length ?? 0)
    const room = ranked > 0 ? lines < 2 : lines < space.lines
    // The order is kept: once a line is left for later, those after it are too.
    if (room && (left >= length || shown.length === 0) && (more.length === 0 || ranked > 0)) {
      shown.push(detail)
      lines += 1
      left -= length
    } else more.push(detail)
  }
  return { shown, more }
}
