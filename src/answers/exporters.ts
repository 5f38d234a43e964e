import { tradeTables } from '../corpus/lookup.js'
import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { suppliers } from '../tables/importers.js'
import type { Answer, Figure } from './answer.js'
import { Card } from './card.js'
import { tradedAs, withForms } from './forms.js'
import { mineralName, placeName } from './names.js'
import { marks } from './phrases.js'
import { capital, list, percent } from './text.js'

const NAMED = 8
const PRODUCTS = 3

/** The tables of the world's exporters of a mineral, shares of value before those of weight, the last year of all first. */
const tablesFor = (question: Question, corpus: Corpus): readonly Table[] => {
  const mineral = tradedAs(question.minerals[0] ?? '', question)
  const all = tradeTables(corpus, { mineral, measure: 'export-share' }).filter(
    ({ variant = '' }) => !variant.endsWith('history') && !variant.endsWith('by-weight'),
  )
  const wanted = withForms(all, question, corpus)
  return wanted.length > 0 ? wanted : all
}

/** "Who exports the most magnets", "China's share of magnet exports": of the world's exports, not of one country's. */
export const asksExporters = (question: Question, corpus: Corpus): boolean =>
  question.measure === 'exports' &&
  question.minerals.length === 1 &&
  (question.intent === 'ranking' || question.intent === 'share') &&
  !question.places.includes('USA') &&
  tablesFor(question, corpus).length > 0

/** The countries that export a product, by their share of the value of the world's exports. */
export const exporters = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const [first, ...others] = tablesFor(question, corpus)
  if (!first) return card.refuse('no-figure', question.intent, 'I have no table of exporters of that.')
  const figureOf = (table: Table, row: ReturnType<typeof suppliers>[number]): Figure =>
    card.figure({
      label: `${capital(placeName(corpus, row.place))}: share of world exports of ${table.product ?? ''}, ${row.year}`,
      quantity: 'share',
      value: row.value,
      unit: '%',
      mineral: table.mineral,
      place: row.place,
      measure: table.measure,
      year: row.year,
      estimated: false,
      basis: 'reported',
      citations: [card.cite(table, [row])],
    })
  const [place] = question.places
  const asked = suppliers(first).find((row) => row.place === place)
  if (asked) figureOf(first, asked)
  for (const table of [first, ...others].slice(0, PRODUCTS)) {
    const rows = suppliers(table).slice(0, NAMED)
    const cited = [...new Set(rows.flatMap((row) => figureOf(table, row).citations))]
    const each = rows.map((row) => `${placeName(corpus, row.place)} ${percent(row.value)}`)
    card.line(capital(table.product ?? ''), `${list(each)} (${rows[0]?.year ?? ''}) ${marks(cited)}`)
  }
  card.caveat('Shares are of the value recorded by customs; hubs that re-export what others made count as exporters.')
  const product = first.product ?? mineralName(corpus, first.mineral)
  if (place !== undefined && place !== 'WLD')
    return card.answer(
      'answered',
      question.intent,
      asked
        ? `${capital(placeName(corpus, place))} had ${percent(asked.value)} of the value of the world's exports of ${product} in ${asked.year}.`
        : `${capital(placeName(corpus, place))} is not among the listed exporters of ${product}.`,
    )
  const [top, ...next] = suppliers(first).slice(0, 3)
  return card.answer(
    'answered',
    question.intent,
    `${capital(placeName(corpus, top?.place ?? ''))} exports the most ${product}, ${percent(top?.value ?? 0)} of the world's value (${top?.year ?? ''}), ahead of ${list(next.map((row) => placeName(corpus, row.place)))}.`,
  )
}
