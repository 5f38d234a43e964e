import { label } from './escape.js'
import { LIMITS } from './limits.js'

/** What a phone shows of a button beside two others. */
export const SHORT = 20

/** Questions that the answers suggest, by how they are worded (answers/suggest.ts), and what a button calls them. */
const CALLED: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^Who mines the most /, () => 'Top miners'],
  [/^Who refines the most /, () => 'Refiners'],
  [/^Who (?:smelts|makes|produces) the most /, () => 'Producers'],
  [/^How reliant is the US on imports of /, () => 'Reliance'],
  [/^Where does the US import .+ from\?$/, () => 'Suppliers'],
  [/^Who has the largest .+ reserves\?$/, () => 'Reserves'],
  [/^What is the price of /, () => 'Price'],
  [/ changed since (\d{4})\?$/, ([, year]) => `Since ${year ?? ''}`],
  [/^What share of .+ in (.+)\?$/, ([, place]) => `Share of ${place ?? ''}`],
  [/^How much .+ worldwide\?$/, () => 'World total'],
]

/** A question with the short words of its button; undefined where it has none. */
const called = (question: string): string | undefined => {
  for (const [pattern, words] of CALLED) {
    const match = pattern.exec(question)
    if (match) return words(match)
  }
  return question
}

/** A next question: all of it, and what a button calls it. */
export interface Next {
  readonly question: string
  readonly text: string
}

/** The next questions that fit on a button, none twice. */
export const nextOf = (suggestions: readonly string[]): readonly Next[] => {
  const all = suggestions.flatMap((given) => {
    const question = label(given, LIMITS.buttonLabel)
    const text = called(question)
    return question === '' || text === undefined || text.length > SHORT ? [] : [{ question, text }]
  })
  return all.filter((one, i) => all.findIndex(({ text }) => text === one.text) === i)
}
