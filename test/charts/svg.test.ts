import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { altText } from '../../src/charts/alt.js'
import { toBlocks } from '../../src/charts/blocks.js'
import { toSvg } from '../../src/charts/svg/index.js'
import { ranking, split, strip, trend } from './specs.js'

describe('a chart as SVG', () => {
  it.each([ranking, split, trend, strip])('carries title, unit, year and source: $title', (spec) => {
    const svg = toSvg(spec)
    expect(svg).toContain(`>${spec.title}</text>`)
    expect(svg).toContain(`>${spec.subtitle}</text>`)
    expect(svg).toContain('Source: U.S. Geological Survey, Mineral Commodity Summaries 2026')
  })

  it('draws percent bars against the whole, not against the longest', () => {
    const widths = [...toSvg(ranking).matchAll(/<rect x="200" .*?width="([\d.]+)"/g)].map((m) => Number(m[1]))
    expect(widths).toHaveLength(3)
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(74.19 / 14.19, 1)
    expect((widths[0] ?? 0) / (720 - 28 - 96 - 200)).toBeCloseTo(0.7419, 2)
  })

  it('marks estimates hollow and revisions with a cross, and says so', () => {
    const svg = toSvg(trend)
    expect(svg.match(/<circle[^>]*fill="#ffffff"/g)).toHaveLength(1)
    expect(svg).toContain('hollow: estimate · cross: value in the edition before')
  })

  it('shows any label as text, never as markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        const svg = toSvg({ ...ranking, title: label })
        expect(svg).not.toMatch(/<(script|image|a|foreignObject)\b/)
        expect([...svg.matchAll(/<(\w+)/g)].map((m) => m[1])).toEqual(
          expect.not.arrayContaining(['script', 'image', 'a', 'foreignObject']),
        )
      }),
    )
  })
})

describe('a chart in words', () => {
  it('names every value in the alt text', () => {
    expect(altText(ranking)).toContain('DR Congo 74.2 %, Indonesia 14.2 %, Rest of the world 11.6 %')
    expect(altText(trend)).toContain('2025 (est.) 2,600,000 t')
    expect(altText(strip)).toContain('2024-12-03: China banned')
  })

  it('keeps to Discord’s 1,024 characters', () => {
    const bars = Array.from({ length: 200 }, (_, i) => ({ label: `Country ${i}`, value: 1, text: '1 %', rest: false }))
    expect(altText({ ...ranking, kind: 'bars', unit: '%', groups: [{ bars }] }).length).toBeLessThanOrEqual(1024)
  })
})

describe('a chart in the terminal', () => {
  it('scales percent bars to the whole', () => {
    const lines = toBlocks(ranking, 80).split('\n')
    const cells = (name: string) => (lines.find((l) => l.includes(name)) ?? '').replace(/[^█]/g, '').length
    expect(cells('DR Congo') / cells('Indonesia')).toBeCloseTo(5.2, 0)
  })

  it('never grows wider than the terminal', () => {
    for (const line of toBlocks(split, 60).split('\n').slice(3, -2)) expect(line.length).toBeLessThanOrEqual(60)
  })
})
