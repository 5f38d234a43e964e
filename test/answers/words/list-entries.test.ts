import { describe, expect, it } from 'vitest'
import { Card } from '../../../src/answers/card.js'
import { entriesSentence } from '../../../src/answers/words/list-entries.js'
import { meantLists } from '../../../src/answers/words/lists.js'
import { asked } from './question.js'
import { corpus } from './whole.js'

const said = (id: string, places: readonly string[], year?: number): string | undefined => {
  const years = year === undefined ? { kind: 'latest' as const } : { kind: 'years' as const, years: [year] }
  const question = asked('list-membership', { minerals: [id], places, years })
  return entriesSentence(new Card(corpus, question), meantLists(corpus, question), id)
}

describe('how a list names a group', () => {
  it('is as one entry, one by one, or in smaller groups', () => {
    expect(said('rare-earths', ['JPN'])).toBe(
      'The Japan list of rare metals (2024) names rare earths as a group, in one entry.',
    )
    expect(said('rare-earths', ['USA'], 2018)).toContain('as a group, in one entry, and scandium apart')
    expect(said('rare-earths', ['USA'], 2025)).toMatch(/one by one: .*neodymium.*ytterbium/)
    expect(said('rare-earths', ['EU'])).toContain(
      'in smaller groups: heavy rare earths, light rare earths and scandium',
    )
  })

  it('is told of an element by its name, or by the entry that it is under', () => {
    expect(said('neodymium', ['USA'], 2025)).toContain('names neodymium by its own name')
    expect(said('dysprosium', ['EU'])).toContain('under its entry for heavy rare earths, and not by its own name')
    expect(said('dysprosium', ['EU'])).toContain('under its entry for rare earth elements for permanent magnets')
  })

  it('has no sentence without a list', () => {
    expect(entriesSentence(new Card(corpus, asked('list-membership')), [], 'rare-earths')).toBeUndefined()
  })
})
