import { describe, expect, it } from 'vitest'
import { frontFaults } from '../../../src/corpus/documents/front-matter-words.js'
import { frontMatter } from '../../../src/corpus/documents/schema.js'

const concept = {
  id: 'a',
  title: 'A',
  kind: 'concept',
  sources: ['survey'],
  minerals: [],
  places: [],
  topics: [],
  terms: ['a'],
}
const faultsIn = (front: Readonly<Record<string, unknown>>): string[] => {
  const parsed = frontMatter.safeParse(front)
  return parsed.success
    ? []
    : frontFaults(front, parsed.error.issues).map(({ problem, mend }) => `${problem} → ${mend}`)
}

describe('a slip in the front matter, in words', () => {
  it('none is none', () => {
    expect(faultsIn(concept)).toEqual([])
  })

  it.each([
    [{ terms: undefined }, 'the field terms is missing → add it'],
    [{ terms: 'a' }, 'terms is not written as it should be → write a list in brackets, like [cobalt, nickel]'],
    [{ title: ' ' }, 'title: nothing is written here → write a text in quotes'],
    [{ minerals: ['cobalt', 'Ünobtanium'] }, 'minerals, entry 2: "Ünobtanium": an id has only the letters a to z'],
    [{ figures: [{ what: 'x', value: 1, unit: 't', role: 'dream' }] }, 'figures, entry 1, role: there is no "dream"'],
    [{ colour: 'red' }, 'there is no field "colour" in a document of this kind'],
  ])('%j', (fields, words) => {
    expect(faultsIn({ ...concept, ...fields })).toEqual([expect.stringContaining(words)])
  })

  it('speaks of no schema', () => {
    const faults = faultsIn({ ...concept, terms: 7, title: 7, minerals: {}, figures: [{}], x: 1 }).join(' ')
    expect(faults).not.toMatch(/invalid|expected|received|undefined|unrecognized|option|object/i)
  })
})
