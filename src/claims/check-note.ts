import { byProductOf } from '../corpus/documents/data.js'
import type { ByProduct } from '../corpus/documents/schema-uses.js'
import type { Corpus } from '../corpus/types.js'
import type { Verdict } from '../answers/answer.js'
import { mineralName, mineralOf } from '../answers/names.js'
import { kinOf } from '../answers/words/lists.js'
import { HEADINGS, noteOf, quoted, type Sentence, sentencesOf } from '../answers/words/sentences.js'
import { list } from '../answers/text.js'
import { wordingsOf } from '../language/wordings.js'
import { withoutPeriod } from '../prose.js'
import { type Asked, type Check, saidCheck, unverifiableCheck } from './check.js'
import { flip } from './judge.js'

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
