import { describe, expect, it } from 'vitest'
import { check, read } from './corpus.js'

describe('one price over others', () => {
  it('is read with what it is measured by', () =>
    expect(read('Rhodium is worth more than platinum and palladium together.').claims).toMatchObject([
      { minerals: ['rhodium'], assertion: { kind: 'price-ratio', of: 'rhodium', than: ['platinum', 'palladium'] } },
    ]))
  it('is worked out weight for weight', () => {
    const { verdict, details } = check('Gallium is dearer than aluminum.')
    expect(verdict).toBe('supported')
    expect(details.map(({ label }) => label)).toEqual(['Claim', 'Gallium', 'Aluminum'])
  })
  it('is left open without a price by weight', () =>
    expect(check('Helium is dearer than gold.').verdict).toBe('unverifiable'))
})
