import { namesOf, sameStoryOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Intent, Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { addFigure, asksFigure, figuresAsked, standingAlone } from './answering.js'
import { SAYING } from './article.js'
import { askedGroups } from './asked-groups.js'
import { judged } from './sentence-asked.js'
import { aspectOf, nearest } from './aspect.js'
import { dateText } from './dates.js'
import { HEADINGS, quoted, sentencesOf, tell, type Sentence } from './sentences.js'

const MOST = 5

/** Whether two documents tell of one thing: by a link, or by a name that one has and the other's title holds. */
const isSameStory = (one: CorpusDocument, other: CorpusDocument): boolean =>
  sameStoryOf(one).includes(other.id) ||
  sameStoryOf(other).includes(one.id) ||
  (other.kind === 'report' && namesOf(one).some((name) => name.length > 12 && other.title.includes(name)))

/** The documents that a question names and those that tell the same story: reports and lists first, then the newest. */
export const namedDocuments = ({ named }: Question, corpus: Corpus): CorpusDocument[] => {
  const own = named.flatMap((id) => corpus.documents.get(id) ?? [])
  if (own.length === 0) return []
  const kin = [...corpus.documents.values()].filter(
    (one) => !named.includes(one.id) && own.some((other) => isSameStory(other, one)),
  )
  const rank = ({ kind }: CorpusDocument): number => (kind === 'event' ? 1 : 0)
  return [...own, ...kin].sort((a, b) => rank(a) - rank(b) || (b.date ?? '').localeCompare(a.date ?? ''))
}

/**
 * What documents say of what is asked: the sentence with the figure that is asked for, else the one that meets most of
 * what is asked, else the first; the rest below it. Undefined where there is no document.
 */
export const fromDocuments = (
  question: Question,
  corpus: Corpus,
  context: Context,
  documents: readonly CorpusDocument[],
  intent: Intent,
): Answer | undefined => {
  const { search } = context
  const sentences = documents.flatMap((one) => sentencesOf(one)).filter(({ heading }) => heading !== HEADINGS.around)
  const card = new Card(corpus, question)
  const figures = figuresAsked(question, documents, search)
  const aspect = withoutNames(aspectOf(question, corpus, search, intent, SAYING), documents, context)
  const groups = search ? askedGroups(question, corpus, search) : []
  const told = search ? judged(question, groups, documents, corpus, search).map(({ sentence }) => sentence) : []
  const near = search && aspect.length > 0 ? [...told, ...nearest(aspect, sentences, search)] : []
  const given = figures[0]?.sentence
  const [first, ...rest] = [
    ...new Set([...(given ? [same(sentences, given)] : []), ...near.map((one) => same(sentences, one)), ...sentences]),
  ]
  if (!first) return undefined
  const headline = quoted(card, first).replace(first.text, standingAlone(corpus, first))
  if (asksFigure(question))
    for (const figure of figures.filter(({ sentence }) => sentence.text === first.text)) addFigure(card, figure)
  tell(card, rest.slice(0, MOST))
  const { date, title } = first.document
  if (date !== undefined) card.caveat(`${title}, ${dateText(date)}.`)
  return card.answer('answered', intent, headline)
}

const same = (sentences: readonly Sentence[], given: Sentence): Sentence =>
  sentences.find(({ text }) => text === given.text) ?? given

/** What is asked beyond the documents' own names, which their sentences need not repeat. */
const withoutNames = (
  aspect: ReturnType<typeof aspectOf>,
  documents: readonly CorpusDocument[],
  { search }: Context,
): ReturnType<typeof aspectOf> => {
  const own = new Set(search?.terms(documents.flatMap((one) => [one.title, ...namesOf(one)]).join(' ')) ?? [])
  return aspect.filter((group) => !group.every((term) => own.has(term)))
}
