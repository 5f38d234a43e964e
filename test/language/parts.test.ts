import { expect, it } from 'vitest'
import { agendaOf, cutsOf, measuresApart } from '../../src/language/parts.js'
import { clauseOf } from './corpus.js'

it.each([
  ['who mines the most cobalt and where is it refined', 1],
  ['who mines cobalt? who refines it', 1],
  ['how much tungsten does vietnam mine and is it on the eu list', 1],
  ['who has the largest manganese reserves and how long would they last', 1],
  ['cobalt and nickel production', 0],
  ['compare china, chile and peru in copper', 0],
])('"%s" may be cut in %i places', (text, count) => {
  expect(cutsOf(clauseOf(text).spans)).toHaveLength(count)
})

it.each([
  ['tungsten: production, controls and prices', 3],
  ['tungsten: production', undefined],
  ['compare: cobalt, nickel', undefined],
])('the agenda of "%s"', (text, items) => {
  expect(agendaOf(clauseOf(text).spans)?.items.length).toBe(items)
})

it.each([
  ['chile lithium output and reserves', ['chile lithium output', 'chile lithium reserves']],
  ['price and production of tin 2025', ['price of tin 2025', 'production of tin 2025']],
  ['Laotian potash: output, reserves', ['Laotian potash : output', 'Laotian potash : reserves']],
  ['cobalt and nickel production', undefined],
  ['mining and processing of cobalt', undefined],
  ["China's part of US imports and net import reliance", undefined],
])('what is asked of the same names in "%s"', (text, parts) => {
  const apart = measuresApart(clauseOf(text).spans)
  expect(apart?.map((spans) => spans.map((span) => span.text).join(' '))).toEqual(parts)
})
