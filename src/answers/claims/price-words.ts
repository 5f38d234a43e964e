import type { Reading } from '../../language/reading.js'
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
const KILO_OF = new RegExp(` (?:a|one|per) \\{unit:([A-Za-z-]+)\\} of \\{mineral:\\d+\\} (?:\\w+ ){1,3}?${MONEY}`)
const FOREIGN =
  /[€£¥₹]|\b(?:euros?|eur|yuan|rmb|cny|renminbi|yen|gbp|sterling|rupees?|aud|cad)\b|(?:A|C|CA|AU|NZ|HK)\$/i
const FROM_TO = new RegExp(
  ` from ${MONEY}(?:(?:us )?${PER} )?(?:in \\{year:(\\d{4})\\} )?to (?:about |around |over |nearly |some )?${MONEY}(?:(?:us )?${PER} )?(?:in \\{year:(\\d{4})\\} )?`,
)
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
const fromTo = (shape: string, reading: Reading): readonly Assertion[] | undefined => {
  const match = FROM_TO.exec(shape)
  if (!match) return undefined
  const [, usd, other, word, unit, since, usd2, other2, word2, unit2, until] = match
  const per = unit ?? unit2
  if (per === undefined) return [unverifiable('it does not say per what mass the price is')]
  const years = reading.years.kind === 'years' ? reading.years.years : []
  const first = since === undefined ? undefined : Number(since)
  const last = until === undefined ? years.find((year) => year !== first) : Number(until)
  if (first === undefined) return [unverifiable('it does not say in which year the first of the prices was')]
  return [
    level(dollars(usd, other, word), per, '', '', first),
    level(dollars(usd2, other2, word2), unit2 ?? per, '', '', last),
  ]
}

/**
 * What a statement claims of prices; empty for one that is of no price. Prices here are averages of a year in US dollars.
 * @param change reads a change out of the statement, as for production
 */
export const pricesIn = (
  shape: string,
  text: string,
  reading: Reading,
  change: () => Extract<Assertion, { kind: 'change' | 'unverifiable' }> | undefined,
): readonly Assertion[] => {
  if (reading.minerals.length === 0) return []
  const levels = [...shape.matchAll(LEVEL)]
  const kilo = KILO_OF.exec(shape)
  const named = PRICES.test(shape)
  const money = / usd | dollars | cents /.test(shape) || FOREIGN.test(text)
  if (levels.length === 0 && !kilo && !named && !(PRICE.test(shape) && money)) return []
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
  const pair = fromTo(shape, reading)
  if (pair) return pair
  if (kilo) {
    const [whole, unit = '', usd, other, word] = kilo
    const before = shape
      .slice(0, kilo.index + whole.length)
      .replace(new RegExp(`${MONEY}$`), '')
      .trimEnd()
    return [level(dollars(usd, other, word), unit, before, shape.slice(kilo.index + whole.length))]
  }
  if (levels.length > 1) return [unverifiable('it holds more than one price in one statement')]
  const [one] = levels
  if (one) {
    const [whole, usd, other, word, unit = ''] = one
    const before = shape.slice(Math.max(0, one.index - BEFORE), one.index).trimEnd()
    const low = /\{number:([\d.]+)\}(?: -| to| and)?$/.exec(before)?.[1]
    const value = dollars(usd, other, word)
    if (low !== undefined) return [{ kind: 'price', range: between(Number(low), value, `dollars per ${unit}`), unit }]
    return [level(value, unit, before, shape.slice(one.index + whole.length))]
  }
  const changed = named ? change() : undefined
  if (changed?.kind === 'change' && !money) return [{ kind: 'price-change', range: changed.range }]
  return money ? [unverifiable('it does not say per what mass the price is')] : named && changed ? [changed] : []
}
