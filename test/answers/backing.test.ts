import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from './backing.js'
import type { Intent } from '../../src/language/question.js'
import { ask, corpus } from './ask.js'

const tabled = [...new Set([...corpus.tables.values()].map((table) => table.mineral))].filter((id) =>
  corpus.minerals.has(id),
)
const PLACES = ['CHN', 'USA', 'COD', 'AUS', 'EU', 'AFRICA', 'BOL', 'CHL']
const INTENTS: readonly Intent[] = [
  'share',
  'amount',
  'world-total',
  'ranking',
  'reserves',
  'reserve-life',
  'trend',
  'reliance',
  'import-sources',
  'price',
  'mineral-profile',
  'complement',
]

describe('every number in the text is a figure or is quoted', () => {
  it.each(INTENTS)('%s, over all minerals', (intent) => {
    for (const [at, mineral] of tabled.entries()) {
      const places = [PLACES[at % PLACES.length] ?? 'CHN']
      const answer = ask(intent, {
        minerals: [mineral],
        places: intent === 'ranking' ? [] : places,
        excluded: intent === 'complement' ? places : [],
      })
      expect(numbersNotBacked(answer, corpus), `${intent} ${mineral} ${places.join()}: ${answer.headline}`).toEqual([])
      expect(answer.headline).not.toBe('')
      for (const figure of answer.figures)
        for (const cited of figure.citations) expect(answer.citations[cited - 1], figure.label).toBeDefined()
    }
  })

  it.each(PLACES)('country profile of %s', (place) => {
    const answer = ask('country-profile', { places: [place] })
    expect(numbersNotBacked(answer, corpus)).toEqual([])
    expect(answer.figures.length).toBeGreaterThan(0)
  })

  it('notices a number that no figure backs', () => {
    const answer = ask('share', { minerals: ['cobalt'], places: ['CHN'] })
    expect(numbersNotBacked({ ...answer, headline: 'China mines 17% of it.' })).toEqual([
      '17 in "China mines 17% of it."',
    ])
    expect(numbersNotBacked({ ...answer, headline: 'China mines under 1% and refines over 99%.' })).toHaveLength(1)
  })
})
