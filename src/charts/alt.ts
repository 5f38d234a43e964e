import { quantityText } from './numbers.js'
import type { ChartSpec } from './spec.js'

/** Discord's limit for the description of an attachment: https://docs.discord.com/developers/resources/message#attachment-object */
const LIMIT = 1024

const body = (spec: ChartSpec): string => {
  if (spec.kind === 'bars')
    return spec.groups
      .map(
        ({ heading, bars }) =>
          `${heading === undefined ? '' : `${heading}: `}${bars.map((b) => `${b.label} ${b.text}`).join(', ')}`,
      )
      .join('. ')
  if (spec.kind === 'line')
    return spec.series
      .map(
        (s) =>
          `${s.label}: ${s.points.map((p) => `${p.year}${p.estimated ? ' (est.)' : ''} ${quantityText(p.value, spec.unit)}`).join(', ')}`,
      )
      .join('. ')
  return spec.events.map(({ date, label }) => `${date}: ${label}`).join('. ')
}

/** What a screen reader says in place of the picture: the title and every value, at most 1,024 characters. */
export const altText = (spec: ChartSpec): string => {
  const text = `${spec.title} (${spec.subtitle}). ${body(spec)}.`
  return text.length <= LIMIT ? text : `${text.slice(0, text.lastIndexOf(' ', LIMIT - 2))} …`
}
