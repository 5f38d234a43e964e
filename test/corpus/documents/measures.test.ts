import { describe, expect, it } from 'vitest'
import { ACT_OF_TYPE, measureOf, measuresOf, stateOn, type Measure } from '../../../src/corpus/documents/measures.js'
import { readDocuments } from '../../../src/corpus/documents/read.js'
import { EVENT_TYPES } from '../../../src/corpus/documents/schema-event.js'
import { eventOf } from '../../../src/corpus/documents/data.js'

const documents = readDocuments('corpus')
const measures = measuresOf(documents)
const measure = (id: string): Measure => {
  const document = documents.get(id)
  const found = document && measureOf(document, documents)
  if (!found) throw new Error(`no measure ${id}`)
  return found
}
const idsOf = (chosen: readonly Measure[]): string[] => chosen.map(({ document }) => document.id)

describe('measures', () => {
  it('every event is one, with its state and its act', () => {
    const events = [...documents.values()].filter((document) => eventOf(document))
    expect(events.filter((document) => measureOf(document, documents) === undefined)).toEqual([])
    expect(Object.keys(ACT_OF_TYPE).sort()).toEqual([...EVENT_TYPES].sort())
  })

  it('China’s ban on gallium to the US is suspended until 27 November 2026, by the event of 9 November 2025', () => {
    expect(measure('2024-12-03-china-gallium-germanium-antimony-ban')).toMatchObject({
      act: 'ban',
      state: 'suspended',
      actors: ['CHN'],
      targets: ['USA'],
      products: ['gallium', 'germanium', 'antimony', 'superhard materials'],
      from: '2024-12-03',
      until: '2026-11-27',
      changedBy: ['2025-11-09-china-gallium-germanium-antimony-ban-suspended'],
    })
  })

  it('quotas of 2010 are ended, the cobalt ban is replaced, Gabon’s ban is announced from 2029', () => {
    const quota = measure('2010-07-china-rare-earth-quota-cut')
    expect([quota.state, quota.changedBy]).toEqual(['ended', ['2015-01-01-china-rare-earth-quotas-end']])
    const ban = measure('2025-02-22-drc-cobalt-export-ban')
    expect([ban.state, ban.changedBy]).toEqual(['replaced', ['2025-09-20-drc-cobalt-quota-announced']])
    const gabon = measure('2025-gabon-manganese-ban-planned')
    expect([gabon.act, gabon.state, gabon.from]).toEqual(['ban', 'announced', '2029'])
  })

  it('China’s export controls and bans in force are the nine that nothing suspended or ended', () => {
    const inForce = measures.filter(
      ({ act, state, actors }) =>
        actors.includes('CHN') && state === 'in-force' && ['ban', 'control', 'halt'].includes(act),
    )
    expect(idsOf(inForce)).toEqual([
      '2023-07-03-china-gallium-germanium-licence',
      '2023-10-20-china-graphite-licence',
      '2023-12-21-china-rare-earth-technology-ban',
      '2024-08-15-china-antimony-licence',
      '2025-02-04-china-tungsten-tellurium-bismuth-licence',
      '2025-04-04-china-seven-rare-earths-licence',
      '2026-01-06-china-dual-use-ban-japan',
      '2026-05-china-sulfuric-acid-halt',
      '2026-06-22-china-lists-mp-materials',
    ])
  })

  it('what ends in November 2026 are two suspensions', () => {
    const ending = measures.filter(({ act, until }) => act === 'suspend' && until?.startsWith('2026-11'))
    expect(ending.map(({ until }) => until)).toEqual(['2026-11-10', '2026-11-27'])
  })

  it('an announced measure and the day on which it began are one', () => {
    expect(idsOf(measures.filter(({ act }) => act === 'quota')).filter((id) => id.includes('drc'))).toEqual([
      '2025-09-20-drc-cobalt-quota-announced',
    ])
  })
})

describe('the state on the reader’s day', () => {
  const ban = measure('2024-12-03-china-gallium-germanium-antimony-ban')
  it.each([
    ['2026-07-31', 'suspended'],
    ['2026-11-27', 'suspended'],
    ['2026-11-28', 'expired-unknown'],
  ])('of the suspended ban on %s is %s', (day, state) => {
    expect(stateOn(ban, day)).toBe(state)
  })

  it('of what has no end stays', () => {
    expect(stateOn(measure('2023-07-03-china-gallium-germanium-licence'), '2027-06-30')).toBe('in-force')
    expect(stateOn(measure('2010-09-21-china-rare-earth-halt-japan'), '2027-06-30')).toBe('ended')
  })
})
