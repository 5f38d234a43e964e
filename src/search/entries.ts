import { isTraded } from '../corpus/lookup.js'
import type { Corpus, CorpusDocument, Mineral, Table } from '../corpus/types.js'
import type { Entry } from './entry.js'
import { describeTable } from './tables.js'
import { SYMBOL_WORDS } from './words.js'

/** Tables that a search can find. Flows of products are found by importer, mineral and measure, and are far too many. */
const searchable = (corpus: Pick<Corpus, 'tables'>): readonly Table[] =>
  [...corpus.tables.values()].filter((table) => !isTraded(table))

/** Number of passages of a corpus, without reading them. */
export function countEntries(corpus: Pick<Corpus, 'documents' | 'tables'>): number {
  let count = searchable(corpus).length
  for (const document of corpus.documents.values()) count += document.passages.length
  return count
}

/** What a mineral is called. A symbol that is also a stop word ("In") is written as `analyse` reads it in a sentence. */
export function mineralNames(mineral: Mineral | undefined): string[] {
  if (mineral === undefined) return []
  const { symbol } = mineral
  const written = symbol === undefined ? [] : [SYMBOL_WORDS.has(symbol) ? `(${symbol}` : symbol]
  return [mineral.name, ...mineral.aliases, ...written]
}

/** What a place is called: name, short forms, demonyms, spellings of the statistics. */
export function placeNames(corpus: Pick<Corpus, 'places'>, id: string): string[] {
  const place = corpus.places.get(id)
  return place === undefined ? [] : [...new Set([place.name, ...place.aliases, ...place.demonyms, ...place.printed])]
}

/** Year of the last day of "2023-07-03", "2023" or "2016/2020". */
function yearOf(date: string | undefined): { year: number } | object {
  const year = /(\d{4})[^/]*$/.exec(date ?? '')?.[1]
  return year === undefined ? {} : { year: Number(year) }
}

function ofDocument(corpus: Corpus, document: CorpusDocument): Entry[] {
  const names = {
    minerals: document.minerals.flatMap((id) => mineralNames(corpus.minerals.get(id))),
    places: document.places.flatMap((id) => placeNames(corpus, id)),
  }
  const { title, kind, minerals, places, topics } = document
  return document.passages.map((passage) => ({
    ...{ passage, kind, title, minerals, places, topics, names },
    ...yearOf(document.date),
  }))
}

function ofTable(corpus: Corpus, table: Table): Entry {
  const places = [...new Set(table.observations.map((one) => one.place))].filter((id) => corpus.places.has(id))
  const name = corpus.minerals.get(table.mineral)?.name ?? table.chapter
  const year = table.years.at(-1)
  return {
    passage: {
      id: table.id,
      document: table.id,
      heading: table.detail,
      text: describeTable(table, corpus),
      sources: [table.source],
    },
    kind: 'table',
    title: `${name}: ${table.heading}`,
    minerals: [table.mineral],
    places,
    topics: [table.measure, ...(table.stage === undefined ? [] : [table.stage]), 'table statistics'],
    names: {
      minerals: mineralNames(corpus.minerals.get(table.mineral)),
      places: places.map((id) => corpus.places.get(id)?.name ?? id),
    },
    ...(year === undefined ? {} : { year }),
  }
}

/** Everything that can be found in a corpus: the passages of its documents, then its tables. */
export function entriesOf(corpus: Corpus): Entry[] {
  return [
    ...[...corpus.documents.values()].flatMap((document) => ofDocument(corpus, document)),
    ...searchable(corpus).map((table) => ofTable(corpus, table)),
  ]
}
