import { describe, expect, it } from 'vitest'
import { asksWithin, properNames } from '../../../src/answers/words/proper-names.js'
import { ask, corpus } from './whole.js'

describe('names in a sentence', () => {
  it('are those of firms, people and sites, and of no country, mineral, month or publisher', () => {
    expect(properNames(corpus, 'In July 2022 Reuters reported that CMOC of China mines cobalt.')).toEqual(['CMOC'])
    expect(properNames(corpus, 'China mined 67,000 t of tungsten, according to USGS.')).toEqual([])
  })

  it('are sites where something is in them', () => {
    const text = 'Five companies at mines in Florida sell to Mosaic, except Acme.'
    expect(properNames(corpus, text, true)).toEqual(['Florida', 'Mosaic'])
  })
})

describe('who or where within a country', () => {
  it.each(['who refines germanium in canada', 'where in the us is barite mined'])('is asked for: %s', (text) => {
    expect(asksWithin(ask(text).question, corpus)).toBe(true)
  })

  it.each([
    'who mines the most cobalt',
    'who mines cobalt in africa',
    'where does the us import gallium from in 2024',
    'which country refines germanium',
  ])('is not asked for: %s', (text) => {
    expect(asksWithin(ask(text).question, corpus)).toBe(false)
  })
})
