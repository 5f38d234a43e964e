import type { Assertion } from './claim.js'
import type { Seen } from './seen.js'

/** Kinds, lists and events have no number that a stray "not" could stand before. */
const IN_WORDS = new Set<Assertion['kind']>([
  'member',
  'listed',
  'list-size',
  'by-product',
  'event',
  'use',
  'substitute',
  'document',
])
/** Whether a clause denies what it says: an odd number of "not", of those that stand by no foil and no figure of speech. */
export const isDenied = (
  { statement: { clause, cues, quantities }, lexicon }: Seen,
  kind: Assertion['kind'],
): boolean => {
  const figure = quantities.find(({ kind: of }) => of !== 'count')?.start ?? clause.spans.length
  return clause.spans.some((span, at) => {
    if (span.type !== 'concept' || !span.senses.some((id) => lexicon.concept(id).t === 'neg')) return false
    if (
      span.senses.some((id) => lexicon.concept(id).t === 'val') ||
      quantities.some(({ start, end }) => start <= at && at < end)
    )
      return false
    if (
      cues.some(
        ({ id, start, end }) =>
          [
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
          ].includes(id) &&
          start <= span.start &&
          span.start < end,
      )
    )
      return false
    if (/^(?:hardly|scarcely|nothing|none|zero|without any|no|nobody)$/i.test(span.text) && !IN_WORDS.has(kind))
      return false
    const next = clause.names.find((name) => name.at > at && name.at <= at + 2)
    if (next?.relation === 'foil' && !/^(?:neither|nor)$/i.test(span.text)) return false
    // "Is not dependent on gallium: it imports 0 %": the number is not denied.
    if (
      !IN_WORDS.has(kind) &&
      at < figure &&
      clause.spans.slice(at, figure).some(({ type }) => type === 'mineral') &&
      quantities.some(({ kind: of, word }) => of !== 'count' && word === undefined)
    )
      return false
    return true
  })
}

/** Whether something is held: "has", but not of "has gone up". */
export const holdsIn = ({ statement: { clause }, lexicon }: Seen): boolean =>
  clause.spans.some(({ senses }, at) => {
    const next = clause.spans[at + 1]?.senses.map((id) => lexicon.concept(id)) ?? []
    const helps = next.some(({ t, dir }) => t === 'act' || t === 'trade' || dir !== undefined)
    return senses.includes('hold') && !(senses.includes('auxiliary') && helps)
  })

/** "Does not mine even two fifths": less than that. */
export const below = (assertion: Assertion): Assertion =>
  assertion.kind === 'share'
    ? { ...assertion, range: { ...assertion.range, low: -Infinity, high: assertion.range.low } }
    : assertion
