import type { Corpus, Mineral, Observation, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer, Figure } from './answer.js'
import { Card } from './card.js'
import { mineralOf, placeName, placeOf } from './names.js'
import { nothingAbout } from './missing.js'
import { marks } from './phrases.js'
import { isNumber } from './read.js'
import { suggestionsFor } from './suggest.js'
import { capital, list, number, percent } from './text.js'
import { usTables } from './us.js'

const periodOf = (row: Observation): string => row.period ?? String(row.year)
const kindOf = (table: Table): string => table.detail

/** Suppliers of a table with a number, largest first; "Other countries" last. */
export const suppliers = (table: Table): readonly (Observation & { readonly value: number })[] =>
  table.observations
    .filter(isNumber)
    .filter((row) => row.place !== 'WLD')
    .sort((a, b) => Number(a.place === 'OTHER') - Number(b.place === 'OTHER') || b.value - a.value)

/** A supplier's share of US imports as a figure: the supplier is the place (design, "Contracts"). */
export const supplierFigure = (card: Card, table: Table, row: Observation & { readonly value: number }): Figure =>
  card.figure({
    label: `${capital(placeName(card.corpus, row.place))}: share of US imports of ${mineralOf(card.corpus, table.mineral).name} (${kindOf(table)}), ${periodOf(row)}`,
    quantity: 'share',
    value: row.value,
    ...(row.bound === undefined ? {} : { bound: row.bound }),
    unit: '%',
    mineral: table.mineral,
    place: row.place,
    measure: 'import-share',
    year: row.year,
    estimated: false,
    basis: 'reported',
    citations: [card.cite(table, [row])],
  })

/** "Norway 26 %, Finland 16 % (metal, oxide, and salts, 2021–24) [1]". */
export const suppliersText = (card: Card, table: Table, limit = 6): string => {
  const rows = suppliers(table).slice(0, limit)
  const at = rows.flatMap((row) => supplierFigure(card, table, row).citations)
  const period = rows[0] ? periodOf(rows[0]) : ''
  return `${list(rows.map((row) => `${placeName(card.corpus, row.place)} ${percent(row.value, row.bound)}`))} (${period}) ${marks([...new Set(at)])}`
}

const aboutSupplier = (card: Card, mineral: Mineral, tables: readonly Table[], place: string): string => {
  const members = placeOf(card.corpus, place).members
  const wanted = members.length > 0 ? members : [place]
  const hits = tables.flatMap((table) =>
    suppliers(table)
      .filter((row) => wanted.includes(row.place))
      .map((row) => ({ table, row })),
  )
  const name = capital(placeName(card.corpus, place))
  if (hits.length === 0)
    return `${name} is not named among the sources of US ${mineral.name} imports; it may be among "Other countries".`
  const parts = hits
    .slice(0, 4)
    .map(
      ({ table, row }) =>
        `${members.length > 0 ? `${placeName(card.corpus, row.place)} ` : ''}${number(row.value)} %${tables.length > 1 ? ` (${kindOf(table)})` : ''}`,
    )
  return `${name} supplied ${list(parts)} of US ${mineral.name} imports in ${hits[0] ? periodOf(hits[0].row) : ''}.`
}

/** Where the United States imports a mineral from: suppliers and their shares over the period the edition averages. */
export const importSources = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const intent = 'import-sources'
  const tables = [
    mineral.id,
    ...Object.values(mineral.chain),
    ...(mineral.statistics ? [mineral.statistics.under] : []),
  ]
    .map((id) => usTables(corpus, mineralOf(corpus, id), 'import-share'))
    .find((found) => found.length > 0)
  card.suggest(...suggestionsFor(corpus, mineral.id, intent))
  const [first] = tables ?? []
  if (!tables || !first)
    return card.answer('no-data', intent, nothingAbout(card, mineral.id, 'the sources of US imports'))
  const [top, second] = suppliers(first)
  for (const table of tables.slice(0, 5))
    card.line(tables.length > 1 ? capital(kindOf(table)) : 'Sources', suppliersText(card, table))
  if (first.mineral !== mineral.id)
    card.caveat(
      `The sources are those of ${mineralOf(corpus, first.mineral).name}, under which ${mineral.name} is reported.`,
    )
  card.caveat('Shares are averages over the period; imports of products that contain the mineral are not counted.')
  const asked = question.places.find((place) => place !== 'USA' && place !== 'WLD')
  const lead =
    top === undefined
      ? ''
      : `The US imports ${mineral.name} mostly from ${list([top, second].filter((row) => row !== undefined && row.place !== 'OTHER').map((row) => `${placeName(corpus, row?.place ?? '')} (${number(row?.value ?? 0)} %)`))} in ${periodOf(top)}.`
  const headline = asked === undefined ? lead : aboutSupplier(card, mineral, tables, asked)
  return card.answer('answered', intent, headline)
}
