import { describe, expect, it } from 'vitest'
import { openBrain } from '../../src/open.js'
import { answerLine, converse } from '../../src/console/batch.js'

const brain = await openBrain()

describe('a line of a batch file', () => {
  it('gives the answer of a question under its id', () => {
    const result = answerLine(brain, '{"id":"q1","question":"DRC cobalt share"}', 1)
    expect(result.ok && result.id).toBe('q1')
    expect(result.ok && result.answer.figures[0]?.value).toBeCloseTo(74.19, 1)
  })

  it('gives the last answer of a conversation', () => {
    const result = answerLine(brain, '{"id":2,"turns":["who mines the most cobalt","and nickel?"]}', 1)
    expect(result.ok && result.answer.figures[0]?.mineral).toBe('nickel')
    expect(result.ok && result.answer.figures[0]?.place).toBe('IDN')
  })

  it.each([
    ['{"id":1,', 'this is not JSON'],
    ['{"question":"cobalt"}', '"id" and "question"'],
    ['{"id":1,"turns":[]}', '"id" and "question"'],
    ['[]', '"id" and "question"'],
  ])('says what is wrong with %s, and where', (text, what) => {
    const result = answerLine(brain, text, 7)
    expect(result.ok ? '' : result.problem).toContain('Line 7')
    expect(result.ok ? '' : result.problem).toContain(what)
  })

  it('answers nothing to no turns', () => expect(converse(brain, [])).toBeUndefined())
})
