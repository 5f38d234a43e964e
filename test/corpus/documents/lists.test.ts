import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../../src/corpus/documents/read.js'
import { eventOf, listOf } from '../../../src/corpus/documents/data.js'
import type { ListData } from '../../../src/corpus/documents/schema.js'

const documents = readDocuments('corpus')
const list = (id: string): ListData => {
  const document = documents.get(id)
  const found = document && listOf(document)
  if (!found) throw new Error(`no list ${id}`)
  return found
}
const text = (id: string): string =>
  documents
    .get(id)
    ?.passages.map((passage) => passage.text)
    .join(' ') ?? ''

describe('what the publications say', () => {
  it('the EU list of 2017 has 27 entries, coking coal among them', () => {
    const { members } = list('eu-list-2017')
    expect(members).toHaveLength(27)
    expect(members.find(({ called }) => called === 'coking coal')?.mineral).toBe('metallurgical-coal')
  })

  it('the Act calls battery-grade graphite strategic, natural or synthetic', () => {
    const graphite = list('eu-strategic-list-2024').members.find(({ mineral }) => mineral === 'graphite')
    expect(graphite?.only).toBe('battery grade, natural or synthetic')
  })

  it('Japan lists graphite as carbon, and uranium since 2024', () => {
    expect(list('japan-list-2020').members.find(({ mineral }) => mineral === 'graphite')?.called).toBe('carbon')
    expect(list('japan-list-2020').members).toHaveLength(34)
    const now = list('japan-list-2024')
    expect([now.previous, now.current, now.members.length]).toEqual(['japan-list-2020', true, 35])
    expect(now.members.some(({ mineral }) => mineral === 'uranium')).toBe(true)
  })

  it('of the UK list that is known in part, what joined is what the source says', () => {
    const { complete, added, dropped } = list('uk-list-2024')
    expect([complete, added?.length, dropped]).toEqual([false, 5, ['palladium']])
  })

  it('the Section 232 order is of 15 April 2025 and the investigation of 22 April', () => {
    const order = documents.get('2025-04-15-us-section-232-processed-minerals')
    expect([order?.date, order && eventOf(order)?.effective]).toEqual(['2025-04-15', '2025-04-22'])
  })

  it.each([
    ['dysprosium', '84.4 % of the dysprosium mined in the world'],
    ['terbium', '84.4 % of the terbium mined in the world'],
    ['scandium', 'one entry for the rare earths'],
    ['graphite', 'Battery-grade graphite is one stage'],
    ['phosphate', 'is not phosphate rock'],
  ])('the note on %s says "%s"', (id, words) => {
    expect(text(id)).toContain(words)
  })

  it('what happened in Myanmar is not counted as China’s', () => {
    for (const id of ['2023-08-01-myanmar-wa-tin-ban', '2024-10-myanmar-kachin-rare-earths'])
      expect(documents.get(id)?.places).not.toContain('CHN')
  })

  it('no sentence begins with a small letter', () => {
    const garbled = [...documents.values()].flatMap(({ passages }) =>
      passages.flatMap(({ sentences }) => (sentences ?? []).filter((one) => /^[a-z]/.test(one.text))),
    )
    expect(garbled).toEqual([])
  })
})
