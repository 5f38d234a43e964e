import { describe, expect, it } from 'vitest'
import { givesKind, hasFigure, KIND } from '../../../src/answers/words/kind-asked.js'
import { asked } from './question.js'
import { corpus } from './whole.js'

describe('the kind of thing that is asked for', () => {
  it('is a figure for how much', () => {
    expect(hasFigure('It costs USD 12 billion.')).toBe(true)
    expect(hasFigure('It costs much.')).toBe(false)
    expect(givesKind(corpus, asked('event', { hole: 'amount' }), 'It costs USD 12 billion.')).toBe(KIND)
    expect(givesKind(corpus, asked('event', { hole: 'amount' }), 'It costs much.')).toBe(-KIND)
  })

  it('is a percentage for a share or a grade, and money for a price', () => {
    const share = asked('share', { concepts: ['share'] })
    expect(givesKind(corpus, share, 'China makes about 50 % of it.')).toBe(KIND)
    expect(givesKind(corpus, share, 'The rule covers graphite.')).toBe(-KIND)
    const grade = asked('search', { concepts: ['facet.grade'] })
    expect(givesKind(corpus, grade, 'Bauxite holds about 50 parts per million of gallium.')).toBe(KIND)
    const price = asked('price', { concepts: ['price'] })
    expect(givesKind(corpus, price, 'It averaged 14 dollars per pound.')).toBe(KIND)
    expect(givesKind(corpus, price, 'It rose.')).toBe(-KIND)
  })

  it('is a span of time for how long, and a day for when', () => {
    expect(givesKind(corpus, asked('event', { hole: 'years' }), 'The halt lasts until the end of 2026.')).toBe(KIND)
    expect(givesKind(corpus, asked('event', { hole: 'years' }), 'The halt began in 2026.')).toBe(0)
    expect(givesKind(corpus, asked('event', { hole: 'year' }), 'Mining ended in 2015.')).toBe(KIND / 2)
  })

  it('is a name that the question does not have for who, where and what', () => {
    const where = asked('event', { hole: 'place', places: ['CHN'] })
    expect(givesKind(corpus, where, 'Lynas builds a plant in Malaysia.')).toBeGreaterThan(0)
    expect(givesKind(corpus, where, 'China builds a plant.')).toBe(0)
  })
})
