import { eventOf } from '../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../corpus/types.js'
import type { Said } from '../language/statements.js'
import { indexed } from '../answers/words/sentence-index.js'
import { HEADINGS, type Sentence } from '../answers/words/sentences.js'
import { termsOf } from '../search/analyse.js'
import { lengthOf } from './event-dates.js'
import { compoundIn } from './units.js'
import { rowsOf } from './rows.js'
import { type Item, MONTHS, type Slots, slotsOf, WHOLE } from './slots.js'
import { once } from '../once.js'

/** What it takes to read a sentence of a document as a statement is read. */
export interface Reading {
  readonly corpus: Corpus
  readonly statements: (text: string) => readonly Said[]
}

/** A sentence of the corpus; taken apart when it is compared. */
export interface Told {
  readonly sentence: Sentence
  slots?: readonly Slots[]
}

/** The sentences of a corpus, and which of them have a stem. */
interface Index {
  readonly tolds: readonly Told[]
  readonly having: ReadonlyMap<string, readonly number[]>
}

/** Longer sentences are lists, in which figures and names stand too close to be told apart. */
const LONGEST = 400

/** What documents state; an article's claims are no source. Read once a corpus. */
const indexOf = once((corpus: Corpus): Index => {
  const read = [...corpus.documents.values()]
    .filter(({ kind }) => kind !== 'article')
    .flatMap((document) => indexed(document).sentences)
    .filter(({ sentence }) => sentence.text.length <= LONGEST)
  const having = new Map<string, number[]>()
  read.forEach(({ terms }, at) => {
    for (const term of terms) {
      const places = having.get(term)
      if (places) places.push(at)
      else having.set(term, [at])
    }
  })
  const tolds = read.map(({ sentence }) => ({ sentence }))
  return { tolds, having }
})

/** The sentences of documents that share the rarest stems with a text, the likest first, at most `limit`. */
export const nearestTold = (corpus: Corpus, text: string, limit: number): readonly Told[] => {
  const { tolds, having } = indexOf(corpus)
  const scores = new Map<number, number>()
  for (const term of new Set(termsOf(text))) {
    const places = having.get(term) ?? []
    const rarity = Math.log(tolds.length / places.length)
    for (const at of places) scores.set(at, (scores.get(at) ?? 0) + rarity)
  }
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .flatMap(([at]) => tolds[at] ?? [])
}

/** What is told of the European Union is what newspapers say of Europe. */
const ofEurope = (item: Item): Item => (item.keys.includes('EU') ? { ...item, keys: [...item.keys, 'EUROPE'] } : item)

/**
 * What a document adds to each of its sentences: itself and those that tell the same story, the words of its title, the
 * day, the place and the mineral of an event, the mineral of a note.
 */
const withDocument = (slots: Slots, { document, text }: Sentence): Slots => {
  const { id, kind, date = '', minerals, title } = document
  const event = eventOf(document)
  const [year = '', month] = date.split('-')
  const of = (wanted: Item['kind'], keys: readonly string[], terms: readonly string[] = []): Item => ({
    ...{ kind: wanted, keys, terms, clause: WHOLE, role: '', deed: false },
  })
  const lacking = (wanted: Item['kind'], ids: readonly string[]): readonly Item[] =>
    slots.items.some((item) => item.kind === wanted) ? [] : ids.map((one) => of(wanted, [one]))
  const years = slots.items.filter((item) => item.kind === 'year')
  // What an event's record says first is of its day, whatever other year it names.
  const dated = event !== undefined && (years.length === 0 || event.what === text)
  // A list or a report is of the month in which it came out.
  const inMonth = dated || (kind !== 'mineral-note' && years.every(({ keys }) => keys[0] === year))
  // Who did it need not be named: "the state agency".
  const who = event?.who ?? []
  const [doer] = who
  const unnamed =
    who.length === 1 && slots.items.some(({ kind }) => kind === 'place') ? [of('place', [doer ?? ''])] : []
  const named = event && minerals.length > 1 ? [] : minerals.slice(0, 1)
  return {
    ...slots,
    items: [
      ...[id, ...(event?.same_story ?? [])].map((one) => of('thing', [one])),
      ...(event ? [of('word', [], termsOf(title))] : []),
      ...lacking('place', who),
      ...unnamed,
      ...slots.items.map(ofEurope),
      ...(dated && year !== '' ? [of('year', [year])] : []),
      ...(kind === 'mineral-note' || event ? lacking('mineral', named) : []),
    ],
    ...(event && years.every(({ keys }) => keys[0] === year) && { act: true as const }),
    digits: dated ? [...slots.digits, ...date.split('-').flatMap((one) => [one, String(Number(one))])] : slots.digits,
    months: inMonth && month !== undefined ? [...slots.months, MONTHS[Number(month) - 1] ?? ''] : slots.months,
  }
}

/** A sentence of a document taken apart, as a whole and in its rows; none for a text that is no single sentence. */
export const slotsIn = (told: Told, { statements }: Reading): readonly Slots[] => {
  if (told.slots) return told.slots
  const [said, more] = statements(told.sentence.text)
  const whole = said && !more ? withDocument(slotsOf(said), told.sentence) : undefined
  told.slots = whole ? [whole, ...rowsOf(whole)] : []
  return told.slots
}

const stories = new WeakMap<CorpusDocument, Story>()

/** All that the record of one act says, as one text: of each clause, which sentence says it. */
export interface Story {
  readonly slots: Slots
  readonly sentences: readonly Sentence[]
  /** The days and numbers of laws of each sentence. */
  readonly digits: ReadonlyMap<Sentence, readonly string[]>
}

/** The record of one act as a whole, for a statement that its sentences tell together; undefined for other documents. */
export const storyIn = ({ document }: Sentence, reading: Reading): Story | undefined => {
  if (!eventOf(document)) return undefined
  const before = stories.get(document)
  if (before) return before
  const tolds = indexOf(reading.corpus).tolds.filter(
    ({ sentence }) => sentence.document === document && sentence.heading !== HEADINGS.around,
  )
  const made = tolds.reduce<Story>(
    (all, told) => {
      const [own] = slotsIn(told, reading)
      if (!own) return all
      return {
        slots: joined(all.slots, own),
        sentences: [...all.sentences, ...own.ways.map(() => told.sentence)],
        digits: new Map([...all.digits, [told.sentence, own.digits]]),
      }
    },
    {
      slots: { figures: [], items: [], months: [], digits: [], turns: [], ways: [] },
      sentences: [],
      digits: new Map(),
    },
  )
  stories.set(document, made)
  return made
}

/** Two texts as one, the clauses of the second behind those of the first. */
const joined = (one: Slots, other: Slots): Slots => {
  const moved = <T extends { readonly clause: number }>(each: T): T =>
    each.clause < 0 ? each : { ...each, clause: each.clause + one.ways.length }
  return {
    figures: [...one.figures, ...other.figures.map(moved)],
    items: [...one.items, ...other.items.map(moved)],
    months: [...new Set([...one.months, ...other.months])],
    digits: [...one.digits, ...other.digits],
    turns: [...one.turns, ...other.turns.map(moved)],
    ways: [...one.ways, ...other.ways],
  }
}

/**
 * Whether a text can be told by another: it is of the same compound, and names no length of time that the other does not.
 * "An all-time high for a year" lasts for no time.
 */
export const isOfSame = (said: Said, told: string): boolean => {
  const lasts = said.clauses.some(({ cues }) => cues.some(({ id }) => id === 'st.record'))
    ? undefined
    : lengthOf(said.text)
  return compoundIn(said.text) === compoundIn(told) && (lasts === undefined || lasts === lengthOf(told))
}
