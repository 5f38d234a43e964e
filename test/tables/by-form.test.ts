import { describe, expect, it } from 'vitest'
import { corpusOfStep } from '../../src/tables/by-form.js'
import { ask, corpus, figureOf } from '../answers/ask.js'

describe('capacity of one step', () => {
  it('leaves the tables of another step out', () => {
    const view = corpusOfStep(corpus, 'uranium', ['enrichment'])
    const left = [...view.tables.values()].filter(
      (table) => table.mineral === 'uranium' && table.measure === 'capacity',
    )
    expect(left.map(({ variant }) => variant)).toEqual(['enrichment'])
    expect(corpusOfStep(corpus, 'uranium', ['smelting'])).toBe(corpus)
  })

  it('answers for enrichment, not for conversion', () => {
    const parts = { minerals: ['uranium'], places: ['RUS'], measure: 'capacity', forms: ['form.enrichment'] } as const
    const answer = ask('share', parts)
    expect(figureOf(answer, { place: 'RUS', quantity: 'share' }).year).toBe(2015)
    expect(answer.headline).toContain('enrichment')
  })
})
