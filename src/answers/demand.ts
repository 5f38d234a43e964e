import type { Corpus, Observation, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { demandTables, SCENARIOS } from '../tables/demand.js'
import { isNumber } from '../tables/read.js'
import { askedYear } from '../tables/select.js'
import type { Answer, Figure } from './answer.js'
import { Card } from './card.js'
import { mineralName, mineralOf } from './names.js'
import { marks } from './phrases.js'
import { suggestionsFor } from './suggest.js'
import { capital, number } from './text.js'

const TOTAL = 'total demand'
/** Rows that add up others, which are no technology. */
const SUMS = new Set([TOTAL, 'all clean technologies'])

type Row = Observation & { readonly value: number }

/** What the world will need (or needed in the base year) of one mineral, in a year that the IEA's scenarios have. */
export const asksDemand = (question: Question, corpus: Corpus): boolean => {
  const { minerals, places, measure, intent } = question
  const year = askedYear(question.years)
  const [mineral] = minerals
  return (
    measure === 'consumption' &&
    intent !== 'claim' &&
    minerals.length === 1 &&
    mineral !== undefined &&
    year !== undefined &&
    places.every((place) => place === 'WLD') &&
    demandTables(corpus, mineral, year).length > 0
  )
}

const demandFigure = (card: Card, table: Table, row: Row): Figure =>
  card.figure({
    label: `${capital(mineralName(card.corpus, table.mineral))}: ${row.use ?? TOTAL}, ${row.year} (${SCENARIOS.get(table.variant ?? '') ?? ''})`,
    quantity: 'amount',
    value: row.value,
    unit: table.unit,
    mineral: table.mineral,
    place: row.place,
    measure: table.measure,
    year: row.year,
    estimated: row.projected,
    basis: 'reported',
    citations: [card.cite(table, [row])],
  })

const size = (row: Row, table: Table): string => `${number(Math.round(row.value))} ${table.unit}`

/**
 * World demand by technology in a year, by the scenario of what governments have decided; the total of the other scenarios
 * stands beside it, because none is a forecast.
 */
export const demand = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const year = askedYear(question.years) ?? 0
  const [main, ...others] = demandTables(corpus, mineral.id, year)
  card.suggest(...suggestionsFor(corpus, mineral.id, 'none'))
  if (!main) return card.refuse('no-figure', 'uses', `I have no table of demand for ${mineral.name} in ${year}.`)
  const rowsOf = (table: Table): readonly Row[] =>
    table.observations
      .filter(isNumber)
      .filter((row) => row.year === year)
      .sort((a, b) => b.value - a.value)
  const rows = rowsOf(main)
  const total = rows.find(({ use }) => use === TOTAL)
  const parts = rows.filter(({ use }) => !SUMS.has(use ?? '') && use !== 'other uses')
  for (const row of [...(total ? [total] : []), ...rows.filter((each) => each !== total)])
    card.line(capital(row.use ?? ''), `${size(row, main)} ${marks(demandFigure(card, main, row).citations)}`)
  for (const table of others) {
    const row = rowsOf(table).find(({ use }) => use === TOTAL)
    if (row)
      card.line(
        `Total, ${SCENARIOS.get(table.variant ?? '') ?? ''}`,
        `${size(row, table)} ${marks(demandFigure(card, table, row).citations)}`,
      )
  }
  const [first] = parts
  const projected = main.variant !== 'base-year'
  if (projected) card.caveat('A scenario says what would follow from its assumptions; it is not a forecast.')
  const use = first ? `, ${size(first, main)} of it for ${useName(first.use)}` : ''
  const all = total ? size(total, main) : ''
  const by = projected ? `In the IEA's ${SCENARIOS.get(main.variant ?? '') ?? ''} ` : 'By the IEA, '
  const needs = projected ? 'would need' : 'needed'
  return card.answer('answered', 'uses', `${by}the world ${needs} ${all} of ${mineral.name} in ${year}${use}.`)
}

/** "Electric vehicles" within a sentence; "Solar PV" keeps its letters. */
const useName = (use = ''): string => use.charAt(0).toLowerCase() + use.slice(1)
