import { describe, expect, it } from 'vitest'
import { asMarkdown, asText } from '../../src/console/marked.js'
import { assertionsOf, voidOf } from '../../src/claims/assertions.js'
import { checkText } from '../../src/claims/check-text.js'
import { claimOf } from '../../src/claims/claim-of.js'
import { isDenied } from '../../src/claims/denied.js'
import { NOTHING } from '../../src/claims/context.js'
import { inFormClaimed } from '../../src/claims/units.js'
import { newestYear } from '../../src/claims/newest-year.js'
import { qualified } from '../../src/claims/qualify.js'
import { eventIn } from '../../src/claims/said-events.js'
import { comparisonIn } from '../../src/claims/said-comparisons.js'
import { figuresIn, rankIn } from '../../src/claims/said-figures.js'
import { priceIn, trendIn } from '../../src/claims/said-changes.js'
import { tradeIn } from '../../src/claims/said-trade.js'
import { byProductIn, listedIn } from '../../src/claims/said-words.js'
import { seenIn, subjectsOf } from '../../src/claims/seen.js'
import { amountRange, factorRange, shareRange } from '../../src/claims/value.js'
import { corpus, language } from './corpus.js'

const seen = (text: string) => {
  const [said] = language.statements(text)
  if (!said) throw new Error(text)
  return seenIn(corpus, language.lexicon, said.whole, [])
}

describe('a frame and its said value become an assertion', () => {
  it.each([
    ['Chile mines 23 % of copper', figuresIn(seen('Chile mines 23 % of copper'), NOTHING), { kind: 'share' }],
    ['more', comparisonIn(seen('Chile mines more copper than Peru'), NOTHING), { kind: 'ratio', than: ['PER'] }],
    ['doubled', trendIn(seen('Chile doubled its copper mining since 2021'), NOTHING), { kind: 'change' }],
    ['tripled', trendIn(seen('Output tripled'), NOTHING), { range: { low: 170, high: 230 } }],
    ['price', priceIn(seen('Cobalt costs $21 a pound'), NOTHING), { kind: 'price', unit: 'lb' }],
    ['reliance', tradeIn(corpus, seen('The US imports 76 % of its cobalt'), NOTHING), { kind: 'reliance' }],
    ['supplier', tradeIn(corpus, seen('Chile supplies half of US lithium imports'), NOTHING), { from: ['CHL'] }],
    ['ban', eventIn(seen('China banned gallium exports to Japan'), NOTHING), { act: 'ban', against: ['JPN'] }],
    ['list', listedIn(seen('Gold was added to the US critical minerals list'), NOTHING), { act: 'added' }],
    ['by-product', byProductIn(seen('Gallium is a by-product of zinc'), NOTHING), { of: ['zinc'] }],
  ])('%s', (_, [assertion], wanted) => expect(assertion).toMatchObject(wanted))

  it('by the first row of the table whose words are there', () =>
    expect(assertionsOf(corpus, seen('Chile mines 23 % of copper'), NOTHING, undefined)).toMatchObject({
      assertions: [{ kind: 'share' }],
    }))
  it('or is out of what figures settle', () => {
    expect(voidOf(seen('If Chile mines 23 % of copper, it leads'))).toContain('hypothetical')
    expect(assertionsOf(corpus, seen('BHP mines 23 % of copper'), NOTHING, undefined).assertions).toMatchObject([
      { kind: 'unverifiable' },
    ])
  })
})

describe('what stands beside it', () => {
  it('is the rank', () => expect(rankIn(seen('Peru is the third-largest copper miner'))).toMatchObject({ from: 3 }))
  it('is the subject', () => expect(subjectsOf(seen('Chile, not Peru, mines more than China'))).toEqual(['CHL']))
  it('is the denial', () => expect(isDenied(seen('Lithium is not a rare earth'), 'member')).toBe(true))
  it('is the compound that an amount is of', () =>
    expect(
      inFormClaimed(
        corpus,
        { kind: 'amount', range: { low: 1, high: 1 }, value: 1, unit: 't' },
        seen('Chile mined 1 t of lithium carbonate'),
        ['lithium'],
      ),
    ).toMatchObject({ unit: 'LCE' }))
  it('makes a claim of minerals, places and a year', () => {
    const one = seen('Chile mined 23 % of copper in 2024')
    const [claim] = claimOf(corpus, one, { kind: 'share', range: { low: 22, high: 24 } }, NOTHING, one)
    expect(claim).toMatchObject({ minerals: ['copper'], places: ['CHL'], year: 2024, stage: 'mining' })
    expect(qualified(claim ? [claim] : [], one, { reason: true, newest: 2025 })[0]?.unread).toContain('reason')
  })
})

it('a range is as wide as its words', () => {
  const one = { kind: 'share', value: 60, start: 0, end: 1 } as const
  expect(shareRange({ ...one, bound: 'over' })).toMatchObject({ high: Infinity })
  expect(shareRange({ ...one, high: 70 })).toMatchObject({ low: 59.5, high: 70.5 })
  expect(amountRange({ ...one, kind: 'amount', value: 100, bound: 'most' })).toMatchObject({ high: 100 })
  expect(factorRange(2, 'over')).toMatchObject({ low: 2 })
})

it('the newest year is that of the newest row', () => expect(newestYear(corpus)).toBeGreaterThanOrEqual(2025))

describe('a draft', () => {
  const marked = checkText(
    'Chile mines 23 % of copper. China mines 76 % of cobalt. The moon is nice.\nChina mined 97 % of rare earths.',
    corpus,
    language,
  )
  it('has each of its statements marked', () =>
    expect(marked.map(({ mark }) => mark)).toEqual(['supported', 'wrong stage', 'not checkable', 'outdated']))
  it('names the row that decides', () => expect(marked[0]?.row?.publisher).toContain('Geological Survey'))
  it('is shown with the tally first and what is wrong before what is right', () => {
    expect(asText(marked)).toMatch(/^1 outdated, 1 wrong stage, 1 not checkable, 1 supported\./)
    expect(asMarkdown(marked)).toContain('| 2 | wrong stage |')
    expect(asText([])).toContain('No statement')
  })
})
