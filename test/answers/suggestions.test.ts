import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answers/answer-question.js'
import { suggestionsFor } from '../../src/answers/suggest.js'
import { ask, corpus, questionOf } from './ask.js'

describe('follow-ups that are offered', () => {
  it('all have answers', () => {
    const seen: string[] = []
    for (const id of corpus.minerals.keys())
      for (const { text, question } of suggestionsFor(corpus, id, 'none')) {
        const answer = answerQuestion(questionOf(question.intent, { ...question, text }), corpus)
        expect(answer.status, text).toBe('answered')
        expect(answer.figures.length + answer.details.length, text).toBeGreaterThan(0)
        seen.push(text)
      }
    expect(seen.length).toBeGreaterThan(300)
  })

  it('are two to four, and never the question itself', () => {
    for (const id of ['cobalt', 'lithium', 'dysprosium', 'germanium', 'gold']) {
      const { suggestions } = ask('ranking', { minerals: [id], stage: 'mining' })
      expect(suggestions.length, id).toBeGreaterThanOrEqual(2)
      expect(suggestions.length, id).toBeLessThanOrEqual(4)
      expect(suggestions, id).not.toContain(`Who mines the most ${id}?`)
    }
  })
})
