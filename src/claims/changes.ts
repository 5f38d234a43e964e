import type { Stage } from '../corpus/types.js'
import type { Figure } from '../answers/answer.js'
import type { Card } from '../answers/card.js'
import { marks } from '../answers/phrases.js'
import { number } from '../answers/text.js'
import type { Range } from './claim.js'
import type { Finding } from './judge.js'
import { truthOf } from './quantities.js'

/** A figure of one year, from which or to which something changed. */
export interface Point {
  readonly year: number
  /** "2025 est." */
  readonly when: string
  readonly value: number
  /** The figure in words, "$5/kg". */
  readonly text: string
  /** Adds it to the card; the positions of its citations. */
  readonly cite: (card: Card) => readonly number[]
}

/** What changed, for the label of its figure and the sentence on it. */
export interface Changed extends Pick<Figure, 'mineral' | 'place' | 'measure' | 'estimated'> {
  /** "China's cobalt mining". */
  readonly what: string
  readonly stage?: Stage
  /** Before the sentence: "cobalt mining rose by 5 %". */
  readonly subject?: string
  /** Behind the years: ", LME cash". */
  readonly kind?: string
  /** In points of a percentage, instead of percent of the first figure. */
  readonly points?: true
}

/** A change between two years, held against the range that a claim gives it. */
export const changeFinding = (from: Point, to: Point, range: Range, changed: Changed): Finding => {
  const { what, subject, kind = '', points, ...figure } = changed
  const value = points ? to.value - from.value : (to.value / from.value - 1) * 100
  const size = `${number(Math.abs(value), 1)}${points ? ' points' : '%'}`
  const moved = value === 0 ? 'did not change' : `${value < 0 ? 'fell by' : 'rose by'} ${size}`
  const years = `${from.year}–${to.when}`
  return {
    truth: truthOf(value, undefined, range),
    year: to.year,
    show: (card) => {
      const citations = [...new Set([...from.cite(card), ...to.cite(card)])]
      card.figure({
        label: `Change in ${what}, ${years}`,
        ...{ quantity: 'change', value, unit: points ? 'points' : '%', basis: 'calculated', year: to.year, citations },
        ...figure,
        formula: points ? `${to.value}% − ${from.value}%` : `${number(to.value)} ÷ ${number(from.value)} − 1`,
      })
      return `${from.text} in ${from.year}, ${to.text} in ${to.when}, so it ${moved} ${marks(citations)}`
    },
    say: () => `${subject === undefined ? '' : `${subject} `}${moved} (${years}${kind})`,
  }
}
