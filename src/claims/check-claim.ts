import type { Corpus } from '../corpus/types.js'
import { quoted, type Sentence } from '../answers/words/sentences.js'
import { isCapitalized, withoutPeriod } from '../prose.js'
import { withoutRequest } from '../language/check-request.js'
import { questionOf, type Question } from '../language/question.js'
import type { Answer } from '../answers/answer.js'
import { Card } from '../answers/card.js'
import type { Context, ReadsStatements } from '../answers/context.js'
import { mineralName, placeName } from '../answers/names.js'
import { suggestionsFor } from '../answers/suggest.js'
import { leaderText, scaleOver } from '../answers/phrases.js'
import { capital, list } from '../answers/text.js'
import { cutsOf, isWorldTable, tablesAbout } from '../tables/select.js'
import { type Check, saidCheck, saidOf, unverifiableCheck } from './check.js'
import type { Said, Statement } from '../language/statements.js'
import type { Claim } from './claim.js'
import { compose } from './compose.js'
import { unsaid } from './equal-terms.js'
import { checkKind } from './checkers.js'
import { is } from './kinds.js'
import { newestYear } from './newest-year.js'
import { hasUnreadFigures, isNumeric, UNREAD_NUMBER } from './qualify.js'
import { type Message, readMessage } from './read.js'
import { clauseAlone, type Records, recordsOf } from './told.js'

/** "Lithium", "Lithium, Chile": what a line about one part of a claim is called. */
const partName = (corpus: Corpus, mineral: string, place: string | undefined, claim: Claim): string => {
  const { assertion } = claim
  const at = claim.each === true ? claim.year : 'at' in assertion ? assertion.at : undefined
  const where = place === undefined ? [] : [placeName(corpus, place)]
  return [capital(mineralName(corpus, mineral)), ...where, ...(at === undefined ? [] : [String(at)])].join(', ')
}

/**
 * A claim of which a part was not read is not borne out by figures for the rest. What sets it apart from what the rows
 * count ("copper wire") leaves nothing to judge; neither does an unread word beside a figure of mining or output, which
 * may be what the figure is of.
 */
const cautious = (card: Card, check: Check): Check => {
  const { claim, verdict, because } = check
  if (verdict === 'unverifiable') return check
  const other = unsaid(claim.apart ?? [], saidOf(card, claim, because))
  const words = unsaid(claim.leftOut ?? [], because)
  const years = unsaid(claim.unheld ?? [], because)
  const refuse = (why: string): Check => ({ ...check, verdict: 'unverifiable', because: `${why}, ${because}` })
  if (other.length > 0) return refuse(`my figures don't break out ${other.join(', ')}; for the whole`)
  const unread = claim.unread ?? (words.length === 0 ? undefined : `I couldn't read these words: ${words.join(', ')}`)
  const exact = is(claim.assertion.kind, 'exact') || 'letsOut' in claim.assertion
  // "A plant in Louisiana": a name that was not read may be what the figure is of.
  const named = isNumeric(claim.assertion) && words.some(isCapitalized)
  const blocks = verdict === 'supported' || named || (words.length > 0 && exact)
  if (unread !== undefined && blocks) return refuse(`${unread}; on the rest`)
  if (years.length > 0 && verdict === 'supported')
    return refuse(`I couldn't check what it says of ${list(years)}; on the rest`)
  return check
}

/** A check with a document's sentence that says all of its sentence: it settles what is open, and is another source. */
const withTold = (card: Card, check: Check, records: () => Records): Check => {
  const { claim, verdict, because, lines } = check
  // What holds, or depends, by the tables is not looked up, but by its note: "nickel is a by-product of copper in the US".
  const byNote = verdict === 'depends' && claim.assertion.kind === 'by-product'
  if (verdict !== 'unverifiable' && verdict !== 'contradicted' && !byNote) return check
  const { told, otherwise, near } = records()
  const rowOfTold = (one: Sentence) => ['Record', quoted(card, one)] as const
  const open = verdict === 'unverifiable'
  if (otherwise && open) return saidCheck(claim, 'contradicted', withoutPeriod(otherwise.text), [rowOfTold(otherwise)])
  const bears = open || byNote || told?.exact === true
  if (near && open && lines.length === 0)
    return { ...check, lines: [{ label: 'Nearest on record', text: quoted(card, near) }] }
  if (!told || !bears) return check
  const rows = told.sentences.map(rowOfTold)
  const said = told.sentences.map(({ text }) => withoutPeriod(text)).join('; ')
  return open || byNote || is(claim.assertion.kind, 'of-records')
    ? saidCheck(claim, 'supported', said, rows)
    : {
        ...check,
        verdict: 'depends',
        because: `a source says so (${said}), but ${because}`,
        lines: [...lines, ...rows.map(([label, text]) => ({ label, text }))],
      }
}

/** A check of each mineral, and of each place where it is said of each; shares are of several places together. */
const checksOf = (card: Card, claim: Claim): readonly Check[] => {
  const { corpus } = card
  const { assertion, places } = claim
  const { kind } = assertion
  if (is(kind, 'whole')) return [checkKind({ card, claim, said: assertion, id: '', name: '' })]
  if (is(kind, 'needs-place') && places.length === 0)
    return [unverifiableCheck(claim, "the claim doesn't say whose share it means")]
  const each = places.length > 1 && (claim.singly === true || (is(kind, 'each-place') && claim.together !== true))
  const parts = each ? places.map((place) => ({ ...claim, places: [place] })) : [claim]
  return parts.flatMap((part) =>
    claim.minerals.map((id) => ({
      part: partName(corpus, id, each ? part.places[0] : undefined, claim),
      ...checkKind({ card, claim: part, said: assertion, id, name: mineralName(corpus, id) }),
    })),
  )
}

/** Wrong by its words comes first: "lithium is not a rare earth", then the numbers. */
const byKind = (a: Claim, b: Claim): number =>
  Number(b.assertion.kind === 'member') - Number(a.assertion.kind === 'member')

/** A message checked: its card with figures and citations, and a check of each claim. */
export interface Checked {
  readonly card: Card
  readonly checks: readonly Check[]
  readonly message: Message
}

/** Checks every claim of a message; `date` as in `checkClaim`. */
export const checksIn = (text: string, corpus: Corpus, language: ReadsStatements, date?: string): Checked => {
  const newest = newestYear(corpus)
  const statements = language.statements(withoutRequest(text))
  const message = readMessage({ corpus, lexicon: language.lexicon, newest }, statements)
  const said = date === undefined ? undefined : Number(date.slice(0, 4))
  // The statistics of a message's own year are not out yet when it is written: the latest are meant.
  const year = said === undefined || said > newest ? undefined : said
  const claims = message.claims.map((claim) =>
    year === undefined || claim.year !== undefined || claim.now ? claim : { ...claim, year },
  )
  const question = questionOf('claim', text, {
    minerals: [...new Set(claims.flatMap(({ minerals }) => minerals))],
    places: [...new Set(claims.flatMap(({ places }) => places))],
    years: said === undefined ? { kind: 'latest' } : { kind: 'years', years: [said] },
  })
  const card = new Card(corpus, question)
  const reading = { corpus, statements: language.statements }
  const known = new Map<Statement, Records>()
  const recorded = (one: Said | undefined, around = one): Records => {
    if (!one) return {}
    const records = known.get(one.whole) ?? recordsOf(one, reading, year ?? newest, around)
    known.set(one.whole, records)
    return records
  }
  const isAny = ({ told, otherwise }: Records): boolean => told !== undefined || otherwise !== undefined
  const wholeOf = ({ sentence = 0 }: Claim): Records => recorded(statements[sentence])
  // What is not told as a whole may be told of the clause that is claimed; the rest of the sentence still counts.
  const clauseOf = (claim: Claim): Records => {
    const sentence = statements[claim.sentence ?? 0]
    const clause = sentence?.clauses.find(({ text }) => text === claim.text)
    return clause && !isAny(wholeOf(claim)) ? recorded(clauseAlone(clause), sentence) : {}
  }
  // What stands in a clause that is told in full is no part that was left unread.
  const settled = (claim: Claim): Claim => {
    const sentence = statements[claim.sentence ?? 0]
    const { unread, unheld = [], leftOut = [], apart = [] } = claim
    if (!sentence || sentence.clauses.length < 2 || (!unread && unheld.length + leftOut.length + apart.length === 0))
      return claim
    const rest = sentence.clauses.filter((one) => recorded(clauseAlone(one), sentence).told === undefined)
    if (rest.length === sentence.clauses.length) return claim
    const isLeft = (word: string): boolean => rest.some(({ text }) => text.includes(word))
    const counted = unread === UNREAD_NUMBER && !rest.some((one) => hasUnreadFigures(one, claims))
    return {
      ...{ ...claim, unheld: unheld.filter(isLeft), leftOut: leftOut.filter(isLeft), apart: apart.filter(isLeft) },
      ...(counted && { unread: undefined }),
    }
  }
  // What claims nothing that was read may still be told in full.
  const open = claims.length === 0 && message.unread.some((one) => isAny(wholeOf(one))) ? message.unread : claims
  const checks = [...open]
    .sort(byKind)
    .flatMap((claim) => checksOf(card, claim))
    .map((check) => ({ ...check, claim: settled(check.claim) }))
    .map((check) =>
      cautious(
        card,
        withTold(card, check, () => clauseOf(check.claim)),
      ),
    )
    .map((check) => withTold(card, check, () => wholeOf(check.claim)))
  return { card, checks, message: { ...message, claims: open } }
}

/** The newest world table of the first mineral that has one, as a line with its citation: what was looked at in vain. */
export const nearestTo = (card: Card, minerals: readonly string[]): string | undefined => {
  const tables = minerals.flatMap((id) => tablesAbout(card.corpus, id, 'production').filter(isWorldTable))
  for (const cut of tables.flatMap((table) => cutsOf(table).find(({ projected }) => !projected) ?? [])) {
    const text = leaderText(card, cut, scaleOver([cut], []))
    if (text !== undefined) return text
  }
  return undefined
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
    (checks.length > 0 || (message.inField && message.unread.length > 0))
  const near = silent ? nearestTo(card, message.minerals) : undefined
  const answer = compose(card, checks, message)
  return near === undefined ? answer : { ...answer, details: [...answer.details, { label: 'Looked at', text: near }] }
}

/** A question that is a claim; a year that its text does not name is that of the message. */
export const claim = (question: Question, corpus: Corpus, { statements }: Context): Answer => {
  if (!statements) throw new Error('the check of claims needs the reader of statements')
  const { text, years } = question
  const year = years.kind === 'years' ? years.years.at(-1) : undefined
  const date = year === undefined || text.includes(String(year)) ? undefined : String(year)
  return checkClaim(text, corpus, statements, date)
}
