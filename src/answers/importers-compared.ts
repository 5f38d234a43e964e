import type { Corpus, Observation, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { suppliers, supplyTables } from '../tables/importers.js'
import { askedYear } from '../tables/select.js'
import { usTables } from '../tables/us.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { tradedAs, withForms } from './forms.js'
import { supplierFigure } from './import-sources.js'
import { importerName, noImporter } from './importer.js'
import { mineralName, mineralOf, placeName, publisherName } from './names.js'
import { marks } from './phrases.js'
import { suggestionsFor } from './suggest.js'
import { capital, list, percent } from './text.js'

interface Bought {
  readonly importer: string
  readonly table: Table
  readonly row: Observation & { readonly value: number }
}

/** What is traded: the mineral that is named, or that of a product ("magnets"). */
const tradedIn = (question: Question): string => tradedAs(question.minerals[0] ?? '', question)

/** "Compare US and EU dependence on Chinese graphite": two importers or more, and one who sells to them. */
export const asksImportersCompared = (question: Question): boolean => {
  const { importer = [], supplier = [] } = question.roles
  return (
    question.intent !== 'claim' &&
    importer.length > 1 &&
    supplier.length === 1 &&
    question.minerals.length <= 1 &&
    tradedIn(question) !== ''
  )
}

/** A customs code of what another code leaves over, "natural graphite other than in powder", stands for no mineral. */
const isRest = ({ product = '' }: Table): boolean => product.includes(' other than ')

/** The tables of an importer's suppliers, the plainest first: USGS's of the United States, imports before all supply. */
const tablesFor = (corpus: Corpus, mineral: string, importer: string, year: number | undefined): readonly Table[] => {
  const us = importer === 'USA' ? usTables(corpus, mineralOf(corpus, mineral), 'import-share') : []
  const all = [
    ...us.filter((table) => year === undefined || table.years.includes(year)),
    ...supplyTables(corpus, mineral, importer, year, 'every'),
  ]
  return [...all.filter((table) => !isRest(table)), ...all.filter(isRest)]
}

/** The share that an importer gets from the supplier, by each publication that has it. */
const boughtBy = (corpus: Corpus, question: Question, importer: string): readonly Bought[] => {
  const [supplier = ''] = question.roles.supplier ?? []
  const year = askedYear(question.years)
  const all = tablesFor(corpus, tradedIn(question), importer, year)
  const wanted = withForms(all, question, corpus)
  return (wanted.length > 0 ? wanted : all).flatMap((table) => {
    const row = suppliers(table, year).find(({ place }) => place === supplier)
    return row ? [{ importer, table, row }] : []
  })
}

/** One row an importer, of one publication and product where one has them all: others do not count alike. */
const alike = (
  groups: readonly (readonly Bought[])[],
): { readonly rows: readonly Bought[]; readonly same: boolean } => {
  const filled = groups.filter((group) => group.length > 0)
  const sameAs = (one: Bought) => (other: Bought) =>
    other.table.source === one.table.source &&
    other.table.product === one.table.product &&
    other.table.detail === one.table.detail &&
    other.row.year === one.row.year
  const [first = []] = filled
  const shared = first.find((one) => !isRest(one.table) && filled.every((group) => group.some(sameAs(one))))
  if (shared) return { rows: filled.flatMap((group) => group.find(sameAs(shared)) ?? []), same: true }
  return { rows: filled.flatMap((group) => group.slice(0, 1)), same: filled.length < 2 }
}

/**
 * How much of its imports each of several importers gets from one supplier, by one publication where one has them all; an
 * importer without a figure is named.
 */
export const importersCompared = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const mineral = tradedIn(question)
  const [supplier = ''] = question.roles.supplier ?? []
  const importers = question.roles.importer ?? []
  const groups = importers.map((importer) => boughtBy(corpus, question, importer))
  const { rows, same } = alike(groups)
  const sorted = [...rows].sort((a, b) => b.row.value - a.row.value)
  card.suggest(...suggestionsFor(corpus, mineral, 'import-sources'))
  const [first] = sorted
  if (!first) return card.refuse('no-figure', 'import-sources', noImporter(corpus, importers[0] ?? '', mineral))
  for (const { importer, table, row } of sorted) {
    const of = table.product ?? mineralName(corpus, table.mineral)
    const cited = marks(supplierFigure(card, table, row).citations)
    card.line(
      capital(importerName(corpus, importer)),
      `${percent(row.value, row.bound)} of ${of} (${row.period ?? row.year}) ${cited}`,
    )
  }
  for (const source of new Set(sorted.map(({ table }) => table.source))) {
    const counts = corpus.sources.get(source)?.traits?.counts
    if (counts !== undefined) card.caveat(`${capital(publisherName(source, corpus))} counts ${counts}.`)
  }
  if (!same) card.caveat('The figures are of different publications or years, which do not count alike.')
  const product = first.table.product ?? mineralName(corpus, first.table.mineral)
  const said = list(
    sorted.map(({ importer, row }) => `${importerName(corpus, importer)} ${percent(row.value, row.bound)}`),
  )
  const by = first.table.detail.toLowerCase().includes('value') ? ', by value' : ''
  const when = same ? ` in ${first.row.period ?? String(first.row.year)}` : ''
  const without = importers.filter((_, at) => groups[at]?.length === 0)
  const gap =
    without.length === 0
      ? ''
      : ` There is no such figure here for ${list(without.map((id) => importerName(corpus, id)))}.`
  const share = `Share of imports of ${product} from ${placeName(corpus, supplier)}${by}${when}`
  return card.answer('answered', 'import-sources', `${share}: ${said}.${gap}`)
}
