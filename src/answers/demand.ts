import type { Corpus, Observation, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { baseYear, demandTables, SCENARIOS, technologyIn } from '../tables/demand.js'
import { isNumber } from '../tables/read.js'
import { askedYear } from '../tables/select.js'
import type { Answer, Figure } from './answer.js'
import { Card } from './card.js'
import { mineralName, mineralOf } from './names.js'
import { marks } from './phrases.js'
import { suggestionsFor } from './suggest.js'
import { capital, number, percent } from './text.js'
import { amount, scaleFor } from './units.js'

const TOTAL = 'total demand'
/** Rows that add up others, which are no technology. */
const SUMS = new Set([TOTAL, 'all clean technologies'])

type Row = Observation & { readonly value: number }

/** Scenarios by the concepts that name them; without one, the scenario of what is decided comes first. */
const NAMED: Readonly<Record<string, string>> = {
  'scenario.steps': 'stated-policies',
  'scenario.aps': 'announced-pledges',
  'scenario.nze': 'net-zero',
}
const OF_USES = new Set(['uses', 'amount', 'world-total', 'share', 'search'])

const technologyAsked = ({ terms, named }: Question, corpus: Corpus): string | undefined =>
  technologyIn(corpus, [...terms, ...named])

/** How much of a mineral a technology takes: "how much copper do electric cars use", "its share of demand". */
const asksTechnology = (question: Question, corpus: Corpus): boolean =>
  OF_USES.has(question.intent) &&
  technologyAsked(question, corpus) !== undefined &&
  (question.hole === 'amount' || question.concepts.some((id) => id === 'share' || id.startsWith('scenario.')))

const yearOf = (question: Question, corpus: Corpus): number | undefined =>
  askedYear(question.years) ?? baseYear(corpus, question.minerals[0] ?? '')

/** What the world will need (or needed in the base year) of one mineral, in a year that the IEA's scenarios have. */
export const asksDemand = (question: Question, corpus: Corpus): boolean => {
  const { minerals, places, measure, intent, years } = question
  const [mineral] = minerals
  const year = yearOf(question, corpus)
  return (
    (measure === 'consumption' || asksTechnology(question, corpus)) &&
    (years.kind !== 'latest' || asksTechnology(question, corpus)) &&
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

const size = ({ value }: Row, { unit }: Table): string => amount(value, scaleFor(unit, [value]))

/**
 * World demand by technology in a year, by the scenario of what governments have decided; the total of the other scenarios
 * stands beside it, because none is a forecast.
 */
export const demand = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const year = yearOf(question, corpus) ?? 0
  const scenario = question.concepts.map((id) => NAMED[id]).find((variant) => variant !== undefined)
  const tables = demandTables(corpus, mineral.id, year)
  const main = tables.find(({ variant }) => variant === scenario) ?? tables[0]
  const others = tables.filter((table) => table !== main)
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
  const technology = technologyAsked(question, corpus)
  const asked = rows.find(({ use }) => use === technology)
  if (asked) demandFigure(card, main, asked)
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
  const by = projected ? ` in the IEA's ${SCENARIOS.get(main.variant ?? '') ?? ''}` : ', by the IEA'
  if (projected) card.caveat('A scenario says what would follow from its assumptions; it is not a forecast.')
  if (asked && technology !== undefined) {
    const part = total && total.value > 0 ? partOf(card, main, asked, total) : ''
    if (part === '' || !question.concepts.includes('share'))
      card.caveat('This is what all of them take together; my tables do not tell how much is in one of them.')
    const took = projected ? 'would take' : 'took'
    return card.answer(
      'answered',
      'uses',
      `${capital(useName(technology))} ${took} ${size(asked, main)} of ${mineral.name} in ${year}${by}${part}.`,
    )
  }
  if (technology !== undefined) card.caveat(`The IEA's tables hold no ${mineral.name} for ${useName(technology)}.`)
  const use = first ? `, ${size(first, main)} of it for ${useName(first.use)}` : ''
  const all = total ? size(total, main) : ''
  const needs = projected ? 'would need' : 'needed'
  return card.answer('answered', 'uses', `The world ${needs} ${all} of ${mineral.name} in ${year}${by}${use}.`)
}

/** The part of the world's demand that a technology takes, as a clause and a figure. */
const partOf = (card: Card, table: Table, row: Row, total: Row): string => {
  const share = (row.value / total.value) * 100
  const { citations, ...figure } = demandFigure(card, table, row)
  card.figure({
    ...figure,
    label: `${figure.label}: share of all uses`,
    quantity: 'share',
    value: share,
    unit: '%',
    basis: 'calculated',
    formula: `${number(row.value)} ${table.unit} ÷ ${number(total.value)} ${table.unit}`,
    citations,
  })
  return `, ${percent(share)} of the ${size(total, table)} in all uses`
}

/** "Electric vehicles" within a sentence; "Solar PV" keeps its letters. */
const useName = (use = ''): string => use.charAt(0).toLowerCase() + use.slice(1)
