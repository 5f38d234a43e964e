import { describe, expect, it } from 'vitest'
import { check, read } from './corpus.js'

const claims = (text: string) => read(text).claims
const verdict = (text: string) => check(text).verdict

describe('the source that a sentence names', () => {
  it.each([
    ['Chile mined 5.3 million tonnes of copper in 2025, according to the U.S. Geological Survey.', 'usgs'],
    ['Chile mined 5.3 million tonnes of copper in 2025 by IEA figures.', 'iea'],
    ['Chile mined 5.3 million tonnes of copper in 2025, say the USGS and the IEA.', undefined],
    ['Chile mined 5.3 million tonnes of copper in 2025.', undefined],
  ])('%s', (text, source) => expect(claims(text)[0]?.source).toBe(source))
  it('is what its figures are held against, and no part of what is said', () => {
    const [claim, ...more] = claims('Chile mined 5.3 million tonnes of copper in 2025, according to the USGS.')
    expect(more).toEqual([])
    expect(claim).toMatchObject({ source: 'usgs', places: ['CHL'], assertion: { kind: 'amount', value: 5_300_000 } })
  })
})

describe('what follows a statement', () => {
  it('a conclusion claims nothing', () => {
    expect(claims('Australia mines the most lithium, so its ports are busy.')).toHaveLength(1)
    expect(claims('Australia mines the most lithium, so Chile mines less than 20 % of it.').length).toBeGreaterThan(1)
  })
  it('an earlier level is one of its own year', () =>
    expect(claims('Indonesia mined 2.6 Mt of nickel in 2025, up from 2.3 Mt a year earlier.')).toMatchObject([
      { year: 2025, assertion: { value: 2.6, unit: 'Mt' } },
      { year: 2024, places: ['IDN'], assertion: { value: 2.3, unit: 'Mt' } },
    ]))
  it('a circumstance is no event of its own, and is left open', () =>
    expect(
      claims("China banned gallium exports to the US in December 2024, days after Japan's curbs.").map(
        ({ assertion }) => assertion.kind,
      ),
    ).toEqual(['event', 'unverifiable']))
})

describe('a part or a multiple that was not read bears nothing out', () => {
  it.each([
    'The three largest lithium mines are in Australia.',
    'The US imports all of the gallium it needs, as it does for a dozen minerals.',
    "Chile's share of copper mining fell below a quarter in 2025.",
  ])('%s', (text) => expect(verdict(text)).toBe('unverifiable'))
})
