import type { Quantity } from '../language/quantities.js'
import { means } from '../language/spans.js'
import { placeOf } from '../corpus/entities.js'
import type { Corpus } from '../corpus/types.js'
import type { Assertion, Range, Said } from './claim.js'
import type { Context } from './context.js'
import { importerIn } from './importers.js'
import { directionOf, leadsTo } from './said-changes.js'
import { factorIn } from './said-comparisons.js'
import { rankIn, unverifiable } from './said-figures.js'
import { againstYear, changeOf, inOrder } from './said-years.js'
import type { Place, Seen } from './seen.js'
import { atLeast, atMost, negative, over, range, restOf, shareRange } from './value.js'

const SOME = over(0)
const NONE = atMost(1e-9)
/** A net exporter. */
const NET_NONE = atMost(0)
/** Words of buying abroad; and of where something comes from, which may be said of output too. */
const BOUGHT = ['imports', 'buy', 'utilities', 'reliance', 'netexp', 'netimp'] as const

/** Whether a clause speaks of what a country buys abroad. */
export const speaksOfTrade = (seen: Seen): boolean => seen.has(...BOUGHT, 'source')

/** "Europe's cobalt comes mostly from Finland", "magnesium in the EU comes from China": what a place uses, and from where. */
const comesIn = (seen: Seen): boolean => {
  const [place, other, more] = seen.places
  const uses = place !== undefined && ['whose', 'in', 'adjective'].includes(place.relation)
  return uses && other !== undefined && more === undefined && seen.has('st.comesfrom') && !seen.has('mine', 'refine')
}

/** "Slid by twenty points between 2021 and 2025", "fell". */
const relianceChange = (seen: Seen, context: Context): readonly Assertion[] => {
  const against = againstYear(seen, context)
  const compared = against && factorIn(seen)
  const way = directionOf(seen) ?? (compared && (changeOf(compared, against).low < 0 ? -1 : 1))
  const [points] = seen.of('points')
  const [value] = seen.of('share')
  if (way === undefined) return []
  if (value && !points)
    return leadsTo(seen, value)
      ? [{ kind: 'reliance', range: shareRange(value) }]
      : [unverifiable('I check a change of reliance in points, or from one figure to another')]
  const slack = points ? Math.max(1, points.value * 0.05) : 0
  const by = points ? range(points.value - slack, points.value + slack) : atLeast(0.5)
  return [{ kind: 'reliance-change', range: way < 0 ? negative(by) : by, ...(against && inOrder(against)) }]
}

/** What is said of the suppliers that a clause names. */
const ofSuppliers = (
  seen: Seen,
  value: Quantity | undefined,
  from: readonly string[],
  buys: boolean,
): readonly Assertion[] => {
  const rank = rankIn(seen)
  // "Mainly": the first, where it is said of one, or more than half.
  const soft = value?.word !== undefined && rank !== undefined && !seen.has('val.most')
  if (value && !soft && directionOf(seen) !== undefined)
    return [unverifiable("my four-year averages don't show how a supplier's share changed")]
  if (rank && (rank.from !== rank.to || from.length > 1))
    return [unverifiable('I check one rank among suppliers at a time')]
  const found: Said<'import-share'>[] = [
    ...(value && !soft ? [shareRange(value)] : []),
    ...(rank ? [rank.to] : []),
  ].map((one) => ({ kind: 'import-share', range: one, from }))
  if (found.length > 0) return found
  // "Does not import any from China".
  if (seen.has('imports', 'buy', 'source') && !seen.has('reliance') && buys)
    return [{ kind: 'import-share', range: SOME, from }]
  return buys ? [unverifiable('the claim names no figure')] : []
}

/** What is said of how far an importer relies on others. */
const ofReliance = (seen: Seen, goesOn: boolean, buys: boolean, context: Context): readonly Assertion[] => {
  const of = (said: Range): readonly Assertion[] => [{ kind: 'reliance', range: said }]
  if (seen.has('reliance', 'netimp') || (context.ofReliance === true && goesOn)) {
    const changed = relianceChange(seen, context)
    if (changed.length > 0) return changed
  }
  if (seen.has('netexp')) return of(NET_NONE)
  if (seen.has('netimp')) return of(SOME)
  const [value] = seen.of('share')
  if (value) {
    // "Hardly any" of what it uses is still some.
    const said = value.word !== undefined && value.value === -Infinity ? atMost(5) : shareRange(value)
    return [{ kind: 'reliance', range: said, ...(seen.has('st.always') && { through: true as const }) }]
  }
  if (seen.has('not')) return speaksOfTrade(seen) ? [unverifiable('the claim names no figure')] : []
  if (seen.has('st.selfsufficient')) return of(NONE)
  if (!buys || !seen.has('reliance')) return []
  return seen.has('imports', 'st.users') ? of(SOME) : [unverifiable('the claim names no figure')]
}

/** Whose imports a clause is of, and what it says of them; nothing where it speaks of none. */
const tradeOf = (
  corpus: Corpus,
  seen: Seen,
  context: Context,
): { readonly importer?: string; readonly found: readonly Assertion[] } => {
  const NOTHING = { found: [] }
  const open = (why: string) => ({ found: [unverifiable(why)] })
  const { spans } = seen.statement.clause
  const isOwned = (one: Quantity): boolean => seen.owned.some(({ figure }) => figure.start === one.start)
  const [value, another] = seen.of('share').filter((one) => !isOwned(one))
  // "Covers most of its needs from its own mines": what is left of them is imported.
  if (value && seen.has('st.home') && seen.has('consume'))
    return { found: [{ kind: 'reliance', range: restOf(shareRange(value)) }] }
  const comes = seen.has('st.comesfrom') && !seen.has('reliance', 'st.fromabroad')
  const own = speaksOfTrade(seen) || comesIn(seen)
  const bought = seen.has(...BOUGHT)
  const says = value !== undefined || seen.owned.length > 0 || rankIn(seen) !== undefined
  const makes = seen.has('produce') && !seen.has('st.delivers')
  const output = makes || seen.world || seen.has('mine', 'refine', 'manufact', 'reserves', 'price')
  const goesOn = context.importer !== undefined && !output && says
  // "70 % of America's".
  const ofWhom = spans.findIndex(
    ({ type, ids }, at) =>
      type === 'place' &&
      ids[0] !== 'WLD' &&
      !seen.owned.some((one) => one.figure.kind === 'amount' && ids.includes(one.id)) &&
      spans
        .slice(0, at)
        .findLast(({ text }) => text.toLowerCase() !== 'the')
        ?.senses.includes('of') === true &&
      value !== undefined &&
      value.start < at,
  )
  const sells = seen.has('sell', 'source.sell', 'st.delivers')
  const { supplier = [] } = seen.statement.traded()
  // "It imports all of its antimony; China supplies 55 % of the imports": who sells is named, and who buys was before.
  const told = supplier.length > 0 || (bought && !sells) || comesIn(seen)
  const buyer = told ? importerIn(corpus, seen, context) : undefined
  const receiver = sells && buyer !== undefined && !seen.world
  // "Sold nearly all of it abroad", "seven-tenths of American copper is mined in Arizona", "half of the EU's magnet
  // factories are Chinese": no imports.
  // "Half of US gallium consumption goes into circuits": what it is used for, and not where it is from.
  if (!bought && seen.has('use') && seen.has('product')) return NOTHING
  const home = !own && (seen.has('mine') || (!sells && seen.has('st.users')))
  if (home || (!bought && seen.has('st.abroad') && seen.has('st.sold'))) return NOTHING
  if (!own && !goesOn && ofWhom < 0 && !receiver) return NOTHING
  if (seen.has('st.buyer') && rankIn(seen)) return open('I have no table that ranks buyers')
  const ids = [...new Set(seen.places.filter(({ relation }) => relation !== 'than').map(({ id }) => id))]
  const from = seen.places.find(({ relation }) => relation === 'from' || relation === 'on')
  const carried =
    context.importer === 'USA' ||
    (context.places.some((id) => id === 'USA' || placeOf(corpus, id).within === 'USA') &&
      seen.has('pro.it', 'pro.they', 'its', 'st.main'))
  const named = buyer ?? (ids.includes('USA') || (carried && !seen.world) ? 'USA' : undefined)
  // "Chile supplies half of the world's lithium" is said of output.
  if (named === undefined && !bought && ofWhom < 0 && !goesOn && !from) return NOTHING
  // "In Japan it was under a third": of Japan's imports, and from whom is not said again.
  const elsewhere = goesOn && !own && seen.places.some(({ relation }) => relation === 'in')
  // "…, and the United States 13 %": another supplier of who was said to buy.
  const importer = goesOn && !own ? context.importer : (named ?? context.importer)
  if (elsewhere || importer === undefined)
    return open("the claim doesn't say whose imports it means, or I have no figures for them")
  // "Two thirds of US fluorspar exports" are no imports.
  const sent = ({ at }: Place): boolean => spans.slice(at + 1, at + 4).some(({ senses }) => senses.includes('exports'))
  if (!seen.has('imports') && seen.places.some((place) => place.id === importer && sent(place)))
    return open("my tables don't cover what a country exports")
  // "90 % of Australia's lithium goes to China", "sells 60 % of its output there": a part of what another country has.
  const its = value && !seen.has('imports', 'utilities') && [0, 1].some((step) => means(spans[value.end + step], 'its'))
  const subject = seen.places.find(({ relation }) => relation === 'subject')?.id ?? context.places[0]
  const owner = seen.places.find(({ at }) => at === ofWhom)?.id ?? (its ? subject : undefined)
  if (owner !== undefined && owner !== importer && !from)
    return open('I have no figures on which part of its output a country sells to another')
  // "Half of the EU's imports from China are magnesium": what all imports consist of.
  const are = spans.findIndex(
    ({ text }, at) => value !== undefined && at >= value.end && /^(?:is|are|was|were)$/i.test(text),
  )
  const minerals = seen.statement.clause.names.filter(({ span }) => span.type === 'mineral')
  if (are >= 0 && minerals.length > 0 && minerals.every(({ at }) => at > are))
    return open('the claim is about what all imports consist of')
  if (value && seen.has('month')) return open('my figures of imports are of whole years')
  if (another) return open('this states more than one figure at once')
  // Europe is no supplier of the EU.
  const { members } = placeOf(corpus, importer)
  const holds = (id: string): boolean =>
    members.length > 0 && members.every((member) => placeOf(corpus, id).members.includes(member))
  const suppliers = ids.filter((id) => id !== importer && !holds(id))
  // "A smelter in Texas supplies all of America's antimony": customs count countries.
  if (suppliers.some((id) => placeOf(corpus, id).within !== undefined))
    return open('my figures of imports do not tell parts of a country apart')
  const [beyond, further] = seen.outside
  // "Hardly any of it from anywhere but China": China's is the rest.
  if (suppliers.length === 0 && beyond !== undefined && further === undefined && value && own)
    return { importer, found: [{ kind: 'import-share', range: restOf(shareRange(value)), from: [beyond] }] }
  // "China's was 90 %", after a reliance: of China's own, or from China?
  if (suppliers.length > 0 && context.ofReliance === true && !own && !from && !seen.has('of'))
    return open("the claim doesn't say whether it means a supplier")
  const buys = own && ids.includes(importer)
  // "Gabon (51 %) and South Africa (41 %)": what each of them supplies, beside what is said of them together.
  const each = seen.owned.flatMap(({ id, figure }): Assertion[] =>
    figure.kind === 'share' && suppliers.includes(id)
      ? [{ kind: 'import-share', range: shareRange(figure), from: [id] }]
      : [],
  )
  const joint = value !== undefined || each.length === 0 || rankIn(seen) !== undefined
  if (suppliers.length > 0)
    return { importer, found: [...(joint ? ofSuppliers(seen, value, suppliers, buys) : []), ...each] }
  // "Norway supplied more than any other, 26 % of imports", "it also ships four fifths": of the supplier named before.
  const sellers = context.places.filter((id) => id !== importer && id !== 'WLD')
  const ofSeller = ((ids.length === 0 && context.importer !== undefined) || sells) && !seen.has('reliance', 'netimp')
  if (value && ofSeller && sellers.length > 0)
    return sellers.length > 1
      ? open("the claim doesn't say whose share it means")
      : { importer, found: [{ kind: 'import-share', range: shareRange(value), from: sellers }] }
  // "All of it comes from two countries: …": what each of them supplies is told after it.
  if (value && comes && ids.includes(importer))
    return open("I check each supplier's share, and not all of them together")
  return { importer, found: ofReliance(seen, goesOn, buys, context) }
}

/** What a country imports, relies on, and from whom; the United States where the words name no other importer. */
export const tradeIn = (corpus: Corpus, seen: Seen, context: Context): readonly Assertion[] => {
  const { importer = 'USA', found } = tradeOf(corpus, seen, context)
  return found.map((one) =>
    importer !== 'USA' && (one.kind === 'reliance' || one.kind === 'reliance-change' || one.kind === 'import-share')
      ? { ...one, importer }
      : one,
  )
}
