import { describe, expect, it } from 'vitest'
import { Wordings, wordingsOf } from '../../src/language/wordings.js'
import { loadCorpus } from '../../src/corpus/load.js'

const wordings = new Wordings({
  swap: { v: ['swap'], n: ['by-product'], w: ['in turn'] },
})

describe('wordings', () => {
  it('are found as whole words, in any case and inflection', () => {
    expect(wordings.in('Lead is, In turn, the source of bismuth', 'swap')).toBe(true)
    expect(wordings.in('It was swapped for tin', 'swap')).toBe(true)
    expect(wordings.in('By-products of zinc', 'swap')).toBe(true)
    expect(wordings.in('Nothing returns', 'swap')).toBe(false)
    expect(wordings.found('swaps and a by-product', 'swap')).toEqual(['swaps', 'by product'])
  })

  it('say where one is to be added that is not declared', () => {
    expect(() => wordings.in('a text', 'swop')).toThrow(
      /"swop" is no wording: add it to corpus\/lexicon\/wordings\.yaml/,
    )
  })

  it('stand in the corpus; one without a lexicon has none', () => {
    const { lexicon } = loadCorpus('corpus')
    expect(wordingsOf({ lexicon }).in('because prices fell', 'tells.reason')).toBe(true)
    expect(wordingsOf({}).in('because prices fell', 'tells.reason')).toBe(false)
  })
})
