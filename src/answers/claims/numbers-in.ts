import type { Reading } from '../../language-before/reading.js'
import type { Assertion, Range } from './claim.js'
import * as cue from './cues.js'
import { amountRange, between, shareRange } from './value.js'

export const FRACTION_WORDS =
  /\b(?:half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b/i
const WORDS_BEFORE = 28

interface Found {
  readonly range: Range
  readonly at: number
}

const percentsAt = (shape: string, text: string): readonly Found[] => {
  const ranges = shape.matchAll(/(?:\{number:([\d.]+)\} )?\{percent:([\d.]+)\}/g)
  return [...ranges].map((match) => {
    const [whole, low, value] = match
    const before = shape.slice(Math.max(0, match.index - WORDS_BEFORE), match.index).trimEnd()
    if (low !== undefined) return { range: between(Number(low), Number(value), '%'), at: match.index }
    const fraction = FRACTION_WORDS.test(text) && !/%|percent|per cent/i.test(text)
    return {
      range: shareRange(Number(value), before, shape.slice(match.index + whole.length), fraction),
      at: match.index,
    }
  })
}

/** The percentages of a shape as ranges: "60 - 70 %" is one. */
export const percents = (shape: string, text: string): Range[] => percentsAt(shape, text).map(({ range }) => range)

type Amount = Extract<Assertion, { kind: 'amount' }>

const amountOf = (shape: string, at: number, length: number, value: number, unit: string): Amount => {
  const before = shape.slice(Math.max(0, at - WORDS_BEFORE), at).trimEnd()
  const words = `${value.toLocaleString('en-US')} ${unit.replace(/-/g, ' ')}`
  return { kind: 'amount', range: amountRange(value, before, shape.slice(at + length), words), value, unit }
}

/** "The United States followed with 51,000": in the unit of the amount before it. */
const unitless = (shape: string, unit: string): Assertion | undefined => {
  const [match, ...more] = shape.matchAll(/ \{number:([\d.]+)\}(?= (?:$|in \{year))/g)
  if (!match || more.length > 0 || shape.includes('{percent:') || Number(match[1]) < 20) return undefined
  return amountOf(shape, match.index + 1, match[0].length - 1, Number(match[1]), unit)
}

/** The amount that a shape names; `unit`: of a number that has none. */
export const amountIn = (shape: string, unit?: string): Assertion | undefined => {
  if (/\{number:([\d.]+)\} \{number:([\d.]+)\} \{unit:([A-Za-z-]+)\}/.test(shape))
    return { kind: 'unverifiable', why: 'a range of amounts is not checked' }
  const match = cue.UNIT.exec(shape)
  if (!match) return unit === undefined ? undefined : unitless(shape, unit)
  const [whole, number, own = 't'] = match
  return amountOf(shape, match.index, whole.length, Number(number), own)
}

const OUT_OF =
  /\{number:([\d.]+)\} (?:(?:metric |dry |of )?\{unit:([A-Za-z-]+)\} )?(?:of (?:\{mineral:\d+\} |all |the |it |them )*)?(?:oxide )?(?:in \{year:\d{4}\} )?(?:out of|of|from) (?:(?:a|the|some|about|roughly|all) )*(?:(?:global|{world}) )?(?:total )?(?:of )?\{number:([\d.]+)\}(?: \{unit:([A-Za-z-]+)\})?/

/** "About 1,300 t out of 2,500": the place's amount and the world's; undefined where that is not said. */
export const partOfWhole = (shape: string): readonly Assertion[] | undefined => {
  const match = OUT_OF.exec(shape)
  const unit = match?.[2] ?? match?.[4]
  if (!match || unit === undefined) return undefined
  const [whole, part, own, total, other] = match
  if (Number(part) >= Number(total) && (own ?? unit) === (other ?? unit)) return undefined
  return [
    amountOf(shape, match.index, whole.length, Number(part), own ?? unit),
    { ...amountOf(shape, match.index + whole.length, 0, Number(total), other ?? unit), whose: 'WLD' },
  ]
}

/**
 * Two numbers of two places, in the order of the text: "Canada with 15 Mt against Russia's 10 Mt", "Chile beats Australia
 * (9.2 vs 8.4 Mt)". Undefined where numbers and places do not pair off.
 */
export const paired = (shape: string, text: string, reading: Reading): readonly Assertion[] | undefined => {
  const places = [
    ...new Set(
      [...shape.matchAll(/\{place:(\d+)\}/g)].flatMap((match) => {
        const ids = reading.mentions[Number(match[1])]?.ids ?? []
        return ids.slice(0, 1)
      }),
    ),
  ]
  if (places.length < 2 || / from .* to /.test(shape)) return undefined
  const shares = percentsAt(shape, text)
  const amounts = [...shape.matchAll(/\{number:([\d.]+)\}(?: (?:metric |dry )?\{unit:([A-Za-z-]+)\})?/g)]
  const unit = amounts.map((match) => match[2]).find((one) => one !== undefined)
  if (shares.length === places.length && unit === undefined)
    return shares.map(({ range }, at) => ({ kind: 'share', range, whose: places[at] ?? '' }))
  if (unit === undefined || shares.length > 0 || amounts.length !== places.length) return undefined
  return amounts.map((match, at) => ({
    ...amountOf(shape, match.index, match[0].length, Number(match[1]), match[2] ?? unit),
    whose: places[at] ?? '',
  }))
}

const FIGURE =
  /(?:\{number:[\d.]+\} )?\{percent:[\d.]+\}|(top |number |no |rank )?\{number:([\d.]+)\}(?: (?:metric |dry |carbonate |of )?(\{unit:[A-Za-z-]+\}))?(?= ([a-z]+)?)/g
const COUNTED =
  /^(?:years?|months?|days?|hours?|countries|nations|mines|companies|people|projects|provinces|states|times|fold|largest|biggest)$/

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
/** "27 November", "November 27", "2021-24": a day or a year, and no figure. */
const DATE = new RegExp(
  ` \\{number:\\d+\\}(?= ${MONTH})|(?<= ${MONTH}) \\{number:\\d+\\}(?! \\{unit)|(?<=\\{year:\\d{4}\\} -) \\{number:\\d\\d\\}(?! \\{unit)`,
  'g',
)

/** How many figures a shape states: percentages, amounts with a unit, and bare numbers that count nothing else. */
export const figuresIn = (shape: string): number =>
  [...shape.replace(DATE, '').matchAll(FIGURE)].filter(([, before, number, unit, after = '']) => {
    if (number === undefined || unit !== undefined) return true
    return before === undefined && Number(number) >= 20 && !COUNTED.test(after)
  }).length
