import type { Intent } from '../language/question.js'
import type { Reading } from './reading.js'

/** Mends an intent that the reading contradicts; undefined where it has nothing to say. */
export type Rule = (reading: Reading, intent: Intent) => Intent | undefined

export const oneOf = (intent: Intent, ...list: readonly Intent[]): boolean => list.includes(intent)

/** How many minerals or places a reading asks about, those among which the reader still has to pick included. */
export const asked = (reading: Reading, kind: 'mineral' | 'place'): number =>
  (kind === 'mineral' ? reading.minerals : reading.places).length +
  reading.choices.filter((choice) => choice.kind === kind).length

export const ASKS = / (?:which|what|list|show|all|every|everything|how|any|name|who|where|whose|when|why|compare|top) /
export const LEADER = / (?:largest|biggest|top|leading|number \{number:1\}|main|most) /
export const RANKS = / (?:rank|ranks|ranked|ranking|placed|position) /
