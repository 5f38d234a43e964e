import { eventOf } from '../../corpus/documents/data.js'
import type { EventData } from '../../corpus/documents/schema.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Card } from '../card.js'
import { marks } from '../phrases.js'
import { isAboutMineral, isAmong, namesMineral as textNamesMineral } from './about.js'
import { dateText } from './dates.js'
import { sentencesOf, type Sentence } from './sentences.js'
import { once } from '../../once.js'

/** A dated record of the corpus. */
export interface EventRecord {
  readonly document: CorpusDocument
  readonly data: EventData
}

/** All events, oldest first as the corpus has them. Front matter is checked by its schema once. */
export const eventsOf = once(({ documents }: Corpus): readonly EventRecord[] =>
  [...documents.values()].flatMap((document) => {
    const data = eventOf(document)
    return data ? [{ document, data }] : []
  }),
)

/** The order of time. */
export const byDate = ({ document: a }: EventRecord, { document: b }: EventRecord): number =>
  (a.date ?? '').localeCompare(b.date ?? '')

/** Whether an event is about one of the minerals, its group, or (for a group) one of its elements. */
export const isAbout = (corpus: Corpus, minerals: readonly string[], { document }: EventRecord): boolean =>
  isAboutMineral(corpus, minerals, document)

/** Whether the event's own words name one of the minerals, or its group, rather than a companion of it. */
export const namesMineral = (corpus: Corpus, minerals: readonly string[], { document, data }: EventRecord): boolean =>
  textNamesMineral(corpus, `${document.title} ${data.what}`, minerals)

/** Whether a group acts by itself, as the G7 and the EU do: what one of its members did is not its act. */
export const actsItself = (corpus: Corpus, place: string): boolean =>
  eventsOf(corpus).some(({ data }) => data.who.includes(place))

/** Whether one of the places acted, or that it is about one of them at all. */
export const didIt = (corpus: Corpus, places: readonly string[], { data }: EventRecord): boolean =>
  places.some((id) => (actsItself(corpus, id) ? data.who.includes(id) : isAmong(corpus, [id], data.who)))
export const concerns = (corpus: Corpus, places: readonly string[], { document, data }: EventRecord): boolean =>
  isAmong(corpus, places, [...document.places, ...data.who, ...data.against])

/** The sentence that says what happened, as it stands in the document; failing that the record's own. */
export const sentenceOfEvent = ({ document, data }: EventRecord): Sentence => {
  const sentences = sentencesOf(document)
  const told = sentences.find(({ text }) => text === data.what) ?? sentences[0]
  return told ?? { text: data.what, sources: document.sources.slice(0, 1), document, heading: '' }
}

/** What happened, with the marks of what it cites. */
export const quotedEvent = (card: Card, one: EventRecord): string => {
  const said = sentenceOfEvent(one)
  card.name(said.text, one.document.title)
  return `${said.text} ${marks(card.citeSaid(said, placeOf(one)))}`
}

/** Adds an event to the strip of the card: its date as the label, and what happened. */
export const tellEvent = (card: Card, one: EventRecord): void => {
  card.told.add(one.document.id)
  card.line(one.document.date ?? '', quotedEvent(card, one))
}

/** Where an event stands: its title and its day. */
export const placeOf = ({ document }: EventRecord): string => `${document.title}, ${dateText(document.date)}`

/** Cites the sentence that gives the day on which an event ends, so that the day is quoted where it is named. */
export const citeEnd = (card: Card, one: EventRecord): void => {
  const end = dateText(one.data.until)
  const said = sentencesOf(one.document).find(({ text }) => text.includes(end))
  card.citeSaid(said ?? { text: `Until ${end}.`, sources: one.document.sources.slice(0, 1) }, placeOf(one))
}

/** What is not known after an event: where it runs beyond, or up to, the last month that the corpus knows. */
export const openEnd = ({ knownUntil }: Corpus, { data }: EventRecord): string | undefined => {
  if (knownUntil === undefined || data.until === undefined) return undefined
  return data.until.slice(0, knownUntil.length) > knownUntil
    ? `The measure was to run until ${dateText(data.until)}; my information ends in ${dateText(knownUntil)}.`
    : `By its terms it ran until ${dateText(data.until)}.`
}

/** ", as of July 2026": up to when the records go. */
export const asOf = ({ knownUntil }: Corpus): string =>
  knownUntil === undefined ? '' : `, as of ${dateText(knownUntil)}`
