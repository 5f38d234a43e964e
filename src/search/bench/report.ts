/** A table of a report: what it shows, its columns, and rows of cells as they are printed. */
export interface ReportTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What the reader should know to read it. */
  readonly notes: readonly string[]
}

/** 0.4213 → ".421"; 1 → "1.000". */
export const share = (value: number): string => value.toFixed(3).replace(/^0/, '')

/** A table as aligned text, first column to the left, the others to the right. */
export function renderTable({ title, columns, rows, notes }: ReportTable): string {
  const widths = columns.map((column, i) => Math.max(column.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [title, line(columns), rule, ...rows.map(line), ...notes.map((note) => `  ${note}`)].join('\n')
}
