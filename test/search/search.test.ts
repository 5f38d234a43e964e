import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { setDigest } from '../../src/corpus/compiled/digest.js'
import { compileSearch, REBUILD_LIMIT } from '../../src/search/compiled.js'
import { createSearch } from '../../src/search/search.js'
import { ENOUGH } from '../../src/search/confidence.js'
import { corpus, document } from './fixture.js'

const search = createSearch(corpus)
const first = (text: string, rest: object = {}) => search.find({ text, ...rest }, 1)[0]?.passage.id
const ids = (text: string, rest: object = {}) => search.find({ text, ...rest }, 5).map((hit) => hit.passage.id)

describe('find', () => {
  test.each([
    ['what is gallium used for', 'gallium#1'],
    ['what can replace gallium', 'gallium#2'],
    ['is gallium a byproduct', 'gallium#3'],
    ['how much of the world total did DR Congo mine?', 'cobalt#2'],
    ['world mine production cobalt', 'usgs-mcs-2026:cobalt:production:mining'],
    ['cobalt price', 'usgs-mcs-2026:cobalt:price'],
    ['ore grades', 'misc#2'],
    ['miner losses', 'misc#1'],
  ])('%s → %s', (text, id) => {
    expect(first(text)).toBe(id)
  })

  test('finds the US, not us, and the symbol, not the stop word', () => {
    expect(first('US imports')).toBe('indium#1')
    expect(ids('important')).toEqual(['misc#3'])
    expect(first('mineral')).toBe('misc#2')
    expect(ids('mineral')).not.toContain('misc#1')
  })

  test('uses the vocabulary: a place asked by its id is found by its demonym and the other way round', () => {
    expect(first('Congolese mines', { places: ['COD'], minerals: ['cobalt'] })).toBe('cobalt#2')
  })

  test('puts the latest turn of an event first, unless the question names a year', () => {
    const asked = { minerals: ['gallium'], places: ['CHN'], kinds: ['event' as const] }
    expect(first('gallium exports China', asked)).toBe('cn-gallium-2024#1')
    expect(search.find({ text: 'gallium exports', ...asked }, 9).every((hit) => hit.kind === 'event')).toBe(true)
    expect(first('gallium licence 2023', { ...asked, years: [2023] })).toBe('cn-gallium-2023#1')
  })

  test('mends a spelling that stands nowhere, and only then', () => {
    expect(first('galium uses')).toBe('gallium#1')
    expect(ids('galium', { expand: false })).toEqual([])
  })

  test('is sure of what is there and unsure of what is not', () => {
    const sure = (text: string, rest: object = {}) => search.find({ text, ...rest }, 1)[0]?.confidence ?? 0
    expect(sure('what can replace gallium arsenide', { minerals: ['gallium'] })).toBeGreaterThanOrEqual(ENOUGH)
    expect(sure('who won the football world cup')).toBeLessThan(ENOUGH)
    expect(sure('unobtainium smelters in Wakanda')).toBeLessThan(ENOUGH)
    expect(sure('how much tungsten is recycled', { minerals: ['tungsten'] })).toBeLessThan(ENOUGH)
  })

  test('gives the documents of the hits, each once and without the tables', () => {
    const query = { text: 'cobalt mine production gallium' }
    const found = search.find(query, 9)
    const documents = found.flatMap((hit) => hit.document ?? [])
    expect(documents.length).toBeLessThan(found.length)
    expect(search.documents(query, 9)).toEqual([...new Set(documents)])
    expect(search.documents(query, 0)).toEqual([])
  })

  test('remembers a query by all that it ranks by', () => {
    const asked = { text: 'gallium exports', minerals: ['gallium'], kinds: ['event' as const] }
    const latest = search.find(asked, 9)
    expect(search.find(asked, 9)).toEqual(latest)
    expect(search.find({ ...asked, years: [2023] }, 9)).not.toEqual(latest)
    expect(search.find({ text: asked.text }, 9)).not.toEqual(latest)
    expect(search.find(asked, 1)).toEqual(latest.slice(0, 1))
  })

  test('never throws, whatever the text, and nothing is found for nothing', () => {
    const odd = fc.constantFrom(
      '?',
      '"',
      ':',
      '*',
      '~2',
      '^',
      '+',
      '-',
      'http://a.b/c?d=e',
      'title:',
      'constructor',
      '',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(odd, fc.string(), fc.constantFrom('gallium', 'mine'))), (parts) => {
        expect(search.find({ text: parts.join(' ') }, 3).length).toBeLessThanOrEqual(3)
      }),
      { numRuns: 300 },
    )
    expect(search.find({ text: 'is it the' }, 3)).toEqual([])
    expect(search.find({ text: '' }, 3)).toEqual([])
  })

  test('ranks a question the same with query syntax around it', () => {
    const questions = ['what is gallium used for', 'who mines cobalt', 'US imports of indium', 'China gallium ban']
    const noise = fc.constantFrom('?', ' ?', '"', ' :', ' *', '~', '^', ' +', ' -', '?!', ' ”', ')', '…')
    fc.assert(
      fc.property(fc.constantFrom(...questions), fc.array(noise, { maxLength: 4 }), (question, marks) => {
        expect(ids(`${question}${marks.join('')}`)).toEqual(ids(question))
        expect(ids(`"${question}"`)).toEqual(ids(question))
      }),
    )
  })
})

describe('an index', () => {
  test('is found the same when loaded from JSON, without being built', () => {
    const stored: unknown = JSON.parse(JSON.stringify(compileSearch(corpus)))
    const loaded = createSearch(corpus, () => stored)
    for (const text of ['gallium uses', 'world mine production cobalt', 'China ban'])
      expect(loaded.find({ text }, 5)).toEqual(search.find({ text }, 5))
  })

  test('of another corpus is not used', () => {
    const other = { ...corpus, documents: new Map([['x', document('x', { Y: 'Something else.' })]]) }
    expect(createSearch(corpus, compileSearch(other)).find({ text: 'gallium uses' }, 1)[0]?.passage.id).toBe(
      'gallium#1',
    )
  })

  test('is not opened to look for no word', () => {
    let opened = 0
    const closed = createSearch(corpus, () => (opened += 1))
    expect(closed.strangers([])).toEqual([])
    expect(closed.terms('gallium')).toEqual(['gallium'])
    expect(opened).toBe(0)
  })

  test('is known by the files of its corpus, without a look at the entries', () => {
    const compiled = { ...corpus }
    setDigest(compiled, 'the files')
    const stored = compileSearch(compiled)
    const wrong = { ...stored, entries: 'other entries' }
    const again = { ...corpus }
    setDigest(again, 'the files')
    // With a digest of the entries that is not theirs, only that of the files can tell; a built index has no such term.
    const marked = {
      ...wrong,
      index: { ...wrong.index, terms: wrong.index.terms.replaceAll('gallium', 'unobtainium') },
    }
    expect(createSearch(again, marked).strangers(['unobtainium'])).toEqual([])
    setDigest(again, 'other files')
    expect(createSearch(again, marked).strangers(['unobtainium'])).toEqual(['unobtainium'])
    expect(createSearch({ ...compiled }, marked).strangers(['unobtainium'])).toEqual(['unobtainium'])
  })

  test('is not rebuilt past the limit', () => {
    const many = document('big', {}, {})
    const passages = Array.from({ length: REBUILD_LIMIT + 1 }, (_, n) => ({
      ...{ id: `big#${String(n)}`, document: 'big', heading: '', text: 'Cobalt.', sources: [] },
    }))
    const big = { ...corpus, documents: new Map([['big', { ...many, passages }]]) }
    expect(() => createSearch(big)).toThrow('npm run build')
    const stale = createSearch(big, compileSearch(corpus))
    expect(() => stale.find({ text: 'cobalt' }, 1)).toThrow('not of this corpus')
  })

  test('survives a corpus with wildcards, markup and the names of object properties in it', () => {
    const text = 'Grades of 38*0 and p*er, __proto__ constructor toString ~ ^ : <@&1> [a](b) — hasOwnProperty.'
    const hostile = { ...corpus, documents: new Map([['h', document('h', { '*': text })]]) }
    const found = createSearch(hostile, JSON.parse(JSON.stringify(compileSearch(hostile))) as object)
    expect(found.find({ text: '1* constructor hasownproperty' }, 1)[0]?.passage.id).toBe('h#1')
  })
})

test('knows the documents that have a term, each once, and none that has it in a table alone', () => {
  const having = (text: string) => search.terms(text).map((term) => search.having(term).map(({ id }) => id))
  expect(having('gallium')).toEqual([['gallium', 'cn-gallium-2023', 'cn-gallium-2024']])
  expect(having('grades')).toEqual([['misc']])
  expect(having('zzyzx')).toEqual([[]])
})

test('the words by which a passage is asked for find its document, and are nowhere said', () => {
  const [gallium, ...rest] = corpus.documents.values()
  if (!gallium) throw new Error('the fixture is empty')
  const passages = gallium.passages.map(({ text, sources, ...passage }) => ({
    ...{ ...passage, text, sources, sentences: [{ text, sources, asked: ['smelting scrap'] }] },
  }))
  const documents = new Map([{ ...gallium, passages }, ...rest].map((one) => [one.id, one]))
  const other = createSearch({ ...corpus, documents })
  expect(other.having('scrap').map(({ id }) => id)).toContain(gallium.id)
  expect(search.having('scrap').map(({ id }) => id)).not.toContain(gallium.id)
  expect(other.strangers(['scrap'])).toEqual(search.strangers(['scrap']))
})
