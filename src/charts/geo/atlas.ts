import { createRequire } from 'node:module'
import { geoEqualEarth, geoPath } from 'd3-geo'
import type { Feature, Geometry } from 'geojson'
import { iso31661Alpha2ToAlpha3, iso31661NumericToAlpha2 } from 'iso-3166'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

type Countries = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>

/** A shape of the map. `place` is absent for one that no code of ISO 3166-1 names: nothing is ever told of it. */
export interface Shape {
  readonly place?: string
  readonly name: string
  readonly geometry: Feature<Geometry, { readonly name: string }>
}

/**
 * Shapes that the atlas has without a code of ISO 3166-1. Kosovo has rows of its own in the statistics, under the code
 * that statistical offices use; Northern Cyprus and Somaliland have none. Nothing is claimed by a line of a map: shapes
 * and borders are Natural Earth's, figures stand where the cited table puts them.
 */
const UNCODED: Readonly<Record<string, string>> = { Kosovo: 'XKX' }

/** Nobody mines there (Antarctic Treaty, Protocol on Environmental Protection, article 7), and it takes a fifth of the height. */
const LEFT_OUT = new Set(['ATA'])

const codeOf = (id: string | number | undefined, name: string): string | undefined => {
  const alpha2 = id === undefined ? undefined : iso31661NumericToAlpha2[String(id).padStart(3, '0')]
  return alpha2 === undefined ? UNCODED[name] : iso31661Alpha2ToAlpha3[alpha2]
}

let shapes: readonly Shape[] | undefined

/** The countries of Natural Earth at 1:110 million (public domain), read once. */
export const atlas = (): readonly Shape[] => {
  if (shapes !== undefined) return shapes
  const topology = createRequire(import.meta.url)('world-atlas/countries-110m.json') as Countries
  shapes = feature(topology, topology.objects.countries).features.flatMap((geometry) => {
    const place = codeOf(geometry.id, geometry.properties.name)
    if (place !== undefined && LEFT_OUT.has(place)) return []
    return [{ ...(place === undefined ? {} : { place }), name: geometry.properties.name, geometry }]
  })
  return shapes
}

/** True where the map has a shape for a place; Bahrain and other small states have none at this scale. */
export const isDrawn = (place: string): boolean => atlas().some((shape) => shape.place === place)

/** The shapes as SVG path data, the world fitted to a width; equal areas, so that large does not look like much. */
export const project = (width: number): { readonly height: number; readonly pathOf: (shape: Shape) => string } => {
  const world = { type: 'FeatureCollection' as const, features: atlas().map(({ geometry }) => geometry) }
  const projection = geoEqualEarth().precision(0.5).fitWidth(width, world)
  const path = geoPath(projection).digits(1)
  const [, [, bottom]] = path.bounds(world)
  return { height: bottom, pathOf: ({ geometry }) => path(geometry) ?? '' }
}
