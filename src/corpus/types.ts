import type { CorpusDocument } from './document-types.js'
import type { Lexicon } from './lexicon/types.js'
import type { Utterance } from './utterances.js'

export * from './document-types.js'

/**
 * What a figure measures (design, "Words"). `stocks` and `employment` are further rows of USGS salient statistics.
 * `import-share`: of an importer's imports, from one supplier · `sourcing-share`: of all that a place takes up, its own
 * mines and smelters counted · `export-share`, `use-share`: of the world's exports, of what a place uses · `demand`: of the
 * world, by use and scenario · `resources`: paying or not · `supply-risk`, `economic-importance`: the EU's scores.
 */
export const MEASURES = [
  'production',
  'capacity',
  'reserves',
  'imports',
  'exports',
  'consumption',
  'net-import-reliance',
  'import-share',
  'price',
  'stocks',
  'employment',
  'sourcing-share',
  'export-share',
  'use-share',
  'demand',
  'resources',
  'supply-risk',
  'economic-importance',
] as const
export type Measure = (typeof MEASURES)[number]

/** Where in the chain a production, capacity or sourcing figure is measured. Other measures have no stage. */
export const STAGES = ['mining', 'refining', 'manufacturing'] as const
export type Stage = (typeof STAGES)[number]

/**
 * What the printed cell is. `value`: a number · `zero`: a printed dash · `withheld`: W · `not-available`: NA, or blank ·
 * `not-applicable`: XX · `net-exporter`: E, in net import reliance · `less-than-half`: s, under half a unit ·
 * `range`: "500–17,000" (`low`, `high`) · `words`: "Large". Only `value` and `zero` have a number (number rule 2).
 */
export const CELLS = [
  'value',
  'zero',
  'withheld',
  'not-available',
  'not-applicable',
  'net-exporter',
  'less-than-half',
  'range',
  'words',
] as const
export type Cell = (typeof CELLS)[number]

/** Units of parsed values. Masses are metric tons, kilograms or carats; prices keep the unit they are printed in. */
export type Unit = string

/** One published figure: one row of a table in one year. */
export interface Observation {
  /** ISO 3166-1 alpha-3, `WLD` (the printed world total), `OTHER` ("Other countries"), or a joint row's `MIX`. */
  readonly place: string
  /** The row's name as printed: "Congo (Kinshasa)", "World total (rounded)". */
  readonly placePrinted: string
  /** Where a share of imports or of sourcing comes from: the place of its row. Other measures have none. */
  readonly supplier?: string
  /** The end use or technology of a `use-share` or `demand` row: "Batteries", "Electric vehicles". */
  readonly use?: string
  /** The year of the figure; the last one of a period. */
  readonly year: number
  /** A period as printed, where the figure is not of one year: "2021–24". */
  readonly period?: string
  readonly cell: Cell
  /** In the table's unit. Absent unless `cell` is `value` or `zero`. */
  readonly value?: number
  /** The printed bound: ">50" has bound ">" and value 50. */
  readonly bound?: '>' | '<'
  readonly low?: number
  readonly high?: number
  /** The printed cell, to the letter: "2,000", "W", ">85,000,000". */
  readonly raw: string
  readonly estimated: boolean
  /** A projection of a future year; never answers a question about the present. */
  readonly projected: boolean
  /** A world total that leaves out withheld US output (number rule 4). */
  readonly excludesUS: boolean
  /** In a list that lacks a leading producer: its rows have no shares of the world. */
  readonly incomplete?: boolean
  /** USGS's or the curator's note on the cell, shortened. */
  readonly note?: string
  /** The erratum that changed the cell, if one bit: what was printed and why it is different here. */
  readonly erratum?: string
  /** Line of the row in its corpus file, 1-based. */
  readonly line: number
}

/**
 * The observations that may be divided by one another: same publication, edition, mineral, measure, stage, form, unit.
 * Id: `source:mineral:measure[:stage][:variant]`, for example `usgs-mcs-2026:cobalt:production:mining`.
 */
export interface Table {
  readonly id: string
  readonly source: string
  readonly mineral: string
  readonly measure: Measure
  readonly stage?: Stage
  /** What the table counts where a mineral has several of the same measure and stage: `reported`, `secondary`, `metal`. */
  readonly variant?: string
  /** Whose imports, reliance or sourcing the figures are of: a place. The United States is one importer among others. */
  readonly importer?: string
  /** What is traded, where the figures are of a product and not of the mineral: "lithium carbonate". */
  readonly product?: string
  /** What the figures are tonnes of: "cobalt content", "rare-earth-oxide equivalent", "gross weight". */
  readonly form?: string
  readonly unit: Unit
  /** The unit of the printed cells: "thousand metric tons". */
  readonly printedUnit: string
  /** Chapter or dataset: "Cobalt". */
  readonly chapter: string
  /** Heading of the table: "World Mine Production and Reserves". */
  readonly heading: string
  /** What the row or column is called: "Mine production". */
  readonly detail: string
  readonly url: string
  /** A caveat that belongs to the whole table: "Bauxite is in dry tons". */
  readonly note?: string
  /** Years present, ascending. */
  readonly years: readonly number[]
  readonly observations: readonly Observation[]
}

/** Primary: agencies, laws, company filings. Institute: research bodies. Press: quoted as that outlet's claim only. */
export type Grade = 'primary' | 'institute' | 'press'

/** What a publication's statistics count and how they stand to those of others. */
export interface SourceTraits {
  /** Its publisher in the middle of a sentence: "USGS", "the World Bank". */
  readonly called: string
  /** What it counts, in a few words: "suppliers by the value of customs declarations". */
  readonly counts: string
  /** The years that its figures are means of, where they are not of single years: "2016–2020". */
  readonly averages?: string
  /** Where two publications have a figure of the same year, the lower one answers first. */
  readonly order: number
}

export interface Source {
  readonly id: string
  readonly publisher: string
  readonly title: string
  /** "2026", "2026-02" or "2026-02-06". */
  readonly date: string
  readonly url: string
  readonly licence: string
  readonly grade: Grade
  /** Editions of one publication share a series: `usgs-mcs`. The highest edition that has a year wins (number rule 5). */
  readonly series?: string
  readonly edition?: number
  /** Text that the licence asks for. */
  readonly acknowledgement?: string
  /** What to know of its statistics; every source of a table has them. */
  readonly traits?: SourceTraits
  /** False: names and definitions only; no sentence with a figure may rest on it. */
  readonly figures?: boolean
}

/** Where the figures of a mineral stand instead of under its own name, with the reason to show. */
export interface StandsUnder {
  readonly under: string
  readonly why: string
}

export interface Mineral {
  readonly id: string
  /** As it stands in a sentence: "cobalt", "rare earths", "graphite (natural)". */
  readonly name: string
  readonly symbol?: string
  /** The symbol is also an everyday word ("In", "As", "I", "W", "He"): read it as a mineral only with care. */
  readonly symbolIsWord?: boolean
  /** Further names. A name that several minerals carry is declared ambiguous: the reader of the answer picks. */
  readonly aliases: readonly string[]
  /** Those of its names that are everyday words too ("lead", "stone"), in lower case: to be read with care. */
  readonly wordsToo?: readonly string[]
  /** Members of a group; empty for a mineral. */
  readonly members: readonly string[]
  /** Groups that it belongs to. */
  readonly groups: readonly string[]
  /**
   * Where to look when the mineral has no table of its own for the measure, with the reason to show: dysprosium →
   * `rare-earths`. Its own tables come first: yttrium has US prices of its own, and no production by country.
   */
  readonly statistics?: StandsUnder
  /** The same for reserves alone: platinum's are lumped under `platinum-group`, titanium's stand under `ilmenite`. */
  readonly reserves?: StandsUnder
  /**
   * Which mineral's tables answer each stage when the question names this one: for aluminum
   * `{ mining: 'bauxite', refining: 'aluminum' }`. A stage that is absent is answered from the mineral's own tables.
   */
  readonly chain: Readonly<Partial<Record<Stage, string>>>
  /** Preferred variant per measure, or per `production:stage`, where there are several. */
  readonly defaults: Readonly<Record<string, string>>
  /** "is a plural noun": "rare earths are", "cobalt is". */
  readonly plural: boolean
  /** Caveat that every figure of this mineral should carry, e.g. its form. */
  readonly caveat?: string
  /** On the US 2025 list of critical minerals. */
  readonly us2025: boolean
}

export interface Place {
  /** ISO 3166-1 alpha-3, `WLD`, or a group's id in capitals: `EU`, `LITHIUM-TRIANGLE`. */
  readonly id: string
  /** As it stands in a sentence: "DR Congo", "the United States". */
  readonly name: string
  /** Further names. A name that several places carry is declared ambiguous: the reader of the answer picks. */
  readonly aliases: readonly string[]
  readonly demonyms: readonly string[]
  /** Those of its names that are everyday words too ("us", "turkey", "chad"), in lower case: to be read with care. */
  readonly wordsToo?: readonly string[]
  /** Spellings of the statistics: "Congo (Kinshasa)", "Korea, Republic of". */
  readonly printed: readonly string[]
  /** Ids of a group's countries; empty for a country. */
  readonly members: readonly string[]
  /** Why a group has no figure here ("the West" has no agreed members), instead of members. */
  readonly declined?: string
  /** The country of a part of it (Inner Mongolia: `CHN`). Parts have no figures of their own: `declined` says so. */
  readonly within?: string
  /** What a group counts, to be said with its sum: which members, as of when. */
  readonly note?: string
  /** A row of the statistics that is no place ("Other countries", joint rows): never understood from a question. */
  readonly rowOnly?: boolean
  /** A state that no longer exists, with its years: "1922–1991". Its rows are not another country's. */
  readonly ended?: string
  /** Ids that must never be answered in this one's stead: Niger and Nigeria. */
  readonly confusable: readonly string[]
}

/** The likelier meaning of a name that means several things. */
export interface Likely {
  readonly means: string
  /** Minerals beside which it is meant; empty where it is meant beside any. */
  readonly beside: readonly string[]
}

/** Everything the bot knows. Immutable once loaded; a reload builds a new one. */
export interface Corpus {
  readonly sources: ReadonlyMap<string, Source>
  readonly minerals: ReadonlyMap<string, Mineral>
  readonly places: ReadonlyMap<string, Place>
  /** Names that mean several minerals, or several places, as a curator wrote them, to the ids: "Congo" → COD, COG. */
  readonly ambiguous?: ReadonlyMap<string, readonly string[]>
  /** Of those names, the meaning that is likelier, and the minerals that make it so (none: always). By name in lower case. */
  readonly likely?: ReadonlyMap<string, Likely>
  /** All tables by id. */
  readonly tables: ReadonlyMap<string, Table>
  readonly documents: ReadonlyMap<string, CorpusDocument>
  readonly utterances: readonly Utterance[]
  /** Words and what they mean, and the frames that take them. */
  readonly lexicon?: Lexicon
  /** The last month that the corpus knows of, "2026-07": whatever goes on is "as of" it. */
  readonly knownUntil?: string
  /** In the view of a question about a product: its tables, which stand as the mineral's own. */
  readonly productsAsked?: ReadonlySet<string>
}
