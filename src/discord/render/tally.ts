import type { Answer, Detail, Verdict } from '../../answers/answer.js'
import { visible } from './escape.js'
import { truncate } from './truncate.js'

/** What a reader must see first stands first. */
const ORDER: readonly Verdict[] = ['contradicted', 'depends', 'unverifiable', 'supported']
/** Verdicts as a tally counts them, and as a line opens with them. */
const COUNTED: Readonly<Record<Verdict, string>> = {
  contradicted: 'contradicted',
  depends: 'depends',
  unverifiable: 'not checked',
  supported: 'supported',
}

/** "2 contradicted · 1 depends · 1 not checked" of the claims of one text; undefined of a single claim. */
export const tallyOf = ({ claims = [] }: Pick<Answer, 'claims'>): string | undefined => {
  if (claims.length < 2) return undefined
  const counts = ORDER.map((verdict) => ({ verdict, n: claims.filter((claim) => claim.verdict === verdict).length }))
  const words = counts.flatMap(({ verdict, n }) => (n === 0 ? [] : [`${n} ${COUNTED[verdict]}`]))
  return words.join(' · ').replace(/(?<!^1|· 1) depends/, ' depend')
}

/** Of a claim on its line, in characters: its words are in the message above, whole behind More. */
const CLAIM = 70

/** What a claim ends with where its sentence goes on. */
const LOOSE = /(?:[\s,;:.]+(?:and|but|while|so))?[\s,;:.]*$/

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The claims of a text, what is wrong first, each with its verdict in a word and the reason. */
export const claimLines = ({ claims = [] }: Pick<Answer, 'claims'>): readonly Detail[] =>
  ORDER.flatMap((verdict) => claims.filter((claim) => claim.verdict === verdict)).map(({ text, verdict, because }) => ({
    label: capital(COUNTED[verdict]),
    text: `“${truncate(visible(text).replace(LOOSE, ''), CLAIM)}”: ${because}`,
  }))
