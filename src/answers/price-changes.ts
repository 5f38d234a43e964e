import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { mineralsWithTables } from '../tables/over-minerals.js'
import { askedYear } from '../tables/select.js'
import { usTables } from '../tables/us.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { mineralName, mineralOf } from './names.js'
import { marks } from './phrases.js'
import { changeFigure, nameOf, priceFigure, priceText, rowsOf } from './price.js'
import { capital, list, percent } from './text.js'

const LINES = 8

/** "Which price rose the most": prices of all minerals, by their change in percent. */
export const asksPriceChanges = ({ concepts, minerals, intent }: Question): boolean =>
  minerals.length === 0 &&
  intent !== 'claim' &&
  concepts.includes('price') &&
  concepts.includes('most') &&
  (concepts.includes('change.up') || concepts.includes('change.down'))

/** The minerals whose price, of their default kind, moved the most against the year before, in percent. */
export const priceChanges = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const down = question.concepts.includes('change.down')
  const tables = mineralsWithTables(corpus).flatMap((id) =>
    usTables(corpus, mineralOf(corpus, id), 'price').slice(0, 1),
  )
  const latest = Math.max(...tables.flatMap(({ years }) => years))
  const year = askedYear(question.years) ?? latest
  const found = tables
    .flatMap((table) => {
      const rows = rowsOf(table)
      const [before, row] = [rows.find((one) => one.year === year - 1), rows.find((one) => one.year === year)]
      if (!before || !row || before.value <= 0 || before.bound !== undefined || row.bound !== undefined) return []
      return [{ table, before, row, change: row.value / before.value - 1 }]
    })
    .filter(({ change }) => (down ? change < 0 : change > 0))
    .sort((a, b) => (down ? a.change - b.change : b.change - a.change))
    .slice(0, Math.max(question.limit ?? 0, LINES))
  if (found.length === 0)
    return card.refuse('no-figure', 'ranking', `I have no prices for ${year} and the year before.`)
  const said = found.map(({ table, before, row }) => {
    priceFigure(card, table, row)
    priceFigure(card, table, before)
    const figure = changeFigure(card, table, before, row)
    const moved = `${down ? 'down' : 'up'} ${percent(Math.abs(figure.value))}`
    const name = mineralName(corpus, table.mineral)
    card.line(
      capital(name),
      `${moved}, from ${priceText(before.value, table)} to ${priceText(row.value, table)} (${nameOf(table)}) ${marks(figure.citations)}`,
    )
    return `${name} (${moved})`
  })
  const [first = '', ...next] = said
  const followed = next.length > 0 ? `, followed by ${list(next.slice(0, 2))}` : ''
  card.caveat('This compares annual averages as USGS prints them, one price for each mineral.')
  return card.answer(
    'answered',
    'ranking',
    `Of the prices I have, that of ${first} ${down ? 'fell' : 'rose'} the most from ${year - 1} to ${year}${followed}.`,
  )
}
