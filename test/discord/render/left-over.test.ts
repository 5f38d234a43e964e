import { describe, expect, it } from 'vitest'
import { leftOver } from '../../../src/discord/render/left-over.js'

const LINES = ['**2021** 165,000 t', '**2025** 310,000 t', '**Imports from** India 6%, Chile 73.7% (by value)']

describe('what a heading leaves out', () => {
  it.each([
    ['From 165,000 t to 310,000 t.', []],
    ['Most is refined in Peru, 74 %.', ['Most is refined in Peru, 74%.']],
    ['Chile refines the most, 74%.', []],
    ['Up 6 percentage points.', ['Up 6 percentage points.']],
    ['From $165,000 to $310,000.', ['From $165,000 to $310,000.']],
    ['India 6%.', []],
  ])('%s', (part, told) => {
    const left = leftOver([part], LINES).map((line) => line.replaceAll('\u00a0', ' '))
    expect(left).toEqual(told)
  })
})
