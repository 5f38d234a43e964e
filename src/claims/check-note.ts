import { byProductOf } from '../corpus/documents/data.js'
import type { ByProduct } from '../corpus/documents/schema-uses.js'
import type { Corpus } from '../corpus/types.js'
import type { Verdict } from '../answers/answer.js'
import { mineralName, mineralOf } from '../answers/names.js'
import { kinOf } from '../answers/words/lists.js'
import { HEADINGS, locatorOf, noteOf, quoted, type Sentence, sentencesOf } from '../answers/words/sentences.js'
import { capital, list } from '../answers/text.js'
import { wordingsOf } from '../language/wordings.js'
import { singular, withoutPeriod } from '../prose.js'
import { type Asked, type Check, saidCheck, unverifiableCheck } from './check.js'
import { flip } from './judge.js'
import { marks } from '../answers/phrases.js'

/** Metals and the ores and products of their chain count as one host: bauxite, alumina, aluminum. */
const familyOf = (corpus: Corpus, id: string): readonly string[] => [
  id,
  ...kinOf(corpus, id),
  ...mineralOf(corpus, id).members,
]

/** How much of a mineral comes as a by-product, in percent, by the degree that its note gives. */
const MUCH: Readonly<Record<ByProduct['degree'], readonly [number, number]>> = {
  wholly: [95, 100],
  mainly: [50, 100],
  partly: [0, 50],
}

/** The percentage that a sentence gives, "more than 99 %"; else what the degree says. */
const muchIn = ({ text }: Sentence, degree: ByProduct['degree']): readonly [number, number] => {
  const percent = /(more than |over )?(\d+(?:\.\d+)?) %/i.exec(text)
  const value = Number(percent?.[2])
  return percent ? [value, percent[1] === undefined ? value : 100] : MUCH[degree]
}

/** "Gallium is a by-product of aluminum": decided by the hosts and the degree that the mineral's note gives. */
export const checkByProduct = ({ card, claim, said: { of, range, denied }, id, name }: Asked<'by-product'>): Check => {
  const { corpus } = card
  const note = noteOf(corpus, id)
  const sentences = note ? sentencesOf(note, HEADINGS.byProduct) : []
  const origin = note && byProductOf(note)
  const hosts = origin?.hosts ?? []
  const families = new Set(hosts.flatMap((host) => familyOf(corpus, host)))
  const comesWith = (host: string): boolean => familyOf(corpus, host).some((one) => families.has(one))
  const right = of.filter(comesWith)
  const [shown] = sentences
  const tells = wordingsOf(corpus)
  const mined = sentences.some(({ text }) => tells.in(text, 'by-product.for-itself'))
  const comes = of.length === 0 && tells.in(shown?.text ?? '', 'by-product.said')
  if (!shown || (!origin && !mined && !comes))
    return unverifiableCheck(claim, `my notes don't say what ${name} is a by-product of`)
  const verdict = ((): Verdict => {
    if (!origin) return mined ? 'contradicted' : 'supported'
    if (of.length === 0) return origin.degree === 'partly' ? 'depends' : 'supported'
    const partly = origin.degree === 'partly' && !tells.in(claim.text, 'by-product.partly')
    if (right.length === 0) return 'contradicted'
    const [low, high] = muchIn(shown, origin.degree)
    if (right.length < of.length || !range) return right.length < of.length || partly ? 'depends' : 'supported'
    if (range.high < low || range.low > high) return 'contradicted'
    // What is said of all or of so much of it must be in the words of the note.
    return range.low <= low + 1e-6 && range.high >= high ? 'supported' : 'depends'
  })()
  const also =
    right.length === 0 && hosts.length > 0
      ? ` (${name} comes with ${list(hosts.map((host) => mineralName(corpus, host)))})`
      : ''
  const because = `${withoutPeriod(shown.text)}${also}`
  return saidCheck(claim, flip(verdict, claim.negated !== (denied === true)), because, [
    ['Origin', quoted(card, shown)],
  ])
}

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
