import { parseDocument } from 'yaml'
import { describe, expect, it } from 'vitest'
import { yamlFault } from '../../src/corpus/yaml-words.js'

const faultIn = (text: string): string => {
  const [error] = parseDocument(text, { prettyErrors: false }).errors
  return error ? yamlFault(error).problem : ''
}

describe('a slip in YAML, in words', () => {
  it.each([
    ['a: b\n\tc: d', 'there is a tab where spaces are needed'],
    ['a: "open\nb: 1', 'a quote, a bracket or a colon is missing'],
    ['a: x: y', 'a text has a colon in it'],
    ['a: [b, c', 'a bracket is open'],
    ['a: @x', 'a text begins with a mark that means something else here'],
    ['a: 1\na: 2', 'this id or field appears here twice'],
    ["a: 'it's'", 'often after an apostrophe in quotes'],
  ])('%j', (text, words) => {
    expect(faultIn(text)).toContain(words)
    expect(faultIn(text)).not.toMatch(/mapping|scalar|token|sequence/i)
  })
})
