import { expect, it } from 'vitest'
import { textOf } from '../../../src/answers/headline.js'
import { Card } from '../../../src/answers/card.js'
import { changes, compared } from '../../../src/answers/words/list-compared.js'
import { listings } from '../../../src/answers/words/lists.js'
import { questionOf } from '../../../src/language/question.js'
import { corpus } from './whole.js'

const current = (jurisdiction: string, calls: string) =>
  listings(corpus).find(({ data }) => data.current && data.jurisdiction === jurisdiction && data.calls === calls)

it('tells how many each of two lists names, the longer first', () => {
  const card = new Card(corpus, questionOf('list-contents', '', { concepts: ['list', 'more'] }))
  const [eu, us] = [current('EU', 'critical raw materials'), current('USA', 'critical minerals')]
  const said = eu && us ? compared(card, { lists: [eu, us], missing: [] }) : ''
  expect(textOf(said)).toMatch(
    /^The US list .* names 60 critical minerals; the EU list .* names 34 critical raw materials\.$/,
  )
  expect(card.figures.map(({ value }) => value)).toEqual([60, 34])
})

it('tells what a list has that the one before it did not', () => {
  const us = current('USA', 'critical minerals')
  const added = us && changes(new Card(corpus, questionOf('list-contents', '')), us, 'added')
  expect(textOf(added ?? '')).toMatch(
    /^Compared with 2022, the US list of critical minerals \(2025\) added 10 minerals: /,
  )
})
