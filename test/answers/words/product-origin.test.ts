import { describe, expect, it } from 'vitest'
import { askedOfProducts } from '../../../src/answers/words/product-origin.js'
import { asked } from './question.js'
import { ask, corpus } from './whole.js'

const solder = asked('ranking', {
  measure: 'production',
  hole: 'place',
  words: [{ text: 'solder', concepts: ['product'] }],
})

describe('a product that stands for what it is made of', () => {
  it('is asked of the minerals whose part in it the question names', () => {
    const [group = []] = askedOfProducts([solder], corpus, undefined)
    expect(group.map(({ intent, minerals }) => [intent, ...minerals])).toEqual([
      ['ranking', 'tin'],
      ['ranking', 'silver'],
      ['ranking', 'lead'],
    ])
  })

  it('is that of the turn before, for a turn that goes on from it', () => {
    const next = asked('price', { measure: 'price', followUp: true })
    const [group = []] = askedOfProducts([next], corpus, solder)
    expect(group.map(({ intent, minerals }) => [intent, ...minerals])).toContainEqual(['price', 'tin'])
    expect(askedOfProducts([{ ...next, followUp: false }], corpus, solder)).toEqual([[{ ...next, followUp: false }]])
  })

  it('leaves a mineral that is named, and what asks for no figure, alone', () => {
    for (const whole of [{ ...solder, minerals: ['tin'] }, asked('uses', { words: solder.words })])
      expect(askedOfProducts([whole], corpus, undefined)).toEqual([[whole]])
  })

  it('answers where the stuff is mined', () => {
    const answer = ask('what metal is in solder and which country mines most of it')
    expect(answer.headline).toContain('China mines the most tin, about 24% of the world')
  })
})
