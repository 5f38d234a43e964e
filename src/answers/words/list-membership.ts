import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { incomplete } from '../clarify.js'
import { mineralName, placeName } from '../names.js'
import { marks } from '../phrases.js'
import { capital, list } from '../text.js'
import { mentions } from './concepts.js'
import {
  calledOf,
  citeList,
  idsOf,
  isOn,
  listings,
  listName,
  meantLists,
  memberRow,
  seriesOf,
  standing,
  type Listing,
  type Standing,
} from './lists.js'
import { HEADINGS, isGap, noteFor, sentencesOf, tell } from './sentences.js'
import { suggestWords } from './suggest.js'
import { wordingsOf } from '../../language/wordings.js'

/** As many as fit a card. */
const MOST_LISTS = 14

/** "US list of critical minerals (2025)": a list as a label. */
const bareName = (listing: Listing): string => capital(listName(listing).replace(/^the /, ''))

const STATUS: Readonly<Record<string, string>> = {
  strategic: 'strategic',
  growth: 'as a growth mineral',
  high: 'of high criticality',
  'moderate-high': 'of moderate to high criticality',
  moderate: 'of moderate criticality',
}

/** How a mineral stands on a list, after "is": "on it, as \"fluorine\", strategic". */
const standingText = (corpus: Corpus, at: Standing): string => {
  switch (at.kind) {
    case 'named':
    case 'covered': {
      const { member } = at
      if (member.status === 'watchlist') return 'not on it, but on its watchlist'
      const parts = [
        at.kind === 'covered' ? `covered by its entry "${calledOf(corpus, member)}"` : 'on it',
        at.kind === 'named' && member.called !== undefined ? `as "${member.called}"` : '',
        STATUS[member.status] ?? '',
        member.only === undefined ? '' : `in ${member.only} only`,
      ]
      return parts.filter((part) => part !== '').join(', ')
    }
    case 'partly':
      return at.elements.length === at.all
        ? 'on it, element by element or in smaller groups'
        : `on it in part: ${list(at.elements.map((id) => mineralName(corpus, id)))}`
    case 'rejected':
      return 'not on it: it was assessed and rated not critical'
    case 'absent':
      return 'not on it'
    case 'unknown':
      return 'not among the members I have, which are only part of the list'
  }
}

/** The first of the years in a row, up to a list, in which its series has had the mineral, and the years without it. */
const history = (corpus: Corpus, listing: Listing, id: string): { since?: number; without: readonly number[] } => {
  const series = seriesOf(corpus, listing).filter(({ data }) => data.year <= listing.data.year)
  const without = series.filter((one) => standing(corpus, one, id).kind === 'absent').map(({ data }) => data.year)
  const last = series.findLastIndex((one) => !isOn(standing(corpus, one, id)))
  const since = series[last + 1]?.data.year
  return { without, ...(since !== undefined && { since }) }
}

/** "the 2018 and 2022 lists". */
const theLists = (years: readonly string[]): string => `the ${list(years)} list${years.length > 1 ? 's' : ''}`

const historyText = (corpus: Corpus, listing: Listing, id: string, on: boolean): string => {
  const { since, without } = history(corpus, listing, id)
  const earlier = seriesOf(corpus, listing).filter(({ data }) => data.year < listing.data.year)
  if (earlier.length === 0) return ''
  if (!on) {
    const was = earlier.filter((one) => isOn(standing(corpus, one, id))).map(({ data }) => String(data.year))
    const left = earlier.filter((one) => isOff(standing(corpus, one, id)) && String(one.data.year) > (was.at(-1) ?? ''))
    const not = left.length > 0 ? ` but not on ${theLists(left.map(({ data }) => String(data.year)))}` : ''
    return was.length > 0 ? `; it was on ${theLists(was)}${not}` : ''
  }
  const not = without.length > 0 ? `, not on ${theLists(without.map(String))}` : ''
  return since === undefined ? '' : ` since ${since}${not}`
}

const isOff = (at: Standing): boolean =>
  at.kind === 'absent' || at.kind === 'rejected' || (at.kind === 'named' && !isOn(at))

const headlineOf = (corpus: Corpus, question: Question, id: string, lists: readonly Listing[]): string => {
  const name = mineralName(corpus, id)
  const be = corpus.minerals.get(id)?.plural ? 'are' : 'is'
  const on = lists.filter((one) => isOn(standing(corpus, one, id)))
  const off = lists.filter((one) => isOff(standing(corpus, one, id)))
  const named = (some: readonly Listing[]): string => list(some.slice(0, 3).map(listName))
  const pinned = question.places.length > 0 || question.years.kind === 'years'
  if (on.length === 0 && off.length === 0)
    return `I don't know whether ${name} ${be} on ${named(lists)}: I have only part of ${lists.length > 1 ? 'their members' : 'its members'}.`
  if (on.length === 0)
    return `${pinned ? 'No: ' : ''}${pinned ? name : capital(name)} ${be} not on ${named(off)}${pinned ? '' : ', nor on any other list I have'}.`
  if (question.hole === 'year') {
    const dated = on
      .slice(0, 3)
      .map((one) => `on ${listName(one)} since ${history(corpus, one, id).since ?? one.data.year}`)
    return `${capital(name)} ${be === 'are' ? 'have' : 'has'} been ${list(dated)}.`
  }
  const [first] = on
  const { since } = first ? history(corpus, first, id) : {}
  const when =
    on.length === 1 && since !== undefined && first && seriesOf(corpus, first).length > 1 ? ` since ${since}` : ''
  const but = off.length > 0 ? `; not on ${named(off)}` : ''
  const stands = when === '' ? `${be} on` : `${be === 'are' ? 'have' : 'has'} been on`
  const issuers = [...new Set(on.map(({ data }) => placeName(corpus, data.jurisdiction)))].slice(0, 3)
  const where = on.length > 3 ? `the critical-mineral lists of ${list([...issuers, 'others'])}` : named(on)
  return `${pinned ? `Yes: ${name}` : capital(name)} ${stands} ${where}${when}${but}.`
}

/** A list of one group alone ("critical rare earths") says nothing of minerals outside it. */
const isOfOneGroup = (corpus: Corpus, { data }: Listing): boolean => {
  const ids = data.members.flatMap(idsOf)
  return [...corpus.minerals.values()].some(({ members }) => ids.every((id) => members.includes(id)))
}

/** Whether a mineral is critical: on which lists and since when, and on which not (number rule 8: the list and its year). */
export const listMembership = (question: Question, corpus: Corpus): Answer => {
  const [id] = question.minerals
  if (id === undefined) return incomplete(question, corpus, 'mineral')
  const card = new Card(corpus, question)
  const meant = meantLists(corpus, question, question.places.length === 0).filter(
    (listing) => !isOfOneGroup(corpus, listing) || isOn(standing(corpus, listing, id)),
  )
  const lists = mentions(question, 'list.strategic') && question.places.length > 0 ? meant.slice(0, 1) : meant
  const note = noteFor(corpus, id)
  const reasons = note ? sentencesOf(note, HEADINGS.critical) : []
  for (const mineral of question.minerals.slice(0, 3)) {
    const ordered = [...lists].sort(
      (a, b) => Number(isOn(standing(corpus, b, mineral))) - Number(isOn(standing(corpus, a, mineral))),
    )
    for (const listing of ordered.slice(0, MOST_LISTS)) {
      const at = standing(corpus, listing, mineral)
      const cited = citeList(card, listing, memberRow(corpus, listing, mineral, at))
      for (const other of seriesOf(corpus, listing))
        if (other.data.year < listing.data.year)
          citeList(card, other, memberRow(corpus, other, mineral, standing(corpus, other, mineral)))
      const past = listing.data.current ? '' : ' (replaced since)'
      // A list is the label, unless it is of a place that was asked about: then the line says whose it is.
      const several = question.minerals.length > 1
      const issuer = question.places.length === 0 ? undefined : capital(placeName(corpus, listing.data.jurisdiction))
      const label = several ? capital(mineralName(corpus, mineral)) : issuer
      const lead = label === undefined ? '' : `${capital(listName(listing))}${past}: `
      card.line(
        label ?? `${bareName(listing)}${past}`,
        `${lead}${standingText(corpus, at)}${historyText(corpus, listing, mineral, isOn(at))} ${marks([cited])}`,
      )
    }
  }
  card.suggest(...suggestWords(corpus, id))
  if (lists.length === 0) return withoutList(card, question, id, reasons)
  if (question.hole === 'reason')
    tell(
      card,
      reasons.filter((said) => !isGap(said) && !wordingsOf(corpus).in(said.text, 'tells.list')),
      'Why',
    )
  if (question.places.length === 0)
    card.caveat('"Critical" is a matter of the list: each names its own, in its own year.')
  return card.answer('answered', 'list-membership', headlineOf(corpus, question, id, lists))
}

/** No list of the place or year asked for is here: says which are. */
const withoutList = (card: Card, question: Question, id: string, reasons: Parameters<typeof tell>[1]): Answer => {
  const { corpus } = card
  const own = listings(corpus).filter(({ data }) => question.places.includes(data.jurisdiction))
  const known = own.length > 0 ? own : listings(corpus).filter(({ data }) => data.current)
  const asked = [
    ...question.places.map((place) => placeName(corpus, place)),
    ...(question.years.kind === 'years' ? question.years.years.map(String) : []),
  ]
  tell(card, reasons.slice(0, 3))
  for (const listing of known.slice(0, 6)) {
    const at = standing(corpus, listing, id)
    card.line(
      bareName(listing),
      `${standingText(corpus, at)} ${marks([citeList(card, listing, memberRow(corpus, listing, id, at))])}`,
    )
  }
  return card.answer('no-data', 'list-membership', `I have no list for ${list(asked)}; the closest are below.`)
}
