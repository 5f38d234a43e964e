import { eventOf } from '../corpus/documents/data.js'
import type { EventType, EventData } from '../corpus/documents/schema.js'
import { byDate } from '../corpus/documents/chains.js'
import type { Corpus, CorpusDocument } from '../corpus/types.js'
import type { Verdict } from '../answers/answer.js'
import type { Card } from '../answers/card.js'
import { mineralName, mineralOf, placeName } from '../answers/names.js'
import { list } from '../answers/text.js'
import { type Check, unverifiableCheck } from './check.js'
import type { Claim, EventAct } from './claim.js'
import { sameDate } from './event-dates.js'
import { checkQuota, checkTariff } from './check-measure.js'
import { flip } from './judge.js'
import { citationOf } from './words.js'
import { withoutPeriod } from '../prose.js'
import { wordingsOf } from '../language/wordings.js'

/** The kinds of event that bear an act out. */
const EXACT: Readonly<Record<EventAct, readonly EventType[]>> = {
  ban: ['export-ban', 'export-halt', 'mining-ban', 'technology-control'],
  control: ['export-control', 'export-licence', 'export-quota', 'export-ban', 'technology-control', 'export-halt'],
  quota: ['export-quota'],
  lift: ['suspension', 'end-of-control'],
  nationalize: ['nationalization'],
  tariff: ['tariff'],
  plan: ['export-ban-planned', 'export-control-planned'],
  extend: ['extension'],
}
/** Kinds that people mix up with it: a licence is no ban. */
const NEAR: readonly EventType[] = [
  'export-control',
  'export-licence',
  'export-quota',
  'export-ban',
  'export-halt',
  'export-ban-planned',
  'export-control-planned',
  'technology-control',
  'suspension',
  'end-of-control',
  'extension',
  'mining-ban',
  'local-processing',
]

export interface Event {
  readonly document: CorpusDocument
  readonly data: EventData
}

const related = (corpus: Corpus, event: Event, minerals: readonly string[]): boolean =>
  minerals.every((id) => {
    const groups = [...corpus.minerals.values()].filter((group) => group.members.includes(id)).map((group) => group.id)
    const own = mineralOf(corpus, id).members
    return [id, ...groups, ...own].some((one) => event.document.minerals.includes(one))
  })

const dateOf = ({ document }: Event): string => document.date ?? ''

/** The year, month or day of what was done; a year that is only its end is none. */
const timeOf = ({ month, year: last, since, assertion }: Claim): string | undefined => {
  const year = last ?? since
  if (month !== undefined || year === undefined) return month
  const ends = assertion.kind === 'event' && assertion.until?.startsWith(String(year)) === true
  return ends ? undefined : String(year)
}

/** Whether a record is of the year, month or day that is claimed: announced then, or in force from then. */
const inTime = (event: Event, claim: Claim): boolean => {
  const wanted = timeOf(claim)
  return (
    wanted === undefined ||
    sameDate(dateOf(event), wanted) ||
    sameDate(event.data.effective, wanted) ||
    (dateOf(event).length === 4 && dateOf(event) === wanted.slice(0, 4)) ||
    (event.data.event_type.endsWith('-planned') && event.data.what.includes(wanted.slice(0, 4)))
  )
}

const show = (card: Card, event: Event): string => {
  const text = event.data.what
  const sentence = { text, sources: event.document.sources.slice(0, 1) }
  return `${dateOf(event)}: ${text} [${card.citeWords(citationOf(card.corpus, event.document, sentence, dateOf(event)))}]`
}

/** Whether the event was aimed at some places only, and the claim speaks as if at all. */
const narrower = (event: Event, against: readonly string[]): boolean =>
  event.data.against.length > 0 && against.length === 0
const aimedElsewhere = (event: Event, against: readonly string[]): boolean =>
  against.length > 0 && !against.every((place) => event.data.against.includes(place))

/** All records of events, oldest first. */
const eventsOf = (corpus: Corpus): readonly Event[] =>
  [...corpus.documents.values()].sort(byDate).flatMap((document) => {
    const data = eventOf(document)
    return data ? [{ document, data }] : []
  })

/** The same act on the same minerals at the time that is claimed, by somebody else. */
const byOthers = (
  events: readonly Event[],
  claim: Claim,
  act: EventAct,
  against: readonly string[],
): Event | undefined =>
  claim.month === undefined && against.length === 0
    ? undefined
    : events.find(
        (event) =>
          EXACT[act].includes(event.data.event_type) &&
          inTime(event, claim) &&
          (claim.month !== undefined || event.data.against.some((place) => claim.places.includes(place))),
      )

/** "China banned gallium exports in 2023": decided by the dated records of who did what to which mineral. */
export const checkEvent = (card: Card, corpus: Corpus, claim: Claim): Check => {
  if (claim.assertion.kind !== 'event') return unverifiableCheck(claim, 'the claim names no event')
  const { act, against, state, until, rate, amount } = claim.assertion
  const actors = claim.places.filter((place) => !against.includes(place))
  const what = list(claim.minerals.map((id) => mineralName(corpus, id)))
  const looked = `I have no record of this for ${list(actors.map((place) => placeName(corpus, place)))}${what === '' ? '' : ` and ${what}`}`
  if (actors.length === 0 || claim.minerals.length === 0) return unverifiableCheck(claim, looked)
  const about = eventsOf(corpus).filter((event) => related(corpus, event, claim.minerals))
  const events = about.filter((event) => actors.every((place) => event.data.who.includes(place)))
  if (amount) return checkQuota(card, claim, events)
  if (rate !== undefined || act === 'tariff') return checkTariff(card, claim, events)
  const same = events.filter(({ data }) => EXACT[act].includes(data.event_type))
  const aimed = same.filter((event) => !aimedElsewhere(event, against))
  if (state !== undefined) return checkState(card, corpus, claim, aimed)
  const near = events.filter(({ data }) => NEAR.includes(data.event_type))
  const right = aimed.filter(
    (event) => inTime(event, claim) && (until === undefined || sameDate(event.data.until, until)),
  )
  const instead =
    act === 'lift' ? events.find((event) => event.data.replaces.length > 0 && inTime(event, claim)) : undefined
  // "Its October 2025 controls": the month may be that of the measure.
  const dated = act === 'lift' && right.length === 0 ? aimed.find((event) => ends(corpus, event, claim)) : undefined
  if (dated) return said(card, claim, 'depends', 'that is when the measure was taken: ', [dated])
  if (right.length === 0 && instead) return said(card, claim, 'depends', 'something else took its place: ', [instead])
  if (right.length === 0 && act === 'plan' && same.length === 0) return unverifiableCheck(claim, looked)
  const bearing = act === 'nationalize' ? same : near
  const other = right.length > 0 ? undefined : byOthers(about, claim, act, against)
  if (other) {
    const own = actors.every((place) => other.data.who.includes(place))
    const why = `my record names someone else${own ? ' as its target' : ''}: `
    return said(card, claim, 'contradicted', why, [other])
  }
  // Another measure of another time says nothing of the one that is claimed.
  const silent = same.length === 0 && !bearing.some((event) => inTime(event, claim))
  if (right.length === 0 && (bearing.length === 0 || silent)) return unverifiableCheck(claim, looked)
  const best = right.find((event) => !narrower(event, against)) ?? right[0]
  const shown = best ? [best] : bearing.filter((event) => inTime(event, claim)).slice(0, 2)
  const later = best ? liftOf(corpus, best) : undefined
  const others = best
    ? []
    : nearest(
        same.filter((event) => !shown.includes(event)),
        claim,
      ).slice(0, 2)
  const texts = [...shown, ...(later ? [later] : []), ...others]
  // "The ban takes effect in 2029": so it is planned.
  const planned = shown.some(
    (event) => event.data.event_type.endsWith('-planned') && (claim.year ?? 0) > Number(dateOf(event).slice(0, 4)),
  )
  // "Has never suspended that ban", and it did.
  const paused = best !== undefined && onlySuspended(corpus, best, claim)
  const did = best !== undefined && act === 'lift' && !paused
  const plain = verdictOf(best, later, claim, { against, once: same.length > 0, planned, paused })
  // "Does not restrict exports", and does: the record of what is in force denies it.
  const verdict = !claim.negated ? plain : did || (best && plain === 'supported') ? 'contradicted' : 'depends'
  return said(
    card,
    claim,
    verdict,
    did ? '' : whyOf(best, later, claim, { against, paused }),
    texts.length > 0 ? texts : bearing.slice(0, 2),
  )
}

/** "Is in force", "is on ice till November 2026": decided by the measure and what suspended it. */
const checkState = (card: Card, corpus: Corpus, claim: Claim, events: readonly Event[]): Check => {
  if (claim.assertion.kind !== 'event') return unverifiableCheck(claim, 'the claim names no event')
  const { state, until, against } = claim.assertion
  const open = timeOf(claim) === undefined
  const timed = (event: Event): boolean => {
    const later = liftOf(corpus, event)
    return open || inTime(event, claim) || (later !== undefined && inTime(later, claim))
  }
  // A measure goes on after the year in which it began.
  const begun = events.filter((event) => claim.year === undefined || dateOf(event).slice(0, 4) <= String(claim.year))
  const measure = events.filter(timed).at(-1) ?? (state === 'on' ? begun.at(-1) : undefined)
  if (!measure) return unverifiableCheck(claim, 'I have no record of such a measure and its status')
  const later = liftOf(corpus, measure)
  // "The ban of December 2024 is not in force": the date is that of the ban, and the state that of today.
  const today = claim.year === undefined || (state === 'off' && inTime(measure, claim))
  const ended = later !== undefined && (today || dateOf(later).slice(0, 4) <= String(claim.year))
  const shown = [...(ended ? [later] : []), measure]
  if (state === 'on') {
    if (narrower(measure, against))
      return said(card, claim, 'depends', whyOf(measure, later, claim, { against, paused: false }), shown)
    return said(
      card,
      claim,
      claim.negated === ended ? 'supported' : 'contradicted',
      ended ? 'it was suspended: ' : '',
      shown,
    )
  }
  if (!ended) return said(card, claim, 'unverifiable', 'I have no record that it was suspended: ', shown)
  const right = until === undefined || sameDate(later.data.until, until)
  const verdict = flip(right ? 'supported' : 'contradicted', claim.negated)
  return said(card, claim, verdict, right ? '' : 'my record has another end: ', shown)
}

/** Records in the order of their distance from the year that is claimed. */
const nearest = (events: readonly Event[], { year }: Claim): readonly Event[] => {
  const away = (event: Event): number => Math.abs(Number(dateOf(event).slice(0, 4)) - (year ?? 0))
  return year === undefined ? events : [...events].sort((a, b) => away(a) - away(b))
}

/** A verdict with the records that give it. */
const said = (card: Card, claim: Claim, verdict: Verdict, why: string, used: readonly Event[]): Check => {
  const [lead] = used
  if (!lead) return unverifiableCheck(claim, 'I have no record of this')
  return {
    claim,
    verdict,
    because: `${why}${withoutPeriod(lead.data.what)} (${dateOf(lead)})`,
    lines: used.map((event) => ({ label: 'Record', text: show(card, event) })),
    ...(verdict === 'supported' ? {} : { fix: `State what happened and when: ${lead.data.what} (${dateOf(lead)}).` }),
  }
}

/** A suspension is no end: "lifted" and "scrapped" say more than "paused". */
const onlySuspended = (corpus: Corpus, best: Event, { text, assertion }: Claim): boolean =>
  assertion.kind === 'event' &&
  assertion.act === 'lift' &&
  best.data.event_type === 'suspension' &&
  !wordingsOf(corpus).in(text, 'claim.pauses')

/** Whether an event suspends a measure that was taken at the time that a claim names. */
const ends = (corpus: Corpus, { document }: Event, claim: Claim): boolean =>
  eventsOf(corpus).some((one) => one.data.suspended_by.includes(document.id) && inTime(one, claim))

/** What suspended a measure, or took its place. */
const liftOf = (corpus: Corpus, event: Event): Event | undefined => {
  const next = eventsOf(corpus).find(({ data }) => data.replaces.includes(event.document.id))
  const document = corpus.documents.get(event.data.suspended_by[0] ?? next?.document.id ?? '')
  const data = document && eventOf(document)
  return document && data ? { document, data } : undefined
}

/** What bears on the verdict beside the records that fit. */
interface Circumstances {
  /** The places that the claim says were aimed at. */
  readonly against: readonly string[]
  /** The same was done at another time. */
  readonly once: boolean
  /** It is on record as planned. */
  readonly planned: boolean
  /** It was suspended, where the claim says that it ended. */
  readonly paused: boolean
}

const verdictOf = (
  best: Event | undefined,
  later: Event | undefined,
  claim: Claim,
  { against, once, planned, paused }: Circumstances,
): Verdict => {
  if (!best && planned) return 'depends'
  if (!best) return once && claim.year === undefined ? 'depends' : 'contradicted'
  // A state that takes control by a strategy or a company is not said to have taken the mines.
  if (
    best.data.event_type === 'nationalization' &&
    !`${best.data.what} ${best.document.title} ${best.document.id}`.toLowerCase().includes('nationali')
  )
    return 'depends'
  if (narrower(best, against) || paused) return 'depends'
  return later && claim.year === undefined ? 'depends' : 'supported'
}

const whyOf = (
  best: Event | undefined,
  later: Event | undefined,
  claim: Claim,
  { against, paused }: Pick<Circumstances, 'against' | 'paused'>,
): string => {
  if (!best)
    return claim.year === undefined
      ? 'the records say something else: '
      : `the records of ${claim.month ?? claim.year} say something else: `
  if (narrower(best, against)) return 'it applied to some countries only: '
  if (paused) return 'it was suspended, not ended: '
  return later && claim.year === undefined ? 'it was suspended later: ' : ''
}
