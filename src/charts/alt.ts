import type { ChartSpec } from './spec.js'
import { dateWords } from './svg/strip.js'

/** Discord's limit for the description of an attachment: https://docs.discord.com/developers/resources/message#attachment-object */
const LIMIT = 1024

/** A sentence inside a sentence: its full stops become semicolons, but not that of "2025 est." or "Nov. 9". */
const inner = (text: string): string =>
  text.replace(/(?<!\best|\b\p{Lu}\p{Ll}{2,3})\.\s+(?=[A-Z\d])/gu, '; ').replace(/[;,\s]+$|(?<!\best)\.$/, '')

const said = (bars: readonly { readonly label: string; readonly text: string }[]): string =>
  bars.map(({ label, text }) => `${label} ${text}`).join(', ')

const KINDS = {
  bars: 'Bar chart',
  stack: 'Bar chart',
  line: 'Line chart',
  strip: 'Timeline',
  map: 'World map',
} as const

const body = (spec: ChartSpec): string => {
  if (spec.kind === 'bars') return said(spec.bars)
  if (spec.kind === 'stack') return spec.stacks.map(({ heading, parts }) => `${heading}: ${said(parts)}`).join('; ')
  if (spec.kind === 'map')
    return spec.stages
      .map(({ heading, known }) => `${heading}: ${said(known.filter(({ value }) => value > 0))}`)
      .join('; ')
  if (spec.kind === 'strip')
    return spec.events.map(({ date, label }) => `${dateWords(date)}, ${inner(label)}`).join('; ')
  return spec.series
    .map(
      ({ label, points }) =>
        `${label}: ${points.map((p) => `${p.year}${p.estimated ? ' (est.)' : ''} ${p.text}`).join(', ')}`,
    )
    .join('; ')
}

/** What a screen reader says in place of the picture: one sentence with the finding and every value, at most 1,024 characters. */
export const altText = (spec: ChartSpec): string => {
  const text = `${KINDS[spec.kind]}: ${inner(spec.title)} (${inner(spec.subtitle)}): ${inner(body(spec))}.`
  return text.length <= LIMIT ? text : `${text.slice(0, text.lastIndexOf(' ', LIMIT - 2)).replace(/[,;:.]+$/, '')} …`
}
