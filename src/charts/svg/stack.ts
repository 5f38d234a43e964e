import type { Bar, Stack } from '../spec.js'
import { barShape, estimateNote } from './bars.js'
import { type Body, INNER, MARGIN, WIDTH } from './frame.js'
import { INK } from './ink.js'
import { fit, SMALLEST, textAt, textWidth } from './text.js'

const HEADING = 26
const BAR = 34
const BELOW = 24
const PAD = 8
const SWATCH = 12
const SEAM = 2

interface Placed {
  readonly bar: Bar
  readonly ink: string
  readonly x: number
  readonly width: number
}

/** Colors by name through all stages of a chart: a country has the same one wherever it stands. */
const inksOf = (stacks: readonly Stack[]): ReadonlyMap<string, string> => {
  const named = stacks.flatMap(({ parts }) => parts).filter(({ role }) => role !== 'rest')
  const asked = [...new Set(named.filter(({ role }) => role === 'asked').map(({ label }) => label))]
  const others = [...new Set(named.map(({ label }) => label))].filter((label) => !asked.includes(label))
  const [first, ...more] = asked
  const rest = [...more, ...others].map((label, i) => [label, INK.others[i % INK.others.length] ?? INK.asked] as const)
  return new Map([...(first === undefined ? [] : [[first, INK.asked] as const]), ...rest])
}

const placed = (parts: readonly Bar[], inks: ReadonlyMap<string, string>): readonly Placed[] => {
  const total = Math.max(
    100,
    parts.reduce((sum, { value }) => sum + value, 0),
  )
  let x = MARGIN
  return parts.map((bar) => {
    const width = (bar.value / total) * INNER
    const at = { bar, ink: bar.role === 'rest' ? INK.rest : (inks.get(bar.label) ?? INK.asked), x, width }
    x += width
    return at
  })
}

/** True where bounds leave the sum of the parts short of the whole. */
const isOpen = (parts: readonly Bar[]): boolean => parts.reduce((sum, { value }) => sum + value, 0) < 99

const wordsOf = ({ label, text }: Bar): string => `${label} ${text}`

/** A part's name and number inside it, where they fit. */
const inside = ({ bar, x, width }: Placed, y: number): string | undefined => {
  const fill = bar.role === 'rest' ? INK.onRest : INK.onColor
  const said = wordsOf(bar)
  return textWidth(said, SMALLEST, 700) + 2 * PAD > width
    ? undefined
    : textAt(x + PAD, y + 23, said, { weight: 700, fill })
}

/** Parts too small for their names, named below the bar after a swatch of their color. */
const below = (
  small: readonly Placed[],
  top: number,
): { readonly parts: readonly string[]; readonly height: number } => {
  const parts: string[] = []
  let [x, y] = [MARGIN, top]
  for (const { bar, ink } of small) {
    const weight = bar.role === 'asked' ? 700 : 400
    const width = SWATCH + 6 + textWidth(wordsOf(bar), SMALLEST, weight)
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + BELOW]
    parts.push(
      `<rect x="${x.toFixed(1)}" y="${y + 9}" width="${SWATCH}" height="${SWATCH}" rx="2" fill="${ink}"/>`,
      textAt(x + SWATCH + 6, y + 20, wordsOf(bar), { weight, fill: bar.role === 'rest' ? INK.quiet : INK.text }),
    )
    x += width + 14
  }
  return { parts, height: small.length === 0 ? 0 : y + BELOW + 2 - top }
}

/** One bar of the whole world for each stage: parts named inside or, where they are too small, below. */
export const drawStacks = (stacks: readonly Stack[], top: number): Body => {
  const inks = inksOf(stacks)
  const parts: string[] = []
  let y = top
  for (const { heading, parts: bars } of stacks) {
    const [line = ''] = fit(heading, { weight: 700 }, INNER, 1)
    parts.push(textAt(MARGIN, y + 16, line, { weight: 700 }))
    y += HEADING
    // Where bounds leave the sum open, the track shows the whole that the parts are of.
    if (isOpen(bars))
      parts.push(
        `<rect x="${MARGIN}" y="${y}" width="${INNER}" height="${BAR}" rx="4" fill="none" stroke="${INK.rest}"/>`,
      )
    const small: Placed[] = []
    for (const part of placed(bars, inks)) {
      const box = { x: part.x, y, width: Math.max(2, part.width - SEAM), height: BAR }
      parts.push(barShape(part.bar, part.ink, box))
      const said = inside(part, y)
      if (said === undefined) small.push(part)
      else parts.push(said)
    }
    const named = below(small, y + BAR)
    parts.push(...named.parts)
    y += BAR + named.height + 14
  }
  return { svg: parts.join('\n'), height: y - top - 14, notes: estimateNote(stacks.flatMap((s) => s.parts)) }
}
