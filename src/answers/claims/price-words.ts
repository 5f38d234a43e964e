import type { Reading } from '../../language-before/reading.js'
import type { Assertion } from './claim.js'
import { amountRange, between } from './value.js'

const unverifiable = (why: string): Assertion => ({ kind: 'unverifiable', why })

const PRICE =
  / (?:price|prices|priced|pricing|costs?|cost|trades?|traded|trading|sells?|sold|worth|fetch|fetches|fetched|quoted|paid|pay|goes for) /
const PRICES = / (?:price|prices|pricing) | (?:is|are|was|were|got|become|became) (?:\w+ )?(?:cheaper|pricier) /
/** What a mine or a plant spends is no price, nor is a guarantee, a record, or a day's quotation. */
const NOT_AVERAGE =
  / (?:extracting|producing|mining|refining|processing|recycling|to (?:mine|extract|produce|refine|make|process|recycle|build)|production costs?|costs? of|cash costs?|costs? (?:\w+ )?to|operating costs?|mining costs?|floor|guaranteed|guarantee|minimum price|ceiling|premium|discount|record|all time|peak|peaked|peaks|highs?|lows?|spot price today|this week|last week|yesterday|this month|last month|intraday|futures|recycled|scrap|battery(?! grade)|batteries|cars?|vehicles?|phones?|share price|stock price|shares|income|per kwh|january|february|march|april|june|july|august|september|october|november|december|q1|q2|q3|q4|quarter) /
/** Somebody who sells or pays is no market. */
const TRADER =
  / (?:pays|pay|paid|charges|charged|offers|offered|spent|spends) | (?:sells|sold|buys|bought|exports|imports) (?:\w+ ){0,3}\{mineral/
const MONEY = '(?:(?:us )?usd \\{number:([\\d.]+)\\}|\\{number:([\\d.]+)\\} (usd|dollars|cents|bucks)) ?'
const PER = '(?:/ |per |a |an |each |the )(?:metric |troy )?\\{unit:([A-Za-z-]+)\\}'
const LEVEL = new RegExp(`${MONEY}(?:us )?${PER}`, 'g')
const BARE = new RegExp(MONEY, 'g')
const KILO_OF = new RegExp(
  ` (?:a|an|one|per) (?:troy |metric )?\\{unit:([A-Za-z-]+)\\} of \\{mineral:\\d+\\} (?:\\w+ ){1,6}?${MONEY}`,
)
const FOREIGN =
  /[€£¥₹]|\b(?:euros?|eur|yuan|rmb|cny|renminbi|yen|gbp|sterling|rupees?|aud|cad)\b|(?:A|C|CA|AU|NZ|HK)\$/i
const FROM_TO = new RegExp(
  ` from (?:about |around |some )?${MONEY}(?:(?:us )?${PER} )?(?:in \\{year:(\\d{4})\\} )?(?:(?:[a-z]+|\\{mineral:\\d+\\}|\\{number:[\\d.]+\\} fold) ){0,9}?to (?:about |around |over |nearly |some )?${MONEY}(?:(?:us )?${PER} )?(?:in \\{year:(\\d{4})\\} )?`,
)
/** "Lost 85 % of its value": its price fell by so much. */
const LOST =
  / (?:lost|loses|shed|sheds|gave up|forfeited|dropped|wiped out) ((?:[a-z]+ )*\{percent:[\d.]+\}) (?:of )?(?:its|their) (?:value|price|worth) /g
const GAINED =
  / (?:gained|added|put on|picked up) ((?:[a-z]+ )*\{percent:[\d.]+\}) (?:in (?:value|price)|to (?:its|their) (?:value|price)) /g
const COSTS = / (?:will|can) (?:set (?:you|one|a buyer) back|cost you|run you) /g
/** "Drifted lower", "averaged less": a price is meant though none is named. */
const DRIFTED =
  / (?:drifted|ended|closed|finished|traded|averaged|came out|(?:got|became|turned|grew)(?= (?:[a-z]+ )?(?:(?:less|more) (?:expensive|costly|pricey)|cheaper|dearer) )) (?:[a-z]+ )?(less|more|lower|higher|cheaper|down|up|dearer) /
/** "Less than in 2024": the year that another is held against. */
const THAN = / than (?:it |they )?(?:had |did |was |were )?(?:in )?\{year:(\d{4})\}/
const SUBJECT =
  / (?:its|their|the|the metal s) (?:average |mean |annual |yearly )?(?:price|prices) | (?:it|they|the metal|the mineral) /

/** "By 2024 the average was below $12,000". */
const AVERAGE = / (?:the|its|their) (?:annual |yearly )?average (?:was|is|stood|fell|came|had|dropped|rose|sank) /

/** Money that is of no mass: what a market, a deal or a company comes to. */
const SUMS =
  / (?:markets?|revenues?|invests?|invested|investments?|spent|spends|lost|earned|loans?|lent|funds?|funded|funding|deals?|projects?|mines?|mining|plants?|budget|profits?|exports?|imports?|sales|companies|company|stake|grants?|aid|fines?|tax|worth) /

/** Ways of speaking of a price in those that name it. */
export const plainPrices = (shape: string): string =>
  shape.replace(LOST, ' price fell by $1 ').replace(GAINED, ' price rose by $1 ').replace(COSTS, ' costs ')

const drift = (shape: string): readonly Assertion[] => {
  const word = DRIFTED.exec(shape)?.[1]
  if (word === undefined || / \{(?:percent|unit):/.test(shape)) return []
  const since = THAN.exec(shape)?.[1]
  const down = /less|lower|cheaper|down/.test(word)
  return [
    {
      kind: 'price-change',
      range: down ? { low: -Infinity, high: -1e-9, words: 'a fall' } : { low: 1e-9, high: Infinity, words: 'a rise' },
      ...(since !== undefined && { since: Number(since) }),
    },
  ]
}

/** Sums with the year of each: "$20 a pound in 2025 against $5.40 in 2024". */
const DATED = new RegExp(`${MONEY}(?:(?:us )?${PER} )?(?:in \\{year:(\\d{4})\\} )?`, 'g')

/** Several prices, of which all but one have a year beside them; that one is of the year `latest`. */
const pricesOfYears = (shape: string, per: string | undefined, latest: number | undefined): readonly Assertion[] => {
  const found = [...shape.matchAll(DATED)].map((match) => {
    const [whole, usd, other, word, unit, year] = match
    const before = shape.slice(Math.max(0, match.index - BEFORE), match.index).trimEnd()
    return { value: dollars(usd, other, word), unit, year, before, after: shape.slice(match.index + whole.length) }
  })
  const open = found.filter(({ year }) => year === undefined)
  const mass = found.find(({ unit }) => unit !== undefined)?.unit ?? per
  if (found.length < 2 || mass === undefined || open.length > 1 || (open.length === 1 && latest === undefined))
    return []
  return found.map(({ value, unit = mass, year = latest, before, after }) => {
    const once = year === undefined ? latest : Number(year)
    return level(value, unit, before, after, once)
  })
}

const BEFORE = 28

const dollars = (usd?: string, other?: string, word?: string): number =>
  Number(usd ?? other) / (word === 'cents' ? 100 : 1)

const level = (value: number, unit: string, before: string, after: string, at?: number): Assertion => ({
  kind: 'price',
  range: amountRange(value, before, after, `${value} dollars per ${unit}`),
  unit,
  ...(at !== undefined && { at }),
})

/** "From $63,700 per ton in 2022 to $9,000 in 2025": two prices, each of its year. */
const fromTo = (shape: string, reading: Reading, latest: number | undefined): readonly Assertion[] | undefined => {
  const match = FROM_TO.exec(shape)
  if (!match) return undefined
  const [, usd, other, word, unit, since, usd2, other2, word2, unit2, until] = match
  const per = unit ?? unit2
  if (per === undefined) return [unverifiable('it does not say per what mass the price is')]
  const years = reading.years.kind === 'years' ? reading.years.years : []
  const first = since === undefined ? undefined : Number(since)
  const last = until === undefined ? years.find((year) => year !== first) : Number(until)
  // "From $1,991 to $4,100" in a text on 2025: from the year before.
  const undated = first === undefined && last === undefined && latest !== undefined
  if (undated)
    return [
      level(dollars(usd, other, word), per, '', '', latest - 1),
      level(dollars(usd2, other2, word2), unit2 ?? per, '', '', latest),
    ]
  if (first === undefined) return [unverifiable('it does not say in which year the first of the prices was')]
  return [
    level(dollars(usd, other, word), per, '', '', first),
    level(dollars(usd2, other2, word2), unit2 ?? per, '', '', last),
  ]
}

/**
 * What a statement claims of prices; empty for one that is of no price. Prices here are averages of a year in US dollars.
 * @param per the mass that the text before gave a price for
 * @param latest the year that the text before was of
 * @param change reads a change out of the statement, as for production
 */
export const pricesIn = (
  shape: string,
  text: string,
  reading: Reading,
  per: string | undefined,
  latest: number | undefined,
  change: () => Extract<Assertion, { kind: 'change' | 'unverifiable' }> | undefined,
): readonly Assertion[] => {
  if (reading.minerals.length === 0 && !SUBJECT.test(shape) && !AVERAGE.test(shape)) return []
  const levels = [...shape.matchAll(LEVEL)]
  const kilo = KILO_OF.exec(shape)
  const named = PRICES.test(shape)
  const money = / usd | dollars | cents /.test(shape) || FOREIGN.test(text)
  const drifted = money ? [] : drift(shape)
  if (
    levels.length === 0 &&
    !kilo &&
    !named &&
    drifted.length === 0 &&
    !((PRICE.test(shape) || AVERAGE.test(shape) || (per !== undefined && !SUMS.test(shape))) && money)
  )
    return []
  if (NOT_AVERAGE.test(shape))
    return [unverifiable('prices here are averages of a whole year, of no cost, floor, month or day')]
  if (TRADER.test(shape))
    return [unverifiable('it speaks of what one party pays or asks, and prices here are of the market')]
  if (FOREIGN.test(text)) return [unverifiable('prices here are in US dollars, and no rate of exchange is here')]
  if (
    reading.places.some((id) => id !== 'USA') &&
    / (?:in|at|from|paid by) (?:the )?\{place:\d+\}| \{place:\d+\} (?:\w+ |\{mineral:\d+\} )*price/.test(shape)
  )
    return [unverifiable('no price of another country is here, only averages as USGS prints them')]
  const pair = fromTo(shape, reading, latest)
  const moved = change()
  const movement: readonly Assertion[] =
    moved?.kind === 'change' && Number.isFinite(moved.range.low) && !shape.includes('{percent')
      ? [{ kind: 'price-change', range: moved.range }]
      : []
  if (pair) return pair.length > 1 ? [...pair, ...movement] : pair
  if (drifted.length > 0) return drifted
  if (kilo) {
    const [whole, unit = '', usd, other, word] = kilo
    const before = shape
      .slice(0, kilo.index + whole.length)
      .replace(new RegExp(`${MONEY}$`), '')
      .trimEnd()
    return [level(dollars(usd, other, word), unit, before, shape.slice(kilo.index + whole.length))]
  }
  const each = pricesOfYears(shape, per, latest)
  if (each.length > 0) return each
  if (levels.length > 1) return [unverifiable('it holds more than one price in one statement')]
  const [one] = levels
  if (one) {
    const [whole, usd, other, word, unit = ''] = one
    const before = shape.slice(Math.max(0, one.index - BEFORE), one.index).trimEnd()
    const low = /\{number:([\d.]+)\}(?: -| to| and)?$/.exec(before)?.[1]
    const value = dollars(usd, other, word)
    if (low !== undefined) return [{ kind: 'price', range: between(Number(low), value, `dollars per ${unit}`), unit }]
    const at = level(value, unit, before, shape.slice(one.index + whole.length))
    // "Doubled to $4,100": the change is claimed as well as where it led.
    if (moved && / to (?:[a-z]+ )*$/.test(`${before} `))
      return moved.kind === 'change' ? [at, { kind: 'price-change', range: moved.range }] : [moved]
    return [at]
  }
  const changed = named ? change() : undefined
  if (changed?.kind === 'change' && !money) return [{ kind: 'price-change', range: changed.range }]
  const bare = per === undefined ? [] : [...shape.matchAll(BARE)]
  const [only] = bare
  if (per !== undefined && only && bare.length === 1)
    return [
      level(
        dollars(only[1], only[2], only[3]),
        per,
        shape.slice(Math.max(0, only.index - BEFORE), only.index).trimEnd(),
        shape.slice(only.index + only[0].length),
      ),
    ]
  return money ? [unverifiable('it does not say per what mass the price is')] : named && changed ? [changed] : []
}
