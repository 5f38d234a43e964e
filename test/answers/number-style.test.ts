import { describe, expect, it } from 'vitest'
import { inNumberStyle, numberStyle, unparted } from '../../src/answers/number-style.js'
import { answerWith } from '../fixtures/brain.js'

describe('numbers in texts', () => {
  it.each([
    ['about 80 % of 2,000 t', 'about 80% of 2,000 t'],
    ['9,000 USD/t', '$9,000/t'],
    ['USD 21.5 USD/lb', '$21.5/lb'],
    ['worth USD 7.4 billion, or EUR 6.4 billion', 'worth $7.4 billion, or €6.4 billion'],
    ['from 9.80 dollars per pound to 80 million dollars', 'from $9.80 per pound to $80 million'],
    ['from 266 to 551 dollars, up from 2022 to 5 dollars', 'from $266 to $551, up from 2022 to $5'],
    ['an 80 million dollar loan', 'an $80 million loan'],
    ['a % sign', 'a % sign'],
    ['until 27 November 2026, from 16 October', 'until November 27, 2026, from October 16'],
  ])('%s', (text, styled) => expect(numberStyle(text)).toBe(styled))

  it('stay on one line with their units where they are drawn', () => {
    expect(unparted('2,000 of 310,000 t in 4 years')).toBe('2,000 of 310,000\u00a0t in 4\u00a0years')
    expect(unparted('310 to 320')).toBe('310 to 320')
    expect(unparted('2016–2020 average')).toBe('2016–\u20602020 average')
  })

  it('are styled in all of an answer’s own words, not in what it quotes', () => {
    const styled = inNumberStyle(answerWith({ headline: '1 %', caveats: ['2 %'], details: [{ text: '3 %' }] }))
    expect([styled.headline, styled.caveats, styled.details]).toEqual(['1%', ['2%'], [{ text: '3%' }]])
  })
})
