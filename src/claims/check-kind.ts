import type { Corpus } from '../corpus/types.js'
import { mineralName, mineralOf } from '../answers/names.js'
import { capital, list } from '../answers/text.js'
import type { Card } from '../answers/card.js'
import { type Check, unverifiableCheck } from './check.js'
import type { Claim } from './claim.js'
import { flip } from './judge.js'
import { citeSentence, noteOf } from './words.js'
import { singular } from '../prose.js'

/** Groups whose members are settled by chemistry, so that an absence is a "no". Others ("battery metals") are usage. */
const SETTLED = new Set(['rare-earths', 'light-rare-earths', 'heavy-rare-earths', 'platinum-group', 'rare-gases'])

const isMember = (corpus: Corpus, id: string, group: string): boolean => {
  const members = new Set(mineralOf(corpus, group).members)
  const own = mineralOf(corpus, id).members
  return members.has(id) || id === group || (own.length > 0 && own.every((member) => members.has(member)))
}

/** "Lithium and cobalt are rare earths": decided by the group's members, for all minerals named at once. */
export const checkMember = (card: Card, corpus: Corpus, claim: Claim): Check => {
  if (claim.assertion.kind !== 'member') return unverifiableCheck(claim, 'the claim names no kind')
  const { group } = claim.assertion
  const groupName = mineralName(corpus, group)
  const inside = claim.minerals.filter((id) => isMember(corpus, id, group))
  const outside = claim.minerals.filter((id) => !inside.includes(id))
  if (outside.length > 0 && !SETTLED.has(group))
    return unverifiableCheck(claim, `I have nothing that settles what counts as ${groupName}`)
  const names = (ids: readonly string[]): string => list(ids.map((id) => mineralName(corpus, id)))
  const be = (ids: readonly string[]): string =>
    ids.length > 1 || mineralOf(corpus, ids[0] ?? '').plural ? 'are' : 'is'
  const no = outside.length === 0 ? '' : `${names(outside)} ${be(outside)} not among the ${groupName}`
  const yes = inside.length === 0 ? '' : `${names(inside)} ${be(inside)} among the ${groupName}`
  const truth = capital([no, yes].filter((part) => part !== '').join('; '))
  const stem = singular(groupName).replaceAll('-', ' ')
  const marks = claim.minerals.map((id) =>
    citeSentence(card, noteOf(corpus, id), (text) => text.toLowerCase().replaceAll('-', ' ').includes(stem)),
  )
  return {
    claim,
    verdict: flip(outside.length === 0 ? 'supported' : 'contradicted', claim.negated),
    because: truth,
    lines: [{ label: 'Kind', text: `${truth}${marks.join('')}.` }],
    ...(outside.length === 0 || claim.negated ? {} : { fix: `Leave ${names(outside)} out of the ${groupName}.` }),
  }
}
