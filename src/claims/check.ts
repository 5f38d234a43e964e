import type { Corpus } from '../corpus/types.js'
import type { Detail, Figure, Verdict } from '../answers/answer.js'
import type { Card } from '../answers/card.js'
import { possessive } from '../answers/text.js'
import type { Claim } from './claim.js'
import { dissent, type Finding, type Ruling, rule, type SideFinding } from './judge.js'
import { withoutPeriod, withoutThe } from '../prose.js'

/** One claim about one mineral, checked. Numbers and citations stand in the card that was given. */
export interface Check {
  readonly claim: Claim
  /** Which of several minerals or places of the claim this is about: "Lithium". */
  readonly part?: string
  readonly verdict: Verdict
  /** What decides, as a sentence without its full stop: "China refines about 80 % of the world's cobalt (2023)". */
  readonly because: string
  /** What the rows say at each stage. */
  readonly lines: readonly Detail[]
  /** Those of the lines that decide; absent: all. */
  readonly deciding?: readonly Detail[]
  /** What would make the claim right. */
  readonly fix?: string
  /** The deciding figure. */
  readonly figure?: Figure
  /** Why the figures come to this verdict, where figures decide. */
  readonly ruled?: Ruling['because']
}

/** Checks one claim about one of its minerals; writes figures and citations into the card. */
export type Checker = (card: Card, corpus: Corpus, claim: Claim, mineral: string) => Check

const WHY: Readonly<Record<Ruling['because'], string>> = {
  all: '',
  none: '',
  stage: 'true of one stage but not another',
  silent: 'true of one stage; I have no figure for the others',
  source: 'the sources differ',
  year: 'true of an earlier year',
  definition: 'true of another way of counting',
  edition: 'true in an earlier edition',
  'no-figure': 'I have no figure for this',
}

/** Says of a row what it does for a claim. */
export const TRUTHS = { yes: 'matches', no: 'does not match', unknown: 'inconclusive' } as const

const lineOf = (card: Card, side: SideFinding, finding: Finding): Detail => {
  const text = finding.show(card)
  const several = new Set(side.current.map(({ by }) => by)).size > 1 && finding.by !== undefined
  const label = several ? `${side.label}, ${withoutThe(finding.by ?? '')}` : side.label
  return { label, text: text === '' ? '' : `${text}: ${TRUTHS[finding.truth]}` }
}

/** "mines about 66 % of the world's cobalt (2025) by the IEA's figures": whose figure it is, where sources differ. */
const clauseOf = (card: Card, finding: Finding, named: boolean): string => {
  const text = finding.say(card)
  return named && text !== '' && finding.by !== undefined ? `${text} by ${possessive(finding.by)} figures` : text
}

/** What a supported claim has against it: "; the sources differ, and by the IEA's figures Indonesia mines about 63 %". */
const dissentText = (card: Card, subject: string, findings: readonly Finding[]): string => {
  for (const { otherwise } of findings) card.caveat(otherwise)
  const who = subject.replace(/^The /, 'the ')
  const texts = findings.map((one) => `by ${possessive(one.by ?? 'another source')} figures ${who} ${one.say(card)}`)
  return findings.length === 0 ? '' : `; the sources differ, and ${[...new Set(texts)].join(', and ')}`
}

/** The findings of all sides as a check: ruled, shown, and said in one sentence. `subject` is "China". */
export const checkOf = (
  card: Card,
  claim: Claim,
  subject: string,
  sides: readonly SideFinding[],
  fixOf: (ruling: Ruling) => string | undefined,
  whys: Readonly<Partial<Record<Ruling['because'], string>>> = {},
): Check => {
  const ruling = rule(sides, claim.now)
  const { deciding } = ruling
  const from = card.figures.length
  const shown = deciding?.show(card) ?? ''
  const figure = shown === '' ? undefined : (card.figures[from] ?? sameFigure(card, deciding))
  const rows = sides.flatMap((side) => side.current.map((finding) => ({ finding, line: lineOf(card, side, finding) })))
  if (deciding && ruling.side && !ruling.side.current.includes(deciding))
    rows.push({ finding: deciding, line: lineOf(card, ruling.side, deciding) })
  // "True of one stage, not of another" is told by the other stage, not by another source of the same one.
  const elsewhere = sides.filter(
    (side) => side !== ruling.side || (ruling.verdict === 'depends' && ruling.because !== 'stage'),
  )
  const no = elsewhere.flatMap((side) => side.current).find((finding) => finding.truth === 'no' && finding !== deciding)
  const said = [deciding, ruling.verdict === 'supported' ? undefined : no].filter((one) => one !== undefined)
  const bySource = ruling.because === 'source'
  // Why the sources differ is told by the note of the one that counts otherwise.
  if (bySource) for (const { otherwise } of said) card.caveat(otherwise)
  const clauses = [
    ...new Set(said.map((finding) => clauseOf(card, finding, bySource)).filter((clause) => clause !== '')),
  ]
  const why = whys[ruling.because] ?? WHY[ruling.because]
  const differing = dissentText(card, subject, dissent(sides, ruling))
  const joined = clauses.join(ruling.verdict === 'depends' ? ', but ' : ' and ')
  const fix = fixOf(ruling)
  return {
    claim,
    verdict: ruling.verdict,
    because: clauses.length === 0 ? why : `${why === '' ? '' : `${why}: `}${subject} ${joined}${differing}`,
    lines: rows.map(({ line }) => line).filter(({ text }) => text !== ''),
    deciding: rows
      .filter(({ finding }) => said.includes(finding))
      .map(({ line }) => line)
      .filter(({ text }) => text !== ''),
    ...(fix !== undefined && { fix }),
    ...(figure && { figure }),
    ruled: ruling.because,
  }
}

const sameFigure = (card: Card, deciding: Finding | undefined): Figure | undefined =>
  card.figures.find((figure) => figure.year === deciding?.year)

/** A claim on which nothing here bears. `looked` says what was looked for. */
export const unverifiableCheck = (claim: Claim, looked: string, lines: readonly Detail[] = []): Check => ({
  claim,
  verdict: 'unverifiable',
  because: withoutPeriod(looked),
  lines,
})
