import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { changeOf, ofReading, type Quantity } from '../tables/arithmetic.js'
import { mineralsWithTables } from '../tables/over-minerals.js'
import { askedYear, cutsFor } from '../tables/select.js'
import { type Point, seriesOf } from '../tables/series.js'
import { aggregateOf, isOfWorld } from '../tables/stages.js'
import { type Lens, lensesOf, worldMeasure } from '../tables/views.js'
import { answering } from './answering.js'
import { amountFigure, percentText, quantityFigure, subjectOf } from './figures.js'
import { inLines } from './headline.js'
import { mineralOf, placeName } from './names.js'
import { marks, scaleOver, sizeText } from './phrases.js'
import { comparedYears } from './price.js'
import { capital, list, possessive } from './text.js'
import { passingLines } from './threshold.js'

/** How many are told. */
const SHOWN = 8

/** What else changes that no table of output tells: none of these is a question of it. */
const OF_OTHERS = ['price', 'list', 'consume', 'use', 'share', 'supplyrisk', 'econimportance', 'future', 'reliance']

/** "Which metals grew fastest", "the biggest drop in output": of all minerals, by the change of their output. */
export const asksOutputChanges = ({ concepts, hole, minerals, measure, off, named, ops }: Question): boolean =>
  minerals.length + named.length === 0 &&
  off === undefined &&
  ops.every((op) => op === 'maximum' || op === 'minimum') &&
  isOfWorld(measure) &&
  (concepts.includes('change.up') || concepts.includes('change.down')) &&
  (hole === 'mineral' || (hole === undefined && concepts.includes('placeprof') && concepts.includes('most'))) &&
  !OF_OTHERS.some((one) => concepts.includes(one))

interface Change {
  readonly first: Point
  readonly last: Point
  readonly change: Quantity
}

/** How the figure of a place moved between two years in one publisher's series; undefined where one is missing or a bound. */
const changeIn = (corpus: Corpus, lens: Lens, place: string, since: number, year: number): Change | undefined => {
  const { points } = seriesOf(corpus, lens, place, (one) => one === since || one === year)
  const [first, last] = points
  if (!first || !last || first.cut.table.unit !== last.cut.table.unit || last.cut.table.unit === '%') return undefined
  if (first.reading.value === 0 || (first.reading.bound ?? last.reading.bound) !== undefined) return undefined
  const change = changeOf(ofReading(first.cut, first.reading), ofReading(last.cut, last.reading))
  return change && { first, last, change }
}

/** The minerals whose output (or reserves) changed the most, in percent, against the year before or over the years named. */
export const outputChanges = answering('ranking', ({ card, corpus, question, none }) => {
  const { stage, concepts, limit = 0, places } = question
  const [place = 'WLD'] = places
  const measure = worldMeasure(question)
  const lenses = mineralsWithTables(corpus)
    .filter((id) => !aggregateOf(corpus, mineralOf(corpus, id), measure))
    .flatMap((id) => lensesOf(corpus, mineralOf(corpus, id), measure, stage).filter((lens) => lens.mineral.id === id))
  const latest = Math.max(...lenses.flatMap(({ tables }) => cutsFor(tables).map(({ year }) => year)))
  const [since, year] = comparedYears(question, askedYear(question.years) ?? latest)
  const down = concepts.includes('change.down') && !concepts.includes('change.up')
  const sign = down ? -1 : 1
  const found = lenses
    .flatMap((lens) => changeIn(corpus, lens, place, since, year) ?? [])
    .filter(({ change }) => sign * change.value > 0)
    .sort((a, b) => sign * (b.change.value - a.change.value))
    .slice(0, Math.max(limit, SHOWN))
  if (found.length === 0) return none(`I have no output that ${down ? 'fell' : 'rose'} from ${since} to ${year}.`)
  const whose = place === 'WLD' ? 'world' : possessive(placeName(corpus, place))
  const told = found.map(({ first, last, change }) => {
    const name = subjectOf(corpus, last.cut.table)
    const by = percentText(change.value)
    const scale = scaleOver([last.cut], [first.reading.value, last.reading.value], question.unit)
    const [before, now] = [first, last].map(({ cut, reading }) => sizeText(cut, reading, scale))
    const cite = (): string => {
      amountFigure(card, last.cut, { ...last.reading, place }, scale)
      amountFigure(card, first.cut, { ...first.reading, place }, scale)
      const { citations } = quantityFigure(card, change, `Change in ${whose} ${name}, ${since} to ${year}`)
      return marks(citations)
    }
    return { name, text: `${by}, from ${before} to ${now}`, short: `${name} ${by}`, cite }
  })
  passingLines(card, told)
  card.caveat(
    'Ranked in percent, so that small minerals stand before large ones; mining and refining are counted apart.',
  )
  const [leader = '', ...next] = found.map(
    ({ last, change }) => `${subjectOf(corpus, last.cut.table)} (${percentText(change.value)})`,
  )
  const followed = next.length > 0 ? `, followed by ${list(next.slice(0, 2))}` : ''
  const moved = `${down ? 'fell' : 'rose'} the most from ${since} to ${year}`
  return [`${capital(whose)} ${leader} ${moved}`, inLines(`${followed}.`)]
})
