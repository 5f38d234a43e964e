import type { Corpus } from '../../corpus/types.js'
import type { Verdict } from '../answer.js'
import { mineralName, mineralOf } from '../names.js'
import { capital, list } from '../text.js'
import type { Card } from '../card.js'
import { type Check, type Checker, unverifiableCheck } from './check.js'
import type { Claim } from './claim.js'
import { readerOf } from './reader.js'
import { citeSentence, noteOf, sentencesIn, citationOf } from './words.js'

/** Groups whose members are settled by chemistry, so that an absence is a "no". Others ("battery metals") are usage. */
const SETTLED = new Set(['rare-earths', 'light-rare-earths', 'heavy-rare-earths', 'platinum-group', 'rare-gases'])

const flip = (verdict: Verdict, negated: boolean): Verdict =>
  !negated ? verdict : verdict === 'supported' ? 'contradicted' : verdict === 'contradicted' ? 'supported' : verdict

const isMember = (corpus: Corpus, id: string, group: string): boolean => {
  const members = new Set(mineralOf(corpus, group).members)
  const own = mineralOf(corpus, id).members
  return members.has(id) || id === group || (own.length > 0 && own.every((member) => members.has(member)))
}

/** "Lithium and cobalt are rare earths": decided by the group's members, for all minerals named at once. */
export const checkMember = (card: Card, corpus: Corpus, claim: Claim): Check => {
  if (claim.assertion.kind !== 'member') return unverifiableCheck(claim, 'no kind is named')
  const { group } = claim.assertion
  const groupName = mineralName(corpus, group)
  const inside = claim.minerals.filter((id) => isMember(corpus, id, group))
  const outside = claim.minerals.filter((id) => !inside.includes(id))
  if (outside.length > 0 && !SETTLED.has(group))
    return unverifiableCheck(claim, `nothing here settles what counts as ${groupName}`)
  const names = (ids: readonly string[]): string => list(ids.map((id) => mineralName(corpus, id)))
  const be = (ids: readonly string[]): string =>
    ids.length > 1 || mineralOf(corpus, ids[0] ?? '').plural ? 'are' : 'is'
  const no = outside.length === 0 ? '' : `${names(outside)} ${be(outside)} not among the ${groupName}`
  const yes = inside.length === 0 ? '' : `${names(inside)} ${be(inside)} among the ${groupName}`
  const truth = capital([no, yes].filter((part) => part !== '').join('; '))
  const stem = groupName.replace(/s$/, '').replace(/-/g, ' ')
  const marks = claim.minerals.map((id) =>
    citeSentence(card, noteOf(corpus, id), (text) => text.toLowerCase().replace(/-/g, ' ').includes(stem)),
  )
  return {
    claim,
    verdict: flip(outside.length === 0 ? 'supported' : 'contradicted', claim.negated),
    because: truth,
    lines: [{ label: 'Kind', text: `${truth}${marks.join('')}.` }],
    ...(outside.length === 0 || claim.negated ? {} : { fix: `Leave ${names(outside)} out of the ${groupName}.` }),
  }
}

/** Metals and the ores and products of their chain count as one host: bauxite, alumina, aluminum. */
const familyOf = (corpus: Corpus, id: string): ReadonlySet<string> => {
  const chain = Object.values(mineralOf(corpus, id).chain)
  const users = [...corpus.minerals.values()]
    .filter((other) => Object.values(other.chain).includes(id))
    .map((other) => other.id)
  return new Set([id, ...chain, ...users])
}

/** "Gallium is a by-product of aluminum": decided by what the mineral's note says of its origin. */
export const checkByProduct: Checker = (card, corpus, claim, id) => {
  if (claim.assertion.kind !== 'by-product') return unverifiableCheck(claim, 'no host is named')
  const { of } = claim.assertion
  const note = noteOf(corpus, id)
  const name = mineralName(corpus, id)
  const said = note
    ? sentencesIn(note).filter(
        ({ heading, sentence }) =>
          /by-product/i.test(heading) || /by-product|coproduct|co-product/i.test(sentence.text),
      )
    : []
  const read = readerOf(corpus)
  const hosts = new Map(
    said.map((entry) => [entry, read(entry.sentence.text).minerals.filter((mineral) => mineral !== id)]),
  )
  const all = new Set([...hosts.values()].flat())
  if (!note || all.size === 0)
    return unverifiableCheck(claim, `the notes here do not say of what ${name} is a by-product`)
  const fits = (host: string): boolean => [...familyOf(corpus, host)].some((one) => all.has(one))
  const right = of.filter(fits)
  const verdict: Verdict = right.length === of.length ? 'supported' : right.length > 0 ? 'depends' : 'contradicted'
  const [shown] = [...hosts].filter(
    ([, minerals]) =>
      right.length === 0 || minerals.some((one) => right.some((host) => familyOf(corpus, host).has(one))),
  )
  const at = shown ? ` [${card.citeWords(citationOf(corpus, note, shown[0].sentence, shown[0].heading))}]` : ''
  const truth = `the notes name ${list([...all].map((host) => mineralName(corpus, host)))} as where ${name} comes from`
  return {
    claim,
    verdict: flip(verdict, claim.negated),
    because: truth,
    lines: [{ label: 'Origin', text: `${capital(truth)}${at}.` }],
  }
}
