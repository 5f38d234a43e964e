import { describe, expect, it } from 'vitest'
import { benchConfidence, crossValidated, fitConfidence } from '../../src/search/bench/confidence.js'
import { confidence, ENOUGH, NEAR, wordEvidence } from '../../src/search/confidence.js'

const evidence = (coverage: number, terms: number, mentioned = 1) => ({ coverage, terms, mentioned })

describe('confidence', () => {
  it('grows with what is covered and with how much was asked', () => {
    expect(confidence(evidence(1, 4))).toBeGreaterThan(confidence(evidence(0.5, 4)))
    expect(confidence(evidence(1, 4))).toBeGreaterThan(confidence(evidence(1, 1)))
    expect(confidence(evidence(1, 4))).toBeGreaterThan(ENOUGH)
    expect(confidence(evidence(0.2, 2))).toBeLessThan(NEAR)
  })

  it('is none for a hit about nothing that was asked about', () => {
    expect(confidence(evidence(1, 5, 0))).toBe(0)
  })

  it('counts terms by how rare they are', () => {
    const catalogue = { idf: (term: string) => (term === 'rare' ? 3 : 1) }
    expect(wordEvidence(['rare', 'common'], (term) => term === 'rare', catalogue)).toEqual({ coverage: 0.75, terms: 2 })
    expect(wordEvidence([], () => false, catalogue)).toEqual({ coverage: 0, terms: 0 })
  })
})

describe('its fit', () => {
  const judged = Array.from({ length: 60 }, (_, at) => ({
    evidence: evidence(at % 2 === 0 ? 0.9 : 0.2, 3),
    right: at % 2 === 0,
  }))

  it('learns that coverage speaks for a hit, and is tried on questions held apart', () => {
    expect(fitConfidence(judged).coverage).toBeGreaterThan(1)
    const chances = crossValidated(judged)
    expect(Math.min(...chances.filter((_, at) => at % 2 === 0))).toBeGreaterThan(0.5)
    expect(benchConfidence(judged).notes[0]).toContain('AUROC: 1')
  })
})
