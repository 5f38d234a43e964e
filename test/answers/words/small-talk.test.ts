import { describe, expect, it } from 'vitest'
import { smallTalk } from '../../../src/answers/words/small-talk.js'
import { asked } from './question.js'
import { ask, corpus } from './whole.js'

describe('small talk', () => {
  it.each([
    ['thanks', "You're welcome."],
    ['are you an ai', 'not an AI language model'],
    ['translate that', 'English only'],
    ['chart please', 'Chart button'],
    ['that is wrong', 'Say it again'],
    ['hello', 'Hello.'],
  ])('%s', (text, says) => {
    const answer = ask(text)
    expect(answer.headline).toContain(says)
    expect(answer.details).toEqual([])
  })

  it('gives where the last figure is from, to whoever doubts it', () => {
    const answer = ask('cobalt share of zambia', 'are you sure')
    expect(answer.intent).toBe('source')
    expect(answer.citations.length).toBeGreaterThan(0)
  })

  it('ends where the answer before was itself given as the source of another', () => {
    const first = 'except expires reserves exhausted source worked decade Who please'
    expect(ask(first, 'and Kazakhstan').question.places).toEqual(['KAZ'])
  })

  it('says the last answer again in one sentence, and leaves the topic', () => {
    const whole = ask('cobalt share of zambia')
    const short = ask('cobalt share of zambia', 'shorter please')
    expect([short.headline, short.details]).toEqual([whole.headline, []])
    expect(ask('cobalt share of zambia', 'thanks', 'and of the drc').question.minerals).toEqual(['cobalt'])
  })

  it('is nothing else', () => expect(smallTalk(asked('help'), corpus, {})).toBeUndefined())
})
