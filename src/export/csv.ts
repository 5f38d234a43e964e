import { stringify } from 'csv-stringify/sync'
import type { Answer } from '../answers/answer.js'
import type { Corpus } from '../corpus/types.js'
import { COLUMNS, exportRows } from './rows.js'

/**
 * The rows behind an answer as CSV (RFC 4180) with a heading: numbers unrounded and without separators, UTF-8 with a
 * byte-order mark, without which Excel reads "Türkiye" wrongly. Text that a spreadsheet would run as a formula is
 * disarmed (https://owasp.org/www-community/attacks/CSV_Injection), because the question is a stranger's text.
 */
export const toCsv = (answer: Answer, corpus: Corpus): string =>
  stringify([...exportRows(answer, corpus)], {
    header: true,
    columns: [...COLUMNS],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
