import { expect, it } from 'vitest'
import { Card } from '../../../src/answers/card.js'
import { longer } from '../../../src/answers/words/list-counts.js'
import { listings } from '../../../src/answers/words/lists.js'
import { questionOf } from '../../../src/language/question.js'
import { corpus } from './whole.js'

const current = (jurisdiction: string, calls: string) =>
  listings(corpus).find(({ data }) => data.current && data.jurisdiction === jurisdiction && data.calls === calls)

it('tells how many each of two lists names, the longer first', () => {
  const card = new Card(corpus, questionOf('list-contents', ''))
  const [eu, us] = [current('EU', 'critical raw materials'), current('USA', 'critical minerals')]
  const said = eu && us ? longer(card, eu, us, []) : ''
  expect(said).toMatch(/^The US list .* names 60 critical minerals; the EU list .* names 34 critical raw materials\.$/)
  expect(card.figures.map(({ value }) => value)).toEqual([60, 34])
})
