import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Card } from '../card.js'
import { chained, type Headline } from '../headline.js'
import { placeName } from '../names.js'
import { marks } from '../phrases.js'
import { capital, list } from '../text.js'
import { mentions } from './concepts.js'
import {
  citeMembers,
  countOf,
  entriesOf,
  isOn,
  listName,
  meantLists,
  mineralsOn,
  namesOf,
  seriesOf,
  standing,
  type Listing,
} from './lists.js'

/** Holes of a question that asks how long lists are. */
const SIZES: ReadonlySet<Question['hole']> = new Set(['amount', 'count', 'years'])
/** A comparison is of two lists; of more than these it is what they have in common. */
const PAIR = 2

/** The lists that a question may mean of one place, in one year or in force. */
const oneOf = (corpus: Corpus, question: Question, place: string, year?: number): Listing | undefined => {
  const own: Question = { ...question, places: [place] }
  if (year !== undefined) return meantLists(corpus, { ...own, years: { kind: 'years', years: [year] } })[0]
  return meantLists(corpus, { ...own, years: { kind: 'latest' } })[0]
}

/** Whether all editions of a list are meant: "on every EU list", "on all three". */
const asksEvery = (question: Question): boolean => mentions(question, 'all', 'val.all')

/** Whether a question asks for the length of lists rather than for what is on them. */
const asksSizes = (question: Question): boolean => SIZES.has(question.hole) && !mentions(question, 'list.both')

/** What a question about several lists means: the lists that are here, and what it names that is not. */
export interface Editions {
  readonly lists: readonly Listing[]
  readonly missing: readonly string[]
}

/**
 * Several lists that a question is about: those of the years that it names, of all places that it names, or all editions
 * of one. Undefined where it is about one list, or compares two and does not ask how long they are.
 */
export const editionsAsked = (corpus: Corpus, question: Question, first: string): Editions | undefined => {
  const { places, years } = question
  const [place = first] = places
  const named = years.kind === 'years' ? years.years : years.kind === 'range' ? [years.from, years.to] : []
  const span = years.kind === 'years' || mentions(question, 'compare') ? named : []
  const wanted: readonly (readonly [string, Listing | undefined])[] =
    places.length > 1
      ? places.map((id) => [`a list of ${placeName(corpus, id)}`, oneOf(corpus, question, id)])
      : span.length > 1
        ? span.map((year) => [`that of ${year ?? ''}`, oneOf(corpus, question, place, year)])
        : asksEvery(question)
          ? everyOf(corpus, question, place).map((one) => ['', one])
          : []
  const lists = wanted.flatMap(([, one]) => one ?? [])
  const missing = wanted.flatMap(([what, one]) => (one ? [] : [what]))
  const several = wanted.length > PAIR || (wanted.length === PAIR && (asksSizes(question) || asksEvery(question)))
  return several && lists.length > 1 ? { lists, missing } : undefined
}

const everyOf = (corpus: Corpus, question: Question, place: string): readonly Listing[] => {
  const newest = oneOf(corpus, question, place)
  return newest ? seriesOf(corpus, newest) : []
}

const isOneSeries = (lists: readonly Listing[]): boolean => new Set(lists.map(({ data }) => data.list)).size === 1

/** A list's name without its year. */
const seriesName = (listing: Listing): string => listName(listing).replace(/ \(\d+\)$/, '')

/** "The US list of critical minerals named 35 minerals in 2018, 50 in 2022 and 60 in 2025." */
const sizes = (card: Card, lists: readonly Listing[]): Headline => {
  const ofOne = isOneSeries(lists)
  const said = lists.map((one, at) => {
    const cited = [citeMembers(card, one)]
    const count = countOf(card, one, `Entries of ${listName(one)}`, entriesOf(one), one.data.calls, cited)
    card.line(capital(listName(one)), `${count} ${marks(cited)}`)
    if (ofOne) return `${at === 0 ? count : String(entriesOf(one))} in ${one.data.year}`
    return `${listName(one)} names ${count}`
  })
  const [newest] = lists
  return ofOne && newest
    ? `${capital(seriesName(newest))} named ${list(said)}.`
    : chained(capital(said[0] ?? ''), ...said.slice(1).map((one) => `; ${one}`), '.')
}

/** "25 minerals are on all three lists": by their finest names, those of a list that is known in part included. */
const onAll = (card: Card, lists: readonly Listing[]): Headline => {
  const { corpus } = card
  const cited = lists.map((one) => citeMembers(card, one))
  const both = mineralsOn(corpus, lists).filter((id) => lists.every((one) => isOn(standing(corpus, one, id))))
  const [first] = lists
  const count = first ? countOf(card, first, 'On all of the lists', both.length, 'minerals', cited) : ''
  card.line('On all', `${namesOf(corpus, both)} ${marks(cited)}`)
  card.caveat('A group on one list counts for each of its elements on the other.')
  const every = lists.length > PAIR ? 'all' : 'both'
  const on = `${capital(count)} ${both.length === 1 ? 'is' : 'are'} on ${every}`
  return first && isOneSeries(lists)
    ? [`${on} editions of ${seriesName(first)}`, `: ${list(lists.map(({ data }) => String(data.year)).sort())}.`]
    : [`${on} lists`, `: ${list(lists.map(listName))}.`]
}

/** How long several lists are, or what is on all of them, as is asked; what is missing is said. */
export const acrossLists = (card: Card, { lists, missing }: Editions): Headline => {
  for (const one of lists) if (!one.data.complete) card.caveat(`I know ${listName(one)} only in part.`)
  if (missing.length > 0) card.caveat(`I don't have ${list(missing)}.`)
  return asksSizes(card.question) ? sizes(card, lists) : onAll(card, lists)
}
