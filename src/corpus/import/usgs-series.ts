import { z } from 'zod'
import { fail } from '../problem.js'
import { scale } from '../statistics/cell.js'
import type { TidyRow } from '../statistics/record.js'
import { STAGES, type Cell } from '../types.js'
import type { PrintedPlaces } from '../vocabulary/check-printed.js'
import { readMapping, type Mapping, readYaml } from './mapping.js'
import { printedPlaces } from './places.js'
import { readRelease, type ReleaseRow } from './source-text.js'
import { eachRow } from './each-row.js'
import type { Imported } from './imported.js'

const COLUMNS = [
  'chapter',
  'product',
  'statistic',
  'country',
  'year',
  'value',
  'unit',
  'qualifier',
  'edition',
  'note',
] as const
type Row = ReleaseRow<(typeof COLUMNS)[number]>

const table = z.strictObject({
  mineral: z.string(),
  stage: z.enum(STAGES),
  label: z.string(),
  variant: z.string().optional(),
  form: z.string().optional(),
  note: z.string().optional(),
  rowNote: z.string().optional(),
})
const mapping = z.strictObject({
  products: z.record(z.string(), z.union([table, z.strictObject({ skip: z.string() })])),
})

/** The newest edition of the file has a release of its own, with reserves and US statistics. */
const OWN_RELEASE = 2026

/** Marks of the file, `;`-separated, that say what an empty value is. */
const EMPTY: readonly (readonly [string, Cell, string])[] = [
  ['W', 'withheld', 'W'],
  ['XX_not_applicable', 'not-applicable', 'XX'],
  ['s_see_note', 'less-than-half', 's'],
  ['NA', 'not-available', 'NA'],
  ['included_elsewhere', 'not-available', ''],
  ['blank_in_source', 'not-available', ''],
]

const cellOf = (file: string, row: Row, marks: readonly string[], factor: number): TidyRow => {
  const { value } = row.cells
  if (marks.includes('zero_dash')) return { cell: 'zero', value: 0, raw: '—' }
  if (value === '') {
    const found = EMPTY.find(([mark]) => marks.includes(mark))
    if (found) return { cell: found[1], raw: found[2] }
  } else if (/^\d+(\.\d+)?$/.test(value)) {
    const bound = marks.find((mark) => mark === '<' || mark === '>')
    const raw = (bound ?? '') + Number(value).toLocaleString('en', { maximumFractionDigits: 6 })
    return { cell: 'value', value: scale(Number(value), factor), raw, bound }
  }
  const mend = `expected a number, or one of the marks zero_dash, ${EMPTY.map(([mark]) => mark).join(', ')}`
  return fail({
    file,
    line: row.line,
    column: 'value',
    problem: `"${value}" (${row.cells.qualifier}) is not a figure`,
    mend,
  })
}

const slugOf = (usgs: Mapping, file: string, row: Row): string => {
  const chapter = usgs.chapters[row.cells.chapter]
  if (chapter) return chapter.slug
  const mend = 'add it under `chapters` in corpus/imports/usgs-mcs.yaml'
  return fail({ file, line: row.line, column: 'chapter', problem: `unknown chapter "${row.cells.chapter}"`, mend })
}

/** The unit mark of the file is a note for curators; in the corpus it is an erratum. */
const UNIT_CORRECTED = /\s*(?:-- )?\[unit corrected: (.+?)\]/

const tidyRow = (
  usgs: Mapping,
  places: PrintedPlaces,
  file: string,
  row: Row,
  known: z.infer<typeof table>,
): TidyRow => {
  const { chapter, country, year, unit, qualifier, edition, note } = row.cells
  const place = places(country)
  if (place === undefined)
    return fail({
      file,
      line: row.line,
      column: 'country',
      problem: `unknown country "${country}"`,
      mend: 'correct it, or add the spelling to `printed` of its place in corpus/places.yaml',
    })
  if (!/^20\d\d$/.test(year))
    return fail({
      file,
      line: row.line,
      column: 'year',
      problem: `"${year}" is not a year`,
      mend: 'expected a year such as 2023',
    })
  const scaled = usgs.units[unit]
  if (!scaled) {
    const mend = 'correct it, or add it under `units` in corpus/imports/usgs-mcs.yaml'
    return fail({ file, line: row.line, column: 'unit', problem: `unknown unit "${unit}"`, mend })
  }
  const marks = qualifier.split(';').map((mark) => mark.trim())
  const correction = UNIT_CORRECTED.exec(note)?.[1]
  const cell = cellOf(file, row, marks, scaled.factor)
  // Number rule 6: the newest year of an edition is an estimate.
  const estimated = marks.includes('estimated') || (Number(year) === Number(edition) - 1 && cell.value !== undefined)
  const rounded = marks.includes('rounded')
  const excludes = marks.includes('excludes_US')
  return {
    mineral: known.mineral,
    measure: 'production',
    stage: known.stage,
    variant: known.variant,
    place,
    year,
    ...cell,
    unit: scaled.unit,
    qualifiers: [estimated && 'estimated', rounded && 'rounded', excludes && 'excludes-us'].filter(Boolean).join(';'),
    printed_unit: unit,
    place_printed: country + (place === 'WLD' && rounded ? ' (rounded)' : ''),
    form: known.form,
    chapter,
    heading: 'World production',
    detail: known.label,
    url: `https://pubs.usgs.gov/periodicals/mcs${edition}/mcs${edition}-${slugOf(usgs, file, row)}.pdf`,
    note: known.rowNote,
    table_note: known.note,
    erratum: correction === undefined ? undefined : `Unit corrected: ${correction}.`,
  }
}

/**
 * Reads the joined world tables of the 2023–2026 editions and gives the rows of each edition before the newest, so that
 * a revision from one edition to the next can be shown. Throws a CorpusError with line and column.
 */
export const importUsgsSeries = (bytes: Uint8Array, file: string, folder: string): readonly Imported[] => {
  const { products } = readYaml(mapping, folder, 'usgs-series.yaml')
  const usgs = readMapping(folder)
  const places = printedPlaces(folder)
  const editions = new Map<string, TidyRow[]>()
  const left = new Map<string, number>()
  eachRow(file, readRelease(bytes, file, COLUMNS), (row) => {
    const { product, statistic, edition } = row.cells
    if (!/^20\d\d$/.test(edition)) {
      const mend = 'expected the year of an edition such as 2024'
      return fail({ file, line: row.line, column: 'edition', problem: `"${edition}" is not an edition`, mend })
    }
    if (Number(edition) >= OWN_RELEASE) return
    const known = products[`${product} / ${statistic} / ${edition}`] ?? products[`${product} / ${statistic}`]
    if (!known) {
      const mend = 'add it under `products` in corpus/imports/usgs-series.yaml'
      return fail({
        file,
        line: row.line,
        column: 'product',
        problem: `unknown product "${product} / ${statistic}"`,
        mend,
      })
    }
    if ('skip' in known) {
      left.set(`${product}: ${known.skip}`, (left.get(`${product}: ${known.skip}`) ?? 0) + 1)
      return
    }
    const rows = editions.get(edition)
    const tidy = tidyRow(usgs, places, file, row, known)
    if (rows) rows.push(tidy)
    else editions.set(edition, [tidy])
  })
  const report = [...left].map(([why, count]) => `left out: ${count} rows: ${why}`)
  return [...editions].map(([edition, rows], i) => ({
    source: `usgs-mcs-${edition}`,
    rows,
    report: i === 0 ? report : [],
  }))
}
