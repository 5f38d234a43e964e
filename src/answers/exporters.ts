import { tradeTables } from '../corpus/lookup.js'
import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Numbered } from '../tables/entries.js'
import { suppliers } from '../tables/importers.js'
import type { Figure } from './answer.js'
import { answering } from './answering.js'
import type { Card } from './card.js'
import { entryFigure } from './figures.js'
import { tradedAs, withFormsOrAll } from './forms.js'
import { mineralName, placeName } from './names.js'
import { marks } from './phrases.js'
import { supplierText } from './suppliers.js'
import { capital, list, percent } from './text.js'

const NAMED = 8
const PRODUCTS = 3

/** The tables of the world's exporters of a mineral, shares of value before those of weight, the last year of all first. */
const tablesFor = (question: Question, corpus: Corpus): readonly Table[] => {
  const mineral = tradedAs(question.minerals[0] ?? '', question)
  const all = tradeTables(corpus, { mineral, measure: 'export-share' }).filter(
    ({ variant = '' }) => !variant.endsWith('history') && !variant.endsWith('by-weight'),
  )
  return withFormsOrAll(all, question, corpus)
}

/** "Who exports the most magnets", "China's share of magnet exports": of the world's exports, not of one country's. */
export const asksExporters = (question: Question, corpus: Corpus): boolean =>
  question.measure === 'exports' &&
  question.minerals.length === 1 &&
  (question.intent === 'ranking' || question.intent === 'share') &&
  !question.places.includes('USA') &&
  tablesFor(question, corpus).length > 0

const exporterFigure = (card: Card, table: Table, row: Numbered): Figure => {
  const who = capital(placeName(card.corpus, row.place))
  return entryFigure(card, { table, row }, `${who}: share of world exports of ${table.product ?? ''}, ${row.year}`)
}

/** The countries that export a product, by their share of the value of the world's exports. */
export const exporters = answering(
  ({ intent }) => intent,
  ({ card, corpus, question, none }) => {
    const tables = tablesFor(question, corpus)
    const [first] = tables
    const [top, ...next] = first ? suppliers(first) : []
    if (!first || !top) return none('I have no table of exporters of that.')
    const [place] = question.places
    const asked = [top, ...next].find((row) => row.place === place)
    if (asked) exporterFigure(card, first, asked)
    for (const table of tables.slice(0, PRODUCTS)) {
      const rows = suppliers(table).slice(0, NAMED)
      const cited = new Set(rows.flatMap((row) => exporterFigure(card, table, row).citations))
      const each = list(rows.map((row) => supplierText(corpus, row)))
      card.line(capital(table.product ?? ''), `${each} (${rows[0]?.year ?? ''}) ${marks([...cited])}`)
    }
    card.caveat('Shares are of the value recorded by customs; hubs that re-export what others made count as exporters.')
    const product = first.product ?? mineralName(corpus, first.mineral)
    const name = (id: string): string => capital(placeName(corpus, id))
    if (asked)
      return `${name(asked.place)} had ${percent(asked.value)} of the value of the world's exports of ${product} in ${asked.year}.`
    if (place !== undefined && place !== 'WLD') return `${name(place)} is not among the listed exporters of ${product}.`
    const others = list(next.slice(0, 2).map((row) => placeName(corpus, row.place)))
    return `${name(top.place)} exports the most ${product}, ${percent(top.value)} of the world's value (${top.year}), ahead of ${others}.`
  },
)
