import { describe, expect, it } from 'vitest'
import { conversion } from '../../src/answers/conversion.js'
import { loadCorpus } from '../../src/corpus/load.js'
import { questionOf, type Conversion } from '../../src/language/question.js'

const corpus = loadCorpus('corpus')
const answerTo = (asked: Conversion) => conversion(asked, questionOf('definition', ''), corpus)

describe('conversion', () => {
  // 3 × 238.02891 of 842.07873 by the atomic weights of IUPAC; a pound is 0.45359237 kg.
  it('tells the number, the factor and its source', () => {
    const answer = answerTo({ value: 1000, from: { unit: 'lb', of: 'U3O8' }, to: { unit: 't', of: 'uranium' } })
    expect(answer.figures[0]?.value).toBeCloseTo(0.3846, 4)
    expect(answer.details.map(({ text }) => text).join(' ')).toContain('1 t of uranium is 1.17925 t of U3O8. [1]')
    expect(answer.citations[0]?.publisher).toBe('IUPAC')
  })

  it.each<[Conversion, number, string]>([
    [{ value: 2000, from: { unit: 't', of: 'uranium' }, to: { unit: 'lb', of: 'U3O8' } }, 5_200_000, 'lb'],
    [{ value: 10, from: { unit: 'kt', of: 'LCE' }, to: { unit: 'kt', of: 'lithium' } }, 1.879, 'kt'],
    [{ value: 100, from: { unit: 'short-ton' }, to: { unit: 't' } }, 90.72, 't'],
    [{ value: 25, from: { unit: 'Moz', of: 'silver' }, to: { unit: 't' } }, 777.6, 't'],
  ])('%j', (asked, value, unit) => {
    expect(answerTo(asked).figures[0]).toMatchObject({ value, unit })
  })

  it('says what it has no factor for', () => {
    const answer = answerTo({ value: 500, from: { unit: 't', of: 'spodumene' }, to: { unit: 't', of: 'LCE' } })
    expect([answer.status, answer.headline]).toEqual([
      'no-data',
      'I have no factor to convert t of spodumene to t of LCE.',
    ])
  })
})
