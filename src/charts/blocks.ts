import type { ChartSpec } from './spec.js'

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const
const SPARKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const
/** Countries of a map that a terminal lists. */
const LISTED = 10

/** A bar of `fraction` (0–1) of `width` cells, to an eighth of a cell; something above zero always shows. */
const blockBar = (fraction: number, width: number): string => {
  const eighths = Math.max(fraction > 0 ? 1 : 0, Math.round(Math.min(1, fraction) * width * 8))
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '')
}

interface Row {
  readonly label: string
  readonly value: number
  readonly text: string
}

/** Bars under their headings, all on one axis. */
const barLines = (groups: readonly (readonly [string, readonly Row[]])[], unit: string, width: number): string[] => {
  const all = groups.flatMap(([, rows]) => rows)
  const label = Math.min(24, Math.max(...all.map((row) => row.label.length)))
  const text = Math.max(...all.map((row) => row.text.length))
  const room = Math.max(8, width - label - text - 4)
  const whole = unit === '%' ? 100 : Math.max(...all.map((row) => row.value), 1e-9)
  return groups.flatMap(([heading, rows]) => [
    ...(heading === '' ? [] : [heading]),
    ...rows.map(
      (row) => `${row.label.slice(0, label).padStart(label)}  ${blockBar(row.value / whole, room)} ${row.text}`,
    ),
  ])
}

const body = (spec: ChartSpec, width: number): string[] => {
  if (spec.kind === 'bars') return barLines([['', spec.bars]], spec.unit, width)
  if (spec.kind === 'stack')
    return barLines(
      spec.stacks.map((s) => [s.heading, s.parts]),
      '%',
      width,
    )
  if (spec.kind === 'map')
    return barLines(
      spec.stages.map((s) => [s.heading, s.known.slice(0, LISTED)]),
      '%',
      width,
    )
  if (spec.kind === 'strip') return spec.events.map(({ date, label }) => `${date.padEnd(10)}  ${label}`)
  return spec.series.flatMap(({ label, points }) => {
    const highest = Math.max(...points.map((p) => p.value), 1e-9)
    const sparks = points.map((p) => SPARKS[Math.min(7, Math.floor((p.value / highest) * 8))] ?? ' ').join('')
    const [first, last] = [points[0], points.at(-1)]
    if (first === undefined || last === undefined) return []
    return [`${label}  ${first.year} ${first.text} ${sparks} ${last.year}${last.estimated ? ' est.' : ''} ${last.text}`]
  })
}

/** A chart in block characters, for the terminal, at most `width` columns wide. */
export const toBlocks = (spec: ChartSpec, width: number): string =>
  [spec.title, spec.subtitle, '', ...body(spec, width), '', `Source: ${spec.source}`].join('\n')
