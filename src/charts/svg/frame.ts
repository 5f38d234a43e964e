import { INK } from './ink.js'
import { fit, flow, textAt } from './text.js'

/** Width of every chart in units; pictures are drawn at twice that, and shown at some 300 pixels on a phone. */
export const WIDTH = 420
export const MARGIN = 16
export const INNER = WIDTH - 2 * MARGIN

const TITLE = 21
const TITLE_LINE = 27
const LINE = 21
/** Pictures travel alone: who made this one stands on it. */
const MAKER = 'Assay'

export interface Body {
  readonly svg: string
  readonly height: number
  /** What the marks of the body mean, for the foot: "dashed: estimate". */
  readonly notes?: readonly string[]
}

/** The finding, unit and year above, source and maker below, and a body between that is drawn for the `top` it is given. */
export const frame = (
  { title, subtitle, source }: { title: string; subtitle: string; source: string },
  body: (top: number) => Body,
): string => {
  const titleLines = fit(title, { size: TITLE, weight: 700 }, INNER, 3)
  const subtitleLines = fit(subtitle, {}, INNER, 2)
  const titleEnd = MARGIN + 18 + (titleLines.length - 1) * TITLE_LINE
  const subtitleTop = titleEnd + 25
  const top = subtitleTop + (subtitleLines.length - 1) * LINE + 16
  const drawn = body(top)
  const sources = source.split(' · ')
  const last = [sources.pop() ?? '', MAKER].filter((part) => part !== '').join(' · ')
  const footLines = flow([...(drawn.notes ?? []), ...sources, last], ' · ', INNER)
  const footTop = top + drawn.height + 24
  const height = Math.ceil(footTop + (footLines.length - 1) * LINE + MARGIN)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<rect width="${WIDTH}" height="${height}" rx="12" fill="${INK.paper}"/>`,
    ...titleLines.map((line, i) => textAt(MARGIN, MARGIN + 18 + i * TITLE_LINE, line, { size: TITLE, weight: 700 })),
    ...subtitleLines.map((line, i) => textAt(MARGIN, subtitleTop + i * LINE, line, { fill: INK.quiet })),
    drawn.svg,
    ...footLines.map((line, i) => textAt(MARGIN, footTop + i * LINE, line, { fill: INK.quiet })),
    '</svg>',
  ].join('\n')
}
