import { describe, expect, it } from 'vitest'
import { Card } from '../../src/answers/card.js'
import { NOTHING } from '../../src/claims/context.js'
import { importerIn, tablesOfImports, tablesOfReliance } from '../../src/claims/importers.js'
import { leftOut } from '../../src/claims/left-out.js'
import { nearestTo } from '../../src/claims/check-claim.js'
import { documentIn } from '../../src/claims/said-documents.js'
import { seenIn } from '../../src/claims/seen.js'
import { questionOf } from '../../src/language/question.js'
import { check, corpus, language } from './corpus.js'

const seen = (text: string) => {
  const [said] = language.statements(text)
  if (!said) throw new Error(text)
  return seenIn(corpus, language.lexicon, said.whole, [])
}

describe('importers other than the United States', () => {
  it('is the place beside the word', () =>
    expect(importerIn(corpus, seen('The EU imports most of its borates from Turkey'), NOTHING)).toBe('EU'))
  it('has tables of the product that is named', () => {
    const tables = tablesOfImports(corpus, 'rare-earths', 'EU', 'rare-earth permanent magnets from China', 2024)
    expect(tables.map(({ product }) => product)).toEqual(['rare-earth permanent magnets'])
    expect(tablesOfReliance(corpus, 'boron', 'EU', 'boron')).toHaveLength(1)
  })
  it.each([
    ['Nearly all borates that the EU imports come from Turkey', 'supported'],
    ['Turkey supplies half of EU imports of borates', 'contradicted'],
    ["Israel supplied about 7 percent by value of the EU's unwrought magnesium in 2024.", 'supported'],
    ['Mexico supplies nearly two-thirds of US fluorspar imports.', 'supported'],
    ['Mexico supplies nearly two-thirds of US fluorspar exports.', 'unverifiable'],
    ['The Philippines delivered most of the tellurium that the US imported in 2021-24.', 'contradicted'],
    ['More than half of the ferro-vanadium that the EU imported in 2024 was South African.', 'supported'],
    ['The EU depends on imports for its magnesium', 'unverifiable'],
  ])('%s', (text, verdict) => expect(check(text).verdict).toBe(verdict))
})

describe('laws and plans that are named', () => {
  it('have days and figures', () => {
    const [assertion] = documentIn(
      seen('The Critical Raw Materials Act wants 10 % from mines by 2030'),
      NOTHING,
      corpus,
    )
    expect(assertion).toMatchObject({ kind: 'document', document: '2024-05-23-eu-crm-act' })
    expect(check('The CRMA entered into force in 2023.').verdict).toBe('contradicted')
  })
})

describe('what keeps a claim from being supported', () => {
  it.each([
    ['Rhodium is the prettiest of the platinum metals.', 'unverifiable'],
    ["Nobody is ever going to mine Greenland's rare earths.", 'unverifiable'],
    ['No tungsten has been mined in the US since 2015', 'supported'],
    ['The US is self-sufficient in tin.', 'contradicted'],
    ['Only China makes titanium sponge.', 'contradicted'],
    ["Tin isn't among the EU's critical raw materials.", 'supported'],
  ])('%s', (text, verdict) => expect(check(text).verdict).toBe(verdict))
  it('words left out', () => {
    const { statement } = seen('Rhodium is the prettiest metal')
    expect(leftOut(statement, ['list-contents'], language.lexicon)).toContain('prettiest')
  })
  it('with the nearest row', () => {
    const near = nearestTo(new Card(corpus, questionOf('claim', '')), ['cobalt'])
    expect(near).toContain('DR Congo')
    expect(check('Recycling is a better idea than opening new lithium mines.').citations.length).toBeGreaterThan(0)
  })
})
