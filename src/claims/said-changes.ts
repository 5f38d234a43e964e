import type { Assertion, Range } from './claim.js'
import type { Context } from './context.js'
import { amountOf, changeIn, directionOf, leadsTo, rankIn, TIMES, unverifiable } from './said-figures.js'
import { factorIn } from './said-comparisons.js'
import { type Against, againstYear, changeOf, inOrder, partOfYear } from './said-years.js'
import { type Seen } from './seen.js'
import { amountRange, shareRange } from './value.js'

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
  const [first, ...before] = minerals.filter((one) => one.at < at)
  const than = [...new Set(minerals.filter((one) => one.at > at).flatMap(({ span }) => span.ids))]
  const dear = seen.has('st.dearer', 'st.cheaper')
  const range = dear && seen.of('times').length === 0 ? dearer(seen) : factorIn(seen)
  const of = first?.span.ids[0]
  if (of === undefined || before.length > 0 || than.length === 0 || range === undefined) return []
  // "Than platinum and palladium": each of them, unless they are put together.
  return than.length === 1 || seen.has('st.together')
    ? [{ kind: 'price-ratio', of, than, range }]
    : than.map((one) => ({ kind: 'price-ratio', of, than: [one], range }) as const)
}

/** "Dearer", "twice as dear", "a third cheaper", "several times dearer". */
const dearer = (seen: Seen): Range => {
  const own = seen.of('share').length > 0 || seen.has('st.twice', 'st.half', 'st.asmuch') ? factorIn(seen) : undefined
  const several = /\b(?:several|many) times\b/i.test(seen.text) ? 2 : 1
  if (own) return own
  return seen.has('st.cheaper')
    ? { low: -Infinity, high: 1 / several - 1e-9, words: 'cheaper' }
    : { low: several + 1e-9, high: Infinity, words: 'dearer' }
}

/** What a clause claims of prices: averages of a year in US dollars. */
export const priceIn = (seen: Seen, context: Context): readonly Assertion[] => {
  const { spans } = seen.statement.clause
  const money = seen.of('money')
  const named = /\b(?:prices?|priced|pricing|average[ds]?)\b/i.test(seen.text) || seen.has('st.worth')
  const drift = seen.has('st.cheaper', 'st.dearer')
  const ofPrice = context.measure === 'price'
  const multiple = betweenYears(seen, context)
  const priced =
    seen.has('price') ||
    seen.has('st.worth') ||
    // What "averaged" so many times as much, and is no output, is a price.
    (multiple !== undefined && seen.has('average') && !seen.has('mine', 'refine', 'produce', 'reserves')) ||
    ((ofPrice || drift) && directionOf(seen) !== undefined) ||
    (ofPrice && multiple !== undefined)
  if (
    money.length === 0 &&
    !(priced && (named || drift || ofPrice || multiple !== undefined || pricesCompared(seen).length > 0)) &&
    !seen.has('st.foreign')
  )
    return []
  const about = seen.minerals.length > 0 || context.minerals.length > 0
  if (!about) return []
  if (money.length > 0 && money.every(({ unit }) => unit === undefined) && !priced && context.per === undefined)
    return []
  if (seen.has('st.foreign')) return [unverifiable('my prices are in US dollars, and I have no exchange rates')]
  if (
    seen.has('st.noaverage', 'month', 'st.part') &&
    !/^(?:early|late|mid|in early|in late)$/i.test(spans.find(({ senses }) => senses.includes('month'))?.text ?? '')
  )
    return [unverifiable('my prices are averages of whole years, not costs, floors, or prices of a month or day')]
  if (
    /\b(?:pays|paid|pay|charges|charged|spent|earned|earns)\b/i.test(seen.text) ||
    (seen.has('company') && /\b(?:sells|sold|buys|bought)\b/i.test(seen.text))
  )
    return [unverifiable('the claim is about what one party pays or asks, and my prices are of the market')]
  if (
    seen.places.some(
      ({ id, relation }) => id !== 'USA' && ['in', 'from', 'adjective', 'whose', 'subject'].includes(relation),
    )
  )
    return [unverifiable('I have no prices by country, only averages as USGS prints them')]
  if (money.length > 1) return [unverifiable('this states more than one price at once')]
  const compared = multiple === undefined && money.length === 0 ? pricesCompared(seen) : []
  if (compared.length > 0) return compared
  const moved = multiple?.range ?? changeIn(seen, 1e-9)
  const [level] = money
  if (level) {
    const mass = spans
      .slice(0, level.start)
      .find(({ type }, at) => type === 'unit' && /^(?:a|an|one|per)$/i.test(spans[at - 1]?.text ?? ''))?.unit
    const unit = level.unit ?? mass ?? context.per
    if (unit === undefined) return [unverifiable("the claim doesn't say what weight the price is for")]
    const price: Assertion = { kind: 'price', range: amountRange(level, `${level.value} dollars per ${unit}`), unit }
    // "Climbed to $580": the price, and that it climbed.
    const from = spans.slice(Math.max(0, level.start - 3), level.start).some(({ senses }) => senses.includes('from'))
    return leadsTo(seen, level) && moved && !from ? [price, { kind: 'price-change', range: moved }] : [price]
  }
  if (!moved) return []
  if (multiple) return [{ kind: 'price-change', ...multiple }]
  const than = spans.findIndex(({ senses }) => senses.includes('than'))
  const since = than < 0 ? undefined : spans.slice(than).find(({ type }) => type === 'year')?.value
  return [{ kind: 'price-change', range: moved, ...(since !== undefined && { since }) }]
}

const figuresOf = (seen: Seen): number => seen.of('share').length + seen.of('amount').length

/** "Mining doubled", "output fell by a third in 2025", "rose 31 % to 290,000 t". */
export const trendIn = (seen: Seen, context: Context): readonly Assertion[] => {
  const way = directionOf(seen)
  const multiple = way === undefined ? betweenYears(seen, context) : undefined
  if (multiple) return [{ kind: 'change', ...multiple }, ...seen.of('amount').map(amountOf)]
  // "Has climbed to second place": where it stands now.
  if (way === undefined || (rankIn(seen) && seen.has('ordinal', 'most', 'st.ahead') && figuresOf(seen) === 0)) return []
  const values = seen.of('share')
  const amounts = seen.of('amount')
  const from = seen.statement.clause.spans[0]?.text.toLowerCase() ?? ''
  // "…, up from 2.3 Mt a year earlier": an earlier level, and no change of its own.
  if (
    /\b(?:up|down|risen|higher|lower) (?:from|on)\b/i.test(seen.text) ||
    /^(?:from|to|up|down|compared|against)/.test(from)
  ) {
    const found: Assertion[] = [
      ...values.map((one) => ({ kind: 'share', range: shareRange(one) }) as const),
      ...amounts.map(amountOf),
    ]
    if (found.length > 0 && values.length + amounts.length === 1) return found
  }
  const first = values.find(({ start }) => seen.statement.clause.spans[start - 1]?.senses.includes('from') === true)
  if (first && values.length === 1) return [{ kind: 'share', range: shareRange(first) }]
  const led = values.filter((one) => leadsTo(seen, one))
  if (led.length > 0) return [unverifiable("I don't check a change to a share")]
  if (
    values.some(({ start, end }) => seen.statement.clause.spans[end]?.senses.includes('of') === true && start < 2) &&
    values.length === 1 &&
    seen.has('share')
  )
    return []
  const range = changeIn(seen, 1)
  if (!range) return []
  const output =
    seen.has('produce', 'mine', 'refine', 'manufact', 'reserves', 'capacity') ||
    context.stage !== undefined ||
    context.measure !== undefined
  if (values.length === 0 && !output && seen.of('times').length === 0 && !TIMES.some((id) => seen.has(id))) return []
  const reached = amounts.filter((one) => leadsTo(seen, one))
  // "Has fallen below its 2022 level": since that year.
  const against = againstYear(seen, context)
  return [{ kind: 'change', range, ...(against && inOrder(against)) }, ...reached.map(amountOf)]
}
