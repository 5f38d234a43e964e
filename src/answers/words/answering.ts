import { namesOf } from '../../corpus/documents/data.js'
import { figuresOf } from '../../corpus/documents/data.js'
import type { DocumentFigure } from '../../corpus/documents/schema-figure.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import type { Card } from '../card.js'
import { mineralName } from '../names.js'
import { capital, number } from '../text.js'
import { mentions } from './concepts.js'
import { inYears } from './dates.js'
import { locatorOf, sentencesOf, type Sentence } from './sentences.js'
import { yearsIn } from '../../prose.js'

/** A figure of a document's front matter and the sentence that gives it. */
export interface FoundFigure {
  readonly figure: DocumentFigure
  readonly sentence: Sentence
}

/** What figures a concept asks for: quotas and caps are limits, loans and funds are money. */
const ROLE_OF: readonly (readonly [string, DocumentFigure['role']])[] = [
  ['ev.stake', 'money'],
  ['price', 'price'],
  ['ev.quota', 'limit'],
  ['ev.fund', 'money'],
  ['ev.tariff', 'rate'],
  ['aim', 'aim'],
  ['fund', 'money'],
]

/** Whether a question asks for a figure: "how much", "how big", "what is the quota". */
export const asksFigure = ({ hole, concepts, yesNo }: Question): boolean =>
  hole === 'amount' ||
  hole === 'count' ||
  (yesNo !== true && hole !== 'reason' && mentions({ concepts }, 'ev.quota', 'aim', 'price'))

/** What a figure of another document than the first is behind. */
const OTHER = 1

/** The sentence of a document that gives a figure. */
export const giving = (document: CorpusDocument, { value, says }: DocumentFigure): Sentence | undefined => {
  const sentences = sentencesOf(document)
  const written = [number(value), String(value)]
  const has = ({ text }: Sentence): boolean =>
    written.some((one) => new RegExp(`(?<![\\d.,])${one}(?![\\d])`).test(text))
  return (
    sentences.find((sentence) => has(sentence) && (says === undefined || sentence.text.includes(says))) ??
    sentences.find(has)
  )
}

const yearsOf = ({ year, period }: DocumentFigure): number[] => [
  ...(year === undefined ? [] : [year]),
  ...yearsIn(period ?? ''),
]

/** Whether a document has a figure of a year that a question names: a quota of 2025 for the years after it. */
export const hasFigureOf = (question: Question, document: CorpusDocument): boolean =>
  question.years.kind === 'years' &&
  figuresOf(document).some((figure) => yearsOf(figure).some((year) => inYears(question, String(year))))

/**
 * The figures of documents that a question asks for, best first: those whose words, year, mineral and place are the
 * question's, of the kind that its concepts ask for.
 */
export const figuresAsked = (
  question: Question,
  documents: readonly CorpusDocument[],
  search: Search | undefined,
): FoundFigure[] => {
  if (!asksFigure(question) || search === undefined) return []
  const own = new Set(documents.flatMap((one) => search.terms([one.title, ...namesOf(one)].join(' '))))
  const asked = new Set(search.terms(question.searchWords).filter((term) => !own.has(term)))
  const role = ROLE_OF.find(([concept]) => mentions(question, concept))?.[1]
  const pinned = question.years.kind !== 'latest'
  const scored = documents.flatMap((document, at) =>
    figuresOf(document).flatMap((figure, order) => {
      const { what, mineral, place } = figure
      if (mineral !== undefined && question.minerals.length > 0 && !question.minerals.includes(mineral)) return []
      const terms = search.terms(what)
      const shared = terms.filter((term) => asked.has(term)).length
      const dated = pinned && yearsOf(figure).some((year) => inYears(question, String(year)))
      if (pinned && !dated && yearsOf(figure).length > 0) return []
      const named = question.hole === 'amount' && question.named.includes(document.id)
      if (shared === 0 && figure.role !== role && !named) return []
      const kind = figure.role === role ? 2.5 : 0
      const here = place !== undefined && question.places.includes(place) ? 1 : 0
      const latest = pinned ? 0 : Math.max(0, ...yearsOf(figure)) / 10_000
      const sentence = giving(document, figure)
      const score =
        kind +
        here +
        (2 * shared) / Math.max(1, terms.length) +
        latest -
        (at > 0 ? OTHER : 0) -
        at * 0.01 -
        order * 0.001
      return sentence === undefined ? [] : [{ figure, sentence, score }]
    }),
  )
  // Of equal figures those that stand together: "10 % of mining, 40 % of processing and 25 % of recycling".
  const beside = ({ sentence }: FoundFigure): number =>
    scored.filter((other) => other.sentence.text === sentence.text && other.figure.role === role).length
  return scored.sort((a, b) => b.score + beside(b) * 0.1 - (a.score + beside(a) * 0.1))
}

const MASS = new Set(['t', 'kt', 'Mt', 'kg'])

/** Puts a document's figure into the answer, with the sentence that gives it cited. */
export const addFigure = (card: Card, { figure, sentence }: FoundFigure): void => {
  const { what, value, unit, year, mineral, place, role, bound } = figure
  const citations = card.citeSaid(sentence, locatorOf(sentence))
  const sign = bound === 'over' || bound === 'at-least' ? '>' : bound === undefined ? undefined : '<'
  card.figure({
    label: capital(what),
    quantity: unit === '%' ? 'share' : MASS.has(unit) || role !== 'count' ? 'amount' : 'count',
    value,
    ...(sign && { bound: sign }),
    unit,
    mineral: mineral ?? '',
    place: place ?? '',
    measure: role,
    year: year ?? yearsOf(figure).at(0) ?? Number(sentence.document.date?.slice(0, 4) ?? 0),
    estimated: false,
    basis: 'reported',
    citations,
  })
}

/** What a sentence's "it" stands for: the mineral of a note, the subject of a report or list by its title. */
const subjectOf = (corpus: Corpus, { document }: Sentence): string | undefined => {
  const [mineral] = document.minerals
  if (document.kind === 'mineral-note' && mineral !== undefined) return capital(mineralName(corpus, mineral))
  return document.kind === 'event' ? undefined : document.title
}

const PRONOUNS = ['It', 'They', 'This', 'These', 'Its', 'Their']

/**
 * A sentence as it can stand at the head of an answer: what stood before it is not there, so "It" and "They" are given
 * the name that they stand for.
 */
export const standingAlone = (corpus: Corpus, sentence: Sentence): string => {
  const { text, document } = sentence
  const pronoun = PRONOUNS.find((one) => text.startsWith(`${one} `))
  if (pronoun === undefined) return text
  const subject = subjectOf(corpus, sentence)
  return subject !== undefined && (pronoun === 'It' || pronoun === 'They')
    ? `${subject}${text.slice(pronoun.length)}`
    : `${document.title}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
