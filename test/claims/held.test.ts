import { describe, expect, it } from 'vitest'
import { changeHeld, held, truthOf, whenOf } from '../../src/claims/held.js'
import { pricesIn, pricesOf } from '../../src/claims/check-price.js'
import { amountIn } from '../../src/claims/quantities.js'
import { ratioTo } from '../../src/tables/arithmetic.js'
import { cutsFor, tablesAbout } from '../../src/tables/select.js'
import { corpus } from './corpus.js'

const [cut] = cutsFor(tablesAbout(corpus, 'copper', 'production'), 2025)
if (!cut) throw new Error('copper has a table of 2025')
const chile = amountIn(corpus, cut, ['CHL'])
const peru = amountIn(corpus, cut, ['PER'])
const both = amountIn(corpus, cut, ['CHL', 'PER'])
if (!chile || !peru || !both) throw new Error('Chile and Peru have rows')

describe('a quantity held against a range', () => {
  it.each([
    [50, undefined, { low: 40, high: 60 }, 'yes', '%'],
    [50, '>', { low: 50, high: Infinity }, 'yes', '%'],
    [50, '>', { low: 60, high: Infinity }, 'unknown', '%'],
    [50, '<', { low: 60, high: Infinity }, 'no', '%'],
    [50, '<', { low: 0, high: 60 }, 'yes', '%'],
    // A share ends at the whole, an amount does not.
    [99, '>', { low: 97.75, high: 100.25 }, 'yes', '%'],
    [99, '>', { low: 97.75, high: 100.25 }, 'unknown', 't'],
  ] as const)('%s %s in %o is %s', (value, bound, range, truth, unit) =>
    expect(truthOf(value, bound, range, unit)).toBe(truth),
  )

  it('is the sum of places, or one over another', () => {
    expect(both.value).toBe(chile.value + peru.value)
    const ratio = ratioTo(chile, peru)
    const words = { label: '', line: '', say: 'has more' }
    expect(ratio && held(ratio, { low: 1, high: Infinity }, words)).toMatchObject({ truth: 'yes', year: 2025 })
  })

  it('is a change between two years, in percent', () => {
    const [[table]] = pricesOf(corpus, 'The price of cobalt', 'cobalt')
    const [from, to] = table ? pricesIn(table).slice(-2) : []
    if (!from || !to) throw new Error('cobalt has two prices')
    const range = { low: (to.value / from.value - 1) * 100 - 1, high: (to.value / from.value - 1) * 100 + 1 }
    const [finding] = changeHeld(from, to, range, { what: 'cobalt price', size: ({ value }) => `$${value}` })
    expect(finding).toMatchObject({ truth: 'yes', year: to.year })
    expect(whenOf(to)).toContain(String(to.year))
  })
})
