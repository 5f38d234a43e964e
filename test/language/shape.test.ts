import { expect, it } from 'vitest'
import { shapeOf } from '../../src/language/shape.js'
import { clauseOf } from './corpus.js'

it.each([
  ['who mines over 80% of cobalt', ' who mines over {percent:80} of {mineral:0} '],
  ['cobalt in china, 2020-2023', ' {mineral:0} in {place:1} {year:2020} - {year:2023} '],
  ['cobalt in the world', ' {mineral:0} in the {world} '],
  ['100 kt of colbalt', ' {number:100} {unit:kt} of {mineral:0} '],
  ['80+% of it', ' {percent:80} or more of it '],
  ['', '  '],
])('the shape of "%s"', (text, expected) => {
  const { tokens, spans } = clauseOf(text)
  expect(shapeOf(tokens, spans).text).toBe(expected)
})
