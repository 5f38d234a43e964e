import { describe, expect, it } from 'vitest'
import { shortLists, shortNames } from '../../src/answers/short-names.js'

describe('short names', () => {
  it.each([
    ["The United States' nickel mining fell.", 'US nickel mining fell.'],
    ["the European Union's imports from the United Kingdom", 'EU imports from the UK'],
    ['a United States warrant, a European Union list', 'a US warrant, an EU list'],
    ['DR Congo', 'DR Congo'],
  ])('%s', (long, short) => expect(shortNames(long)).toBe(short))

  it.each([
    ['the EU list of critical raw materials', 'the EU critical list'],
    ["Canada's critical minerals list", "Canada's critical list"],
    ['Colombia list of strategic minerals', 'Colombia strategic list'],
  ])('%s', (long, short) => expect(shortLists(long)).toBe(short))
})
