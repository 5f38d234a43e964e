import type { CorpusDocument } from '../types.js'
import { byDate } from './chains.js'
import { eventOf } from './data.js'
import type { EventType } from './schema.js'
import type { EventAct, MeasureState } from './schema-event.js'
import { once } from '../../once.js'

/** What kind of act each type of event is, unless its front matter gives another `act`. */
export const ACT_OF_TYPE: Readonly<Record<EventType, EventAct>> = {
  'export-control': 'control',
  'export-ban': 'ban',
  'export-quota': 'quota',
  'export-halt': 'halt',
  'export-licence': 'licence',
  'export-ban-planned': 'ban',
  'export-control-planned': 'control',
  suspension: 'suspend',
  extension: 'extend',
  'end-of-control': 'lift',
  'technology-control': 'control',
  'local-processing': 'process-at-home',
  'mining-ban': 'restrict-mining',
  'mine-closure': 'restrict-mining',
  nationalization: 'nationalize',
  tariff: 'tariff',
  'trade-investigation': 'investigate',
  'trade-dispute': 'dispute',
  'trade-ruling': 'rule',
  'investment-screening': 'screen',
  list: 'list',
  law: 'law',
  'executive-order': 'order',
  strategy: 'plan',
  policy: 'plan',
  agreement: 'deal',
  statement: 'say',
  financing: 'fund',
  subsidy: 'fund',
  'equity-stake': 'buy-stake',
  stockpile: 'stockpile',
  project: 'happen',
  industry: 'happen',
  market: 'happen',
  'supply-disruption': 'happen',
  publication: 'publish',
}

/** A policy event as a row: who did what to whom, to which goods, from when until when, and how it stands. */
export interface Measure {
  readonly document: CorpusDocument
  readonly act: EventAct
  /** As of the last month that the corpus knows of. {@link stateOn} gives it for a reader's day. */
  readonly state: MeasureState
  /** Places that acted; empty for a body that is no place, which `issuer` names. */
  readonly actors: readonly string[]
  readonly issuer?: string
  /** Places that it is aimed at; empty when it is aimed at none in particular. */
  readonly targets: readonly string[]
  readonly minerals: readonly string[]
  /** The goods that it covers, in words: "spherical and expanded graphite". */
  readonly products: readonly string[]
  /** "2023", "2023-07" or "2023-07-03": the day from which it applies. */
  readonly from: string
  /** The last day by its own terms; of a suspended measure, the day until which it is suspended. */
  readonly until?: string
  /** The later events that ended, replaced or suspended it. */
  readonly changedBy: readonly string[]
}

/**
 * The measure that an event's front matter describes; nothing for another kind of document, or for an event whose
 * state is not said.
 * @param documents where the events that end, replace or suspend it are looked up
 */
export const measureOf = (
  document: CorpusDocument,
  documents: ReadonlyMap<string, CorpusDocument>,
): Measure | undefined => {
  const event = eventOf(document)
  if (event?.state === undefined) return undefined
  const { state, who, against, products, issuer } = event
  const suspension = event.suspended_by.flatMap((id) => {
    const suspending = documents.get(id)
    return (suspending && eventOf(suspending)?.until) ?? []
  })
  const until = state === 'suspended' ? suspension[0] : (event.until ?? event.ended)
  const changes = (
    id: string,
    { ends, replaces }: { ends: readonly string[]; replaces: readonly string[] },
  ): string[] => (ends.includes(document.id) || replaces.includes(document.id) ? [id] : [])
  const later = [...documents.values()].flatMap((other) => {
    const data = eventOf(other)
    return data ? changes(other.id, data) : []
  })
  return {
    document,
    act: event.act ?? ACT_OF_TYPE[event.event_type],
    state,
    actors: who,
    ...(issuer !== undefined && { issuer }),
    targets: against,
    minerals: document.minerals,
    products,
    from: event.effective ?? document.date ?? '',
    ...(until !== undefined && { until }),
    changedBy: [...event.suspended_by, ...later],
  }
}

/** The last day that a date can mean: "2026-07" runs to its end. */
const lastDay = (date: string): string => (date.length < 10 ? `${date}-99` : date)

/**
 * How a measure stands on the reader's day ("2026-11-28"). A term or a start that the corpus did not live to see has
 * passed for that reader, and what followed is not known: `expired-unknown`.
 */
export const stateOn = ({ state, until }: Measure, day: string): MeasureState => {
  const open = state === 'suspended' || state === 'in-force' || state === 'announced'
  return open && until !== undefined && lastDay(until) < day ? 'expired-unknown' : state
}

/** Whether one event only carries out what an earlier one announced: same act, and in force from the same day. */
const carriesOut = (later: Measure, earlier: Measure): boolean =>
  (eventOf(later.document)?.continues ?? []).includes(earlier.document.id) &&
  later.act === earlier.act &&
  later.from === earlier.from

/**
 * All measures of the corpus, oldest first; the day on which an announced one began is no measure of its own. Each looks
 * through all other events, and they are the same for every question.
 */
export const measuresOf = once((documents: ReadonlyMap<string, CorpusDocument>): readonly Measure[] => {
  const all = [...documents.values()].flatMap((document) => measureOf(document, documents) ?? [])
  return all
    .filter((measure) => !all.some((other) => carriesOut(measure, other)))
    .sort((a, b) => byDate(a.document, b.document))
})
