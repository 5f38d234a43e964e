import type { CorpusDocument } from '../types.js'
import { eventOf } from './schema.js'

const linksOf = (document: CorpusDocument): readonly string[] => {
  const event = eventOf(document)
  return event ? [...event.replaces, ...event.continues, ...event.suspended_by] : []
}

/**
 * The chain that an event belongs to: every event linked with it by replaces, continues or suspended_by, in either
 * direction and at any distance, oldest first. Of an event without links, itself; of anything else, nothing.
 */
export const chainOf = (id: string, documents: ReadonlyMap<string, CorpusDocument>): CorpusDocument[] => {
  const events = [...documents.values()].filter(({ kind }) => kind === 'event')
  const neighbours = new Map<string, Set<string>>(events.map((event) => [event.id, new Set()]))
  for (const event of events) {
    for (const other of linksOf(event)) {
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

/** Orders documents by date, oldest first; those of one day by id. */
export const byDate = (a: CorpusDocument, b: CorpusDocument): number =>
  (a.date ?? '').localeCompare(b.date ?? '') || a.id.localeCompare(b.id)
