import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { mineralName, placeName } from '../names.js'
import { marks } from '../phrases.js'
import { capital, list } from '../text.js'
import { mentions } from './concepts.js'
import { dateText } from './dates.js'
import { counted, longer } from './list-counts.js'
import {
  calledOf,
  citeList,
  entriesOf,
  idsOf,
  isOn,
  listings,
  listName,
  meantLists,
  seriesOf,
  standing,
  type Listing,
} from './lists.js'
import { askedGroups } from './asked-groups.js'
import { saysOf } from './sentence-asked.js'
import { quoted, sentencesOf, tell } from './sentences.js'
import { searchAnswer } from './search.js'
import { timeline } from './timeline.js'

const INTENT = 'list-contents'

/** Minerals that stand on a list, by their finest names: elements rather than a group where a list names them. */
const minerals = (corpus: Corpus, pair: readonly Listing[]): string[] => {
  const ids = [...new Set(pair.flatMap(({ data }) => data.members.flatMap(({ mineral }) => mineral ?? [])))]
  return ids.filter((id) => !(corpus.minerals.get(id)?.members ?? []).some((member) => ids.includes(member)))
}

const names = (corpus: Corpus, ids: readonly string[]): string =>
  list([...ids].map((id) => mineralName(corpus, id)).sort())

/** A mineral that is no group of others: on a list it stands once or not at all. */
const isElement = (corpus: Corpus, id: string): boolean => (corpus.minerals.get(id)?.members ?? []).length === 0

const rowOf = (corpus: Corpus, { data }: Listing): string =>
  data.members.map((member) => calledOf(corpus, member)).join(', ')

/** The members of one list, with their number; strategic ones alone if those are asked for. */
const contents = (card: Card, question: Question, listing: Listing): string => {
  const { corpus } = card
  const { data } = listing
  const strategic = mentions(question, 'list.strategic') && data.members.some(({ status }) => status === 'strategic')
  const watched = mentions(question, 'list.watch') && data.members.some(({ status }) => status === 'watchlist')
  const wanted = watched ? 'watchlist' : strategic ? 'strategic' : undefined
  const asked = data.members.filter(
    ({ status }) => status !== 'not-critical' && (wanted === undefined || status === wanted),
  )
  const within =
    question.minerals.length === 0
      ? asked
      : asked.filter((member) => isWithin(corpus, idsOf(member), question.minerals))
  const at = citeList(card, listing, rowOf(corpus, listing))
  // "How many, and does it include copper": the number is that of the list, not of copper's entries.
  const single = question.minerals.length === 1 && isElement(corpus, question.minerals[0] ?? '')
  const all =
    single && wanted === undefined
      ? entriesOf(listing)
      : single
        ? asked.length
        : wanted !== undefined || question.minerals.length > 0
          ? within.length
          : entriesOf(listing)
  const unit = watched
    ? 'watchlist minerals'
    : strategic
      ? 'strategic raw materials'
      : data.calls.includes('minerals')
        ? 'minerals'
        : 'materials'
  const number = counted(card, `Entries on ${listName(listing)}`, all, listing, unit, [at])
  card.line(
    'Members',
    `${(single ? asked : within).map((member) => calledOf(corpus, member)).join(', ')} ${marks([at])}`,
  )
  if (!data.complete)
    card.caveat(
      `I have only the members that a source confirms: ${listName(listing)} is partial, so absence from it means nothing.`,
    )
  tell(card, sentencesOf(listing.document).slice(0, 1))
  const head = `${capital(listName(listing))} names ${number}`
  if (!single) return `${head}${question.minerals.length > 0 ? ` of ${names(corpus, question.minerals)}` : ''}.`
  const among = within.length > 0 ? 'is among them' : data.complete ? 'is not among them' : 'is not known to be'
  return `${head}; ${names(corpus, question.minerals)} ${among}.`
}

/** "When was the list published": its day, and what else is asked of it. */
const published = (card: Card, listing: Listing, { search }: Context): string => {
  const { date } = listing.document
  const at = citeList(card, listing, dateText(date))
  const groups = search ? askedGroups(card.question, card.corpus, search) : []
  const own = sentencesOf(listing.document)
  const [best] = search
    ? own
        .map((said) => ({ said, score: saysOf(groups, said.text, search) }))
        .filter(({ score }) => score > 0.5 && groups.length > 0)
        .sort((a, b) => b.score - a.score)
    : []
  tell(card, own.slice(0, 2))
  const more = best ? ` ${quoted(card, best.said)}` : ''
  return `${capital(listName(listing))} was published on ${dateText(date)} ${marks([at])}.${more}`
}

const isWithin = (corpus: Corpus, ids: readonly string[], groups: readonly string[]): boolean =>
  ids.some((id) => groups.some((group) => id === group || corpus.minerals.get(group)?.members.includes(id)))

/** What a list has that the one before it did not, and the reverse. */
const changes = (
  card: Card,
  listing: Listing,
  only: 'added' | 'removed' | 'both',
  since = listing.data.year - 1,
): string | undefined => {
  const { corpus } = card
  const before = seriesOf(corpus, listing).findLast(({ data }) => data.year <= since)
  if (!before) return undefined
  const fresh = minerals(corpus, [listing]).filter(
    (id) => isOn(standing(corpus, listing, id)) && !isOn(standing(corpus, before, id)),
  )
  const gone = minerals(corpus, [before]).filter(
    (id) => isOn(standing(corpus, before, id)) && standing(corpus, listing, id).kind === 'absent',
  )
  const at = [citeList(card, listing, rowOf(corpus, listing)), citeList(card, before, rowOf(corpus, before))]
  const parts: string[] = []
  if (only !== 'removed')
    parts.push(
      `added ${fresh.length === 0 ? 'nothing' : `${counted(card, `Added to ${listName(listing)}`, fresh.length, listing, 'minerals', at)}: ${names(corpus, fresh)}`}`,
    )
  if (only !== 'added')
    parts.push(
      `dropped ${gone.length === 0 ? 'nothing' : `${counted(card, `Dropped from ${listName(before)}`, gone.length, listing, 'minerals', at)}: ${names(corpus, gone)}`}`,
    )
  tell(
    card,
    sentencesOf(listing.document).filter(({ heading }) => /changed|came/i.test(heading)),
  )
  if (!listing.data.complete || !before.data.complete)
    card.caveat('I know one of the two lists only in part, so the comparison is partial.')
  return `Compared with ${before.data.list === listing.data.list ? before.data.year : listName(before)}, ${listName(listing)} ${list(parts)}.`
}

/** What two lists share, or what one has and the other does not. */
const compared = (card: Card, one: Listing, other: Listing, apart: boolean): string => {
  const { corpus } = card
  const at = [citeList(card, one, rowOf(corpus, one)), citeList(card, other, rowOf(corpus, other))]
  const all = minerals(corpus, [one, other])
  const on = (listing: Listing, id: string): boolean => isOn(standing(corpus, listing, id))
  // Of a list that is known in part, a mineral that is not named is not known to be off it (number rule 2).
  const off = (listing: Listing, id: string): boolean =>
    !on(listing, id) && standing(corpus, listing, id).kind !== 'unknown'
  const both = all.filter((id) => on(one, id) && on(other, id))
  const only = all.filter((id) => on(one, id) && off(other, id))
  const rest = all.filter((id) => off(one, id) && on(other, id))
  for (const listing of [one, other])
    if (!listing.data.complete) card.caveat(`I know ${listName(listing)} only in part.`)
  card.caveat('A group on one list counts for each of its elements on the other.')
  if (mentions(card.question, 'more')) return longer(card, one, other, at)
  const said = (label: string, ids: readonly string[]): string => counted(card, label, ids.length, one, 'minerals', at)
  if (apart) {
    card.line(`Only ${placeName(corpus, one.data.jurisdiction)}`, `${names(corpus, only)} ${marks(at)}`)
    card.line(`Only ${placeName(corpus, other.data.jurisdiction)}`, `${names(corpus, rest)} ${marks(at)}`)
    const first = said('Only on the first', only)
    const second = said('Only on the second', rest)
    return `${capital(first)} ${only.length === 1 ? 'is' : 'are'} on ${listName(one)} but not on ${listName(other)}; ${second} the other way around.`
  }
  card.line('Both', `${names(corpus, both)} ${marks(at)}`)
  return `Both ${listName(one)} and ${listName(other)} name ${said('On both lists', both)}.`
}

const pairOf = (corpus: Corpus, question: Question): readonly [Listing, Listing] | undefined => {
  const { places, years } = question
  const [a, b] =
    places.length > 1
      ? places.slice(0, 2).map((place) => {
          // The year that is named may be that of one of the lists: "the EU's current list against the US list of 2025".
          const own = { ...question, places: [place] }
          return meantLists(corpus, own)[0] ?? meantLists(corpus, { ...own, years: { kind: 'latest' } })[0]
        })
      : years.kind === 'years' && years.years.length > 1
        ? years.years.slice(0, 2).map(
            (year) =>
              meantLists(corpus, {
                ...question,
                places: places.length > 0 ? places : ['USA'],
                years: { kind: 'years', years: [year] },
              })[0],
          )
        : []
  return a && b ? [a, b] : undefined
}

/** The two editions that a question names: "between 2018 and 2022", "from the 2018 to the 2022 list". */
const editions = ({ years }: Question): readonly (number | undefined)[] =>
  years.kind === 'range' ? [years.from, years.to] : years.kind === 'years' ? years.years.slice(0, 2) : []

/** What is on a list, how many, what changed, and what two lists have in common. Without a place: the US list in force. */
export const listContents = (question: Question, corpus: Corpus, context: Context): Answer => {
  // "List all US stakes": to list is what is asked, and what is to be listed are acts.
  const acts = mentions(question, 'ev.stake', 'ev.fund', 'ev.ban', 'ev.control', 'ev.licence', 'ev.quota', 'ev.deal')
  if (question.concepts[0] === 'list' && question.hole === undefined && acts)
    return timeline({ ...question, intent: 'timeline' }, corpus, context)
  const card = new Card(corpus, question)
  const changed = question.concepts.includes('change')
  const added = changed || mentions(question, 'list.add', 'change.up')
  const removed = changed || mentions(question, 'list.drop', 'change.down')
  const kind = added && removed ? 'both' : added ? 'added' : 'removed'
  const [from, to] = editions(question)
  if ((added || removed) && from !== undefined && to !== undefined) {
    const places = question.places.length > 0 ? question.places : ['USA']
    const [later] = meantLists(corpus, { ...question, places, years: { kind: 'years', years: [to] } })
    const turn = later && changes(card, later, kind, from)
    if (turn !== undefined) return card.answer('answered', INTENT, turn)
  }
  const pair = pairOf(corpus, question)
  if (pair) {
    const headline = compared(
      card,
      pair[0],
      pair[1],
      mentions(question, 'compare', 'not', 'outside') && !mentions(question, 'list.both', 'share'),
    )
    return card.answer('answered', INTENT, headline)
  }
  const nobody = question.places.length === 0
  const [listing] = meantLists(
    corpus,
    nobody && !mentions(question, 'list.strategic') ? { ...question, places: ['USA'] } : question,
  )
  const other = listing ? undefined : nearestYear(corpus, question)
  if (!listing && mentions(question, 'ev') && question.places.length > 0 && !other)
    return timeline({ ...question, intent: 'timeline' }, corpus, context)
  const [series] = listing && mentions(question, 'list.first') ? seriesOf(corpus, listing) : []
  const [any] = series ? [series] : listing ? [listing] : other ? [other] : nobody ? meantLists(corpus, question) : []
  if (!any) return without(card, question, context)
  const others = listings(corpus).filter(({ data, document }) => data.current && document.id !== any.document.id)
  if (nobody && others.length > 0)
    card.caveat(
      `"Critical" is a matter of the list; others in force are ${list([...new Set(others.map(({ data }) => placeName(corpus, data.jurisdiction)))].map((place) => `that of ${place}`))}.`,
    )
  for (const other of others.filter(({ data }) => ['USA', 'EU', 'CAN'].includes(data.jurisdiction)).slice(0, 3))
    card.suggest({
      text: `What is on ${listName(other)}?`,
      question: { intent: INTENT, minerals: [], places: [other.data.jurisdiction] },
    })
  const turn =
    question.hole === 'year' ? published(card, any, context) : added || removed ? changes(card, any, kind) : undefined
  const instead = other
    ? `I don't have the list of ${list(asked(question))}; the closest is from ${other.data.year}. `
    : ''
  return card.answer('answered', INTENT, `${instead}${turn ?? contents(card, question, any)}`)
}

const asked = ({ years }: Question): string[] => (years.kind === 'years' ? years.years.map(String) : [])

/** The list of the places asked about whose year is nearest the one that has none. */
const nearestYear = (corpus: Corpus, question: Question): Listing | undefined => {
  const { years, places } = question
  const year = years.kind === 'years' ? years.years.at(-1) : undefined
  if (year === undefined || places.length === 0) return undefined
  const current = meantLists(corpus, { ...question, years: { kind: 'latest' } })[0]
  const distance = ({ data }: Listing): number => Math.abs(data.year - year)
  return current && [...seriesOf(corpus, current)].sort((a, b) => distance(a) - distance(b))[0]
}

const without = (card: Card, question: Question, context: Context): Answer => {
  const { corpus } = card
  const known = listings(corpus).filter(
    ({ data }) => question.places.length === 0 || question.places.includes(data.jurisdiction),
  )
  const shown = known.length > 0 ? known : listings(corpus).filter(({ data }) => data.current)
  if (shown.length === 0) return searchAnswer(question, corpus, context, INTENT)
  for (const listing of shown.slice(0, 12))
    card.line(
      placeName(corpus, listing.data.jurisdiction),
      `${capital(listName(listing))} ${marks([citeList(card, listing, listing.document.title)])}`,
    )
  return card.answer('no-data', INTENT, 'I have no such list; these are the ones I have.')
}
