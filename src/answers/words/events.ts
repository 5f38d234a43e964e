import { eventOf } from '../../corpus/documents/data.js'
import type { EventData, EventType } from '../../corpus/documents/schema.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import type { Card } from '../card.js'
import { mineralName } from '../names.js'
import { marks } from '../phrases.js'
import { angleOf, meets, type Angle } from './angle.js'
import { sentencesOf, type Said } from './said.js'

/** A dated record of the corpus. */
export interface Happening {
  readonly document: CorpusDocument
  readonly data: EventData
}

/** Kinds of acts that a question may name, by its words. */
const ACTS: readonly (readonly [RegExp, readonly EventType[]])[] = [
  [
    /\b(?:ban|bans|banned|banning|embargo|prohibit\w*|halt\w*|stop\w*|block\w*|cut off|cuts? off|can ?(?:'|no)?t (?:\w+ ){0,3}(?:ship|export|sell|send)|illegal|forbidden|not allowed)\b/i,
    ['export-ban', 'export-halt', 'mining-ban', 'technology-control', 'export-ban-planned', 'local-processing'],
  ],
  [/\b(?:licen[cs]\w*|permits?)\b/i, ['export-licence', 'export-control']],
  [/\b(?:quotas?)\b/i, ['export-quota']],
  [/\b(?:tariffs?|dut(?:y|ies)|section (?:232|301))\b/i, ['tariff', 'trade-investigation']],
  [/\b(?:suspen\w*|paus\w*|lift\w*|truce|expire\w*)\b/i, ['suspension', 'end-of-control', 'agreement', 'export-ban']],
  [/\b(?:nationali[sz]\w*|state company|seiz\w*)\b/i, ['nationalization']],
  [/\b(?:stakes?|equity|shareholder|invest\w*)\b/i, ['equity-stake', 'financing', 'investment-screening', 'subsidy']],
  [/\b(?:stockpil\w*|reserve purchase|vault)\b/i, ['stockpile']],
  [/\b(?:deals?|agreements?|treaty|memorandum|framework|partnership|sign|signed)\b/i, ['agreement']],
  [/\b(?:clos\w+|accident|strike|mud|flood\w*|force majeure)\b/i, ['mine-closure', 'supply-disruption', 'market']],
  [/\b(?:loans?|financ\w+|fund\w*|subsid\w+)\b/i, ['financing', 'subsidy', 'project']],
  [/\b(?:wto|rul(?:ed|ing)|dispute|complaint)\b/i, ['trade-ruling', 'trade-dispute']],
  [
    /\b(?:restrict\w*|controls?|curb\w*|limit\w*|measures?|embargo|trade war)\b/i,
    [
      'export-control',
      'export-ban',
      'export-quota',
      'export-halt',
      'export-licence',
      'export-ban-planned',
      'export-control-planned',
      'technology-control',
      'local-processing',
      'mining-ban',
    ],
  ],
]

/** Turns that end or hold up what went before; they belong to a story of restrictions. */
export const TURNS: readonly EventType[] = ['suspension', 'extension', 'end-of-control']

/** The acts that a text names; empty when it names none. */
export const actsIn = (text: string): readonly EventType[] => [
  ...new Set(ACTS.flatMap(([pattern, types]) => (pattern.test(text) ? types : []))),
]

/** Whether an event is of the acts named, or a turn of them. */
export const isOf = (acts: readonly EventType[], { data }: Happening): boolean =>
  acts.length === 0 || acts.includes(data.event_type) || TURNS.includes(data.event_type)

/** All events, oldest first as the corpus has them. */
export const happenings = (corpus: Corpus): readonly Happening[] =>
  [...corpus.documents.values()].flatMap((document) => {
    const data = eventOf(document)
    return data ? [{ document, data }] : []
  })

const kin = (corpus: Corpus, id: string): readonly string[] => {
  const mineral = corpus.minerals.get(id)
  return [id, ...(mineral?.groups ?? []), ...(mineral?.members ?? [])]
}

/** Whether an event is about one of the minerals, its group, or (for a group) one of its elements. */
export const isAbout = (corpus: Corpus, minerals: readonly string[], { document }: Happening): boolean =>
  minerals.some((id) => kin(corpus, id).some((other) => document.minerals.includes(other)))

const within = (corpus: Corpus, places: readonly string[], ids: readonly string[]): boolean =>
  places.some(
    (place) => ids.includes(place) || (corpus.places.get(place)?.members ?? []).some((id) => ids.includes(id)),
  )

/** Whether one of the places acted, or that it is about one of them at all. */
export const didIt = (corpus: Corpus, places: readonly string[], { data }: Happening): boolean =>
  within(corpus, places, data.who)
export const concerns = (corpus: Corpus, places: readonly string[], { document, data }: Happening): boolean =>
  within(corpus, places, [...document.places, ...data.who, ...data.against])

/** Whether a date ("2023", "2023-07", "2016/2020") lies in the years of a question. */
export const inYears = ({ years }: Question, date = ''): boolean => {
  const year = Number(date.slice(0, 4))
  if (years.kind === 'years') return years.years.includes(year)
  return years.kind === 'latest' || (year >= years.from && year <= (years.to ?? Infinity))
}

/** Whether the event's own words name one of the minerals, or its group, rather than a companion of it. */
export const namesMineral = (corpus: Corpus, minerals: readonly string[], { document, data }: Happening): boolean =>
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
  angle: Angle,
  search: Search | undefined,
  one: Happening,
): number => {
  const { minerals, places } = question
  if (minerals.length > 0 && !isAbout(corpus, minerals, one)) return 0
  if (places.length > 0 && !concerns(corpus, places, one)) return 0
  const acts = actsIn(question.text)
  const named =
    minerals.filter((id) => one.document.minerals.includes(id)).length + (namesMineral(corpus, minerals, one) ? 2 : 0)
  const words = search ? meets(angle, `${one.document.title} ${one.data.what} ${one.document.date ?? ''}`, search) : 0
  const acted = places.length > 0 && didIt(corpus, places, one) ? 2 : 0
  const all = places.length > 1 && places.every((place) => concerns(corpus, [place], one)) ? 2 : 0
  const act = acts.length === 0 ? 0 : acts.includes(one.data.event_type) ? 3 : -1
  return 1 + named + acted + all + act + 2 * words
}

/** Words of asking for events, that are no angle. */
export const EVENT_WORDS =
  'did has have was were ban bans banned export exports exported exporting import imports restrict restricted restriction restrictions ' +
  'restricts control controls license licence licenses licensing event events happen happened when why who what timeline ' +
  'history chronology since still in force place status news latest recent introduce introduced announce announced ' +
  'suspend suspended suspension lift lifted end ends tariff tariffs quota quotas policy policies list all measures impose imposed do about'

export const eventAngle = (question: Question, corpus: Corpus, search: Search | undefined): Angle =>
  angleOf(question, corpus, search, EVENT_WORDS)

/** The sentence that says what happened, as it stands in the document; failing that the record's own. */
export const toldOf = ({ document, data }: Happening): Said => {
  const sentences = sentencesOf(document)
  const told = sentences.find(({ text }) => text === data.what) ?? sentences[0]
  return told ?? { text: data.what, sources: document.sources.slice(0, 1), document, heading: '' }
}

/** Adds an event to the strip of the card: its date as the label, and what happened. */
export const tellEvent = (card: Card, one: Happening): void => {
  const said = toldOf(one)
  card.line(one.document.date ?? '', `${said.text} ${marks(card.citeSaid(said, placeOf(one)))}`)
}

/** Where an event stands: its title and its day. */
export const placeOf = ({ document }: Happening): string => `${document.title}, ${dateText(document.date)}`

/** Cites the sentence that gives the day on which an event ends, so that the day is quoted where it is named. */
export const citeEnd = (card: Card, one: Happening): void => {
  const end = dateText(one.data.until)
  const said = sentencesOf(one.document).find(({ text }) => text.includes(end))
  card.citeSaid(said ?? { text: `Until ${end}.`, sources: one.document.sources.slice(0, 1) }, placeOf(one))
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** "2023-07-03" as people write it: "3 July 2023"; "July 2023"; "2023". */
export const dateText = (date = ''): string => {
  const [year = '', month, day] = (date.split('/')[0] ?? '').split('-')
  const name = month === undefined ? '' : `${MONTHS[Number(month) - 1] ?? ''} `
  return `${day === undefined ? '' : `${Number(day)} `}${name}${year}`
}

/** What is not known after an event: where it runs beyond, or up to, the last month that the corpus knows. */
export const openEnd = (corpus: Corpus, { data }: Happening): string | undefined => {
  const known = corpus.knownUntil
  if (known === undefined || data.until === undefined) return undefined
  return data.until.slice(0, known.length) > known
    ? `As of ${dateText(known)} it was to run until ${dateText(data.until)}; what follows that day is not known here.`
    : `By its terms it ran until ${dateText(data.until)}.`
}
