import { describe, expect, it } from 'vitest'
import { altText } from '../../src/charts/alt.js'
import { chartOf } from '../../src/charts/chart-of.js'
import { MAX_WORDS, wordCount } from '../../src/charts/finding.js'
import type { ChartSpec } from '../../src/charts/spec.js'
import { toSvg } from '../../src/charts/svg/index.js'
import { textWidth } from '../../src/charts/svg/text.js'
import { converse } from '../../src/console/batch.js'
import { readQuestions, turnsOf } from '../../src/corpus/questions.js'
import { openBrain } from '../../src/open.js'

const brain = await openBrain()
const chart = (question: string): ChartSpec => {
  const spec = chartOf(brain.ask(question), brain.corpus)
  if (spec === undefined) throw new Error(`no chart for ${question}`)
  return spec
}

describe('charts of real answers', () => {
  const specs = readQuestions('corpus').flatMap((question) => {
    const answer = converse(brain, turnsOf(question))
    const spec = answer && chartOf(answer, brain.corpus)
    return spec === undefined ? [] : [spec]
  })

  it('are drawn for most questions, of every kind', () => {
    expect(specs.length).toBeGreaterThan(200)
    expect(new Set(specs.map(({ kind }) => kind))).toEqual(new Set(['bars', 'stack', 'line', 'strip', 'map']))
  })

  it('have a finding of ten words at most as their title', () => {
    expect(specs.filter(({ title }) => wordCount(title) > MAX_WORDS || /…|undefined|\d %/.test(title))).toEqual([])
  })

  it('keep every line of text inside the picture, uncut, without a gap before %', () => {
    const problems = specs.flatMap((spec) => {
      const svg = toSvg(spec)
      if (/NaN|undefined|\d %/.test(svg)) return [spec.title]
      const texts = svg.matchAll(/<text x="([\d.-]+)"[^>]*size="(\d+)" font-weight="(\d+)"[^>]*anchor="(\w+)">([^<]*)/g)
      return [...texts].flatMap(([, x, size, weight, anchor, words = '']) => {
        const width = textWidth(words.replace(/&\w+;/g, "'"), Number(size), weight === '700' ? 700 : 400)
        const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
        return left < 0 || left + width > 420 || (words.endsWith('…') && spec.kind !== 'strip') ? [words] : []
      })
    })
    expect(problems).toEqual([])
  })

  it('have an alt text of one sentence', () => {
    for (const alt of specs.map(altText)) {
      expect(alt.length).toBeLessThanOrEqual(1024)
      expect(alt).not.toMatch(/\.\.|\.;|\d %/)
    }
  })
})

describe('what is drawn for a question', () => {
  it('is a bar of the world for each stage where a share is asked for', () => {
    const spec = chart('what share of cobalt comes from china')
    if (spec.kind !== 'stack') throw new Error(spec.kind)
    expect(spec.stacks.map(({ heading }) => heading.split(',')[0])).toEqual(['Mined', 'Refined'])
    expect(spec.stacks.map(({ parts }) => parts[0]?.role)).toEqual(['asked', 'asked'])
    for (const { parts } of spec.stacks) expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(100, 6)
  })

  it('is a world map for "who mines", with every country that has a figure', () => {
    const spec = chart('who mines cobalt')
    if (spec.kind !== 'map') throw new Error(spec.kind)
    const known = new Map(spec.stages[0]?.known.map(({ place, value }) => [place, value]))
    expect(known.get('COD')).toBeCloseTo(74.19, 1)
    expect(known.size).toBeGreaterThan(8)
    expect(known.has('BRA')).toBe(false)
  })

  it('is one ranking for a threshold over minerals, largest first', () => {
    const spec = chart('over 80% of which minerals does china refine')
    if (spec.kind !== 'bars') throw new Error(spec.kind)
    expect(spec.title).toBe('China refines over 80% of 9 minerals')
    const values = spec.bars.map(({ value }) => value)
    expect(values).toHaveLength(9)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
  })

  it('leaves no mineral of a comparison out', () => {
    const spec = chart('compare lithium, cobalt and nickel')
    if (spec.kind !== 'bars') throw new Error(spec.kind)
    for (const name of ['lithium', 'cobalt', 'nickel'])
      expect(spec.bars.some(({ label }) => label.toLowerCase().includes(name))).toBe(true)
    expect(spec.title).toMatch(/^China refines \d+% of cobalt, the largest share$/)
  })

  it('never prints a period as a year', () => {
    const imports = chart('where does the US get its gallium')
    expect(imports.subtitle).toBe('Share of US imports, 2021–24')
    const averages = toSvg(chart('over 80% of which minerals does china refine'))
    expect(averages).toContain('Yttrium, refined, average of 2016–2020')
    expect(averages).not.toMatch(/, 2020\b/)
  })

  it('is a line for a price, with the unit as newspapers write it', () => {
    const spec = chart('price of cobalt')
    if (spec.kind !== 'line') throw new Error(spec.kind)
    expect(spec.title).toContain('$21/lb')
    expect(spec.subtitle).toMatch(/^Dollars per pound/)
    expect(spec.series[0]?.points.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025])
  })

  it('is the import sources where a reliance never moves', () => {
    expect(chart('US reliance on gallium').subtitle).toContain('US imports')
    expect(chart('US reliance on lithium').subtitle).toContain('US imports')
    expect(chart('US reliance on nickel').kind).toBe('line')
  })

  it('is nothing for words and for what is not known', () => {
    expect(chartOf(brain.ask('what is gallium used for'), brain.corpus)).toBeUndefined()
    const answer = brain.ask('who mines cobalt')
    expect(chartOf({ ...answer, status: 'no-data' }, brain.corpus)).toBeUndefined()
  })

  it('says "nearly" where a rounded total makes all of what is not', () => {
    const spec = chart('what share of gallium comes from china')
    if (spec.kind !== 'stack') throw new Error(spec.kind)
    expect(spec.title).toBe("China produces nearly 100% of the world's gallium")
    expect(spec.stacks[0]?.parts[0]?.text).toBe('about 100%')
  })
})
