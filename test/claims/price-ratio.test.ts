import { describe, expect, it } from 'vitest'
import { checkPriceRatio } from '../../src/claims/check-price-ratio.js'
import { Card } from '../../src/answers/card.js'
import { questionOf } from '../../src/language/question.js'
import { check, corpus, read } from './corpus.js'

describe('one price over others', () => {
  it('is read with what it is measured by', () =>
    expect(read('Rhodium is worth more than platinum and palladium together.').claims).toMatchObject([
      { minerals: ['rhodium'], assertion: { kind: 'price-ratio', of: 'rhodium', than: ['platinum', 'palladium'] } },
    ]))
  it('is worked out weight for weight', () => {
    const [claim] = read('Gallium is dearer than aluminum.').claims
    if (!claim) throw new Error('no claim')
    const { verdict, lines } = checkPriceRatio(new Card(corpus, questionOf('price', '', {})), corpus, claim, 'gallium')
    expect(verdict).toBe('supported')
    expect(lines).toHaveLength(2)
  })
  it('is left open without a price by weight', () =>
    expect(check('Helium is dearer than gold.').verdict).toBe('unverifiable'))
})
