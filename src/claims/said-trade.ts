import { placeOf } from '../answers/names.js'
import type { Corpus } from '../corpus/types.js'
import type { Assertion, Range } from './claim.js'
import type { Context } from './context.js'
import { directionOf, leadsTo, rankIn, unverifiable } from './said-figures.js'
import { factorIn } from './said-comparisons.js'
import { againstYear, changeOf, inOrder } from './said-years.js'
import { importerIn } from './importers.js'
import { type Seen } from './seen.js'
import { shareRange } from './value.js'

const ALL: Range = { low: 99.5, high: Infinity, words: '100 %' }
const SOME: Range = { low: 1e-9, high: Infinity, words: 'some' }
const TRADE = ['imports', 'source', 'buy', 'reliance', 'netexp', 'netimp'] as const

/** Whether a clause speaks of what a country buys abroad. */
export const speaksOfTrade = (seen: Seen): boolean => seen.has(...TRADE)

/** "Europe's cobalt comes mostly from Finland", "magnesium in the EU comes from China": what a place uses, and from where. */
const comesIn = (seen: Seen): boolean => {
  const [place, other, ...more] = seen.places
  const uses = place?.relation === 'whose' || place?.relation === 'in' || place?.relation === 'adjective'
  return uses && other !== undefined && more.length === 0 && seen.has('st.comesfrom') && !seen.has('mine', 'refine')
}

/** "Slid by twenty points between 2021 and 2025", "fell". */
const relianceChange = (seen: Seen, context: Context): readonly Assertion[] => {
  const against = againstYear(seen, context)
  const compared = against && factorIn(seen)
  const way = directionOf(seen) ?? (compared ? (changeOf(compared, against).low < 0 ? -1 : 1) : undefined)
  const years = against === undefined ? {} : inOrder(against)
  if (way === undefined)
    return seen.has('st.less', 'st.more') && seen.of('share').length === 0
      ? [unverifiable('the claim names no years to compare')]
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
  if (value) return [unverifiable('I check a change of reliance in points, or from one figure to another')]
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
  const own = speaksOfTrade(seen) || comesIn(seen)
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
  // "Sold nearly all of it abroad", "seven-tenths of American copper is mined in Arizona": no imports.
  const bought = seen.has('imports', 'buy', 'reliance', 'netexp', 'netimp')
  if (!bought && seen.has('st.abroad') && seen.has('st.sold')) return []
  if (!own && seen.has('mine')) return []
  if (!own && !goesOn && ofWhom < 0 && !receiver) return []
  if (seen.has('st.buyer') && rankIn(seen)) return [unverifiable('I have no table that ranks buyers')]
  // "Japan's biggest supplier of it".
  const ofBuyer = seen.has('st.main') && seen.places.some(({ relation }) => relation === 'whose')
  const onlySells = !ofBuyer && !seen.has('imports', 'buy', 'reliance', 'netexp', 'netimp') && ofWhom < 0 && !goesOn
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
  // "In Japan it was under a third": of Japan's imports, and from whom is not said again.
  if (goesOn && !own && seen.places.some(({ relation }) => relation === 'in'))
    return [unverifiable("the claim doesn't say whose imports it means, or I have no figures for them")]
  const importer = ofUS ? 'USA' : importerIn(corpus, seen, context, onlySells && from === undefined)
  if (importer === undefined)
    return [unverifiable("the claim doesn't say whose imports it means, or I have no figures for them")]
  // "China buys 90 % of Australia's lithium": a part of what another country has.
  const whose = seen.places.find(({ at }) => at === ofWhom)
  if (whose && whose.id !== importer && seen.has('buy') && from === undefined)
    return [unverifiable('I have no figures on which part of its output a country sells to another')]
  of(importer)
  // Europe is no supplier of the EU.
  const within = placeOf(corpus, importer).members
  const holds = (id: string): boolean =>
    within.length > 0 && within.every((member) => placeOf(corpus, id).members.includes(member))
  const suppliers = ids.filter((id) => id !== importer && !holds(id))
  const [beyond, ...further] = seen.outside
  const values = seen.of('share')
  if (values.length > 1) return [unverifiable('this states more than one figure at once')]
  const [value] = values
  // "Hardly any of it from anywhere but China": China's is the rest.
  if (suppliers.length === 0 && beyond !== undefined && further.length === 0 && value && own) {
    const { low, high, words } = shareRange(value)
    return [
      { kind: 'import-share', range: { low: 100 - high, high: 100 - low, words: `all but ${words}` }, from: [beyond] },
    ]
  }
  if (suppliers.length > 0) {
    // "China's was 90 %", after a reliance: of China's own, or from China?
    if (context.ofReliance === true && !own && !from && !seen.has('of'))
      return [
        unverifiable(
          "the claim doesn't say whether it means a supplier, and I have import figures for the United States only",
        ),
      ]
    const rank = rankIn(seen)
    const soft = value?.word !== undefined && rank !== undefined && !seen.has('val.most')
    if (value && !soft && directionOf(seen) !== undefined)
      return [unverifiable("my four-year averages don't show how a supplier's share changed")]
    const at = rank && rank.from === rank.to ? rank.to : undefined
    const mainly = value?.word !== undefined && /^(?:mainly|mostly|primarily|largely|predominantly)$/.test(value.word)
    const share: Assertion[] =
      value && !soft
        ? [{ kind: 'import-share', range: mainly && seen.has('most') ? 1 : shareRange(value), from: suppliers }]
        : []
    if (rank && at === undefined) return [unverifiable('I check one rank among suppliers at a time')]
    const ranked: Assertion[] =
      at !== undefined && suppliers.length === 1 ? [{ kind: 'import-share', range: at, from: suppliers }] : []
    const found = [...share, ...ranked]
    // "Does not import any from China".
    if (
      found.length === 0 &&
      own &&
      ids.includes(importer) &&
      seen.has('imports', 'buy', 'source') &&
      !seen.has('reliance')
    )
      return [{ kind: 'import-share', range: SOME, from: suppliers }]
    return found.length > 0 ? found : own && ids.includes(importer) ? [unverifiable('the claim names no figure')] : []
  }
  if (seen.has('reliance', 'netimp') || (context.ofReliance === true && goesOn)) {
    const changed = relianceChange(seen, context)
    if (changed.length > 0) return changed
  }
  if (seen.has('netexp')) return [{ kind: 'reliance', range: { low: -Infinity, high: 0, words: 'a net exporter' } }]
  if (seen.has('netimp')) return [{ kind: 'reliance', range: { low: 1e-9, high: Infinity, words: 'a net importer' } }]
  // "Norway supplied more than any other, 26 % of imports", "it also ships four fifths": of the supplier named before.
  const sellers = context.places.filter((id) => id !== importer && id !== 'WLD')
  const [seller, ...moreSellers] = sellers
  const ofSeller = (ids.length === 0 && context.ofTrade === true) || sells
  if (value && ofSeller && seller !== undefined && !seen.has('reliance', 'netimp'))
    return moreSellers.length > 0
      ? [unverifiable("the claim doesn't say whose share it means")]
      : [{ kind: 'import-share', range: shareRange(value), from: [seller] }]
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
  if (seen.has('not')) return own ? [unverifiable('the claim names no figure')] : []
  if (seen.has('all')) return [{ kind: 'reliance', range: ALL }]
  if (seen.has('st.selfsufficient'))
    return [{ kind: 'reliance', range: { low: -Infinity, high: 1e-9, words: 'no net imports' } }]
  if (own && ids.includes(importer) && seen.has('reliance') && seen.has('imports', 'st.users'))
    return [{ kind: 'reliance', range: { low: 1e-9, high: Infinity, words: 'some imports' } }]
  const abroad = /\b(?:shipped in|from abroad|brought in|flown in)\b/i.test(seen.text) && /\bevery\b/i.test(seen.text)
  return abroad
    ? [{ kind: 'reliance', range: ALL }]
    : own && ids.includes(importer) && seen.has('reliance')
      ? [unverifiable('the claim names no figure')]
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
