import type { EventType } from '../corpus/documents/schema.js'
import type { Corpus } from '../corpus/types.js'
import type { Verdict } from '../answers/answer.js'
import { mineralName, mineralOf, placeName } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { list } from '../answers/text.js'
import { actOf, actsMeant, isRestriction, isTurn } from '../answers/words/acts.js'
import { dateText } from '../answers/words/dates.js'
import { type EventRecord, eventsOf, placeOf, sentenceOfEvent } from '../answers/words/events.js'
import { byDate } from '../corpus/documents/chains.js'
import { wordingsOf } from '../language/wordings.js'
import { singular, withoutPeriod } from '../prose.js'
import { type Asked, type Check, saidCheck, unverifiableCheck } from './check.js'
import type { Claim, EventAct } from './claim.js'
import { lengthOf, sameDate } from './event-dates.js'
import { flip } from './judge.js'
import { HEADINGS, type Sentence, sentencesOf } from '../answers/words/sentences.js'

interface Said extends Sentence {
  readonly event: EventRecord
}

/** What the records say in their own words, not in those that lead on to others. */
const saidIn = (events: readonly EventRecord[]): readonly Said[] =>
  events.flatMap((event) =>
    sentencesOf(event.document)
      .filter(({ heading }) => heading !== HEADINGS.around)
      .map((sentence) => ({ ...sentence, event })),
  )

const toldBy = ({ card, claim }: Asked<'event'>, verdict: Verdict, used: readonly Said[]): Check => {
  const each = [...new Map(used.map((one) => [one.text, one])).values()]
  const because = each.map(({ text }) => withoutPeriod(text)).join('; ')
  for (const one of each) card.name(one.text, one.event.document.title)
  const rows = each.map((one) => ['Record', `${one.text} ${marks(card.citeSaid(one, placeOf(one.event)))}`] as const)
  return saidCheck(claim, verdict, because, rows)
}

/** The rate of a tariff, with its citation. */
const rateFigure = ({ card, claim }: Asked<'event'>, said: Said, value: number) =>
  card.figure({
    label: `Tariff of ${said.document.title}`,
    ...{ quantity: 'share', value, unit: '%', mineral: claim.minerals[0] ?? '' },
    ...{ place: said.event.data.who[0] ?? '', measure: 'tariff', estimated: false },
    ...{ year: claim.year ?? Number(said.document.date?.slice(0, 4)), basis: 'reported' },
    citations: card.citeSaid(said, placeOf(said.event)),
  })

/** "The 50 % copper tariff hit cathodes": decided by the rate and the products of the record. */
export const checkTariff = (asked: Asked<'event'>, events: readonly EventRecord[]): Check => {
  const { card, claim, said } = asked
  const tells = wordingsOf(card.corpus)
  const wanted = claim.month ?? (claim.year === undefined ? '' : String(claim.year))
  const tariffs = events.filter(
    ({ document, data }) =>
      data.event_type === 'tariff' && [document.date, data.effective].some((date) => date?.startsWith(wanted)),
  )
  const sentences = saidIn(tariffs)
  const { rate } = said
  const [lead] = sentences
  if (!lead) return unverifiableCheck(claim, 'I have no record of such a tariff')
  const rated = sentences.find(({ text }) => rate !== undefined && text.includes(`${rate} %`))
  if (rate !== undefined && !rated) return toldBy(asked, 'contradicted', [lead])
  if (rated && rate !== undefined) rateFigure(asked, rated, rate)
  const products = tells.found(claim.text, 'claim.products').map(singular)
  const has = ({ text }: Said, word: string): boolean => text.toLowerCase().includes(word)
  const out = sentences.find((one) => tells.in(one.text, 'tells.exempt') && products.some((word) => has(one, word)))
  const spares = tells.in(claim.text, 'claim.exempts')
  if (out) return toldBy(asked, spares ? 'supported' : 'contradicted', [out, rated ?? lead])
  // What is in force by the record, and no more: a wider claim is not borne out.
  const narrow = products.length > 0 || tells.in(claim.text, 'claim.some-products')
  const plain = narrow && products.every((word) => has(lead, word)) && !spares && !claim.negated
  return toldBy(asked, plain ? 'supported' : 'depends', [rated ?? lead])
}

/** The kinds of event that bear an act out. A licence is no ban. */
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

/** Whether a record is about each of some minerals: itself, a group of it, or an element of a group. */
const isAbout = (corpus: Corpus, { document }: EventRecord, minerals: readonly string[]): boolean =>
  minerals.every((id) => {
    // A record that names some of a group is of those alone: controls of seven rare earths are none of promethium.
    const groups = [...corpus.minerals.values()]
      .filter(({ members }) => members.includes(id) && !members.some((one) => document.minerals.includes(one)))
      .map((group) => group.id)
    return [id, ...groups, ...mineralOf(corpus, id).members].some((one) => document.minerals.includes(one))
  })

const dateOf = ({ document }: EventRecord): string => document.date ?? ''
const isPlanned = ({ data }: EventRecord): boolean => data.event_type.endsWith('-planned')

/** The year, month or day of what was done; a year that is only its end is none. */
const timeOf = ({ month, year: last, since, assertion }: Claim): string | undefined => {
  const year = last ?? since
  if (month !== undefined || year === undefined) return month
  const ends = assertion.kind === 'event' && assertion.until?.startsWith(String(year)) === true
  return ends ? undefined : String(year)
}

/** Whether a record is of the year, month or day that is claimed: announced then, or in force from then. */
const inTime = (event: EventRecord, claim: Claim): boolean => {
  const wanted = timeOf(claim)
  if (wanted === undefined) return true
  return [dateOf(event), event.data.effective].some((date) => sameDate(date, wanted))
}

/** A verdict with the records that give it. */
const told = ({ card, claim }: Asked<'event'>, verdict: Verdict, why: string, used: readonly EventRecord[]): Check => {
  const [lead] = used
  if (!lead) return unverifiableCheck(claim, 'I have no record of this')
  const day = ` (${dateText(dateOf(lead))})`
  const said = `${withoutPeriod(lead.data.what)}${day}`
  const rows = used.map((event) => {
    card.name(event.data.what, event.document.title)
    const at = card.citeSaid({ ...sentenceOfEvent(event), text: event.data.what }, placeOf(event))
    return ['Record', `${dateText(dateOf(event))}: ${event.data.what} ${marks(at)}`] as const
  })
  const check = saidCheck(
    claim,
    verdict,
    `${why === '' ? '' : `${why}: `}${said}`,
    rows,
    `State what happened and when: ${said}.`,
  )
  return { ...check, qualifiers: why === '' ? [day] : [`: ${said}`] }
}

/** Whether a measure was aimed at some places only, and the claim speaks as if at all; or at others than it says. */
const narrower = ({ data }: EventRecord, against: readonly string[]): boolean =>
  data.against.length > 0 && against.length === 0
const aimedElsewhere = ({ data }: EventRecord, against: readonly string[]): boolean =>
  !against.every((place) => data.against.includes(place))

/** What suspended a measure, or took its place. */
const liftOf = (corpus: Corpus, { document, data }: EventRecord): EventRecord | undefined =>
  eventsOf(corpus).find((one) => data.suspended_by[0] === one.document.id) ??
  eventsOf(corpus).find((one) => one.data.replaces.includes(document.id))

/** Whether an event suspends a measure that was taken at the time that a claim names. */
const ends = (corpus: Corpus, { document }: EventRecord, claim: Claim): boolean =>
  eventsOf(corpus).some((one) => one.data.suspended_by.includes(document.id) && inTime(one, claim))

/** "China banned gallium exports in 2023": decided by the dated records of who did what to which mineral. */
export const checkEvent = (asked: Asked<'event'>): Check => {
  const { card, claim, said } = asked
  const { corpus } = card
  const { act, against, state, until, rate } = said
  const { year, month, negated, minerals } = claim
  const actors = claim.places.filter((place) => !against.includes(place))
  const what = minerals.length === 0 ? '' : ` and ${list(minerals.map((id) => mineralName(corpus, id)))}`
  const nothing = `I have no record of this for ${list(actors.map((place) => placeName(corpus, place)))}${what}`
  if (actors.length === 0 || minerals.length === 0) return unverifiableCheck(claim, nothing)
  const about = [...eventsOf(corpus)]
    .filter((event) => isAbout(corpus, event, minerals))
    .sort((a, b) => byDate(a.document, b.document))
  const events = about.filter(({ data }) => actors.every((place) => data.who.includes(place)))
  if (rate !== undefined || act === 'tariff') return checkTariff(asked, events)
  const same = events.filter(({ data }) => EXACT[act].includes(data.event_type))
  const aimed = same.filter((event) => !aimedElsewhere(event, against))
  if (state !== undefined) return checkState(asked, aimed)
  const timely = (event: EventRecord): boolean => inTime(event, claim)
  const timed = aimed.filter(timely)
  const right = timed.filter(({ data }) => until === undefined || sameDate(data.until, until))
  const ended = right.length > 0 ? undefined : timed.find(({ data }) => data.until !== undefined)
  if (ended && until !== undefined && !negated)
    return told(asked, 'contradicted', 'my record gives a different end date', [ended])
  const best = right.find((event) => !narrower(event, against)) ?? right[0]
  if (!best && act === 'lift') {
    // "Its October 2025 controls": the month may be that of the measure.
    const dated = aimed.find((event) => ends(corpus, event, claim))
    if (dated) return told(asked, 'depends', 'that is when the measure was taken', [dated])
  }
  if (!best) {
    const bearing = events.filter(({ data }) => isRestriction(actOf(data)) || isTurn(actOf(data)))
    // The same act on the same minerals in the month that is claimed, by somebody else.
    const other =
      month !== undefined && about.find((event) => EXACT[act].includes(event.data.event_type) && timely(event))
    if (other) {
      const own = actors.every((place) => other.data.who.includes(place))
      return told(asked, 'contradicted', `my record names someone else${own ? ' as its target' : ''}`, [other])
    }
    // Another measure of another time says nothing of the one that is claimed.
    const shown = bearing.filter(timely).slice(0, 2)
    if (same.length === 0 && (act === 'plan' || shown.length === 0)) return unverifiableCheck(claim, nothing)
    const away = (event: EventRecord): number => Math.abs(Number(dateOf(event).slice(0, 4)) - (year ?? 0))
    const further = same.filter((event) => !shown.includes(event))
    const nearest = [...further].sort((a, b) => away(a) - away(b))
    // "The ban takes effect in 2029": so it is planned.
    const announced = (event: EventRecord): boolean =>
      wordingsOf(corpus).in(claim.text, 'claim.announces') || (year ?? 0) > Number(dateOf(event).slice(0, 4))
    const planned = shown.some((event) => isPlanned(event) && announced(event))
    const known = corpus.knownUntil
    if (!planned && known !== undefined && (month ?? String(year ?? '')) > known)
      return unverifiableCheck(claim, `my records end in ${dateText(known.slice(0, 7))}`)
    // Without a year, what was not found may have been done in another one; what is only planned was not done.
    const undated = year === undefined && (same.length > 0 || !shown.some(isPlanned))
    const open = planned || negated || undated
    const why = `the records${year === undefined ? '' : ` of ${dateText(month ?? String(year))}`} say something else`
    return told(asked, open ? 'depends' : 'contradicted', why, [...shown, ...nearest.slice(0, 2)])
  }
  if (wordingsOf(corpus).in(claim.text, 'claim.first')) {
    const earlier = same.find((event) => dateOf(event) < dateOf(best))
    return earlier
      ? told(asked, 'contradicted', 'it was not the first time', [earlier, best])
      : unverifiableCheck(claim, "my records don't say whether it was the first time")
  }
  // "Raised its quotas", which the record says it cut.
  const moves = (text: string): string =>
    ['claim.raises', 'claim.lowers'].filter((id) => wordingsOf(corpus).in(text, id)).join()
  const [own, its] = [moves(claim.text), moves(best.data.what)]
  const isOther = own !== '' && its !== '' && !own.includes(its) && !its.includes(own)
  if (act === 'quota' && !negated && isOther) return told(asked, 'contradicted', 'it went the other way', [best])
  const lasts = lengthOf(claim.text)
  const recorded = lengthOf(best.data.what)
  if (lasts !== undefined && lasts !== recorded) {
    if (recorded === undefined) return unverifiableCheck(claim, "my record doesn't say for how long")
    const longer = events.filter(({ data }) => data.event_type === 'extension')
    return told(asked, longer.length > 0 ? 'depends' : 'contradicted', 'my record has another length', [
      best,
      ...longer,
    ])
  }
  const later = liftOf(corpus, best)
  const used = [best, ...(later ? [later] : [])]
  // A suspension is no end: "lifted" and "scrapped" say more than "paused".
  const paused =
    act === 'lift' && best.data.event_type === 'suspension' && !wordingsOf(corpus).in(claim.text, 'claim.pauses')
  // "Has never suspended that ban", and it did.
  if (negated && act === 'lift' && !paused) return told(asked, 'contradicted', '', used)
  // "The ban was put on ice in November": what it leaves open itself is not held against it.
  const isTold = later !== undefined && actsMeant(claim.stated?.meant ?? [], corpus).includes(actOf(later.data))
  const suspended = later !== undefined && year === undefined && !isTold
  const why = narrower(best, against)
    ? 'it applied to some countries only'
    : paused
      ? 'it was suspended, not ended'
      : suspended
        ? 'it was suspended later'
        : ''
  // A state that takes control by a strategy or a company is not said to have taken the mines.
  const byLaw = `${best.data.what} ${best.document.title} ${best.document.id}`.toLowerCase().includes('nationali')
  const holds = why === '' && (act !== 'nationalize' || byLaw)
  // "Does not restrict exports", and does: the record of what is in force denies it.
  return told(asked, holds ? flip('supported', negated) : 'depends', why, used)
}

/** "Is in force", "is on ice till November 2026": decided by the measure and what suspended it. */
const checkState = (asked: Asked<'event'>, events: readonly EventRecord[]): Check => {
  const {
    card: { corpus },
    claim,
    said: { state, until, against },
  } = asked
  const { year, month, negated } = claim
  const timed = (event: EventRecord): boolean => {
    const later = liftOf(corpus, event)
    return timeOf(claim) === undefined || [event, later].some((one) => one && inTime(one, claim))
  }
  // A measure goes on after the year in which it began.
  const begun = events.filter((event) => year === undefined || dateOf(event).slice(0, 4) <= String(year))
  const [only, more] = events
  // "In force since 2023", of a measure that began in another year.
  const begins = state === 'on' && wordingsOf(corpus).in(claim.text, 'claim.since')
  if (begins && only && !more && !timed(only))
    return told(asked, flip('contradicted', negated), 'my record gives a different start date', [only])
  const measure = events.filter(timed).at(-1) ?? (state === 'on' && !begins ? begun.at(-1) : undefined)
  if (!measure) return unverifiableCheck(claim, 'I have no record of such a measure and its status')
  const later = liftOf(corpus, measure)
  // "The ban of December 2024 is in force": the date is that of the ban, and the state that of today.
  const present = state === 'off' || !wordingsOf(corpus).in(claim.text, 'claim.then')
  const today = year === undefined || (present && inTime(measure, claim))
  const then = month ?? String(year)
  const ended = later && (today || dateOf(later).slice(0, then.length) <= then) ? later : undefined
  const shown = [...(ended ? [ended] : []), measure]
  if (state === 'on' && narrower(measure, against))
    return told(asked, 'depends', 'it applied to some countries only', shown)
  if (state === 'on')
    return told(asked, flip(ended ? 'contradicted' : 'supported', negated), ended ? 'it was suspended' : '', shown)
  if (!ended) return told(asked, 'unverifiable', 'I have no record that it was suspended', shown)
  const right = until === undefined || sameDate(ended.data.until, until)
  return told(
    asked,
    flip(right ? 'supported' : 'contradicted', negated),
    right ? '' : 'my record gives a different end date',
    shown,
  )
}
