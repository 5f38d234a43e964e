import type { Clause } from './clause.js'
import { isOfSameRecord } from './go-on.js'
import { without, type Question } from './question.js'
import { isA, means, type Span } from './spans.js'
import { holds, OF_RECORDS, ofSameMinerals, says, type Turn } from './turn.js'

/** "Does it hit refined too": the verb behind what was told, where that is no act of a country, nor is it lifted. */
const verbOfIt = ({ spans: [first, second, verb] }: Clause): Span | undefined =>
  means(first, 'auxiliary') &&
  means(second, 'pro.it', 'pro.that') &&
  !isA(verb, 'act', 'trade', 'fill') &&
  !means(verb, 'ev.lift')
    ? verb
    : undefined

/** Whether a turn asks of an act that was told what else it does: "does it cover cathodes", and not whether it still holds. */
export const asksWhatItDoes = (turn: Turn): boolean => {
  const { before, clause } = turn
  const isTold = OF_RECORDS.has(before.intent) && (before.told ?? []).length > 0
  return isTold && ofSameMinerals(turn) && verbOfIt(clause) !== undefined && !isOfSameRecord(turn, before.intent)
}

/** Whether a turn asks the same of a document of another country: "and Britain's own strategy?". */
export const asksOtherDocument = ({ clause, before }: Turn): boolean =>
  (before.told ?? []).length > 0 &&
  clause.names.some(({ span: { ids }, relation }) => relation === 'whose' && !before.places.includes(ids[0] ?? ''))

/**
 * A turn as a question to the documents that were quoted: "how big is it", "and which trading houses buy for it", "what
 * does Tokyo get in return"; whether they tell of a name that the turn before did not have is for the answer to see.
 * Without such documents the notes on the minerals of before are meant, and the turn names nothing else. Undefined where
 * it names a document of its own, or nothing tells of the one before.
 */
export const askedOfTold = (turn: Turn): Question | undefined => {
  const { fresh, clause, before } = turn
  const { told = [] } = before
  const isOwn = (kind: 'minerals' | 'places'): boolean => fresh[kind].some((id) => !before[kind].includes(id))
  const toNotes = before.minerals.length > 0 && !isOwn('minerals') && !isOwn('places')
  // "And the nickel one" asks nothing of what was told of bauxite.
  const ofOther = isOwn('minerals') && fresh.words.length === 0
  if (ofOther || (told.length === 0 && !toNotes)) return undefined
  if (clause.things.length + clause.choices.length > 0 || holds(clause, 'other')) return undefined
  if (says(clause, 'document') && asksOtherDocument(turn)) return undefined
  const verb = told.length > 0 ? verbOfIt(clause) : undefined
  return {
    ...without(fresh, 'off', 'figures', 'other'),
    intent: 'document',
    // What an act does is told by its documents, and not by the notes on its minerals.
    minerals: fresh.minerals.length > 0 || verb ? fresh.minerals : before.minerals,
    places: fresh.places.length > 0 ? fresh.places : before.places,
    words: fresh.words.filter(({ text }) => text !== verb?.text),
    told,
    followUp: true,
  }
}

/** What was asked of the document of one country, asked of those of the country that a turn names. */
export const ofOtherDocument = ({ fresh, before }: Turn): Question => ({
  ...without(before, 'told', 'members', 'earlier', 'off', 'figures', 'other'),
  ...{ text: fresh.text, places: fresh.places, roles: { actor: fresh.places }, minerals: [], named: [], terms: [] },
  intent: OF_RECORDS.has(before.intent) ? before.intent : 'event',
  searchWords: `${fresh.searchWords} ${before.searchWords}`,
  ...{ notRead: [], followUp: true },
})
