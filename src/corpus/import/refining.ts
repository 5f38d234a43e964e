import { fail } from '../problem.js'
import type { TidyRow } from '../statistics/record.js'
import { tableId } from '../statistics/tables.js'
import type { PrintedPlaces } from '../vocabulary/check-printed.js'
import { printedPlaces } from './places.js'
import { eachRow } from './each-row.js'
import { readRefiningMapping, type RefiningMapping } from './refining-mapping.js'
import { readRelease, type ReleaseRow } from './source-text.js'
import type { Imported } from './imported.js'

const COLUMNS = ['mineral', 'stage', 'country', 'year', 'value', 'unit', 'source_id', 'note'] as const
type Row = ReleaseRow<(typeof COLUMNS)[number]>

/** A row on its way into a table, its note still in sentences. */
interface Draft {
  readonly key: string
  readonly tidy: TidyRow
  readonly sentences: readonly string[]
}

const CHART = /scatter chart|chart p\.\d+/i
/** "Computed: 638/683 kt": the tonnages of country and world that a share was worked out from. */
const COMPUTED_FROM = /Computed: ([\d.]+)\/([\d.]+) kt/
const COMPUTED = /\bComputed: /
/** The collector found that this country is in "Rest of world" as well. */
const COUNTED_TWICE = /Rest of world seems to include this country/
const TOP_3 = 'Top 3 countries'

const yearOf = (file: string, row: Row): Pick<TidyRow, 'year' | 'period'> => {
  const { year } = row.cells
  if (/^(19|20)\d\d$/.test(year)) return { year }
  const average = /^((?:19|20)\d\d)-((?:19|20)\d\d) avg$/.exec(year)
  if (average) return { year: average[2] ?? '', period: `${average[1] ?? ''}–${average[2] ?? ''} average` }
  const mend = 'expected a year such as 2025 or a period such as "2016-2020 avg"'
  return fail({ file, line: row.line, column: 'year', problem: `"${year}" is not a year`, mend })
}

const boundOf = (note: string): '>' | '<' | undefined => {
  if (/(?:"|^|\. )(?:over|more than)\b/i.test(note)) return '>'
  return /(?:"just |^|\. )under\b/i.test(note) ? '<' : undefined
}

/** Sentences of a note that say something about the figure. */
const sentencesOf = (mapping: RefiningMapping, note: string): readonly string[] =>
  note
    .replace(/CHECK: parts/, 'Parts')
    .replace(COMPUTED_FROM, '')
    .replace(/\(2026 edition history\)/, '')
    .split(/(?<=[.;])\s+/)
    .map((sentence) => sentence.trim().replace(/[.;]$/, ''))
    .filter((sentence) => sentence !== '' && !/^PROJECTION/.test(sentence) && !mapping.drop.includes(sentence))
    .map((sentence) => `${mapping.reword[sentence] ?? sentence}.`)

const rowsOf = (mapping: RefiningMapping, places: PrintedPlaces, file: string, row: Row): readonly Draft[] => {
  const { country, value, unit, source_id: id, note, mineral: name, stage: stageName } = row.cells
  const source = mapping.sources[id]
  const mineral = mapping.minerals[name] ?? { mineral: name.replaceAll(' ', '-') }
  const stage = mapping.stages[stageName]
  if (!source || 'skip' in mineral) return []
  const refuse = (column: string, problem: string, mend: string): never =>
    fail({ file, line: row.line, column, problem, mend })
  if (!stage) return refuse('stage', `unknown stage "${stageName}"`, 'add it to corpus/imports/refining.yaml')
  if (unit !== 'tonnes' && unit !== 'percent_share')
    return refuse('unit', `unknown unit "${unit}"`, 'expected "tonnes" or "percent_share"')
  if (!/^\d+(\.\d+)?$/.test(value))
    return refuse('value', `"${value}" is not a number`, 'expected a number such as 79.7')
  const place = places(country)
  if (place === undefined)
    return refuse(
      'country',
      `unknown country "${country}"`,
      'correct it, or add the spelling to `printed` of its place in corpus/places.yaml',
    )
  const share = unit === 'percent_share'
  const from = COMPUTED_FROM.exec(note)
  const product = [mineral.variant, stage.variant].filter((part) => part !== undefined)
  const base = {
    mineral: mineral.mineral,
    measure: stage.measure,
    stage: stage.stage,
    ...yearOf(file, row),
    cell: 'value',
    qualifiers: /PROJECTION/.test(note) ? 'projected' : COUNTED_TWICE.test(note) ? 'counted-twice' : '',
    chapter: source.chapter,
    heading: source.heading,
    detail: 'Production',
    url: source.url,
  }
  const draft = (tidy: TidyRow, variant: readonly string[], sentences: readonly string[]): Draft => {
    const slot = { ...base, variant: variant.length > 0 ? variant.join('-') : undefined }
    const key = `${tableId(source.id, slot)} ${tidy.place ?? ''} ${base.year ?? ''}`
    return { key, tidy: { ...slot, ...tidy }, sentences }
  }
  const sentences = sentencesOf(mapping, note)
  const tons = (kilotons: string, where: string, printed: string): Draft =>
    draft(
      {
        place: where,
        place_printed: printed,
        value: Number(kilotons) * 1000,
        raw: Number(kilotons).toLocaleString('en'),
        unit: 't',
        printed_unit: 'kt',
        form: mineral.form,
      },
      product,
      sentences,
    )
  // A share that was worked out from two tonnages comes in as the tonnages.
  if (share && from) return [tons(from[1] ?? '', place, country), tons(from[2] ?? '', 'WLD', 'World')]
  if (share && COMPUTED.test(note)) return []
  if (!share) return [tons(String(Number(value) / 1000), place, country)]
  const shown = {
    place,
    place_printed: country,
    value,
    raw: `${value} %`,
    unit: '%',
    printed_unit: 'percent',
    bound: boundOf(note),
  }
  const variant = [...product, country === TOP_3 ? 'top-3-share' : 'reported-share']
  return [draft({ ...shown, form: mineral.form, detail: 'Share of the world, as reported' }, variant, sentences)]
}

const tableOf = ({ key }: Draft): string => key.split(' ')[0] ?? ''

/** Sentences that stand in every row of a table belong to the table. */
const settleNotes = (drafts: readonly Draft[]): readonly TidyRow[] => {
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const group = groups.get(tableOf(draft))
    if (group) group.push(draft)
    else groups.set(tableOf(draft), [draft])
  }
  return drafts.map((draft) => {
    const { tidy, sentences } = draft
    const group = groups.get(tableOf(draft)) ?? []
    const common = group.length < 2 ? [] : sentences.filter((s) => group.every((other) => other.sentences.includes(s)))
    return {
      ...tidy,
      note: sentences.filter((s) => !common.includes(s)).join(' '),
      table_note: common.join(' '),
    }
  })
}

/**
 * Reads collected shares and tonnages and gives the rows of the publications that the mapping names: tonnages with their
 * printed world row as ordinary tables, shares without tonnages in tables of variant `reported-share` and unit `%`.
 * Values read off a chart by eye are left out. Throws a CorpusError with line and column.
 */
export const importRefining = (bytes: Uint8Array, file: string, folder: string): readonly Imported[] => {
  const mapping = readRefiningMapping(folder)
  const places = printedPlaces(folder)
  const drafts = new Map<string, Draft>()
  let charts = 0
  eachRow(file, readRelease(bytes, file, COLUMNS), (row) => {
    if (!mapping.sources[row.cells.source_id] || row.cells.country === 'Top country') return
    if (CHART.test(row.cells.note) && !/^IEA export-control table/.test(row.cells.note)) {
      charts++
      return
    }
    for (const draft of rowsOf(mapping, places, file, row)) {
      const before = drafts.get(draft.key)
      if (!before) drafts.set(draft.key, draft)
      else if (before.tidy.value !== draft.tidy.value && draft.tidy.unit === '%') {
        const other = `Elsewhere the same publication has ${String(draft.tidy.raw)}.`
        drafts.set(draft.key, { ...before, sentences: [...before.sentences, other] })
      }
    }
  })
  const report = charts > 0 ? [`left out: ${charts} values that were read off a chart by eye`] : []
  return Object.values(mapping.sources).map(({ id }, i) => ({
    source: id,
    rows: settleNotes([...drafts.values()].filter(({ key }) => key.startsWith(`${id}:`))),
    report: i === 0 ? report : [],
  }))
}
