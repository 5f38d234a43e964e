import type { Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { type Entry, isNumber, periodOf } from '../tables/entries.js'
import { importTables, suppliers } from '../tables/importers.js'
import { meets } from '../tables/limits.js'
import { mineralsWithTables } from '../tables/over-minerals.js'
import { usEntry, usTables, usYear } from '../tables/us.js'
import { answering } from './answering.js'
import { countFigure } from './figures.js'
import { foreignImporter, importerAdjective, importerName, noImporter, supplierAsked, tradeOf } from './importer.js'
import { mineralName, mineralOf, placeName } from './names.js'
import { marks } from './phrases.js'
import { relianceMark, relianceWords } from './reliance-figure.js'
import { suggestReliance } from './suggest.js'
import { supplierFigure } from './suppliers.js'
import { capital, count, list, percent } from './text.js'
import { limitOf, namesOf, opWords, passingLines } from './threshold.js'

const NAMED = 20
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
  const mostly = question.concepts.includes('val.most')
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
  const tail = first ? `: ${namesOf(corpus, ids, IN_HEADLINE)} (${periodOf(first.row)})` : ''
  const many = (nothing: string): string => (first ? count(found.length, 'mineral') : nothing)
  if (every)
    return `${capital(who)} is named among the sources of ${adjective} imports of ${many('none of the minerals here')}${tail}.`
  const less = list(largest.map((table) => mineralName(corpus, table.mineral)))
  const more = less === '' ? '' : ` ${capital(who)} is the largest supplier, with less than half, of ${less}.`
  const of = many('none of the minerals with import sources here')
  return `${capital(importerName(corpus, importer))} gets ${opWords(limit)} of its imports from ${who} for ${of}${tail}.${more}`
})

/** The one place beside the United States, where the question asks of minerals both a reliance and a supplier. */
const besideUS = ({ places, roles }: Question): string | undefined => {
  const others = places.filter((id) => id !== 'USA' && id !== 'WLD')
  return roles.supplier?.[0] ?? (others.length === 1 ? others[0] : undefined)
}

/** "For which minerals is the US 100 % import reliant and China the main supplier": two conditions that must both hold. */
export const asksRelianceAndSupplier = (question: Question): boolean =>
  question.minerals.length === 0 &&
  question.hole === 'mineral' &&
  question.concepts.includes('reliance') &&
  question.concepts.some((id) => id === 'source' || id === 'most' || id === 'val.most') &&
  question.places.includes('USA') &&
  besideUS(question) !== undefined

/** Minerals whose US net import reliance passes a limit and whose largest source of imports is one country. */
export const relianceAndSupplier = answering('threshold', ({ card, corpus, question }) => {
  const limit = limitOf(question)
  const supplier = besideUS(question) ?? ''
  const who = placeName(corpus, supplier)
  const found = mineralsWithTables(corpus)
    .flatMap((id) => {
      const us = usEntry(corpus, id, 'net-import-reliance')
      if (!us || !isNumber(us.row) || meets(us.row.value, us.row.bound, limit) !== 'yes') return []
      const [table] = usTables(corpus, mineralOf(corpus, id), 'import-share')
      const [row] = table ? named(table) : []
      return table && row?.place === supplier ? [{ us, table, row }] : []
    })
    .sort((a, b) => b.row.value - a.row.value)
  for (const { us, table, row } of found) {
    const reliance = `reliance ${relianceWords(us)} (${us.row.year})`
    const cited = `${relianceMark(card, us)}${marks(supplierFigure(card, table, row).citations)}`
    const share = `${who} ${percent(row.value, row.bound)} of imports (${periodOf(row)})`
    if (card.details.length < NAMED)
      card.line(capital(mineralName(corpus, table.mineral)), `${reliance}, ${share} ${cited}`)
  }
  countFigure(card, `Minerals: US reliance of ${opWords(limit)} and ${who} the largest source`, found.length, {
    place: supplier,
    measure: 'net-import-reliance',
    year: found[0]?.us.row.year ?? 0,
    citations: [...new Set(card.figures.flatMap(({ citations }) => citations))],
  })
  card.caveat('Reliance is of the latest year, import sources are averages over several; both as USGS gives them.')
  const passed = limit.value === 100 ? '100%' : opWords(limit)
  const names = list(found.map(({ table }) => mineralName(corpus, table.mineral)))
  const of = found.length === 0 ? 'none of the minerals here' : `${count(found.length, 'mineral')}: ${names}`
  return `The US relies on net imports for ${passed} of its use, with ${who} its largest source, of ${of}.`
})

/** A question for the minerals of which a country sells more abroad than it buys, or that it does not import. */
export const asksNetExporters = ({ concepts, minerals, threshold, hole, intent }: Question): boolean =>
  minerals.length === 0 &&
  intent !== 'search' &&
  intent !== 'comparison' &&
  threshold === undefined &&
  (concepts.includes('netexp') || (hole === 'mineral' && concepts.includes('imports') && concepts.includes('not')))

/** The minerals that USGS marks "E": of these the United States is a net exporter. */
export const netExporters = answering('threshold', ({ card, corpus, question, none }) => {
  const { importer } = tradeOf(question)
  const other = question.places.find((place) => place !== 'USA' && !question.places.includes('USA'))
  if (importer !== 'USA' || other !== undefined)
    return none(noImporter(corpus, importer === 'USA' ? (other ?? '') : importer, undefined))
  const found = mineralsWithTables(corpus)
    .flatMap((id) => usEntry(corpus, id, 'net-import-reliance') ?? [])
    .filter(({ row }) => row.cell === 'net-exporter')
  const said = found.map((us) => `${mineralName(corpus, us.table.mineral)} ${relianceMark(card, us)}`)
  const [first] = found
  card.line('Net exporter (E)', said.join(', '))
  countFigure(card, 'Minerals of which the US is a net exporter', found.length, {
    place: 'USA',
    measure: 'net-import-reliance',
    year: first?.row.year ?? 0,
    estimated: true,
    citations: first ? [card.cite(first.table, [first.row])] : [],
  })
  card.caveat(
    'USGS prints "E" for a net exporter in its reliance series; minerals without such a series are not counted.',
  )
  card.suggest(...found.slice(0, 3).map(({ table }) => suggestReliance(corpus, mineralOf(corpus, table.mineral))))
  const names = list(found.map(({ table }) => mineralName(corpus, table.mineral)))
  return `The US is a net exporter of ${count(found.length, 'mineral')} (${first ? usYear(first) : ''}): ${names}.`
})
