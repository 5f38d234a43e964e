import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { mineralsWithTables } from '../tables/over-minerals.js'
import { askedYear, isWorldTable, tablesAbout, yearsOf } from '../tables/select.js'
import { usTables } from '../tables/us.js'
import { lensesOf } from '../tables/views.js'
import { answering } from './answering.js'
import { percentText } from './figures.js'
import { mineralName, mineralOf } from './names.js'
import { marks } from './phrases.js'
import { changeFigure, nameOf, priceFigure, priceText, rowsOf } from './price.js'
import { capital, list } from './text.js'

const LINES = 8

/** The first price of a mineral that has both years: USGS's, or for years before those that of the world market. */
const tableWith = (corpus: Corpus, id: string, years: readonly number[]): readonly Table[] =>
  [...usTables(corpus, mineralOf(corpus, id), 'price'), ...tablesAbout(corpus, id, 'price').filter(isWorldTable)]
    .filter((table) => years.every((year) => rowsOf(table).some((row) => row.year === year)))
    .slice(0, 1)

/** "Which price rose the most": prices of all minerals, by their change in percent. */
export const asksPriceChanges = ({ concepts, minerals, intent }: Question): boolean =>
  minerals.length === 0 &&
  intent !== 'claim' &&
  concepts.includes('price') &&
  concepts.includes('most') &&
  (concepts.includes('change.up') || concepts.includes('change.down'))

/** The two years between which prices are compared: the year before, where the question names no span. */
const spanOf = ({ years }: Question, latest: number): readonly [number, number] => {
  const year = askedYear(years) ?? latest
  if (years.kind === 'range') return [years.from, year]
  return [years.kind === 'years' && years.years.length > 1 ? Math.min(...years.years) : year - 1, year]
}

/** The minerals whose price moved the most, in percent, between two years or against the year before. */
export const priceChanges = answering('ranking', ({ card, corpus, question, none }) => {
  const down = question.concepts.includes('change.down')
  const minerals = mineralsWithTables(corpus)
  const first = minerals.flatMap((id) => usTables(corpus, mineralOf(corpus, id), 'price').slice(0, 1))
  const [since, year] = spanOf(question, Math.max(...first.flatMap((table) => table.years)))
  const tables = since === year - 1 ? first : minerals.flatMap((id) => tableWith(corpus, id, [since, year]))
  const found = tables
    .flatMap((table) => {
      const [before, row] = [since, year].map((one) => rowsOf(table).find((each) => each.year === one))
      if (!before || !row || before.value <= 0 || before.bound !== undefined || row.bound !== undefined) return []
      return [{ table, before, row, change: row.value / before.value - 1 }]
    })
    .filter(({ change }) => (down ? change < 0 : change > 0))
    .sort((a, b) => (down ? a.change - b.change : b.change - a.change))
    .slice(0, Math.max(question.limit ?? 0, LINES))
  if (found.length === 0) return none(`I have no prices for both ${since} and ${year}.`)
  const [leader = '', ...next] = found.map(({ table, before, row }) => {
    priceFigure(card, table, row)
    priceFigure(card, table, before)
    const { value, citations } = changeFigure(card, table, before, row)
    const name = mineralName(corpus, table.mineral)
    const sizes = `from ${priceText(before.value, table)} to ${priceText(row.value, table)}`
    card.line(capital(name), `${percentText(value)}, ${sizes} (${nameOf(table)}) ${marks(citations)}`)
    return `${name} (${percentText(value)})`
  })
  const printed = found.some(({ table }) => isWorldTable(table)) ? 'and the World Bank print' : 'prints'
  card.caveat(`This compares annual averages as USGS ${printed} them, one price for each mineral.`)
  const followed = next.length > 0 ? `, followed by ${list(next.slice(0, 2))}` : ''
  const moved = `${down ? 'fell' : 'rose'} the most from ${since} to ${year}`
  return `Of the prices I have, that of ${leader} ${moved}${followed}.`
})

/** What a text says that is no price: of what is mined, traded or held there are changes too. */
const OF_OTHERS = ['produce', 'mine', 'refine', 'reserves', 'imports', 'exports', 'consume']

/**
 * "How much has gold risen since 2000": a change without a measure, since a year from which the price is known. Output is
 * meant where its years are known too.
 */
export const asksPriceSince = (question: Question, corpus: Corpus): boolean => {
  const { intent, measure, stage, minerals, places, years, concepts } = question
  const [id] = minerals
  if (intent !== 'trend' || id === undefined || minerals.length > 1 || places.length > 0) return false
  if ((measure ?? stage) !== undefined || years.kind !== 'range' || OF_OTHERS.some((one) => concepts.includes(one)))
    return false
  const output = lensesOf(corpus, mineralOf(corpus, id), 'production').flatMap(({ tables }) => yearsOf(tables))
  return !output.includes(years.from) && tableWith(corpus, id, [years.from]).length > 0
}
