import type { Corpus } from '../../corpus/types.js'
import type { Reading } from '../../language/reading.js'
import { byProductIn } from './by-product-words.js'
import type { Assertion, Range } from './claim.js'
import * as cue from './cues.js'
import { eventIn } from './event-words.js'
import { listedIn } from './list-words.js'
import { plainPrices, pricesIn } from './price-words.js'
import { foretells } from './forecast.js'
import { substituteIn } from './substitute-words.js'
import { type Before, IMPORTS, leavesOut, RELIANCE, tradeIn, withoutUsers } from './trade-words.js'
import { useOf } from './use-words.js'
import { amountRange, between, shareInWords, shareRange } from './value.js'

const unverifiable = (why: string): Extract<Assertion, { kind: 'unverifiable' }> => ({ kind: 'unverifiable', why })

const FRACTION_WORDS = /\b(?:half|thirds?|quarters?|fifths?|tenths?)\b/i
const WORDS_BEFORE = 28

/** The percentages of a shape as ranges: "60 - 70 %" is one. */
const percents = (shape: string, text: string): Range[] => {
  const ranges = shape.matchAll(/(?:\{number:([\d.]+)\} )?\{percent:([\d.]+)\}/g)
  return [...ranges].map((match) => {
    const [whole, low, value] = match
    const before = shape.slice(Math.max(0, match.index - WORDS_BEFORE), match.index).trimEnd()
    if (low !== undefined) return between(Number(low), Number(value), '%')
    const fraction = FRACTION_WORDS.test(text) && !/%|percent|per cent/i.test(text)
    return shareRange(Number(value), before, shape.slice(match.index + whole.length), fraction)
  })
}

const amountIn = (shape: string): Assertion | undefined => {
  const ranged = /\{number:([\d.]+)\} \{number:([\d.]+)\} \{unit:([A-Za-z-]+)\}/.exec(shape)
  if (ranged) return unverifiable('a range of amounts is not checked')
  const match = cue.UNIT.exec(shape)
  if (!match) return undefined
  const [whole, number, unit] = match
  const value = Number(number)
  const before = shape.slice(Math.max(0, match.index - WORDS_BEFORE), match.index).trimEnd()
  const after = shape.slice(match.index + whole.length)
  const words = `${value.toLocaleString('en-US')} ${(unit ?? '').replace(/-/g, ' ')}`
  return { kind: 'amount', range: amountRange(value, before, after, words), value, unit: unit ?? 't' }
}

type ChangeOrNot = Extract<Assertion, { kind: 'change' | 'unverifiable' }> | undefined

const YEARED = (figure: string): RegExp =>
  new RegExp(
    ` from (?:about |around |some )?${figure} (?:in )?\\{year:(\\d{4})\\} to (?:about |around |some )?${figure} (?:in )?\\{year:(\\d{4})\\}`,
  )
const TWO_AMOUNTS = YEARED('\\{number:([\\d.]+)\\} \\{unit:([A-Za-z-]+)\\}')
const TWO_SHARES = YEARED('\\{percent:([\\d.]+)\\}')

/** "From 2.3 Mt in 2024 to 2.6 Mt in 2025": two figures, each of its year. Empty where a year is missing. */
const twoYears = (shape: string, text: string): readonly Assertion[] => {
  const amounts = TWO_AMOUNTS.exec(shape)
  if (amounts && cue.OUTPUT.test(shape)) {
    const [, from = '', unit = '', since, to = '', unit2 = '', until] = amounts
    const one = (value: number, of: string, at: number): Assertion => ({
      kind: 'amount',
      range: amountRange(value, '', '', `${value.toLocaleString('en-US')} ${of}`),
      value,
      unit: of,
      at,
    })
    return [one(Number(from), unit, Number(since)), one(Number(to), unit2, Number(until))]
  }
  const shares = TWO_SHARES.exec(shape)
  if (!shares || FRACTION_WORDS.test(text) || !/ (?:share|part|{world}) /.test(shape)) return []
  const [, from, since, to, until] = shares
  const one = (value: number, at: number): Assertion => ({ kind: 'share', range: shareRange(value, '', '', false), at })
  return [one(Number(from), Number(since)), one(Number(to), Number(until))]
}

/** "Doubled", "rose by 20 %", "fell a third": percent of the first value. */
const changeIn = (shape: string, values: readonly Range[], priced = false): ChangeOrNot => {
  for (const [pattern, percent] of cue.TIMES)
    if (pattern.test(shape) && !/ as (?:much|many) /.test(shape)) {
      const more = / more than (?:doubled|tripled|quadrupled|halved) /.test(shape)
      const nearly =
        / (?:nearly|almost|roughly|about|practically) (?:doubled|tripled|quadrupled|halved|doubling) /.test(shape)
      const about = / (?:roughly|about|around|some) (?:doubled|tripled|quadrupled|halved|doubling) /.test(shape)
      const slack = nearly ? 0.2 : 0.1
      const size = percent > 0 ? (100 + percent) * slack : 6
      const words = `${nearly ? 'nearly ' : more ? 'more than ' : ''}${percent > 0 ? `${1 + percent / 100} times` : 'half'}`
      if (more)
        return {
          kind: 'change',
          range: percent > 0 ? { low: percent, high: Infinity, words } : { low: -Infinity, high: percent, words },
        }
      return { kind: 'change', range: { low: percent - size, high: percent + (nearly && !about ? 5 : size), words } }
    }
  const up = cue.RISE.test(shape)
  const down = cue.FALL.test(shape)
  if (up === down) return undefined
  const [value] = values
  if (!value) {
    if (
      !priced &&
      !/ (?:production|output|mining|refining|reserves|supply|mined|refined|produced|produces?) /.test(shape)
    )
      return undefined
    return {
      kind: 'change',
      range: up ? { low: 1, high: Infinity, words: 'a rise' } : { low: -Infinity, high: -1, words: 'a fall' },
    }
  }
  if (!priced && / (?:to|at|reaching|reached) (?:[a-z]+ ){0,2}\{(?:percent|number)/.test(shape))
    return unverifiable('a change to a share is not checked')
  return { kind: 'change', range: up ? value : { low: -value.high, high: -value.low, words: `−${value.words}` } }
}

const ratioIn = (shape: string, reading: Reading): Assertion | undefined => {
  const than = / (?:than|as) (?:the )?(?:[a-z]+ )?\{place:(\d+)\}/.exec(shape)
  const id = than ? reading.mentions[Number(than[1])]?.ids[0] : undefined
  if (id === undefined || id === 'WLD' || cue.NOBODY.test(shape)) return undefined
  const times = / (?:\{number:([\d.]+)\} times|(twice)|(half)|\{percent:50\}) (?:as much|as many|more|the|as)? ?/.exec(
    shape,
  )
  if (times && !/ less than /.test(shape)) {
    const factor = times[2] !== undefined ? 2 : times[1] !== undefined ? Number(times[1]) : 0.5
    const over = / (?:more than|over|at least) (?:twice|\{number)/.test(shape)
    return {
      kind: 'ratio',
      than: id,
      range: { low: over ? factor : factor * 0.88, high: over ? Infinity : factor * 1.12, words: `${factor} times` },
    }
  }
  if (/ (?:less|fewer|smaller) /.test(shape))
    return { kind: 'ratio', than: id, range: { low: -Infinity, high: 1 - 1e-9, words: 'less' } }
  return / (?:more|larger|bigger|greater|outproduces|ahead) /.test(shape)
    ? { kind: 'ratio', than: id, range: { low: 1 + 1e-9, high: Infinity, words: 'more' } }
    : undefined
}

/**
 * "Codelco mined", "Chile's Codelco is the largest": a subject that is no place here, or a name right after a place.
 * In a headline every word has a capital, so a capital tells nothing there.
 */
const companyIn = (text: string, reading: Reading): boolean => {
  if (cue.NAMED_SUBJECT.test(reading.shape.text) && /^["'(]*[A-Z]/.test(text)) return true
  const words = reading.tokens.filter((token) => !token.mark)
  const capitals = words.filter((word) => /^[A-Z]/.test(word.raw)).length
  if (capitals > words.length / 2) return false
  return reading.mentions.some(({ kind, end }) => {
    const next = words[end]
    return (
      kind === 'place' &&
      next !== undefined &&
      /^[A-Z][a-z]/.test(next.raw) &&
      !reading.mentions.some((one) => one.start <= end && end < one.end)
    )
  })
}

const PURPOSE =
  / (?:to|in order to|so as to|in a bid to|in an effort to|hoping to) (?:prop up|lift|support|raise|boost|shore up|push up|drive up|stabili[sz]e) (?:[a-z]+ |\{mineral:\d+\} )*?prices? /

/**
 * What a statement asserts; empty for a text that is no claim. `shape` is the masked text with a space at both ends.
 * @param before what the text before it leaves to it
 */
export const assertionsIn = (
  corpus: Corpus,
  text: string,
  reading: Reading,
  before: Before = {},
): readonly Assertion[] => {
  const shape = reading.shape.text
  const origin = byProductIn(shape, reading)
  if (origin.length > 0) return origin
  const listed = listedIn(shape, reading, before.ofList === true)
  if (listed.length > 0) return listed
  const values = percents(shape, text)
  const numeric = values.length > 0 || cue.UNIT.test(shape)
  const event = eventIn(shape, text, reading)
  const planned =
    event?.kind === 'event' && (event.act === 'plan' || event.amount !== undefined || event.state !== undefined)
  if (event && planned) return [event]
  // "Halted exports to prop up prices" is of no price; "will set you back" is of no future.
  const priceShape = plainPrices(shape.replace(PURPOSE, ' '))
  if (cue.FUTURE.test(priceShape))
    return numeric || foretells(shape)
      ? [unverifiable('it speaks of what may come; no figure here is of the future')]
      : []
  const priced = pricesIn(priceShape, text, reading, () => changeIn(priceShape, values, true))
  if (priced.length > 0) return priced
  if (event) return [event]
  const use = useOf(corpus, withoutUsers(shape), reading, values)
  if (use) return [use]
  const substitute = substituteIn(shape, reading)
  if (substitute) return [substitute]
  const says = numeric || cue.DOMINATES.test(shape) || cue.rankIn(shape) || shareInWords(shape)
  if (cue.OWNERSHIP.test(shape) && !says) return []
  if (cue.OWNERSHIP.test(shape))
    return [unverifiable('no table here counts who owns mines or plants, only where they stand')]
  if (companyIn(text, reading)) return [unverifiable('it speaks of a company, and no table here counts companies')]
  const outside = leavesOut(shape, reading)
  const rankOutside = outside && !numeric && cue.rankIn(shape) !== undefined
  const bare = IMPORTS.test(shape) ? withoutUsers(shape) : shape
  if (cue.PART_ONLY.test(bare) || (outside && !rankOutside))
    return numeric || cue.rankIn(shape) || shareInWords(shape)
      ? [unverifiable('it speaks of a part that the rows do not tell apart')]
      : []
  const change = changeIn(shape, values)
  if (change && cue.ELSEWHERE.test(shape) && !RELIANCE.test(shape))
    return [unverifiable('no table here has that measure by country')]
  const trade = tradeIn(shape, reading, values, before)
  if (trade.length > 0) return trade
  const each = cue.ELSEWHERE.test(shape) || IMPORTS.test(shape) ? [] : twoYears(shape, text)
  if (each.length > 0) return each
  if (values.length > 1) return [unverifiable('it holds more than one figure in one statement')]
  if (change) return [change]
  if (cue.ELSEWHERE.test(shape)) {
    return numeric || cue.ranksElsewhere(shape) || cue.rankIn(shape)
      ? [unverifiable('no table here has that measure by country')]
      : []
  }
  if (cue.ofSomethingElse(shape)) return [unverifiable('no table here has a share of that')]
  if ([...shape.matchAll(new RegExp(cue.UNIT, 'g'))].length > 1)
    return [unverifiable('it holds more than one figure in one statement')]
  const ratio = ratioIn(shape, reading)
  if (ratio) return [ratio]
  const amount = amountIn(shape)
  if (amount && !cue.OUTPUT.test(shape)) return [unverifiable('it does not say what the amount is of')]
  const [value] = values
  if (
    value &&
    / of (?:the )?(?:{world} )?(?:top|leading|largest)? ?(?:mines|companies|patents|refineries|plants|factories|projects) /.test(
      shape,
    )
  )
    return [unverifiable('no table here counts mines or plants')]
  const found: Assertion[] = [...(value ? [{ kind: 'share', range: value } as const] : []), ...(amount ? [amount] : [])]
  const rank = cue.rankIn(shape)
  if (rank) found.push({ kind: 'rank', ...rank })
  if (found.length > 0) return found
  // Denied as a whole: "does not mine lithium" says that its share is not above none.
  if (cue.NONE_OF.test(shape)) return [{ kind: 'share', range: { low: 0.05, high: Infinity, words: 'any' } }]
  const inWords = shareInWords(shape)
  if (inWords) return [{ kind: 'share', range: inWords }]
  return cue.DOMINATES.test(shape) ? [{ kind: 'dominance' }] : []
}
