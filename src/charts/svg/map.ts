import { atlas, isDrawn, project } from '../geo/atlas.js'
import type { Region, StageMap } from '../spec.js'
import { type Body, INNER, MARGIN, WIDTH } from './frame.js'
import { INK, MAP_STEPS, mapInk } from './ink.js'
import { fit, flow, SMALLEST, textAt, textWidth } from './text.js'

const HEADING = 24
const LINE = 21
/** Countries named under a map, with their figures. */
const NAMED = 5
const HATCH = 'unknown'

/** Lines across the paper: nothing is known there. No color, because a color would be a number. */
const hatch = `<defs><pattern id="${HATCH}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${INK.paper}"/><rect width="1.2" height="5" fill="${INK.rest}"/></pattern></defs>`

/** Names in lines that fit: "DR Congo 74.2% · Indonesia 14.2%". */
const listed = (regions: readonly Region[], lead = ''): readonly string[] =>
  flow(
    regions.map(({ label, text }, i) => `${i === 0 ? lead : ''}${label} ${text}`),
    ' · ',
    INNER,
  )

const world = ({ known }: StageMap, top: number): { readonly parts: readonly string[]; readonly height: number } => {
  const { height, pathOf } = project(INNER)
  const values = new Map(known.map(({ place, value }) => [place, value]))
  const shapes = atlas().map((shape) => {
    const value = shape.place === undefined ? undefined : values.get(shape.place)
    const fill = value === undefined ? `url(#${HATCH})` : value === 0 ? INK.paper : mapInk(value)
    return `<path d="${pathOf(shape)}" fill="${fill}" stroke="${INK.rule}" stroke-width="0.6"${shape.place === undefined ? '' : ` data-place="${shape.place}"`}/>`
  })
  return { parts: [`<g transform="translate(${MARGIN} ${top})">`, ...shapes, '</g>'], height }
}

/** What the colors mean; only the steps that a map of this chart uses. */
const legend = (stages: readonly StageMap[], top: number): { readonly svg: string; readonly height: number } => {
  const values = stages.flatMap(({ known }) => known.filter(({ place }) => isDrawn(place)).map(({ value }) => value))
  const inks = new Set(values.filter((value) => value > 0).map(mapInk))
  const steps = [
    ...MAP_STEPS.filter(({ ink }) => inks.has(ink)).map(({ ink, label }) => ({ fill: ink, label })),
    ...(values.includes(0) ? [{ fill: INK.paper, label: 'none' }] : []),
    { fill: `url(#${HATCH})`, label: 'no figure' },
  ]
  const parts: string[] = []
  let [x, y] = [MARGIN, top]
  for (const { fill, label } of steps) {
    const width = 22 + textWidth(label, SMALLEST)
    if (x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + LINE + 2]
    parts.push(
      `<rect x="${x.toFixed(1)}" y="${y + 2}" width="16" height="16" rx="3" fill="${fill}" stroke="${INK.rest}"/>`,
      textAt(x + 22, y + 16, label, { fill: INK.quiet }),
    )
    x += width + 12
  }
  return { svg: parts.join('\n'), height: y + LINE - top }
}

/** A world for each stage, one under the other; hatched where nothing is known, the leaders named under each. */
export const drawMaps = (stages: readonly StageMap[], top: number): Body => {
  const parts: string[] = [hatch]
  let y = top
  for (const stage of stages) {
    const [heading = ''] = fit(stage.heading, { weight: 700 }, INNER, 1)
    parts.push(textAt(MARGIN, y + 16, heading, { weight: 700 }))
    const drawn = world(stage, y + HEADING)
    parts.push(...drawn.parts)
    y += HEADING + drawn.height + 4
    const small = stage.known.filter(({ place, value }) => value > 0 && !isDrawn(place))
    const leaders = stage.known.filter(({ place }) => isDrawn(place)).slice(0, NAMED)
    for (const line of [...listed(leaders), ...listed(small, 'Too small to draw: ')]) {
      parts.push(textAt(MARGIN, y + 16, line))
      y += LINE
    }
    y += 14
  }
  const key = legend(stages, y - 6)
  parts.push(key.svg)
  return { svg: parts.join('\n'), height: y - 6 + key.height - top, notes: ['Shapes: Natural Earth'] }
}
