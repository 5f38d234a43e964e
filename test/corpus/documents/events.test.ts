import { describe, expect, it } from 'vitest'
import { chainOf } from '../../../src/corpus/documents/chains.js'
import { checkDocuments } from '../../../src/corpus/documents/check.js'
import { readDocuments } from '../../../src/corpus/documents/read.js'
import { eventOf } from '../../../src/corpus/documents/data.js'
import { readKnownUntil } from '../../../src/corpus/known-until.js'
import { readSources } from '../../../src/corpus/sources.js'
import { readVocabulary } from '../../../src/corpus/vocabulary/read.js'

const documents = readDocuments('corpus')
const ids = (id: string, ...minerals: string[]): string[] => chainOf(id, documents, minerals).map((event) => event.id)

describe('the bundled documents', () => {
  it('pass every check', () => {
    const { minerals, places } = readVocabulary('corpus')
    const known = { sources: readSources('corpus'), minerals, places, until: readKnownUntil('corpus') }
    expect(checkDocuments('corpus', known)).toEqual([])
  })

  it('never end a measure beyond what is known without saying "as of"', () => {
    const open = [...documents.values()].filter((document) => (eventOf(document)?.until ?? '') > '2026-07-31')
    expect(open.map(({ id }) => id)).toEqual([
      '2025-11-07-china-october-controls-suspended',
      '2025-11-09-china-gallium-germanium-antimony-ban-suspended',
      '2026-05-china-sulfuric-acid-halt',
    ])
    for (const { passages } of open) expect(passages.some(({ heading }) => heading === 'As of July 2026')).toBe(true)
  })
})

describe('chains', () => {
  it('gallium: licence, first licences, ban, truce, suspension', () => {
    expect(ids('2024-12-03-china-gallium-germanium-antimony-ban', 'gallium')).toEqual([
      '2023-07-03-china-gallium-germanium-licence',
      '2023-09-21-china-gallium-germanium-first-licences',
      '2024-12-03-china-gallium-germanium-antimony-ban',
      '2025-10-30-us-china-busan-truce',
      '2025-11-09-china-gallium-germanium-antimony-ban-suspended',
    ])
    const last = documents.get('2025-11-09-china-gallium-germanium-antimony-ban-suspended')
    expect(last && eventOf(last)?.until).toBe('2026-11-27')
  })

  it('cobalt of DR Congo: ban, extension, quota, first shipment, reserve', () => {
    expect(ids('2025-02-22-drc-cobalt-export-ban')).toEqual([
      '2025-02-22-drc-cobalt-export-ban',
      '2025-06-21-drc-cobalt-ban-extended',
      '2025-06-cobalt-force-majeure',
      '2025-09-20-drc-cobalt-quota-announced',
      '2025-10-16-drc-cobalt-quota-begins',
      '2025-12-drc-cobalt-pilot-shipment',
      '2026-04-drc-cobalt-reserve',
    ])
  })

  it('dysprosium: the licence of April 2025 is in force, and the wider controls of October are suspended', () => {
    expect(ids('2025-04-04-china-seven-rare-earths-licence', 'dysprosium', 'rare-earths')).toEqual([
      '2025-04-04-china-seven-rare-earths-licence',
      '2025-10-09-china-october-controls',
      '2025-10-30-us-china-busan-truce',
      '2025-11-07-china-october-controls-suspended',
    ])
  })

  it('Indonesian nickel: the first ban, the second, and the ruling against it', () => {
    expect(ids('2020-01-indonesia-nickel-ore-ban')).toEqual([
      '2014-01-indonesia-nickel-ore-ban-first',
      '2020-01-indonesia-nickel-ore-ban',
      '2022-11-wto-ruling-indonesia-nickel',
    ])
  })
})
