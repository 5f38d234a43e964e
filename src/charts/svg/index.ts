import type { ChartSpec } from '../spec.js'
import { drawBars } from './bars.js'
import { frame } from './frame.js'
import { drawLine } from './line.js'
import { drawMaps } from './map.js'
import { drawStacks } from './stack.js'
import { drawStrip } from './strip.js'

/** A chart as an SVG document. The same spec always gives the same text. */
export const toSvg = (spec: ChartSpec): string =>
  frame(spec, (top) => {
    if (spec.kind === 'bars') return drawBars(spec.bars, spec.unit, top)
    if (spec.kind === 'stack') return drawStacks(spec.stacks, top)
    if (spec.kind === 'line') return drawLine(spec.series, top)
    if (spec.kind === 'map') return drawMaps(spec.stages, top)
    return drawStrip(spec.events, top)
  })
