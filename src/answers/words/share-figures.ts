import type { Card } from '../card.js'
import type { Figure } from '../answer.js'
import { mineralName } from '../names.js'
import { capital } from '../text.js'
import { locatorOf, type Sentence } from './sentences.js'
import { yearsIn } from '../../prose.js'

/** A share in a sentence: "an estimated 88 %", "over 90 %"; "20 % more than in 2024" is none. */
const SHARE =
  /(?:(more than|over|at least) |(under|less than|at most) )?(\d+(?:\.\d+)?) %(?! (?:more|less|higher|lower|fewer)\b)/g

/** Whose share it is: the notes tell of the world unless they name whom they tell of. */
const placeOf = (text: string): string =>
  text.includes('European Union') ? 'EU' : text.includes('United States') ? 'USA' : 'WLD'

const yearOf = ({ text, document }: Sentence): number => {
  return yearsIn(text).at(-1) ?? Number(document.date?.slice(0, 4) ?? 0)
}

/** Where what a sentence says of a number ends: at the next comma, or at an "and" before another number. */
const endOf = (text: string, number: number): number =>
  number + (/^[^,;]*?(?=[,;]|\.$| and [^,;]*\d %|$)/.exec(text.slice(number))?.[0] ?? '').length

/**
 * The shares in a quoted sentence of a mineral's note as figures, so that they can be read off the answer: "Batteries take
 * an estimated 88 % of the lithium used in the world in 2025". In percent, as reported, each with the sentence's citation.
 */
export const shareFigures = (card: Card, said: Sentence, mineral: string): void => {
  const citations = card.citeSaid(said, locatorOf(said))
  let from = 0
  for (const match of said.text.matchAll(SHARE)) {
    const [, above, below, value] = match
    const end = endOf(said.text, match.index)
    const part = said.text
      .slice(from, end)
      .replace(/^[,;)\s]+(?:and )?/, '')
      .replace(/ \([^)]*$/, '')
    const bound: Pick<Figure, 'bound'> =
      above !== undefined ? { bound: '>' } : below !== undefined ? { bound: '<' } : {}
    card.figure({
      label: `${capital(mineralName(card.corpus, mineral))}: ${part}`,
      quantity: 'share',
      value: Number(value),
      ...bound,
      unit: '%',
      mineral,
      place: placeOf(said.text),
      measure: 'consumption',
      year: yearOf(said),
      estimated: said.text.toLowerCase().includes('estimate'),
      basis: 'reported',
      citations,
    })
    from = end
  }
}
