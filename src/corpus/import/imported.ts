import type { TidyRow } from '../statistics/record.js'

/** What an import made of a file: the source it belongs to, its rows, and lines for the curator. */
export interface Imported {
  readonly source: string
  /** The file of the source that the rows fill, where it has several: `ec-crm-2023.uses.csv` is the part `uses`. */
  readonly part?: string
  readonly rows: readonly TidyRow[]
  readonly report: readonly string[]
}
