import type { Figure } from '../answer.js'
import type { Card } from '../card.js'
import { count } from '../text.js'
import { singular } from '../../prose.js'

/** What is counted, in which plural noun, and where the count is cited. */
type Counted = Pick<Figure, 'label' | 'value' | 'unit' | 'measure' | 'citations'> &
  Partial<Pick<Figure, 'mineral' | 'place' | 'year'>>

/** Adds a count of what is on record here, of today unless it says otherwise; gives it as words: "60 minerals". */
export const addCount = (card: Card, counted: Counted): string => {
  card.figure({
    quantity: 'count',
    mineral: '',
    place: 'WLD',
    year: Number(card.corpus.knownUntil?.slice(0, 4) ?? 0),
    estimated: false,
    basis: 'calculated',
    ...counted,
  })
  return count(counted.value, singular(counted.unit), counted.unit)
}
