import { expect, it } from 'vitest'
import { toldFurther } from '../../../src/answers/words/told-further.js'
import { createSearch } from '../../../src/search/search.js'
import { ask, corpus } from './whole.js'

const context = { search: createSearch(corpus) }

/** Turns in order, and what the last is answered with. */
const EXAMPLES: readonly (readonly [readonly string[], RegExp])[] = [
  [['did Canada order Chinese investors out of lithium', 'which firms had to sell'], /sell their stakes/],
  [['What is Project Vault?', 'how big is it'], /\$12 billion/],
  [['What is Project Vault?', 'how big is it', 'and which trading houses buy for it?'], /Hartree, Traxys and Mercuria/],
  [
    ['Which EU law set 2030 benchmarks?', 'which of them concerns single-country dependence'],
    /^The benchmark on dependence/,
  ],
  [['did china put a licence on magnets with heavy rare earths', 'date?'], /April 4, 2025/],
  // A name that the record tells of, and words that it does not: the nearest sentence, with what is left out.
  [["Where is Caremag's separation plant going?", 'What does Tokyo get in return?'], /Japan/],
  [['how big is project vault', 'which traders r in it'], /^Hartree, Traxys and Mercuria buy/],
  // Tables and the sections of notes come before a sentence that happens to say as much.
  [['germanium — by-product of?', 'and world output by country, USGS?'], /germanium/i],
  [['what is germanium used for', 'could it be replaced'], /germanium gives way/],
]

it.each(EXAMPLES)('%j', (turns, expected) => {
  expect(ask(...turns).headline).toMatch(expected)
})

it('is nothing for a question of its own', () => {
  expect(ask('which firms had to sell').question.ofTold).toBeUndefined()
})

it('leaves an answer that says as much of what is asked', () => {
  const then = ask('What is Project Vault?', 'how big is it')
  const { ofTold } = ask('What is Project Vault?', 'how big is it').question
  expect(ofTold && toldFurther(then, ofTold, corpus, context)).toBeUndefined()
})
