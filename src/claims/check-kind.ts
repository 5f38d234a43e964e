import type { Corpus } from '../corpus/types.js'
import { mineralName, mineralOf } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { capital, list } from '../answers/text.js'
import { locatorOf, noteOf, sentencesOf } from '../answers/words/sentences.js'
import { singular } from '../prose.js'
import { type Asked, type Check, saidCheck, unverifiableCheck } from './check.js'
import { flip } from './judge.js'

/** Groups whose members are settled by chemistry, so that an absence is a "no". Others ("battery metals") are usage. */
const SETTLED = new Set(['rare-earths', 'light-rare-earths', 'heavy-rare-earths', 'platinum-group', 'rare-gases'])

const isMember = (corpus: Corpus, id: string, group: string): boolean => {
  const members = new Set(mineralOf(corpus, group).members)
  const own = mineralOf(corpus, id).members
  return members.has(id) || id === group || (own.length > 0 && own.every((member) => members.has(member)))
}

/** "Lithium and cobalt are rare earths": decided by the group's members, for all minerals named at once. */
export const checkMember = ({ card, claim, said: { group } }: Asked<'member'>): Check => {
  const { corpus } = card
  const groupName = mineralName(corpus, group)
  const outside = claim.minerals.filter((id) => !isMember(corpus, id, group))
  const inside = claim.minerals.filter((id) => !outside.includes(id))
  if (outside.length > 0 && !SETTLED.has(group))
    return unverifiableCheck(claim, `I have nothing that settles what counts as ${groupName}`)
  const names = (ids: readonly string[]): string => list(ids.map((id) => mineralName(corpus, id)))
  const be = (ids: readonly string[]): string =>
    ids.length > 1 || mineralOf(corpus, ids[0] ?? '').plural ? 'are' : 'is'
  const no = outside.length === 0 ? [] : [`${names(outside)} ${be(outside)} not among the ${groupName}`]
  const yes = inside.length === 0 ? [] : [`${names(inside)} ${be(inside)} among the ${groupName}`]
  const truth = capital([...no, ...yes].join('; '))
  const plain = (text: string): string => text.toLowerCase().replaceAll('-', ' ')
  const cited = claim.minerals.flatMap((id) => {
    const note = noteOf(corpus, id)
    const said = note && sentencesOf(note).find(({ text }) => plain(text).includes(plain(singular(groupName))))
    return said ? card.citeSaid(said, locatorOf(said)) : []
  })
  const verdict = flip(outside.length === 0 ? 'supported' : 'contradicted', claim.negated)
  const fix = outside.length === 0 || claim.negated ? undefined : `Leave ${names(outside)} out of the ${groupName}.`
  const row = `${truth}${cited.length === 0 ? '' : ` ${marks([...new Set(cited)])}`}.`
  return { ...saidCheck(claim, verdict, truth, [['Kind', row]], fix), part: 'Kind' }
}
