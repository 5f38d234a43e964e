import type { Corpus, Observation, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer, Figure } from './answer.js'
import { Card } from './card.js'
import { importerOf, suppliers, supplyTables } from '../tables/importers.js'
import { foreignImports } from './foreign-imports.js'
import { foreignImporter, importerAdjective, supplierAsked } from './importer.js'
import { attributive, mineralOf, placeName, placeOf } from './names.js'
import { nothingAbout } from './missing.js'
import { marks } from './phrases.js'
import { relianceFigure, relianceSentence, relianceWords } from './reliance-figure.js'
import { suggestionsFor } from './suggest.js'
import { capital, list, lowerFirst, number, percent } from './text.js'
import { usRow, usTables, usYear } from '../tables/us.js'

const periodOf = (row: Observation): string => row.period ?? String(row.year)
const kindOf = (table: Table): string =>
  table.product === undefined ? table.detail : `${table.product}, ${lowerFirst(table.detail)}`

/** A supplier's share of an importer's imports as a figure: the supplier is the place (design, "Contracts"). */
export const supplierFigure = (card: Card, table: Table, row: Observation & { readonly value: number }): Figure =>
  card.figure({
    label: `${capital(placeName(card.corpus, row.place))}: share of ${importerAdjective(card.corpus, importerOf(table))} imports of ${mineralOf(card.corpus, table.mineral).name} (${kindOf(table)}), ${periodOf(row)}`,
    quantity: 'share',
    value: row.value,
    ...(row.bound === undefined ? {} : { bound: row.bound }),
    unit: '%',
    mineral: table.mineral,
    place: row.place,
    importer: importerOf(table),
    measure: table.measure,
    year: row.year,
    estimated: false,
    basis: 'reported',
    citations: [card.cite(table, [row])],
  })

/** "Norway 26%, Finland 16% (2021–24) [1]"; with the `product` named, "(refined copper, 2021–24)". */
export const suppliersText = (card: Card, table: Table, limit = 6, product?: string): string => {
  const rows = suppliers(table).slice(0, limit)
  const at = rows.flatMap((row) => supplierFigure(card, table, row).citations)
  const what = product === undefined ? '' : `${product}, `
  const period = `${what}${rows[0] ? periodOf(rows[0]) : ''}`
  return `${list(rows.map((row) => `${placeName(card.corpus, row.place)} ${percent(row.value, row.bound)}`))} (${period}) ${marks([...new Set(at)])}`
}

/** One product of several, where no table counts all of them: it has to be named with its suppliers. */
export const productOf = (
  tables: readonly Table[],
  { productsAsked }: Pick<Corpus, 'productsAsked'> = {},
): string | undefined => {
  const [first] = tables
  const asked = first !== undefined && productsAsked?.has(first.id) === true
  return first?.variant === undefined || (tables.length === 1 && !asked) ? undefined : lowerFirst(kindOf(first))
}

/** What a place supplied, its figure added; a group is the sum of its members that are named, and says so. */
export const aboutSupplier = (
  card: Card,
  name: string,
  tables: readonly Table[],
  place: string,
): { readonly text: string; readonly found: boolean } => {
  const { corpus } = card
  const { members } = placeOf(corpus, place)
  const wanted = members.length > 0 ? members : [place]
  const hits = tables
    .map((table) => ({ table, rows: suppliers(table).filter((row) => wanted.includes(row.place)) }))
    .filter(({ rows }) => rows.length > 0)
  const who = capital(placeName(corpus, place))
  const [first] = hits
  const [row] = first?.rows ?? []
  if (!first || !row)
    return {
      text: `${who} is not named among the sources of US ${name} imports; it may be among "Other countries".`,
      found: false,
    }
  if (members.length > 0) {
    const rows = first.rows
    const at = rows.flatMap((each) => supplierFigure(card, first.table, each).citations)
    const sum = rows.reduce((total, each) => total + each.value, 0)
    if (rows.length > 1)
      card.figure({
        ...supplierFigure(card, first.table, row),
        label: `${who}, members named: share of US imports of ${name} (${kindOf(first.table)}), ${periodOf(row)}`,
        value: sum,
        bound: '>',
        place,
        basis: 'calculated',
        formula: rows.map((each) => `${placeName(corpus, each.place)} ${number(each.value)}%`).join(' + '),
        citations: [...new Set(at)],
      })
    const each = list(rows.map((member) => `${placeName(corpus, member.place)} ${number(member.value)}%`))
    return {
      text:
        rows.length > 1
          ? `The members of ${placeName(corpus, place)} named as sources supplied ${number(sum)}% of US ${name} imports in ${periodOf(row)} (${each}); others may be among "Other countries".`
          : `Of ${placeName(corpus, place)}, only ${placeName(corpus, row.place)} is named as a source of US ${name} imports: ${number(row.value)}% in ${periodOf(row)}; others may be among "Other countries".`,
      found: true,
    }
  }
  const parts = hits.slice(0, 4).map(({ table, rows }) => {
    const [own] = rows
    if (own) supplierFigure(card, table, own)
    return `${number(own?.value ?? 0)}%${tables.length > 1 ? ` (${kindOf(table)})` : ''}`
  })
  return { text: `${who} supplied ${list(parts)} of US ${name} imports in ${periodOf(row)}.`, found: true }
}

/** Where the United States imports a mineral from: suppliers and their shares over the period the edition averages. */
export const importSources = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const intent = 'import-sources'
  if (foreignImporter(question) !== undefined) return foreignImports(question, corpus, intent)
  const tables = [
    mineral.id,
    ...Object.values(mineral.chain),
    ...(mineral.statistics ? [mineral.statistics.under] : []),
  ]
    .map((id) => usTables(corpus, mineralOf(corpus, id), 'import-share'))
    .find((found) => found.length > 0)
  card.suggest(...suggestionsFor(corpus, mineral.id, intent))
  const [first] = tables ?? []
  // USGS has no uranium: who the power plants buy from is another publication's.
  // Magnets are in no table of USGS, which counts the rare earths in them apart.
  const made = question.stage === 'manufacturing'
  if ((!first || made) && supplyTables(corpus, mineral.id, 'USA').length > 0)
    return foreignImports(question, corpus, intent)
  // A row of several countries together names no supplier: the note says what USGS says of them.
  if (!tables || !first || suppliers(first).length === 0)
    return card.answer('no-data', intent, nothingAbout(card, mineral.id, 'the sources of US imports'))
  const asked = supplierAsked(question)
  const about = asked === undefined ? undefined : aboutSupplier(card, attributive(corpus, mineral.id), tables, asked)
  const [top, second] = suppliers(first)
  for (const table of tables.slice(0, 5))
    card.line(tables.length > 1 ? capital(kindOf(table)) : 'Sources', suppliersText(card, table))
  if (first.mineral !== mineral.id)
    card.caveat(
      `The sources are those of ${mineralOf(corpus, first.mineral).name}, under which ${mineral.name} is reported.`,
    )
  card.caveat('Shares are averages over the period; imports of products that contain the mineral are not counted.')
  const product = productOf(tables, corpus)
  const lead =
    top === undefined
      ? ''
      : `The US imports ${mineral.name}${product === undefined ? '' : ` (${product})`} mostly from ${list([top, second].filter((row) => row !== undefined && row.place !== 'OTHER').map((row) => `${placeName(corpus, row?.place ?? '')} (${number(row?.value ?? 0)}%)`))} in ${periodOf(top)}.`
  const reliance = usTables(corpus, mineralOf(corpus, first.mineral), 'net-import-reliance')[0]
  const us = reliance && usRow(reliance)
  if (us) {
    const figure = relianceFigure(card, us)
    card.line(
      'US reliance',
      `${relianceWords(us)} (${usYear(us)}) ${marks(figure?.citations ?? [card.cite(us.table, [us.row])])}`,
    )
  }
  const both = us && about && question.concepts.includes('reliance') ? ` ${relianceSentence(card, mineral.id, us)}` : ''
  return card.answer('answered', intent, `${about?.text ?? lead}${both}`)
}
