import type { Corpus } from '../corpus/types.js'
import type { Verdict } from '../answers/answer.js'
import type { Card } from '../answers/card.js'
import { placeName } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { capital, list, lowerFirst } from '../answers/text.js'
import {
  citeMembers,
  citeStanding,
  entriesOf,
  isOn,
  kinOf,
  type Listing,
  listings,
  listName,
  standing,
  toldApart,
} from '../answers/words/lists.js'
import { wordingsOf } from '../language/wordings.js'
import { withoutCitations } from '../prose.js'
import { type Asked, type Check, saidCheck, unverifiableCheck } from './check.js'
import type { Claim, ListAct } from './claim.js'
import { flip } from './judge.js'
import { newestYear } from './newest-year.js'

/** Lists of a place, or all, oldest first. */
const listsOf = (corpus: Corpus, places: readonly string[]): readonly Listing[] =>
  listings(corpus)
    .filter(({ data: { jurisdiction: own } }) => {
      const whose = own === 'EU' ? ['EU', 'EUROPE'] : [own]
      return places.length === 0 || whose.some((id) => places.includes(id))
    })
    .reverse()

/**
 * The lists of a place that a claim means: its strategic ones where the words say so, those of a ministry of energy where
 * they say that; otherwise the one list of critical minerals that the whole country goes by.
 */
const meant = (corpus: Corpus, lists: readonly Listing[], text: string): readonly Listing[] => {
  const calledBy = (...words: readonly string[]): readonly Listing[] =>
    lists.filter(({ data }) => words.some((word) => `${data.list} ${data.calls}`.toLowerCase().includes(word)))
  if (wordingsOf(corpus).in(text, 'claim.energy-list')) return calledBy('energy')
  const strategic = text.toLowerCase().includes('strategic') ? calledBy('strategic') : []
  if (strategic.length > 0) return strategic
  const apart = calledBy('strategic', 'energy', 'rare earths')
  return apart.length < lists.length ? lists.filter((one) => !apart.includes(one)) : lists
}

/**
 * On the list itself, by a group that it names, or as the ore or the metal of its chain. Undefined: the list is partial, or
 * it names only the ore or the metal where other lists name both.
 */
const onList = (corpus: Corpus, listing: Listing, id: string): boolean | undefined => {
  const at = standing(corpus, listing, id)
  if (at.kind === 'partly' ? at.elements.length > at.all / 2 : isOn(at)) return true
  const kin = kinOf(corpus, id).filter((other) => standing(corpus, listing, other).kind === 'named')
  if (kin.length > 0) return kin.some((other) => !toldApart(corpus, id, other)) ? true : undefined
  return listing.data.complete || at.kind === 'rejected' || at.kind === 'named' ? false : undefined
}

/** Its marker "[2]". */
const cite = (card: Card, one: Listing, id: string): string => marks([citeStanding(card, one, id)])

/** The lists of its series before it, newest first. */
const beforeOf = (lists: readonly Listing[], one: Listing): readonly Listing[] =>
  lists.filter(({ data }) => data.list === one.data.list && data.year < one.data.year).reverse()

const all = (...truths: readonly (boolean | undefined)[]): boolean | undefined =>
  truths.includes(false) ? false : truths.includes(undefined) ? undefined : true
const not = (truth: boolean | undefined): boolean | undefined => (truth === undefined ? undefined : !truth)

/** Whether an act is borne out by a list and those before it. A list without a forerunner here added nothing that is known. */
const truthOn = (
  corpus: Corpus,
  lists: readonly Listing[],
  one: Listing,
  act: ListAct,
  id: string,
): boolean | undefined => {
  const now = onList(corpus, one, id)
  if (act === 'on') return now
  const before = beforeOf(lists, one).map((other) => onList(corpus, other, id))
  const [then] = before
  if (before.length === 0) {
    return (act === 'added' || act === 'first') && now === false ? false : undefined
  }
  switch (act) {
    case 'added':
      return all(now, not(then))
    case 'removed':
      return all(not(now), then)
    case 'kept':
      return all(now, then)
    case 'first':
      return all(now, ...before.map(not))
    case 'returned':
      return all(now, not(then), before.includes(true) ? true : not(all(...before.map(not))))
  }
}

const DONE: Readonly<Record<ListAct, readonly [string, string]>> = {
  on: ['is on', 'is not on'],
  added: ['was new on', 'was not new on'],
  removed: ['was taken off', 'was not taken off'],
  returned: ['came back to', 'did not come back to'],
  kept: ['stayed on', 'did not stay on'],
  first: ['was for the first time on', 'was not for the first time on'],
}

/** The lists of the year that is claimed; membership without one of that year is that of the list then in force. */
const datedOf = (lists: readonly Listing[], { year, since }: Claim, act: ListAct): readonly Listing[] => {
  const inForce = (at: number): readonly Listing[] => [
    ...new Map(lists.filter(({ data }) => data.year <= at).map((one) => [one.data.list, one])).values(),
  ]
  // "Since 2017": then, and ever after. "In 2018 and 2022": on both.
  if (act === 'on' && since !== undefined) {
    const further = year === undefined ? lists.filter(({ data }) => data.year >= since) : inForce(year)
    return [...new Set([...inForce(since), ...further])]
  }
  if (year === undefined) {
    const current = lists.filter(({ data }) => data.current)
    return current.length > 0 ? current : lists.slice(-1)
  }
  const dated = lists.filter(({ data }) => data.year === year)
  return dated.length > 0 || act !== 'on' ? dated : inForce(year)
}

/** For a change: on which lists of the series before it the mineral stood. */
const historyOf = (card: Card, lists: readonly Listing[], one: Listing, act: ListAct, id: string): string => {
  if (act === 'on') return ''
  const { corpus } = card
  const before = beforeOf(lists, one)
  const on = before.filter((other) => onList(corpus, other, id) === true)
  const editions = list(on.map((other) => `${other.data.year} ${cite(card, other, id)}`))
  return `; before that, it was ${on.length === 0 ? 'on no earlier edition' : `on the edition of ${editions}`}`
}

/** "Copper is on the US list", "added to the EU list in 2024": decided by the lists of the place, or all lists of today. */
export const checkListed = ({ card, claim, said: { act, denied, at }, id, name }: Asked<'listed'>): Check => {
  const { corpus } = card
  const { places, text, year, since } = claim
  const tells = wordingsOf(corpus)
  if (places.length > 1 && tells.in(text, 'claim.order'))
    return unverifiableCheck(claim, "I don't check which of two lists came first")
  if (tells.in(text, 'claim.alone')) return unverifiableCheck(claim, "I don't check whether other lists have it too")
  if (year !== undefined && year > newestYear(corpus) + 1) return unverifiableCheck(claim, `I have no list of ${year}`)
  const without = places.find((place) => listsOf(corpus, [place]).length === 0)
  if (without !== undefined) return unverifiableCheck(claim, `I have no list of ${placeName(corpus, without)}`)
  // "Never before 2025" says that it was there first in 2025.
  const negated = act !== 'first' && claim.negated !== (denied === true)
  // "Strategic for Brussels and London": each by its own list.
  const issuers = places.length > 1 ? places.map((place) => [place]) : [places]
  const lists = issuers.flatMap((ids) => meant(corpus, listsOf(corpus, ids), text))
  const where =
    places.length === 0 ? 'any list' : `the list of ${list(places.map((place) => placeName(corpus, place)))}`
  const unknown = unverifiableCheck(
    claim,
    `I have no complete record of ${where}${year === undefined ? '' : ` of ${year}`}`,
  )
  // What was decided in a month is of the list of that year, or of none here.
  const exact = at ?? (claim.month === undefined ? undefined : year)
  if (exact !== undefined && !lists.some(({ data }) => data.year === exact)) return unknown
  // "Since 1931": before the first of the lists, or after the last.
  const first = since !== undefined && lists.every(({ data }) => data.year > since)
  if (first || (since ?? 0) > newestYear(corpus) + 1) return unknown
  const holds = (one: Listing): boolean | undefined => truthOn(corpus, lists, one, act, id)
  const dated = datedOf(lists, claim, act)
  const past = !claim.now && !negated && year === undefined && !dated.some((one) => holds(one) === true)
  const once = past ? lists.filter((one) => !one.data.current && holds(one) === true).slice(-1) : []
  const known = [...dated, ...once].flatMap((one) => {
    const truth = holds(one)
    return truth === undefined ? [] : [{ one, truth }]
  })
  if (known.length === 0) return unknown
  const yes = known.filter(({ truth }) => truth)
  const verdict: Verdict = yes.length === 0 ? 'contradicted' : yes.length === known.length ? 'supported' : 'depends'
  const texts = known.map(({ one, truth }) => ({
    truth,
    text: `${capital(name)} ${DONE[act][truth ? 0 : 1]} ${listName(one)} ${cite(card, one, id)}${historyOf(card, lists, one, act, id)}`,
  }))
  // The newest list that names it and the newest that does not say more than the two newest of one kind.
  const newestOf = (truth: boolean) => texts.filter((one) => one.truth === truth).slice(-1)
  const telling = verdict === 'depends' ? [...newestOf(true), ...newestOf(false)] : texts.slice(0, 2)
  return saidCheck(
    claim,
    flip(verdict, negated),
    telling.map((one) => withoutCitations(one.text)).join('; '),
    texts.map((one) => ['List', `${one.text}.`]),
  )
}

/** "The US list holds 60 minerals": decided by the number of entries that the issuer counts. */
export const checkListSize = ({ card, claim, said: { entries, of, edition } }: Asked<'list-size'>): Check => {
  const { corpus } = card
  const { year, places } = claim
  const [place] = places
  if (place === undefined || places.length > 1)
    return unverifiableCheck(claim, "the claim doesn't say whose list it means")
  const lists = meant(corpus, listsOf(corpus, [place]), of ?? claim.text).filter(
    ({ data }) => data.complete || data.entries !== undefined,
  )
  const named = lists.filter(({ data }) => (year === undefined ? data.current : data.year === year))
  // "Its first list of 2021" is the first that there is, and not the newest.
  const before = named.flatMap((one) => beforeOf(lists, one))
  const first = before.length > 0 ? before.slice(-1) : named
  const used = edition === 'first' ? first : edition === 'before' ? before.slice(0, 1) : named
  const [newest] = used
  if (!newest) {
    const of = year === undefined ? '' : ` of ${year}`
    return unverifiableCheck(claim, `I have no complete list of ${placeName(corpus, place)}${of}`)
  }
  const holds = (one: Listing): boolean => entriesOf(one) === entries
  const right = used.find(holds)
  const once = year === undefined && edition !== 'first' && !claim.now ? lists.find(holds) : undefined
  const told = [...new Set([right ?? once ?? newest, newest])].map((one) => {
    const count = entriesOf(one)
    const citations = [citeMembers(card, one, `${one.data.list}, ${one.data.year}: ${count} entries`)]
    const figure = card.figure({
      label: `Entries of ${listName(one)}`,
      ...{ quantity: 'count', value: count, unit: 'entries', mineral: '', place, measure: 'list' },
      ...{ year: one.data.year, estimated: false, basis: 'calculated', citations },
    })
    return { figure, text: `${capital(listName(one))} has ${count} entries`, marks: marks(citations) }
  })
  const verdict = flip(right ? 'supported' : once ? 'depends' : 'contradicted', claim.negated)
  const because = told.map(({ text }, at) => (at === 0 ? text : lowerFirst(text))).join(', but ')
  const rows = told.map((one) => ['List', `${one.text} ${one.marks}.`] as const)
  return { ...saidCheck(claim, verdict, because, rows), part: 'Entries', ...(told[0] && { figure: told[0].figure }) }
}
