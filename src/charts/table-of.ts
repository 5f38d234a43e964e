import type { Answer, Figure } from '../answers/answer.js'
import { tablesByMineral } from '../corpus/lookup.js'
import type { Corpus, Observation, Table } from '../corpus/types.js'

/**
 * The table a figure stands in, found by its citation, or undefined for a figure that stands in none (a count). Where a
 * source has several of the same stage, the one whose heading and detail the citation names.
 */
export const tableOf = (figure: Figure, answer: Answer, corpus: Corpus): Table | undefined => {
  const cited = answer.citations[(figure.citations[0] ?? 0) - 1]
  if (cited === undefined) return undefined
  const score = ({ heading, detail, chapter }: Table): number =>
    [heading, detail, chapter].filter((part) => part !== '' && named(cited.locator, part)).length +
    (detail !== '' && cited.locator.endsWith(detail) ? 1 : 0)
  return tablesByMineral(corpus)
    .get(figure.mineral)
    ?.filter(
      (table) =>
        table.source === cited.source &&
        table.measure === figure.measure &&
        table.stage === figure.stage &&
        table.observations.some((row) => row.year === figure.year),
    )
    .map((table) => ({ table, score: score(table) + (rowOf(figure, table) === undefined ? 0 : 4) }))
    .sort((a, b) => b.score - a.score)[0]?.table
}

const named = (locator: string, part: string): boolean => locator.toLowerCase().includes(part.toLowerCase())

/** The row of a figure that is printed rather than calculated. */
export const rowOf = ({ place, year, value }: Figure, table: Table): Observation | undefined =>
  table.observations.find((row) => row.place === place && row.year === year && row.value === value)

/** The period that a table's figures of a year are of, as printed: "2021–24". */
export const periodIn = (table: Table | undefined, year: number): string | undefined =>
  table?.observations.find((row) => row.year === year && row.period !== undefined)?.period
