import { CorpusError, fail, type CheckProblem } from '../problem.js'
import { CELL_EXPECTED, parseCell, scale } from '../statistics/cell.js'
import type { TidyRow } from '../statistics/record.js'
import { tableId } from '../statistics/tables.js'
import { eachRow } from './each-row.js'
import { applyErrata, errataReport } from './errata.js'
import { isEstimated } from './estimated.js'
import type { Imported } from './imported.js'
import { readErrata, readMapping, type Mapping } from './mapping.js'
import type { PrintedPlaces } from '../vocabulary/check-printed.js'
import { printedPlaces } from './places.js'
import { slotOf, type Slot } from './slot.js'
import { readRelease, type ReleaseRow } from './source-text.js'

/** Columns of the release that are read. */
const COLUMNS = [
  'MCS chapter',
  'Section',
  'Commodity',
  'Country',
  'Statistics',
  'Statistics_detail',
  'Unit',
  'Year',
  'Value',
  'Notes',
  'Is critical mineral 2025',
  'Other notes',
] as const
type Row = ReleaseRow<(typeof COLUMNS)[number]> & { readonly erratum?: string }

/** "2025" and "2021–24" to the (last) year. */
const yearOf = (file: string, row: Row): { readonly year: number; readonly period?: string } => {
  const text = row.cells.Year.trim()
  if (/^(19|20)\d\d$/.test(text)) return { year: Number(text) }
  const period = /^((?:19|20)\d\d)[–-]((?:19|20)?\d\d)$/.exec(text)
  if (period) {
    const [, from = '', to = ''] = period
    return { year: Number(to.length === 2 ? from.slice(0, 2) + to : to), period: text }
  }
  const mend = 'expected a year such as 2025 or a period such as 2021–24'
  return fail({ file, line: row.line, column: 'Year', problem: `"${text}" is not a year`, mend })
}

/** Remarks that every cell carries in some form, or that `qualifiers` say already. */
const BOILERPLATE =
  /^(estimated|reported|excludes u\.s\. production|see appendix c for resource and reserve definitions.*)\.?$/i

/** Measures whose answers quote the publisher's footnote: what a price is of, how reliance is counted. */
const QUOTED: readonly Slot['measure'][] = ['price', 'net-import-reliance']

/** The footnote of a row, where an answer quotes it; other footnotes are the publisher's words and stay there. */
const noteOf = (slot: Slot, notes: string): string => {
  if (!QUOTED.includes(slot.measure)) return slot.remark ?? ''
  const parts = notes
    .replaceAll(' ', ' ')
    .split(/\s*--\s*/)
    .map((part) => part.trim())
  return [slot.remark ?? '', ...parts.filter((part) => part !== '' && !BOILERPLATE.test(part.replace(/ \.$/, '.')))]
    .filter(Boolean)
    .join(' ')
}

/** "(Data in metric tons, cobalt content, unless otherwise specified)" says what the tons are tons of. */
const formOf = (otherNotes: string): string | undefined =>
  /^\(Data in [^,)]*?(?:tons|kilograms|carats|meters), (.+?),? unless otherwise specified/.exec(otherNotes)?.[1]

const MASSES = new Set(['t', 'kg'])

/** Measures that USGS publishes for the United States as the importer. */
const OF_IMPORTER = new Set(['net-import-reliance', 'import-share'])

/**
 * The edition of a release: the year after its newest data. `--edition` may say otherwise, for a release that is late.
 */
const editionOf = (years: readonly number[], given: number | undefined): number => given ?? Math.max(...years) + 1

const qualifiersOf = (row: Row, slot: Slot, year: number, newest: boolean, isNumber: boolean): string => {
  const notes = row.cells.Notes
  // Number rule 6: the newest year of an edition is an estimate. Reserves are of the edition and not of a year.
  const estimated = isEstimated(notes, year) || (newest && slot.measure === 'production' && isNumber)
  const marks = { estimated: estimated && !/^reported/i.test(notes.trim()), rounded: slot.rounded }
  const excludes = /excludes u\.s\. production/i.test(notes)
  return [marks.estimated && 'estimated', marks.rounded && 'rounded', excludes && 'excludes-us']
    .filter(Boolean)
    .join(';')
}

const parsed = (mapping: Mapping, source: string, file: string, row: Row) => {
  const cell = parseCell(row.cells.Value, new Set(mapping.words))
  if (cell) return cell
  return fail({
    file,
    line: row.line,
    column: 'Value',
    problem: `"${row.cells.Value}" is not a cell`,
    mend: `expected ${CELL_EXPECTED}; a misprint is corrected under "${source}" in corpus/imports/errata.yaml`,
  })
}

const unitOf = (mapping: Mapping, file: string, row: Row, slot: Slot) => {
  const printed = row.cells.Unit.trim()
  const known = mapping.units[printed]
  if (known) return { unit: slot.unit ?? known.unit, factor: slot.factor ?? known.factor, printed }
  const mend = 'correct it, or add it under `units` in corpus/imports/usgs-mcs.yaml'
  return fail({ file, line: row.line, column: 'Unit', problem: `unknown unit "${printed}"`, mend })
}

const placeOf = (places: PrintedPlaces, file: string, row: Row): string => {
  const id = places(row.cells.Country)
  if (id !== undefined) return id
  const mend = 'correct it, or add the spelling to `printed` of its place in corpus/places.yaml'
  return fail({ file, line: row.line, column: 'Country', problem: `unknown country "${row.cells.Country}"`, mend })
}

/** Reports rows that fall on the same table, place and year: the mapping has to tell them apart. */
const refuseRepeats = (file: string, rows: readonly { readonly key: string; readonly line: number }[]): void => {
  const seen = new Map<string, number>()
  const problems: CheckProblem[] = []
  for (const { key, line } of rows) {
    const first = seen.get(key)
    if (first === undefined) seen.set(key, line)
    else
      problems.push({
        file,
        line,
        problem: `${key} is already in line ${first}`,
        mend: 'give one of them a variant in corpus/imports/usgs-mcs.yaml',
      })
  }
  if (problems.length > 0) throw new CorpusError(problems)
}

/**
 * Reads the yearly data release of the USGS Mineral Commodity Summaries as published (one CSV in Windows-1252) and gives
 * the rows of `usgs-mcs-<edition>.csv`. `folder` is the corpus, with the mapping and the errata. Throws a CorpusError
 * with line, column and what was expected.
 */
export const importUsgsMcs = (
  bytes: Uint8Array,
  file: string,
  folder: string,
  options: { readonly edition?: number | undefined; readonly progress?: (done: number, of: number) => void } = {},
): Imported => {
  const mapping = readMapping(folder)
  const places = printedPlaces(folder)
  const release = readRelease(bytes, file, COLUMNS)
  const edition = editionOf(
    eachRow(file, release, (row) => yearOf(file, row).year),
    options.edition,
  )
  const source = `usgs-mcs-${edition}`
  const errata = readErrata(folder, source)
  const { rows, bites } = applyErrata(release, errata)
  const tidy: TidyRow[] = []
  const keys: { key: string; line: number }[] = []
  const skipped = new Map<string, number>()
  const met = new Map<string, number>()
  eachRow(file, rows, (row, done) => {
    if (done % 2000 === 0) options.progress?.(done, rows.length)
    const c = row.cells
    const slot = slotOf(mapping, {
      file,
      line: row.line,
      chapter: c['MCS chapter'].trim(),
      section: c.Section.trim(),
      commodity: c.Commodity.trim(),
      statistic: c.Statistics.trim(),
      detail: c.Statistics_detail,
    })
    if ('skip' in slot) {
      skipped.set(slot.skip, (skipped.get(slot.skip) ?? 0) + 1)
      return
    }
    const { year, period } = yearOf(file, row)
    const place = placeOf(places, file, row)
    const { unit, factor, printed } = unitOf(mapping, file, row, slot)
    const cell = parsed(mapping, source, file, row)
    const name = `${c.Statistics} ${c.Statistics_detail} ${c.Commodity} ${place} ${year}`
    const time = met.get(name) ?? 0
    met.set(name, time + 1)
    const variant = slot.repeated?.[time] ?? slot.variant
    const id = tableId(source, { ...slot, variant })
    keys.push({ key: `${id}, ${place} ${year}`, line: row.line })
    const scaled = (value: number | undefined) => (value === undefined ? undefined : scale(value, factor))
    tidy.push({
      mineral: slot.mineral,
      measure: slot.measure,
      stage: slot.stage,
      variant,
      importer: OF_IMPORTER.has(slot.measure) ? 'USA' : undefined,
      place,
      year,
      period,
      cell: cell.cell,
      bound: cell.bound,
      value: scaled(cell.value),
      low: scaled(cell.low),
      high: scaled(cell.high),
      unit,
      qualifiers: qualifiersOf(row, slot, year, year === edition - 1, cell.value !== undefined),
      raw: c.Value.replaceAll(' ', ' ').trim(),
      printed_unit: printed,
      place_printed: c.Country.trim() + (place === 'WLD' && slot.rounded ? ' (rounded)' : ''),
      form: MASSES.has(unit) ? (slot.form ?? formOf(c['Other notes'])) : undefined,
      chapter: c['MCS chapter'].trim(),
      heading: c.Section.trim().replace(/:$/, ''),
      detail: slot.label,
      url: `https://pubs.usgs.gov/periodicals/mcs${edition}/mcs${edition}-${slot.slug}.pdf`,
      note: noteOf(slot, c.Notes),
      table_note: slot.tableNote,
      erratum: row.erratum,
    })
  })
  refuseRepeats(file, keys)
  const left = [...skipped].map(([why, count]) => `left out: ${count} ${count === 1 ? 'row' : 'rows'}: ${why}`)
  return { source, rows: tidy, report: [...errataReport(errata, bites), ...left] }
}
