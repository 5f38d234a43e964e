import { placeName } from '../answers/names.js'
import type { Card } from '../answers/card.js'
import { type Check, unverifiableCheck } from './check.js'
import type { Claim } from './claim.js'
import { citationOf, noteOf, sentencesIn } from './words.js'

const ENDED = /\b(?:ended|ceased|stopped|closed|shut|last (?:mined|produced)|since)\b/i

/**
 * "None has been mined there since 2015": rows tell of the years that they cover, so that the note of the mineral has to
 * say that it ended then, or before.
 */
export const heldSince = (card: Card, claim: Claim, mineral: string, check: Check): Check => {
  const { assertion, since, places } = claim
  const none = assertion.kind === 'share' && assertion.range.low === -Infinity && assertion.range.high <= 0.05
  const [place = ''] = places
  if (!none || since === undefined || check.verdict !== 'supported') return check
  const name = placeName(card.corpus, place).replace(/^the /, '')
  const note = noteOf(card.corpus, mineral)
  const found = (note ? sentencesIn(note) : []).find(
    ({ sentence: { text } }) =>
      text.includes(name) &&
      ENDED.test(text) &&
      [...text.matchAll(/\b(?:19|20)\d\d\b/g)].some(([year]) => Number(year) <= since),
  )
  if (!note || !found)
    return unverifiableCheck(claim, `my figures don't go back to ${since}; for today, ${check.because}`, check.lines)
  const at = card.citeWords(citationOf(card.corpus, note, found.sentence, found.heading))
  return { ...check, lines: [...check.lines, { label: 'Note', text: `${found.sentence.text} [${at}]` }] }
}
