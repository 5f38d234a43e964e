import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { type Growth, growthOver } from '../tables/growth.js'
import { aggregateOf } from '../tables/stages.js'
import { lensesOf, worldMeasure } from '../tables/views.js'
import { withAmounts } from './amount.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountFigure, derivedFigure, subjectOf, yearText } from './figures.js'
import { nothingAbout } from './missing.js'
import { mineralOf, placeName } from './names.js'
import { marks, scaleOver } from './phrases.js'
import { mineralCaveat, tableCaveats } from './qualify.js'
import { aggregateAnswer } from './refuse.js'
import { suggestionsFor } from './suggest.js'
import { capital, number, percent, possessive } from './text.js'
import { amount, type Scale } from './units.js'

const SHOWN = 5

/**
 * "Which country's cobalt output grew the most since 2020": one mineral, a rise or a fall, and who; or which of several
 * places grows faster.
 */
export const asksGrowth = ({ concepts, hole, places, minerals, intent }: Question): boolean => {
  const moves = concepts.includes('change.up') || concepts.includes('change.down')
  if (minerals.length !== 1 || !moves) return false
  if (places.length === 0) return hole === 'place' && concepts.includes('most')
  return intent === 'comparison' && places.length > 1 && concepts.includes('pace')
}

/** Of several places that are named, the rate is compared: a small producer may grow faster. */
const rateOf = ({ first, change }: Growth): number => change / first.reading.value

const byText = (card: Card, one: Growth, scale: Scale): { readonly size: string; readonly part: string } => {
  const { first, last, change, place } = one
  const { corpus } = card
  const from = first.reading.value
  amountFigure(card, last.cut, last.reading, scale)
  amountFigure(card, first.cut, first.reading, scale)
  const citations = [
    ...new Set([card.cite(first.cut.table, first.reading.rows), card.cite(last.cut.table, last.reading.rows)]),
  ]
  const common = {
    label: `Change in ${possessive(placeName(corpus, place))} ${subjectOf(corpus, last.cut.table)}, ${first.cut.year} to ${last.cut.year}`,
    place,
    estimated: last.reading.estimated,
    citations,
  }
  const difference = `${number(last.reading.value)} − ${number(from)}`
  derivedFigure(card, last.cut, {
    ...common,
    quantity: 'amount',
    value: change,
    unit: last.cut.table.unit,
    formula: difference,
  })
  if (from > 0)
    derivedFigure(card, last.cut, {
      ...common,
      quantity: 'change',
      value: (change / from) * 100,
      unit: '%',
      formula: `(${difference}) ÷ ${number(from)}`,
    })
  return {
    size: amount(Math.abs(change), scale),
    part: from > 0 ? `, ${change >= 0 ? 'up' : 'down'} ${percent(Math.abs((change / from) * 100))}` : '',
  }
}

/** The countries whose output (or reserves) grew or fell the most over some years, by amount, each in one publisher's series. */
export const growth = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const intent = 'trend'
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const measure = worldMeasure(question)
  if (aggregateOf(corpus, mineral, measure)) return aggregateAnswer(card, intent, mineral, measure)
  const { years } = question
  const from = years.kind === 'range' ? years.from : years.kind === 'years' ? years.years[0] : undefined
  const to = years.kind === 'range' ? years.to : years.kind === 'years' ? years.years[1] : undefined
  const falls = question.concepts.includes('change.down') && !question.concepts.includes('change.up')
  card.suggest(...suggestionsFor(corpus, mineral.id, intent))
  const lenses = lensesOf(corpus, mineral, measure, question.stage).map(withAmounts)
  const lens = lenses.find((one) => one.tables.length > 0)
  const { places } = question
  const all = lens ? growthOver(corpus, lens, from, to) : []
  const named = all.filter(({ place }) => places.includes(place)).sort((a, b) => rateOf(b) - rateOf(a))
  const ranked = places.length > 0 ? named : all
  const order = falls ? [...ranked].reverse() : ranked
  const [best] = order
  if (!best)
    return card.refuse('no-figure', intent, nothingAbout(card, mineral.id, `${measure} by country in two years`))
  const shown = order.slice(0, Math.max(SHOWN, question.limit ?? 0))
  const scale = scaleOver(
    [best.last.cut],
    shown.flatMap(({ first, last }) => [first.reading.value, last.reading.value]),
    question.unit,
  )
  const texts = shown.map((one, at) => {
    const text = byText(card, one, scale)
    card.line(
      String(at + 1),
      `${capital(placeName(corpus, one.place))}: ${amount(one.first.reading.value, scale)} to ${amount(one.last.reading.value, scale)}${text.part} ${marks([card.cite(one.last.cut.table, one.last.reading.rows)])}`,
    )
    return text
  })
  const { first, last, place, change } = best
  if (from !== undefined && first.cut.year !== from)
    card.caveat(`There is no figure by country for ${from} in the same series; ${first.cut.year} is the nearest.`)
  if (places.length === 0) card.caveat('Ranked by amount; a small producer may have grown more in percent.')
  tableCaveats(card, [last.cut])
  mineralCaveat(card, corpus, mineral.id)
  const most = places.length > 0 ? 'faster' : 'the most'
  const verb = change >= 0 ? 'grew' : 'fell'
  return card.answer(
    'answered',
    intent,
    `${capital(possessive(placeName(corpus, place)))} ${subjectOf(corpus, last.cut.table)} ${verb} ${most} from ${first.cut.year} to ${yearText(last.cut, false)}${last.reading.estimated ? ' (est.)' : ''}, by ${texts[0]?.size ?? ''}${texts[0]?.part ?? ''}.`,
  )
}
