import { singular } from '../../prose.js'
import type { Card } from '../card.js'
import { capital, count } from '../text.js'
import { entriesOf, listName, type Listing } from './lists.js'

/** Adds a count as a figure; gives it as words: "60 minerals". */
export const counted = (
  card: Card,
  label: string,
  value: number,
  listing: Listing,
  unit: string,
  citations: readonly number[],
): string => {
  card.figure({
    ...{ label, quantity: 'count', value, unit, mineral: '', place: listing.data.jurisdiction, measure: 'list' },
    ...{ year: listing.data.year, estimated: false, basis: 'calculated', citations },
  })
  return count(value, singular(unit), unit)
}

/** "So who has more": how many each of two lists names, the longer first. */
export const longer = (card: Card, one: Listing, other: Listing, at: readonly number[]): string => {
  const [first, second] = [one, other]
    .sort((a, b) => entriesOf(b) - entriesOf(a))
    .map((listing) => {
      const figure = counted(
        card,
        `Entries of ${listName(listing)}`,
        entriesOf(listing),
        listing,
        listing.data.calls,
        at,
      )
      return `${listName(listing)} names ${figure}`
    })
  return `${capital(first ?? '')}; ${second ?? ''}.`
}
