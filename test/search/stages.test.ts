import { describe, expect, test } from 'vitest'
import { createBrain } from '../../src/brain.js'
import { Catalogue } from '../../src/search/catalogue.js'
import { entriesOf } from '../../src/search/entries.js'
import { regularize } from '../../src/search/neighbours.js'
import { build, loadPostings, lunrIndex, storePostings } from '../../src/search/postings.js'
import { proximity } from '../../src/search/proximity.js'
import { countOf, Reader } from '../../src/search/reading.js'
import { compileSearch } from '../../src/search/compiled.js'
import { loadTexts, readTexts, storeTexts } from '../../src/search/texts.js'
import { corpus } from './fixture.js'

const entries = entriesOf(corpus)
const plain = {
  k1: 1.2,
  b: 0.7,
  boosts: { title: 2, heading: 1, text: 1, asked: 0.6, minerals: 1, places: 0.6, topics: 0.8 },
}
const postings = build(entries, plain)
const catalogue = new Catalogue(postings, entries.length)

/** The entries that a catalogue tells, with their scores. */
const matched = (clauses: Parameters<Catalogue['match']>[0]): ReadonlyMap<number, number> => {
  const scores = new Map<number, number>()
  catalogue.match(clauses, (ref, score) => {
    expect(scores.has(ref)).toBe(false)
    scores.set(ref, score)
  })
  return scores
}

describe('the first stage', () => {
  test('gives every entry the score that lunr gives it', () => {
    const index = lunrIndex(entries, plain)
    for (const terms of [['gallium'], ['cobalt', 'mine'], ['gallium', 'arsenid', 'china']]) {
      const theirs = index.query((query) => {
        for (const term of terms) query.term(term, { usePipeline: false })
      })
      const scores = matched(terms.map((term) => ({ term, weight: 1 })))
      expect(scores.size).toBe(theirs.length)
      // lunr divides by the length of the query.
      const length = Math.sqrt(terms.filter((term) => catalogue.has(term)).length)
      for (const { ref, score } of theirs) expect(scores.get(Number(ref))).toBeCloseTo(score * length, 6)
    }
  })

  test('begins each query at zero, and takes a term that stands nowhere for nothing', () => {
    const clauses = [{ term: 'gallium', weight: 1 }]
    const first = matched(clauses)
    matched([{ term: 'cobalt', weight: 3 }])
    expect(matched([...clauses, { term: 'nowhere', weight: 1 }])).toEqual(first)
    expect(matched([{ term: 'gallium', weight: 0 }]).size).toBe(0)
    expect(matched([]).size).toBe(0)
  })

  test('is stored as text and read as it was', () => {
    expect(loadPostings(storePostings(postings))).toEqual(postings)
    const empty = build([], plain)
    expect(loadPostings(storePostings(empty))).toEqual(empty)
    const texts = readTexts(entries, catalogue)
    expect(loadTexts(storeTexts(texts))).toEqual(texts)
    const nothing = readTexts([], new Catalogue(empty, 0))
    expect(loadTexts(storeTexts(nothing))).toEqual(nothing)
  })
})

describe('a reading', () => {
  const reader = new Reader(readTexts(entries, catalogue), catalogue)
  const ref = entries.findIndex(({ passage }) => passage.id === 'gallium#1')

  test('counts the terms of an entry, and numbers those that are new to the index', () => {
    const reading = reader.read(ref)
    // Title, heading and text: "Gallium", "Uses", "Gallium goes into … Wafers of gallium arsenide …".
    expect(countOf(reading, reader.id('gallium'))).toBe(3)
    expect(countOf(reading, reader.id('nowhere'))).toBe(0)
    expect([...reading.counts].reduce((sum, count) => sum + count, 0)).toBe(reading.length)
    expect(reading.vector.reduce((sum, weight) => sum + weight ** 2, 0)).toBeCloseTo(1)
    for (const id of reading.terms) expect(id).toBe(reader.id(reader.term(id)))
    expect(reader.read(-1).length).toBe(0)
  })
})

describe('nearness', () => {
  const words = Uint32Array.of(7, 1, 8, 2)
  const terms = new Map([
    [7, 2],
    [8, 3],
  ])
  test('counts a pair by its distance and its commoner word', () => {
    // One pair two words apart: 1/4, saturated, times the lower idf.
    expect(proximity(terms, { words, at: Uint32Array.of(0, 1, 2, 3) }, 12)).toBeCloseTo((2 * 0.25 * 2.2) / 1.45)
    expect(proximity(terms, { words, at: Uint32Array.of(0, 1, 40, 41) }, 12)).toBe(0)
  })
})

describe('agreement', () => {
  const reading = (terms: readonly number[], vector: readonly number[]) => ({
    ...{ terms: Uint32Array.from(terms), vector: Float64Array.from(vector) },
  })
  test('draws hits alike together and leaves a stranger where it was', () => {
    const readings = [reading([0, 1], [0.6, 0.8]), reading([0, 1], [0.6, 0.8]), reading([2], [1])]
    const hits = [4, 2, 3].map((score, ref) => ({ ref, score }))
    const mixed = regularize(
      hits,
      (ref) => readings[ref] ?? reading([], []),
      () => 3,
      { weight: 0.5, neighbours: 1 },
    )
    expect(mixed.map(({ ref, score }) => [ref, score])).toEqual([
      [0, 3.5],
      [2, 3],
      [1, 2.5],
    ])
  })
})

describe('a table as an entry', () => {
  test('reads its rows only when it is asked for its places', () => {
    let read = 0
    const [first] = corpus.tables.values()
    if (!first) throw new Error('the fixture has no tables')
    const table = Object.defineProperty({ ...first }, 'observations', {
      get: () => {
        read += 1
        return [{ place: 'COD' }, { place: 'COD' }, { place: 'nowhere' }]
      },
    })
    const [entry] = entriesOf({ ...corpus, documents: new Map(), tables: new Map([[table.id, table]]) })
    expect(entry?.passage.text).toContain('cobalt: world mine production')
    expect(entry?.year).toBe(2025)
    expect(read).toBe(0)
    expect(entry?.places).toEqual(['COD'])
    expect(entry?.names.places).toEqual([corpus.places.get('COD')?.name])
    expect(read).toBe(1)
  })
})

describe('a brain that is made ready', () => {
  test('reads its index before the first question, and once', () => {
    let read = 0
    const index = () => {
      read += 1
      return compileSearch(corpus)
    }
    const brain = createBrain(corpus, { index, ready: true })
    expect(read).toBe(1)
    brain.ask('what is gallium used for')
    expect(read).toBe(1)
    createBrain(corpus, { index })
    expect(read).toBe(1)
  })
})
