import { isTraded } from '../corpus/lookup.js'
import type { Corpus, CorpusDocument, Mineral, Passage, Table } from '../corpus/types.js'
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

/** A table as an entry. Its passage and its places are made when they are first asked for: most are of no use to an answer. */
class TableEntry implements Entry {
  readonly kind = 'table'
  readonly title: string
  readonly minerals: readonly string[]
  readonly topics: readonly string[]
  readonly year?: number
  #passage: Passage | undefined
  #places: readonly string[] | undefined

  constructor(
    readonly corpus: Corpus,
    readonly table: Table,
  ) {
    const { mineral, chapter, heading, measure, stage, years } = table
    this.title = `${corpus.minerals.get(mineral)?.name ?? chapter}: ${heading}`
    this.minerals = [mineral]
    this.topics = [measure, ...(stage === undefined ? [] : [stage]), 'table statistics']
    const year = years.at(-1)
    if (year !== undefined) this.year = year
  }

  get passage(): Passage {
    const { id, detail, source } = this.table
    return (this.#passage ??= {
      id,
      document: id,
      heading: detail,
      text: describeTable(this.table, this.corpus),
      sources: [source],
    })
  }

  get places(): readonly string[] {
    return (this.#places ??= [...new Set(this.table.observations.map(({ place }) => place))].filter((id) =>
      this.corpus.places.has(id),
    ))
  }

  get names(): Entry['names'] {
    return {
      minerals: mineralNames(this.corpus.minerals.get(this.table.mineral)),
      places: this.places.map((id) => this.corpus.places.get(id)?.name ?? id),
    }
  }
}

/** Everything that can be found in a corpus: the passages of its documents, then its tables. */
export function entriesOf(corpus: Corpus): Entry[] {
  return [
    ...[...corpus.documents.values()].flatMap((document) => ofDocument(corpus, document)),
    ...searchable(corpus).map((table) => new TableEntry(corpus, table)),
  ]
}
