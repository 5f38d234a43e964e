import { chainOf } from '../../corpus/documents/chains.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { mineralName, placeName } from '../names.js'
import { marks } from '../phrases.js'
import { capital, list } from '../text.js'
import { isByActor } from './event-actor.js'
import { namesDay, onDay } from './event-dates.js'
import {
  actsIn,
  citeEnd,
  dateText,
  eventAngle,
  fit,
  happenings,
  inYears,
  isOf,
  namesMineral,
  openEnd,
  placeOf,
  tellEvent,
  toldOf,
  TURNS,
  type Happening,
} from './events.js'
import { HEADINGS, sentencesOf, tell, type Said } from './said.js'
import { bestSentence, hitsFor, nothingOn, searchAnswer } from './search.js'
import { suggestWords } from './suggest.js'
import { timeline } from './timeline.js'

const INTENT = 'event'
const LONGEST_CHAIN = 10

/** Sentences that give a reason. */
const REASON =
  /\b(?:because|reason|in answer to|in response|retaliat\w*|a day after|after new|citing|to (?:lift|keep|protect|develop|force|build|curb|stop|secure|safeguard|push|fight|end)|national security|oversupply|so that|low prices|smuggling)\b/i

/** Asks whether something was done: "did", "has", "is there". */
const YES_NO = /^\W*(?:did|has|have|is|are|was|were|does|do)\b/i

const ENDED =
  /\b(?:lift\w*|suspen\w*|paus\w*|end(?:s|ed)?|expire\w*|over|repeal\w*|withdr\w*|remov\w*|dropp?(?:ed|s)?|scrap\w*|revok\w*|cancel\w*|rescind\w*|relax\w*|eas(?:e|ed|ing)|revers\w*|undo|undone)\b/i

const verdict = (corpus: Corpus, question: Question, main: Happening): string => {
  const acts = actsIn(question.text)
  if (!YES_NO.test(question.text) || acts.length === 0) return ''
  if (/\bstill\b|\bin (?:force|place|effect)\b/i.test(question.text)) return ''
  // That something was banned is no answer to whether the ban was lifted.
  if (ENDED.test(question.text) && !TURNS.includes(main.data.event_type)) return ''
  const planned = /planned/.test(main.data.event_type)
  if (
    acts.includes(main.data.event_type) &&
    (question.minerals.length === 0 || namesMineral(corpus, question.minerals, main))
  )
    return planned ? 'Planned: ' : 'Yes: '
  return ''
}

/** The events that a question may mean, best first; of equal fit the latest. */
const meant = (question: Question, corpus: Corpus, context: Context): Happening[] => {
  const angle = eventAngle(question, corpus, context.search)
  // "When did" asks when it began; everything else how it stands.
  const turn = /^\W*(?:since )?when (?:did|was|were|has)\b/i.test(question.text) ? -1 : 1
  const acts = actsIn(question.text)
  const byActor = (one: Happening): number =>
    Number(acts.includes(one.data.event_type) && isByActor(question, corpus, one))
  return happenings(corpus)
    .filter(({ document }) => inYears(question, document.date) && onDay(question.text, document.date))
    .map((one) => ({ one, score: fit(corpus, question, angle, context.search, one) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => byActor(b.one) - byActor(a.one) || b.score - a.score || turn * byDate(b.one, a.one))
    .map(({ one }) => one)
}

/** Without a mineral and a place only what the search finds with confidence is meant. */
const searched = (question: Question, corpus: Corpus, context: Context): Happening[] => {
  const { search } = context
  if (!search) return []
  const known = happenings(corpus)
  return hitsFor(question, search, ['event'])
    .filter((hit) => hit.confidence >= 0.5 && bestSentence(hit, search) !== undefined)
    .flatMap((hit) => known.find(({ document }) => document.id === hit.document?.id) ?? [])
    .filter(({ document }) => inYears(question, document.date) && onDay(question.text, document.date))
}

/** The story that an event belongs to, around the minerals asked about, of the acts asked about, oldest first. */
const storyOf = (corpus: Corpus, question: Question, main: Happening): Happening[] => {
  const known = new Map(happenings(corpus).map((one) => [one.document.id, one]))
  const chain = chainOf(main.document.id, corpus.documents, question.minerals).flatMap(({ id }) => known.get(id) ?? [])
  const at = chain.findIndex(({ document }) => document.id === main.document.id)
  return chain.length <= LONGEST_CHAIN
    ? chain
    : chain.slice(Math.max(0, Math.min(at - LONGEST_CHAIN / 2, chain.length - LONGEST_CHAIN))).slice(0, LONGEST_CHAIN)
}

/** What a document says of the state of things at the corpus's last month. */
const stateOf = (corpus: Corpus, { document }: Happening): Said[] =>
  corpus.knownUntil === undefined
    ? []
    : sentencesOf(document).filter(({ heading }) => heading === `As of ${dateText(corpus.knownUntil)}`)

const reasons = (story: readonly Happening[], main: Happening): Said[] => {
  const of = ({ document }: Happening): Said[] =>
    sentencesOf(document).filter(({ text, heading }) => REASON.test(text) && heading !== HEADINGS.around)
  const own = of(main)
  return own.length > 0 ? own : story.flatMap(of).slice(0, 3)
}

/** A dated story: what was done, its latest turn, and what is not known after it. */
export const event = (question: Question, corpus: Corpus, context: Context): Answer => {
  const bare = question.minerals.length === 0 && question.places.length === 0
  const [main, ...others] = bare ? searched(question, corpus, context) : meant(question, corpus, context)
  if (!main) return nothing(question, corpus, context)
  const listed = /\bwhich (?:minerals|countries|metals)\b|\bwhat has\b(?!.*\bto do with\b)/i.test(question.text)
  const dated = namesDay(question.text) && /\bwhat (?:did|happened)\b/i.test(question.text)
  if ((listed || dated) && others.length > 0) return timeline(question, corpus, context)
  const card = new Card(corpus, question)
  const acts = actsIn(question.text)
  const story = storyOf(corpus, question, main)
  const told = story.length > 1 ? story : [main, ...others.filter((one) => isOf(acts, one)).slice(0, 4)].sort(byDate)
  const latest = told.at(-1) ?? main
  const unknown = isUnrecorded(corpus, question, main, story)
  const prefix = unknown ? '' : verdict(corpus, question, main)
  const when = !unknown && /^\W*(?:since )?when\b/i.test(question.text) ? `${onDate(main)}: ` : prefix
  const why = /\bwhy\b/i.test(question.text) ? reasons(story, main) : []
  const turn =
    latest.document.id === main.document.id || story.length < 2
      ? ''
      : ` Latest turn, ${dateText(latest.document.date)}: ${toldOf(latest).text} ${marks(card.citeSaid(toldOf(latest), placeOf(latest)))}`
  const date = when.startsWith(onDate(main)) ? '' : ` (${dateText(main.document.date)})`
  // A licence is no ban, but it is what there is of the kind.
  const kindred =
    unknown &&
    isByActor(question, corpus, main) &&
    actsIn('restrict').includes(main.data.event_type) &&
    actsIn('restrict').some((act) => acts.includes(act))
  const denial = unknown
    ? `${capital(noEvent(corpus, question))}. The nearest here is another ${kindred ? 'restriction' : 'event'}: `
    : ''
  const headline = `${denial}${when}${toldOf(main).text.replace(/\.$/, '')}${date}.${turn}`
  for (const one of told) tellEvent(card, one)
  if (openEnd(corpus, latest) !== undefined) citeEnd(card, latest)
  if (/\bwhy\b/i.test(question.text)) {
    if (why.length > 0) tell(card, why.slice(0, 3), 'Why')
    else card.caveat('No source here gives a reason.')
  }
  tell(
    card,
    stateOf(corpus, latest),
    corpus.knownUntil === undefined ? undefined : `As of ${dateText(corpus.knownUntil)}`,
  )
  if (ENDED.test(question.text))
    tell(
      card,
      sentencesOf(main.document).filter(({ text }) => ENDED.test(text) && text !== toldOf(main).text),
      'Its end',
    )
  if (unknown) card.caveat('No event here is what was asked; this is the nearest.')
  card.caveat(...told.map((one) => openEnd(corpus, one)).slice(-1), asOf(corpus))
  for (const id of question.minerals.slice(0, 1)) card.suggest(...suggestWords(corpus, id))
  return card.answer(unknown && !kindred ? 'no-data' : 'answered', INTENT, headline)
}

/**
 * A question whether or when something was done, of which the events here tell nothing: what they tell is of another act
 * ("when did Canada ban": it ordered a sale) or another's act ("did the US ban": China did).
 */
const isUnrecorded = (corpus: Corpus, question: Question, main: Happening, story: readonly Happening[]): boolean => {
  if (!YES_NO.test(question.text) && !/^\W*(?:when|why|how|what) (?:did|has|have|was|were)\b/i.test(question.text))
    return false
  const acts = actsIn(question.text)
  if (!isByActor(question, corpus, main)) return true
  if (acts.length === 0) return false
  const restricts = acts.some((act) => actsIn('restrict').includes(act))
  const isAsked = (one: Happening): boolean =>
    (acts.includes(one.data.event_type) || (restricts && TURNS.includes(one.data.event_type))) &&
    isByActor(question, corpus, one)
  return ![main, ...story].some(isAsked)
}

/** "On 3 July 2023", "In January 2020". */
const onDate = ({ document }: Happening): string => {
  const date = dateText(document.date)
  return `${/^\d+ /.test(date) ? 'On' : 'In'} ${date}`
}

const noEvent = (corpus: Corpus, { minerals, places }: Question): string => {
  const about = list([...places.map((id) => placeName(corpus, id)), ...minerals.map((id) => mineralName(corpus, id))])
  return `no event here records this of ${about}${corpus.knownUntil === undefined ? '' : `, as of ${dateText(corpus.knownUntil)}`}`
}

const asOf = (corpus: Corpus): string | undefined =>
  corpus.knownUntil === undefined ? undefined : `As of ${dateText(corpus.knownUntil)}; nothing later is known here.`

const byDate = (a: Happening, b: Happening): number => (a.document.date ?? '').localeCompare(b.document.date ?? '')

/** No event of these names: what a note says instead is offered; else that no event is recorded. */
const nothing = (question: Question, corpus: Corpus, context: Context): Answer => {
  const { minerals, places } = question
  if (minerals.length + places.length === 0) return searchAnswer(question, corpus, context, INTENT)
  return { ...nothingOn(question, corpus, INTENT), headline: `${capital(noEvent(corpus, question))}.` }
}
