import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer, Detail, Figure } from './answer.js'
import { mineralName } from './names.js'
import { capital, list } from './text.js'

const MOST = 4

const shifted = (text: string, by: number): string =>
  text.replace(/\[(\d+)\]/g, (_, at: string) => `[${Number(at) + by}]`)

/** The members' answers as one card: each member's lines under its name, citations renumbered. */
export const together = (question: Question, corpus: Corpus, answers: readonly Answer[]): Answer => {
  const found = answers.filter((answer) => answer.status === 'answered').slice(0, MOST)
  const [first = answers[0]] = found
  if (!first) throw new Error('a group is asked by at least one member')
  if (found.length === 0) return { ...first, question }
  const details: Detail[] = []
  const figures: Figure[] = []
  const citations: Answer['citations'][number][] = []
  for (const answer of found) {
    const by = citations.length
    const name = capital(mineralName(corpus, answer.question.minerals[0] ?? ''))
    details.push(
      ...answer.details.map(({ label, text }) => ({
        label: label === undefined ? name : `${name}: ${label}`,
        text: shifted(text, by),
      })),
    )
    figures.push(...answer.figures.map((figure) => ({ ...figure, citations: figure.citations.map((at) => at + by) })))
    citations.push(...answer.citations)
  }
  const group = capital(mineralName(corpus, question.minerals[0] ?? ''))
  const headline = found.map((answer) => answer.headline.replace(/\.$/, '')).join('; ')
  return {
    ...first,
    question,
    headline: `${headline}.`,
    details,
    figures,
    citations,
    caveats: [
      `${group} have no table of their own; the figures are those of ${list(found.map((answer) => mineralName(corpus, answer.question.minerals[0] ?? '')))}, which are not added together.`,
      ...new Set(found.flatMap((answer) => answer.caveats)),
    ],
    suggestions: [...new Set(found.flatMap((answer) => answer.suggestions.slice(0, 2)))].slice(0, 4),
  }
}
