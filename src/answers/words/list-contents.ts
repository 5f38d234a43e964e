import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { searchOf, type Context } from '../context.js'
import { chained, type Headline, led } from '../headline.js'
import { placeName } from '../names.js'
import { marks } from '../phrases.js'
import { capital, list } from '../text.js'
import { askedIn } from './asked.js'
import { mentions } from './concepts.js'
import { dateText, yearsNamed } from './dates.js'
import { changes, compared, editionsAsked, type Turn } from './list-compared.js'
import {
  calledOf,
  citeMembers,
  countOf,
  entriesOf,
  idsOf,
  listFor,
  listings,
  listName,
  meantLists,
  namesOf,
  seriesOf,
  type Listing,
} from './lists.js'
import { nearest, saysOf } from './ranked.js'
import { searchAnswer } from './search.js'
import { quoted, sentencesOf, tell } from './sentences.js'
import { timeline } from './timeline.js'

const INTENT = 'list-contents'
/** The list that is meant where no place is named, and those that a card on another list leads to. */
const FIRST = 'USA'
const NEXT = [FIRST, 'EU', 'CAN']
const SHOWN = 12
/** The part of what is asked that a sentence must say to stand beside the day of a list. */
const HALF = 0.5

/** Members that are asked for by their status, and what they are called. */
const STATUSES = [
  { concept: 'list.watch', status: 'watchlist', unit: 'watchlist minerals' },
  { concept: 'list.strategic', status: 'strategic', unit: 'strategic raw materials' },
] as const

const isWithin = (corpus: Corpus, ids: readonly string[], groups: readonly string[]): boolean =>
  ids.some((id) => groups.some((group) => id === group || corpus.minerals.get(group)?.members.includes(id)))

/** The members of one list, with their number; those of a status alone, or of a group of minerals, if they are asked for. */
const contents = (card: Card, listing: Listing): Headline => {
  const { corpus, question } = card
  const { data } = listing
  const { minerals } = question
  const wanted = STATUSES.find(
    ({ concept, status }) => mentions(question, concept) && data.members.some((member) => member.status === status),
  )
  const asked = data.members.filter(({ status }) =>
    wanted === undefined ? status !== 'not-critical' : status === wanted.status,
  )
  const shown = asked.filter((member) => minerals.length === 0 || isWithin(corpus, idsOf(member), minerals))
  const at = citeMembers(card, listing)
  const whole = wanted === undefined && minerals.length === 0
  const unit = wanted?.unit ?? (data.calls.includes('minerals') ? 'minerals' : 'materials')
  const value = whole ? entriesOf(listing) : shown.length
  const number = countOf(card, listing, `Entries on ${listName(listing)}`, value, unit, [at])
  card.line('Members', `${shown.map((member) => calledOf(corpus, member)).join(', ')} ${marks([at])}`)
  if (!data.complete)
    card.caveat(
      `I have only the members that a source confirms: ${listName(listing)} is partial, so absence from it means nothing.`,
    )
  tell(card, sentencesOf(listing.document).slice(0, 1))
  const of = minerals.length > 0 ? ` of ${namesOf(corpus, minerals)}` : ''
  return `${capital(listName(listing))} names ${number}${of}.`
}

/** "When was the list published": its day, and what else is asked of it. */
const published = (card: Card, listing: Listing, context: Context): Headline => {
  const { document } = listing
  const day = dateText(document.date)
  const at = citeMembers(card, listing, day)
  const asked = askedIn(card.question, card.corpus, searchOf(context))
  const own = sentencesOf(document)
  const best = nearest(asked, own).find(({ text }) => saysOf(asked, text) > HALF)
  tell(card, own.slice(0, 2))
  return [`${capital(listName(listing))} was published on ${day} ${marks([at])}.`, best ? ` ${quoted(card, best)}` : '']
}

/** Whether a question is answered by what editions of lists name and nothing else: no sentence says more. */
export const comparesEditions = (question: Question, corpus: Corpus): boolean =>
  question.intent === INTENT &&
  (turnAsked(question) !== undefined || editionsAsked(corpus, question, FIRST) !== undefined)

/** Whether a question asks what came onto a list, or left it, or came back. */
const turnAsked = (question: Question): Turn | undefined => {
  if (mentions(question, 'list.back')) return 'returned'
  if (mentions(question, 'list.kept')) return 'kept'
  const changed = question.concepts.includes('change')
  const added = changed || mentions(question, 'list.add', 'change.up')
  const removed = changed || mentions(question, 'list.drop', 'change.down')
  return added && removed ? 'both' : added ? 'added' : removed ? 'removed' : undefined
}

/** The list of the places asked about whose year is nearest the one that has none. */
const nearestYear = (corpus: Corpus, question: Question, year: number | undefined): Listing | undefined => {
  if (year === undefined || question.places.length === 0) return undefined
  const current = listFor(corpus, question, question.places)
  const distance = ({ data }: Listing): number => Math.abs(data.year - year)
  return current && [...seriesOf(corpus, current)].sort((a, b) => distance(a) - distance(b))[0]
}

/** "Critical" names the list: without a place, whose else there are; and those that may be asked for next. */
const tellOthers = (card: Card, listing: Listing): void => {
  const { corpus, question } = card
  const others = listings(corpus).filter(({ data, document }) => data.current && document.id !== listing.document.id)
  const issuers = [...new Set(others.map(({ data }) => placeName(corpus, data.jurisdiction)))]
  if (question.places.length === 0 && others.length > 0) {
    const inForce = list(issuers.map((issuer) => `that of ${issuer}`))
    card.caveat(`"Critical" is a matter of the list; others in force are ${inForce}.`)
  }
  for (const other of others.filter(({ data }) => NEXT.includes(data.jurisdiction)).slice(0, NEXT.length))
    card.suggest({
      text: `What is on ${listName(other)}?`,
      question: { intent: INTENT, minerals: [], places: [other.data.jurisdiction] },
    })
}

/** No list of the place is here: says which are. */
const without = (card: Card, context: Context): Answer => {
  const { corpus, question } = card
  const known = listings(corpus).filter(({ data }) => question.places.includes(data.jurisdiction))
  const shown = known.length > 0 ? known : listings(corpus).filter(({ data }) => data.current)
  if (shown.length === 0) return searchAnswer(question, corpus, context, INTENT)
  for (const listing of shown.slice(0, SHOWN)) {
    const at = citeMembers(card, listing, listing.document.title)
    card.line(placeName(corpus, listing.data.jurisdiction), `${capital(listName(listing))} ${marks([at])}`)
  }
  return card.answer('no-data', INTENT, 'I have no such list; these are the ones I have.')
}

/** What is on a list, how many, what changed, and what two lists have in common. Without a place: the US list in force. */
export const listContents = (question: Question, corpus: Corpus, context: Context): Answer => {
  const { places, years, concepts, hole } = question
  const events = (): Answer => timeline({ ...question, intent: 'timeline' }, corpus, context)
  // "List all US stakes": to list is what is asked, and what is to be listed are acts.
  const acts = mentions(question, 'ev.stake', 'ev.fund', 'ev.ban', 'ev.control', 'ev.licence', 'ev.quota', 'ev.deal')
  if (concepts[0] === 'list' && hole === undefined && acts) return events()
  const card = new Card(corpus, question)
  const done = (headline: Headline): Answer => card.answer('answered', INTENT, headline)
  const turn = turnAsked(question)
  const own = places.length > 0 ? places : [FIRST]
  // "Between 2018 and 2022", "from the 2018 to the 2022 list"; "what dropped off since": against the list in force.
  const [from, to] = yearsNamed(years)
  const newest = mentions(question, 'since', 'list.kept')
  const later = from !== undefined && (to !== undefined || newest) ? listFor(corpus, question, own, to) : undefined
  const between = turn && later && changes(card, later, turn, from)
  if (between !== undefined) return done(between)
  const several = editionsAsked(corpus, question, FIRST)
  if (several) return done(compared(card, several))
  const nobody = places.length === 0
  const [meant] = meantLists(corpus, {
    ...question,
    places: nobody && !mentions(question, 'list.strategic') ? own : places,
  })
  const year = years.kind === 'years' ? years.years.at(-1) : undefined
  const other = meant ? undefined : nearestYear(corpus, question, year)
  if (!meant && !other && !nobody && mentions(question, 'ev')) return events()
  const first = meant && mentions(question, 'list.first') ? seriesOf(corpus, meant)[0] : undefined
  const listing = first ?? meant ?? other ?? (nobody ? meantLists(corpus, question)[0] : undefined)
  if (!listing) return without(card, context)
  tellOthers(card, listing)
  if (turn && seriesOf(corpus, listing).length === 1)
    card.caveat(`I have no other edition of ${listName(listing)}, so I can't tell what changed.`)
  const said = hole === 'year' ? published(card, listing, context) : turn && changes(card, listing, turn)
  const instead = other
    ? `I don't have the list of ${list(years.kind === 'years' ? years.years.map(String) : [])}; the closest is from ${other.data.year}.`
    : ''
  return done(
    instead === '' ? (said ?? contents(card, listing)) : chained(instead, led(' ', said ?? contents(card, listing))),
  )
}
