import type { Reading } from '../../language-before/reading.js'

const LIST =
  '(?:just |only |even |the |those |that |in |of |from |by )*\\{place:\\d+\\}(?:(?: (?:and|or|nor|plus)) (?:the )?\\{place:\\d+\\})*'

/** Words before a place that a statement only sets its own place off from: "Chile, not Peru", "unlike Peru". */
const FOILS: readonly RegExp[] = [
  new RegExp(
    ` (?:rather than|instead of|as opposed to|unlike|contrary to|in contrast to|in contrast with|let alone|never mind|forget) ${LIST}(?= )`,
    'g',
  ),
  // "It is not Chile but Peru that": the place that is named instead follows.
  new RegExp(
    ` (?:it )?(?:is|was|are|were) not ${LIST} (?:but|and|rather|instead|it is|it was)(?: rather)? (?=(?:the )?\\{place:)`,
    'g',
  ),
  // "Chile, not Peru", but not "does not mine" nor "the leader is not Peru".
  new RegExp(`(?<! (?:is|are|was|were|does|do|did|has|have|had|it|that)) (?:and |but )?(?:and )?not ${LIST}(?= )`, 'g'),
  // "Chile, the Saudi Arabia of copper".
  /(?<=\{place:\d+\})(?: and)? the \{place:\d+\} of (?=the \w+ metal |\{mineral|metals |mining |[a-z]+ )/g,
]

/** The leader "is not China": the place is the one that the statement is about. */
const DENIED_END = / (?:is|are|was|were) not (?:the )?\{place:(\d+)\} $/

/** A reading without the places that a statement only names for contrast. */
export const withoutFoils = (reading: Reading): Reading => {
  const original = reading.shape.text
  const text = FOILS.reduce((shape, pattern) => shape.replace(pattern, ' '), original).replace(/ {2,}/g, ' ')
  const denied = DENIED_END.exec(text)
  if (text === original && !denied) return reading
  const kept = new Set(
    [...text.matchAll(/\{place:(\d+)\}/g)].flatMap((match) => reading.mentions[Number(match[1])]?.ids ?? []),
  )
  const about = denied ? (reading.mentions[Number(denied[1])]?.ids ?? []) : []
  const options = (ids: readonly string[]): boolean => ids.some((id) => kept.has(id))
  return {
    ...reading,
    shape: { ...reading.shape, text },
    places: [...new Set([...reading.places, ...about])].filter((id) => kept.has(id)),
    excluded: reading.excluded.filter((id) => kept.has(id) && !about.includes(id)),
    choices: reading.choices.filter(({ kind, options: ids }) => kind !== 'place' || options(ids)),
  }
}
