import type { Corpus, Table } from '../corpus/types.js'
import type { Card } from '../answers/card.js'
import { lensesOf } from '../tables/views.js'
import { nothingAbout } from '../answers/missing.js'
import { mineralOf, placeName, publisherName, stageLabel, verbOf } from '../answers/names.js'
import { mineralCaveat } from '../answers/qualify.js'
import type { Cut } from '../tables/select.js'
import { aggregateOf } from '../tables/stages.js'
import { capital, list, possessive } from '../answers/text.js'
import { type Check, type Checker, checkOf, unverifiableCheck } from './check.js'
import type { Claim } from './claim.js'
import { type Side, sidesOf } from './evidence.js'
import { jointAmountFinding } from './joint-amounts.js'
import { denied, type Finding, type Ruling, rightOf, type SideFinding } from './judge.js'
import { amountFinding, shareFinding } from './quantities.js'
import { heldSince } from './none-since.js'
import { rankFinding } from './rankings.js'
import { differenceFinding, ratioFinding } from './ratios.js'
import { inUnitOf, type Slip, slipIn } from './units.js'

/** More than half, and first: what "dominates" has to mean to be checked at all. */
const DOMINANT = 50

const findingOf = (corpus: Corpus, claim: Claim, mineral: string, cut: Cut): Finding => {
  const { assertion, places } = claim
  const place = places[0] ?? 'WLD'
  switch (assertion.kind) {
    case 'share':
      return shareFinding(corpus, cut, mineral, places, assertion.range)
    case 'amount':
      if (claim.together === true && places.length > 1)
        return jointAmountFinding(corpus, cut, places, inUnitOf(cut.table, assertion))
      return amountFinding(corpus, cut, place, inUnitOf(cut.table, assertion), claim.among?.outside)
    case 'rank':
      return rankFinding(corpus, cut, place, assertion, claim.among)
    case 'dominance':
      return rankFinding(corpus, cut, place, { from: 1, to: 1, over: DOMINANT })
    case 'ratio':
      return ratioFinding(corpus, cut, firstOf(claim, assertion.than), assertion.than, assertion.range)
    case 'difference':
      return differenceFinding(
        corpus,
        cut,
        firstOf(claim, assertion.than),
        assertion.than,
        inUnitOf(cut.table, assertion),
      )
    default:
      return { truth: 'unknown', year: cut.year, show: () => '', say: () => '' }
  }
}

/** "China does not mine half of it" means that it mines less; where it mines more, the denial is neither right nor wrong. */
const isAbove = (corpus: Corpus, claim: Claim, mineral: string, cut: Cut): boolean => {
  const { assertion } = claim
  if (assertion.kind !== 'share' && assertion.kind !== 'amount') return false
  const { low, high, words } = assertion.range
  if (!Number.isFinite(low) || !Number.isFinite(high)) return false
  const above = { ...assertion, range: { low: high + 1e-9, high: Infinity, words } }
  return findingOf(corpus, { ...claim, assertion: above }, mineral, cut).truth !== 'no'
}

const labelOf = (side: Side): string =>
  side.measure === 'production' ? stageLabel(side.lens.stage) : capital(side.measure)

/** The note says of the claim's own place that its row counts something else, or the table is an average of years past. */
const countsOtherwise = (corpus: Corpus, { places }: Claim, { note = '', source }: Table): boolean =>
  source.startsWith('ec-') || places.some((place) => note.includes(`${capital(placeName(corpus, place))}'s row`))

/** A figure just beside the one that is denied does not bear the denial out. */
const notThat = (finding: Finding): Finding =>
  finding.truth === 'no' && finding.close === true ? { ...finding, truth: 'unknown' } : denied(finding)

const sideFinding = (corpus: Corpus, claim: Claim, mineral: string, side: Side): SideFinding => {
  const judge = (cut: Cut): Finding => {
    const { table } = cut
    const finding = {
      ...findingOf(corpus, claim, mineral, cut),
      by: publisherName(table.source),
      ...(table.note !== undefined && countsOtherwise(corpus, claim, table) && { otherwise: table.note }),
    }
    if (claim.negated === (claim.refuted === true)) return finding
    return claim.refuted !== true && isAbove(corpus, claim, mineral, cut)
      ? { ...finding, truth: 'unknown' }
      : notThat(finding)
  }
  const [table] = side.lens.tables
  return {
    label: labelOf(side),
    verb: table ? verbOf(table) : 'produces',
    current: side.current.map(judge),
    definitions: side.definitions.map(judge),
    others: () => side.others.map(judge),
    stale: side.stale,
  }
}

/** "Say “refines” and 2023: China refines about 80 % of the world's cobalt." */
const fixFor =
  (card: Card, corpus: Corpus, claim: Claim, mineral: string, subject: string) =>
  (ruling: Ruling): string | undefined => {
    const { because, deciding, side, verdict } = ruling
    if (verdict === 'supported' || !deciding || !side) return undefined
    const sentence = `${subject} ${deciding.say(card)}`
    if (because === 'stage' || because === 'silent')
      return `Say "${side.verb}" and the year, ${deciding.year}: ${sentence}.`
    if (because === 'year' || because === 'edition') return `Say the year, ${deciding.year}: ${sentence}.`
    if (because === 'definition') return `Say what is counted, and the year, ${deciding.year}: ${sentence}.`
    if (because === 'source') return `Name the source and the year, ${deciding.year}.`
    const elsewhere = claim.stage === undefined ? undefined : atAnotherStage(corpus, claim, mineral)
    elsewhere?.finding.show(card)
    return elsewhere
      ? `Say "${elsewhere.side.verb}" and the year, ${elsewhere.finding.year}: ${subject} ${elsewhere.finding.say(card)}.`
      : `${sentence}.`
  }

/** A stage that the claim does not name and that it is right of. */
const atAnotherStage = (
  corpus: Corpus,
  claim: Claim,
  mineral: string,
): { readonly side: SideFinding; readonly finding: Finding } | undefined => {
  const { stage, ...open } = claim
  const sides = sidesOf(corpus, open, mineral, undefined)
    .filter((side) => !side.stale && side.lens.stage !== stage)
    .map((side) => sideFinding(corpus, claim, mineral, side))
  const { deciding, side } = rightOf(sides) ?? {}
  return deciding && side ? { side, finding: deciding } : undefined
}

/** The place whose figure is measured by that of others. */
const firstOf = ({ places }: Claim, than: readonly string[]): string => places.find((id) => !than.includes(id)) ?? ''

const subjectsOf = (corpus: Corpus, claim: Claim): string =>
  claim.places.length === 0
    ? 'the world'
    : claim.assertion.kind === 'ratio' || claim.assertion.kind === 'difference'
      ? placeName(corpus, firstOf(claim, claim.assertion.than))
      : list(claim.places.map((place) => placeName(corpus, place)))

const slipFor = (corpus: Corpus, claim: Claim, sides: readonly Side[]): Slip | undefined => {
  const { assertion } = claim
  if (assertion.kind !== 'amount' || claim.together === true) return undefined
  return sides
    .flatMap((side) => [...side.current, ...side.others])
    .map((cut) => slipIn(corpus, cut, claim.places[0] ?? 'WLD', assertion))
    .find((slip) => slip !== undefined)
}

const nothing = (card: Card, corpus: Corpus, claim: Claim, id: string): Check => {
  const mineral = mineralOf(corpus, id)
  const measure = claim.measure ?? 'production'
  const under = aggregateOf(corpus, mineral, measure)
  const years = claim.year === undefined ? '' : ` in ${claim.year}`
  if (under)
    return unverifiableCheck(claim, `no ${measure} figure by country exists for ${mineral.name} alone. ${under.why}`)
  const has = lensesOf(corpus, mineral, measure).length > 0
  if (!has) return unverifiableCheck(claim, nothingAbout(card, id, `${claim.stage ?? ''} ${measure} by country`.trim()))
  return unverifiableCheck(
    claim,
    `I have no figure for ${claim.stage ?? measure} of ${mineral.name} in ${subjectsOf(corpus, claim)}${years}`,
  )
}

/** Checks a share, amount, rank or ratio against every table of the mineral that could bear on it. */
export const checkQuantity: Checker = (card, corpus, claim, mineral) => {
  const sides = sidesOf(corpus, claim, mineral)
  const bearing = sides.filter((side) => side.current.length > 0)
  const { kind } = claim.assertion
  const subject = subjectsOf(corpus, claim)
  const said = kind === 'amount' ? possessive(subject) : subject
  const findings = bearing.map((side) => sideFinding(corpus, claim, mineral, side))
  const check = checkOf(card, claim, capital(said), findings, fixFor(card, corpus, claim, mineral, capital(said)))
  if (check.verdict === 'unverifiable') {
    const elsewhere = claim.stage === undefined ? undefined : atAnotherStage(corpus, claim, mineral)
    const open = claim.among?.region === undefined ? '' : ": a country that isn't listed could rank above it"
    const bounds = `my figures for ${mineralOf(corpus, mineral).name} don't settle it for ${subjectsOf(corpus, claim)}${open}`
    if (!elsewhere && check.lines.length > 0) return unverifiableCheck(claim, bounds, check.lines)
    if (!elsewhere) return nothing(card, corpus, claim, mineral)
    const sentence = `${capital(said)} ${elsewhere.finding.say(card)}`
    const line = { label: elsewhere.side.label, text: elsewhere.finding.show(card) }
    const because = `there is no figure for ${claim.stage ?? ''}, but it is true of another stage: ${sentence}`
    return {
      claim,
      verdict: 'depends',
      because,
      lines: [line],
      fix: `Say "${elsewhere.side.verb}" and the year, ${elsewhere.finding.year}: ${sentence}.`,
    }
  }
  mineralCaveat(card, corpus, mineral)
  const slip = check.verdict !== 'contradicted' ? undefined : slipFor(corpus, claim, bearing)
  if (slip === undefined) return heldSince(card, claim, mineral, check)
  return {
    ...check,
    verdict: slip.countsOtherwise ? 'depends' : check.verdict,
    because: `${slip.text}. ${check.because}`,
  }
}
