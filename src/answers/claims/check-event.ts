import { type EventType, eventOf, type EventData } from '../../corpus/documents/schema.js'
import { byDate } from '../../corpus/documents/chains.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Verdict } from '../answer.js'
import type { Card } from '../card.js'
import { mineralName, mineralOf, placeName } from '../names.js'
import { list } from '../text.js'
import { type Check, unverifiableCheck } from './check.js'
import type { Claim, EventAct } from './claim.js'
import { citationOf } from './words.js'

/** The kinds of event that bear an act out. */
const EXACT: Readonly<Record<EventAct, readonly EventType[]>> = {
  ban: ['export-ban', 'export-halt', 'mining-ban', 'technology-control'],
  control: ['export-control', 'export-licence', 'export-quota', 'export-ban', 'technology-control', 'export-halt'],
  quota: ['export-quota'],
  lift: ['suspension', 'end-of-control'],
  nationalize: ['nationalization'],
  tariff: ['tariff'],
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

interface Event {
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

const inTime = (event: Event, claim: Claim): boolean => {
  const wanted = claim.month ?? (claim.year === undefined ? '' : String(claim.year))
  return (
    dateOf(event).startsWith(wanted) ||
    (event.data.effective ?? '').startsWith(wanted) ||
    (claim.month !== undefined && dateOf(event).length < 7 && dateOf(event).startsWith(String(claim.year)))
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

/** "China banned gallium exports in 2023": decided by the dated records of who did what to which mineral. */
export const checkEvent = (card: Card, corpus: Corpus, claim: Claim): Check => {
  if (claim.assertion.kind !== 'event') return unverifiableCheck(claim, 'no event is named')
  const { act, against } = claim.assertion
  const actors = claim.places.filter((place) => !against.includes(place))
  const what = list(claim.minerals.map((id) => mineralName(corpus, id)))
  const looked = `no record here of ${list(actors.map((place) => placeName(corpus, place)))}${what === '' ? '' : ` and ${what}`} bears on it`
  if (actors.length === 0 || claim.minerals.length === 0) return unverifiableCheck(claim, looked)
  const events = [...corpus.documents.values()]
    .sort(byDate)
    .flatMap((document) => {
      const data = eventOf(document)
      return data ? [{ document, data }] : []
    })
    .filter(
      (event) => actors.every((place) => event.data.who.includes(place)) && related(corpus, event, claim.minerals),
    )
  const same = events.filter(({ data }) => EXACT[act].includes(data.event_type))
  const near = events.filter(({ data }) => NEAR.includes(data.event_type))
  const right = same.filter((event) => inTime(event, claim) && !aimedElsewhere(event, against))
  const bearing = act === 'nationalize' || act === 'tariff' ? same : near
  if (right.length === 0 && bearing.length === 0) return unverifiableCheck(claim, looked)
  const best = right.find((event) => !narrower(event, against)) ?? right[0]
  const shown = best ? [best] : bearing.filter((event) => inTime(event, claim)).slice(0, 2)
  const later = best ? liftOf(corpus, best) : undefined
  const others = best ? [] : same.filter((event) => !shown.includes(event)).slice(0, 2)
  const texts = [...shown, ...(later ? [later] : []), ...others]
  const used = texts.length > 0 ? texts : bearing.slice(0, 2)
  const verdict = claim.negated ? 'depends' : verdictOf(best, later, claim, against, same.length > 0)
  const lead = used[0]
  return {
    claim,
    verdict,
    because: lead
      ? `${whyOf(best, later, claim, against)}${lead.data.what.replace(/\.$/, '')} (${dateOf(lead)})`
      : looked,
    lines: used.map((event) => ({ label: 'Record', text: show(card, event) })),
    ...(verdict === 'supported' || !lead
      ? {}
      : { fix: `Say what was done and when: ${lead.data.what} (${dateOf(lead)}).` }),
  }
}

const liftOf = (corpus: Corpus, event: Event): Event | undefined => {
  const document = corpus.documents.get(event.data.suspended_by[0] ?? '')
  const data = document && eventOf(document)
  return document && data ? { document, data } : undefined
}

const verdictOf = (
  best: Event | undefined,
  later: Event | undefined,
  claim: Claim,
  against: readonly string[],
  once: boolean,
): Verdict => {
  if (!best) return once && claim.year === undefined ? 'depends' : 'contradicted'
  // A state that takes control by a strategy or a company is not said to have taken the mines.
  if (
    best.data.event_type === 'nationalization' &&
    !/nationali/i.test(`${best.data.what} ${best.document.title} ${best.document.id}`)
  )
    return 'depends'
  if (narrower(best, against)) return 'depends'
  return later && claim.year === undefined ? 'depends' : 'supported'
}

const whyOf = (best: Event | undefined, later: Event | undefined, claim: Claim, against: readonly string[]): string => {
  if (!best)
    return claim.year === undefined
      ? 'the records say something else: '
      : `the records of ${claim.month ?? claim.year} say something else: `
  if (narrower(best, against)) return 'it was aimed at some countries only: '
  return later && claim.year === undefined ? 'it was suspended later: ' : ''
}
