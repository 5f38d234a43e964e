import { describe, expect, it } from 'vitest'
import { is } from '../../src/claims/kinds.js'

describe('the kinds of assertion', () => {
  it('have traits by which a claim is read', () => {
    expect(is('share', 'needs-place')).toBe(true)
    expect(is('price', 'needs-place')).toBe(false)
    expect(is('listed', 'moved', 'periodic')).toBe(true)
  })
})
