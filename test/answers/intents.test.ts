import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/answers/answer.js'
import { complement, sum } from '../../src/answers/several-places.js'
import { comparison } from '../../src/answers/comparison.js'
import type { AnswerFunction } from '../../src/answers/context.js'
import { countedCountries } from '../../src/answers/counted-countries.js'
import { countryProfile, leadingCountries } from '../../src/answers/countries.js'
import { importSources } from '../../src/answers/import-sources.js'
import { growth, trend } from '../../src/answers/trend.js'
import { help, outOfScope } from '../../src/answers/help.js'
import { importThreshold } from '../../src/answers/import-threshold.js'
import { mineralProfile } from '../../src/answers/mineral-profile.js'
import { price } from '../../src/answers/price.js'
import { ranking } from '../../src/answers/ranking.js'
import { reliance } from '../../src/answers/reliance.js'
import { relianceThreshold } from '../../src/answers/reliance-threshold.js'
import { capacityUse, reserveLife } from '../../src/answers/measures-divided.js'
import { amount, reserves, share, worldTotal } from '../../src/answers/share.js'
import { threshold } from '../../src/answers/threshold.js'
import { usAmounts } from '../../src/answers/us-amounts.js'
import type { Question } from '../../src/language/question.js'
import { corpus, figureOf, questionOf } from './ask.js'

const cobalt = { minerals: ['cobalt'], stage: 'mining' } as const
const over = (value: number) => ({ op: '>=', value, unit: '%' }) as const

const CASES: readonly (readonly [string, AnswerFunction, Partial<Question>, Partial<Figure>, number])[] = [
  ['share', share, { ...cobalt, places: ['COD'] }, { quantity: 'share', place: 'COD' }, (230 / 310) * 100],
  ['amount', amount, { ...cobalt, places: ['COD'] }, { quantity: 'amount', place: 'COD' }, 230_000],
  ['world total', worldTotal, cobalt, { quantity: 'amount', place: 'WLD' }, 310_000],
  ['part of a total', worldTotal, { ...cobalt, part: 10 }, { formula: '10% × 310,000 t' }, 31_000],
  ['ranking', ranking, cobalt, { quantity: 'amount', place: 'COD' }, 230_000],
  ['sum', sum, { ...cobalt, places: ['COD', 'IDN'] }, { quantity: 'amount', place: 'COD' }, 274_000],
  ['complement', complement, { ...cobalt, excluded: ['COD'] }, { quantity: 'amount' }, 80_000],
  ['comparison', comparison, { ...cobalt, places: ['COD', 'IDN'] }, { place: 'IDN', quantity: 'amount' }, 44_000],
  ['growth', growth, { ...cobalt, years: { kind: 'range', from: 2021 } }, { value: 111_000 }, 111_000],
  ['trend', trend, { ...cobalt, places: ['COD'] }, { year: 2021, quantity: 'amount' }, 119_000],
  ['reserves', reserves, { minerals: ['rare-earths'], places: ['BRA'] }, { place: 'BRA', unit: 't' }, 11_000_000],
  ['reserve life', reserveLife, { minerals: ['cobalt'] }, { unit: 'years' }, 38.7097],
  [
    'capacity use',
    capacityUse,
    { minerals: ['magnesium'], places: ['CHN'], measure: 'capacity' },
    { quantity: 'ratio', unit: '%' },
    (950 / 1480) * 100,
  ],
  ['reliance', reliance, { minerals: ['cobalt'] }, { measure: 'net-import-reliance', year: 2025 }, 79],
  ['import sources', importSources, { minerals: ['rare-earths'] }, { place: 'CHN', importer: 'USA' }, 71],
  ['US amounts', usAmounts, { minerals: ['rare-earths'], measure: 'imports' }, { year: 2025 }, 21_000],
  ['price', price, { minerals: ['nickel'] }, { measure: 'price', year: 2025, unit: 'USD/t' }, 15_000],
  ['profile', mineralProfile, { minerals: ['gallium'] }, { quantity: 'amount', place: 'CHN' }, 900_000],
  ['country', countryProfile, { places: ['COD'] }, { mineral: 'cobalt', stage: 'mining' }, (230 / 310) * 100],
  ['count', countedCountries, { minerals: ['antimony'], stage: 'mining' }, { quantity: 'count' }, 15],
  [
    'limit',
    countedCountries,
    { minerals: ['antimony'], stage: 'mining', threshold: over(10) },
    { unit: 'countries' },
    3,
  ],
  ['minerals', threshold, { ...cobalt, threshold: over(50) }, { place: 'COD' }, (230 / 310) * 100],
  ['suppliers', importThreshold, { threshold: over(100) }, { mineral: 'terbium' }, 100],
  ['leaders', leadingCountries, {}, { place: 'CHN', quantity: 'count' }, 19],
  ['net exporters', relianceThreshold, { concepts: ['netexp'] }, { quantity: 'count' }, 16],
]

describe('each answer holds its figure', () => {
  it.each(CASES)('%s', (_, answer, parts, wanted, value) => {
    const { figures, citations } = answer(questionOf('share', parts), corpus, {})
    const figure = figureOf({ figures } as Parameters<typeof figureOf>[0], wanted)
    expect(figure.value).toBeCloseTo(value, 2)
    for (const at of figure.citations) expect(citations[at - 1]).toBeDefined()
  })

  it('foreign imports', () => {
    const question = questionOf('import-sources', { minerals: ['tungsten'], roles: { importer: ['GBR'] } })
    expect(figureOf(importSources(question, corpus), { place: 'CHN' }).value).toBe(80.2)
  })

  it('without figures: help, and what is not ours', () => {
    expect(help(questionOf('help'), corpus).status).toBe('answered')
    expect(outOfScope(questionOf('out-of-scope'), corpus).status).toBe('out-of-scope')
  })
})
