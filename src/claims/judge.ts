import type { Verdict } from '../answers/answer.js'
import type { Card } from '../answers/card.js'
import type { Terms } from './equal-terms.js'

/** Whether a claim holds in one row or table: `unknown` where there is no number for it. */
export type Truth = 'yes' | 'no' | 'unknown'

/** One row, table or record held against a claim. */
export interface Finding {
  readonly truth: Truth
  readonly year: number
  /** Not in the range, and so close to it that another source which is in it is not contradicted. */
  readonly close?: boolean
  /** Whose figure it is: "the IEA". */
  readonly by?: string
  /** How this publication counts where that is not how the others do: "counts the volumes sold". */
  readonly otherwise?: string
  /** What it is of, where a claim may be of something else. */
  readonly terms?: Terms
  /** What the row says, with its citation; adds its figure to the card. Empty where there is nothing to show. */
  readonly show: (card: Card) => string
  /** The same as a clause for the headline: "mines 0.6 % of the world's cobalt (2025 est.)". */
  readonly say: (card: Card) => string
}

/** The findings of one stage (or definition): of the year that is meant, and of other years and editions. */
export interface SideFinding {
  /** "Mined", "Refined", "Reserves". */
  readonly label: string
  /** For the sentence on what would make a claim right: "mines", "refines", "holds reserves of". */
  readonly verb: string
  readonly current: readonly Finding[]
  /** Findings in tables that count something narrower, or in another way. */
  readonly definitions: readonly Finding[]
  /** Worked out only where the year that is meant does not bear the claim out. */
  readonly others: () => readonly Finding[]
  /** Its newest year lies before the one claimed: it can limit a claim, not bear it out. */
  readonly stale: boolean
}

/** The rows of one stage, definition or product, as a checker reads them: of whatever shape. */
export interface Rows<Row> {
  readonly label: string
  readonly verb: string
  readonly current: readonly Row[]
  readonly definitions?: readonly Row[]
  /** Worked out only where the year that is meant does not bear the claim out. */
  readonly others?: () => readonly Row[]
  readonly stale?: boolean
}

/** A side of rows, each held against the claim; `negated`: the claim denies what it says. */
export const sideOf = <Row>(
  { label, verb, current, definitions = [], others = () => [], stale = false }: Rows<Row>,
  negated: boolean,
  find: (row: Row) => Finding,
): SideFinding => {
  const judge = (row: Row): Finding => (negated ? denied(find(row)) : find(row))
  return {
    ...{ label, verb, current: current.map(judge), definitions: definitions.map(judge), stale },
    others: () => others().map(judge),
  }
}

export type Because = 'all' | 'none' | 'stage' | 'silent' | 'source' | 'year' | 'edition' | 'definition' | 'no-figure'

/** What the findings come to, and why. */
export interface Ruling {
  readonly verdict: Verdict
  readonly because: Because
  readonly deciding?: Finding
  readonly side?: SideFinding
}

const has = (findings: readonly Finding[], truth: Truth): boolean => findings.some((one) => one.truth === truth)

type Found = Pick<Ruling, 'deciding' | 'side'>

/** The newest finding with a truth, in the order of the sides where years are equal. */
const newest = (
  sides: readonly SideFinding[],
  truth: Truth,
  of: 'current' | 'definitions' | 'others',
): Found | undefined => {
  let best: { readonly deciding: Finding; readonly side: SideFinding } | undefined
  for (const side of sides)
    for (const deciding of of === 'others' ? side.others() : side[of])
      if (deciding.truth === truth && (best === undefined || deciding.year > best.deciding.year))
        best = { deciding, side }
  return best
}

/** What a claim is right of, now or else in an earlier year. */
export const rightOf = (sides: readonly SideFinding[]): Found | undefined =>
  newest(sides, 'yes', 'current') ?? newest(sides, 'yes', 'others')

/**
 * The verdict from the findings of every stage that a claim could mean. Supported: the figures of the year that is meant
 * agree at every stage. Contradicted: they say otherwise at every stage, and so did the years before and other editions.
 * Depends: some agree, some do not or are silent. Unverifiable: no figure bears on it.
 *
 * Where publications differ at one stage and year, one of them (USGS, BGS, the IEA, the EC) carries a claim that it bears
 * out if the others are close to it; those that do not fit are named (`dissent`). One that lies apart leaves it at
 * depends, also where it says itself that it counts otherwise: the claim is then true of one definition and not of
 * another. Fractions in words ("two thirds") have a tolerance of three points; the wider a claim's own tolerance, the
 * less is close beyond it (`value.shareRange`, `quantities.SHARE_SLACK`).
 * @param now the claim speaks of today: an old figure does not make it right
 */
export const rule = (sides: readonly SideFinding[], now: boolean): Ruling => {
  const bearing = sides.filter((side) => !side.stale)
  const yes = newest(bearing, 'yes', 'current')
  const no = newest(bearing, 'no', 'current')
  if (yes) {
    const differs = ({ current }: SideFinding): boolean =>
      current.some(({ truth, close }) => truth === 'no' && close !== true)
    if (sides.every((side) => has(side.current, 'yes') && !differs(side)))
      return { verdict: 'supported', because: 'all', ...yes }
    const split = sides.some((side) => has(side.current, 'yes') && differs(side))
    return { verdict: 'depends', because: split ? 'source' : no ? 'stage' : 'silent', ...yes }
  }
  const defined = newest(bearing, 'yes', 'definitions')
  if (defined) return { verdict: 'depends', because: 'definition', ...defined }
  if (!no) return { verdict: 'unverifiable', because: 'no-figure' }
  const once = now ? undefined : newest(bearing, 'yes', 'others')
  if (!once) return { verdict: 'contradicted', because: 'none', ...no }
  const sameYear = once.side?.current.some(({ year }) => year === once.deciding?.year) === true
  return { verdict: 'depends', because: sameYear ? 'edition' : 'year', ...once }
}

/** Figures of a supported claim's stage and year that do not fit it, to be named. */
export const dissent = (sides: readonly SideFinding[], { verdict }: Ruling): readonly Finding[] =>
  verdict === 'supported' ? sides.flatMap(({ current }) => current).filter(({ truth }) => truth === 'no') : []

/** The finding for a claim that denies. */
export const denied = (finding: Finding): Finding => ({
  ...finding,
  truth: finding.truth === 'yes' ? 'no' : finding.truth === 'no' ? 'yes' : 'unknown',
})

/** A verdict on what a claim denies. */
export const flip = (verdict: Verdict, negated: boolean): Verdict =>
  !negated ? verdict : verdict === 'supported' ? 'contradicted' : verdict === 'contradicted' ? 'supported' : verdict

const CAUTION: readonly Verdict[] = ['supported', 'unverifiable', 'depends', 'contradicted']

/** The most cautious of several verdicts: contradicted, then depends, then unverifiable; supported only if all are. */
export const overall = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce<Verdict>(
    (worst, each) => (CAUTION.indexOf(each) > CAUTION.indexOf(worst) ? each : worst),
    'supported',
  )
