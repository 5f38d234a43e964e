import { describe, expect, it } from 'vitest'
import { listsIn, standingOn } from '../../../src/corpus/documents/lists.js'
import { readDocuments } from '../../../src/corpus/documents/read.js'
import { readVocabulary } from '../../../src/corpus/vocabulary/read.js'

const lists = listsIn(readDocuments('corpus'))
const { minerals } = readVocabulary('corpus')

/** "eu-list-2024 strategic" of every list that names the mineral. */
const standings = (id: string): string[] =>
  lists.flatMap((list) => {
    const mineral = minerals.get(id)
    const standing = mineral && standingOn(list, mineral)
    return standing
      ? [`${list.document.id} ${standing.through} ${standing.entries.map(({ status }) => status).join()}`]
      : []
  })
const members = (id: string): string[] =>
  lists.find(({ document }) => document.id === id)?.members.map(({ mineral, called }) => mineral ?? called ?? '') ?? []

describe('the lists', () => {
  it.each([
    ['us-list-2018', 35],
    ['us-list-2022', 50],
    ['us-list-2025', 60],
    ['eu-list-2017', 26],
    ['eu-list-2020', 30],
    ['eu-list-2024', 34],
    ['eu-strategic-list-2024', 17],
    ['canada-list-2021', 31],
    ['canada-list-2024', 34],
    ['australia-list-2024', 31],
    ['japan-list-2020', 34],
    ['south-korea-list-2023', 33],
    ['india-list-2023', 30],
    ['indonesia-list-2023', 46],
  ])('%s has its %i entries', (id, count) => {
    expect(members(id)).toHaveLength(count)
  })

  it('name the same 60 minerals for the US in 2025 as minerals.yaml does', () => {
    const marked = [...minerals.values()].filter(({ us2025 }) => us2025).map(({ id }) => id)
    expect(members('us-list-2025').toSorted()).toEqual(marked.toSorted())
  })

  it('differ as the text says: the US of 2025 adds ten to 2022 and drops none', () => {
    const before = new Set(members('us-list-2022'))
    const after = new Set(members('us-list-2025'))
    const added = [
      'boron',
      'copper',
      'lead',
      'metallurgical-coal',
      'phosphate',
      'potash',
      'rhenium',
      'silicon',
      'silver',
      'uranium',
    ]
    expect([...after].filter((id) => !before.has(id))).toEqual(added)
    expect([...before].filter((id) => !after.has(id))).toEqual([])
  })

  it('keep a partial list apart from complete ones, and a list in force from one that was replaced', () => {
    expect(lists.filter(({ complete }) => !complete).map(({ document }) => document.id)).toEqual(['uk-list-2024'])
    const us = lists.filter(({ jurisdiction, list }) => jurisdiction === 'USA' && list.startsWith('US list'))
    expect(us.map(({ year, current }) => [year, current])).toEqual([
      [2025, true],
      [2022, false],
      [2018, false],
    ])
  })
})

describe('standingOn', () => {
  it('finds copper where it is named, and where it was assessed and left out', () => {
    expect(standings('copper')).toEqual([
      'south-africa-list-2025 itself moderate',
      'us-list-2025 itself critical',
      'canada-list-2024 itself critical',
      'eu-list-2024 itself strategic',
      'eu-strategic-list-2024 itself strategic',
      'uk-list-2024 itself not-critical',
      'australia-strategic-list-2023 itself strategic',
      'colombia-list-2023 itself strategic',
      'india-list-2023 itself critical',
      'indonesia-list-2023 itself critical',
      'south-korea-list-2023 itself critical',
      'us-doe-list-2023 itself critical',
      'zimbabwe-list-2023 itself strategic',
      'canada-list-2021 itself critical',
    ])
  })
  it('finds a member through its group, a group through its members, and what an entry takes in', () => {
    expect(standings('holmium')).toContain('eu-list-2024 group critical')
    expect(standings('dysprosium')).toContain('eu-strategic-list-2024 itself strategic')
    expect(standings('platinum-group')).toContain('us-list-2025 members critical,critical,critical,critical,critical')
    expect(standings('bauxite')).toContain('eu-list-2024 itself strategic')
  })
  it('finds nothing for a mineral on no list', () => {
    expect(standings('salt')).toEqual([])
  })
})
