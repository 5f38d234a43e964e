import { describe, expect, it } from 'vitest'
import { checkNames } from '../../../src/corpus/documents/check-names.js'
import { readDocuments } from '../../../src/corpus/documents/read.js'
import { namesOf } from '../../../src/corpus/documents/data.js'
import { event, known, note, read } from './fixtures.js'

const wrong = (...texts: readonly string[]): string[] =>
  checkNames(texts.map(read), known).map(({ problem, mend }) => `${problem}. Fix: ${mend}`)
const early = event({ id: 'early', date: '"2024-01-01"', names: '["MOFCOM 46"]' })

describe('short names', () => {
  it('are refused where two stories share one', () => {
    const other = event({ id: 'other', names: '["mofcom 46"]' })
    expect(wrong(early, other)).toEqual([
      'the name "mofcom 46" is taken by early. Fix: make one of the names longer; or, if the two tell one story, ' +
        'link them with same_story',
    ])
  })

  it('may be shared by the documents of one story', () => {
    expect(wrong(early, event({ id: 'other', names: '["MOFCOM 46"]', ends: '[early]' }))).toEqual([])
    const report = note('A report. [@survey]', { id: 'report', kind: 'report', names: '["MOFCOM 46"]' })
    expect(wrong(early, report)).toHaveLength(1)
    expect(wrong(early.replace('state: in-force', 'state: in-force\nsame_story: [report]'), report)).toEqual([])
  })

  it('are not those of a mineral or a place, and stand once', () => {
    expect(wrong(event({ names: '["Cobalt"]' }))).toEqual([
      'the name "Cobalt" is that of the mineral cobalt. Fix: take the name out',
    ])
    expect(wrong(event({ names: '["the USA"]' }))).toEqual([
      'the name "the USA" is that of the place USA. Fix: take the name out',
    ])
    expect(wrong(event({ names: '["Vault", "vault"]' }))).toEqual([expect.stringContaining('appears here twice')])
  })
})

describe('the bundled documents', () => {
  const documents = [...readDocuments('corpus').values()]
  it('have names: every event, list and report', () => {
    const named = documents.filter(({ kind }) => kind === 'event' || kind === 'list' || kind === 'report')
    expect(named.filter((document) => namesOf(document).length === 0).map(({ id }) => id)).toEqual([])
  })

  it.each([
    ['CRMA', '2024-05-23-eu-crm-act'],
    ['MSP', '2022-06-minerals-security-partnership'],
    ['FORGE', '2026-02-04-us-critical-minerals-ministerial'],
    ['Project Vault', '2026-02-02-us-project-vault'],
    ['MOFCOM 61', '2025-10-09-china-october-controls'],
    ['National Critical Mineral Mission', '2025-01-29-india-critical-mineral-mission'],
  ])('%s is %s', (name, id) => {
    expect(documents.filter((document) => namesOf(document).includes(name)).map((document) => document.id)).toEqual([
      id,
    ])
  })
})
