import { describe, expect, it } from 'vitest'
import { publishersNamed } from '../../src/answers/two-editions.js'
import { ask, figureOf, questionOf } from './ask.js'

const concepts = ['publisher.usgs', 'publisher.iea']

describe('two publishers at once', () => {
  it('gives the figure of each, under its name', () => {
    expect(publishersNamed(questionOf('share', { concepts }))).toEqual(['usgs', 'iea'])
    const years = { kind: 'years', years: [2025] } as const
    const answer = ask('share', { minerals: ['cobalt'], places: ['COD'], stage: 'mining', years, concepts })
    expect(answer.parts).toHaveLength(2)
    expect(answer.headline).toMatch(/^By USGS: .* By the IEA: /)
    expect(figureOf(answer.parts?.[1] ?? answer, { quantity: 'share', place: 'COD' }).value).toBeCloseTo(65.6, 0)
  })
})
