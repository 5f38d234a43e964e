import type { Clause, Knowledge } from './clause.js'
import { fill } from './fill.js'
import { type Candidate, type Decision, takes } from './frames.js'
import type { Intent, Question } from './question.js'
import { isA, means } from './spans.js'

/** Intents that look a text up in documents, which may hold nothing of it. */
const OF_DOCUMENTS: ReadonlySet<Intent> = new Set<Intent>(['search', 'event', 'document', 'definition', 'source'])
/** Types of concepts that ask for a figure: what is done, what is measured, what is traded, how it is ordered. */
const OF_FIGURES = ['act', 'measure', 'trade', 'order']
/** What a table cannot tell: reasons, manners. */
const OPEN_HOLES: ReadonlySet<string> = new Set(['reason', 'manner'])

/**
 * Whether the thing asked for, or who does what is asked about, is a word that nobody knows: "how many kids work in cobalt
 * pits", "how much is a child paid" count no tons; nor do the people of a story. A strange word before a name only tells
 * which: "is unwrought magnesium".
 */
export const asksForStranger = ({ spans }: Clause): boolean =>
  spans.some((span, at) => {
    if (span.type !== 'unknown' && !means(span, 'story')) return false
    const article = means(spans[at - 1], 'fill') ? 1 : 0
    const isSubject = means(spans[at - 1 - article], 'auxiliary') && spans[at + 1]?.type === 'concept'
    return isSubject || isA(spans[at - 1], 'q')
  })

/**
 * The best reading by a frame of the tables, for a text that is looked up in documents first: "who digs up most of the
 * zircon for bathroom tiles". It names a mineral and holds a word that the frame takes. What it leaves unread is said
 * with its figures. None for what lies beyond every table, and for reasons and manners.
 */
export const figureReading = (
  clause: Clause,
  decision: Decision,
  read: Question,
  known: Knowledge,
): Question | undefined => {
  const tells = (hole: string | undefined): boolean => hole === undefined || !OPEN_HOLES.has(hole)
  if (!OF_DOCUMENTS.has(read.intent) || clause.minerals.length === 0 || read.off !== undefined || !tells(read.hole))
    return undefined
  if (asksForStranger(clause)) return undefined
  // The amount of the world judges nothing: "is cobalt mining bad for kids".
  const judges = (intent: Intent): boolean =>
    read.yesNo !== true || clause.places.length > 0 || intent !== 'world-total'
  const fits = ({ intent, unread }: Candidate): boolean => {
    const frame = known.lexicon.frames.get(intent)
    if (!judges(intent)) return false
    if (!frame || frame.need.includes('bound')) return false
    // A ranking is of countries: "which minerals did it call rare earths" asks for none.
    const ranks = intent === 'ranking' && read.hole !== 'mineral'
    if (!frame.need.includes('mineral') && !ranks) return false
    return clause.spans.some(
      (span) => !unread.includes(span) && span.concepts.some(({ id, t }) => OF_FIGURES.includes(t) && takes(frame, id)),
    )
  }
  const best = decision.ranked.find(fits)
  if (best === undefined) return undefined
  const reading = fill(clause, { ...decision, ...best }, known)
  // A strange name is what is asked about: "nickel exports of Westeros".
  const isOfStranger = reading.words.some(({ name, concepts }) => name === true && concepts.length === 0)
  return tells(reading.hole) && !isOfStranger ? reading : undefined
}
