import type { Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { type Entry, periodOf } from '../tables/entries.js'
import { importTables, suppliers } from '../tables/importers.js'
import { meets } from '../tables/limits.js'
import { mineralsWithTables } from '../tables/over-minerals.js'
import { usTables } from '../tables/us.js'
import { answering } from './answering.js'
import { countFigure } from './figures.js'
import { foreignImporter, importerAdjective, importerName, noImporter, supplierAsked } from './importer.js'
import { inLines } from './headline.js'
import { mineralName, mineralOf, placeName } from './names.js'
import { marks } from './phrases.js'
import { suggestReliance } from './suggest.js'
import { supplierFigure } from './suppliers.js'
import { capital, count, list, percent } from './text.js'
import { limitOf, namesOf, opWords, passingLines } from './threshold.js'

/** Minerals that a headline names of those that the lines list. */
const IN_HEADLINE = 5

/** The suppliers of a table that are countries by name, the largest first. */
const named = (table: Table): ReturnType<typeof suppliers> => suppliers(table).filter(({ place }) => place !== 'OTHER')

/**
 * "Which minerals does Korea buy mostly from China", "what does the US import from Chile": no mineral is named, and a buyer
 * and a seller, a share of imports, or the United States and another place are.
 */
export const asksMineralsImported = ({
  minerals,
  places,
  roles,
  intent,
  measure,
  hole,
  threshold,
}: Question): boolean => {
  if (minerals.length > 0) return false
  if (hole === 'mineral' && roles.importer?.length === 1 && roles.supplier?.length === 1) return true
  const pair = places.includes('USA') && places.some((place) => place !== 'USA' && place !== 'WLD')
  const trades = measure === 'imports' && intent !== 'search' && intent !== 'comparison'
  const suppliers =
    measure === 'import-share' || intent === 'import-sources' || (pair && (intent === 'threshold' || trades))
  return suppliers && (threshold !== undefined || places.length > 0)
}

/**
 * Minerals of which the United States gets a share of its imports from one supplier that passes the limit: from the
 * country asked about, or from whichever supplies the most. One table a mineral, its default kind.
 */
export const importThreshold = answering('threshold', ({ card, corpus, question, none }) => {
  // Without a limit, all that a supplier is named for; of no supplier, the minerals that come from one country mostly.
  const supplier = supplierAsked(question)
  const { concepts } = question
  const mostly = concepts.includes('val.most') || (concepts.includes('most') && concepts.includes('source'))
  const every = question.threshold === undefined && supplier !== undefined && !mostly
  const limit = every ? ({ op: '>', value: 0, unit: '%' } as const) : limitOf(question)
  const foreign = foreignImporter(question)
  const importer = foreign ?? 'USA'
  const adjective = importerAdjective(corpus, importer)
  const tables =
    foreign === undefined
      ? mineralsWithTables(corpus).flatMap((id) => usTables(corpus, mineralOf(corpus, id), 'import-share').slice(0, 1))
      : importTables(corpus, foreign)
  if (tables.length === 0) return none(noImporter(corpus, importer, undefined))
  const found = tables
    .flatMap((table): Entry[] => {
      const row = named(table).find(({ place }) => supplier === undefined || place === supplier)
      return row && meets(row.value, row.bound, limit) === 'yes' ? [{ table, row }] : []
    })
    .sort((a, b) => b.row.value - a.row.value)
    .slice(0, question.limit ?? Number.POSITIVE_INFINITY)
  const passing = found.map(({ table, row }) => {
    const name = mineralName(corpus, table.mineral)
    const size = percent(row.value, row.bound)
    const who = supplier === undefined ? `${placeName(corpus, row.place)} ` : ''
    const cite = () => marks(supplierFigure(card, table, row).citations)
    return { name, text: `${who}${size} (${periodOf(row)})`, short: `${name} ${size}`, cite }
  })
  passingLines(card, passing)
  // "Mainly from Russia": the largest supplier, though it may have less than half.
  const rest = mostly && supplier !== undefined && question.threshold === undefined ? tables : []
  const largest = rest.filter(
    (table) => named(table)[0]?.place === supplier && !found.some((one) => one.table === table),
  )
  const shares = largest.flatMap((table) =>
    named(table)
      .slice(0, 1)
      .map((row) => {
        const cited = marks(supplierFigure(card, table, row).citations)
        return `${mineralName(corpus, table.mineral)} ${percent(row.value, row.bound)} ${cited}`
      }),
  )
  card.line('Largest supplier with less than half', list(shares))
  const who = supplier === undefined ? 'one country' : placeName(corpus, supplier)
  const [first] = found
  countFigure(card, `Minerals: ${opWords(limit)} of ${adjective} imports from ${who}`, found.length, {
    place: supplier ?? 'WLD',
    measure: 'import-share',
    year: first?.row.year ?? tables[0]?.years.at(-1) ?? 0,
    citations: first
      ? [...new Set(card.figures.flatMap((figure) => figure.citations))]
      : tables.slice(0, 1).map((table) => card.cite(table, table.observations.slice(0, 1))),
  })
  card.caveat(
    foreign === undefined
      ? 'Shares are averages over the period; imports of products that contain the mineral are not counted.'
      : 'Shares are of the value of one traded product of each mineral; others may come from elsewhere.',
  )
  card.suggest(...found.slice(0, 3).map(({ table }) => suggestReliance(corpus, mineralOf(corpus, table.mineral))))
  const ids = found.map(({ table }) => table.mineral)
  const tail = first ? `: ${namesOf(corpus, ids, IN_HEADLINE)} (${periodOf(first.row)}).` : '.'
  const many = (nothing: string): string => (first ? count(found.length, 'mineral') : nothing)
  if (every)
    return [
      `${capital(who)} is named among the sources of ${adjective} imports of ${many('none of the minerals here')}`,
      inLines(tail),
    ]
  const less = list(largest.map((table) => mineralName(corpus, table.mineral)))
  const more = less === '' ? '' : ` ${capital(who)} is the largest supplier, with less than half, of ${less}.`
  const of = many('no mineral of those with import sources here')
  return [
    `${capital(importerName(corpus, importer))} gets ${opWords(limit)} of its imports from ${who} for ${of}`,
    inLines(tail),
    inLines(more),
  ]
})
