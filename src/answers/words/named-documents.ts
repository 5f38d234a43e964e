import { sameStoryOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Intent, Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { searchOf, type Context } from '../context.js'
import { askedBeyond } from './asked.js'
import { figuresAsked } from './document-figures.js'
import { nearest } from './ranked.js'
import { HEADINGS, sentencesOf, type Sentence } from './sentences.js'
import { tellSentence } from './telling.js'

/** Whether two documents tell of one thing. */
const isSameStory = (one: CorpusDocument, other: CorpusDocument): boolean =>
  sameStoryOf(one).includes(other.id) || sameStoryOf(other).includes(one.id)

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
 * What documents say of what is asked: the sentence with the figure that is asked for, else the one that says most of
 * what is asked, else the first; the rest below it; only those that count. Undefined where there is none.
 */
export const fromDocuments = (
  question: Question,
  corpus: Corpus,
  context: Context,
  documents: readonly CorpusDocument[],
  intent: Intent,
  counts: (sentence: Sentence) => boolean = () => true,
): Answer | undefined => {
  const all = documents
    .flatMap((one) => sentencesOf(one))
    .filter((one) => one.heading !== HEADINGS.around && counts(one))
  const figures = figuresAsked(question, documents)
  const given = figures.slice(0, 1).map((figure) => figure.sentence.text)
  const near = nearest(askedBeyond(question, corpus, searchOf(context), intent), all)
  const [sentence, ...rest] = [...new Set([...all.filter(({ text }) => given.includes(text)), ...near, ...all])]
  return sentence && tellSentence(question, corpus, { sentence, rest, figures }, intent)
}
