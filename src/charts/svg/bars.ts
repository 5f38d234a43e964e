import { scaleLinear } from 'd3-scale'
import type { Bar } from '../spec.js'
import { type Body, INNER, MARGIN, WIDTH } from './frame.js'
import { INK } from './ink.js'
import { fit, SMALLEST, textAt, textWidth } from './text.js'

const BAR = 20
const ROW = 32
const GAP = 8
/** Labels up to this width stand at the left of their bars; longer ones above them. */
const LABEL_ROOM = 150
const LABEL_LINE = 21
const STITCH = 3
const LONG = 40

const fillOf = ({ role }: Bar): string => (role === 'rest' ? INK.rest : role === 'asked' ? INK.asked : INK.others[0])

/** A bar; an estimate is stitched along its inside. */
export const barShape = (
  bar: Pick<Bar, 'estimated'>,
  fill: string,
  box: { x: number; y: number; width: number; height: number },
): string => {
  const { x, y, width, height } = box
  const at = `x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height}" rx="3"`
  const shape = `<rect ${at} fill="${fill}"/>`
  if (!bar.estimated) return shape
  const stitch = `fill="none" stroke="${INK.paper}" stroke-width="1.5" stroke-dasharray="5 4"`
  const [from, to] = [x + STITCH, x + width - STITCH]
  const [over, under] = [y + STITCH, y + height - STITCH]
  // All around a long bar; a short one would be all stitches, and has them above and below only.
  const sides =
    width < LONG ? `M${from} ${over}H${to}M${from} ${under}H${to}` : `M${from} ${over}H${to}V${under}H${from}Z`
  return width <= 2 * STITCH ? shape : `${shape}<path d="${sides}" ${stitch}/>`
}

/** One ranking of horizontal bars, each with its label and value; percentages share one axis from 0 to 100. */
export const drawBars = (bars: readonly Bar[], unit: string, top: number): Body => {
  const longest = Math.max(...bars.map(({ label }) => textWidth(label, SMALLEST)), 0)
  const beside = longest <= LABEL_ROOM
  const left = beside ? MARGIN + longest + GAP : MARGIN
  const value = Math.max(...bars.map(({ text }) => textWidth(text, SMALLEST, 700)), 0)
  const right = WIDTH - MARGIN - value - GAP
  // Percent bars keep the whole as their measure, so that 6% looks like 6%.
  const whole = unit === '%' ? 100 : Math.max(...bars.map((bar) => bar.value), 1e-9)
  const x = scaleLinear([0, whole], [left, right]).clamp(true)
  const parts: string[] = []
  let y = top
  for (const bar of bars) {
    if (!beside) {
      const [label = ''] = fit(bar.label, {}, INNER, 1)
      parts.push(textAt(MARGIN, y + 15, label))
      y += LABEL_LINE
    } else parts.push(textAt(left - GAP, y + 16, bar.label, { anchor: 'end' }))
    const width = Math.max(2, x(bar.value) - left)
    parts.push(
      barShape(bar, fillOf(bar), { x: left, y, width, height: BAR }),
      textAt(left + width + GAP, y + 16, bar.text, {
        weight: 700,
        fill: bar.role === 'rest' ? INK.quiet : INK.text,
      }),
    )
    y += beside ? ROW : ROW - 2
  }
  return { svg: parts.join('\n'), height: y - top - GAP, notes: estimateNote(bars) }
}

/** Says what the dashes mean, where there are any. */
export const estimateNote = (bars: readonly Pick<Bar, 'estimated'>[]): readonly string[] =>
  bars.some(({ estimated }) => estimated) ? ['dashed: estimate'] : []
