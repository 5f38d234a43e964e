import { describe, expect, it } from 'vitest'
import { openBrain } from '../../../src/open.js'

const brain = await openBrain()
const linesOf = (question: string): string =>
  brain
    .ask(question)
    .details.map(({ label, text }) => `${label ?? ''}: ${text}`)
    .join('\n')

describe('what a profile says in words', () => {
  it('a mineral: its main use, the lists in force by name and year, the latest events', () => {
    const lines = linesOf('cobalt profile')
    expect(lines).toMatch(/^Uses: .*batteries/m)
    expect(lines).toMatch(/^Critical in: the US \(2025\) \[\d+\], the EU \(2024\) \[\d+\]/m)
    expect(lines).toMatch(/^Latest, April 2026: DR Congo set up a strategic reserve of cobalt/m)
  })

  it('a mineral that is on no list of the US or the EU is said to be on none', () => {
    expect(linesOf('selenium profile')).toMatch(/not on the list of the US \(2025\) \[\d+\] or the EU \(2024\) \[\d+\]/)
  })

  it('a country: its latest acts', () => {
    expect(linesOf('tell me about chile')).toMatch(/^Latest, April 20, 2023: .*national lithium strategy/m)
  })

  it('names the product whose suppliers are told where no table counts all of them', () => {
    expect(linesOf('copper profile')).toMatch(/^Imports from: Chile 68%.*\(refined copper, 2021–24\)/m)
    expect(brain.ask('where does the US import copper from').headline).toContain(
      'Chile supplied 68% of US imports of copper (refined copper)',
    )
  })
})
