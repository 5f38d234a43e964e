import { describe, expect, it } from 'vitest'
import { toldWhole } from '../../src/claims/told.js'
import { corpus, language, read } from './corpus.js'

const told = (text: string) => {
  const [claim] = read(text).claims
  return claim && toldWhole(corpus, language.lexicon, claim)?.text
}

describe('a sentence that says the whole of a claim', () => {
  it('gives its figures, and no other', () => {
    expect(told('China mined 1.5 % of the world cobalt and refined 66 % of it in 2019')).toBeUndefined()
    expect(told('Purchased scrap supplied 25 % of the cobalt consumption of the United States in 2025')).toContain(
      '25 %',
    )
  })
  it('is none of its figures in another unit', () =>
    expect(told('China mined 270,000 kg of rare earths in 2025')).toBeUndefined())
  it('is none where a claim gives a year alone', () => expect(told('China mined cobalt in 2019')).toBeUndefined())
})
