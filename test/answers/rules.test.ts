import { describe, expect, it } from 'vitest'
import type { Observation, Table } from '../../src/corpus/types.js'
import { answerQuestion } from '../../src/answers/answer-question.js'
import { meets } from '../../src/tables/limits.js'
import { ask, corpus, figureOf, questionOf } from './ask.js'

const row = (place: string, year: number, value: number | undefined, more: Partial<Observation> = {}): Observation => ({
  place,
  placePrinted: place,
  year,
  cell: value === undefined ? 'withheld' : 'value',
  raw: value === undefined ? 'W' : String(value),
  estimated: false,
  projected: false,
  excludesUS: false,
  line: 2,
  ...(value === undefined ? {} : { value }),
  ...more,
})
const table = (source: string, observations: Observation[], more: Partial<Table> = {}): Table => ({
  id: `${source}:cobalt:production:mining`,
  source,
  mineral: 'cobalt',
  measure: 'production',
  stage: 'mining',
  unit: 't',
  printedUnit: 'metric tons',
  chapter: 'COBALT',
  heading: 'World Mine Production',
  detail: 'Mine production',
  url: 'https://example.org/',
  observations,
  years: [...new Set(observations.map((each) => each.year))].sort((a, b) => a - b),
  ...more,
})
const askOf = (tables: Table[], parts: Parameters<typeof questionOf>[1]) =>
  answerQuestion(questionOf('share', { minerals: ['cobalt'], ...parts }), {
    ...corpus,
    tables: new Map(tables.map((each) => [each.id, each])),
  })

describe('the number rules', () => {
  it('1: divides inside one table, and says when the total is a sum', () => {
    const answer = ask('share', {
      minerals: ['nickel'],
      places: ['IDN'],
      stage: 'refining',
      years: { kind: 'years', years: [2023] },
      publisher: 'bgs',
    })
    const figure = figureOf(answer, { place: 'IDN', stage: 'refining', year: 2023 })
    expect(figure.citations).toHaveLength(1)
    expect(answer.caveats.join(' ')).toContain('sum of the countries that BGS lists')
  })

  it('1: gives no share of a sum that lacks the leading producer', () => {
    const rows = [row('RUS', 2009, 13), row('JPN', 2009, 7), row('RUS', 2011, 13), row('CHN', 2011, 200)]
    const answer = askOf([table('bgs-wms', rows)], { places: ['RUS'], years: { kind: 'years', years: [2009] } })
    expect(answer.status).toBe('no-data')
    expect(answer.figures.filter((figure) => figure.quantity === 'share')).toEqual([])
    expect(answer.headline).toContain('no share')
  })

  it('2: reads W, NA and a missing row as gaps, a dash as zero', () => {
    const rows = [
      row('USA', 2025, undefined),
      row('CHL', 2025, undefined, { cell: 'not-available', raw: 'NA' }),
      row('PER', 2025, 0, { cell: 'zero', raw: '—' }),
      row('WLD', 2025, 100),
    ]
    const of = (place: string) => askOf([table('usgs-mcs-2026', rows)], { places: [place] })
    expect(of('USA').headline).toMatch(/withholds .* to protect company data/)
    expect(of('CHL').headline).toMatch(/not available/)
    expect(of('BOL').headline).toMatch(/does not list .*(?:unknown|Other countries)/)
    for (const place of ['USA', 'CHL', 'BOL']) expect(of(place).status).toBe('no-data')
    expect(figureOf(of('PER'), { place: 'PER' }).value).toBe(0)
    expect(of('PER').status).toBe('answered')
  })

  it('3: a bound makes the share a bound, two make none', () => {
    const share = (part: Partial<Observation>, world: Partial<Observation>) =>
      askOf([table('usgs-mcs-2026', [row('CHN', 2025, 40, part), row('WLD', 2025, 100, world)])], { places: ['CHN'] })
    expect(figureOf(share({ bound: '>' }, {}), { place: 'CHN' }).bound).toBe('>')
    expect(figureOf(share({}, { bound: '>' }), { place: 'CHN' }).bound).toBe('<')
    expect(share({}, { bound: '>' }).headline).toContain('at most 40%')
    const both = share({ bound: '>' }, { bound: '>' })
    expect(both.status).toBe('no-data')
    expect(both.figures.filter((figure) => figure.quantity === 'share')).toEqual([])
  })

  it('4: says that a total excludes US output', () => {
    const answer = ask('ranking', { minerals: ['lithium'], limit: 3 })
    expect(answer.caveats.join(' ')).toContain('The world total of lithium mining leaves out US output')
    expect(answer.caveats.join(' ')).toContain('Not ranked (figures withheld): the United States')
  })

  it('5: the latest edition wins, and a revision of more than 10% is shown with both', () => {
    const rows = (thai: number) => [row('THA', 2024, thai), row('WLD', 2024, 390_000)]
    const tables = [table('usgs-mcs-2025', rows(13_000)), table('usgs-mcs-2026', rows(2_100))]
    const answer = askOf(tables, { places: ['THA'], years: { kind: 'years', years: [2024] } })
    expect(figureOf(answer, { place: 'THA', quantity: 'share' }).value).toBeCloseTo((2_100 / 390_000) * 100, 10)
    expect(answer.details.find(({ label }) => label === 'Revised')?.text).toMatch(
      /13,000 t in MCS 2025 \[2\], 2,100 t in MCS 2026 \[1\]/,
    )
    expect(answer.citations.map(({ source }) => source)).toEqual(['usgs-mcs-2026', 'usgs-mcs-2025'])
    const small = askOf([table('usgs-mcs-2025', rows(2_000)), table('usgs-mcs-2026', rows(2_100))], {
      places: ['THA'],
      years: { kind: 'years', years: [2024] },
    })
    expect(small.details.some(({ label }) => label === 'Revised')).toBe(false)
  })

  it('6: marks the newest year of an edition as an estimate', () => {
    const answer = ask('share', { minerals: ['nickel'], places: ['IDN'], stage: 'mining' })
    expect(answer.headline).toContain('(2025 est.)')
    expect(figureOf(answer, { place: 'IDN' }).estimated).toBe(true)
  })

  it('7: offers the aggregate and never reuses it', () => {
    for (const mineral of ['neodymium', 'terbium', 'osmium']) {
      const answer = ask('share', { minerals: [mineral], places: ['ZAF'] })
      expect(answer, mineral).toMatchObject({ status: 'no-data', figures: [] })
      expect(answer.suggestions.length, mineral).toBeGreaterThan(0)
    }
  })

  it('9: never mixes units inside a card, and names the form', () => {
    const answer = ask('comparison', { minerals: ['copper'], places: ['CHL', 'PER'] })
    const text = answer.details.map((detail) => detail.text).join(' ')
    expect(new Set(text.match(/\b(t|kt|Mt)\b(?=[,)])/g))).toEqual(new Set(['Mt']))
    expect(answer.caveats.join(' ')).toContain('copper content')
  })

  it('10: shows another publication that lies apart, with the reason', () => {
    const iea = table('iea-gcmo-2026', [row('CHN', 2025, 180), row('WLD', 2025, 238)])
    const bgs = table('bgs-wms', [row('CHN', 2023, 140), row('FIN', 2023, 35)])
    const answer = askOf([iea, bgs], { places: ['CHN'] })
    expect(figureOf(answer, { year: 2023 }).value).toBe(80)
    expect(figureOf(answer, { year: 2025 }).value).toBeCloseTo(75.63, 2)
    expect(answer.details.find(({ label }) => label === 'Also')?.text).toContain('an earlier year')
  })

  it('11: compares minerals by shares and reliance, never by tonnes', () => {
    const answer = ask('comparison', { minerals: ['cobalt', 'nickel', 'copper'] })
    expect(answer.status).toBe('answered')
    expect(answer.figures.every((figure) => figure.quantity === 'share')).toBe(true)
    expect(answer.details.map((detail) => detail.text).join(' ')).not.toMatch(/\d (t|kt|Mt)\b/)
  })
})

describe('projections', () => {
  const rows = [
    row('COD', 2025, 230),
    row('WLD', 2025, 310),
    row('COD', 2030, 121, { projected: true }),
    row('WLD', 2030, 252, { projected: true }),
  ]
  const tables = [table('iea-gcmo-2026', rows)]

  it('never answer the present', () => {
    expect(figureOf(askOf(tables, { places: ['COD'] }), { place: 'COD' }).year).toBe(2025)
  })

  it('answer their own year, labelled as projections', () => {
    const answer = askOf(tables, { places: ['COD'], years: { kind: 'years', years: [2030] } })
    expect(answer.headline).toContain('2030, projected')
    expect(answer.caveats.join(' ')).toContain('projections')
  })

  it('a future year without one has no figure', () => {
    const answer = ask('share', { minerals: ['gold'], places: ['CHN'], years: { kind: 'years', years: [2040] } })
    expect(answer.status).toBe('no-data')
    expect(answer.headline).toContain('no projection that far')
  })
})

describe('a bound against a threshold', () => {
  const over = (limit: number) => ({ op: '>' as const, value: limit, unit: '%' })
  it.each([
    [95, '>', 80, 'yes'],
    [50, '>', 80, 'unknown'],
    [80, undefined, 80, 'no'],
    [81, undefined, 80, 'yes'],
    [25, '<', 50, 'no'],
    [60, '<', 50, 'unknown'],
  ] as const)('%d (bound %s) over %d: %s', (value, bound, limit, verdict) => {
    expect(meets(value, bound, over(limit))).toBe(verdict)
  })
})
