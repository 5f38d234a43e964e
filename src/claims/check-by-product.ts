import type { Corpus, CorpusDocument } from '../corpus/types.js'
import type { Verdict } from '../answers/answer.js'
import { mineralName, mineralOf } from '../answers/names.js'
import { capital, list } from '../answers/text.js'
import { type Checker, unverifiableCheck } from './check.js'
import type { Range } from './claim.js'
import { mineralsIn } from './minerals-in.js'
import { flip } from './judge.js'
import { citationOf, noteOf, sentencesIn } from './words.js'
import { withoutPeriod } from '../prose.js'
import { type Wordings, wordingsOf } from '../language/wordings.js'

/** Metals and the ores and products of their chain count as one host: bauxite, alumina, aluminum. */
const familyOf = (corpus: Corpus, id: string): ReadonlySet<string> => {
  const chain = Object.values(mineralOf(corpus, id).chain)
  const users = [...corpus.minerals.values()]
    .filter((other) => Object.values(other.chain).includes(id))
    .map((other) => other.id)
  return new Set([id, ...chain, ...users, ...mineralOf(corpus, id).members])
}

type Said = ReturnType<typeof sentencesIn>[number]

/** What a note says of a mineral's origin: the minerals that it comes with, by sentence, and whether it is mined for itself. */
const originIn = (corpus: Corpus, note: CorpusDocument, id: string) => {
  const said = sentencesIn(note).filter(({ heading }) => heading.toLowerCase().includes('by-product'))
  const tells = wordingsOf(corpus)
  const hosts = new Map<Said, readonly string[]>()
  for (const one of said) {
    const parts = one.sentence.text
      .split(/, and (?=[a-z]+ mines)|; /)
      .filter((part) => !tells.in(part, 'by-product.of-others'))
    const named = parts.filter((part) => tells.in(part, 'by-product.with')).flatMap((part) => mineralsIn(corpus, part))
    const others = [...new Set(named)].filter((mineral) => mineral !== id)
    if (others.length > 0) hosts.set(one, others)
  }
  const own = said.find(({ sentence }) => tells.in(sentence.text, 'by-product.for-itself'))
  return { said, hosts, own }
}

const AT_LEAST = ['more than', 'over']

/** How much of a mineral a sentence says comes that way, in percent: what its words allow. */
const muchIn = (text: string, tells: Wordings): Range => {
  const percent = /(more than |over |nearly |about )?(\d+(?:\.\d+)?) %/i.exec(text)
  if (percent) {
    const value = Number(percent[2])
    const more = AT_LEAST.includes((percent[1] ?? '').trim().toLowerCase())
    return { low: more ? value + 1e-9 : value, high: more ? 100 : value, words: '' }
  }
  if (tells.in(text, 'by-product.always')) return { low: 95, high: 100, words: '' }
  if (tells.in(text, 'by-product.partly')) return { low: 0, high: 50, words: '' }
  return { low: 50, high: 100, words: '' }
}

/** "Gallium is a by-product of aluminum": decided by what the mineral's note says of its origin. */
export const checkByProduct: Checker = (card, corpus, claim, id) => {
  if (claim.assertion.kind !== 'by-product') return unverifiableCheck(claim, 'the claim names no host metal')
  const { of, range, denied = false } = claim.assertion
  const note = noteOf(corpus, id)
  const name = mineralName(corpus, id)
  if (!note) return unverifiableCheck(claim, `my notes don't say what ${name} is a by-product of`)
  const tells = wordingsOf(corpus)
  const { said, hosts, own } = originIn(corpus, note, id)
  const all = [...new Set([...hosts.values()].flat())]
  const fits = (host: string, known: readonly string[]): boolean =>
    [...familyOf(corpus, host)].some((one) => known.includes(one)) ||
    known.some((one) => mineralOf(corpus, one).members.includes(host))
  const right = of.filter((host) => fits(host, all))
  const any = said.find(
    ({ sentence }) => tells.in(sentence.text, 'by-product.said') && !tells.in(sentence.text, 'by-product.of-others'),
  )
  const shown =
    [...hosts].find(([, known]) => right.some((host) => fits(host, known)))?.[0] ?? own ?? [...hosts.keys()][0] ?? any
  if (!shown || (of.length > 0 && all.length === 0 && !own))
    return unverifiableCheck(claim, `my notes don't say what ${name} is a by-product of`)
  const much = muchIn(shown.sentence.text, tells)
  const verdict = ((): Verdict => {
    if (of.length === 0) return own ? (any && any !== own ? 'depends' : 'contradicted') : any ? 'supported' : 'depends'
    if (right.length === 0) return 'contradicted'
    if (right.length < of.length) return 'depends'
    if (range && (range.high < much.low || range.low > much.high)) return 'contradicted'
    // What is said of all or of so much of it must be in the words of the note.
    if (range && !(range.low <= much.low + 1e-6 && range.high >= much.high)) return 'depends'
    return !range && (own !== undefined || much.high <= 50) ? 'depends' : 'supported'
  })()
  const at = card.citeWords(citationOf(corpus, note, shown.sentence, shown.heading))
  const truth = withoutPeriod(shown.sentence.text)
  const also =
    right.length === 0 && all.length > 0 && shown !== own
      ? ` (${name} comes with ${list(all.map((host) => mineralName(corpus, host)))})`
      : ''
  return {
    claim,
    verdict: flip(verdict, claim.negated !== denied),
    because: `${truth}${also}`,
    lines: [{ label: 'Origin', text: `${capital(truth)} [${at}].` }],
  }
}
