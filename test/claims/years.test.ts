import { describe, expect, it } from 'vitest'
import { sameAs } from '../../src/claims/same-as.js'
import { againstYear, changeOf, inOrder, partOfYear } from '../../src/claims/said-years.js'
import { NOTHING } from '../../src/claims/context.js'
import { seenIn } from '../../src/claims/seen.js'
import { check, corpus, language, read } from './corpus.js'

const seen = (text: string) => {
  const [said] = language.statements(text)
  if (!said) throw new Error(`nothing is read in ${text}`)
  return seenIn(corpus, language.lexicon, said.whole, said.whole.clause.minerals)
}

describe('a comparison of years', () => {
  it.each([
    ['Zimbabwe mined less lithium in 2021 than in 2025', { since: 2025, at: 2021 }],
    ['Germanium cost twice as much in 2025 as the year before', { since: 2024, at: 2025 }],
    ['Lithium carbonate cost a seventh of its 2022 price in 2025', { since: 2022, at: 2025 }],
  ])('%s', (text, years) => expect(againstYear(seen(text), NOTHING)).toEqual(years))
  it('is none where places are compared', () =>
    expect(againstYear(seen('Chile mined more copper than Peru in 2025'), NOTHING)).toBeUndefined())
  it('is a change from the earlier to the later year', () => {
    const half = { low: 0.5, high: 0.5 }
    expect(changeOf(half, { since: 2022, at: 2025 })).toMatchObject({ low: -50, high: -50 })
    expect(changeOf(half, { since: 2025, at: 2022 })).toMatchObject({ low: 100, high: 100 })
    expect(inOrder({ since: 2025, at: 2022 })).toEqual({ since: 2022, at: 2025 })
    expect(partOfYear(seen('It cost a fifth of its 2022 price'))).toMatchObject({ low: 0.2 * 0.88 })
  })
})

describe('what is said of years', () => {
  it.each([
    ['The US was less dependent on imported vanadium in 2025 than in 2021.', 'supported'],
    ['Chinese lithium mining rose each year from 2021 to 2025.', 'supported'],
    ['US import dependence for tin has come down every year since 2021.', 'contradicted'],
    ['Canada supplied 79 percent of US potash imports over 2014–2024.', 'unverifiable'],
    ['No tungsten has been mined in the US since 2015.', 'supported'],
    ['No tungsten has been mined in the US since 2008.', 'unverifiable'],
  ])('%s', (text, verdict) => expect(check(text).verdict).toBe(verdict))
  it('holds for today only where no note says since when', () => {
    const [claim] = read('No tungsten has been mined in the US since 2008').claims
    expect(claim?.since).toBe(2008)
  })
})

describe('a subject of its own', () => {
  it('takes over what was said last', () => {
    const [last] = read('Gallium is a by-product of alumina refining.').claims
    expect(sameAs(seen('So is germanium.'), last)).toMatchObject([{ minerals: ['germanium'] }])
    expect(sameAs(seen('So is germanium.'), undefined)).toEqual([])
  })
})
