import { describe, expect, it } from 'vitest'
import { atlas, isDrawn, project } from '../../src/charts/geo/atlas.js'
import { INK, mapInk } from '../../src/charts/svg/ink.js'
import { toSvg } from '../../src/charts/svg/index.js'
import { world } from './specs.js'

const HATCHED = 'url(#unknown)'
const fills = (svg: string): ReadonlyMap<string | undefined, string | undefined> =>
  new Map([...svg.matchAll(/fill="([^"]+)"[^>]*data-place="(\w+)"/g)].map((m) => [m[2], m[1]]))

describe('the atlas', () => {
  it.each(['COD', 'CHN', 'USA', 'CHL', 'AUS', 'RUS', 'IDN', 'ZAF', 'NCL', 'TWN', 'NAM', 'FRA', 'NOR'])(
    'has a shape for %s',
    (place) => expect(isDrawn(place)).toBe(true),
  )

  it('gives Kosovo the code of the statistics, and no code to shapes without a row', () => {
    const uncoded = atlas().filter(({ place }) => place === undefined)
    expect(uncoded.map(({ name }) => name).sort()).toEqual(['N. Cyprus', 'Somaliland'])
    expect(atlas().find(({ name }) => name === 'Kosovo')?.place).toBe('XKX')
  })

  it('leaves out Antarctica, and small states that have no shape at this scale', () => {
    expect(isDrawn('ATA')).toBe(false)
    expect(isDrawn('BHR')).toBe(false)
  })

  it('fits the world to a width', () => {
    const { height, pathOf } = project(388)
    expect(height).toBeGreaterThan(150)
    expect(height).toBeLessThan(200)
    for (const shape of atlas()) expect(pathOf(shape)).toMatch(/^M/)
  })
})

describe('a map', () => {
  const svg = toSvg(world)

  it('fills what is known, by its share', () => expect(fills(svg).get('CHN')).toBe(mapInk(60.8)))

  it('hatches what is not known, which is another thing than a printed zero', () => {
    expect(fills(svg).get('AUS')).toBe(HATCHED)
    expect(fills(svg).get('TWN')).toBe(HATCHED)
    expect(fills(svg).get('CAN')).toBe(INK.paper)
    expect([...fills(svg).values()].filter((fill) => fill !== HATCHED)).toHaveLength(2)
  })

  it('fills Taiwan by its own row and never with its neighbor', () => {
    if (world.kind !== 'map') throw new Error('not a map')
    const stages = world.stages.map((s) => ({
      ...s,
      known: [...s.known, { place: 'TWN', label: 'Taiwan', value: 5, text: '5%' }],
    }))
    expect(fills(toSvg({ ...world, stages })).get('TWN')).toBe(mapInk(5))
  })

  it('lists the states that are too small to draw', () => {
    expect(svg).toContain('Too small to draw: Bahrain 2.2%')
    expect(svg).toContain('China 60.8%')
    expect(svg).toContain('no figure')
  })
})
