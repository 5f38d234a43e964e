import type { Answer, CheckedClaim, Detail, Figure } from '../answers/answer.js'
import type { Card } from '../answers/card.js'
import { mineralName } from '../answers/names.js'
import { capital, list } from '../answers/text.js'
import { type Check, TRUTHS } from './check.js'
import { overall } from './judge.js'
import type { Message } from './read.js'
import { asSentence, hasDigit, oneLine, withoutPeriod } from '../prose.js'

const QUOTE = 240

/** A claim as it is quoted: one line, no quotation marks of its own around it. */
const quoted = (text: string): string => {
  const line = oneLine(text).replace(/^["'\s]+|["'\s]+$/g, '')
  return `“${line.length > QUOTE ? `${line.slice(0, QUOTE - 1)}…` : line}”`
}

const single = (check: Check): readonly Detail[] => [
  { label: 'Claim', text: quoted(check.claim.text) },
  ...check.lines,
  ...(check.fix === undefined ? [] : [{ label: 'Better', text: check.fix }]),
]

/** Rows that a part of a longer card shows. */
const ROWS = 3

/** The rows of one part: those that decide first, in the order of the stages, and no more than fit on a phone. */
const rowsOf = ({ lines, deciding = [] }: Check): readonly Detail[] => {
  const bearing = lines.filter(({ text }) => !text.endsWith(TRUTHS.unknown))
  const kept = new Set(
    [...bearing.filter((line) => deciding.some(({ text }) => text === line.text)), ...bearing].slice(0, ROWS),
  )
  return bearing.filter((line) => kept.has(line))
}

/** The rows, and what would make it right unless the verdict has said so already. */
const belowOf = (check: Check): readonly Detail[] => {
  const { fix, because } = check
  const said = fix === undefined || because.includes(withoutPeriod(fix))
  return [...rowsOf(check), ...(said ? [] : [{ label: 'Better', text: fix }])]
}

const verdictOf = ({ verdict, because }: Check): string => `${verdict}. ${asSentence(capital(because))}`

/** One part of a claim under its quotation; a row that says the same as the verdict takes its place. */
const partOf = (check: Check): readonly Detail[] => {
  const label = check.part ?? 'Figure'
  const [row, ...rest] = check.lines
  if (row && rest.length === 0 && row.text.startsWith(capital(check.because)))
    return [{ label, text: capital(`${check.verdict}. ${row.text}`) }, ...belowOf({ ...check, lines: [] })]
  return [{ label, text: capital(verdictOf(check)) }, ...belowOf(check)]
}

/** The checks of each claim of a text, in its order. */
const byClaim = (checks: readonly Check[]): readonly (readonly Check[])[] => {
  const claims: Check[][] = []
  for (const check of checks) {
    const last = claims.at(-1)
    if (last?.[0]?.claim.text === check.claim.text) last.push(check)
    else claims.push([check])
  }
  return claims
}

/** A claim with the most cautious of its verdicts, and why. */
const checkedClaim = (parts: readonly Check[]): CheckedClaim => {
  const verdict = overall(parts.map((check) => check.verdict))
  const because = parts.find((check) => check.verdict === verdict)?.because ?? ''
  return { text: oneLine(parts[0]?.claim.text ?? ''), verdict, because: asSentence(capital(because)) }
}

/** Each claim on a line of its own with its verdict, then its rows; one of several minerals is quoted once, above them. */
const several = (claims: readonly (readonly Check[])[]): readonly Detail[] =>
  claims.flatMap((parts, at) => {
    const label = claims.length === 1 ? 'Claim' : String(at + 1)
    const [first] = parts
    if (!first) return []
    if (parts.length === 1)
      return [{ label, text: `${quoted(first.claim.text)}: ${verdictOf(first)}` }, ...belowOf(first)]
    return [{ label, text: quoted(first.claim.text) }, ...parts.flatMap((check) => partOf(check))]
  })

/** The deciding figure of the most cautious check comes first. */
const ordered = (figures: readonly Figure[], first: Figure | undefined): readonly Figure[] =>
  first === undefined ? figures : [first, ...figures.filter((figure) => figure !== first)]

/** A claim wrong by its words has no figure: the one that its number is held against follows. */
const second = (deciding: Check, numbered: Check | undefined): string =>
  numbered === undefined || numbered === deciding || deciding.figure ? '' : asSentence(capital(numbered.because))

const COULD_TEST = 'a share, an amount, a rank, a change, a list or an event'

/** Why nothing in a text of the field can be checked: what was looked for, and of what. */
const lookedFor = (card: Card, { minerals, future }: Message): string => {
  const names = minerals.slice(0, 4).map((id) => mineralName(card.corpus, id))
  const about = names.length === 0 ? '' : ` of ${list(names)}`
  return future
    ? `this is about the future${about}, and my figures and records are of the past`
    : `this names nothing${about} that I can check; I can check ${COULD_TEST}`
}

/**
 * A text without a claim: unverifiable where it is of the field or states a number, no verdict at all where it is small
 * talk or a question.
 */
const nothingToCheck = (card: Card, message: Message): Answer => {
  const { questions, inField, unread } = message
  const states = questions.length === 0 && hasDigit(card.question.text)
  if (inField && unread.length > 0)
    return {
      ...card.answer('no-data', 'claim', `Unverifiable: ${asSentence(lookedFor(card, message))}`),
      verdict: 'unverifiable',
    }
  return {
    ...card.answer(
      'out-of-scope',
      'claim',
      questions.length > 0
        ? 'That is a question, not a claim. Ask it on its own and I will answer it.'
        : `${states ? 'Unverifiable: there' : 'There'} is no claim in this text that I can check.`,
    ),
    ...(states && { verdict: 'unverifiable' }),
    details: [{ text: `A claim names a mineral and says something about it: ${COULD_TEST}.` }],
  }
}

/** The answer from the checks: verdict first in words, the claims quoted, the rows, and what would make them right. */
export const compose = (card: Card, checks: readonly Check[], message: Message): Answer => {
  const [only] = checks
  if (!only) return nothingToCheck(card, message)
  const verdict = overall(checks.map((check) => check.verdict))
  const worst = checks.filter((check) => check.verdict === verdict)
  const deciding = worst[0] ?? only
  const numbered = worst.find((check) => check.figure !== undefined)
  const claims = byClaim(checks)
  const { because, qualifiers = [] } = deciding
  const finding = because.slice(0, because.length - qualifiers.join('').length)
  const end = asSentence(because).slice(because.length)
  const beside = second(deciding, numbered)
  const headline = [`${capital(verdict)}: ${finding}`, ...qualifiers, end, beside === '' ? '' : ` ${beside}`]
  const answer = card.answer(
    checks.every((check) => check.verdict === 'unverifiable') ? 'no-data' : 'answered',
    'claim',
    headline,
  )
  return {
    ...answer,
    verdict,
    details: checks.length === 1 ? single(only) : several(claims),
    ...(claims.length > 1 && { claims: claims.map(checkedClaim) }),
    figures: ordered(answer.figures, numbered?.figure),
  }
}
