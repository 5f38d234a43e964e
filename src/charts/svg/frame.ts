/** Width of every chart in CSS pixels; pictures are drawn at twice that. */
export const WIDTH = 720
export const MARGIN = 28
export const FONT = 'Inter'

/** Readable on Discord's dark and light theme alike, because the picture brings its own paper. */
export const INK = { paper: '#ffffff', text: '#1b2733', quiet: '#5b6b7a', rule: '#d8dfe6', rest: '#b4bfca' }
/** Told apart by people with colour-blindness (Okabe and Ito, https://jfly.uni-koeln.de/color/), and labelled besides. */
export const SERIES_INK = ['#0072b2', '#d55e00', '#009e73', '#cc79a7'] as const

/** Text that stands in SVG as itself. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')

export interface TextStyle {
  readonly size: number
  readonly fill?: string
  readonly weight?: 400 | 700
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** One line of text with its baseline at (x, y). */
export const textAt = (x: number, y: number, text: string, style: TextStyle): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-family="${FONT}" font-size="${style.size}" font-weight="${style.weight ?? 400}" fill="${style.fill ?? INK.text}" text-anchor="${style.anchor ?? 'start'}">${escapeXml(text)}</text>`

/** Mean advance of Inter's letters, in em; for wrapping and cutting only. */
const ADVANCE = 0.56

/** Breaks a text into lines that fit a width in pixels, at most `most`; the last one ends in … when it was cut. */
export const fit = (text: string, size: number, width: number, most: number): readonly string[] => {
  const room = Math.max(4, Math.floor(width / (size * ADVANCE)))
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const kept = lines.slice(0, most).map((line) => (line.length > room ? `${line.slice(0, room - 1)}…` : line))
  const end = kept.at(-1)
  if (lines.length > most && end !== undefined && !end.endsWith('…'))
    kept[kept.length - 1] = `${end.slice(0, room - 1)}…`
  return kept
}

export interface Body {
  readonly svg: string
  readonly height: number
}

/** Title, unit and year above, source below, and a body between that is drawn for the `top` it is given. */
export const frame = (
  { title, subtitle, source }: { title: string; subtitle: string; source: string },
  body: (top: number) => Body,
): string => {
  const inner = WIDTH - 2 * MARGIN
  const titleLines = fit(title, 22, inner, 2)
  const titleEnd = MARGIN + 18 + (titleLines.length - 1) * 28
  const top = titleEnd + 24 + 22
  const drawn = body(top)
  const sourceLines = fit(`Source: ${source}`, 12, inner, 3)
  const sourceTop = top + drawn.height + 26
  const height = sourceTop + (sourceLines.length - 1) * 16 + 18
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<rect width="${WIDTH}" height="${height}" fill="${INK.paper}"/>`,
    ...titleLines.map((line, i) => textAt(MARGIN, MARGIN + 18 + i * 28, line, { size: 22, weight: 700 })),
    textAt(MARGIN, titleEnd + 24, subtitle, { size: 14, fill: INK.quiet }),
    drawn.svg,
    ...sourceLines.map((line, i) => textAt(MARGIN, sourceTop + i * 16, line, { size: 12, fill: INK.quiet })),
    '</svg>',
  ].join('\n')
}
