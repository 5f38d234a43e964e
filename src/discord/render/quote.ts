import { numberStyle } from '../../answers/number-style.js'
import { truncate } from './truncate.js'

/** A quote on a card, in characters; the whole row is behind Sources. */
export const QUOTE = 62

/** From here on a row's bracket is an editor's note on its figure and no part of its name. */
const NOTE = 24
const NOTES = new RegExp(String.raw`(?<=\d) \([^()]{${NOTE},}(?:\([^()]*\)[^()]*)*\)?`, 'g')
/** "(percent)" behind cells that have the sign, and what USGS writes of a whole table. */
const SIGNED = /(?<=%.*) \(percent\)$/
const UNIT = / \([^()]+\)$/
/** "2024: United States 10.24; 2025: United States 25 (dollars per pound)": one piece a year. */
const BY_YEAR = /; (?=(?:19|20)\d\d: )/
const OF_YEAR = /^((?:19|20)\d\d): /

/** Of a row that has several years, the piece of the year that the card tells, else the last. */
const ofYears = (row: string, years: ReadonlySet<string> | undefined): string => {
  const pieces = row.split(BY_YEAR)
  if (pieces.length < 2) return row
  const told = [...(years ?? [])].map((year) => year.slice(0, 4))
  const piece = pieces.findLast((one) => told.includes(OF_YEAR.exec(one)?.[1] ?? ''))
  // The year stands behind the quote.
  return piece?.replace(OF_YEAR, '') ?? pieces.at(-1) ?? row
}

/**
 * The cells of a row that a card rests on, as printed: the first and the world total among them ("China 2,000 … World
 * total 310,000"), of the year that the card tells. A sentence is cut at its words.
 * @param years the years of the card's figures of this source, "2025 est."
 */
export const quoteOf = (snippet: string, years?: ReadonlySet<string>): string => {
  const row = numberStyle(ofYears(snippet, years).replace(NOTES, '')).replace(SIGNED, '')
  if (row.length <= QUOTE) return row
  const cells = row.replace(UNIT, '').split(' · ')
  const [first = ''] = cells
  const world = cells.slice(1).find((cell) => /^world/i.test(cell))
  const short = world === undefined ? `${first} …` : `${first}${cells[1] === world ? ' · ' : ' … '}${world}`
  return truncate(cells.length > 1 && short.length <= QUOTE ? short : first, QUOTE)
}

/** Characters by which a sentence is known again on a card. */
const KNOWN_BY = 40

/** Whether a card tells a source's sentence in its own words already: `told` are its lines, as drawn. */
export const isTold = (sentence: string, told: string): boolean => {
  // A heading leaves "about" out.
  const plain = (text: string): string => text.replace(/\babout (?=\d)/g, '').toLowerCase()
  return sentence.length >= KNOWN_BY && plain(told).includes(plain(sentence).slice(0, KNOWN_BY))
}
