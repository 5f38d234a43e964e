import type { Corpus } from '../../corpus/types.js'
import { wordingsOf } from '../../language/wordings.js'
import type { Question, Word } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Search } from '../../search/search.js'
import { Card } from '../card.js'
import { incomplete } from '../clarify.js'
import type { Context } from '../context.js'
import { type Headline, inARow } from '../headline.js'
import { mineralName, mineralOf, placeName } from '../names.js'
import { marks } from '../phrases.js'
import { capital, list } from '../text.js'
import { askedBeyond } from './asked.js'
import { mentions } from './concepts.js'
import { entriesSentence } from './list-entries.js'
import {
  calledOf,
  citeStanding,
  idsOf,
  isOff,
  isOn,
  kinOf,
  listings,
  listName,
  meantLists,
  namedLists,
  namesOf,
  seriesOf,
  standing,
  type Listing,
  type Standing,
} from './lists.js'
import { nearest, saysOf } from './ranked.js'
import { HEADINGS, isGap, noteFor, quoted, sentencesOf, tell, type Sentence } from './sentences.js'
import { told } from './telling.js'

const INTENT = 'list-membership'
/** As many as fit a card, and as many lists as a headline names; the nearest ones, where none is meant. */
const MOST_LISTS = 14
const MOST_MINERALS = 3
const NAMED = 3
const NEAREST = 6

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
      const { called, status, only } = at.member
      if (status === 'watchlist') return 'not on it, but on its watchlist'
      const covered = at.kind === 'covered'
      const parts = [
        covered ? `covered by its entry "${calledOf(corpus, at.member)}"` : 'on it',
        !covered && called !== undefined ? `as "${called}"` : '',
        STATUS[status] ?? '',
        only === undefined ? '' : `in ${only} only`,
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

/** The lists of a series up to one of them, oldest first, with how a mineral stands on each. */
const history = (corpus: Corpus, listing: Listing, id: string): readonly (readonly [number, Standing])[] =>
  seriesOf(corpus, listing)
    .filter(({ data }) => data.year <= listing.data.year)
    .map((one) => [one.data.year, standing(corpus, one, id)])

/** The first of the years in a row, up to a list, in which its series has had the mineral. */
const sinceOf = (corpus: Corpus, listing: Listing, id: string): number | undefined => {
  const series = history(corpus, listing, id)
  return series[series.findLastIndex(([, at]) => !isOn(at)) + 1]?.[0]
}

/** "the 2018 and 2022 lists". */
const theLists = (years: readonly number[]): string =>
  `the ${list(years.map(String))} list${years.length > 1 ? 's' : ''}`

/** "; it was on the 2018 list but not on the 2022 list", " since 2022, not on the 2018 list". */
const historyText = (corpus: Corpus, listing: Listing, id: string): string => {
  const series = history(corpus, listing, id)
  if (series.length < 2) return ''
  const years = (holds: (at: Standing) => boolean): number[] =>
    series.filter(([, at]) => holds(at)).map(([year]) => year)
  const without = (from: number, holds = isOff): number[] =>
    years(holds).filter((year) => year > from && year < listing.data.year)
  if (isOn(standing(corpus, listing, id))) {
    const never = without(0, (at) => at.kind === 'absent')
    const since = sinceOf(corpus, listing, id)
    const not = never.length > 0 ? `, not on ${theLists(never)}` : ''
    return since === undefined ? '' : ` since ${since}${not}`
  }
  const was = years(isOn)
  const left = without(was.at(-1) ?? 0)
  return was.length === 0 ? '' : `; it was on ${theLists(was)}${left.length > 0 ? ` but not on ${theLists(left)}` : ''}`
}

/** "; phosphate rock is": the ore or the metal of a mineral that a list names instead of it. */
const kinText = (corpus: Corpus, listing: Listing | undefined, id: string): string => {
  const kin = kinOf(corpus, id).filter((other) => listing && isOn(standing(corpus, listing, other)))
  return kin.length === 0 ? '' : `; ${namesOf(corpus, kin)} ${kin.length > 1 ? 'are' : 'is'}`
}

/** ", only in battery grade": what of a mineral a list names; of several lists the lines say it. */
const onlyText = (corpus: Corpus, on: readonly Listing[], id: string): string => {
  const [at, ...others] = on.map((one) => standing(corpus, one, id))
  return at?.kind === 'named' && others.length === 0 && at.member.only !== undefined
    ? `, only in ${at.member.only}`
    : ''
}

const headlineOf = (corpus: Corpus, question: Question, id: string, lists: readonly Listing[]): Headline => {
  const name = mineralName(corpus, id)
  const plural = corpus.minerals.get(id)?.plural === true
  const [are, have] = plural ? ['are', 'have'] : ['is', 'has']
  const on = lists.filter((one) => isOn(standing(corpus, one, id)))
  const off = lists.filter((one) => isOff(standing(corpus, one, id)))
  const named = (some: readonly Listing[], word = 'and'): string => list(some.slice(0, NAMED).map(listName), word)
  // "Why was it put on the list" asks no yes.
  const pinned = (question.places.length > 0 || question.years.kind === 'years') && question.hole !== 'reason'
  const [first] = on
  const asksDrop = question.yesNo === true && mentions(question, 'list.drop') && !mentions(question, 'list.add')
  const [one] = lists
  const dropped = asksDrop && lists.length === 1 && one ? droppedFrom(corpus, one, id) : undefined
  if (dropped !== undefined) return [`Yes: ${name} ${dropped}`, first ? `; it ${are} on ${listName(first)}.` : '.']
  const yes = asksDrop ? 'No' : 'Yes'
  if (!first && off.length === 0) {
    const their = lists.length > 1 ? 'their members' : 'its members'
    return [`I don't know whether ${name} ${are} on ${named(lists)}`, `: I have only part of ${their}.`]
  }
  if (!first) {
    const nor = pinned ? '' : ', nor on any other list I have'
    return [
      `${pinned ? `No: ${name}` : capital(name)} ${are} not on ${named(off, 'or')}`,
      nor,
      `${kinText(corpus, off[0], id)}.`,
    ]
  }
  const since = (one: Listing): number => sinceOf(corpus, one, id) ?? one.data.year
  if (question.hole === 'year') {
    const dated = on.slice(0, NAMED).map((one) => `on ${listName(one)} since ${since(one)}`)
    const [newest = '', ...others] = dated
    return [`${capital(name)} ${have} been ${newest}`, others.length === 0 ? '.' : `, ${list(others)}.`]
  }
  // Of a list that was replaced, what is asked is that list.
  const past = on.every(({ data }) => !data.current)
  const when = !past && on.length === 1 && seriesOf(corpus, first).length > 1 ? ` since ${since(first)}` : ''
  const issuers = [...new Set(on.map(({ data }) => placeName(corpus, data.jurisdiction)))].slice(0, NAMED)
  const where = on.length > NAMED ? `the critical-mineral lists of ${list([...issuers, 'others'])}` : named(on)
  const stands = past ? `${plural ? 'were' : 'was'} on` : when === '' ? `${are} on` : `${have} been on`
  const but = off.length > 0 ? `; not on ${named(off, 'or')}` : ''
  return [
    `${pinned ? `${yes}: ${name}` : capital(name)} ${stands} ${where}${when}`,
    onlyText(corpus, on, id),
    `${but}.`,
  ]
}

/**
 * "Was uranium ever dropped": the years of the lists of a series up to the last drop of a mineral, and those without it
 * from there; undefined where none dropped it.
 */
const droppedFrom = (corpus: Corpus, listing: Listing, id: string): string | undefined => {
  const series = history(corpus, listing, id)
  const at = series.findLastIndex(([, one], index) => isOff(one) && index > 0 && isOn(series[index - 1]?.[1] ?? one))
  if (at < 0) return undefined
  const off = series.slice(at).filter(([, one]) => isOff(one))
  const was = series.slice(0, at).filter(([, one]) => isOn(one))
  return `was on ${theLists(was.map(([year]) => year))} but not on ${theLists(off.map(([year]) => year))}`
}

/** A list of one group alone ("critical rare earths") says nothing of minerals outside it. */
const isOfOneGroup = (corpus: Corpus, { data }: Listing): boolean => {
  const ids = data.members.flatMap(idsOf)
  return [...corpus.minerals.values()].some(({ members }) => ids.every((id) => members.includes(id)))
}

/** How a mineral stands on some lists, a line each, those that name it first. */
const tellStandings = (card: Card, lists: readonly Listing[], id: string): void => {
  const { corpus, question } = card
  const rank = (one: Listing): number => Number(isOn(standing(corpus, one, id)))
  for (const listing of [...lists].sort((a, b) => rank(b) - rank(a)).slice(0, MOST_LISTS)) {
    const at = standing(corpus, listing, id)
    const cited = citeStanding(card, listing, id)
    for (const other of seriesOf(corpus, listing))
      if (other.data.year < listing.data.year) citeStanding(card, other, id)
    const past = listing.data.current ? '' : ' (replaced since)'
    // A list is the label, unless it is of a place that was asked about: then the line says whose it is.
    const issuer = question.places.length === 0 ? undefined : capital(placeName(corpus, listing.data.jurisdiction))
    const label = question.minerals.length > 1 ? capital(mineralName(corpus, id)) : issuer
    const lead = label === undefined ? '' : `${capital(listName(listing))}${past}: `
    const said = `${standingText(corpus, at)}${historyText(corpus, listing, id)}`
    card.line(label ?? `${bareName(listing)}${past}`, `${lead}${said} ${marks([cited])}`)
  }
}

/** What a sentence must say of the words beyond the names, to answer them. */
const MOST_SAID = 0.7

const isForm = (corpus: Corpus, id: string): boolean => corpus.lexicon?.concepts[id]?.t === 'form'

/** A list's own sentence on the form that is asked about, which no entry tells apart: "synthetic graphite … is strategic too". */
const finerSentence = (card: Card, lists: readonly Listing[], search: Search): string | undefined => {
  const { corpus, question } = card
  const asked = askedBeyond(question, corpus, search, INTENT).filter(({ concepts = [] }) =>
    concepts.some((id) => isForm(corpus, id)),
  )
  if (asked.length === 0) return undefined
  const [id = ''] = question.minerals
  const name = mineralOf(corpus, id).name.split(' ').at(-1) ?? ''
  const sentences = lists.flatMap(({ document }) => sentencesOf(document)).filter(({ text }) => text.includes(name))
  const [best] = nearest(asked, sentences)
  return best && saysOf(asked, best.text) >= MOST_SAID ? quoted(card, best) : undefined
}

/** Whether a mineral is critical: on which lists and since when, and on which not (number rule 8: the list and its year). */
export const listMembership = (question: Question, corpus: Corpus, context: Context): Answer => {
  const [id] = question.minerals
  if (id === undefined) return incomplete(question, corpus, 'mineral')
  const card = new Card(corpus, question)
  const meant = meantLists(corpus, question, question.places.length === 0).filter(
    (listing) => !isOfOneGroup(corpus, listing) || isOn(standing(corpus, listing, id)),
  )
  const lists = mentions(question, 'list.strategic') && question.places.length > 0 ? meant.slice(0, 1) : meant
  const note = noteFor(corpus, id)
  const reasons = note ? sentencesOf(note, HEADINGS.critical) : []
  if (mentions(question, 'list.entry')) {
    const entries = entriesSentence(card, lists, id)
    return entries === undefined ? withoutList(card, id, reasons) : told(card, INTENT, entries)
  }
  for (const mineral of question.minerals.slice(0, MOST_MINERALS)) tellStandings(card, lists, mineral)
  if (lists.length === 0) return withoutList(card, id, reasons)
  const why = reasons.filter((said) => !isGap(said) && !wordingsOf(corpus).in(said.text, 'tells.list'))
  if (question.hole === 'reason') tell(card, why, 'Why')
  if (question.places.length === 0)
    card.caveat('"Critical" is a matter of the list: each names its own, in its own year.')
  const headlines = question.minerals.slice(0, MOST_MINERALS).map((one) => headlineOf(corpus, question, one, lists))
  const finer = context.search ? finerSentence(card, lists, context.search) : undefined
  return told(card, INTENT, inARow(finer === undefined ? headlines : [finer, ...headlines], ' '))
}

/**
 * "Does the Critical Raw Materials Act cover gallium": whether a mineral is on the lists of a law that is named, in whatever
 * words that is asked. Undefined where no such law is named, or another thing of it is asked.
 */
export const membershipByLaw = (question: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const { yesNo, minerals, places, words } = question
  if (yesNo !== true || minerals.length === 0 || places.length > 0) return undefined
  const takes = new Set(corpus.lexicon?.frames[INTENT]?.takes)
  const ofLists = ({ concepts }: Word): boolean =>
    concepts.every((id) => (takes.has(id) && !id.startsWith('ev.')) || isForm(corpus, id))
  return words.every(ofLists) && namedLists(corpus, question).length > 0
    ? listMembership({ ...question, intent: INTENT }, corpus, context)
    : undefined
}

/** No list of the place or year asked for is here: says which are. */
const withoutList = (card: Card, id: string, reasons: readonly Sentence[]): Answer => {
  const { corpus, question } = card
  const own = listings(corpus).filter(({ data }) => question.places.includes(data.jurisdiction))
  const known = own.length > 0 ? own : listings(corpus).filter(({ data }) => data.current)
  tell(card, reasons.slice(0, NAMED))
  for (const listing of known.slice(0, NEAREST)) {
    const said = standingText(corpus, standing(corpus, listing, id))
    card.line(bareName(listing), `${said} ${marks([citeStanding(card, listing, id)])}`)
  }
  const years = question.years.kind === 'years' ? question.years.years.map(String) : []
  const asked = [...question.places.map((place) => placeName(corpus, place)), ...years]
  const headline = `I have no list for ${list(asked)}; the closest are below.`
  return { ...told(card, INTENT, headline), status: 'no-data' }
}
