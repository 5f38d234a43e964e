import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MEASURES, STAGES } from '../../src/corpus/types.js'
import { questionOf } from '../../src/language/question.js'
import { readCustomId, writeCustomId } from '../../src/discord/state/custom-id.js'
import { readQuestion, writeQuestion } from '../../src/discord/state/question-code.js'
import type { Intent, Question, Years } from '../../src/language/question.js'

const ids = fc.array(fc.constantFrom('cobalt', 'rare-earths', 'magnesium-compounds', 'CHN', 'LITHIUM-TRIANGLE'), {
  maxLength: 3,
})
const year = fc.integer({ min: 1900, max: 2100 })
const years: fc.Arbitrary<Years> = fc.oneof(
  fc.constant({ kind: 'latest' as const }),
  fc.array(year, { minLength: 1, maxLength: 3 }).map((list) => ({ kind: 'years' as const, years: list })),
  year.map((from) => ({ kind: 'range' as const, from })),
  fc.tuple(year, year).map(([from, to]) => ({ kind: 'range' as const, from, to })),
)

const anyQuestion: fc.Arbitrary<Question> = fc
  .record({
    intent: fc.constantFrom<Intent[]>('share', 'ranking', 'trend', 'threshold', 'search', 'claim'),
    minerals: ids,
    places: ids,
    excluded: ids,
    years,
    measure: fc.option(fc.constantFrom(...MEASURES), { nil: undefined }),
    stage: fc.option(fc.constantFrom(...STAGES), { nil: undefined }),
    limit: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
    value: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined }),
    text: fc.string({ maxLength: 60 }),
  })
  .map(({ intent, measure, stage, limit, value, text, ...rest }) =>
    questionOf(intent, text, {
      ...rest,
      ...(measure && { measure }),
      ...(stage && { stage }),
      ...(limit !== undefined && { limit }),
      ...(value !== undefined && { threshold: { op: '>=', value, unit: '%' } }),
    }),
  )

describe('a question in an id', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const line = writeQuestion(question, 1000)
        expect(line === undefined ? undefined : readQuestion(line)).toEqual(question)
      }),
    )
  })

  it('keeps within its limit, losing at most the text of a question that tables answer', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer({ min: 20, max: 100 }), (question, limit) => {
        const line = writeQuestion(question, limit)
        if (line === undefined) return
        expect(line.length).toBeLessThanOrEqual(limit)
        const back = readQuestion(line)
        expect({ ...back, text: '' }).toEqual({ ...question, text: '' })
        if (question.intent === 'search' || question.intent === 'claim') expect(back?.text).toBe(question.text)
      }),
    )
  })

  it('fits for what people ask', () => {
    const question = questionOf('comparison', 'and refining in 2024 for nickel and graphite and rare earths?', {
      minerals: ['nickel', 'graphite', 'rare-earths'],
      places: ['CHN', 'COD'],
      measure: 'production',
      stage: 'refining',
      years: { kind: 'years', years: [2024] },
      followUp: true,
    })
    const id = writeCustomId({
      action: 'sources',
      asker: '1234567890123456789',
      at: 0,
      state: { kind: 'question', question },
    })
    expect(id?.length).toBeLessThanOrEqual(100)
    expect(readCustomId(id ?? '')?.state).toMatchObject({
      question: { minerals: ['nickel', 'graphite', 'rare-earths'] },
    })
  })

  it.each(['', 'nonsense', 'shares;cobalt', '1;2;3'])('refuses %j', (line) =>
    expect(readQuestion(line)).toBeUndefined(),
  )
})
