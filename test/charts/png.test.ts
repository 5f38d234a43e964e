import { describe, expect, it } from 'vitest'
import type * as png from '../../src/charts/png.js'
import { rasterize } from '../../src/charts/rasterize.js'
import { toSvg } from '../../src/charts/svg/index.js'
import { ranking, trend } from './specs.js'

// A worker is a file of its own, so the built painter is tested (npm test builds first).
const built = new URL('../../dist/charts/png.js', import.meta.url).href
const { createPainter } = (await import(built)) as typeof png

const width = (png: Uint8Array) => new DataView(png.buffer, png.byteOffset).getUint32(16)

describe('a chart as PNG', () => {
  it('is twice the size of its SVG', () => expect(width(rasterize(toSvg(ranking)))).toBe(840))

  it('holds text: a picture without letters is far smaller', () => {
    const svg = toSvg(ranking)
    const bare = svg.replace(/<text[\s\S]*?<\/text>/g, '')
    expect(rasterize(svg).length).toBeGreaterThan(2 * rasterize(bare).length)
  })

  it('is the same every time', () => expect(rasterize(toSvg(trend))).toEqual(rasterize(toSvg(trend))))

  it('comes from the worker, several at once, and again after it was closed', async () => {
    const painter = createPainter()
    const [a, b] = await Promise.all([painter.paint(ranking), painter.paint(trend)])
    expect(Buffer.from(a)).toEqual(Buffer.from(rasterize(toSvg(ranking))))
    expect(width(b)).toBe(840)
    await painter.close()
    expect(width(await painter.paint(ranking))).toBe(840)
    await painter.close()
  })

  it('does not hang what waits when it is closed', async () => {
    const painter = createPainter()
    const waiting = painter.paint(ranking)
    const outcome = expect(waiting).rejects.toThrow('the painter was closed')
    await painter.close()
    await outcome
  })
})
