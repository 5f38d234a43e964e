import type { Corpus } from '../corpus/types.js'
import type { Assertion, Range } from './claim.js'
import type { Context } from './context.js'
import { amountOf, changeIn, directionOf, leadsTo, rankIn, unverifiable } from './said-figures.js'
import { factorIn } from './said-comparisons.js'
import { type Against, againstYear, changeOf, partOfYear } from './said-years.js'
import { importerIn } from './importers.js'
import { type Seen } from './seen.js'
import { amountRange, shareRange } from './value.js'

/** The two years in their order. */
const order = ({ since, at }: Against): Against =>
  at !== undefined && at < since ? { since: at, at: since } : { since, ...(at !== undefined && { at }) }

const ALL: Range = { low: 99.5, high: Infinity, words: '100 %' }
const TRADE = ['imports', 'source', 'buy', 'reliance', 'netexp', 'netimp'] as const

/** Whether a clause speaks of what a country buys abroad. */
export const speaksOfTrade = (seen: Seen): boolean => seen.has(...TRADE)

/** "Slid by twenty points between 2021 and 2025", "fell". */
const relianceChange = (seen: Seen, context: Context): readonly Assertion[] => {
  const against = againstYear(seen, context)
  const compared = against && factorIn(seen)
  const way = directionOf(seen) ?? (compared ? (changeOf(compared, against).low < 0 ? -1 : 1) : undefined)
  const years = against === undefined ? {} : order(against)
  if (way === undefined)
    return seen.has('st.less', 'st.more') && seen.of('share').length === 0
      ? [unverifiable('it names no years to compare')]
      : []
  const [points] = seen.of('points')
  if (points) {
    const by = points.value
    const [low, high] = [by - Math.max(1, by * 0.05), by + Math.max(1, by * 0.05)]
    const words = `${by} points`
    return [
      { kind: 'reliance-change', range: way < 0 ? { low: -high, high: -low, words } : { low, high, words }, ...years },
    ]
  }
  const [value] = seen.of('share')
  if (value && leadsTo(seen, value)) return [{ kind: 'reliance', range: shareRange(value) }]
  if (value) return [unverifiable('a change of reliance is checked in points, or from one figure to another')]
  return [
    {
      kind: 'reliance-change',
      range: way < 0 ? { low: -Infinity, high: -0.5, words: 'a fall' } : { low: 0.5, high: Infinity, words: 'a rise' },
      ...years,
    },
  ]
}

/** "Covers most of its needs from its own mines": what is left of them is imported. */
const ofHome = (seen: Seen): Assertion | undefined => {
  const [value] = seen.of('share')
  if (!value || !seen.has('st.home') || !seen.has('consume')) return undefined
  const { low, high, words } = shareRange(value)
  return { kind: 'reliance', range: { low: 100 - high, high: 100 - low, words: `all but ${words}` } }
}

const tradeOf = (
  corpus: Corpus,
  seen: Seen,
  context: Context,
  of: (importer: string) => void,
): readonly Assertion[] => {
  const { spans } = seen.statement.clause
  const home = ofHome(seen)
  if (home) return [home]
  const own = speaksOfTrade(seen)
  const output = seen.world || seen.has('mine', 'refine', 'manufact', 'reserves', 'price')
  const says = seen.of('share').length > 0 || rankIn(seen) !== undefined
  const goesOn = context.ofTrade === true && !output && says
  const ofWhom = spans.findIndex(
    ({ type, ids }, at) =>
      type === 'place' &&
      ids[0] !== 'WLD' &&
      spans[at - 1]?.senses.includes('of') === true &&
      spans.slice(0, at).some((one) => one.type === 'percent'),
  )
  const sells =
    seen.has('sell') ||
    /\b(?:suppl(?:y|ies|ied)|sends?|sent|ships?|shipped|delivers?|delivered|provides?|provided)\b/i.test(seen.text)
  const receiver = sells && seen.places.length > 1 && seen.places.some(({ id, at }) => id === 'USA' && at > 0)
  if (!own && !goesOn && ofWhom < 0 && !receiver) return []
  if (seen.has('st.buyer') && rankIn(seen)) return [unverifiable('no table here ranks who buys')]
  const onlySells = !seen.has('imports', 'buy', 'reliance', 'netexp', 'netimp') && ofWhom < 0 && !goesOn
  const subject = seen.places.filter(({ relation }) => relation !== 'than')
  const ids = [...new Set(subject.map(({ id }) => id))]
  const from = subject.find(({ relation }) => relation === 'from' || relation === 'on')
  const carried = context.ofTrade === true || (context.places.includes('USA') && seen.has('pro.it', 'pro.they', 'its'))
  const ofUS = ids.includes('USA') || (carried && !seen.world)
  const worldly = !ofUS && from !== undefined && ids.every((id) => id === from.id) && !seen.has('imports', 'reliance')
  if (worldly) return []
  if (
    !ofUS &&
    ((ids.length === 0 && !says) ||
      (onlySells && from === undefined && !seen.places.some(({ relation }) => relation === 'to' || relation === 'for')))
  )
    return []
  const importer = ofUS ? 'USA' : importerIn(corpus, seen, context, onlySells)
  if (importer === undefined) return [unverifiable('no figure here tells whose imports are meant')]
  of(importer)
  const suppliers = ids.filter((id) => id !== importer)
  const values = seen.of('share')
  if (values.length > 1) return [unverifiable('it holds more than one figure in one statement')]
  const [value] = values
  if (suppliers.length > 0) {
    // "China's was 90 %", after a reliance: of China's own, or from China?
    if (context.ofReliance === true && !own && !from && !seen.has('of'))
      return [
        unverifiable('it does not say whether a supplier is meant, and only the United States have figures of imports'),
      ]
    const rank = rankIn(seen)
    const soft = value?.word !== undefined && rank !== undefined && !seen.has('val.most')
    if (value && !soft && directionOf(seen) !== undefined)
      return [unverifiable('how the share of a supplier changed is not told by averages of four years')]
    const at = rank && rank.from === rank.to ? rank.to : undefined
    const mainly = value?.word !== undefined && /^(?:mainly|mostly|primarily|largely|predominantly)$/.test(value.word)
    const share: Assertion[] =
      value && !soft
        ? [{ kind: 'import-share', range: mainly && seen.has('most') ? 1 : shareRange(value), from: suppliers }]
        : []
    if (rank && at === undefined) return [unverifiable('a rank among suppliers is checked where it is one')]
    const ranked: Assertion[] =
      at !== undefined && suppliers.length === 1 ? [{ kind: 'import-share', range: at, from: suppliers }] : []
    const found = [...share, ...ranked]
    return found.length > 0 ? found : own && ids.includes(importer) ? [unverifiable('no figure is named')] : []
  }
  if (seen.has('reliance', 'netimp') || (context.ofReliance === true && goesOn)) {
    const changed = relianceChange(seen, context)
    if (changed.length > 0) return changed
  }
  if (seen.has('netexp')) return [{ kind: 'reliance', range: { low: -Infinity, high: 0, words: 'a net exporter' } }]
  if (seen.has('netimp')) return [{ kind: 'reliance', range: { low: 1e-9, high: Infinity, words: 'a net importer' } }]
  if (value)
    return [
      {
        kind: 'reliance',
        range:
          value.word === undefined || value.value !== -Infinity
            ? shareRange(value)
            : { low: -Infinity, high: 5, words: value.word },
        ...(seen.has('st.always') && { through: true as const }),
      },
    ]
  const none = spans.some(({ text }) => /^(?:no|zero|none)$/i.test(text))
  if (none && seen.has('imports', 'reliance'))
    return [
      { kind: 'reliance', range: { low: -Infinity, high: /\bnet\b/i.test(seen.text) ? 0 : 1e-9, words: 'no imports' } },
    ]
  if (seen.has('not')) return own ? [unverifiable('no figure is named')] : []
  if (seen.has('all')) return [{ kind: 'reliance', range: ALL }]
  if (seen.has('st.selfsufficient'))
    return [{ kind: 'reliance', range: { low: -Infinity, high: 1e-9, words: 'no net imports' } }]
  if (own && ids.includes(importer) && seen.has('reliance') && seen.has('imports', 'st.users'))
    return [{ kind: 'reliance', range: { low: 1e-9, high: Infinity, words: 'some imports' } }]
  const abroad = /\b(?:shipped in|from abroad|brought in|flown in)\b/i.test(seen.text) && /\bevery\b/i.test(seen.text)
  return abroad
    ? [{ kind: 'reliance', range: ALL }]
    : own && ids.includes(importer) && seen.has('reliance')
      ? [unverifiable('no figure is named')]
      : []
}

/** What a country imports, relies on, and from whom; the United States where the words name no other importer. */
export const tradeIn = (corpus: Corpus, seen: Seen, context: Context): readonly Assertion[] => {
  let importer = 'USA'
  const found = tradeOf(corpus, seen, context, (id) => {
    importer = id
  })
  return found.map((one) =>
    importer !== 'USA' && (one.kind === 'reliance' || one.kind === 'reliance-change' || one.kind === 'import-share')
      ? { ...one, importer }
      : one,
  )
}

/** "Ten times as much in 2025 as in 2021", "less than the year before": a change between two years, in percent. */
const betweenYears = (seen: Seen, context: Context): (Against & { readonly range: Range }) | undefined => {
  const against = againstYear(seen, context)
  const factor = against && (partOfYear(seen) ?? factorIn(seen))
  return factor && { ...order(against), range: changeOf(factor, against) }
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
    ((ofPrice || drift) && directionOf(seen) !== undefined)
  if (
    money.length === 0 &&
    !(priced && (named || drift || ofPrice || multiple !== undefined)) &&
    !seen.has('st.foreign')
  )
    return []
  const about = seen.minerals.length > 0 || context.minerals.length > 0
  if (!about) return []
  if (money.length > 0 && money.every(({ unit }) => unit === undefined) && !priced && context.per === undefined)
    return []
  if (seen.has('st.foreign')) return [unverifiable('prices here are in US dollars, and no rate of exchange is here')]
  if (
    seen.has('st.noaverage', 'month', 'st.part') &&
    !/^(?:early|late|mid|in early|in late)$/i.test(spans.find(({ senses }) => senses.includes('month'))?.text ?? '')
  )
    return [unverifiable('prices here are averages of a whole year, of no cost, floor, month or day')]
  if (
    /\b(?:pays|paid|pay|charges|charged|spent|earned|earns)\b/i.test(seen.text) ||
    (seen.has('company') && /\b(?:sells|sold|buys|bought)\b/i.test(seen.text))
  )
    return [unverifiable('it speaks of what one party pays or asks, and prices here are of the market')]
  if (
    seen.places.some(
      ({ id, relation }) => id !== 'USA' && ['in', 'from', 'adjective', 'whose', 'subject'].includes(relation),
    )
  )
    return [unverifiable('no price of another country is here, only averages as USGS prints them')]
  if (money.length > 1) return [unverifiable('it holds more than one price in one statement')]
  const moved = multiple?.range ?? changeIn(seen, 1e-9)
  const [level] = money
  if (level) {
    const mass = spans
      .slice(0, level.start)
      .find(({ type }, at) => type === 'unit' && /^(?:a|an|one|per)$/i.test(spans[at - 1]?.text ?? ''))?.unit
    const unit = level.unit ?? mass ?? context.per
    if (unit === undefined) return [unverifiable('it does not say per what mass the price is')]
    const price: Assertion = { kind: 'price', range: amountRange(level, `${level.value} dollars per ${unit}`), unit }
    const led =
      leadsTo(seen, level) &&
      moved &&
      (seen.of('share').length > 0 || seen.of('times').length > 0 || moved.low > 1 || moved.high < -1)
    const plain = moved?.words === 'a rise' || moved?.words === 'a fall'
    return led && !plain ? [price, { kind: 'price-change', range: moved }] : [price]
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
  const multiple = way === undefined ? betweenYears(seen, context) : undefined
  if (multiple) return [{ kind: 'change', ...multiple }, ...seen.of('amount').map(amountOf)]
  if (way === undefined) return []
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
  if (led.length > 0) return [unverifiable('a change to a share is not checked')]
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
  if (
    values.length === 0 &&
    !output &&
    seen.of('times').length === 0 &&
    !['times2', 'times3', 'times4', 'times5'].some((id) => seen.has(id))
  )
    return []
  const reached = amounts.filter((one) => leadsTo(seen, one))
  return [{ kind: 'change', range }, ...reached.map(amountOf)]
}
