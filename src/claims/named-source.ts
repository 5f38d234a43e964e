import type { Table } from '../corpus/types.js'

/** The tables that a claim can be held against: those of the publisher that it names, else all. */
export const tablesBy = <T extends Table>(tables: readonly T[], source: string | undefined): readonly T[] =>
  source === undefined ? tables : tables.filter((table) => table.source.startsWith(`${source}-`))
