import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { noImporter, tradeOf } from './importer.js'
import { mineralName, mineralOf } from './names.js'
import { marks } from './phrases.js'
import { suggestReliance } from './suggest.js'
import { mineralsWithTables } from '../tables/over-minerals.js'
import { count, list } from './text.js'
import { usRow, usTables, usYear } from '../tables/us.js'

/** A question for the minerals of which a country sells more abroad than it buys, or that it does not import. */
export const asksNetExporters = ({ concepts, minerals, threshold, hole }: Question): boolean =>
  minerals.length === 0 &&
  threshold === undefined &&
  (concepts.includes('netexp') || (hole === 'mineral' && concepts.includes('imports') && concepts.includes('not')))

/** The minerals that USGS marks "E": of these the United States is a net exporter. */
export const netExporters = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const intent = 'threshold'
  const { importer } = tradeOf(question)
  const other = question.places.find((place) => place !== 'USA' && !question.places.includes('USA'))
  if (importer !== 'USA' || other !== undefined)
    return card.refuse(
      'no-figure',
      intent,
      noImporter(corpus, importer === 'USA' ? (other ?? '') : importer, undefined),
    )
  const found = mineralsWithTables(corpus)
    .flatMap((id) => usTables(corpus, mineralOf(corpus, id), 'net-import-reliance').slice(0, 1))
    .flatMap((table) => usRow(table) ?? [])
    .filter(({ row }) => row.cell === 'net-exporter')
  const cited = found.map((us) => ({
    us,
    text: `${mineralName(corpus, us.table.mineral)} ${marks([card.cite(us.table, [us.row])])}`,
  }))
  const [first] = found
  card.line('Net exporter (E)', cited.map(({ text }) => text).join(', '))
  card.figure({
    label: 'Minerals of which the US is a net exporter',
    quantity: 'count',
    value: found.length,
    unit: 'minerals',
    mineral: 'all',
    place: 'USA',
    measure: 'net-import-reliance',
    year: first?.row.year ?? 0,
    estimated: true,
    basis: 'calculated',
    citations: first ? [card.cite(first.table, [first.row])] : [],
  })
  card.caveat(
    'USGS prints "E" for a net exporter in its reliance series; minerals without such a series are not counted.',
  )
  card.suggest(...found.slice(0, 3).map(({ table }) => suggestReliance(corpus, mineralOf(corpus, table.mineral))))
  const names = list(found.map(({ table }) => mineralName(corpus, table.mineral)))
  return card.answer(
    'answered',
    intent,
    `The US is a net exporter of ${count(found.length, 'mineral')} (${first ? usYear(first) : ''}): ${names}.`,
  )
}
