import { tablesOf } from '../corpus/lookup.js'
import { technologyOf } from '../corpus/documents/data.js'
import type { Corpus, Table } from '../corpus/types.js'
import { type Cut, cutsOf } from './select.js'

/** The row that all uses add up to. */
export const TOTAL_DEMAND = 'total demand'

/** A scenario as the IEA names it, by the variant of its tables; the one that stands for what is decided comes first. */
export const SCENARIOS: ReadonlyMap<string, string> = new Map([
  ['base-year', 'base year'],
  ['stated-policies', 'Stated Policies Scenario'],
  ['announced-pledges', 'Announced Pledges Scenario'],
  ['net-zero', 'Net Zero Emissions Scenario'],
])

/** The scenario of a table, whatever part of the mineral it counts: of "magnet-elements-net-zero" the last. */
export const scenarioIn = ({ variant = '' }: Table): string =>
  [...SCENARIOS.keys()].find((scenario) => `-${variant}`.endsWith(`-${scenario}`)) ?? ''

/** What part of its mineral a table counts: "magnet elements"; nothing for all of it. */
export const partIn = (table: Table): string =>
  (table.variant ?? '').slice(0, -scenarioIn(table).length).replaceAll('-', ' ').trim()

/**
 * The tables of what the world takes up of a mineral that have a year, one a scenario, in the order of the scenarios: those
 * preferred, such as what counts the grade that is asked of, before all of the mineral, and that before other parts.
 */
export const demandTables = (
  corpus: Corpus,
  mineral: string,
  year: number,
  prefers: (table: Table) => boolean = () => false,
): readonly Table[] => {
  const tables = tablesOf(corpus, { mineral, measure: 'demand' })
    .filter((table) => table.years.includes(year))
    .sort((a, b) => Number(prefers(b)) - Number(prefers(a)) || partIn(a).length - partIn(b).length)
  return [...SCENARIOS.keys()].flatMap((scenario) => tables.find((table) => scenarioIn(table) === scenario) ?? [])
}

/** The table of the shares of uses of a mineral in a place or a part of it: of Europe, the Union's. */
export const useShareTable = (corpus: Corpus, mineral: string, place: string): Table | undefined => {
  const members = new Set([place, ...(corpus.places.get(place)?.members ?? [])])
  const isWithin = (id: string): boolean =>
    members.has(id) || (corpus.places.get(id)?.members ?? [id]).every((member) => members.has(member))
  return tablesOf(corpus, { mineral, measure: 'use-share' }).find((table) =>
    table.observations.some((row) => isWithin(row.place)),
  )
}

/** The tables of what the world took up of a mineral, which are no scenario's. */
export const baseTables = (corpus: Corpus, mineral: string): readonly Table[] =>
  tablesOf(corpus, { mineral, measure: 'demand' })
    .filter((table) => scenarioIn(table) === 'base-year')
    .sort((a, b) => partIn(a).length - partIn(b).length)

/** The year of the tables that is no scenario's; undefined where no demand of the mineral is published. */
export const baseYear = (corpus: Corpus, mineral: string): number | undefined =>
  baseTables(corpus, mineral)[0]?.years.at(-1)

/** The years that some table of what the world takes up of a mineral has, those of scenarios among them, ascending. */
export const demandYears = (corpus: Corpus, mineral: string): readonly number[] =>
  [...new Set(tablesOf(corpus, { mineral, measure: 'demand' }).flatMap(({ years }) => years))].sort((a, b) => a - b)

/** The world's demand for a mineral in all uses, year by year, scenarios left out. */
export const totalDemand = (corpus: Corpus, mineral: string): readonly Cut[] =>
  baseTables(corpus, mineral)
    .flatMap(cutsOf)
    .map((cut) => ({ ...cut, rows: cut.rows.filter(({ use }) => use === TOTAL_DEMAND) }))
    .filter(({ rows }) => rows.length > 0)

/** The technology, as the tables print it, that one of these documents is counted under. */
export const technologyIn = (corpus: Corpus, documents: readonly string[]): string | undefined =>
  documents
    .flatMap((id) => corpus.documents.get(id) ?? [])
    .map(technologyOf)
    .find((technology) => technology !== undefined)
