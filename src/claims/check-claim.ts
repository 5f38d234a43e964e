import { tablesByMineral } from '../corpus/lookup.js'
import type { Corpus } from '../corpus/types.js'
import { withoutRequest } from '../language/check-request.js'
import { questionOf, type Question } from '../language/question.js'
import type { Answer } from '../answers/answer.js'
import { Card } from '../answers/card.js'
import type { Context, ReadsStatements } from '../answers/context.js'
import { mineralName, placeName } from '../answers/names.js'
import { suggestionsFor } from '../answers/suggest.js'
import { capital } from '../answers/text.js'
import { type Check, type Checker, unverifiableCheck } from './check.js'
import { checkByProduct } from './check-by-product.js'
import { checkChange } from './check-change.js'
import { checkDocument } from './check-document.js'
import { checkEvent } from './check-event.js'
import { checkImportShare } from './check-import-share.js'
import { checkMember } from './check-kind.js'
import { checkListed } from './check-list.js'
import { checkListSize } from './check-list-size.js'
import { checkPrice, checkPriceChange } from './check-price.js'
import { checkPriceRatio } from './check-price-ratio.js'
import { checkQuantity } from './check-quantity.js'
import { checkReliance, checkRelianceChange } from './check-reliance.js'
import { checkSubstitute } from './check-substitute.js'
import { checkUse } from './check-use.js'
import type { Assertion, Claim } from './claim.js'
import { compose } from './compose.js'
import { nearestTo } from './nearest.js'
import { newestYear } from './newest-year.js'
import { type Message, OF_ROWS, readMessage } from './read.js'

const refuse: Checker = (_card, _corpus, claim) =>
  unverifiableCheck(claim, claim.assertion.kind === 'unverifiable' ? claim.assertion.why : 'I have nothing on this')

const CHECKERS: Readonly<Record<Exclude<Assertion['kind'], 'event' | 'member' | 'list-size' | 'document'>, Checker>> = {
  share: checkQuantity,
  amount: checkQuantity,
  rank: checkQuantity,
  dominance: checkQuantity,
  ratio: checkQuantity,
  difference: checkQuantity,
  change: checkChange,
  reliance: checkReliance,
  'reliance-change': checkRelianceChange,
  'import-share': checkImportShare,
  listed: checkListed,
  'by-product': checkByProduct,
  price: checkPrice,
  'price-change': checkPriceChange,
  'price-ratio': checkPriceRatio,
  use: checkUse,
  substitute: checkSubstitute,
  unverifiable: refuse,
}

const NEEDS_PLACE = new Set<Assertion['kind']>(['share', 'rank', 'dominance', 'ratio', 'difference'])

/** "Lithium", "Lithium, Chile": what a line about one part of a claim is called. */
const partName = (corpus: Corpus, mineral: string, place: string | undefined, claim: Claim): string => {
  const { assertion } = claim
  const at = claim.each === true ? claim.year : 'at' in assertion ? assertion.at : undefined
  const year = at === undefined ? [] : [String(at)]
  const where = place === undefined ? [] : [placeName(corpus, place)]
  return [capital(mineralName(corpus, mineral)), ...where, ...year].join(', ')
}

/** Words that the rows do not say: "tungsten, unwrought" does, and "arsenic trioxide" is what arsenic is counted as. */
const unsaid = (words: readonly string[], because: string): readonly string[] => {
  const parts = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\d]+/u)
  const said = new Set(parts(because))
  return words.filter((word) => !parts(word).every((part) => said.has(part)))
}

/**
 * A claim of which a part was not read is not borne out by figures for the rest. What sets it apart from what the rows
 * count ("copper wire") leaves nothing to judge; neither does an unread word beside a figure of mining or output, which
 * may be what the figure is of.
 */
const cautious = (corpus: Corpus, check: Check): Check => {
  const { claim, verdict, because } = check
  if (verdict === 'unverifiable') return check
  const forms = claim.minerals.flatMap((id) => (tablesByMineral(corpus).get(id) ?? []).map(({ form }) => form ?? ''))
  const other = unsaid(claim.apart ?? [], [because, ...forms].join(' '))
  const words = unsaid(claim.leftOut ?? [], because)
  const refuse = (why: string): Check => ({ ...check, verdict: 'unverifiable', because: `${why}, ${because}` })
  if (other.length > 0) return refuse(`my figures don't break out ${other.join(', ')}; for the whole`)
  const unread = claim.unread ?? (words.length === 0 ? undefined : `I couldn't read these words: ${words.join(', ')}`)
  const { assertion } = claim
  const exact = OF_ROWS.has(assertion.kind) || assertion.kind === 'price-ratio' || 'letsOut' in assertion
  const blocks = verdict === 'supported' || (words.length > 0 && exact)
  return unread === undefined || !blocks ? check : refuse(`${unread}; on the rest`)
}

/** Places whose shares are claimed one by one; taken together only where that is how the numbers can be meant. */
const checksOf = (card: Card, corpus: Corpus, claim: Claim): readonly Check[] => {
  const { assertion } = claim
  if (assertion.kind === 'event') return [checkEvent(card, corpus, claim)]
  if (assertion.kind === 'document') return [checkDocument(card, corpus, claim)]
  if (assertion.kind === 'list-size') return [checkListSize(card, corpus, claim)]
  if (assertion.kind === 'member') return [{ part: 'Kind', ...checkMember(card, corpus, claim) }]
  if (assertion.kind === 'unverifiable') return [refuse(card, corpus, claim, '')]
  if (NEEDS_PLACE.has(assertion.kind) && claim.places.length === 0)
    return [unverifiableCheck(claim, "the claim doesn't say whose share it means")]
  const each =
    claim.singly === true ||
    assertion.kind === 'rank' ||
    assertion.kind === 'dominance' ||
    (assertion.kind === 'amount' && claim.together !== true)
  const parts = each && claim.places.length > 1 ? claim.places.map((place) => ({ ...claim, places: [place] })) : [claim]
  return parts.flatMap((part) =>
    claim.minerals.map((mineral) => ({
      part: partName(corpus, mineral, parts.length > 1 ? part.places[0] : undefined, claim),
      ...CHECKERS[assertion.kind](card, corpus, part, mineral),
    })),
  )
}

/** Wrong by its words comes first: "lithium is not a rare earth", then the numbers. */
const byKind = (a: Claim, b: Claim): number =>
  Number(b.assertion.kind === 'member') - Number(a.assertion.kind === 'member')

const checkAll = (card: Card, corpus: Corpus, message: Message): readonly Check[] =>
  [...message.claims]
    .sort(byKind)
    .flatMap((claim) => checksOf(card, corpus, claim).map((check) => cautious(corpus, check)))

const ofText = (text: string, claims: readonly Claim[], said: number | undefined): Question =>
  questionOf('claim', text, {
    minerals: [...new Set(claims.flatMap(({ minerals }) => minerals))],
    places: [...new Set(claims.flatMap(({ places }) => places))],
    years: said === undefined ? { kind: 'latest' } : { kind: 'years', years: [said] },
  })

/** A message checked: its card with figures and citations, and a check of each claim. */
export interface Checked {
  readonly card: Card
  readonly checks: readonly Check[]
  readonly message: Message
}

/** Checks every claim of a message; `date` as in `checkClaim`. */
export const checksIn = (text: string, corpus: Corpus, language: ReadsStatements, date?: string): Checked => {
  const reader = { corpus, lexicon: language.lexicon, newest: newestYear(corpus) }
  const message = readMessage(reader, language.statements(withoutRequest(text)))
  const said = date === undefined ? undefined : Number(date.slice(0, 4))
  // The statistics of a message's own year are not out yet when it is written: the latest are meant.
  const year = said === undefined || said > reader.newest ? undefined : said
  const claims = message.claims.map((claim) =>
    year === undefined || claim.year !== undefined || claim.now ? claim : { ...claim, year },
  )
  const card = new Card(corpus, ofText(text, claims, said))
  return { card, checks: checkAll(card, corpus, { ...message, claims }), message }
}

/**
 * Checks every claim of a message against the tables and records: a verdict for each, the rows, and what would make it
 * right. Pure. The answer's verdict is that of the most cautious claim (`judge.overall`).
 * @param date day or year of the message, "2019-09-30": claims without a year are held against that year
 */
export const checkClaim = (text: string, corpus: Corpus, language: ReadsStatements, date?: string): Answer => {
  const { card, checks, message } = checksIn(text, corpus, language, date)
  for (const id of card.question.minerals.slice(0, 2)) card.suggest(...suggestionsFor(corpus, id, 'none').slice(0, 2))
  const silent =
    checks.every(({ verdict, lines }) => verdict === 'unverifiable' && lines.length === 0) &&
    (checks.length > 0 || (message.inField && message.other > 0))
  const near = silent ? nearestTo(card, message.minerals) : undefined
  const answer = compose(card, checks, message)
  return near === undefined ? answer : { ...answer, details: [...answer.details, { label: 'Looked at', text: near }] }
}

/** A question that is a claim; a year that its text does not name is that of the message. */
export const claim = (question: Question, corpus: Corpus, { statements }: Context): Answer => {
  if (!statements) throw new Error('the check of claims needs the reader of statements')
  const { text, years } = question
  const year = years.kind === 'years' ? years.years.at(-1) : undefined
  return checkClaim(
    text,
    corpus,
    statements,
    year === undefined || text.includes(String(year)) ? undefined : String(year),
  )
}
