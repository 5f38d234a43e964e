import type { Corpus, Table } from '../corpus/types.js'
import type { Question, Threshold } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { importTables, suppliers } from '../tables/importers.js'
import { foreignImporter, importerAdjective, importerName, noImporter, supplierAsked } from './importer.js'
import { supplierFigure } from './import-sources.js'
import { mineralName, mineralOf, placeName } from './names.js'
import { marks } from './phrases.js'
import { suggestReliance } from './suggest.js'
import { capital, count, list, percent } from './text.js'
import { meets } from '../tables/limits.js'
import { mineralsWithTables } from '../tables/over-minerals.js'
import { opWords } from './threshold.js'
import { usTables } from '../tables/us.js'

const NAMED = 20
const LINES = 12

/**
 * Minerals of which the United States gets a share of its imports from one supplier that passes the limit: from the
 * country asked about, or from whichever supplies the most. One table a mineral, its default kind.
 */
export const importThreshold = (question: Question, corpus: Corpus): Answer => {
  // Without a limit, all that a supplier is named for; of no supplier, the minerals that come from one country mostly.
  const named = supplierAsked(question) !== undefined
  const mostly = question.concepts.includes('val.most')
  const limit: Threshold =
    question.threshold ?? (named && !mostly ? { op: '>', value: 0, unit: '%' } : { op: '>=', value: 50, unit: '%' })
  const minerals = mineralsWithTables(corpus)
  const card = new Card(corpus, question)
  const intent = 'threshold'
  const importer = foreignImporter(question)
  const whose = importerName(corpus, importer ?? 'USA')
  const adjective = importerAdjective(corpus, importer ?? 'USA')
  const supplier = supplierAsked(question)
  const tables =
    importer === undefined
      ? minerals.flatMap((id) => usTables(corpus, mineralOf(corpus, id), 'import-share').slice(0, 1))
      : importTables(corpus, importer)
  if (importer !== undefined && tables.length === 0)
    return card.refuse('no-figure', intent, noImporter(corpus, importer, undefined))
  const rowsOf = (table: Table) => suppliers(table).filter((row) => row.place !== 'OTHER')
  const found = tables
    .flatMap((table) => {
      const rows = rowsOf(table)
      const row = supplier === undefined ? rows[0] : rows.find((each) => each.place === supplier)
      return row && meets(row.value, row.bound, limit) === 'yes' ? [{ table, row }] : []
    })
    .sort((a, b) => b.row.value - a.row.value)
    .slice(0, question.limit ?? Number.POSITIVE_INFINITY)
  // "Mainly from Russia": the largest supplier, though it may have less than half.
  const largest =
    mostly && supplier !== undefined && question.threshold === undefined
      ? tables.flatMap((table) => {
          const [row] = rowsOf(table)
          const has = found.some((one) => one.table === table)
          return row?.place === supplier && !has ? [{ table, row }] : []
        })
      : []
  found.forEach(({ table, row }, at) => {
    const figure = supplierFigure(card, table, row)
    if (at >= LINES) return
    card.line(
      String(at + 1),
      `${capital(mineralName(corpus, table.mineral))}: ${supplier === undefined ? `${placeName(corpus, row.place)} ` : ''}${percent(row.value, row.bound)} (${row.period ?? row.year}) ${marks(figure.citations)}`,
    )
  })
  if (largest.length > 0)
    card.line(
      'Largest supplier with less than half',
      list(
        largest.map(({ table, row }) => {
          const { citations } = supplierFigure(card, table, row)
          return `${mineralName(corpus, table.mineral)} ${percent(row.value, row.bound)} ${marks(citations)}`
        }),
      ),
    )
  const hidden = found.slice(LINES)
  if (hidden.length > 0)
    card.line(
      'Also',
      list(
        hidden.map(
          ({ table, row }) =>
            `${mineralName(corpus, table.mineral)} ${percent(row.value, row.bound)} ${marks([card.cite(table, [row])])}`,
        ),
      ),
    )
  const who = supplier === undefined ? 'one country' : placeName(corpus, supplier)
  const [first] = found
  card.figure({
    label: `Minerals: ${opWords(limit)} of ${adjective} imports from ${who}`,
    quantity: 'count',
    value: found.length,
    unit: 'minerals',
    mineral: 'all',
    place: supplier ?? 'WLD',
    measure: 'import-share',
    year: first?.row.year ?? tables[0]?.years.at(-1) ?? 0,
    estimated: false,
    basis: 'calculated',
    citations: first
      ? [...new Set(card.figures.flatMap((figure) => figure.citations))]
      : tables.slice(0, 1).map((table) => card.cite(table, table.observations.slice(0, 1))),
  })
  card.caveat(
    importer === undefined
      ? 'Shares are averages over the period; imports of products that contain the mineral are not counted.'
      : 'Shares are of the value of one traded product of each mineral; others may come from elsewhere.',
  )
  card.suggest(...found.slice(0, 3).map(({ table }) => suggestReliance(corpus, mineralOf(corpus, table.mineral))))
  const names = list(found.slice(0, NAMED).map(({ table }) => mineralName(corpus, table.mineral)))
  const tail = first
    ? `: ${names}${found.length > NAMED ? ' and others' : ''} (${first.row.period ?? first.row.year})`
    : ''
  const less = list(largest.map(({ table }) => mineralName(corpus, table.mineral)))
  const more = less === '' ? '' : ` ${capital(who)} is the largest supplier, with less than half, of ${less}.`
  return card.answer(
    'answered',
    intent,
    question.threshold === undefined && named && !mostly
      ? `${capital(who)} is named among the sources of ${adjective} imports of ${found.length === 0 ? 'none of the minerals here' : count(found.length, 'mineral')}${tail}.`
      : `${capital(whose)} gets ${opWords(limit)} of its imports from ${who} for ${found.length === 0 ? 'none of the minerals with import sources here' : count(found.length, 'mineral')}${tail}.${more}`,
  )
}
