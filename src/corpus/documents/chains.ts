import type { CorpusDocument } from '../types.js'
import { eventOf, listOf, sameStoryOf } from './data.js'

const eventLinks = (document: CorpusDocument): readonly string[] => {
  const event = eventOf(document)
  return event ? [...event.ends, ...event.replaces, ...event.continues, ...event.suspended_by] : []
}

/** Ids of the documents that a document names as of one story with it: an event's links, a list's predecessor. */
export const linksOf = (document: CorpusDocument): readonly string[] => {
  const previous = listOf(document)?.previous
  return [...eventLinks(document), ...(previous === undefined ? [] : [previous]), ...sameStoryOf(document)]
}

/**
 * The chain that an event belongs to: each event linked with it by ends, replaces, continues or suspended_by, in either
 * direction and at any distance, oldest first. Of an event without links, itself; of anything else, nothing.
 * @param minerals follow only events that name one of these: China's ban of 2024 links gallium with graphite, and a
 * question about gallium wants gallium's chain. None given: all.
 */
export const chainOf = (
  id: string,
  documents: ReadonlyMap<string, CorpusDocument>,
  minerals: readonly string[] = [],
): CorpusDocument[] => {
  const about = (event: CorpusDocument): boolean =>
    minerals.length === 0 || event.id === id || event.minerals.some((mineral) => minerals.includes(mineral))
  const events = [...documents.values()].filter((event) => event.kind === 'event' && about(event))
  const neighbours = new Map<string, Set<string>>(events.map((event) => [event.id, new Set()]))
  for (const event of events) {
    for (const other of eventLinks(event)) {
      neighbours.get(event.id)?.add(other)
      neighbours.get(other)?.add(event.id)
    }
  }
  const reached = new Set<string>()
  const waiting = neighbours.has(id) ? [id] : []
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    waiting.push(...(neighbours.get(next) ?? []))
  }
  return events.filter((event) => reached.has(event.id)).sort(byDate)
}

/** "2025-06" is some day of June: after those that are known, before July. */
const key = (date = ''): string => (date.length < 10 && !date.includes('/') ? `${date}-99` : date)

/** Orders documents by date, oldest first; a month stands after its days, a year after its months. Ties by id. */
export const byDate = (a: CorpusDocument, b: CorpusDocument): number =>
  key(a.date).localeCompare(key(b.date)) || a.id.localeCompare(b.id)
