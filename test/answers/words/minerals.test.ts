import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from '../backing.js'
import { ask, corpus } from './whole.js'

const listed = [...corpus.minerals.values()].filter(({ us2025 }) => us2025)

/** The questions that every mineral of the US list of 2025 has to answer. */
const ASKED = [
  ['what is NAME used for', 'uses'],
  ['can NAME be replaced', 'substitutes'],
  ['who mines NAME', undefined],
  ['who refines NAME', undefined],
  ['is NAME critical', 'list-membership'],
  ['how reliant is the US on NAME', undefined],
] as const

it('the US list of 2025 has sixty minerals', () => expect(listed).toHaveLength(60))

describe.each(ASKED)('%s', (text, intent) => {
  it.each(listed.map(({ name }) => name))('%s', (name) => {
    const answer = ask(text.replace('NAME', name))
    if (intent !== undefined) expect(answer.intent).toBe(intent)
    expect(['answered', 'no-data'], answer.headline).toContain(answer.status)
    // A citation, or a plain statement that no source gives it.
    const plain = /\b(?:no|not|none)\b/i.test(answer.headline)
    expect(answer.citations.length > 0 || plain, answer.headline).toBe(true)
    if (answer.status === 'answered') expect(answer.citations.length, answer.headline).toBeGreaterThan(0)
    if (text === 'is NAME critical')
      expect(answer.details.find(({ label }) => label === 'US list of critical minerals (2025)')?.text).toMatch(
        /^on it/,
      )
    expect(numbersNotBacked(answer)).toEqual([])
  })
})
