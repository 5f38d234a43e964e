import type { Question } from '../language/question.js'
import { changeOf, lessOf, ofReading } from '../tables/arithmetic.js'
import { type Growth, growthOver } from '../tables/series.js'
import { isOfWorld } from '../tables/stages.js'
import { byStage, type Seen } from './by-stage.js'
import type { Card } from './card.js'
import { amountFigure, percentText, quantityFigure, subjectOf, yearEst } from './figures.js'
import { inLines } from './headline.js'
import { placeName } from './names.js'
import { marks, scaleOver } from './phrases.js'
import { capital, possessive } from './text.js'
import { amount, type Scale } from './units.js'

const SHOWN = 5

/**
 * "Which country's cobalt output grew the most since 2020": one mineral, a rise or a fall, and who; or which of several
 * places grows faster.
 */
export const asksGrowth = ({ concepts, hole, places, minerals, intent, measure }: Question): boolean => {
  const moves = concepts.includes('change.up') || concepts.includes('change.down')
  if (minerals.length !== 1 || !moves || !isOfWorld(measure)) return false
  if (places.length === 0) return hole === 'place' && concepts.includes('most')
  return intent === 'comparison' && places.length > 1 && concepts.includes('pace')
}

/** Of several places that are named, the rate is compared: a small producer may grow faster. */
const rateOf = ({ first, change }: Growth): number => change / first.reading.value

/** Adds the figures of a country's change, in amount and in percent; gives the latter in words. */
const changeText = (card: Card, { first, last, place }: Growth, scale: Scale): string => {
  const { corpus } = card
  const [to, from] = [last, first].map(({ cut, reading }) => {
    amountFigure(card, cut, reading, scale)
    return ofReading(cut, reading)
  })
  if (!from || !to) return ''
  const subject = `${possessive(placeName(corpus, place))} ${subjectOf(corpus, last.cut.table)}`
  const label = `Change in ${subject}, ${from.year} to ${to.year}`
  quantityFigure(card, lessOf([to, from]), label, { year: to.year })
  const change = changeOf(from, to)
  return change ? `, ${percentText(quantityFigure(card, change, label).value)}` : ''
}

interface Grown extends Seen {
  readonly order: readonly [Growth, ...Growth[]]
}

/** The first and the last year to compare, where the question names them. */
const spanOf = ({ years }: Question): readonly (number | undefined)[] =>
  years.kind === 'range' ? [years.from, years.to] : years.kind === 'years' ? years.years : []

/** The countries whose output (or reserves) grew or fell the most over some years, by amount, each in one publisher's series. */
export const growth = byStage<Grown>('trend', {
  first: true,
  amounts: 'only',
  view: ({ corpus, question }, lens) => {
    const { places, concepts } = question
    const [from, to] = spanOf(question)
    const all = growthOver(corpus, lens, from, to)
    const named = all.filter(({ place }) => places.includes(place)).sort((a, b) => rateOf(b) - rateOf(a))
    const ranked = places.length > 0 ? named : all
    const falls = concepts.includes('change.down') && !concepts.includes('change.up')
    const [best, ...others] = falls ? [...ranked].reverse() : ranked
    return best && { lens, cut: best.last.cut, order: [best, ...others] }
  },
  nothing: ({ measure }) => `${measure} by country in two years`,
  tell: ({ card, corpus, question }, [{ cut, order }]) => {
    const shown = order.slice(0, Math.max(SHOWN, question.limit ?? 0))
    const values = shown.flatMap(({ first, last }) => [first.reading.value, last.reading.value])
    const scale = scaleOver([cut], values, question.unit)
    const parts = shown.map((one, at) => {
      const part = changeText(card, one, scale)
      const [before, now] = [one.first, one.last].map(({ reading }) => amount(reading.value, scale))
      const cited = marks([card.cite(one.last.cut.table, one.last.reading.rows)])
      card.line(String(at + 1), `${capital(placeName(corpus, one.place))}: ${before} to ${now}${part} ${cited}`)
      return part
    })
    const [{ first, last, place, change }] = order
    const [from] = spanOf(question)
    if (from !== undefined && first.cut.year !== from)
      card.caveat(`There is no figure by country for ${from} in the same series; ${first.cut.year} is the nearest.`)
    const named = question.places.length > 0
    if (!named) card.caveat('Ranked by amount; a small producer may have grown more in percent.')
    const what = `${capital(possessive(placeName(corpus, place)))} ${subjectOf(corpus, last.cut.table)}`
    const moved = `${change >= 0 ? 'grew' : 'fell'} ${named ? 'faster' : 'the most'}`
    const by = `${amount(Math.abs(change), scale)}${parts[0] ?? ''}`
    return [
      `${what} ${moved} from ${first.cut.year} to ${yearEst(last.cut, last.reading.estimated)}`,
      inLines(`, by ${by}.`),
    ]
  },
})
