import type { Corpus } from '../../corpus/types.js'
import type { Reading } from '../../language-before/reading.js'
import { FUNCTION_WORDS } from '../../language-before/words.js'
import { byProductIn } from './by-product-words.js'
import type { Assertion, Range } from './claim.js'
import { changeIn, ledTo, twoYears } from './change-words.js'
import * as cue from './cues.js'
import { ANNOUNCED, eventIn } from './event-words.js'
import { foretells } from './forecast.js'
import { listedIn } from './list-words.js'
import { amountIn, paired, partOfWhole, percents } from './numbers-in.js'
import { plainPrices, pricesIn } from './price-words.js'
import { isPlain, moreThanAllOthers, ratioIn } from './ratio-words.js'
import { substituteIn } from './substitute-words.js'
import { type Before, IMPORTS, leavesOut, RELIANCE, tradeIn, withoutUsers } from './trade-words.js'
import { useOf } from './use-words.js'
import { shareInWords } from './value.js'

const unverifiable = (why: string): Extract<Assertion, { kind: 'unverifiable' }> => ({ kind: 'unverifiable', why })

/** "Glencore's": a name of its own, and no day or pronoun. */
const POSSESSIVE =
  /(?<![\w'])(?!(?:It|Here|There|That|What|Let|Who|He|She|Today|Yesterday|World|Earth|Last|This|Everyone|Everybody|Nobody)'s)[A-Z][\w&-]+(?:'s|s') /

/**
 * "Codelco mined", "Chile's Codelco is the largest": a subject that is no place here, or a name right after a place.
 * In a headline every word has a capital, so a capital tells nothing there.
 */
const companyIn = (text: string, reading: Reading): boolean => {
  if (cue.OWNED_MINES.test(reading.shape.text) && POSSESSIVE.test(text)) return true
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

/** "Two thirds of it is refined outside China": what is left is China's. Undefined where nothing is left out. */
const complementIn = (shape: string, reading: Reading, values: readonly Range[]): Assertion | undefined => {
  const [place] = reading.excluded
  if (place === undefined || reading.places.length > 0 || cue.rankIn(shape) !== undefined) return undefined
  const denied = cue.NEGATION.test(shape) || cue.LOOSE_NOT.test(shape)
  if (reading.excluded.length > 1 || values.length > 1 || denied || IMPORTS.test(shape) || cue.ELSEWHERE.test(shape))
    return undefined
  const amount = amountIn(shape)
  if (amount && values.length === 0) return cue.OUTPUT.test(shape) ? amount : undefined
  const share = values[0] ?? shareInWords(shape)
  if (amount || !share) return undefined
  const { low, high, words } = share
  return { kind: 'share', range: { low: 100 - high, high: 100 - low, words: `all but ${words}` }, whose: place }
}

/** Figures of several places or years in one statement. Empty where they do not pair off. */
const severalIn = (shape: string, text: string, reading: Reading, values: readonly Range[]): readonly Assertion[] => {
  if (cue.ELSEWHERE.test(shape) || IMPORTS.test(shape)) return []
  const each = twoYears(shape, text, reading)
  if (each.length > 0) {
    // "Tripled, from 107,000 t in 2021 to 290,000 t in 2025" says both.
    const change = values.length === 0 ? changeIn(shape, values) : undefined
    return change?.kind === 'change' ? [...each, change] : each
  }
  const whole = partOfWhole(shape)
  if (whole) return values.length > 1 ? [] : [...values.map((range) => ({ kind: 'share', range }) as const), ...whole]
  const pairs = paired(shape, text, reading)
  if (!pairs) return []
  const ratio = ratioIn(shape, reading)
  const [first] = pairs
  const rank = cue.rankIn(shape)
  const whose = first && 'whose' in first ? first.whose : undefined
  return [
    ...pairs,
    ...(ratio?.kind === 'ratio' ? [ratio] : []),
    ...(rank && whose !== undefined ? [{ kind: 'rank', ...rank, whose } as const] : []),
  ]
}

/** "Chile mined 56,000 t, more than Peru": the figure is of the place that is not measured by. */
const ownFigure = (
  shape: string,
  reading: Reading,
  values: readonly Range[],
  than: readonly string[],
): readonly Assertion[] => {
  const amount = cue.UNIT.test(shape) ? amountIn(shape) : undefined
  const place = reading.places.find((id) => !than.includes(id))
  const whose = place === undefined ? {} : { whose: place }
  if ((amount || values.length > 0) && place === undefined)
    return [unverifiable('it holds more than one figure in one statement')]
  return [
    ...values.map((range) => ({ kind: 'share', range, ...whose }) as const),
    ...(amount ? [amount.kind === 'amount' ? { ...amount, ...whose } : amount] : []),
  ]
}

/** What the words alone say, without a figure. */
const inWords = (shape: string): Assertion | undefined => {
  // Denied as a whole: "does not mine lithium" says that its share is not above none.
  if (cue.NONE_OF.test(shape)) return { kind: 'share', range: { low: 0.05, high: Infinity, words: 'any' } }
  const share = shareInWords(shape)
  if (share) return { kind: 'share', range: share }
  return cue.DOMINATES.test(shape) ? { kind: 'dominance' } : undefined
}

const OF_PLANTS =
  / of (?:the )?(?:{world} )?(?:top|leading|largest)? ?(?:mines|companies|patents|refineries|plants|factories|projects) /
/** "Up 30 %": a change, not a share. */
const UP_OR_DOWN =
  /(?<! make| makes| made| making| sums| adds| add) (?:up|down) (?:by |about |some |roughly |nearly |almost |over )*\{percent/
/** "Higher than Chile's" compares places, not years. */
const COMPARED = / (?:higher|lower) than (?:the |that of )?\{place/

/** "…, up from 222,000 t in 2024": of what stands before it. */
const FROM_BEFORE =
  /^ (?:(?:up|down|compared|as|versus|against|from) )?(?:(?:from|with|to|against|opposed to) )?(?:(?:just|only|about|some|around|nearly|almost|roughly|over) )*\{number/
/** "To prop up prices": the purpose of what is said, and no price. */
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
  const shape = reading.shape.text.replace(cue.PRICE_AS_REASON, ' ')
  const origin = byProductIn(shape, reading)
  if (origin.length > 0) return origin
  const listed = listedIn(shape, reading, before.ofList === true)
  if (listed.length > 0) return listed
  const values = percents(shape, text)
  const numeric = values.length > 0 || cue.UNIT.test(shape)
  const event = eventIn(shape, text, reading)
  const planned =
    event?.kind === 'event' && (event.act === 'plan' || event.amount !== undefined || event.state !== undefined)
  if (event && (planned || (ANNOUNCED.test(shape) && !cue.FUTURE.test(shape.replace(ANNOUNCED, ' '))))) return [event]
  // "Will set you back" is of no future.
  const priceShape = plainPrices(shape.replace(PURPOSE, ' '))
  if (cue.FUTURE.test(priceShape))
    return numeric || foretells(shape)
      ? [unverifiable('it speaks of what may come; no figure here is of the future')]
      : []
  const priced = pricesIn(priceShape, text, reading, before.per, before.year, () => changeIn(priceShape, values, true))
  if (priced.length > 0) return priced
  if (event) return [event]
  const use = useOf(corpus, withoutUsers(shape), reading, values)
  if (use) return [use]
  const substitute = substituteIn(shape, reading)
  if (substitute) return [substitute]
  if (cue.OWNERSHIP.test(shape))
    return numeric || cue.DOMINATES.test(shape) || cue.rankIn(shape) || shareInWords(shape)
      ? [unverifiable('no table here counts who owns mines or plants, only where they stand')]
      : []
  if (companyIn(text, reading)) return [unverifiable('it speaks of a company, and no table here counts companies')]
  const complement = complementIn(shape, reading, values)
  if (complement) return [complement]
  const outside = leavesOut(shape, reading)
  const rankOutside = outside && !numeric && cue.rankIn(shape) !== undefined
  const bought = IMPORTS.test(shape)
  if (cue.PART_ONLY.test(bought ? withoutUsers(shape) : shape) || (outside && !rankOutside))
    return numeric || cue.rankIn(shape) || shareInWords(shape)
      ? [unverifiable('it speaks of a part that the rows do not tell apart')]
      : []
  const change = COMPARED.test(shape) ? undefined : changeIn(shape, values)
  if (change && cue.ELSEWHERE.test(shape) && !RELIANCE.test(shape))
    return [unverifiable('no table here has that measure by country')]
  const compares = !bought && !cue.ELSEWHERE.test(shape)
  const ratio = change || !compares ? undefined : ratioIn(shape, reading, before.places)
  const trade = ratio ? [] : tradeIn(shape, reading, values, before)
  if (trade.length > 0) return trade
  const several = severalIn(shape, text, reading, values)
  if (several.length > 0) return several
  const others = compares ? moreThanAllOthers(shape) : undefined
  if (others) return [others]
  if (values.length > 1) return [unverifiable('it holds more than one figure in one statement')]
  if (ratio) {
    const own = ratio.kind === 'ratio' && isPlain(ratio.range) ? ownFigure(shape, reading, values, ratio.than) : []
    if (own.length > 0) return [...own, ratio]
    const beaten = ratio.kind === 'ratio' && new RegExp(` ${cue.BEATS} `).test(shape) ? cue.rankIn(shape) : undefined
    return beaten ? [ratio, { kind: 'rank', ...beaten }] : [ratio]
  }
  if (change) {
    const led = change.kind === 'change' && ledTo(shape) && cue.OUTPUT.test(shape) ? amountIn(shape) : undefined
    return led ? [change, led] : [change]
  }
  if (cue.ELSEWHERE.test(shape)) {
    return numeric || cue.ranksElsewhere(shape) || cue.rankIn(shape)
      ? [unverifiable('no table here has that measure by country')]
      : []
  }
  if (cue.ofSomethingElse(shape)) return [unverifiable('no table here has a share of that')]
  if ([...shape.matchAll(new RegExp(cue.UNIT, 'g'))].length > 1)
    return [unverifiable('it holds more than one figure in one statement')]
  // "Zinc: China 4.1 Mt" has no verb that could speak of anything but mines and plants.
  const bare = reading.shape.words.every((word) => FUNCTION_WORDS.has(word) || cue.BESIDE_AMOUNT.has(word))
  const amount = amountIn(shape, bare ? before.unit : undefined)
  const goesOn = before.amounts === true && FROM_BEFORE.test(shape)
  if (amount && !bare && !goesOn && !cue.OUTPUT.test(shape))
    return [unverifiable('it does not say what the amount is of')]
  const [value] = values
  if (value && UP_OR_DOWN.test(shape)) return [unverifiable('it names no years to compare')]
  if (value && OF_PLANTS.test(shape)) return [unverifiable('no table here counts mines or plants')]
  const found: Assertion[] = [...(value ? [{ kind: 'share', range: value } as const] : []), ...(amount ? [amount] : [])]
  const rank = cue.rankIn(shape)
  if (rank) found.push({ kind: 'rank', ...rank })
  if (found.length > 0) return found
  const said = inWords(shape)
  return said ? [said] : []
}
