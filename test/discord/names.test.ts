import { expect, it } from 'vitest'
import { nearest } from '../../src/discord/commands/names.js'
import { openBrain } from '../../src/open.js'

const brain = await openBrain()
const names = (typed: string, kind: 'mineral' | 'place', mineral?: string): readonly string[] =>
  nearest(brain, typed, [kind], 25, mineral).map(({ name }) => name)

it('completes a mineral by what people ask for', () => {
  expect(names('', 'mineral').slice(0, 3)).toEqual(['cobalt', 'lithium', 'rare earths'])
  expect(names('co', 'mineral').slice(0, 2)).toEqual(['cobalt', 'copper'])
  expect(names('W', 'mineral')[0]).toBe('tungsten')
})

it('completes a place by what it has of the mineral chosen before', () => {
  expect(names('', 'place', 'cobalt').slice(0, 2)).toEqual(expect.arrayContaining(['DR Congo', 'China']))
  expect(names('c', 'place', 'copper').slice(0, 2)).toEqual(expect.arrayContaining(['Chile', 'China']))
  expect(names('c', 'place')[0]).toBe('China')
})

it('completes a name that two places share by the one that people ask for', () => {
  expect(names('congo', 'place')[0]).toBe('DR Congo')
  expect(names('korea', 'place')[0]).toBe('South Korea')
})
