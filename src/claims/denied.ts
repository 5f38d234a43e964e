import type { Said, Kind } from './claim.js'
import { is } from './kinds.js'
import { cueOver, type Seen } from './seen.js'

/** Figures of speech whose "not" denies nothing, or is read with the rest of them. */
const SPOKEN = [
  'st.not.denied',
  'st.nobody',
  'st.nosub',
  'st.notbefore',
  'st.below',
  'st.above',
  'st.undisputed',
  'st.myth',
  'st.off',
  'st.without',
]

/** Whether a clause denies what it says: a "not" that stands by no foil, by no figure and in no figure of speech. */
export const isDenied = ({ statement }: Seen, kind: Kind): boolean => {
  const { clause, quantities } = statement
  return clause.spans.some((span, at) => {
    const types = span.concepts.map(({ t }) => t)
    if (!types.includes('neg') || (types.includes('val') && !is(kind, 'worded')) || cueOver(statement, span, ...SPOKEN))
      return false
    if (quantities.some(({ start, end }) => start <= at && at < end)) return false
    const zero = /^(?:hardly|scarcely|nothing|none|zero|without any|no|nobody)$/i.test(span.text)
    if (zero && !is(kind, 'worded')) return false
    const next = clause.names.find((name) => name.at > at && name.at <= at + 2)
    return next?.relation !== 'foil' || /^(?:neither|nor)$/i.test(span.text)
  })
}

const PARTICIPLE = /(?:ed|left|been|become|gone|grown|risen|fallen|made)$/i

/** Whether something is held: "has", but not of "has gone up". */
export const holdsIn = ({ statement: { clause } }: Seen): boolean =>
  clause.spans.some(({ senses }, at) => {
    const follows = clause.spans[at + 1]
    const helps =
      (follows?.type !== 'number' && PARTICIPLE.test(follows?.text ?? '')) ||
      follows?.concepts.some(({ t, dir }) => t === 'act' || t === 'trade' || dir !== undefined)
    return senses.includes('hold') && !(senses.includes('auxiliary') && helps)
  })

/** "Does not mine even two fifths": less than that. */
export const below = (said: Said<'share'>): Said<'share'> => ({
  ...said,
  range: { low: -Infinity, high: said.range.low },
})
