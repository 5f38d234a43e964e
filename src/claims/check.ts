import { tablesByMineral } from '../corpus/lookup.js'
import type { Detail, Figure, Verdict } from '../answers/answer.js'
import type { Card } from '../answers/card.js'
import { possessive } from '../answers/text.js'
import type { Claim, Kind, Said } from './claim.js'
import { partsFrom, type Terms } from './equal-terms.js'
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
  /** What that ends with behind its finding, a piece each. */
  readonly qualifiers?: readonly string[]
  /** What the rows say at each stage. */
  readonly lines: readonly Detail[]
  /** Those of the lines that decide; absent: all. */
  readonly deciding?: readonly Detail[]
  /** What would make the claim right. */
  readonly fix?: string
  /** The deciding figure. */
  readonly figure?: Figure
  /** What the deciding figure is of. */
  readonly terms?: Terms
  /** Why the figures come to this verdict, where figures decide. */
  readonly ruled?: Ruling['because']
}

/** What a checker is given: a claim with its assertion, about one mineral; figures go into the card. */
interface AskedOf<Assertion> {
  readonly card: Card
  readonly claim: Claim
  readonly said: Assertion
  /** One mineral of the claim; empty for a kind that is checked for all at once. */
  readonly id: string
  /** Its name. */
  readonly name: string
}

/** The same for an assertion of one kind. */
export type Asked<K extends Kind> = AskedOf<Said<K>>

export type Checker<K extends Kind> = (asked: Asked<K>) => Check

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

/** What bears on a claim, and how it is told. */
export interface Evidence {
  /** Whose figures they are, at the start of a sentence: "China". */
  readonly subject: string
  readonly sides: readonly SideFinding[]
  /** What was looked for, where no side settles anything. */
  readonly nothing: string
  readonly fix?: (ruling: Ruling) => string | undefined
  /** Why figures differ, where that is not by stage, year or source. */
  readonly whys?: Readonly<Partial<Record<Ruling['because'], string>>>
}

/** What is said of a claim, and the forms that its minerals' tables count in: words of it set no row apart. */
export const saidOf = (card: Card, { minerals }: Claim, said: string): string =>
  [said, ...minerals.flatMap((id) => (tablesByMineral(card.corpus).get(id) ?? []).map(({ form = '' }) => form))].join(
    ' ',
  )

/** The check, unless it contradicts by what is of other terms than the claim: that settles nothing. */
export const onEqualTerms = (card: Card, check: Check): Check => {
  const { claim, because, terms, verdict } = check
  const why =
    verdict === 'contradicted' ? partsFrom(claim, { ...terms, said: saidOf(card, claim, because) }) : undefined
  return why === undefined ? check : { ...check, verdict: 'unverifiable', because: `${why}; on the rest, ${because}` }
}

/** A claim held against its evidence: ruled, shown, and said in one sentence. */
export const checkOf = (card: Card, claim: Claim, { subject, sides, nothing, fix, whys = {} }: Evidence): Check => {
  const ruling = rule(sides, claim.now)
  const { deciding } = ruling
  const from = card.figures.length
  const shown = deciding?.show(card) ?? ''
  const figure = shown === '' ? undefined : (card.figures[from] ?? sameFigure(card, deciding))
  const rows = sides.flatMap((side) => side.current.map((finding) => ({ finding, line: lineOf(card, side, finding) })))
  if (deciding && ruling.side && !ruling.side.current.includes(deciding))
    rows.push({ finding: deciding, line: lineOf(card, ruling.side, deciding) })
  const linesOf = (of: readonly { readonly line: Detail }[]): readonly Detail[] =>
    of.map(({ line }) => line).filter(({ text }) => text !== '')
  if (ruling.verdict === 'unverifiable') return unverifiableCheck(claim, nothing, linesOf(rows))
  // "True of one stage, not of another" is told by the other stage, not by another source of the same one.
  const elsewhere = sides.filter(
    (side) => side !== ruling.side || (ruling.verdict === 'depends' && ruling.because !== 'stage'),
  )
  const no = elsewhere.flatMap((side) => side.current).find((finding) => finding.truth === 'no' && finding !== deciding)
  const said = [deciding, ruling.verdict === 'supported' ? undefined : no].filter((one) => one !== undefined)
  const bySource = ruling.because === 'source' && whys.source === undefined
  // Why the sources differ is told by the note of the one that counts otherwise.
  if (bySource) for (const { otherwise } of said) card.caveat(otherwise)
  const clauses = new Set(said.map((finding) => clauseOf(card, finding, bySource)).filter((clause) => clause !== ''))
  const why = whys[ruling.because] ?? WHY[ruling.because]
  const differing = dissentText(card, subject, dissent(sides, ruling))
  const joined = [...clauses].join(ruling.verdict === 'depends' ? ', but ' : ' and ')
  // "China mines 66 %.": what would make it right.
  const plain = ruling.verdict === 'supported' || !deciding ? undefined : `${subject} ${deciding.say(card)}.`
  const better = fix ? fix(ruling) : plain
  const finding = `${subject} ${joined}`
  const [because, ...qualifiers] =
    clauses.size === 0 ? [why] : why === '' ? [finding, differing] : [why, `: ${finding}`, differing]
  return {
    claim,
    verdict: ruling.verdict,
    because: [because, ...qualifiers].join(''),
    qualifiers,
    lines: linesOf(rows),
    deciding: linesOf(rows.filter(({ finding }) => said.includes(finding))),
    ...(better !== undefined && { fix: better }),
    ...(figure && { figure }),
    ...(deciding?.terms && { terms: deciding.terms }),
    ruled: ruling.because,
  }
}

/** Only the sides with a figure that settles something: a table that is silent of a claim's place leaves it to others. */
export const settling = (sides: readonly SideFinding[]): readonly SideFinding[] =>
  sides.filter((side) => side.current.some(({ truth }) => truth !== 'unknown'))

const sameFigure = (card: Card, deciding: Finding | undefined): Figure | undefined =>
  card.figures.find((figure) => figure.year === deciding?.year)

/** A claim on which nothing here bears. `looked` says what was looked for. */
export const unverifiableCheck = (claim: Claim, looked: string, lines: readonly Detail[] = []): Check => ({
  claim,
  verdict: 'unverifiable',
  because: withoutPeriod(looked),
  lines,
})

/** A claim that words of the corpus decide: why, and the rows with their labels. */
export const saidCheck = (
  claim: Claim,
  verdict: Verdict,
  because: string,
  rows: readonly (readonly [string, string])[],
  fix?: string,
): Check => ({
  claim,
  verdict,
  because,
  lines: rows.map(([label, text]) => ({ label, text })),
  ...(fix !== undefined && verdict !== 'supported' && { fix }),
})
