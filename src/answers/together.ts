import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer, Detail, Figure } from './answer.js'
import { mineralName, placeName } from './names.js'
import { readAs, yearsText } from './read-as.js'
import { capital, list } from './text.js'
import { citationsAfter, withoutPeriod } from '../prose.js'

const MOST = 4

const labelled = (label: string): Pick<Detail, 'label'> => (label === '' ? {} : { label })

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
        ...labelled([name, label].filter((part) => part !== undefined && part !== '').join(': ')),
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

/**
 * What tells the parts of a question apart, as short as can be: their minerals, their places, their years, else what each
 * was read as. "Canada: Mined", "The United States: Reliance"; nothing where the lines' own labels do.
 */
const namesOfParts = (parts: readonly Answer[], corpus: Corpus): readonly string[] => {
  const ways: readonly ((question: Question) => string)[] = [
    ({ minerals }) => list(minerals.map((id) => mineralName(corpus, id))),
    ({ places }) => list(places.map((id) => placeName(corpus, id))),
    ({ years }) => yearsText(years),
  ]
  const differing = ways.filter((way) => new Set(parts.map(({ question }) => way(question))).size > 1)
  const names = parts.map(({ question }) =>
    differing
      .map((way) => way(question))
      .filter(Boolean)
      .join(', '),
  )
  const lines = parts.flatMap(({ details }, at) => details.map(({ label = '' }) => `${names[at] ?? ''}: ${label}`))
  const clash = parts.some(({ details }, at) =>
    details.some(({ label = '' }) => {
      const line = `${names[at] ?? ''}: ${label}`
      return (
        lines.filter((other) => other === line).length > details.filter((own) => (own.label ?? '') === label).length
      )
    }),
  )
  return clash ? parts.map(({ question }) => readAs(question, corpus)) : names
}

/** The answers to the parts of a question as one card, each under what tells it apart; a part without one says why. */
export const inParts = (question: Question, corpus: Corpus, parts: readonly Answer[]): Answer => {
  const [first] = parts
  if (!first) throw new Error('a question of several parts has a first one')
  const best = parts.find(({ status }) => status === 'answered') ?? first
  const names = namesOfParts(parts, corpus)
  const { headlines, ...all } = merged(parts, (part) => capital(names[parts.indexOf(part)] ?? ''))
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
