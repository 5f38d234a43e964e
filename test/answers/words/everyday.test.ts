import { describe, expect, it } from 'vitest'
import { withNote } from '../../../src/answers/beside-figure.js'
import { ask, corpus } from './whole.js'

describe('what everyday things are made of', () => {
  it.each([
    ['what metal is in a light bulb filament', 'tungsten'],
    ['which mineral goes into the mud for oil drilling', 'barite'],
    ['what are coins made of', 'copper'],
    ["what's in toothpaste", 'fluorspar'],
  ])('%s: %s', (text, mineral) => {
    const { status, headline } = ask(text)
    expect(status).toBe('answered')
    expect(headline).toContain(mineral)
  })

  it('leads with the mineral that does what is asked', () => {
    const { headline, notRead } = ask('what do they put in fireworks to make them red')
    expect(headline).toMatch(/^Strontium gives red/)
    expect(notRead).toEqual([])
  })
})

describe('why a figure is what it is', () => {
  it.each([
    ['why did antimony get so expensive all of a sudden', 'banned all antimony exports'],
    ['why is nickel so cheap lately', 'oversupplied since 2022'],
  ])('%s: what is on record stands beside it', (text, says) => {
    const { headline, caveats } = ask(text)
    expect(headline).toContain(says)
    expect(caveats.join(' ')).toContain('how much each one moved it')
  })

  it('is left alone where no reason is asked for', () => {
    const answer = ask('what is the price of nickel')
    expect(withNote(answer, corpus)).toBe(answer)
  })
})
