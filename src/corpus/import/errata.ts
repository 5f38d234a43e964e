import type { Erratum } from './mapping.js'
import type { ReleaseRow } from './source-text.js'

/** Rows with the errata applied, the reason beside each changed row, and how often each erratum bit. */
export interface Corrected<C extends string> {
  readonly rows: readonly (ReleaseRow<C> & { readonly erratum?: string })[]
  /** In the order of the errata; 0 is an erratum that no longer bites. */
  readonly bites: readonly number[]
}

/** Applies errata to the rows of a release. A row is changed by every erratum whose `match` it fits to the letter. */
export const applyErrata = <C extends string>(
  rows: readonly ReleaseRow<C>[],
  errata: readonly Erratum[],
): Corrected<C> => {
  const bites = errata.map(() => 0)
  const corrected = rows.map((row) => {
    let changed: ReleaseRow<C> & { erratum?: string } = row
    errata.forEach(({ match, set, why }, i) => {
      const cells: Readonly<Record<string, string>> = row.cells
      if (!Object.entries(match).every(([column, text]) => cells[column]?.trim() === text)) return
      bites[i] = (bites[i] ?? 0) + 1
      const erratum = changed.erratum === undefined ? why : `${changed.erratum} ${why}`
      changed = { line: row.line, cells: { ...changed.cells, ...set }, erratum }
    })
    return changed
  })
  return { rows: corrected, bites }
}

/** One line for each erratum: what it changed, or a warning that it no longer bites. */
export const errataReport = (errata: readonly Erratum[], bites: readonly number[]): readonly string[] =>
  errata.map(({ match, set, why }, i) => {
    const where = Object.values(match).slice(0, 3).join(', ')
    const what = Object.entries(set)
      .map(([column, text]) => `${column} is now "${text}"`)
      .join(', ')
    const count = bites[i] ?? 0
    return count === 0
      ? `warning: erratum "${where}" no longer applies; check whether the publisher has fixed it. ${why}`
      : `erratum: ${where}: ${what} (${count} ${count === 1 ? 'row' : 'rows'}). ${why}`
  })
