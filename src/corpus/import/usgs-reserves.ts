import { z } from 'zod'
import { fail } from '../problem.js'
import { CELL_EXPECTED, parseCell, scale, type ParsedCell } from '../statistics/cell.js'
import type { TidyRow } from '../statistics/record.js'
import type { PrintedPlaces } from '../vocabulary/check-printed.js'
import { eachRow } from './each-row.js'
import type { Imported } from './imported.js'
import { readMapping, readYaml, type Mapping } from './mapping.js'
import { printedPlaces } from './places.js'
import { readRelease, type ReleaseRow } from './source-text.js'

const COLUMNS = ['SOURCE', 'COMMODITY', 'COUNTRY', 'TYPE', 'UNIT_MEAS', 'RESERVES_2024', 'RESERVE_NOTES'] as const
type Row = ReleaseRow<(typeof COLUMNS)[number]>

const EDITION = 2025

const table = z.strictObject({
  chapter: z.string(),
  mineral: z.string(),
  variant: z.string().optional(),
  form: z.string().optional(),
  unit: z.string().optional(),
})
const mapping = z.strictObject({ tables: z.record(z.string(), table), totals: z.record(z.string(), z.string()) })
type Reserves = z.infer<typeof table>

/** "World total (rounded) 10", "World total (ilmenite, rounded)": the name, and whether the figure is rounded. */
const printedName = (country: string): { readonly name: string; readonly rounded: boolean } => {
  const text = country.replaceAll(' ', ' ').trim()
  const total = /^World total\b/i.test(text)
  return { name: total ? 'World total' : text, rounded: total && /rounded/i.test(text) }
}

/** "21000000" as the edition prints it, "21,000,000"; a word or a symbol of the notes where the cell is empty. */
const printedCell = ({ RESERVES_2024, RESERVE_NOTES }: Row['cells']): string => {
  const figure = RESERVES_2024.trim()
  if (figure !== '') return figure.replaceAll(',', '').replace(/\d+/, (digits) => Number(digits).toLocaleString('en'))
  return RESERVE_NOTES.replaceAll(' ', ' ').trim().replace(/^xx$/, 'XX')
}

const tidyRow = (usgs: Mapping, places: PrintedPlaces, file: string, row: Row, known: Reserves): TidyRow => {
  const refuse = (column: string, problem: string, mend: string): never =>
    fail({ file, line: row.line, column, problem, mend })
  const { name, rounded } = printedName(row.cells.COUNTRY)
  const place = places(name)
  if (place === undefined)
    return refuse('COUNTRY', `unknown country "${name}"`, 'add it to `printed` of its place in corpus/places.yaml')
  const unitName = known.unit ?? row.cells.UNIT_MEAS.trim()
  const unit = usgs.units[unitName]
  if (!unit)
    return refuse('UNIT_MEAS', `unknown unit "${unitName}"`, 'add it under `units` in corpus/imports/usgs-mcs.yaml')
  const slug = usgs.chapters[known.chapter]?.slug
  if (slug === undefined)
    return fail({
      file: 'corpus/imports/usgs-reserves.yaml',
      problem: `unknown chapter "${known.chapter}"`,
      mend: 'name a chapter of usgs-mcs.yaml',
    })
  const raw = printedCell(row.cells)
  // A footnote of words beside an empty cell ("Included in World total") says that there is no figure.
  const empty = row.cells.RESERVES_2024.trim() === ''
  const cell: ParsedCell | undefined =
    parseCell(raw, new Set(usgs.words)) ?? (empty ? { cell: 'not-available' } : undefined)
  if (!cell) return refuse('RESERVES_2024', `"${raw}" is not a cell`, `expected ${CELL_EXPECTED}`)
  return {
    mineral: known.mineral,
    measure: 'reserves',
    variant: known.variant,
    place,
    year: EDITION - 1,
    cell: cell.cell,
    bound: cell.bound,
    value: cell.value !== undefined ? scale(cell.value, unit.factor) : undefined,
    unit: unit.unit,
    qualifiers: rounded ? 'rounded' : '',
    raw: cell.cell === 'not-available' && raw !== 'NA' ? '' : raw,
    printed_unit: unitName,
    place_printed: name + (rounded ? ' (rounded)' : ''),
    form: known.form,
    chapter: known.chapter,
    heading: 'World Mine Production and Reserves',
    detail: 'Reserves',
    url: `https://pubs.usgs.gov/periodicals/mcs${EDITION}/mcs${EDITION}-${slug}.pdf`,
  }
}

/**
 * Reads the world table of the 2025 edition in its wide format and gives the reserves that the edition printed, so that
 * a revision by the next one can be told. Throws a CorpusError with line and column of every fault.
 */
export const importUsgsReserves = (bytes: Uint8Array, file: string, folder: string): Imported => {
  const { tables, totals } = readYaml(mapping, folder, 'usgs-reserves.yaml')
  const usgs = readMapping(folder)
  const places = printedPlaces(folder)
  let left = 0
  const rows = eachRow(file, readRelease(bytes, file, COLUMNS), (row): readonly TidyRow[] => {
    const { SOURCE, COMMODITY, COUNTRY, TYPE, RESERVES_2024, RESERVE_NOTES } = row.cells
    if (SOURCE !== `MCS${EDITION}`) {
      const problem = `"${SOURCE}" is not the edition of ${EDITION}`
      return fail({ file, line: row.line, column: 'SOURCE', problem, mend: 'import the file of that edition' })
    }
    const known = tables[`${COMMODITY.trim()} / ${TYPE.trim()}`]
    if (!known || Object.hasOwn(totals, COUNTRY.trim()) || (RESERVES_2024 + RESERVE_NOTES).trim() === '') {
      left++
      return []
    }
    return [tidyRow(usgs, places, file, row, known)]
  }).flat()
  return {
    source: `usgs-mcs-${EDITION}`,
    part: 'reserves',
    rows,
    report: [`left out: ${left} rows without reserves, or of commodities that the mapping does not name`],
  }
}
