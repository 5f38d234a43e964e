import type { ChartSpec } from '../spec.js'
import { drawBars } from './bars.js'
import { frame } from './frame.js'
import { drawLine } from './line.js'
import { drawStrip } from './strip.js'

/** A chart as an SVG document. The same spec always gives the same text. */
export const toSvg = (spec: ChartSpec): string =>
  frame(spec, (top) => {
    if (spec.kind === 'bars') return drawBars(spec.groups, spec.unit, top)
    if (spec.kind === 'line') return drawLine(spec.series, spec.unit, top)
    return drawStrip(spec.events, top)
  })
