import type { Card } from '../card.js'
import { chained, type Headline, inARow, inLines, led } from '../headline.js'
import { placeName } from '../names.js'
import { marks } from '../phrases.js'
import { capital } from '../text.js'
import { mentions } from './concepts.js'
import {
  citeMembers,
  countOf,
  entriesOf,
  isOn,
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

/** What of a list is asked for, against an earlier one: what came, what left, both, what stayed, or what came back. */
export type Turn = 'added' | 'removed' | 'both' | 'kept' | 'returned'

/** Standings of what a later list no longer has: not named at all, or assessed and left out. */
const LEFT: ReadonlySet<string> = new Set(['absent', 'rejected'])

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
  const on = (one: Listing, id: string): boolean => isOn(standing(corpus, one, id))
  const fresh = mineralsOn(corpus, [listing]).filter((id) => on(listing, id) && !on(before, id))
  const gone = mineralsOn(corpus, [before]).filter(
    (id) => on(before, id) && LEFT.has(standing(corpus, listing, id).kind),
  )
  const at = [citeMembers(card, listing), citeMembers(card, before)]
  if (only === 'returned') {
    const older = seriesOf(corpus, listing).filter(({ data }) => data.year < before.data.year)
    const back = fresh.filter((id) => older.some((one) => on(one, id)))
    const cited = [...at, ...older.map((one) => citeMembers(card, one))]
    const count = countOf(card, listing, `Back on ${listName(listing)}`, back.length, 'minerals', cited)
    return back.length === 0
      ? `Nothing that had left came back to ${listName(listing)}.`
      : [
          `${capital(count)} came back to ${listName(listing)} after missing from that of ${before.data.year}`,
          `: ${namesOf(corpus, back)}.`,
        ]
  }
  if (only === 'kept') {
    const stayed = mineralsOn(corpus, [before]).filter((id) => on(before, id) && on(listing, id))
    const count = countOf(
      card,
      listing,
      `On ${listName(before)} and ${listName(listing)}`,
      stayed.length,
      'minerals',
      at,
    )
    card.line('On both', `${namesOf(corpus, stayed)} ${marks(at)}`)
    card.caveat('A group on one list counts for each of its elements on the other.')
    const left =
      gone.length === 0 ? 'none has left' : `${namesOf(corpus, gone)} ${gone.length === 1 ? 'has' : 'have'} left`
    const are = stayed.length === 1 ? 'is' : 'are'
    return [`${capital(count)} of ${listName(before)} ${are} on ${listName(listing)} too`, `; ${left}.`]
  }
  // Of a list that is known in part, more may have come and gone than is known: no number is told.
  const whole = listing.data.complete && before.data.complete
  const part = (verb: string, label: string, ids: readonly string[]): readonly string[] =>
    ids.length === 0
      ? [`${verb} nothing${whole ? '' : ' that I know of'}`]
      : !whole
        ? [`${verb} at least ${namesOf(corpus, ids)}`]
        : [`${verb} ${countOf(card, listing, label, ids.length, 'minerals', at)}`, `: ${namesOf(corpus, ids)}`]
  const parts = [
    ...(only === 'removed' ? [] : [part('added', `Added to ${listName(listing)}`, fresh)]),
    ...(only === 'added' ? [] : [part('dropped', `Dropped from ${listName(before)}`, gone)]),
  ]
  const told = sentencesOf(listing.document)
  tell(
    card,
    told.filter(({ heading }) => /changed|came/i.test(heading)),
  )
  if (!whole) card.caveat('I know one of the two lists only in part, so the comparison is partial.')
  return chained(led(`Compared with ${before.data.year}, ${listName(listing)} `, inARow(parts, ' and ')), '.')
}

/** "So who has more": how many each of two lists names, the longer first. */
const longer = (card: Card, pair: readonly Listing[], at: readonly number[]): Headline => {
  const named = [...pair]
    .sort((a, b) => entriesOf(b) - entriesOf(a))
    .map((listing) => {
      const label = `Entries of ${listName(listing)}`
      return `${listName(listing)} names ${countOf(card, listing, label, entriesOf(listing), listing.data.calls, at)}`
    })
  const [finding = '', ...others] = named
  return [capital(finding), ...others.map((other) => `; ${other}`), '.']
}

/** What two lists share, or what one has and the other does not, or which is the longer, as is asked. */
export const compared = (card: Card, one: Listing, other: Listing): Headline => {
  const { corpus, question } = card
  const at = [citeMembers(card, one), citeMembers(card, other)]
  const all = mineralsOn(corpus, [one, other])
  const on = (listing: Listing, id: string): boolean => isOn(standing(corpus, listing, id))
  // Of a list that is known in part, a mineral that is not named is not known to be off it (number rule 2).
  const off = (listing: Listing, id: string): boolean =>
    !on(listing, id) && standing(corpus, listing, id).kind !== 'unknown'
  for (const listing of [one, other])
    if (!listing.data.complete) card.caveat(`I know ${listName(listing)} only in part.`)
  card.caveat('A group on one list counts for each of its elements on the other.')
  if (mentions(question, 'more')) return longer(card, [one, other], at)
  const said = (label: string, ids: readonly string[]): string => countOf(card, one, label, ids.length, 'minerals', at)
  if (!mentions(question, 'compare', 'not', 'outside') || mentions(question, 'list.both', 'share')) {
    const both = all.filter((id) => on(one, id) && on(other, id))
    card.line('Both', `${namesOf(corpus, both)} ${marks(at)}`)
    return `Both ${listName(one)} and ${listName(other)} name ${said('On both lists', both)}.`
  }
  const only = all.filter((id) => on(one, id) && off(other, id))
  const rest = all.filter((id) => off(one, id) && on(other, id))
  card.line(`Only ${placeName(corpus, one.data.jurisdiction)}`, `${namesOf(corpus, only)} ${marks(at)}`)
  card.line(`Only ${placeName(corpus, other.data.jurisdiction)}`, `${namesOf(corpus, rest)} ${marks(at)}`)
  const named = (ids: readonly string[]): string =>
    ids.length === 0 || ids.length > NAMED ? '' : `: ${namesOf(corpus, ids)}`
  const first = capital(said('Only on the first', only))
  const second = said('Only on the second', rest)
  const are = only.length === 1 ? 'is' : 'are'
  return [
    `${first} ${are} on ${listName(one)} but not on ${listName(other)}`,
    inLines(named(only)),
    `; ${second} the other way around`,
    inLines(`${named(rest)}.`),
  ]
}
