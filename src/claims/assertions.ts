import type { Corpus } from '../corpus/types.js'
import type { Intent } from '../language/question.js'
import type { Assertion } from './claim.js'
import type { Context } from './context.js'
import { directionOf, priceIn, trendIn } from './said-changes.js'
import { comparisonIn } from './said-comparisons.js'
import { documentIn } from './said-documents.js'
import { eventIn } from './said-events.js'
import { figuresIn, unverifiable } from './said-figures.js'
import { tradeIn } from './said-trade.js'
import { byProductIn, listedIn } from './said-words.js'
import type { Seen } from './seen.js'

/** A row of the table: the frames whose hole the words fill, and what they then assert; empty where they do not. */
interface Row {
  readonly frames: readonly Intent[]
  readonly of: (seen: Seen, context: Context, corpus: Corpus) => readonly Assertion[]
}

/** Measures that no table here has for countries in general. */
const ELSEWHERE = ['exports', 'consume', 'stocks', 'employ', 'buy', 'imports', 'offtable', 'recycle'] as const

/** Whether a clause gives a figure, or a place among others. */
const says = (seen: Seen): boolean =>
  seen.of('share').length + seen.of('amount').length + seen.of('times').length > 0 ||
  seen.has('most', 'ordinal', 'dominance', 'compare', 'st.more')
const moves = (seen: Seen): boolean => directionOf(seen) !== undefined

/** What no figure here could settle, whatever it says; undefined for the rest. */
export const voidOf = (seen: Seen): string | undefined => {
  if (seen.has('st.perhead')) return 'the claim is per person or per area, and my tables have no such figures'
  if (seen.has('st.forevery')) return "I don't check how much of one there is for so much of another"
  if (seen.has('st.predicted')) return 'the claim is about the future, and my figures and records are of the past'
  if (seen.has('st.denial') && !seen.has('st.undisputed'))
    return 'the claim reports a denial, and no figure can show what someone denied'
  if (seen.has('st.if') && !seen.has('st.ifnot'))
    return 'the claim is hypothetical, and my figures only cover what happened'
  return undefined
}

/** Why no table has what is said of the future. */
const ofFuture = (seen: Seen): string | undefined =>
  seen.has('future', 'st.plan') &&
  !/\bset (?:you|me|one) back\b/i.test(seen.text) &&
  !seen.has('st.announced') &&
  (says(seen) || moves(seen) || seen.has('price', 'hold', 'mine', 'refine', 'produce'))
    ? 'the claim is about the future, and my figures are of the past'
    : undefined

/** Why no table has what is said of companies and owners. */
const ofOwners = (seen: Seen): string | undefined => {
  const chain = /supply chain/i.test(seen.text)
  const owns = seen.has('own') && !chain && !/belongs? to/i.test(seen.text)
  const owner = seen.has('st.owner') && !chain && seen.has('firm', 'company', 'dominance', 'own', 'share') && says(seen)
  if (owns || owner) return 'my tables show where mines and plants are, not who owns them'
  return seen.has('company') ? 'the claim is about a company, and my tables only cover countries' : undefined
}

/** "The three largest lithium mines": sites that are ranked, where the rows rank countries. */
const ranksSites = ({ statement: { clause, cues } }: Seen): boolean => {
  const order =
    clause.spans.find(({ senses }) => senses.includes('most') || senses.includes('ordinal'))?.end ?? Infinity
  return cues.some(({ id, start }) => id === 'st.site' && start >= order && start - order <= 3)
}

/** Why no table has it: "of those minerals used in jets" is a part, exports and stocks are no measure here. */
const ofOther = (seen: Seen): string | undefined => {
  const averaged = seen.has('average') && seen.has('mine')
  if (says(seen) && (ranksSites(seen) || seen.has('st.part') || averaged))
    return "the claim is about a part that my tables don't break out"
  // "The world used 35,700 t of silver": what is used is not what is mined.
  const used = seen.has('use') && seen.of('amount').length > 0 && !seen.has('reserves', 'mine', 'refine', 'produce')
  if (used || seen.has(...ELSEWHERE))
    return says(seen) || moves(seen) ? 'I have no table of that measure by country' : undefined
  return seen.has('st.people') && seen.of('share').length > 0 ? 'I have no table with shares of that' : undefined
}

const open = (frames: readonly Intent[], why: (seen: Seen) => string | undefined): Row => ({
  frames,
  of: (seen) => {
    const said = why(seen)
    return said === undefined ? [] : [unverifiable(said)]
  },
})

/** From frame and said value to what is checked, the telling words first; within a row what its words fill. */
const TABLE: readonly Row[] = [
  { frames: ['document', 'event', 'timeline', 'recycling', 'share'], of: documentIn },
  { frames: ['by-product'], of: byProductIn },
  { frames: ['list-membership', 'list-contents'], of: listedIn },
  { frames: ['event', 'timeline', 'document'], of: eventIn },
  open(['search', 'out-of-scope'], ofFuture),
  { frames: ['price'], of: priceIn },
  open(['search'], ofOwners),
  { frames: ['reliance', 'import-sources'], of: (seen, context, corpus) => tradeIn(corpus, seen, context) },
  open(['search', 'amount'], ofOther),
  { frames: ['comparison'], of: comparisonIn },
  { frames: ['trend'], of: trendIn },
  { frames: ['share', 'amount', 'ranking', 'reserves', 'world-total', 'complement'], of: figuresIn },
]

/** What a clause asserts, and the frames that its words fill; empty where nothing is claimed that could be checked. */
export const assertionsOf = (
  corpus: Corpus,
  seen: Seen,
  context: Context,
  why: string | undefined,
): { readonly assertions: readonly Assertion[]; readonly frames: readonly Intent[] } => {
  for (const { frames, of } of TABLE) {
    const assertions = of(seen, context, corpus)
    if (assertions.length > 0) return { assertions: why === undefined ? assertions : [unverifiable(why)], frames }
  }
  return { assertions: [], frames: [] }
}
