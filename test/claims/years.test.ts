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
  it.each([
    ['Bromine is on none of the US lists of 2018, 2022 and 2025.', 'supported'],
    ['In the European Union antimony is a critical raw material on the lists of 2017, 2020 and 2024.', 'supported'],
    ['In the European Union antimony is a critical raw material on the lists of 2017, 2020 and 2021.', 'unverifiable'],
    ['Gold is neither on the EU list of 2024 nor on the American one of 2025.', 'supported'],
    ['Batteries took about 88% of the lithium used in 2012 and 2025.', 'unverifiable'],
    ['Between 2021 and 2025 Indonesia went from about 38% of the nickel mined to about 67%.', 'supported'],
    ['Between 2021 and 2025 Indonesia went from about 67% of the nickel mined to about 38%.', 'contradicted'],
    ['US reliance on imported vanadium rose from 61% in 2021 to 41% in 2025.', 'unverifiable'],
    ['Norway supplied 26% of US cobalt imports in 2021-24.', 'supported'],
    ['Rhodium cost over 20,000 dollars an ounce in 2021 and less than 6,000 in 2025.', 'supported'],
    ['Rhodium cost over 20,000 dollars an ounce in 2021 and more than 9,000 in 2025.', 'contradicted'],
    ['World phosphate rock mining came to a quarter of a billion tonnes in 2025.', 'supported'],
    ['World phosphate rock mining came to half a billion tonnes in 2025.', 'contradicted'],
    ['The DRC suspended all cobalt exports on 22 February 2025.', 'supported'],
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
