import type { Corpus } from '../corpus/types.js'
import type { Intent } from '../language/question.js'
import type { Assertion } from './claim.js'
import type { Context } from './context.js'
import { comparisonIn } from './said-comparisons.js'
import { figuresIn, unverifiable } from './said-figures.js'
import { priceIn, trendIn } from './said-changes.js'
import { tradeIn } from './said-trade.js'
import { documentIn } from './said-documents.js'
import { eventIn } from './said-events.js'
import { byProductIn, listedIn, substituteIn, useIn } from './said-words.js'
import { type Seen } from './seen.js'

/** A row of the table: the frames whose hole the words fill, and what they then assert; empty where they do not. */
interface Row {
  readonly frames: readonly Intent[]
  readonly of: (corpus: Corpus, seen: Seen, context: Context) => readonly Assertion[]
}

/** Measures that no table here has for countries in general. */
const ELSEWHERE = ['exports', 'consume', 'stocks', 'employ', 'buy', 'imports', 'offtable', 'recycle'] as const

const says = (seen: Seen): boolean =>
  seen.of('share').length + seen.of('amount').length + seen.of('times').length > 0 ||
  seen.has('most', 'ordinal', 'dominance', 'compare', 'st.more')

/** What no figure here could settle, whatever it says; undefined for the rest. */
export const voidOf = (seen: Seen): string | undefined => {
  if (seen.has('st.perhead')) return 'the claim is per person or per area, and my tables have no such figures'
  if (seen.has('st.denial') && !seen.has('st.undisputed'))
    return 'the claim reports a denial, and no figure can show what someone denied'
  if (seen.has('st.if') && !seen.has('st.ifnot'))
    return 'the claim is hypothetical, and my figures only cover what happened'
  return undefined
}

const outOf = (seen: Seen): readonly Assertion[] => {
  if (
    (seen.has('own') && !/supply chain|belongs? to/i.test(seen.text)) ||
    (seen.has('st.owner') &&
      !/supply chain/i.test(seen.text) &&
      seen.has('firm', 'company', 'dominance', 'own', 'share') &&
      says(seen))
  )
    return [unverifiable('my tables show where mines and plants are, not who owns them')]
  if (seen.has('company')) return [unverifiable('the claim is about a company, and my tables only cover countries')]
  return []
}

/** "The three largest lithium mines": sites that are ranked, where the rows rank countries. */
const ranksSites = ({ statement: { clause, cues } }: Seen): boolean => {
  const order = clause.spans.find(({ senses }) => senses.includes('most') || senses.includes('ordinal'))
  return cues.some(
    ({ id, start }) => id === 'st.site' && order !== undefined && start >= order.end && start - order.end <= 3,
  )
}

/** "Of those minerals used in jets": a part of the whole that no row tells apart. */
const partOf = (seen: Seen): readonly Assertion[] =>
  says(seen) &&
  (ranksSites(seen) ||
    seen.has('st.part') ||
    (seen.has('average') && seen.has('mine') && seen.of('money').length === 0))
    ? [unverifiable("the claim is about a part that my tables don't break out")]
    : []

const elsewhere = (seen: Seen): readonly Assertion[] => {
  if (seen.has('st.abroad') && seen.has('st.sold') && says(seen))
    return [unverifiable("my tables don't cover what a country exports")]
  if (seen.has(...ELSEWHERE))
    return says(seen) || seen.has('change.up', 'change.down', 'times2', 'times3')
      ? [unverifiable('I have no table of that measure by country')]
      : []
  const value = seen.of('share')[0]
  if (value && seen.has('st.people')) return [unverifiable('I have no table with shares of that')]
  return []
}

/** From frame and said value to what is checked, the telling words first; within a row what its words fill. */
const TABLE: readonly Row[] = [
  { frames: ['document', 'event', 'timeline', 'recycling', 'share'], of: documentIn },
  { frames: ['by-product'], of: (_, seen, context) => byProductIn(seen, context) },
  { frames: ['list-membership', 'list-contents'], of: (_, seen, context) => listedIn(seen, context) },
  { frames: ['event', 'timeline', 'document'], of: (_, seen, context) => eventIn(seen, context) },
  {
    frames: ['search', 'out-of-scope'],
    of: (_, seen) =>
      seen.has('future', 'st.plan') &&
      !/\bset (?:you|me|one) back\b/i.test(seen.text) &&
      !seen.has('st.announced') &&
      (says(seen) ||
        seen.has('price', 'change.up', 'change.down', 'times2', 'times3', 'hold', 'mine', 'refine', 'produce'))
        ? [unverifiable('the claim is about the future, and my figures are of the past')]
        : [],
  },
  { frames: ['price'], of: (_, seen, context) => priceIn(seen, context) },
  { frames: ['uses'], of: (corpus, seen) => useIn(corpus, seen) },
  { frames: ['substitutes'], of: (_, seen) => substituteIn(seen) },
  { frames: ['search'], of: (_, seen) => outOf(seen) },
  { frames: ['reliance', 'import-sources'], of: (corpus, seen, context) => tradeIn(corpus, seen, context) },
  { frames: ['search'], of: (_, seen) => partOf(seen) },
  { frames: ['search', 'amount'], of: (_, seen) => elsewhere(seen) },
  { frames: ['comparison'], of: (_, seen, context) => comparisonIn(seen, context) },
  { frames: ['trend'], of: (_, seen, context) => trendIn(seen, context) },
  {
    frames: ['share', 'amount', 'ranking', 'reserves', 'world-total', 'complement'],
    of: (_, seen, context) => figuresIn(seen, context),
  },
]

/** What a clause asserts, and the frames that its words fill; empty where nothing is claimed that could be checked. */
export const assertionsOf = (
  corpus: Corpus,
  seen: Seen,
  context: Context,
  why: string | undefined,
): { readonly assertions: readonly Assertion[]; readonly frames: readonly Intent[] } => {
  for (const { frames, of } of TABLE) {
    const assertions = of(corpus, seen, context)
    if (assertions.length > 0) return { assertions: why === undefined ? assertions : [unverifiable(why)], frames }
  }
  return { assertions: [], frames: [] }
}
