import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountFigure, yearText } from './figures.js'
import { lensesOf } from '../tables/views.js'
import { mineralOf, nounOf, placeName } from './names.js'
import { nothingAbout, whyMissing } from './missing.js'
import { marks, scaleOver } from './phrases.js'
import { mineralCaveat, tableCaveats, worldCaveats } from './qualify.js'
import { type Missing, type Reading, readPlace, worldOf, type World } from '../tables/read.js'
import { aggregateAnswer } from './refuse.js'
import { type Cut, cutsFor } from '../tables/select.js'
import { aggregateOf } from '../tables/stages.js'
import { suggestionsFor } from './suggest.js'
import { capital, number, possessive } from './text.js'
import { amount } from './units.js'

type Stock = Reading | (World & { readonly kind: 'number'; readonly place: string })

const read = (corpus: Corpus, cut: Cut, place: string): Stock | Missing => {
  if (place !== 'WLD') return readPlace(corpus, cut, place)
  const world = worldOf(cut)
  return world ? { ...world, kind: 'number', place: 'WLD' } : { kind: 'missing', place, why: 'no-row', rows: [] }
}

/** Bound of a quotient: the reserves' own, or the opposite of the production's; two bounds make none (number rule 3). */
const boundOf = (stock: Stock, flow: Stock): '>' | '<' | undefined => {
  if (stock.bound !== undefined) return flow.bound === undefined ? stock.bound : undefined
  return flow.bound === undefined ? undefined : flow.bound === '>' ? '<' : '>'
}

/**
 * Years that reserves would last at the latest production: reserves ÷ mine production of the same source (number rule 1:
 * the two stand in one chapter and edition, counted in the same form). In years.
 */
export const reserveLife = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const place = question.places[0] ?? 'WLD'
  const intent = 'reserve-life'
  if (aggregateOf(corpus, mineral, 'reserves')) return aggregateAnswer(card, intent, mineral, 'reserves')
  const stocks = lensesOf(corpus, mineral, 'reserves').flatMap((lens) => cutsFor(lens.tables))
  const flows = lensesOf(corpus, mineral, 'production', 'mining').flatMap((lens) => cutsFor(lens.tables))
  const pair = stocks
    .map((stock) => ({
      stock,
      flow: flows.find(
        (cut) =>
          cut.table.source === stock.table.source &&
          cut.table.unit === stock.table.unit &&
          cut.table.mineral === stock.table.mineral,
      ),
    }))
    .find(({ flow }) => flow !== undefined)
  card.suggest(...suggestionsFor(corpus, mineral.id, intent))
  if (!pair?.flow) {
    return card.answer(
      'no-data',
      intent,
      nothingAbout(card, mineral.id, 'both reserves and mine production in one edition'),
    )
  }
  const { stock: stockCut, flow: flowCut } = pair
  const stock = read(corpus, stockCut, place)
  const flow = read(corpus, flowCut, place)
  const gap =
    stock.kind === 'missing'
      ? { cut: stockCut, why: stock }
      : flow.kind === 'missing'
        ? { cut: flowCut, why: flow }
        : undefined
  if (gap || stock.kind === 'missing' || flow.kind === 'missing' || flow.value === 0) {
    const why = gap
      ? whyMissing(card, gap.cut, gap.why)
      : `${capital(placeName(corpus, place))} mines none, so its reserves have no life in years.`
    return card.answer('no-data', intent, why)
  }
  const scale = scaleOver([stockCut, flowCut], [stock.value, flow.value])
  const amounts = [amountFigure(card, stockCut, stock), amountFigure(card, flowCut, flow)]
  const years = stock.value / flow.value
  const bound = boundOf(stock, flow)
  const both = stock.bound !== undefined && flow.bound !== undefined
  const name = place === 'WLD' ? 'The world' : capital(placeName(corpus, place))
  const form =
    stockCut.table.form !== flowCut.table.form && stockCut.table.form !== undefined && flowCut.table.form !== undefined
  if (both || form) {
    const why = both ? 'both figures are bounds' : 'reserves and production are counted in different forms'
    return card.answer('no-data', intent, `No reserve life is given for ${mineral.name}: ${why}.`)
  }
  card.figures.unshift({
    label: `${possessive(name)} ${mineral.name} reserve life, ${flowCut.year}`,
    quantity: 'ratio',
    value: years,
    ...(bound === undefined ? {} : { bound }),
    unit: 'years',
    mineral: stockCut.table.mineral,
    place,
    measure: 'reserves',
    year: flowCut.year,
    estimated: flow.estimated,
    basis: 'calculated',
    formula: `${number(stock.value)} ${stockCut.table.unit} ÷ ${number(flow.value)} ${flowCut.table.unit} a year`,
    citations: [...new Set(amounts.flatMap((figure) => figure.citations))],
  })
  card.line(
    'Reserves',
    `${amount(stock.value, scale, stock.bound)} (${yearText(stockCut, stock.estimated)}) ${marks(amounts[0]?.citations ?? [])}`,
  )
  card.line(
    capital(nounOf(flowCut.table)),
    `${amount(flow.value, scale, flow.bound)} a year (${yearText(flowCut, flow.estimated)}) ${marks(amounts[1]?.citations ?? [])}`,
  )
  card.caveat(
    'Reserves are what could be mined at a profit when the figure was made, not all there is; the number of years is arithmetic, not a forecast.',
  )
  if (place === 'WLD' && worldOf(flowCut)) worldCaveats(card, flowCut, worldOf(flowCut) as World)
  tableCaveats(card, [stockCut, flowCut])
  mineralCaveat(card, corpus, mineral.id)
  const lead = bound === undefined ? 'about' : bound === '>' ? 'at least' : 'at most'
  const size = number(years, years < 10 ? 1 : 0)
  return card.answer(
    'answered',
    intent,
    `${possessive(name)} ${mineralOf(corpus, stockCut.table.mineral).name} reserves would last ${lead} ${size} years at ${flowCut.year} mining.`,
  )
}
