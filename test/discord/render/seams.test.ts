import { describe, expect, it } from 'vitest'
import { endOf, goneOn, LONG } from '../../../src/discord/render/seams.js'

/** A headline in two where it may end early: what stands before, and the sentences behind. */
const parted = (text: string): readonly [string, readonly string[]] => [
  text.slice(0, endOf(text)),
  goneOn(text, endOf(text)),
]

describe('seams', () => {
  it.each([
    [
      'Chile mines the most copper in the world; China refines the most of it.',
      'Chile mines the most copper in the world',
      ['China refines the most of it.'],
    ],
    [
      "Demand would be 738,667 t of lithium in 2040 in the IEA's Stated Policies Scenario.",
      'Demand would be 738,667 t of lithium in 2040',
      ["In the IEA's Stated Policies Scenario."],
    ],
    [
      'Canada and Kazakhstan supplied most of the uranium in 2024. The US bought the rest.',
      'Canada and Kazakhstan supplied most of the uranium in 2024',
      ['The US bought the rest.'],
    ],
    [
      'Tajikistan supplied 68.9% of EU imports of antimony, unwrought, and powders by value in 2024.',
      'Tajikistan supplied 68.9% of EU imports of antimony, unwrought, and powders',
      ['By value in 2024.'],
    ],
    [
      'A ruling by the U.S. Court of International Trade stands, though it may be appealed.',
      'A ruling by the U.S. Court of International Trade stands',
      ['… though it may be appealed.'],
    ],
  ])('%s', (text, heading, behind) => expect(parted(text)).toEqual([heading, behind]))

  it('are not in brackets, and a text without one is whole', () => {
    const whole = 'Gallium (a metal; soft) stays as it is'
    expect(parted(whole)).toEqual([whole, []])
    expect(whole.length).toBeLessThan(LONG)
  })
})
