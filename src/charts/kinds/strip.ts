import type { Answer } from '../../answers/answer.js'
import type { ChartSpec, DatedEvent } from '../spec.js'

const MAX_EVENTS = 10
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** A strip of dated events, oldest first: the answer's lines whose label is a date. */
export const strip = (answer: Answer): ChartSpec | undefined => {
  const events: DatedEvent[] = answer.details.flatMap(({ label, text }) =>
    label !== undefined && DATE.test(label) ? [{ date: label, label: text.replace(/\s*\[\d+\]/g, '') }] : [],
  )
  if (events.length < 2) return undefined
  const sorted = events.toSorted((a, b) => a.date.localeCompare(b.date)).slice(-MAX_EVENTS)
  return {
    kind: 'strip',
    title: answer.headline.replace(/\s*\[\d+\]/g, ''),
    subtitle: `${sorted[0]?.date ?? ''} to ${sorted.at(-1)?.date ?? ''}`,
    source: [...new Set(answer.citations.map(({ publisher }) => publisher))].slice(0, 6).join(' · '),
    events: sorted,
  }
}
