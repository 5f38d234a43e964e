import { describe, expect, it } from 'vitest'
import { byProductsOf } from '../../../src/corpus/documents/by-products.js'
import { checkUses } from '../../../src/corpus/documents/check-uses.js'
import { readDocuments } from '../../../src/corpus/documents/read.js'
import { namesOf } from '../../../src/corpus/documents/data.js'
import { byProductOf, ingredientsOf, useSharesOf } from '../../../src/corpus/documents/data.js'
import { known, note, read } from './fixtures.js'

const documents = readDocuments('corpus')
const document = (id: string) => {
  const found = documents.get(id)
  if (!found) throw new Error(`no document ${id}`)
  return found
}
const wrong = (text: string): string[] => checkUses(read(text), known).map(({ problem }) => problem)
const product = (contains: string, body: string): string =>
  note(body, { kind: 'product', contains: `[{${contains}}]`, places: '[]' })

describe('use shares of a mineral note', () => {
  it('are told by region: half of the cobalt of the US goes into superalloys, and 36 % of that of the EU', () => {
    const shares = useSharesOf(document('cobalt'))
    const first = (region: string) => shares.find((share) => share.region === region)
    expect(first('USA')).toMatchObject({ use: 'superalloys', share: 51, period: '2025', source: 'usgs-mcs-2026' })
    expect(first('EU')).toMatchObject({ share: 36, period: '2016–2020', source: 'ec-crm-2023' })
  })

  it('leave out what the study prints as nothing, such as indium tin oxide', () => {
    expect(useSharesOf(document('indium')).some(({ use }) => use.includes('tin oxide'))).toBe(false)
  })

  it('may not add to more than all of it, nor rest on a source that the note does not name', () => {
    const share = (source: string): string => `{use: steel, share: 60, region: EU, period: "2020", source: ${source}}`
    expect(wrong(note('x', { use_shares: `[${share('survey')}, ${share('survey')}]` }))).toEqual([
      'the use shares of EU, 2020, survey add up to 120 %',
    ])
    expect(wrong(note('x', { use_shares: `[${share('other')}]` }))).toEqual([
      'source "other" is not among the document\'s sources',
    ])
  })
})

describe('by-products', () => {
  it('have their hosts in the order of importance', () => {
    expect(byProductOf(document('cobalt'))).toMatchObject({ degree: 'mainly', hosts: ['copper', 'nickel'] })
    expect(byProductOf(document('copper'))).toBeUndefined()
  })

  it('are listed from the side of the host: zinc gives cadmium, germanium and indium first', () => {
    const companions = byProductsOf('zinc', documents).map(({ mineral, rank }) => `${mineral} ${String(rank)}`)
    expect(companions).toEqual(['cadmium 1', 'germanium 1', 'indium 1', 'lead 1', 'gallium 2', 'silver 2', 'bismuth 3'])
  })
})

describe('products', () => {
  it('say what is in them: an EV battery has lithium first, and its demand in 2024 and 2030', () => {
    const [first] = ingredientsOf(document('product-ev-battery'))
    expect(first).toMatchObject({
      mineral: 'lithium',
      share: 88,
      region: 'WLD',
      demand: [
        { year: 2024, t: 109000, of_all: 205000 },
        { year: 2030, t: 326000, of_all: 455000, scenario: 'STEPS' },
      ],
    })
  })

  it('are 46, each with the names by which people ask for it', () => {
    const products = [...documents.values()].filter(({ kind }) => kind === 'product')
    expect(products).toHaveLength(46)
    expect(products.filter((one) => namesOf(one).length === 0)).toEqual([])
    expect(namesOf(document('product-smartphone'))).toContain('mobile phone')
  })

  it('may be of several minerals of a phone, not of cesium', () => {
    const minerals = ingredientsOf(document('product-smartphone')).map(({ mineral }) => mineral)
    expect(minerals.length).toBeGreaterThan(15)
    expect(minerals).not.toContain('cesium')
  })

  it.each([
    ['a share that no sentence gives', 'mineral: cobalt, role: glows, share: 12, source: survey', 'It glows.', '12 %'],
    [
      'a mineral that is not there',
      'mineral: mithril, role: glows, source: survey',
      'It glows.',
      '"mithril" is not in',
    ],
    [
      'a mineral not at the top',
      'mineral: gallium, role: glows, source: survey',
      'It glows.',
      '"gallium" is not among',
    ],
  ])('are refused with %s', (_what, contains, body, message) => {
    expect(wrong(product(contains, body))).toEqual([expect.stringContaining(message)])
  })

  it('pass when a sentence gives the share with the mineral', () => {
    const contains = 'mineral: cobalt, role: glows, share: 12, region: EU, period: "2020", source: survey'
    expect(wrong(product(contains, 'Lamps took 12 % of the cobalt. [@survey]'))).toEqual([])
  })
})
