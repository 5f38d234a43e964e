import { describe, expect, it } from 'vitest'
import { clausesOf } from '../../src/answers/clauses.js'
import { wordingsOf } from '../../src/language/wordings.js'
import { corpus } from './ask.js'

describe('clausesOf', () => {
  it.each([
    ['The United States recovers no gallium from old scrap; one plant reprocesses new scrap', [52]],
    ['Two titanium sponge plants of the United States stand idle: Henderson, Nevada, with 12,600 t, and Rowley', [58]],
    ['Carbides of niobium or titanium, ceramics and steel can replace tungsten carbide, though at a price', [80]],
    ['The cap of cobalt is 96,600 t a year, of which 9,600 t are strategic reserves (estimated)', [36, 77]],
    ['China made 66% of battery cells, 77% of cathodes (99% of LFP, and 73% of NMC) and 74% of separators', []],
    ['Its symbol is W, which stands for Wolfram', []],
  ])('%s', (sentence, ends) => {
    const clauses = clausesOf(sentence, wordingsOf(corpus))
    expect(clauses.join('')).toBe(sentence)
    expect(clauses.slice(1).map((clause) => sentence.indexOf(clause))).toEqual(ends)
  })
})
