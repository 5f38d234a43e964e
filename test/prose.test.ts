import { describe, expect, it } from 'vitest'
import {
  asSentence,
  citationsAfter,
  compareIds,
  hasDigit,
  isCapitalized,
  oneLine,
  singular,
  withArticle,
  withoutCitations,
  withoutPeriod,
  withoutThe,
  wordsIn,
  yearsIn,
} from '../src/prose.js'

describe('sentences', () => {
  it.each([
    [asSentence, 'China leads', 'China leads.'],
    [asSentence, 'Really?', 'Really?'],
    [withoutPeriod, 'China leads.', 'China leads'],
    [withoutPeriod, 'China leads', 'China leads'],
    [oneLine, ' two \n words ', 'two words'],
    [withoutCitations, '90,000 t [1] and 5 t [12]', '90,000 t and 5 t'],
    [singular, 'rare earths', 'rare earth'],
    [singular, 'BATTERIES', 'BATTERIE'],
    [singular, 'cobalt', 'cobalt'],
    [withArticle, 'element', 'an element'],
    [withArticle, 'metal', 'a metal'],
    [withoutThe, 'the Philippines', 'Philippines'],
    [withoutThe, 'Theland', 'Theland'],
  ])('%o of "%s" is "%s"', (change, text, changed) => {
    expect(change(text)).toBe(changed)
  })

  it('number their citations after others', () => {
    expect(citationsAfter('90,000 t [1], 5 t[2]', 2)).toBe('90,000 t [3], 5 t[4]')
  })

  it.each([
    [isCapitalized, 'Élan', true],
    [isCapitalized, 'zinc', false],
    [hasDigit, 'Q3', true],
    [hasDigit, 'three', false],
  ])('%o of "%s" is %s', (is, text, yes) => {
    expect(is(text)).toBe(yes)
  })

  it('are read as words and as years', () => {
    expect(wordsIn('U.S.-made, 2 t')).toEqual(['U', 'S', 'made', '2', 't'])
    expect(wordsIn('?')).toEqual([])
    expect(yearsIn('in 2024, not 1875 or 20245, and 1999')).toEqual([2024, 1999])
  })
})

describe('ids', () => {
  it('are sorted by their letters, whatever the language of the machine', () => {
    expect(['usgs-mcs-2026', 'bgs-wms', 'usgs-mcs-2025', 'Z'].sort(compareIds)).toEqual([
      'Z',
      'bgs-wms',
      'usgs-mcs-2025',
      'usgs-mcs-2026',
    ])
    expect(compareIds('a', 'a')).toBe(0)
  })
})
