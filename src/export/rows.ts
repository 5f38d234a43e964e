import type { Answer, Citation, Figure } from '../answers/answer.js'
import { mineralName, placeName } from '../answers/names.js'
import { periodIn, rowOf, tableOf } from '../charts/table-of.js'
import type { Corpus } from '../corpus/types.js'

/** What may stand in a cell of a file: text, a number, or nothing. */
export type Cell = string | number | undefined

/** Columns of a file, in their order: a figure with its row, where the row stands, and what the publisher asks for. */
export const COLUMNS = [
  'question',
  'figure',
  'value',
  'bound',
  'unit',
  'mineral',
  'place',
  'place_code',
  'measure',
  'stage',
  'year',
  'period',
  'estimated',
  'basis',
  'formula',
  'printed_cell',
  'printed_row',
  'counts',
  'publisher',
  'publication',
  'edition',
  'published',
  'where',
  'quoted',
  'url',
  'license',
  'acknowledgement',
  'caveats',
] as const
export type Column = (typeof COLUMNS)[number]
export type ExportRow = Readonly<Partial<Record<Column, Cell>>>

/** Text without control characters, which neither CSV readers nor XML take. */
export const printable = (text: string): string =>
  text.replace(/[^\t\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ').trim()

/** Where a citation's words stand and under which license they may be used. */
const sourceCells = (citation: Citation | undefined, { sources }: Corpus): ExportRow => {
  if (citation === undefined) return {}
  const source = sources.get(citation.source)
  return {
    publisher: citation.publisher,
    publication: citation.title,
    edition: source?.edition,
    published: citation.date,
    where: citation.locator,
    quoted: citation.snippet,
    url: citation.url,
    license: source?.licence,
    acknowledgement: source?.acknowledgement,
  }
}

const figureCells = (figure: Figure, answer: Answer, corpus: Corpus): ExportRow => {
  const table = tableOf(figure, answer, corpus)
  const row = table && rowOf(figure, table)
  const known = figure.mineral !== 'all'
  return {
    figure: figure.label,
    value: figure.value,
    bound: figure.bound,
    unit: figure.unit,
    mineral: known ? mineralName(corpus, figure.mineral) : undefined,
    place: placeName(corpus, figure.place),
    place_code: figure.place,
    measure: figure.measure,
    stage: figure.stage,
    year: figure.year,
    period: periodIn(table, figure.year),
    estimated: figure.estimated ? 'yes' : 'no',
    basis: figure.basis,
    formula: figure.formula,
    printed_cell: row?.raw,
    printed_row: row?.placePrinted,
    counts: table?.form,
  }
}

/**
 * The rows behind an answer: one for each figure and each publication that it rests on, then one for each citation that
 * no figure rests on, so that an answer in words has its sentences. Question and caveats stand in every row, because
 * rows are sorted, filtered and pasted elsewhere.
 */
export const exportRows = (answer: Answer, corpus: Corpus): readonly ExportRow[] => {
  const common: ExportRow = {
    question: printable(answer.question.text),
    caveats: answer.caveats.join(' | ') || undefined,
  }
  const used = new Set(answer.figures.flatMap(({ citations }) => citations))
  const figures = answer.figures.flatMap((figure) => {
    const cells = figureCells(figure, answer, corpus)
    return figure.citations.map((n) => ({ ...common, ...cells, ...sourceCells(answer.citations[n - 1], corpus) }))
  })
  const words = answer.citations
    .filter((_, i) => !used.has(i + 1))
    .map((citation) => ({ ...common, ...sourceCells(citation, corpus) }))
  return [...figures, ...words]
}
