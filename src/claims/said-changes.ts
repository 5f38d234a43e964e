import type { Quantity } from '../language/quantities.js'
import { means } from '../language/spans.js'
import type { Assertion, Range } from './claim.js'
import type { Context } from './context.js'
import { factorIn } from './said-comparisons.js'
import { amountOf, rankIn, share, unverifiable } from './said-figures.js'
import { againstYear, type Against, changeOf, comesAfterFrom, inOrder, ofOwnYears, partOfYear } from './said-years.js'
import { type Seen, wordAt } from './seen.js'
import { amountRange, atLeast, atMost, negative, range, shareRange } from './value.js'

/** "Doubled", "halved": each with its percent in the lexicon. */
const FALLEN_BY_HALF = 'times.half'
const TIMES: readonly string[] = [...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `times${n}`), FALLEN_BY_HALF]

/** The direction in which a clause says that something went. */
export const directionOf = (seen: Seen): 1 | -1 | undefined => {
  const down = seen.has('change.down', FALLEN_BY_HALF, 'st.cheaper')
  const up = seen.has('change.up', 'st.dearer', ...TIMES.slice(0, -1))
  return up === down ? undefined : up ? 1 : -1
}

/** "Rose to 60 %", "fell below a fifth": where a change led, and no change. */
export const leadsTo = (seen: Seen, { start }: Quantity): boolean =>
  [1, 2, 3].some((step) =>
    /^(?:to|at|reaching|reached|below|under|above|past|beyond|from|beneath)$/.test(wordAt(seen, start - step)),
  )

/** Percent that "sharply" says at least. */
const SHARP = 10

/** "Doubled", "nearly tripled", "grew sixfold": in percent. */
const multipleIn = (seen: Seen): Range | undefined => {
  const { spans } = seen.statement.clause
  const at = spans.findIndex(({ senses }) => senses.some((id) => TIMES.includes(id)))
  const [fold] = seen.of('times')
  const ofWord = spans[at]?.concepts.flatMap(({ pct }) => pct ?? [])[0]
  const percent = ofWord ?? (fold && seen.has('change.up') ? (fold.value - 1) * 100 : undefined)
  if (percent === undefined) return undefined
  const before = spans.slice(Math.max(0, at - 2), Math.max(0, at)).flatMap(({ senses }) => senses)
  const more = before.includes('cmp.gt') || wordAt(seen, at).startsWith('more than')
  const near = before.includes('hedge.near')
  if (more) return percent > 0 ? atLeast(percent) : atMost(percent)
  const slack = percent > 0 ? (100 + percent) * (near ? 0.2 : 0.1) : 6
  return range(percent - slack, percent + (near ? 5 : slack))
}

/** Percent by which a clause says that a figure changed; `anyRise`: what "rose" alone says at least. */
const changeIn = (seen: Seen, anyRise: number): Range | undefined => {
  const way = directionOf(seen)
  const multiple = multipleIn(seen)
  const [value, more] = seen.of('share').filter((one) => !leadsTo(seen, one))
  if (multiple || way === undefined || more) return multiple
  const by = value ? shareRange(value) : atLeast(seen.has('st.sharply') ? SHARP : anyRise)
  return way < 0 ? negative(by) : by
}

/** "Ten times as much in 2025 as in 2021", "less than the year before": a change between two years, in percent. */
const betweenYears = (seen: Seen, context: Context): (Against & { readonly range: Range }) | undefined => {
  const against = againstYear(seen, context)
  const factor = against && (partOfYear(seen) ?? factorIn(seen))
  return factor && { ...inOrder(against), range: changeOf(factor, against) }
}

/** "Iridium is worth more than rhodium", "twice the price of platinum and palladium together": which of two is the higher. */
const pricesCompared = (seen: Seen): readonly Assertion[] => {
  const { spans, names } = seen.statement.clause
  const minerals = names.filter(({ span }) => span.type === 'mineral' && span.ids.length === 1)
  const at = spans.findLastIndex(
    ({ text, senses }, i) =>
      (senses.includes('than') || senses.includes('of') || /(?:^as|\bthan|\bof)$/i.test(text)) &&
      minerals.some((one) => one.at < i) &&
      minerals.some((one) => one.at > i),
  )
  const [of, more] = minerals.filter((one) => one.at < at).flatMap(({ span }) => span.ids)
  const than = [...new Set(minerals.filter((one) => one.at > at).flatMap(({ span }) => span.ids))]
  const dear = seen.has('st.dearer', 'st.cheaper') && seen.of('times').length === 0
  const ratio = dear ? dearer(seen) : factorIn(seen)
  if (of === undefined || more !== undefined || ratio === undefined) return []
  // "Than platinum and palladium": each of them, unless they are put together.
  const others = seen.has('st.together') ? [than] : than.map((one) => [one])
  return others.filter((one) => one.length > 0).map((one) => ({ kind: 'price-ratio', of, than: one, range: ratio }))
}

/** "Dearer", "twice as dear", "a third cheaper", "several times dearer". */
const dearer = (seen: Seen): Range => {
  const own = seen.of('share').length > 0 ? factorIn(seen) : undefined
  const several = /\b(?:several|many) times\b/i.test(seen.text) ? 2 : 1
  return own ?? (seen.has('st.cheaper') ? atMost(1 / several - 1e-9) : atLeast(several + 1e-9))
}

/** Why a price is none of those that the tables have; undefined for one that may be. */
const otherPrice = (seen: Seen): string | undefined => {
  const { spans } = seen.statement.clause
  if (seen.has('st.foreign')) return 'my prices are in US dollars, and I have no exchange rates'
  const month = spans.find(({ senses }) => senses.includes('month'))?.text ?? ''
  if (seen.has('st.noaverage', 'month', 'st.part') && !/^(?:in )?(?:early|late|mid)$/i.test(month))
    return 'my prices are averages of whole years, not costs, floors, or prices of a month or day'
  if (
    (!seen.has('st.marketpaid') && /\b(?:pays|paid|pay|charges|charged|spent|earned|earns)\b/i.test(seen.text)) ||
    (seen.has('company') && /\b(?:sells|sold|buys|bought)\b/i.test(seen.text))
  )
    return 'the claim is about what one party pays or asks, and my prices are of the market'
  const ofPlace = ['in', 'from', 'adjective', 'whose', 'subject']
  if (seen.places.some(({ id, relation }) => id !== 'USA' && ofPlace.includes(relation)))
    return 'I have no prices by country, only averages as USGS prints them'
  const money = seen.of('money')
  return money.length > 1 && !ofOwnYears(seen, money) ? 'this states more than one price at once' : undefined
}

/** What a clause claims of prices: averages of a year in US dollars. */
export const priceIn = (seen: Seen, context: Context): readonly Assertion[] => {
  const { spans } = seen.statement.clause
  const [level] = seen.of('money')
  const drift = seen.has('st.cheaper', 'st.dearer')
  const ofPrice = context.measure === 'price'
  const multiple = betweenYears(seen, context)
  const named = /\b(?:prices?|priced|pricing|average[ds]?)\b/i.test(seen.text) || seen.has('st.worth')
  // What "averaged" so many times as much, and is no output, is a price.
  const averaged = seen.has('average') && !seen.has('mine', 'refine', 'produce', 'reserves')
  const priced =
    seen.has('price', 'st.worth') ||
    (multiple !== undefined && (averaged || ofPrice)) ||
    ((ofPrice || drift) && directionOf(seen) !== undefined)
  const compared = multiple === undefined && !level ? pricesCompared(seen) : []
  const told = priced && (named || drift || ofPrice || multiple !== undefined || compared.length > 0)
  if ((!level && !told && !seen.has('st.foreign')) || seen.minerals.length + context.minerals.length === 0) return []
  if (level && seen.of('money').every(({ unit }) => unit === undefined) && !priced && context.per === undefined)
    return []
  const why = otherPrice(seen)
  if (why !== undefined) return [unverifiable(why)]
  if (compared.length > 0) return compared
  // "…, dearer than terbium oxide": held against what a clause before it names, and no rise of terbium.
  if (drift && !level && spans.some((span, at) => means(span, 'than') && spans[at + 1]?.type === 'mineral'))
    return [unverifiable('I compare two prices only where one clause names both')]
  const moved = multiple?.range ?? changeIn(seen, 1e-9)
  if (level) {
    const mass = spans
      .slice(0, level.start)
      .find(({ type }, at) => type === 'unit' && /^(?:a|an|one|per)$/.test(wordAt(seen, at - 1)))?.unit
    const unit = level.unit ?? mass ?? context.per
    if (unit === undefined) return [unverifiable("the claim doesn't say what weight the price is for")]
    const each = ofOwnYears(seen, seen.of('money'))
    if (each) return each.map(({ one, at }) => ({ kind: 'price', range: amountRange(one), unit: one.unit ?? unit, at }))
    const price: Assertion = { kind: 'price', range: amountRange(level), unit }
    // "Climbed to $580": the price, and that it climbed.
    if (multiple) return [price, { kind: 'price-change', ...multiple }]
    return leadsTo(seen, level) && moved && !comesAfterFrom(seen, level)
      ? [price, { kind: 'price-change', range: moved }]
      : [price]
  }
  if (!moved) return []
  if (multiple) return [{ kind: 'price-change', ...multiple }]
  const than = spans.findIndex(({ senses }) => senses.includes('than'))
  const since = than < 0 ? undefined : spans.slice(than).find(({ type }) => type === 'year')?.value
  return [{ kind: 'price-change', range: moved, ...(since !== undefined && { since }) }]
}

/** "Mining doubled", "output fell by a third in 2025", "rose 31 % to 290,000 t". */
export const trendIn = (seen: Seen, context: Context): readonly Assertion[] => {
  const way = directionOf(seen)
  const values = seen.of('share')
  const amounts = seen.of('amount')
  // "Shrank to under a quarter of its 2013 level" is no share of the world.
  const multiple = way === undefined || partOfYear(seen) ? betweenYears(seen, context) : undefined
  if (multiple) return [{ kind: 'change', ...multiple }, ...amounts.map(amountOf)]
  const figures = values.length + amounts.length
  // "Has climbed to second place": where it stands now.
  if (way === undefined || (figures === 0 && rankIn(seen) && seen.has('ordinal', 'most', 'st.ahead'))) return []
  // "…, up from 2.3 Mt a year earlier": an earlier level, and no change of its own.
  const earlier =
    /\b(?:up|down|risen|higher|lower) (?:from|on)\b/i.test(seen.text) ||
    /^(?:from|to|up|down|compared|against)/.test(wordAt(seen, 0))
  if (earlier && figures === 1) return [...values.map((one) => share(shareRange(one))), ...amounts.map(amountOf)]
  const [value] = values
  if (value && values.length === 1 && comesAfterFrom(seen, value)) return [share(shareRange(value))]
  if (values.some((one) => leadsTo(seen, one))) return [unverifiable("I don't check a change to a share")]
  const moved = changeIn(seen, 1)
  const output =
    seen.has('produce', 'mine', 'refine', 'manufact', 'reserves', 'capacity') ||
    context.stage !== undefined ||
    context.measure !== undefined
  if (!moved || (!value && !output && seen.of('times').length === 0 && !seen.has(...TIMES))) return []
  // "Has fallen below its 2022 level": since that year.
  const against = againstYear(seen, context)
  const reached = amounts.filter((one) => leadsTo(seen, one)).map(amountOf)
  const [by] = amounts.filter((one) => !leadsTo(seen, one))
  if (by && !value) {
    // "Raised 22 Mt" is what was mined; "rose by 2 Mt" is a change in tons.
    const { spans } = seen.statement.clause
    const mined =
      ![1, 2, 3].some((step) => wordAt(seen, by.start - step) === 'by') &&
      spans.some(({ senses }) => senses.includes('mine') && senses.some((id) => id.startsWith('change.')))
    if (mined) return []
    const size = amountOf(by)
    return [{ ...size, kind: 'change', range: way < 0 ? negative(size.range) : size.range }, ...reached]
  }
  return [{ kind: 'change', range: moved, ...(against && inOrder(against)) }, ...reached]
}
