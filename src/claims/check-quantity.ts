import type { Corpus, Table } from '../corpus/types.js'
import type { Card } from '../answers/card.js'
import { nothingAbout } from '../answers/missing.js'
import { mineralOf, placeName, publisherName, stageLabel, verbOf } from '../answers/names.js'
import { mineralCaveat } from '../answers/qualify.js'
import { capital, list, possessive } from '../answers/text.js'
import { noteOf, quoted, sentencesOf } from '../answers/words/sentences.js'
import { wordingsOf } from '../language/wordings.js'
import { yearsIn } from '../prose.js'
import type { Cut } from '../tables/select.js'
import { familyOf } from '../tables/sources.js'
import { aggregateOf } from '../tables/stages.js'
import { lensesOf } from '../tables/views.js'
import { type Asked, type Check, checkOf, unverifiableCheck } from './check.js'
import type { Assertion, Claim } from './claim.js'
import { type Side, sidesOf } from './evidence.js'
import { denied, type Finding, type Ruling, rightOf, type SideFinding, sideOf } from './judge.js'
import { amountFinding, ratioFinding, shareFinding, silent } from './quantities.js'
import { rankFinding } from './rankings.js'
import { inUnitOf, slipIn } from './units.js'
import { over } from './value.js'

/** Kinds that rows by country decide. */
type Quantity = Asked<'share' | 'amount' | 'rank' | 'ratio'>

const findingOf = (
  corpus: Corpus,
  { places, among, together }: Claim,
  said: Assertion,
  mineral: string,
  cut: Cut,
): Finding => {
  const [place = 'WLD'] = places
  switch (said.kind) {
    case 'share':
      return shareFinding(corpus, cut, mineral, places, said.range)
    case 'amount':
      return amountFinding(corpus, cut, places, inUnitOf(cut.table, said), among?.outside)
    case 'rank':
      return rankFinding(corpus, cut, place, said, among)
    case 'ratio': {
      const { than, range, value, unit } = said
      const less = value !== undefined && unit !== undefined
      const wanted = less ? inUnitOf(cut.table, { range, value, unit }) : range
      const own = places.filter((id) => !than.includes(id))
      const of = (ids: readonly string[]): Finding => ratioFinding(corpus, cut, ids, than, wanted, less)
      const all = of(own)
      // "Chile and Peru mine more than China": each of them, or both together.
      return together === true || own.every((id) => of([id]).truth === all.truth) ? all : silent(cut)
    }
    default:
      return silent(cut)
  }
}

/** "China does not mine half of it" means that it mines less; where it mines more, the denial is neither right nor wrong. */
const isAbove = (corpus: Corpus, claim: Claim, said: Assertion, mineral: string, cut: Cut): boolean => {
  if (said.kind !== 'share' && said.kind !== 'amount') return false
  return findingOf(corpus, claim, { ...said, range: over(said.range.high) }, mineral, cut).truth !== 'no'
}

/** The note says of the claim's own place that its row counts something else, or the table is an average of years past. */
const countsOtherwise = (corpus: Corpus, { places }: Claim, { note = '', source }: Table): boolean =>
  source.startsWith('ec-') || places.some((place) => note.includes(`${capital(placeName(corpus, place))}'s row`))

const sideFinding = ({ card: { corpus }, claim, said, id }: Quantity, side: Side): SideFinding => {
  const judge = (cut: Cut): Finding => {
    const { note, source } = cut.table
    const otherwise = note !== undefined && countsOtherwise(corpus, claim, cut.table) ? { otherwise: note } : {}
    const finding = {
      by: publisherName(source),
      terms: { publisher: familyOf(source) },
      ...findingOf(corpus, claim, said, id, cut),
      ...otherwise,
    }
    if (claim.negated === (claim.refuted === true)) return finding
    const above = claim.refuted !== true && isAbove(corpus, claim, said, id, cut)
    // A figure just beside the one that is denied does not bear the denial out either.
    return above || (finding.truth === 'no' && finding.close === true)
      ? { ...finding, truth: 'unknown' }
      : denied(finding)
  }
  const [table] = side.lens.tables
  const label = side.measure === 'production' ? stageLabel(side.lens.stage) : capital(side.measure)
  return sideOf({ ...side, others: () => side.others, label, verb: table ? verbOf(table) : 'produces' }, false, judge)
}

/** What would be right of a stage that the claim does not name. */
const atAnotherStage = (asked: Quantity, subject: string): string | undefined => {
  const { card, claim, id } = asked
  const { stage, ...open } = claim
  if (stage === undefined) return undefined
  const sides = sidesOf(card.corpus, open, id, undefined)
    .filter((side) => !side.stale && side.lens.stage !== stage)
    .map((side) => sideFinding(asked, side))
  const { deciding, side } = rightOf(sides) ?? {}
  if (!deciding || !side) return undefined
  // What it rests on stands on the card too.
  deciding.show(card)
  return `Say "${side.verb}" and the year, ${deciding.year}: ${subject} ${deciding.say(card)}.`
}

/** "Say “refines” and 2023: China refines about 80 % of the world's cobalt." */
const fixFor =
  (asked: Quantity, subject: string) =>
  ({ because, deciding, side, verdict }: Ruling): string | undefined => {
    if (verdict === 'supported' || !deciding || !side) return undefined
    const { year } = deciding
    if (because === 'source') return `Name the source and the year, ${year}.`
    const sentence = `${subject} ${deciding.say(asked.card)}`
    const say: Readonly<Partial<Record<Ruling['because'], string>>> = {
      stage: `"${side.verb}" and the year`,
      silent: `"${side.verb}" and the year`,
      year: 'the year',
      edition: 'the year',
      definition: 'what is counted, and the year',
    }
    const what = say[because]
    if (what !== undefined) return `Say ${what}, ${year}: ${sentence}.`
    return atAnotherStage(asked, subject) ?? `${sentence}.`
  }

const subjectsOf = (corpus: Corpus, { places, assertion }: Claim): string => {
  if (places.length === 0) return 'the world'
  const named = assertion.kind === 'ratio' ? places.filter((id) => !assertion.than.includes(id)) : places
  return list(named.map((place) => placeName(corpus, place)))
}

/** What was looked for, where no row settles a claim. */
const nothingFor = (card: Card, claim: Claim, id: string, shown: boolean): string => {
  const { corpus } = card
  const mineral = mineralOf(corpus, id)
  const { measure = 'production', stage, among, year } = claim
  const who = subjectsOf(corpus, claim)
  const under = aggregateOf(corpus, mineral, measure)
  const open = among?.region === undefined ? '' : ": a country that isn't listed could rank above it"
  if (shown) return `my figures for ${mineral.name} don't settle it for ${who}${open}`
  if (under) return `no ${measure} figure by country exists for ${mineral.name} alone. ${under.why}`
  if (lensesOf(corpus, mineral, measure).length === 0)
    return nothingAbout(card, id, `${stage ?? ''} ${measure} by country`.trim())
  return `I have no figure for ${stage ?? measure} of ${mineral.name} in ${who}${year === undefined ? '' : ` in ${year}`}`
}

/**
 * "None has been mined there since 2015": rows tell of the years that they cover, so that the note of the mineral has to
 * say that it ended then, or before.
 */
const heldSince = (card: Card, claim: Claim, mineral: string, check: Check): Check => {
  const { assertion, since, places } = claim
  const none = assertion.kind === 'share' && assertion.range.low === -Infinity && assertion.range.high <= 0.05
  if (!none || since === undefined || check.verdict !== 'supported') return check
  const name = placeName(card.corpus, places[0] ?? '').replace(/^the /, '')
  const note = noteOf(card.corpus, mineral)
  const found = (note ? sentencesOf(note) : []).find(
    ({ text }) =>
      text.includes(name) &&
      wordingsOf(card.corpus).in(text, 'tells.ended') &&
      yearsIn(text).some((year) => year <= since),
  )
  return found
    ? { ...check, lines: [...check.lines, { label: 'Note', text: quoted(card, found) }] }
    : unverifiableCheck(claim, `my figures don't go back to ${since}; for today, ${check.because}`, check.lines)
}

/** Checks a share, amount, rank or ratio against every table of the mineral that could bear on it. */
export const checkQuantity = (asked: Quantity): Check => {
  const { card, claim, said, id } = asked
  const { corpus } = card
  const bearing = sidesOf(corpus, claim, id).filter((side) => side.current.length > 0)
  const who = subjectsOf(corpus, claim)
  const subject = capital(said.kind === 'amount' ? possessive(who) : who)
  const sides = bearing.map((side) => sideFinding(asked, side))
  const check = checkOf(card, claim, { subject, sides, nothing: '', fix: fixFor(asked, subject) })
  if (check.verdict === 'unverifiable')
    return unverifiableCheck(claim, nothingFor(card, claim, id, check.lines.length > 0), check.lines)
  mineralCaveat(card, corpus, id)
  const slip =
    check.verdict !== 'contradicted' || said.kind !== 'amount'
      ? undefined
      : bearing
          .flatMap((side) => [...side.current, ...side.others])
          .map((cut) => slipIn(corpus, cut, claim.places, said))
          .find((one) => one !== undefined)
  if (slip === undefined) return heldSince(card, claim, id, check)
  return {
    ...check,
    verdict: slip.countsOtherwise ? 'depends' : check.verdict,
    because: `${slip.text}. ${check.because}`,
  }
}
