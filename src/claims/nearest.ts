import { tablesAbout } from '../tables/select.js'
import type { Card } from '../answers/card.js'
import { leaderText, scaleOver } from '../answers/phrases.js'
import { cutsOf, isWorldTable } from '../tables/select.js'

/**
 * The newest world table of the first mineral that has one, as a line with its citation: what was looked at for a claim
 * that nothing here settles. Undefined where there is none.
 */
export const nearestTo = (card: Card, minerals: readonly string[]): string | undefined => {
  for (const id of minerals)
    for (const table of tablesAbout(card.corpus, id, 'production').filter(isWorldTable)) {
      const cut = cutsOf(table).find(({ projected }) => !projected)
      const text = cut && leaderText(card, cut, scaleOver([cut], []))
      if (text !== undefined) return text
    }
  return undefined
}
