import type { Clause, Knowledge } from './clause.js'
import { fill } from './fill.js'
import { type Candidate, type Decision, takes } from './frames.js'
import type { Intent, Question } from './question.js'

/** Intents that look a text up in documents, which may hold nothing of it. */
const OF_DOCUMENTS: ReadonlySet<Intent> = new Set<Intent>(['search', 'event', 'document', 'definition', 'source'])
/** Types of concepts that ask for a figure: what is done, what is measured, what is traded, how it is ordered. */
const OF_FIGURES: ReadonlySet<string> = new Set(['act', 'measure', 'trade', 'order'])
/** What a table cannot tell: reasons, manners. */
const OPEN_HOLES: ReadonlySet<string> = new Set(['reason', 'manner'])

/** The concept of the people of a story: "my dad", "the kids". */
const STORY = 'story'
/** "Is", "does", "did": what stands behind them is what a question is about. */
const AUXILIARY = 'auxiliary'

/**
 * Whether the thing asked for, or who does what is asked about, is a word that nobody knows: "how many kids work in cobalt
 * pits", "how much is a child paid" count no tons. A strange word before a name only tells which: "is unwrought magnesium".
 */
export const asksForStranger = ({ spans }: Clause, { lexicon }: Knowledge): boolean => {
  const typesOf = (at: number): readonly string[] => spans[at]?.senses.map((id) => lexicon.concept(id).t) ?? []
  return spans.some(({ type, senses }, at) => {
    if (type !== 'unknown' && !senses.includes(STORY)) return false
    if (typesOf(at - 1).includes('q')) return true
    const article = spans[at - 1]?.senses.includes('fill') === true ? 1 : 0
    const verb = spans[at - 1 - article]
    const next = spans[at + 1]
    return verb?.senses.includes(AUXILIARY) === true && next?.type === 'concept'
  })
}

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
  const { lexicon } = known
  const tells = (hole: string | undefined): boolean => hole === undefined || !OPEN_HOLES.has(hole)
  if (!OF_DOCUMENTS.has(read.intent) || clause.minerals.length === 0 || read.off !== undefined || !tells(read.hole))
    return undefined
  if (asksForStranger(clause, known)) return undefined
  // The amount of the world judges nothing: "is cobalt mining bad for kids".
  const judges = (intent: Intent): boolean =>
    read.yesNo !== true || clause.places.length > 0 || intent !== 'world-total'
  const fits = ({ intent, unread }: Candidate): boolean => {
    const frame = lexicon.frames.get(intent)
    if (!judges(intent)) return false
    if (!frame || frame.need.includes('bound')) return false
    // A ranking is of countries: "which minerals did it call rare earths" asks for none.
    const ranks = intent === 'ranking' && read.hole !== 'mineral'
    if (!frame.need.includes('mineral') && !ranks) return false
    return clause.spans.some(
      (span) =>
        !unread.includes(span) && span.senses.some((id) => takes(frame, id) && OF_FIGURES.has(lexicon.concept(id).t)),
    )
  }
  const best = decision.ranked.find(fits)
  if (best === undefined) return undefined
  const reading = fill(clause, { ...decision, ...best }, known)
  // A strange name is what is asked about: "nickel exports of Westeros".
  const isOfStranger = reading.words.some(({ name, concepts }) => name === true && concepts.length === 0)
  return tells(reading.hole) && !isOfStranger ? reading : undefined
}
