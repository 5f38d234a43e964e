import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer, Detail, Figure } from './answer.js'
import { mineralName } from './names.js'
import { readAs } from './read-as.js'
import { capital, list } from './text.js'
import { citationsAfter, withoutPeriod } from '../prose.js'

const MOST = 4

/** What several answers hold as one card: each answer's lines under its name, citations renumbered. */
const merged = (
  answers: readonly Answer[],
  nameOf: (answer: Answer) => string,
): Pick<Answer, 'details' | 'figures' | 'citations' | 'suggestions'> & { readonly headlines: readonly string[] } => {
  const details: Detail[] = []
  const figures: Figure[] = []
  const citations: Answer['citations'][number][] = []
  const headlines: string[] = []
  for (const answer of answers) {
    const by = citations.length
    const name = nameOf(answer)
    details.push(
      ...answer.details.map(({ label, text }) => ({
        label: label === undefined ? name : `${name}: ${label}`,
        text: citationsAfter(text, by),
      })),
    )
    figures.push(...answer.figures.map((figure) => ({ ...figure, citations: figure.citations.map((at) => at + by) })))
    citations.push(...answer.citations)
    headlines.push(citationsAfter(answer.headline, by))
  }
  const suggestions = [...new Set(answers.flatMap((answer) => answer.suggestions.slice(0, 2)))].slice(0, 4)
  return { details, figures, citations, suggestions, headlines }
}

/** The answers of a group's members as one card. Their figures are never added (number rule 11). */
export const together = (question: Question, corpus: Corpus, answers: readonly Answer[]): Answer => {
  const found = answers.filter((answer) => answer.status === 'answered').slice(0, MOST)
  const [first = answers[0]] = found
  if (!first) throw new Error('a group is asked by at least one member')
  if (found.length === 0) return { ...first, question }
  const memberOf = ({ question: { minerals } }: Answer): string => mineralName(corpus, minerals[0] ?? '')
  const { headlines, ...all } = merged(found, (answer) => capital(memberOf(answer)))
  const group = capital(mineralName(corpus, question.minerals[0] ?? ''))
  return {
    ...first,
    ...all,
    question,
    headline: `${headlines.map((headline) => withoutPeriod(headline)).join('; ')}.`,
    caveats: [
      `${group} have no table of their own; the figures are those of ${list(found.map(memberOf))}, which are not added together.`,
      ...new Set(found.flatMap((answer) => answer.caveats)),
    ],
  }
}

/** The answers to the parts of a question as one card, each under what it was read as; a part without one says why. */
export const inParts = (question: Question, corpus: Corpus, parts: readonly Answer[]): Answer => {
  const [first] = parts
  if (!first) throw new Error('a question of several parts has a first one')
  const best = parts.find(({ status }) => status === 'answered') ?? first
  const { headlines, ...all } = merged(parts, (part) => capital(readAs(part.question, corpus)))
  return {
    ...best,
    ...all,
    question,
    parts,
    headline: headlines.join(' '),
    caveats: [...new Set(parts.flatMap(({ caveats }) => caveats))],
    notRead: [...new Set(parts.flatMap(({ notRead }) => notRead))],
    readAs: parts.map((part) => readAs(part.question, corpus)).join('; '),
  }
}
