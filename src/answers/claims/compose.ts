import type { Answer, Detail, Figure } from '../answer.js'
import type { Card } from '../card.js'
import { capital } from '../text.js'
import type { Check } from './check.js'
import { overall } from './judge.js'
import type { Message } from './parse.js'

const QUOTE = 240

/** A claim as it is quoted: one line, no quotation marks of its own around it. */
const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').replace(/^["'\s]+|["'\s]+$/g, '')
  return `“${line.length > QUOTE ? `${line.slice(0, QUOTE - 1)}…` : line}”`
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

const single = (check: Check): readonly Detail[] => [
  { label: 'Claim', text: quoted(check.claim.text) },
  ...check.lines,
  ...(check.fix === undefined ? [] : [{ label: 'Right', text: check.fix }]),
]

/** Each claim on a line of its own with its verdict, then its rows; what is checked for several minerals is quoted once. */
const several = (checks: readonly Check[]): readonly Detail[] =>
  checks.flatMap((check, at) => {
    const same = checks[at - 1]?.claim.text === check.claim.text
    const quote = same ? 'The same' : quoted(check.claim.text)
    return [
      { label: String(at + 1), text: `${quote}: ${check.verdict}. ${ended(capital(check.because))}` },
      ...check.lines,
      ...(check.fix === undefined ? [] : [{ label: 'Right', text: check.fix }]),
    ]
  })

/** The deciding figure of the most cautious check comes first. */
const ordered = (figures: readonly Figure[], first: Figure | undefined): readonly Figure[] =>
  first === undefined ? figures : [first, ...figures.filter((figure) => figure !== first)]

/** A claim wrong by its words has no figure: the one that its number is held against follows. */
const second = (deciding: Check, numbered: Check | undefined): string =>
  numbered === undefined || numbered === deciding || deciding.figure ? '' : ended(capital(numbered.because))

const nothingToCheck = (card: Card, { questions }: Message): Answer => ({
  ...card.answer(
    'out-of-scope',
    'claim',
    questions.length > 0
      ? 'That is a question rather than a claim: ask it on its own and it is answered as one.'
      : 'There is no claim in this text that figures or records here could test.',
  ),
  details: [
    {
      text: 'A claim names a mineral and says something of it: a share, an amount, a rank, a change, a list, an event.',
    },
  ],
})

/** The answer from the checks: verdict first in words, the claims quoted, the rows, and what would make them right. */
export const compose = (card: Card, checks: readonly Check[], message: Message): Answer => {
  const [only] = checks
  if (!only) return nothingToCheck(card, message)
  const verdict = overall(checks.map((check) => check.verdict))
  const worst = checks.filter((check) => check.verdict === verdict)
  const deciding = worst[0] ?? only
  const numbered = worst.find((check) => check.figure !== undefined)
  const answer = card.answer(
    checks.every((check) => check.verdict === 'unverifiable') ? 'no-data' : 'answered',
    'claim',
    '',
  )
  return {
    ...answer,
    verdict,
    headline: [`${capital(verdict)}: ${ended(deciding.because)}`, second(deciding, numbered)].join(' ').trim(),
    details: checks.length === 1 ? single(only) : several(checks),
    figures: ordered(answer.figures, numbered?.figure),
  }
}
