import type { Answer } from '../answers/answer.js'
import type { Corpus } from '../corpus/types.js'
import { citePlain } from './cite.js'
import { type Cell, COLUMNS, exportRows, printable } from './rows.js'

/** Excel takes 32,767 characters a cell: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const LIMIT = 32_000

const cell = (value: Cell): string | number | null =>
  value === undefined ? null : typeof value === 'number' ? value : printable(value).slice(0, LIMIT)

const bold = (value: string) => ({ value, fontWeight: 'bold' as const })

/** Columns of text that is longer than a number. */
const WIDE = new Set<string>(['question', 'figure', 'publication', 'where', 'quoted', 'url', 'caveats', 'formula'])

const rowsSheet = (answer: Answer, corpus: Corpus) => ({
  sheet: 'Rows',
  columns: COLUMNS.map((name) => ({ width: WIDE.has(name) ? 40 : 14 })),
  stickyRowsCount: 1,
  data: [COLUMNS.map(bold), ...exportRows(answer, corpus).map((row) => COLUMNS.map((name) => cell(row[name])))],
})

const aboutSheet = (answer: Answer, corpus: Corpus) => {
  const lines: readonly (readonly [string, string])[] = [
    ['Question', answer.question.text],
    ['Answer', answer.headline],
    ...answer.details.map(({ label, text }): readonly [string, string] => [label ?? '', text]),
    ...answer.caveats.map((caveat, i): readonly [string, string] => [i === 0 ? 'Caveats' : '', caveat]),
    ...citePlain(answer, corpus)
      .split('\n')
      .map((line, i): readonly [string, string] => [i === 0 ? 'Cite as' : '', line]),
    ['Made by', 'Assay, from the published tables named in "Rows"'],
  ]
  return {
    sheet: 'About',
    columns: [{ width: 14 }, { width: 110 }],
    data: lines.map(([label, text]) => [bold(label), { value: printable(text).slice(0, LIMIT), wrap: true }]),
  }
}

/**
 * The rows behind an answer as an Excel workbook: "Rows" as in the CSV, with numbers as numbers, and "About" with the
 * question, the answer, its caveats and how to cite it. Text cells are strings, which no spreadsheet runs as a formula.
 */
export const toXlsx = async (answer: Answer, corpus: Corpus): Promise<Uint8Array> => {
  // Loaded when the first workbook is asked for: most sessions never make one.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  return writeExcelFile([rowsSheet(answer, corpus), aboutSheet(answer, corpus)]).toBuffer()
}
