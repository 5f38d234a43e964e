import { describe, expect, it } from 'vitest'
import { checkAsked } from '../../../src/corpus/documents/check-asked.js'
import { cutSentences, withoutMarks } from '../../../src/corpus/documents/sentences.js'
import { note, read } from './fixtures.js'

const problemsOf = (body: string): readonly string[] => checkAsked(read(note(body))).map(({ problem }) => problem)

describe('the words by which a sentence is asked for', () => {
  it('stand after its sources, and are no part of its text', () => {
    const [first, second] = cutSentences('Prices peaked in March. [@survey] [?spike, record high] They fell in May.')
    expect(first).toMatchObject({ text: 'Prices peaked in March.', marks: ['survey'], asked: ['spike', 'record high'] })
    expect(second).toMatchObject({ text: 'They fell in May.', asked: [] })
    expect(withoutMarks('Prices peaked. [@survey] [?spike]')).toBe('Prices peaked.')
  })

  it('go with the sentence of a passage', () => {
    const { document } = read(note('Prices peaked. [@survey] [?spike]'))
    expect(document.passages[0]?.sentences).toEqual([{ text: 'Prices peaked.', sources: ['survey'], asked: ['spike'] }])
    expect(document.passages[0]?.text).toBe('Prices peaked.')
  })

  it('are words that it does not say, no figures, and few', () => {
    expect(problemsOf('Prices peaked. [@survey] [?spike, record high]')).toEqual([])
    expect(problemsOf('Prices peaked. [@survey] [?peaked]')).toEqual(['“peaked” stands in its sentence'])
    expect(problemsOf('Prices peaked. [@survey] [?in 2025]')).toEqual(['“in 2025” holds a figure'])
    expect(problemsOf('Prices peaked. [@survey] [?spike, ]')).toHaveLength(1)
    const many = 'abcdefghijklm'.split('').map((letter) => `${letter}word`)
    expect(problemsOf(`Prices peaked. [@survey] [?${many.join(', ')}]`)).toEqual([
      '13 words by which a sentence is asked for',
    ])
  })
})
