import { ofReading, ratioTo } from '../tables/arithmetic.js'
import { readPlace, type Reading, worldOf } from '../tables/read.js'
import { cutsFor } from '../tables/select.js'
import { aggregateOf } from '../tables/stages.js'
import { lensesOf } from '../tables/views.js'
import { answering } from './answering.js'
import { amountFigure, quantityFigure, yearText } from './figures.js'
import { aggregateAnswer, nothingAbout, whyMissing } from './missing.js'
import { mineralName, nounOf, placeName } from './names.js'
import { marks, scaleOver } from './phrases.js'
import { mineralCaveat, tableCaveats, worldCaveats } from './qualify.js'
import { capital, number, possessive } from './text.js'
import { amount } from './units.js'

/**
 * Years that reserves would last at the latest production: reserves ÷ mine production of the same source (number rule 1:
 * the two stand in one chapter and edition, counted in the same form). In years.
 */
export const reserveLife = answering('reserve-life', ({ card, corpus, question, intent, mineral, none }) => {
  const place = question.places[0] ?? 'WLD'
  if (aggregateOf(corpus, mineral, 'reserves')) return aggregateAnswer(card, intent, mineral, 'reserves')
  const flows = lensesOf(corpus, mineral, 'production', 'mining').flatMap(({ tables }) => cutsFor(tables))
  const [pair] = lensesOf(corpus, mineral, 'reserves')
    .flatMap(({ tables }) => cutsFor(tables))
    .flatMap((stock) => {
      const { source, unit, mineral: id } = stock.table
      const isPair = ({ table }: typeof stock) => table.source === source && table.unit === unit && table.mineral === id
      const flow = flows.find(isPair)
      return flow ? [{ stock, flow }] : []
    })
  if (!pair) return none(nothingAbout(card, mineral.id, 'both reserves and mine production in one edition'))
  const { stock: stockCut, flow: flowCut } = pair
  const [stock, flow] = [readPlace(corpus, stockCut, place), readPlace(corpus, flowCut, place)]
  if (stock.kind === 'missing') return none(whyMissing(card, stockCut, stock))
  if (flow.kind === 'missing') return none(whyMissing(card, flowCut, flow))
  const name = capital(placeName(corpus, place))
  if (flow.value === 0) return none(`${name} mines none, so its reserves have no life in years.`)
  const [held, mined] = [amountFigure(card, stockCut, stock), amountFigure(card, flowCut, flow)]
  const [form, other] = [stockCut.table.form, flowCut.table.form]
  const differ = form !== undefined && other !== undefined && form !== other
  const life = ratioTo(ofReading(stockCut, stock), ofReading(flowCut, flow), 'years')
  const why = life ? 'reserves and production are counted in different forms' : 'both figures are bounds'
  if (!life || differ) return none(`No reserve life is given for ${mineral.name}: ${why}.`)
  const figure = quantityFigure(card, life, `${possessive(name)} ${mineral.name} reserve life, ${life.year}`, {
    measure: stockCut.table.measure,
  })
  // What is asked for stands first.
  card.figures.unshift(...card.figures.splice(card.figures.indexOf(figure), 1))
  const scale = scaleOver([stockCut, flowCut], [stock.value, flow.value])
  const size = ({ value, bound: limit }: Reading): string => amount(value, scale, limit)
  card.line('Reserves', `${size(stock)} (${yearText(stockCut, stock.estimated)}) ${marks(held.citations)}`)
  const year = yearText(flowCut, flow.estimated)
  card.line(capital(nounOf(flowCut.table)), `${size(flow)} a year (${year}) ${marks(mined.citations)}`)
  card.caveat(
    'Reserves are what could be mined at a profit when the figure was made, not all there is; the number of years is arithmetic, not a forecast.',
  )
  const world = place === 'WLD' ? worldOf(flowCut) : undefined
  if (world) worldCaveats(card, flowCut, world)
  tableCaveats(card, [stockCut, flowCut])
  mineralCaveat(card, corpus, mineral.id)
  const lead = life.bound === undefined ? 'about' : life.bound === '>' ? 'at least' : 'at most'
  const reserves = `${possessive(name)} ${mineralName(corpus, stockCut.table.mineral)} reserves`
  return [
    `${reserves} would last ${lead} ${number(life.value, life.value < 10 ? 1 : 0)} years`,
    ` at ${life.year} mining.`,
  ]
})
