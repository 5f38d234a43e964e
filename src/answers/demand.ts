import { mentions } from './words/concepts.js'
import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import {
  baseYear,
  demandTables,
  demandYears,
  partIn,
  scenarioIn,
  SCENARIOS,
  technologyIn,
  TOTAL_DEMAND,
  useShareTable,
} from '../tables/demand.js'
import { ofRow, shareIn } from '../tables/arithmetic.js'
import { type Entry, largestFirst, type Numbered, numbersOf, periodOf } from '../tables/entries.js'
import { askedYear } from '../tables/select.js'
import type { Figure } from './answer.js'
import { answering } from './answering.js'
import { nearestAhead, nearestYearSaid } from './asked-time.js'
import type { Card } from './card.js'
import { entryFigure, quantityFigure } from './figures.js'
import { countsForm, formsOf } from './forms.js'
import { inLines } from './headline.js'
import { importerName } from './importer.js'
import { mineralName } from './names.js'
import { marks } from './phrases.js'
import { capital, list, lowerFirst, percent } from './text.js'
import { amount, scaleFor } from './units.js'

/** Rows that add up others, or what is left of them, which are no technology. */
const SUMS = new Set([TOTAL_DEMAND, 'all clean technologies', 'other uses'])

/** Scenarios by the concepts that name them; without one, the scenario of what is decided comes first. */
const NAMED: Readonly<Record<string, string>> = {
  'scenario.steps': 'stated-policies',
  'scenario.aps': 'announced-pledges',
  'scenario.nze': 'net-zero',
}
const OF_USES = new Set(['uses', 'amount', 'world-total', 'share', 'search'])

const technologyAsked = ({ terms, named }: Question, corpus: Corpus): string | undefined =>
  technologyIn(corpus, [...terms, ...named])

/** "What does the net zero scenario say of copper in 2040": a scenario is of what will be needed. */
const namesScenario = ({ concepts, measure }: Question): boolean =>
  measure === undefined && concepts.some((id) => NAMED[id] !== undefined)

/** How much of a mineral a technology takes: "how much copper do electric cars use", "its share of demand". */
const asksTechnology = (question: Question, corpus: Corpus): boolean =>
  OF_USES.has(question.intent) &&
  technologyAsked(question, corpus) !== undefined &&
  (question.hole === 'amount' ||
    question.publisher === 'iea' ||
    question.concepts.some((id) => id === 'share' || id.startsWith('scenario.')))

/**
 * The year asked about, of those to come the nearest that a scenario has; two editions are of no year, and each has its own.
 */
const yearOf = (question: Question, corpus: Corpus): number | undefined => {
  const [mineral = ''] = question.minerals
  const base = baseYear(corpus, mineral)
  const asked = question.otherEdition === undefined ? askedYear(question.years) : undefined
  if (asked === undefined || base === undefined || asked <= base) return asked ?? base
  return nearestAhead(demandYears(corpus, mineral), base, asked) ?? asked
}

/** What the world will need (or needed in the base year) of one mineral, in a year that the IEA's scenarios have. */
export const asksDemand = (question: Question, corpus: Corpus): boolean => {
  const { minerals, places, measure, years } = question
  const [mineral] = minerals
  const asked =
    (measure === 'consumption' || namesScenario(question) || asksTechnology(question, corpus)) &&
    (years.kind !== 'latest' || question.publisher === 'iea' || asksTechnology(question, corpus))
  const ofOne = minerals.length === 1 && places.every((place) => place === 'WLD')
  if (!asked || !ofOne || mineral === undefined) return false
  const year = yearOf(question, corpus)
  // An edition that lacks the year says so, before another answers.
  return year !== undefined && (demandTables(corpus, mineral, year).length > 0 || question.edition !== undefined)
}

const scenarioOf = (table: Table): string => SCENARIOS.get(scenarioIn(table)) ?? ''

const demandFigure = (card: Card, { table, row }: Entry): Figure => {
  const what = `${capital(mineralName(card.corpus, table.mineral))}: ${row.use ?? TOTAL_DEMAND}`
  const label = `${what}, ${row.year} (${scenarioOf(table)})`
  return entryFigure(card, { table, row }, label, { estimated: row.projected })
}

const sizeOf = ({ table, row }: Entry): string => amount(Math.round(row.value), scaleFor(table.unit, [row.value]))

const demandLine = (card: Card, label: string, entry: Entry): void => {
  card.line(label, `${sizeOf(entry)} ${marks(demandFigure(card, entry).citations)}`)
}

/** The part of the world's demand that a technology takes, as a clause and a figure. */
const partOf = (card: Card, entry: Entry, total: Numbered): string => {
  const share = shareIn(ofRow(entry), ofRow({ ...entry, row: total }))
  if (!share) return ''
  quantityFigure(card, share, `${demandFigure(card, entry).label}: share of all uses`, {
    estimated: entry.row.projected,
  })
  return `, ${percent(share.value)} of the ${sizeOf({ ...entry, row: total })} in all uses`
}

/**
 * World demand by technology in a year, by the scenario of what governments have decided; the total of the other scenarios
 * stands beside it, because none is a forecast.
 */
export const demand = answering('uses', ({ card, corpus, question, mineral: { id, name }, none }) => {
  const year = yearOf(question, corpus) ?? 0
  const scenario = question.concepts.map((concept) => NAMED[concept]).find((variant) => variant !== undefined)
  const technology = technologyAsked(question, corpus)
  const forms = formsOf(question, corpus)
  const takes = (one: Table): boolean =>
    technology !== undefined && numbersOf(one, { year }).some(({ use }) => use === technology)
  const counts = (one: Table): boolean => forms.some((form) => countsForm(one, form, false))
  const tables = demandTables(corpus, id, year, (one) => counts(one) || takes(one))
  const table = tables.find((one) => scenarioIn(one) === scenario) ?? tables[0]
  if (!table) return none(`I have no table of demand for ${name} in ${year}.`)
  const wanted = askedYear(question.years) ?? year
  if (wanted !== year && question.otherEdition === undefined) card.caveat(nearestYearSaid(wanted, year, true))
  const rowsOf = (one: Table): readonly Numbered[] => largestFirst(numbersOf(one, { year }))
  const rows = rowsOf(table)
  const total = rows.find(({ use }) => use === TOTAL_DEMAND)
  const asked = rows.find(({ use }) => use === technology)
  if (asked) demandFigure(card, { table, row: asked })
  for (const row of [...(total ? [total] : []), ...rows.filter((each) => each !== total)])
    demandLine(card, capital(row.use ?? ''), { table, row })
  for (const other of tables.filter((one) => one !== table))
    for (const row of rowsOf(other).filter(({ use }) => use === TOTAL_DEMAND))
      demandLine(card, `Total, ${scenarioOf(other)}`, { table: other, row })
  const projected = scenarioIn(table) !== 'base-year'
  const part = partIn(table)
  const what = part === '' ? name : `${name} (${part})`
  card.caveat(table.note)
  if (projected) card.caveat('A scenario says what would follow from its assumptions; it is not a forecast.')
  const by = projected ? ` in the IEA's ${scenarioOf(table)}` : ', according to the IEA'
  if (asked && technology !== undefined) {
    const shareOfAll = total ? partOf(card, { table, row: asked }, total) : ''
    if (shareOfAll === '' || !mentions(question, 'share'))
      card.caveat('This is what all of them take together; my tables do not say how much is in one of them.')
    const took = projected ? 'would take' : 'took'
    return [
      `${capital(technology)} ${took} ${sizeOf({ table, row: asked })} of ${what} in ${year}`,
      by,
      `${shareOfAll}.`,
    ]
  }
  if (technology !== undefined) card.caveat(`The IEA's tables hold no ${name} for ${lowerFirst(technology)}.`)
  const [row] = rows.filter(({ use = '' }) => !SUMS.has(use))
  const use = row ? `, ${sizeOf({ table, row })} of it for ${lowerFirst(row.use ?? '')}` : ''
  // Of some minerals the IEA gives what clean energy needs and no total.
  const all = total ?? rows.find(({ use = '' }) => SUMS.has(use)) ?? row
  const who = total || !all ? 'The world' : capital(all.use ?? '')
  const size = all ? `${sizeOf({ table, row: all })} of ` : ''
  return [
    `${who} ${projected ? 'would need' : 'needed'} ${size}${what} in ${year}`,
    by,
    inLines(`${all === row ? '' : use}.`),
  ]
})

/** What a place makes of one mineral, where the shares of its uses are published. */
export const asksUseShares = ({ intent, minerals, places, concepts, terms }: Question, corpus: Corpus): boolean =>
  (intent === 'uses' || (intent === 'share' && concepts.includes('use'))) &&
  // "Chromium in stainless steel": a product may be called by another mineral.
  (minerals.length === 1 || terms.some((id) => id.startsWith('product-'))) &&
  places.length === 1 &&
  useShareTable(corpus, minerals[0] ?? '', places[0] ?? '') !== undefined

/** The uses of a mineral by the manufacturers of a place, in percent, the largest first. */
export const useShares = answering('uses', ({ card, corpus, question, mineral: { id: mineral, name }, none }) => {
  const table = useShareTable(corpus, mineral, question.places[0] ?? '')
  const rows = table ? largestFirst(numbersOf(table)) : []
  const [first] = rows
  if (!table || !first) return none(`I have no table of the uses of ${mineral} there.`)
  const { place } = first
  const who = importerName(corpus, place)
  const said = rows.map((row, at) => {
    const label = `${capital(name)} in ${who}: ${row.use ?? ''}, ${periodOf(row)}`
    const { citations } = entryFigure(card, { table, row }, label, { mineral, place })
    const size = percent(row.value, row.bound)
    card.line(row.use ?? '', `${size} ${marks(citations)}`)
    const use = lowerFirst(row.use ?? '')
    return `${size} ${at === 0 ? 'goes into' : 'into'} ${use === 'other' ? 'other uses' : use}`
  })
  card.caveat('Shares are of what manufacturers there use, not of what buyers purchase.')
  const [most = '', ...others] = said.slice(0, 5)
  return [
    `Of the ${name} used in ${who}, ${most}`,
    inLines(others.length === 0 ? '' : `, ${list(others)}`),
    ` (${periodOf(first)}).`,
  ]
})
