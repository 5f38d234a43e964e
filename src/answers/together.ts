import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer, Detail, Figure } from './answer.js'
import { formsOf } from './forms.js'
import { asHeadline, chained, type Headline, headlineOf, inARow, mapped, textOf } from './headline.js'
import { mineralName, placeName } from './names.js'
import { readAs, STAGES, yearsText } from './read-as.js'
import { capital, list } from './text.js'
import { citationsAfter, withoutCitations, withoutPeriod } from '../prose.js'
import { isUSMeasure } from './us-amounts.js'

const MOST = 4

const labelled = (label: string): Pick<Detail, 'label'> => (label === '' ? {} : { label })

/** What several answers hold as one card: each answer's lines under its name, citations renumbered. */
const merged = (
  answers: readonly Answer[],
  nameOf: (answer: Answer) => string,
): Pick<Answer, 'details' | 'figures' | 'citations' | 'suggestions'> & { readonly headlines: readonly Headline[] } => {
  const details: Detail[] = []
  const figures: Figure[] = []
  const citations: Answer['citations'][number][] = []
  const headlines: Headline[] = []
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
    const headline = mapped(headlineOf(answer), (piece) => citationsAfter(piece, by))
    // Two parts may be answered by one sentence, which is told once.
    const isSame = (known: Headline): boolean => withoutCitations(textOf(known)) === withoutCitations(textOf(headline))
    if (!headlines.some(isSame)) headlines.push(headline)
  }
  const suggestions = [...new Set(answers.flatMap((answer) => answer.suggestions.slice(0, 2)))].slice(0, 4)
  return { details, figures, citations, suggestions, headlines }
}

/** A headline without its period, so that another goes on behind it. */
const open = (headline: Headline): Headline => mapped(headline, withoutPeriod)

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
    ...asHeadline(chained(inARow(headlines.map(open), '; '), '.')),
    caveats: [
      `${group} have no table of their own; the figures are those of ${list(found.map(memberOf))}, which are not added together.`,
      ...new Set(found.flatMap((answer) => answer.caveats)),
    ],
  }
}

type Way = (question: Question) => string

/** Whether lines of two parts would be called alike. */
const clash = (parts: readonly Answer[], names: readonly string[]): boolean => {
  const called = parts.map(
    ({ details }, at) => new Set(details.map(({ label = '' }) => `${names[at] ?? ''}: ${label}`)),
  )
  return called.some((own, at) => called.some((others, other) => other > at && [...own].some((one) => others.has(one))))
}

/**
 * What tells the parts of a question apart, as short as can be: their minerals, places, years and forms, then their
 * stages, else what each was read as. "Canada: Mined", "The United States: Reliance"; nothing where the lines' own labels
 * do.
 */
const namesOfParts = (parts: readonly Answer[], corpus: Corpus): readonly string[] => {
  const named: readonly Way[] = [
    ({ minerals }) => list(minerals.map((id) => mineralName(corpus, id))),
    ({ places }) => list(places.map((id) => placeName(corpus, id))),
    ({ years }) => yearsText(years),
    (question) => list(formsOf({ ...question, concepts: [] }, corpus).map(({ names: [name = ''] }) => name)),
  ]
  const stage: Way = (question) => (question.stage === undefined ? '' : STAGES[question.stage])
  const namesBy = (ways: readonly Way[]): readonly string[] => {
    const differing = ways.filter((way) => new Set(parts.map(({ question }) => way(question))).size > 1)
    return parts.map(({ question }) =>
      differing
        .map((way) => way(question))
        .filter(Boolean)
        .join(', '),
    )
  }
  const short = [namesBy(named), namesBy([...named, stage])].find((names) => !clash(parts, names))
  return short ?? parts.map(({ question }) => readAs(question, corpus))
}

/** The answers to the parts of a question as one card, each under what tells it apart; a part without one says why. */
export const inParts = (question: Question, corpus: Corpus, parts: readonly Answer[]): Answer => {
  const [first] = parts
  if (!first) throw new Error('a question of several parts has a first one')
  const best = parts.find(({ status }) => status === 'answered') ?? first
  const names = namesOfParts(parts, corpus)
  const { headlines, ...all } = merged(parts, (part) => capital(names[parts.indexOf(part)] ?? ''))
  const told = [...new Set(parts.flatMap((part) => part.question.told ?? []))]
  return {
    ...best,
    ...all,
    question: told.length === 0 ? question : { ...question, told },
    parts,
    ...asHeadline(inARow(headlines, ' ')),
    caveats: [...new Set(parts.flatMap(({ caveats }) => caveats))],
    notRead: [...new Set(parts.flatMap(({ notRead }) => notRead))],
    readAs: parts.map((part) => readAs(part.question, corpus)).join('; '),
  }
}

/** What is asked of one mineral, place or year where several were compared: a price, or an amount. */
export const intentOfOne = ({ measure, places }: Question): 'price' | 'amount' | 'world-total' =>
  measure === 'price' ? 'price' : places.length > 0 || isUSMeasure(measure) ? 'amount' : 'world-total'

/** "How much gold and how much silver": the world's tons of each. */
const ofAmounts = ({ intent, hole, places, measure = 'production' }: Question): boolean =>
  intent === 'comparison' && hole === 'amount' && places.length === 0 && measure === 'production'

/**
 * A question about the prices or the tons of several minerals, or about what the United States trades and uses of them, as
 * one question a mineral: they stand in different units and forms, so that none is compared with another (number rule 11). Any other
 * question is left whole.
 */
export const eachMineral = (question: Question): readonly Question[] => {
  const { intent, measure, minerals, parts = [] } = question
  if (parts.length > 1) return parts
  // No price is that of a country, so that none compares countries.
  if (intent === 'comparison' && measure === 'price' && minerals.length === 1) return [{ ...question, intent: 'price' }]
  const apart = minerals.length > 1 && (measure === 'price' || isUSMeasure(measure) || ofAmounts(question))
  if (!apart || (intent !== 'comparison' && intent !== 'price')) return [question]
  return minerals.map((id) => ({ ...question, intent: intentOfOne(question), minerals: [id] }))
}
