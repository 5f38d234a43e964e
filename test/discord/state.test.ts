import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionOf } from '../../src/language/question.js'
import { readCustomId, writeCustomId } from '../../src/discord/state/custom-id.js'
import { readQuestion, writeQuestion } from '../../src/discord/state/question-code.js'
import type { Intent, Question } from '../../src/language/question.js'
import { QUESTION_FIELDS, type Codec } from '../../src/language/question-fields.js'

const anyId = fc.constantFrom('cobalt', 'rare-earths', 'magnesium-compounds', 'CHN', 'LITHIUM-TRIANGLE')
const ids = fc.array(anyId, { minLength: 1, maxLength: 3 })
const year = fc.integer({ min: 1900, max: 2100 })

/** A value of each kind of field. */
const ofKind = (kind: Codec<never>['kind']): fc.Arbitrary<unknown> => {
  if (typeof kind !== 'string') return fc.constantFrom(...kind)
  switch (kind) {
    case 'ids':
    case 'words':
      return ids
    case 'word':
      return fc.constantFrom('usgs', 'kt', 'forecast')
    case 'count':
      return fc.integer({ min: 1, max: 999 })
    case 'flag':
      return fc.constant(true)
    case 'threshold':
      return fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => ({ op: '>=', value, unit: '%' }))
    case 'day':
      return fc.record({ month: fc.constantFrom('12', '07'), day: fc.constantFrom('03', '29') })
    case 'conversion':
      return fc.constant({ value: 1000, from: { unit: 'lb', of: 'U3O8' }, to: { unit: 't' } })
    case 'spoken':
      return fc.array(fc.record({ text: anyId, concepts: ids }), { minLength: 1, maxLength: 3 })
    case 'roles':
      return fc.record({ importer: ids, supplier: ids })
    case 'years':
      return fc.oneof(
        fc.array(year, { minLength: 1, maxLength: 3 }).map((list) => ({ kind: 'years', years: list })),
        year.map((from) => ({ kind: 'range', from })),
        fc.tuple(year, year).map(([from, to]) => ({ kind: 'range', from, to })),
      )
  }
}

const anyFields = fc.record(
  Object.fromEntries(Object.entries(QUESTION_FIELDS).map(([key, [, codec]]) => [key, ofKind(codec.kind)])),
  { requiredKeys: [] },
)
const anyQuestion: fc.Arbitrary<Question> = fc
  .tuple(
    fc.constantFrom<Intent[]>('share', 'ranking', 'trend', 'threshold', 'search', 'claim'),
    fc.string({ maxLength: 60 }),
    anyFields,
  )
  .map(([intent, text, fields]) => questionOf(intent, text, fields as Partial<Question>))

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
        expect({ ...back, text: '', searchWords: '' }).toEqual({ ...question, text: '', searchWords: '' })
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
