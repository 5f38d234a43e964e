import { eventOf, namesOf } from '../../corpus/documents/data.js'
import type { EventData } from '../../corpus/documents/schema.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import type { Card } from '../card.js'
import { mineralName } from '../names.js'
import { marks } from '../phrases.js'
import { actOf, actsIn } from './acts.js'
import { aspectOf, meets, type Aspect } from './aspect.js'
import { dateText } from './dates.js'
import { sentencesOf, type Sentence } from './sentences.js'

/** A dated record of the corpus. */
export interface EventRecord {
  readonly document: CorpusDocument
  readonly data: EventData
}

/** All events, oldest first as the corpus has them. */
export const eventsOf = (corpus: Corpus): readonly EventRecord[] => {
  const read = known.get(corpus)
  if (read) return read
  const events = [...corpus.documents.values()].flatMap((document) => {
    const data = eventOf(document)
    return data ? [{ document, data }] : []
  })
  known.set(corpus, events)
  return events
}

/** Front matter is checked by its schema once a corpus. */
const known = new WeakMap<Corpus, readonly EventRecord[]>()

const kin = (corpus: Corpus, id: string): readonly string[] => {
  const mineral = corpus.minerals.get(id)
  return [id, ...(mineral?.groups ?? []), ...(mineral?.members ?? [])]
}

/** Whether an event is about one of the minerals, its group, or (for a group) one of its elements. */
export const isAbout = (corpus: Corpus, minerals: readonly string[], { document }: EventRecord): boolean =>
  minerals.some((id) => kin(corpus, id).some((other) => document.minerals.includes(other)))

const within = (corpus: Corpus, places: readonly string[], ids: readonly string[]): boolean =>
  places.some(
    (place) => ids.includes(place) || (corpus.places.get(place)?.members ?? []).some((id) => ids.includes(id)),
  )

/** Whether one of the places acted, or that it is about one of them at all. */
export const didIt = (corpus: Corpus, places: readonly string[], { data }: EventRecord): boolean =>
  within(corpus, places, data.who)
export const concerns = (corpus: Corpus, places: readonly string[], { document, data }: EventRecord): boolean =>
  within(corpus, places, [...document.places, ...data.who, ...data.against])

/** Whether the event's own words name one of the minerals, or its group, rather than a companion of it. */
export const namesMineral = (corpus: Corpus, minerals: readonly string[], { document, data }: EventRecord): boolean =>
  minerals.some((id) => {
    const mineral = corpus.minerals.get(id)
    const groups = (mineral?.groups ?? []).map((group) => mineralName(corpus, group))
    const said = `${document.title} ${data.what}`.toLowerCase().replaceAll('-', ' ')
    return [mineralName(corpus, id), ...(mineral?.aliases ?? []), ...groups].some((name) =>
      said.includes(name.toLowerCase().replaceAll('-', ' ')),
    )
  })

/** How well an event fits a question: its minerals, who acted, the act, the words. Zero: it does not. */
export const fit = (
  corpus: Corpus,
  question: Question,
  aspect: Aspect,
  search: Search | undefined,
  one: EventRecord,
): number => {
  const { minerals, places } = question
  if (minerals.length > 0 && !isAbout(corpus, minerals, one)) return 0
  if (places.length > 0 && !concerns(corpus, places, one)) return 0
  const acts = actsIn(question, corpus)
  const named =
    minerals.filter((id) => one.document.minerals.includes(id)).length + (namesMineral(corpus, minerals, one) ? 2 : 0)
  const { title, date = '' } = one.document
  const said = `${title} ${namesOf(one.document).join(' ')} ${one.data.what} ${date}`
  const words = search ? meets(aspect, said, search) : 0
  const acted = places.length > 0 && didIt(corpus, places, one) ? 2 : 0
  const all = places.length > 1 && places.every((place) => concerns(corpus, [place], one)) ? 2 : 0
  const act = acts.length === 0 ? 0 : acts.includes(actOf(one.data)) ? 3 : -1
  const byName = question.named.includes(one.document.id) ? 2 : 0
  return 1 + byName + named + acted + all + act + 2 * words
}

/** What is asked about events beside names and acts. */
export const eventAspect = (question: Question, corpus: Corpus, search: Search | undefined): Aspect =>
  aspectOf(question, corpus, search, 'event')

/** The sentence that says what happened, as it stands in the document; failing that the record's own. */
export const sentenceOfEvent = ({ document, data }: EventRecord): Sentence => {
  const sentences = sentencesOf(document)
  const told = sentences.find(({ text }) => text === data.what) ?? sentences[0]
  return told ?? { text: data.what, sources: document.sources.slice(0, 1), document, heading: '' }
}

/** Adds an event to the strip of the card: its date as the label, and what happened. */
export const tellEvent = (card: Card, one: EventRecord): void => {
  const said = sentenceOfEvent(one)
  card.told.add(one.document.id)
  card.line(one.document.date ?? '', `${said.text} ${marks(card.citeSaid(said, placeOf(one)))}`)
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
export const openEnd = (corpus: Corpus, { data }: EventRecord): string | undefined => {
  const known = corpus.knownUntil
  if (known === undefined || data.until === undefined) return undefined
  return data.until.slice(0, known.length) > known
    ? `The measure was to run until ${dateText(data.until)}; my information ends in ${dateText(known)}.`
    : `By its terms it ran until ${dateText(data.until)}.`
}
