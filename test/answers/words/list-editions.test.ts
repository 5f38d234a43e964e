import { describe, expect, it } from 'vitest'
import { editionsAsked } from '../../../src/answers/words/list-compared.js'
import { loadCorpus } from '../../../src/corpus/load.js'
import { questionOf } from '../ask.js'
import { ask } from './whole.js'

const corpus = loadCorpus('corpus')
const asked = (fields: Parameters<typeof questionOf>[1]) =>
  editionsAsked(corpus, questionOf('list-contents', fields), 'USA')?.lists.map(({ document }) => document.id)

describe('several editions of lists', () => {
  it('are those of the years, of the places, or all of one', () => {
    expect(asked({ places: ['EU'], years: { kind: 'years', years: [2017, 2020, 2024] } })).toEqual([
      'eu-list-2017',
      'eu-list-2020',
      'eu-list-2024',
    ])
    expect(asked({ places: ['USA', 'CAN', 'AUS'] })).toEqual([
      'us-list-2025',
      'canada-list-2024',
      'australia-list-2024',
    ])
    expect(asked({ places: ['CAN'], concepts: ['all'] })).toEqual(['canada-list-2021', 'canada-list-2024'])
  })

  it('are two where two are compared, and none where one is asked about', () => {
    expect(asked({ places: ['EU'] })).toBeUndefined()
    expect(asked({ places: ['EU', 'USA'] })).toEqual(['eu-list-2024', 'us-list-2025'])
  })

  it('name what is missing', () => {
    const { headline, caveats } = ask('what minerals are common to the US, EU and China lists')
    expect(headline).toMatch(/^Both the US list .* name 47 minerals\.$/)
    expect(caveats).toContain("I don't have a list of China.")
  })

  it('are told by their length, or by what is on all of them', () => {
    expect(ask('How long were the lists of 2018, 2022 and 2025').headline).toBe(
      'The US list of critical minerals named 35 critical minerals in 2018, 50 in 2022 and 60 in 2025.',
    )
    expect(ask('which minerals are on every EU list').figures[0]).toMatchObject({ value: 24, measure: 'list' })
  })
})
