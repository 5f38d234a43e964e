import { expect, it } from 'vitest'
import { nounForms, verbForms } from '../../src/language/inflect.js'

it.each([
  ['mine', ['mine', 'mines', 'mined', 'mining']],
  ['ship abroad', ['ship abroad', 'ships abroad', 'shipped abroad', 'shipping abroad']],
  ['cover', ['cover', 'covers', 'covered', 'covering']],
  ['rely on', ['rely on', 'relies on', 'relied on', 'relying on']],
  ['agree', ['agree', 'agrees', 'agreed', 'agreeing']],
  ['shoot up', ['shoot up', 'shoots up', 'shot up', 'shooting up']],
  ['overtake', ['overtake', 'overtakes', 'overtook', 'overtaken', 'overtaking']],
  ['put out', ['put out', 'puts out', 'putting out']],
])('the forms of the verb "%s"', (verb, forms) =>
  expect(verbForms(verb, { shoot: ['shot'], take: ['took', 'taken'], put: ['put'] })).toEqual(forms),
)

it.each([
  ['refinery', ['refinery', 'refineries']],
  ['mine output', ['mine output', 'mine outputs']],
  ['loss', ['loss', 'losses']],
])('the forms of the noun "%s"', (noun, forms) => expect(nounForms(noun)).toEqual(forms))
