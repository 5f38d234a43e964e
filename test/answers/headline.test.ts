import { describe, expect, it } from 'vitest'
import {
  asHeadline,
  capitalized,
  chained,
  headlineOf,
  inARow,
  inLines,
  led,
  mapped,
  piecesOf,
  textOf,
} from '../../src/answers/headline.js'

const ahead = inLines(', ahead of Peru.')

describe('a headline in pieces', () => {
  it('is one text and what goes on behind its finding', () => {
    expect(asHeadline(['China mines the most tin', '', ahead])).toEqual({
      headline: 'China mines the most tin, ahead of Peru.',
      qualifiers: [ahead],
    })
    expect(asHeadline('China mines tin.')).toEqual({ headline: 'China mines tin.' })
  })

  it('is taken apart again, whatever was put before it', () => {
    const answer = { ...asHeadline(['a', '; b.']), headline: 'Yes: a; b.' }
    expect(piecesOf(headlineOf(answer)).map(({ text }) => text)).toEqual(['Yes: a', '; b.'])
  })

  it('is joined to others', () => {
    expect(textOf(inARow(['a.', ['b', ', c.']], ' '))).toBe('a. b, c.')
    expect(textOf(chained(led('Yes: ', ['a', ahead]), ' B.'))).toBe('Yes: a, ahead of Peru. B.')
    expect(textOf(capitalized(['a', ahead]))).toBe('A, ahead of Peru.')
    expect(piecesOf(mapped(['a', ahead], (text) => text.toUpperCase()))[1]).toEqual(inLines(', AHEAD OF PERU.'))
  })
})
