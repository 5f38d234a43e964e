import type { Answer, Verdict } from '../../answers/answer.js'

/** A color beside the word of a verdict or a state, never in its place. Discord's own green, red, yellow and grey. */
const COLORS: Readonly<Record<Verdict, number>> = {
  supported: 0x3ba55d,
  contradicted: 0xed4245,
  depends: 0xfaa61a,
  unverifiable: 0x80848e,
}

/** How a measure stands, by the words that an answer on it begins with. */
const STATES: readonly (readonly [RegExp, Verdict])[] = [
  [/^(?:Yes, but s|S)uspended\b/, 'depends'],
  [/^In force\b/, 'supported'],
  [/^(?:Announced, not in force|Planned)\b/, 'unverifiable'],
  [/^(?:No longer in force|Its term ran out)\b/, 'contradicted'],
]

/** The color at the edge of a card with a verdict, or on how a measure stands; undefined for other cards. */
export const accentOf = ({ verdict, headline }: Pick<Answer, 'verdict' | 'headline'>): number | undefined => {
  const shown = verdict ?? STATES.find(([words]) => words.test(headline))?.[1]
  return shown === undefined ? undefined : COLORS[shown]
}
