import { quantityText } from './numbers.js'
import type { ChartSpec } from './spec.js'

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const
const SPARKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/** A bar of `fraction` (0–1) of `width` cells, to an eighth of a cell; something above zero always shows. */
const blockBar = (fraction: number, width: number): string => {
  const eighths = Math.max(fraction > 0 ? 1 : 0, Math.round(Math.min(1, fraction) * width * 8))
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '')
}

/** A chart in block characters, for the terminal, at most `width` columns wide. */
export const toBlocks = (spec: ChartSpec, width: number): string => {
  const lines = [spec.title, spec.subtitle, '']
  if (spec.kind === 'bars') {
    const all = spec.groups.flatMap((group) => group.bars)
    const label = Math.min(24, Math.max(...all.map((bar) => bar.label.length)))
    const text = Math.max(...all.map((bar) => bar.text.length))
    const room = Math.max(8, width - label - text - 4)
    const whole = spec.unit === '%' ? 100 : Math.max(...all.map((bar) => bar.value), 1e-9)
    for (const { heading, bars } of spec.groups) {
      if (heading !== undefined) lines.push(heading)
      for (const bar of bars)
        lines.push(`${bar.label.slice(0, label).padStart(label)}  ${blockBar(bar.value / whole, room)} ${bar.text}`)
    }
  } else if (spec.kind === 'line') {
    for (const { label, points } of spec.series) {
      const highest = Math.max(...points.map((p) => p.value), 1e-9)
      const sparks = points.map((p) => SPARKS[Math.min(7, Math.floor((p.value / highest) * 8))] ?? ' ').join('')
      const [first, last] = [points[0], points.at(-1)]
      if (first !== undefined && last !== undefined)
        lines.push(
          `${label}  ${first.year} ${quantityText(first.value, spec.unit)} ${sparks} ${last.year}${last.estimated ? ' est.' : ''} ${quantityText(last.value, spec.unit)}`,
        )
    }
  } else for (const { date, label } of spec.events) lines.push(`${date.padEnd(10)}  ${label}`)
  return [...lines, '', `Source: ${spec.source}`].join('\n')
}
