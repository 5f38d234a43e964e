import { expect, it } from 'vitest'
import { ofCountry } from '../../src/answers/not-by-country.js'
import { corpus, questionOf } from './ask.js'
import { ask } from './words/whole.js'

it('a part of a country is asked of its country, and said to be', () => {
  const asked = questionOf('amount', { minerals: ['tin'], places: ['ENGLAND'] })
  expect(ofCountry(asked, corpus)).toEqual({
    question: { ...asked, places: ['GBR'] },
    said: 'Figures are published for countries, not for England: this is the United Kingdom.',
  })
  expect(ofCountry({ ...asked, places: ['GBR'] }, corpus)).toBeUndefined()
})

it('where countries are asked for, the part only tells the story', () => {
  const asked = questionOf('ranking', { minerals: ['tin'], places: ['ENGLAND'], hole: 'place' })
  expect(ofCountry(asked, corpus)?.question.places).toEqual([])
  const answer = ask('My grandad mined tin in Cornwall. Who digs it up nowadays?')
  expect(answer.headline).toContain('China mines the most tin, about 24% of the world')
})

it('the figure is that of the country', () => {
  const answer = ask('copper output of Arizona')
  expect(answer.figures[0]).toMatchObject({ place: 'USA', mineral: 'copper', value: 1_000_000 })
  expect(answer.caveats[0]).toContain('not for Arizona')
})
