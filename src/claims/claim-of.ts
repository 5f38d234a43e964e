import type { Corpus } from '../corpus/types.js'
import type { Span } from '../language/spans.js'
import { placeOf } from '../answers/names.js'
import type { Assertion, Claim } from './claim.js'
import type { Context } from './context.js'
import { below, holdsIn, isDenied } from './denied.js'
import { dayOf, namesMonth } from './event-dates.js'
import { inFormClaimed } from './forms.js'
import type { Among } from './region.js'
import { newestYear } from './newest-year.js'
import { sinceLength } from './said-years.js'
import { type Seen, subjectsOf } from './seen.js'

/** What has to be some place's: the world has no share of itself. */
const OF_A_PLACE = new Set<Assertion['kind']>(['share', 'rank', 'dominance', 'ratio', 'difference'])
/** What moved between two years. */
const MOVED = new Set<Assertion['kind']>(['change', 'price-change', 'reliance-change'])
const OF_TABLES = new Set<Assertion['kind']>(['share', 'amount', 'rank', 'dominance', 'ratio', 'difference', 'change'])

/** "Mines more than Chile", "less than half": a comparison that names no year is of today, and no old year bears it out. */
const comparesNow = (assertion: Assertion): boolean =>
  assertion.kind === 'ratio' ||
  assertion.kind === 'difference' ||
  (assertion.kind === 'share' && assertion.range.low === -Infinity)

const isGroup = (corpus: Corpus, id: string): boolean => {
  const { members, declined } = placeOf(corpus, id)
  return members.length > 0 || declined !== undefined
}

/** The region or the rest of the world that a rank is among: "in Africa", "outside China". */
const amongOf = (corpus: Corpus, seen: Seen): Among | undefined => {
  const countries = seen.places.filter(({ id }) => !isGroup(corpus, id))
  const region = seen.places.find(
    ({ id, relation }) =>
      isGroup(corpus, id) &&
      countries.length > 0 &&
      (relation === 'in' || relation === 'of' || countries.some((one) => placeOf(corpus, id).members.includes(one.id))),
  )?.id
  return region === undefined && seen.outside.length === 0
    ? undefined
    : { ...(region !== undefined && { region }), outside: seen.outside }
}

/** Whether what stands between two names ties them: "Chile, Peru", "for tungsten and for cobalt". */
const tied = (between: readonly Span[]): boolean =>
  between.some(({ type, senses }) => type === 'mark' || senses.includes('and') || senses.includes('with'))

/** Whether places stand in a row, with nothing between them that says something else. */
const sideBySide = ({ places, statement: { clause } }: Seen): boolean =>
  places.every(({ at }, i) => {
    const last = places[i - 1]
    const plain = ({ type, senses }: Span): boolean =>
      type === 'mark' || senses.some((id) => ['and', 'st.together', 'sum', 'with', 'fill'].includes(id))
    return last === undefined || clause.spans.slice(last.at + 1, at).every(plain)
  })

/** The places that a claim is of. */
const placesOf = (seen: Seen, assertion: Assertion, context: Context, among: Among | undefined): readonly string[] => {
  const whose = 'whose' in assertion ? assertion.whose : undefined
  if (typeof whose === 'string') return [whose]
  const own = subjectsOf(seen).filter((id) => id !== among?.region)
  const than = 'than' in assertion ? assertion.than : []
  if (assertion.kind === 'event') {
    const actors = own.filter((id) => !assertion.against.includes(id))
    return [...new Set([...(actors.length > 0 ? actors : context.places), ...assertion.against])]
  }
  const subjects = own.filter((id) => !than.includes(id))
  // What the US survey lists, it lists for the United States.
  if (assertion.kind === 'listed' && subjects.length === 0 && seen.has('publisher.usgs')) return ['USA']
  if (subjects.length > 0) return [...subjects, ...than]
  if (seen.world && !OF_A_PLACE.has(assertion.kind)) return []
  if (
    (assertion.kind === 'change' || assertion.kind === 'amount') &&
    context.world === true &&
    context.places.length === 0
  )
    return []
  if (['price', 'price-change', 'price-ratio', 'member', 'by-product', 'substitute', 'use'].includes(assertion.kind))
    return []
  return [...context.places, ...than]
}

/** "It was denied on Britain's": the place that follows "but not on" is denied, the others are not. */
const eachList = (claim: Claim, seen: Seen): readonly Claim[] => {
  const { spans } = seen.statement.clause
  const at =
    claim.assertion.kind === 'listed'
      ? spans.findIndex(({ senses }, i) => senses.includes('but') && spans[i + 1]?.senses.includes('not') === true)
      : -1
  const denied = at < 0 ? undefined : seen.places.find((place) => place.at > at)?.id
  const others = claim.places.filter((id) => id !== denied)
  return denied === undefined || others.length === 0
    ? [claim]
    : [
        { ...claim, places: others, negated: false },
        { ...claim, places: [denied], negated: true },
      ]
}

/** "Guinea leads, followed by Australia": what is said of the places that a clause only measures by. */
const neighbors = (claim: Claim, seen: Seen): readonly Claim[] => {
  const {
    assertion,
    places: [place],
  } = claim
  if (
    place === undefined ||
    claim.places.length > 1 ||
    claim.negated ||
    claim.among ||
    !['rank', 'share', 'dominance'].includes(assertion.kind)
  )
    return []
  const beside = seen.places.filter(({ beside: how, id }) => how !== undefined && id !== place)
  const next = (assertion.kind === 'rank' ? assertion.to : 1) + 1
  return beside.map(({ id, beside: how }, i): Claim => {
    if (how === 'followed')
      return {
        ...claim,
        places: [id],
        assertion: { kind: 'rank', from: next + i, to: next + i, words: `number ${next + i}` },
      }
    const range =
      how === 'ahead'
        ? { low: 1 + 1e-9, high: Infinity, words: 'more' }
        : { low: -Infinity, high: 1 - 1e-9, words: 'less' }
    return { ...claim, places: [place, id], assertion: { kind: 'ratio', than: [id], range } }
  })
}

/** "Put it on the list, along with silver": it, and silver. */
const joined = (seen: Seen, assertion: Assertion, context: Context): readonly string[] => {
  const names = seen.statement.clause.names.filter(({ span }) => span.type === 'mineral')
  const along = assertion.kind === 'listed' && seen.has('pro.it') && names.every(({ relation }) => relation === 'with')
  return along ? [...new Set([...context.minerals, ...seen.minerals])] : seen.minerals
}

/** An assertion as claims: of which minerals, places, stage and year it is. */
export const claimOf = (
  corpus: Corpus,
  seen: Seen,
  assertion: Assertion,
  context: Context,
  whole: Seen,
): readonly Claim[] => {
  const { years } = seen.statement.clause
  const all = whole.statement.clause.years
  const own = years.kind === 'latest' ? undefined : years
  const span = MOVED.has(assertion.kind)
    ? own?.kind === 'years' && own.years.length === 1 && all.kind === 'range'
      ? all
      : (own ?? all)
    : own
  const last = span?.kind === 'years' ? span.years.at(-1) : span?.kind === 'range' ? span.to : undefined
  const since =
    MOVED.has(assertion.kind) && !('since' in assertion) && sinceLength(seen, newestYear(corpus)) !== undefined
      ? sinceLength(seen, newestYear(corpus))
      : 'since' in assertion
        ? assertion.since
        : span?.kind === 'years'
          ? span.years.length > 1
            ? span.years[0]
            : undefined
          : span?.kind === 'range' && span.from > 0
            ? span.from
            : undefined
  const earlier = seen.has('st.earlier') && context.year !== undefined ? context.year - 1 : undefined
  const later = seen.has('st.later') && context.year !== undefined ? context.year + 1 : undefined
  const at = 'at' in assertion ? assertion.at : undefined
  const goesOn =
    (assertion.kind === 'event' && namesMonth(seen.text)) ||
    (assertion.kind === 'listed' && context.ofList === true && seen.places.length === 0)
  // ", under 1 % of world output": of the stage and year that its sentence speaks of.
  const [quantity] = seen.statement.quantities
  const led = seen.statement.clause.spans
    .slice(0, quantity?.start)
    .every(({ type, senses }) => type !== 'concept' || senses.some((id) => seen.lexicon.isUniversal(id)))
  const appended =
    context.inside === true && led && seen.places.length + seen.minerals.length === 0 && !seen.has('st.now', 'reserves')
  const compared = 'since' in assertion && assertion.since === last
  const year =
    at ??
    earlier ??
    later ??
    (compared ? undefined : last) ??
    (goesOn || (appended && OF_TABLES.has(assertion.kind)) ? context.year : undefined)
  const month = dayOf(seen.text, year)
  const among = amongOf(corpus, seen)
  const places = placesOf(seen, assertion, context, among)
  const ownAct = !appended && (seen.measure !== undefined || seen.has('dominance', 'produce') || holdsIn(seen))
  const measure = seen.measure ?? (seen.stage === undefined && !ownAct ? context.measure : undefined)
  const stage = seen.stage ?? (ownAct && context.heading !== true ? undefined : context.stage)
  const minerals =
    assertion.kind === 'by-product'
      ? assertion.subjects.length > 0
        ? assertion.subjects
        : context.minerals.filter((id) => !assertion.of.includes(id))
      : (assertion.kind === 'substitute' || assertion.kind === 'use' || assertion.kind === 'price-ratio') &&
          assertion.of !== undefined
        ? [assertion.of]
        : seen.minerals.length > 0
          ? joined(seen, assertion, context)
          : context.minerals
  if (minerals.length === 0 && !['event', 'list-size', 'document'].includes(assertion.kind)) return []
  const together = seen.has('st.together') && !seen.has('st.singly')
  const apart =
    assertion.kind === 'share' &&
    assertion.whose === undefined &&
    subjectsOf(seen).length > 1 &&
    !among &&
    !sideBySide(seen)
  const whose =
    places.length > 0 ||
    seen.world ||
    seen.outside.length > 0 ||
    context.world === true ||
    whole.world ||
    /^(?:the )?(?:total |annual |mined |refined |all )?(?:\w+ )?(?:production|output|mining)\b/i.test(whole.text)
  const vague = (assertion.kind === 'amount' || assertion.kind === 'change') && !whose
  // "Stainless steel from nickel": one of two minerals is what the other is made of, and only one is counted.
  const named = seen.statement.clause.names.flatMap(({ span, at }) => (span.type === 'mineral' ? at : []))
  const mixed =
    OF_TABLES.has(assertion.kind) &&
    seen.minerals.length > 1 &&
    !seen.has('st.suchas') &&
    named.some((at, i) => i > 0 && !tied(seen.statement.clause.spans.slice((named[i - 1] ?? 0) + 1, at)))
  const region =
    among?.region !== undefined && assertion.kind !== 'rank' && OF_A_PLACE.has(assertion.kind) && !seen.world
  const either =
    assertion.kind === 'amount' &&
    assertion.whose === undefined &&
    subjectsOf(seen).length === 0 &&
    places.length > 1 &&
    context.amounts !== true &&
    !seen.has('st.together')
  const meant: Assertion =
    vague || either
      ? { kind: 'unverifiable', why: "the claim doesn't say which country it means, or the world" }
      : mixed
        ? { kind: 'unverifiable', why: 'it names several minerals and does not say which of them is counted' }
        : apart
          ? { kind: 'unverifiable', why: 'the claim names several places without saying that it means them together' }
          : region
            ? {
                kind: 'unverifiable',
                why: "I can't check a share of a region, only ranks within it and shares of the world",
              }
            : inFormClaimed(corpus, assertion, seen, minerals)
  const used = OF_TABLES.has(assertion.kind) || assertion.kind === 'unverifiable'
  const negated = !('letsOut' in assertion) && isDenied(seen, assertion.kind)
  const claim: Claim = {
    text: seen.text,
    assertion: negated && seen.has('st.even') ? below(meant) : meant,
    minerals,
    places,
    ...(measure && used && { measure }),
    ...(stage && used && { stage }),
    ...(among && { among }),
    holds: holdsIn(seen),
    controls: seen.has('dominance') && !/\b(?:account|responsible|make|makes|made)\w*\b/i.test(seen.text),
    ...(year !== undefined && { year }),
    ...(since !== undefined && since !== year && { since }),
    ...(month !== undefined && { month }),
    now: seen.has('st.now') || (year === undefined && (comparesNow(assertion) || seen.has('st.anyone'))),
    negated: negated && !(meant.kind === 'share' && seen.has('st.even')),
    ...(seen.has('st.singly') && !together && { singly: true }),
    ...(together && { together: true }),
  }
  return [...eachList(claim, seen), ...neighbors(claim, seen)]
}
