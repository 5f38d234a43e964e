import type { Answer } from '../../answers/answer.js'
import { numberStyle } from '../../answers/number-style.js'
import type { Corpus } from '../../corpus/types.js'
import { inTenWords } from '../finding.js'
import type { ChartSpec, DatedEvent } from '../spec.js'
import { mineralLabel, placeLabel, sourceLine } from './common.js'

const MAX_EVENTS = 5
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** A strip of dated events, newest first: the answer's lines whose label is a date. */
export const strip = (answer: Answer, corpus: Corpus): ChartSpec | undefined => {
  const events: DatedEvent[] = answer.details.flatMap(({ label, text }) =>
    label !== undefined && DATE.test(label)
      ? [
          {
            date: label,
            label: numberStyle(text)
              .replace(/\s*\[\d+\]/g, '')
              .replace(/\.\s*$/, ''),
          },
        ]
      : [],
  )
  if (events.length < 2) return undefined
  const sorted = events.toSorted((a, b) => b.date.localeCompare(a.date))
  const drawn = sorted.slice(0, MAX_EVENTS)
  const [newest, oldest] = [drawn[0]?.date.slice(0, 4) ?? '', drawn.at(-1)?.date.slice(0, 4) ?? '']
  const span = newest === oldest ? newest : `${oldest}–${newest}`
  const { minerals, places } = answer.question
  const subject = [...minerals.map((id) => mineralLabel(id, corpus)), ...places.map((id) => placeLabel(id, corpus))][0]
  return {
    kind: 'strip',
    title: inTenWords(subject === undefined ? `Events, ${span}` : `${subject}: events, ${span}`),
    subtitle: drawn.length < sorted.length ? `${drawn.length} latest of ${sorted.length} events` : 'Recorded events',
    source: sourceLine(answer, answer.citations.map((_, i) => i + 1).slice(0, 3), corpus),
    events: drawn,
  }
}
