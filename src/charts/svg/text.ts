import { INK } from './ink.js'

export const FONT = 'Inter'

/** The smallest letters that are read at phone width, where 420 units are some 300 pixels. */
export const SMALLEST = 16

/** Advances of Inter's letters in em, rounded up to a twentieth; whatever is not listed is as wide as an "e". */
const ADVANCES: readonly (readonly [number, string])[] = [
  [0.3, 'ijlI’'],
  [0.35, "!',.:;\\`ft|· "],
  [0.4, '()/[]r'],
  [0.45, '1-{}'],
  [0.5, '^_–'],
  [0.55, '"?Lsz“”'],
  [0.7, '4+<=>DK~−'],
  [0.75, 'ACGHNOUVXY'],
  [0.8, 'Qw'],
  [0.9, 'm'],
  [0.95, 'M→'],
  [1.05, 'W%@…'],
]
const ADVANCE = new Map(ADVANCES.flatMap(([em, letters]) => Array.from(letters).map((letter) => [letter, em] as const)))
const USUAL = 0.65
const REGULAR = 0.96

/** How wide a line of text is at most, in units. */
export const textWidth = (text: string, size: number, weight: 400 | 700 = 400): number =>
  Array.from(text).reduce((sum, letter) => sum + (ADVANCE.get(letter) ?? USUAL), 0) *
  size *
  (weight === 700 ? 1 : REGULAR)

/** Text that stands in SVG as itself. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')

export interface TextStyle {
  readonly size?: number
  readonly fill?: string
  readonly weight?: 400 | 700
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** One line of text with its baseline at (x, y). */
export const textAt = (x: number, y: number, text: string, style: TextStyle = {}): string => {
  const { size = SMALLEST, weight = 400, fill = INK.text, anchor = 'start' } = style
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-family="${FONT}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeXml(text)}</text>`
}

const cut = (text: string, size: number, weight: 400 | 700, width: number): string => {
  if (textWidth(text, size, weight) <= width) return text
  const letters = Array.from(text)
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, weight) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/**
 * Items in lines of a width, broken between items only: a name stays with its number. An item that is wider than a line
 * is broken as words are.
 */
export const flow = (items: readonly string[], separator: string, width: number): readonly string[] => {
  const lines: string[] = []
  for (const item of items.filter((one) => one !== '')) {
    const longer = `${lines.at(-1) ?? ''}${separator}${item}`
    if (lines.length > 0 && textWidth(longer, SMALLEST) <= width) lines[lines.length - 1] = longer
    else lines.push(...fit(item, {}, width, 2))
  }
  return lines
}

/** A number and its unit stay on one line. */
const NO_BREAK = /(?<=\d) (?=(?:t|kt|Mt|kg|ct|lb|m³|L|est\.)(?:\W|$))/g

/** Breaks a text into lines that fit a width in units, at most `most`; the last one ends in … when it was cut. */
export const fit = (
  text: string,
  { size = SMALLEST, weight = 400 }: Pick<TextStyle, 'size' | 'weight'>,
  width: number,
  most: number,
): readonly string[] => {
  const lines: string[] = []
  for (const word of text.replace(NO_BREAK, '\u00A0').split(/ +/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const kept = lines.slice(0, most)
  const end = kept.at(-1)
  if (lines.length > most && end !== undefined) kept[kept.length - 1] = `${end} …`
  return kept.map((line) => cut(line, size, weight, width).replaceAll('\u00A0', ' '))
}
