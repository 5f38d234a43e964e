import type { TidyRow } from '../statistics/record.js'
import { tableId } from '../statistics/tables.js'
import { placeOfPrinted } from '../vocabulary/check-printed.js'
import { readVocabulary } from '../vocabulary/read.js'
import { eachRow } from './each-row.js'
import type { Imported } from './imported.js'
import { figureIn, placeIn, refuse, textIn, yearIn, type FileRow, type PlaceFinder } from './published-cells.js'
import {
  readAlpha2,
  readPublished,
  type Published,
  type PublishedEntry,
  type PublishedValue,
} from './published-mapping.js'
import { readRelease } from './source-text.js'
import { slugify } from './slot.js'

/** A row on its way into a table. */
interface Draft {
  readonly source: string
  readonly table: string
  readonly tidy: TidyRow
}

const columnsOf = ({ columns, values, leave }: Published): readonly string[] => [
  ...new Set([
    ...columns.table,
    ...Object.values(columns).filter((column): column is string => typeof column === 'string'),
    ...values.map(({ column }) => column),
    ...leave.map(({ column }) => column),
  ]),
]

/** Counts what is left out, by reason. */
const counter = () => {
  const counts = new Map<string, number>()
  return {
    add: (why: string, count = 1): void => {
      counts.set(why, (counts.get(why) ?? 0) + count)
    },
    lines: (): readonly string[] =>
      [...counts].map(([why, count]) => `left out: ${count} ${count === 1 ? 'row' : 'rows'}: ${why}`),
  }
}

/** The table of a row, or the reason why the row is left out. */
const entryOf = (mapping: Published, row: FileRow): PublishedEntry | { readonly skip: string } => {
  const left = mapping.leave.find(({ column, is }) => is.includes((row.cells[column] ?? '').trim()))
  if (left) return { skip: left.why }
  const key = mapping.columns.table.map((column) => (row.cells[column] ?? '').trim()).join(' / ')
  const found = mapping.tables[key]
  if (found) return found
  if (mapping.others !== undefined) return { skip: mapping.others }
  const [column = ''] = mapping.columns.table
  return refuse(row, column, `a table of the mapping ("${key}")`, 'correct it, or add it under `tables` of the mapping')
}

const scenarioOf = (mapping: Published, row: FileRow) => {
  const text = textIn(row, mapping.columns.scenario)
  if (text === undefined) return undefined
  const mend = `expected ${Object.keys(mapping.scenarios).join(', ')}, or a new one under \`scenarios\``
  return mapping.scenarios[text] ?? refuse(row, mapping.columns.scenario ?? '', 'a scenario', mend)
}

/** Marks of a file that mean "estimated" here. */
const marksOf = (row: FileRow, column: string | undefined): string => {
  const text = textIn(row, column) ?? ''
  if (column === undefined || text === '') return ''
  return text === 'estimated' ? text : refuse(row, column, 'a mark', 'expected "estimated" or nothing')
}

const draftOf = (
  mapping: Published,
  finder: PlaceFinder,
  row: FileRow,
  entry: PublishedEntry,
  value: PublishedValue,
): Draft | undefined => {
  const { columns } = mapping
  const unit = entry.unit ?? value.unit
  const factor = entry.factor ?? value.factor ?? 1
  const figure = figureIn(row, value.column, {
    unit,
    factor,
    ...(columns.bound !== undefined && { bound: columns.bound }),
  })
  if (!figure) return undefined
  const key = columns.table.map((column) => (row.cells[column] ?? '').trim()).join(' / ')
  const place = columns.place === undefined ? mapping.place : placeIn(finder, mapping, row, columns.place)
  const importer =
    columns.importer === undefined
      ? (entry.importer ?? mapping.importer)
      : placeIn(finder, mapping, row, columns.importer)
  const scenario = scenarioOf(mapping, row)
  const source = entry.source ?? mapping.source
  const printed = textIn(row, columns.printed ?? columns.place) ?? ''
  const remark = textIn(row, columns.note)
  const slot = {
    mineral: entry.mineral,
    measure: value.measure,
    stage: entry.stage,
    variant:
      [
        columns.importer && importer?.toLowerCase(),
        entry.variant ?? slug(entry.product),
        value.variant,
        scenario?.variant,
      ]
        .filter(Boolean)
        .join('-') || undefined,
  }
  const filled = (text: string): string => text.replaceAll('{table}', key)
  return {
    source,
    table: tableId(source, slot),
    tidy: {
      ...slot,
      importer,
      product: entry.product,
      use: textIn(row, columns.use),
      place,
      year: yearIn(mapping, row),
      period: entry.period ?? mapping.period,
      ...figure,
      unit,
      qualifiers: [marksOf(row, columns.marks), scenario?.projected && 'projected', entry.incomplete && 'incomplete']
        .filter(Boolean)
        .join(';'),
      printed_unit: entry.printedUnit ?? value.printedUnit,
      place_printed: mapping.names[printed] ?? (printed === '' ? 'World' : printed),
      form: entry.form,
      chapter: filled(entry.chapter ?? mapping.chapter),
      heading: filled(entry.heading ?? mapping.heading),
      detail: filled(entry.detail ?? value.detail),
      url: entry.url ?? mapping.url,
      note: remark === undefined ? undefined : (mapping.notes[remark] ?? remark),
      table_note: [mapping.note, entry.note].filter(Boolean).join(' '),
    },
  }
}

const slug = (text: string | undefined): string | undefined => (text === undefined ? undefined : slugify(text))

/** Of each table and year, the `top` rows by value and those of `places`. */
const kept = (drafts: readonly Draft[], { top, places }: NonNullable<Published['keep']>): readonly Draft[] => {
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const key = `${draft.table} ${String(draft.tidy.year)}`
    const group = groups.get(key)
    if (group) group.push(draft)
    else groups.set(key, [draft])
  }
  const best = new Set(
    [...groups.values()].flatMap((group) =>
      [...group].sort((a, b) => Number(b.tidy.value) - Number(a.tidy.value)).slice(0, top),
    ),
  )
  return drafts.filter((draft) => best.has(draft) || places.includes(String(draft.tidy.place)))
}

/** Drops a row that the file has twice to the letter: a slip of the publication that would count a figure double. */
const once = (drafts: readonly Draft[], left: ReturnType<typeof counter>): readonly Draft[] => {
  const seen = new Set<string>()
  return drafts.filter(({ table, tidy: { place, year, use, raw } }) => {
    const key = JSON.stringify([table, place, year, use, raw])
    if (seen.has(key)) left.add('the same row a second time')
    return seen.size < seen.add(key).size
  })
}

/**
 * Reads a file of figures by the mapping `imports/published/<name>.yaml` and gives the rows of each source in it. Rows
 * that the mapping leaves out and empty cells are counted in the report. Throws one CorpusError with all faults.
 */
export const importPublished = (bytes: Uint8Array, file: string, folder: string, name: string): readonly Imported[] => {
  const mapping = readPublished(folder, name)
  const { places } = readVocabulary(folder)
  const known = new Set(places.keys())
  const finder = { printed: placeOfPrinted(places), alpha2: readAlpha2(folder), known }
  const left = counter()
  const read = eachRow(file, readRelease(bytes, file, columnsOf(mapping)), ({ line, cells }): readonly Draft[] => {
    const row: FileRow = { file, line, cells }
    const entry = entryOf(mapping, row)
    if ('skip' in entry) {
      left.add(entry.skip)
      return []
    }
    if (entry.from !== undefined && yearIn(mapping, row) < entry.from) {
      left.add('of years in which a leading producer is missing')
      return []
    }
    return mapping.values.flatMap((value) => {
      const draft = draftOf(mapping, finder, row, entry, value)
      if (!draft) left.add(`no figure under ${value.column}`)
      return draft ?? []
    })
  })
  const rows = once(read.flat(), left)
  const drafts = mapping.keep ? kept(rows, mapping.keep) : rows
  if (drafts.length < rows.length) left.add('smaller suppliers', rows.length - drafts.length)
  const sources = [...new Set(drafts.map(({ source }) => source))]
  return sources.map((source, i) => ({
    source,
    ...(mapping.part !== undefined && { part: mapping.part }),
    rows: drafts.filter((draft) => draft.source === source).map(({ tidy }) => tidy),
    report: i === 0 ? left.lines() : [],
  }))
}
