import type { Corpus } from '../../corpus/types.js'
import type { Detail, Figure, Verdict } from '../answer.js'
import type { Card } from '../card.js'
import type { Claim } from './claim.js'
import { type Finding, type Ruling, rule, type SideFinding } from './judge.js'

/** One claim about one mineral, checked. Numbers and citations stand in the card that was given. */
export interface Check {
  readonly claim: Claim
  readonly verdict: Verdict
  /** What decides, as a sentence without its full stop: "China refines about 80 % of the world's cobalt (2023)". */
  readonly because: string
  /** What the rows say at each stage. */
  readonly lines: readonly Detail[]
  /** What would make the claim right. */
  readonly fix?: string
  /** The deciding figure. */
  readonly figure?: Figure
}

/** Checks one claim about one of its minerals; writes figures and citations into the card. */
export type Checker = (card: Card, corpus: Corpus, claim: Claim, mineral: string) => Check

const WHY: Readonly<Record<Ruling['because'], string>> = {
  all: '',
  none: '',
  stage: 'true of one stage, not of another',
  source: 'the sources differ',
  year: 'true of an earlier year',
  definition: 'true of another way of counting',
  edition: 'true in an earlier edition',
  'no-figure': 'no figure bears on it',
}

const TRUTHS = { yes: 'fits', no: 'does not fit', unknown: 'does not settle it' } as const

const lineOf = (card: Card, side: SideFinding, finding: Finding): Detail => {
  const text = finding.show(card)
  return { label: side.label, text: text === '' ? '' : `${text}: ${TRUTHS[finding.truth]}` }
}

/** The findings of all sides as a check: ruled, shown, and said in one sentence. `subject` is "China". */
export const checkOf = (
  card: Card,
  claim: Claim,
  subject: string,
  sides: readonly SideFinding[],
  fixOf: (ruling: Ruling) => string | undefined,
): Check => {
  const ruling = rule(sides, claim.now)
  const { deciding } = ruling
  const from = card.figures.length
  const shown = deciding?.show(card) ?? ''
  const figure = shown === '' ? undefined : (card.figures[from] ?? sameFigure(card, deciding))
  const lines = sides.flatMap((side) => side.current.map((finding) => lineOf(card, side, finding)))
  if (deciding && ruling.side && !ruling.side.current.includes(deciding))
    lines.push(lineOf(card, ruling.side, deciding))
  const elsewhere = sides.filter((side) => side !== ruling.side || ruling.verdict === 'depends')
  const no = elsewhere.flatMap((side) => side.current).find((finding) => finding.truth === 'no' && finding !== deciding)
  const said = [deciding, ruling.verdict === 'supported' ? undefined : no].filter((one) => one !== undefined)
  const clauses = [...new Set(said.map((finding) => finding.say(card)).filter((clause) => clause !== ''))]
  const why = WHY[ruling.because]
  const joined = clauses.join(ruling.verdict === 'depends' ? ', but ' : ' and ')
  const fix = fixOf(ruling)
  return {
    claim,
    verdict: ruling.verdict,
    because: clauses.length === 0 ? why : `${why === '' ? '' : `${why}: `}${subject} ${joined}`,
    lines: lines.filter(({ text }) => text !== ''),
    ...(fix !== undefined && { fix }),
    ...(figure && { figure }),
  }
}

const sameFigure = (card: Card, deciding: Finding | undefined): Figure | undefined =>
  card.figures.find((figure) => figure.year === deciding?.year)

/** A claim on which nothing here bears. `looked` says what was looked for. */
export const unverifiableCheck = (claim: Claim, looked: string, lines: readonly Detail[] = []): Check => ({
  claim,
  verdict: 'unverifiable',
  because: looked.replace(/\.$/, ''),
  lines,
})
