import type { Reading } from '../../language-before/reading.js'
import type { Assertion, Claim } from './claim.js'

const PLACES = '((?:only )?(?:the )?\\{place:\\d+\\}(?:(?: (?:and|then|and then|plus))? (?:the )?\\{place:\\d+\\})*)'
const AFTER = new RegExp(` (?:followed by|trailed by|tailed by|chased by) ${PLACES}`)
const BEFORE = new RegExp(` (?:ahead of|in front of|past|surpassing|overtaking) ${PLACES}`)
const BEHIND = new RegExp(` (?:behind|after|second only to) ${PLACES}`)

const RANKED = new Set<Assertion['kind']>(['rank', 'share', 'dominance', 'amount'])

const namedBy = (pattern: RegExp, reading: Reading): readonly string[] =>
  [...(pattern.exec(reading.shape.text)?.[1] ?? '').matchAll(/\{place:(\d+)\}/g)].flatMap(
    (match) => reading.mentions[Number(match[1])]?.ids.slice(0, 1) ?? [],
  )

/**
 * What a statement says of the places that it only measures by: in "Guinea leads, followed by Australia and China" they
 * are second and third, in "ahead of Peru" Peru has less, in "second, behind Chile" Chile has more.
 */
export const neighborClaims = (claims: readonly Claim[], reading: Reading): readonly Claim[] => {
  const [claim] = claims.filter(({ assertion }) => RANKED.has(assertion.kind))
  const [place] = claim?.places ?? []
  if (!claim || place === undefined || claim.places.length > 1 || claim.negated || claim.among) return []
  const rank = claims.map(({ assertion }) => assertion).find((one) => one.kind === 'rank')
  const exact = rank === undefined || rank.from === rank.to
  const next = (rank?.to ?? 1) + 1
  const of = (whose: string, assertion: Assertion): Claim => ({ ...claim, places: [whose], assertion })
  const ratio = (than: string, more: boolean): Claim => ({
    ...claim,
    places: [place, than],
    assertion: {
      kind: 'ratio',
      than: [than],
      range: more
        ? { low: 1 + 1e-9, high: Infinity, words: 'more' }
        : { low: -Infinity, high: 1 - 1e-9, words: 'less' },
    },
  })
  const others = (pattern: RegExp): readonly string[] => namedBy(pattern, reading).filter((id) => id !== place)
  return [
    ...others(AFTER).map((id, at) =>
      exact ? of(id, { kind: 'rank', from: next + at, to: next + at, words: `number ${next + at}` }) : ratio(id, true),
    ),
    ...others(BEFORE).map((id) => ratio(id, true)),
    ...others(BEHIND).map((id) => ratio(id, false)),
  ]
}
