import type { Reading } from '../../language-before/reading.js'
import type { Assertion, Range } from './claim.js'
import * as cue from './cues.js'
import { FRACTION_WORDS } from './numbers-in.js'
import { around } from './ratio-words.js'
import { amountRange, shareRange } from './value.js'

type ChangeOrNot = Extract<Assertion, { kind: 'change' | 'unverifiable' }> | undefined

const unverifiable = (why: string): Extract<Assertion, { kind: 'unverifiable' }> => ({ kind: 'unverifiable', why })

const FILLER = '(?:(?!to |from )[a-z]+ ){0,3}'
const AMOUNT = `${FILLER}\\{number:([\\d.]+)\\}(?: (?:metric |dry |of )?\\{unit:([A-Za-z-]+)\\})?`
const PERCENT = `${FILLER}\\{percent:([\\d.]+)\\}`
const YEAR = '(?: (?:in|back in|as of))? \\{year:(\\d{4})\\}'
const yeared = (figure: string): RegExp =>
  new RegExp(
    ` (?:from )?${figure}${YEAR} (?:to|and|then|but|from|up from|down from|against|versus|compared (?:with|to)) ${figure}${YEAR}`,
  )
const spanned = (figure: string): RegExp => new RegExp(` from ${figure} to ${figure} `)
const TWO_AMOUNTS = yeared(AMOUNT)
const TWO_SHARES = yeared(PERCENT)
const AMOUNTS_OF_SPAN = spanned(AMOUNT)
const SHARES_OF_SPAN = spanned(PERCENT)

const amountAt = (value: number, unit: string, at: number): Assertion => ({
  kind: 'amount',
  range: amountRange(value, '', '', `${value.toLocaleString('en-US')} ${unit}`),
  value,
  unit,
  at,
})
const shareAt = (value: number, at: number): Assertion => ({
  kind: 'share',
  range: shareRange(value, '', '', false),
  at,
})

/** First and last year that a statement compares; undefined where it does not name two. */
const spanOf = ({ years }: Reading): readonly [number, number] | undefined => {
  if (years.kind === 'range') return years.to === undefined || years.from <= 0 ? undefined : [years.from, years.to]
  if (years.kind !== 'years' || years.years.length !== 2) return undefined
  const [from = 0, to = 0] = years.years
  return [from, to]
}

/** "From 2.3 Mt in 2024 to 2.6 Mt in 2025": two figures, each of its year. Empty where a year is missing. */
export const twoYears = (shape: string, text: string, reading: Reading): readonly Assertion[] => {
  const amounts = TWO_AMOUNTS.exec(shape)
  if (amounts && cue.OUTPUT.test(shape)) {
    const [, from = '', unit, since, to = '', unit2, until] = amounts
    const both = unit ?? unit2
    return both === undefined
      ? []
      : [amountAt(Number(from), unit ?? both, Number(since)), amountAt(Number(to), unit2 ?? both, Number(until))]
  }
  const of = / (?:share|part|{world}|\{percent:[\d.]+\} of) /.test(shape) && !FRACTION_WORDS.test(text)
  const shares = TWO_SHARES.exec(shape)
  if (shares && of) {
    const [, from, since, to, until] = shares
    return [shareAt(Number(from), Number(since)), shareAt(Number(to), Number(until))]
  }
  const span = spanOf(reading)
  if (!span) return []
  const spanAmounts = AMOUNTS_OF_SPAN.exec(shape)
  if (spanAmounts && cue.OUTPUT.test(shape)) {
    const [, from, unit, to, unit2] = spanAmounts
    const both = unit ?? unit2
    return both === undefined
      ? []
      : [amountAt(Number(from), unit ?? both, span[0]), amountAt(Number(to), unit2 ?? both, span[1])]
  }
  const spanShares = SHARES_OF_SPAN.exec(shape)
  return spanShares && of ? [shareAt(Number(spanShares[1]), span[0]), shareAt(Number(spanShares[2]), span[1])] : []
}

const LESS = / (?:nearly|almost|roughly|about|practically|around|some|approximately|close to) /
const EITHER_WAY = / (?:roughly|about|around|some|approximately) /

/** How many times as much, "doubled", "sixfold", "multiplied by five": percent of the first value. */
const timesIn = (shape: string): { readonly percent: number; readonly before: string } | undefined => {
  for (const [pattern, percent] of cue.TIMES) {
    const match = pattern.exec(shape)
    if (match) return { percent, before: ` ${shape.slice(0, match.index).split(' ').slice(-3).join(' ')} ` }
  }
  const fold = cue.FOLD.exec(shape)
  const factor = Number(fold?.[1] ?? fold?.[2] ?? 0)
  return fold && factor > 0
    ? {
        percent: (factor - 1) * 100,
        before: ` ${shape
          .slice(0, fold.index + 1)
          .trim()
          .split(' ')
          .slice(-3)
          .join(' ')} `,
      }
    : undefined
}

/** "Two and a half times as much in 2025 as in 2021": the first year's figure over the second's. */
const AS_IN =
  / (?:\{number:([\d.]+)\} times|(twice)|(half)|\{percent:([\d.]+)\}(?: of)?) (?:as (?:much|many|large|big|high)|what it (?:was|mined|produced|refined|made)|the (?:amount|quantity|tonnage|volume|output|figure|level)) (?:(?:[a-z]+|\{mineral:\d+\}) ){0,4}?(?:in \{year:(\d{4})\} )?(?:as |than |compared (?:with|to) |of |that )?(?:[a-z]+ ){0,3}?(?:in|of|back in) \{year:(\d{4})\} /

/** The change that a multiple of an earlier year's figure is; the later year's stands on top whichever comes first. */
const multipleOf = (shape: string): ChangeOrNot => {
  const match = AS_IN.exec(shape)
  if (!match) return undefined
  const [, number, twice, half, percent, top, base] = match
  if (top !== undefined && Number(top) < Number(base)) return unverifiable('it measures an earlier year by a later one')
  const factor =
    twice !== undefined ? 2 : half !== undefined ? 0.5 : number === undefined ? Number(percent) / 100 : Number(number)
  const { low, high, words } = around(
    factor,
    shape.slice(0, match.index).trimEnd(),
    `${Math.round(factor * 100) / 100} times`,
  )
  return { kind: 'change', range: { low: (low - 1) * 100, high: (high - 1) * 100, words } }
}

/** "Rose to 60 %" tells where it led and no change; "rose 31 % to 290,000 t" tells both. */
const TO_SHARE =
  / (?:to|at|reaching|reached) (?:[a-z]+ ){0,2}\{percent| (?:fell|falls|fallen|dropped|drops|slipped|dipped|sank|sunk|slid|rose|rises|risen|climbed|grew|jumped|went) (?:below|under|beneath|above|past|beyond) (?:[a-z]+ ){0,2}\{percent/
/** The amount that a change led to. */
const TO_AMOUNT =
  / (?:to|at|reaching|reached) (?:[a-z]+ ){0,3}\{number:[\d.]+\} (?:metric |dry |of )?\{unit:[A-Za-z-]+\}/

/** Whether a change is told together with the one amount that it led to. */
export const ledTo = (shape: string): boolean =>
  TO_AMOUNT.test(shape) && [...shape.matchAll(new RegExp(cue.UNIT, 'g'))].length === 1

const AS_MUCH = / as (?:much|many) /

/** "Doubled", "rose by 20 %", "fell a third": percent of the first value. */
export const changeIn = (shape: string, values: readonly Range[], priced = false): ChangeOrNot => {
  const multiple = multipleOf(shape)
  if (multiple) return multiple
  const times = AS_MUCH.test(shape) ? undefined : timesIn(shape)
  if (times) {
    const { percent } = times
    const more = / (?:more than|over|at least|upwards of|well over) $/.test(times.before)
    const under = / (?:less than|under|not even) $/.test(times.before)
    const nearly = LESS.test(times.before)
    const size = percent > 0 ? (100 + percent) * (nearly ? 0.2 : 0.1) : 6
    const said = percent > 0 ? `${1 + percent / 100} times` : 'half'
    const words = `${nearly ? 'nearly ' : more ? 'more than ' : under ? 'less than ' : ''}${said}`
    // "More than halved" is a fall by more than half.
    if (more || under)
      return {
        kind: 'change',
        range:
          more === percent > 0 ? { low: percent, high: Infinity, words } : { low: -Infinity, high: percent, words },
      }
    return {
      kind: 'change',
      range: { low: percent - size, high: percent + (nearly && !EITHER_WAY.test(times.before) ? 5 : size), words },
    }
  }
  const up = cue.RISE.test(shape)
  const down = cue.FALL.test(shape)
  if (up === down) return undefined
  const [value] = values
  if (!value) {
    if (
      !priced &&
      !/ (?:production|output|mining|refining|reserves|supply|mined|refined|produced|produces?|that of) /.test(shape)
    )
      return undefined
    return {
      kind: 'change',
      range: up ? { low: 1, high: Infinity, words: 'a rise' } : { low: -Infinity, high: -1, words: 'a fall' },
    }
  }
  if (!priced && TO_SHARE.test(shape)) return unverifiable('a change to a share is not checked')
  return { kind: 'change', range: up ? value : { low: -value.high, high: -value.low, words: `−${value.words}` } }
}
