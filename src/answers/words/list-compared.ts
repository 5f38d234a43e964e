import type { Question } from '../../language/question.js'
import type { Corpus } from '../../corpus/types.js'
import type { Card } from '../card.js'
import { chained, type Headline, inARow, inLines, led } from '../headline.js'
import { placeName } from '../names.js'
import { marks } from '../phrases.js'
import { capital, list } from '../text.js'
import { mentions } from './concepts.js'
import { yearsNamed } from './dates.js'
import {
  citeMembers,
  countOf,
  entriesOf,
  hasMineral,
  isOff,
  listFor,
  listName,
  mineralsOn,
  namesOf,
  seriesOf,
  standing,
  type Listing,
} from './lists.js'
import { sentencesOf, tell } from './sentences.js'

/** As many minerals as a headline names. */
const NAMED = 4
/** Holes of a question that asks how long lists are. */
const SIZES: ReadonlySet<Question['hole']> = new Set(['amount', 'count', 'years'])
const GROUPS = 'A group on one list counts for each of its elements on the other.'

/** What of a list is asked for, against an earlier one: what came, what left, both, what stayed, or what came back. */
export type Turn = 'added' | 'removed' | 'both' | 'kept' | 'returned'

/** What a list has that an earlier one of its series did not, and the reverse. Undefined where there is no earlier one. */
export const changes = (
  card: Card,
  listing: Listing,
  only: Turn,
  since = listing.data.year - 1,
): Headline | undefined => {
  const { corpus } = card
  const before = seriesOf(corpus, listing).findLast(({ data }) => data.year <= since)
  if (!before) return undefined
  const of = (one: Listing, holds: (id: string) => boolean): string[] =>
    mineralsOn(corpus, [one]).filter((id) => hasMineral(corpus, one, id) && holds(id))
  const fresh = of(listing, (id) => !hasMineral(corpus, before, id))
  const gone = of(before, (id) => isOff(standing(corpus, listing, id)))
  const at = [citeMembers(card, listing), citeMembers(card, before)]
  const counted = (label: string, ids: readonly string[], cited = at): string =>
    countOf(card, listing, label, ids.length, 'minerals', cited)
  if (only === 'returned') {
    const older = seriesOf(corpus, listing).filter(({ data }) => data.year < before.data.year)
    const back = fresh.filter((id) => older.some((one) => hasMineral(corpus, one, id)))
    const count = counted(`Back on ${listName(listing)}`, back, [...at, ...older.map((one) => citeMembers(card, one))])
    if (back.length === 0) return `Nothing that had left came back to ${listName(listing)}.`
    const missed = `after missing from that of ${before.data.year}`
    return [`${capital(count)} came back to ${listName(listing)} ${missed}`, `: ${namesOf(corpus, back)}.`]
  }
  if (only === 'kept') {
    const stayed = of(before, (id) => hasMineral(corpus, listing, id))
    const count = counted(`On ${listName(before)} and ${listName(listing)}`, stayed)
    card.line('On both', `${namesOf(corpus, stayed)} ${marks(at)}`)
    card.caveat(GROUPS)
    const left =
      gone.length === 0 ? 'none has left' : `${namesOf(corpus, gone)} ${gone.length === 1 ? 'has' : 'have'} left`
    const are = stayed.length === 1 ? 'is' : 'are'
    return [`${capital(count)} of ${listName(before)} ${are} on ${listName(listing)} too`, `; ${left}.`]
  }
  // Of a list that is known in part, more may have come and gone than is known: no number is told.
  const whole = listing.data.complete && before.data.complete
  const part = (verb: string, label: string, ids: readonly string[]): readonly string[] => {
    if (ids.length === 0) return [`${verb} nothing${whole ? '' : ' that I know of'}`]
    if (!whole) return [`${verb} at least ${namesOf(corpus, ids)}`]
    return [`${verb} ${counted(label, ids)}`, `: ${namesOf(corpus, ids)}`]
  }
  const parts = [
    ...(only === 'removed' ? [] : [part('added', `Added to ${listName(listing)}`, fresh)]),
    ...(only === 'added' ? [] : [part('dropped', `Dropped from ${listName(before)}`, gone)]),
  ]
  tell(
    card,
    sentencesOf(listing.document).filter(({ heading }) => /changed|came/i.test(heading)),
  )
  if (!whole) card.caveat('I know one of the two lists only in part, so the comparison is partial.')
  return chained(led(`Compared with ${before.data.year}, ${listName(listing)} `, inARow(parts, ' and ')), '.')
}

/** Whether all editions of a list are meant: "on every EU list", "on all three". */
const asksEvery = (question: Question): boolean => mentions(question, 'all', 'val.all')

/** What a question about several lists means: the lists that are here, and what it names that is not. */
export interface Editions {
  readonly lists: readonly Listing[]
  readonly missing: readonly string[]
}

/**
 * Several lists that a question is about: those of all places that it names, of the years that it names, or all editions
 * of one; those of `first` where it names no place. Undefined where it is about one list.
 */
export const editionsAsked = (corpus: Corpus, question: Question, first: string): Editions | undefined => {
  const { places, years } = question
  const [place = first] = places
  const span = years.kind === 'years' || mentions(question, 'compare') ? yearsNamed(years) : []
  const [year] = span
  // The year that is named may be that of one of the lists: "the EU's current list against the US list of 2025".
  const ofPlace = (id: string): Listing | undefined =>
    listFor(corpus, question, [id], year) ?? listFor(corpus, question, [id])
  const every = (): readonly Listing[] => {
    const newest = ofPlace(place)
    return newest ? seriesOf(corpus, newest) : []
  }
  const wanted: readonly (readonly [string, Listing | undefined])[] =
    places.length > 1
      ? places.map((id) => [`a list of ${placeName(corpus, id)}`, ofPlace(id)])
      : span.length > 1
        ? span.map((one) => [`that of ${one}`, listFor(corpus, question, [place], one)])
        : asksEvery(question)
          ? every().map((one) => ['', one])
          : []
  const lists = wanted.flatMap(([, one]) => one ?? [])
  const missing = wanted.flatMap(([what, one]) => (one ? [] : [what]))
  return lists.length > 1 ? { lists, missing } : undefined
}

const isOneSeries = (lists: readonly Listing[]): boolean => new Set(lists.map(({ data }) => data.list)).size === 1

/** A list's name without its year. */
const seriesName = (listing: Listing): string => listName(listing).replace(/ \(\d+\)$/, '')

/** The length of each list: "The US list of critical minerals named 35 minerals in 2018, 50 in 2022 and 60 in 2025." */
const sizes = (card: Card, lists: readonly Listing[]): Headline => {
  const ofOne = isOneSeries(lists)
  const said = lists.map((one, at) => {
    const cited = [citeMembers(card, one)]
    const count = countOf(card, one, `Entries of ${listName(one)}`, entriesOf(one), one.data.calls, cited)
    card.line(capital(listName(one)), `${count} ${marks(cited)}`)
    if (ofOne) return `${at === 0 ? count : String(entriesOf(one))} in ${one.data.year}`
    return `${listName(one)} names ${count}`
  })
  const [first = ''] = lists.map(seriesName)
  return ofOne
    ? `${capital(first)} named ${list(said)}.`
    : [capital(said[0] ?? ''), ...said.slice(1).map((one) => `; ${one}`), '.']
}

/** What is on all of some lists, by the finest names: "25 minerals are on all lists: …". */
const onAll = (card: Card, lists: readonly Listing[]): Headline => {
  const { corpus } = card
  const cited = lists.map((one) => citeMembers(card, one))
  const both = mineralsOn(corpus, lists).filter((id) => lists.every((one) => hasMineral(corpus, one, id)))
  const [first] = lists
  const count = first ? countOf(card, first, 'On all of the lists', both.length, 'minerals', cited) : ''
  card.line('On all', `${namesOf(corpus, both)} ${marks(cited)}`)
  if (lists.length === 2) return `Both ${list(lists.map(listName))} name ${count}.`
  const on = `${capital(count)} ${both.length === 1 ? 'is' : 'are'} on all`
  return first && isOneSeries(lists)
    ? [`${on} editions of ${seriesName(first)}`, `: ${list(lists.map(({ data }) => String(data.year)).sort())}.`]
    : [`${on} lists`, `: ${list(lists.map(listName))}.`]
}

/** What one list has and another has not, and the reverse. */
const apart = (card: Card, one: Listing, other: Listing): Headline => {
  const { corpus } = card
  const at = [citeMembers(card, one), citeMembers(card, other)]
  const sides = [
    { has: one, lacks: other, label: 'Only on the first' },
    { has: other, lacks: one, label: 'Only on the second' },
  ].map(({ has, lacks, label }) => {
    // Of a list that is known in part, a mineral that is not named is not known to be off it (number rule 2).
    const ids = mineralsOn(corpus, [one, other]).filter(
      (id) => hasMineral(corpus, has, id) && isOff(standing(corpus, lacks, id)),
    )
    card.line(`Only ${placeName(corpus, has.data.jurisdiction)}`, `${namesOf(corpus, ids)} ${marks(at)}`)
    const named = ids.length === 0 || ids.length > NAMED ? '' : `: ${namesOf(corpus, ids)}`
    return { ids, named, count: countOf(card, one, label, ids.length, 'minerals', at) }
  })
  const [only, rest] = sides
  const are = only?.ids.length === 1 ? 'is' : 'are'
  return [
    `${capital(only?.count ?? '')} ${are} on ${listName(one)} but not on ${listName(other)}`,
    inLines(only?.named ?? ''),
    `; ${rest?.count ?? ''} the other way around`,
    inLines(`${rest?.named ?? ''}.`),
  ]
}

/** How long several lists are, what one has that another has not, or what is on all of them, as is asked; what is missing is said. */
export const compared = (card: Card, { lists, missing }: Editions): Headline => {
  const { question } = card
  for (const one of lists) if (!one.data.complete) card.caveat(`I know ${listName(one)} only in part.`)
  if (missing.length > 0) card.caveat(`I don't have ${list(missing)}.`)
  if (mentions(question, 'more'))
    return sizes(
      card,
      lists.toSorted((a, b) => entriesOf(b) - entriesOf(a)),
    )
  const both = mentions(question, 'list.both')
  if (SIZES.has(question.hole) && !both) return sizes(card, lists)
  card.caveat(GROUPS)
  const [one, other, third] = lists
  const differ = mentions(question, 'compare', 'not', 'outside') && !both && !mentions(question, 'share')
  return one && other && !third && differ ? apart(card, one, other) : onAll(card, lists)
}
