import { placeOf } from '../corpus/entities.js'
import type { Corpus, Measure } from '../corpus/types.js'
import { dayIn } from '../language/days.js'
import { means, type Span, wordOf } from '../language/spans.js'
import { eachYear } from './by-year.js'
import type { Assertion, Claim } from './claim.js'
import type { Context } from './context.js'
import { below, holdsIn, isDenied } from './denied.js'
import { dayOf } from './event-dates.js'
import { againstYear, dated, sinceLength } from './said-years.js'
import { inFormClaimed } from './units.js'
import { is } from './kinds.js'
import { newestYear } from './newest-year.js'
import type { Among } from './rankings.js'
import { unverifiable } from './said-figures.js'
import { isAlong, type Seen, subjectsOf } from './seen.js'
import { over, under } from './value.js'

/** The measures that countries have rows of. */
const COUNTED = new Set<Measure>(['production', 'reserves', 'resources', 'capacity'])
/** "Mines more than Chile", "less than half": a comparison that names no year is of today, and no old year bears it out. */
const comparesNow = (assertion: Assertion): boolean =>
  assertion.kind === 'ratio' || (assertion.kind === 'share' && assertion.range.low === -Infinity)

/** The region or the rest of the world that a rank is among: "in Africa", "outside China". */
const amongOf = (corpus: Corpus, { places, outside }: Seen): Among | undefined => {
  const members = (id: string): readonly string[] => placeOf(corpus, id).members
  const isGroup = (id: string): boolean => members(id).length > 0 || placeOf(corpus, id).declined !== undefined
  const countries = places.filter(({ id }) => !isGroup(id))
  const region = places.find(
    ({ id, relation }) =>
      isGroup(id) &&
      countries.length > 0 &&
      (relation === 'in' || relation === 'of' || countries.some((one) => members(id).includes(one.id))),
  )?.id
  if (region === undefined) return outside.length === 0 ? undefined : { outside }
  return { region, outside }
}

/** What stands in a row, with the figures left out that are of its places: "Israel (200,000 t) and Jordan (110,000)". */
const stands = (spans: readonly Span[], ids: readonly string[]): boolean =>
  spans.every(({ type, senses }) => type === 'mark' || senses.some((id) => ids.includes(id)))

/** Whether places stand in a row, with nothing between them that says something else. */
const sideBySide = ({ places, owned, statement: { clause } }: Seen): boolean =>
  places.every(({ at }, i) => {
    const last = places[i - 1]?.at ?? at
    const own = owned.find(({ id }) => id === places[i - 1]?.id)?.figure
    const from = own && own.start > last && own.end <= at ? own.end : last + 1
    return stands(clause.spans.slice(from, at), ['and', 'st.together', 'sum', 'with', 'fill'])
  })

/** "Stainless steel from nickel": one of two minerals is what the other is made of, and only one is counted. */
const isMixed = (seen: Seen): boolean => {
  const { names, spans } = seen.statement.clause
  const at = names.flatMap((name) => (name.span.type === 'mineral' ? name.at : []))
  const tied = (between: readonly Span[]): boolean =>
    between.some(({ type, senses }) => type === 'mark' || senses.includes('and') || senses.includes('with'))
  return (
    seen.minerals.length > 1 &&
    !seen.has('st.suchas') &&
    at.some((one, i) => i > 0 && !tied(spans.slice((at[i - 1] ?? 0) + 1, one)))
  )
}

/** "…, which has close to 80 %": of the place named last before it, whatever the clause before was of. */
const goesOnFrom = ({ statement: { clause } }: Seen, { nearest }: Context): string | undefined =>
  RELATIVE.includes(wordOf(clause.spans[0])) ? nearest : undefined
const RELATIVE = ['which', 'who', 'whose']

/** The places that a claim is of. */
const placesOf = (seen: Seen, assertion: Assertion, context: Context, among: Among | undefined): readonly string[] => {
  if ('whose' in assertion) return [assertion.whose, ...('than' in assertion ? assertion.than : [])]
  const own = subjectsOf(seen).filter((id) => id !== among?.region)
  if (assertion.kind === 'event') {
    const actors = own.filter((id) => !assertion.against.includes(id))
    return [...new Set([...(actors.length > 0 ? actors : context.places), ...assertion.against])]
  }
  const than: readonly string[] = 'than' in assertion ? assertion.than : []
  const subjects = own.filter((id) => !than.includes(id))
  // What the US survey lists, it lists for the United States.
  if (assertion.kind === 'listed' && subjects.length === 0 && seen.has('publisher.usgs')) return ['USA']
  // "South Africa, which dug up 160,000 t, and the US, which …": the name behind the figure is what follows is of.
  const [figure] = seen.statement.quantities
  const ahead = figure !== undefined && seen.places.every(({ at }) => at > figure.start)
  if (subjects.length > 0 && !(ahead && goesOnFrom(seen, context))) return [...subjects, ...than]
  const ofWhole = seen.of('amount').some(({ whole }) => whole)
  const ofWorld = seen.world && !ofWhole && !is(assertion.kind, 'needs-place')
  const last = goesOnFrom(seen, context)
  if (last !== undefined && !ofWorld) return last === '' ? than : [last, ...than]
  // "Namibia passed Australia and was third": of who passed.
  if (assertion.kind === 'rank') return context.places.filter((id) => context.compared?.includes(id) !== true)
  return ofWorld || is(assertion.kind, 'placeless') ? [] : [...context.places, ...than]
}

/** The minerals that a claim is of. */
const mineralsOf = (seen: Seen, assertion: Assertion, context: Context): readonly string[] => {
  if (assertion.kind === 'by-product')
    return assertion.subjects.length > 0
      ? assertion.subjects
      : context.minerals.filter((id) => !assertion.of.includes(id))
  if (is(assertion.kind, 'placeless') && 'of' in assertion && typeof assertion.of === 'string') return [assertion.of]
  if (assertion.kind === 'listed' && isAlong(seen.statement))
    return [...new Set([...context.minerals, ...seen.minerals])]
  return seen.minerals.length > 0 ? seen.minerals : context.minerals
}

/** The years that a claim is of: the one it is measured in, and the first of a change. */
const yearsOf = (corpus: Corpus, seen: Seen, assertion: Assertion, context: Context, whole: Seen, goesOn: boolean) => {
  const { years } = seen.statement.clause
  const all = whole.statement.clause.years
  const moved = is(assertion.kind, 'moved')
  const [only, more] = years.kind === 'years' ? years.years : []
  // "Fell from 47,000 t in 2022 | to 12,000 t in 2025": the change is between the two, whichever clause names it.
  const ofTwo = all.kind === 'years' && all.years.length === 2 && all.years[0] === only && seen.has('from')
  const single = only !== undefined && more === undefined && (all.kind === 'range' || ofTwo)
  const span = moved && (years.kind === 'latest' || single) ? all : years
  const last = span.kind === 'years' ? span.years.at(-1) : span.kind === 'range' ? span.to : undefined
  const first =
    span.kind === 'years' && span.years.length > 1
      ? span.years[0]
      : span.kind === 'range' && span.from > 0
        ? span.from
        : undefined
  const told = 'since' in assertion ? assertion.since : undefined
  const since = told ?? (moved ? (sinceLength(seen, newestYear(corpus)) ?? first) : first)
  const before = context.year
  const apart = seen.has('st.earlier') ? -1 : seen.has('st.later') ? 1 : undefined
  const beside = before === undefined || apart === undefined ? undefined : before + apart
  const at = 'at' in assertion ? assertion.at : undefined
  // "At $20 a pound it was nearly four times that of 2024": a level that stands before the other year is not of it.
  const { spans } = seen.statement.clause
  const level = seen.of('money').concat(seen.of('amount'))[0]?.start ?? Infinity
  const leads = level < spans.findIndex(({ value, type }) => type === 'year' && value === last)
  const isLevel = assertion.kind === 'amount' || assertion.kind === 'price'
  const against = isLevel && leads ? againstYear(seen, context) : undefined
  const other = against?.since === last && against !== undefined
  const own = other || (told !== undefined && told === last) ? undefined : last
  const year = at ?? against?.at ?? beside ?? own ?? (goesOn ? before : undefined)
  const ofOne = since === year || (at !== undefined && assertion.kind === 'listed')
  return { year, since: ofOne ? undefined : since }
}

/** "It was denied on Britain's": the place that follows "but not on" is denied, the others are not. */
const eachList = (claim: Claim, seen: Seen): readonly Claim[] => {
  const { spans } = seen.statement.clause
  const at = spans.findIndex(({ senses }, i) => senses.includes('but') && means(spans[i + 1], 'not'))
  const denied = seen.places.find((place) => at >= 0 && place.at > at)?.id
  const others = claim.places.filter((id) => id !== denied)
  return claim.assertion.kind !== 'listed' || denied === undefined || others.length === 0
    ? [claim]
    : [
        { ...claim, places: others, negated: false },
        { ...claim, places: [denied], negated: true },
      ]
}

/** "Guinea leads, followed by Australia": what is said of the places that a clause only measures by. */
const neighbors = (claim: Claim, seen: Seen): readonly Claim[] => {
  const { assertion, places, negated, among } = claim
  const [place, more] = places
  const measured = ['rank', 'share', 'amount'].includes(assertion.kind)
  const isBeside = seen.places.some(({ beside, id }) => beside !== undefined && id === place)
  if (place === undefined || more !== undefined || negated || among || !measured || isBeside) return []
  const next = (assertion.kind === 'rank' ? assertion.to : 1) + 1
  return seen.places
    .filter(({ beside, id }) => beside !== undefined && id !== place && !seen.owned.some((one) => one.id === id))
    .map(({ id, beside }, i): Claim => {
      if (beside === 'followed')
        return { ...claim, places: [id], assertion: { kind: 'rank', from: next + i, to: next + i } }
      const range = beside === 'ahead' ? over(1) : under(1)
      return { ...claim, places: [place, id], assertion: { kind: 'ratio', than: [id], range } }
    })
}

/** "Of platinum and iridium, only iridium fell": what is said of one mineral, and denied of the others. */
const setsApart = ({ minerals, statement: { clause, cues } }: Seen): boolean =>
  minerals.length > 1 &&
  clause.names.some(
    ({ span }) => span.type === 'mineral' && cues.some(({ id, end }) => id === 'st.only' && end === span.start),
  )

/** Why what is said cannot be held against rows by country; undefined where it can. */
const openBecause = (
  seen: Seen,
  assertion: Assertion,
  claim: Claim,
  context: Context,
  whole: Seen,
): string | undefined => {
  const { kind } = assertion
  const { places, among } = claim
  const subjects = subjectsOf(seen)
  if (is(kind, 'numeric') && setsApart(seen)) return 'it says of one mineral alone what I check of each'
  const whose =
    places.length > 0 ||
    whole.world ||
    seen.outside.length > 0 ||
    context.world === true ||
    /^(?:the )?(?:total |annual |mined |refined |all )?(?:\w+ )?(?:production|output|mining)\b/i.test(whole.text)
  const whoseOwn = 'whose' in assertion
  // "Peru is Chile's largest rival in copper": what one is to the other, and no rank in the world.
  const related = seen.places.some(({ relation }) => relation === 'whose')
  if (kind === 'rank' && related && !among && subjects.length > 1)
    return 'the claim is about what one place is to another, which my tables do not tell'
  const either = kind === 'amount' && !whoseOwn && subjects.length === 0 && places.length > 1 && !claim.together
  if (((kind === 'amount' || kind === 'change') && !whose) || (either && context.amounts !== true))
    return "the claim doesn't say which country it means, or the world"
  if (is(kind, 'counted') && claim.measure !== undefined && !COUNTED.has(claim.measure))
    return 'I have no table of that measure by country'
  if (is(kind, 'counted') && isMixed(seen)) return 'it names several minerals and does not say which of them is counted'
  if (kind === 'share' && !whoseOwn && subjects.length > 1 && !among && !sideBySide(seen))
    return 'the claim names several places without saying that it means them together'
  // "Peru outranks China: about half against some two fifths": one figure each, in an order that is not read.
  const eachOwn = kind === 'share' && subjects.length === 0 && places.length > 1 && whole.has('compare', 'than')
  if (eachOwn && !claim.together) return "the claim doesn't say which figure is whose"
  if (among?.region !== undefined && kind !== 'rank' && is(kind, 'needs-place') && !seen.world)
    return "I can't check a share of a region, only ranks within it and shares of the world"
  return undefined
}

/** An assertion as claims: of which minerals, places, stage and year it is. */
export const claimOf = (
  corpus: Corpus,
  seen: Seen,
  said: Assertion,
  context: Context,
  whole: Seen,
): readonly Claim[] => {
  const { kind } = said
  const { at, vague } = dated(said, seen, whole, context, newestYear(corpus))
  const assertion = at === undefined ? said : ({ ...said, at } as Assertion)
  const minerals = mineralsOf(seen, assertion, context)
  if (minerals.length === 0 && !is(kind, 'bare')) return []
  const goesOn =
    (kind === 'event' && dayIn(seen.text) !== undefined) ||
    (kind === 'listed' && context.ofList === true && seen.places.length === 0)
  const years = yearsOf(corpus, seen, assertion, context, whole, goesOn)
  const month = dayOf(seen.text, years.year)
  const among = amongOf(corpus, seen)
  const places = placesOf(seen, assertion, context, among)
  const ownAct = seen.measure !== undefined || seen.has('dominance', 'produce') || holdsIn(seen)
  const measure = seen.measure ?? (seen.stage === undefined && !ownAct ? context.measure : undefined)
  // "Of the tons that were mined, China contributed 40,000": what each of several gives is of that stage.
  const subjects = subjectsOf(seen)
  const others = subjects.length > 0 && subjects.every((id) => !context.places.includes(id))
  const each = context.inside === true && seen.has('produce') && others
  const stage = seen.stage ?? (ownAct && context.heading !== true && !each ? undefined : context.stage)
  const used = is(kind, 'counted') || kind === 'unverifiable'
  const denied = !('letsOut' in assertion) && isDenied(seen, kind)
  // "The US makes none of it. Japan is the main supplier": of the US, or of the world.
  const ofSomeSupplier =
    assertion.kind === 'import-share' &&
    (assertion.importer ?? context.importer) === undefined &&
    !seen.has('pro.it', 'pro.they', 'its') &&
    seen.places.every(({ id }) => id !== 'USA')
  // "…, were struck off when nickel came in": of those that stand before it.
  const goesOnOf =
    kind === 'listed' &&
    means(seen.statement.clause.spans[0], 'auxiliary') &&
    seen.minerals.length > 0 &&
    context.minerals.some((id) => !seen.minerals.includes(id))
  const together = whole.has('st.together') && !seen.has('st.singly')
  const claim: Claim = {
    text: seen.text,
    assertion,
    minerals,
    places,
    ...(used && { measure, stage }),
    holds: holdsIn(seen),
    controls: seen.has('dominance') && !/\b(?:account|responsible|make|makes|made)\w*\b/i.test(seen.text),
    ...years,
    ...{ among, month, vague, together },
    unsure: ofSomeSupplier
      ? "the claim doesn't say whose supplier it means"
      : goesOnOf
        ? "the claim doesn't say which minerals came or went"
        : undefined,
    now: seen.has('st.now') || (years.year === undefined && (comparesNow(assertion) || seen.has('st.anyone'))),
    negated: denied,
    singly: seen.has('st.singly') && !together,
  }
  const why = openBecause(seen, assertion, claim, context, whole)
  const meant = why === undefined ? inFormClaimed(corpus, assertion, seen, minerals) : unverifiable(why)
  // "Does not mine even two fifths": less than that.
  const less = denied && seen.has('st.even') && meant.kind === 'share'
  const made: Claim = { ...claim, assertion: less ? below(meant) : meant, negated: denied && !less }
  return [...eachList(made, seen).flatMap((one) => eachYear(one, seen)), ...neighbors(made, seen)]
}
