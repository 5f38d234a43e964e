import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Intent, Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { searchOf, type Context } from '../context.js'
import { asHeadline, chained, headlineOf, led } from '../headline.js'
import { list } from '../text.js'
import { askedIn, type Asked } from './asked.js'
import { isAboutMineral, namesMineral, namesPlace } from './about.js'
import { figuresAsked } from './document-figures.js'
import { givesKind } from './kind-asked.js'
import { namedDocuments } from './named-documents.js'
import { judged, saysOf, unsaid, weightOf } from './ranked.js'
import { isGap, noteFor, sentencesOf, type Sentence } from './sentences.js'
import { tellSentence } from './telling.js'

/** The part of what is asked that a sentence must say: of a document that tells of one thing, and of another. */
const ENOUGH = { ofOne: 0.4, other: 0.5 }
/** How much more of it than the answer that there is, unless that one is of other documents altogether. */
const MORE = 0.2

/** Kinds of documents that tell of one thing, so that "how big is it" asks of that thing. */
const OF_ONE: ReadonlySet<CorpusDocument['kind']> = new Set(['event', 'report', 'list', 'article'])

/** Intents answered from a section of a note, or by records side by side, which say it better than a sentence. */
const WHOLE: ReadonlySet<Intent> = new Set<Intent>(['list-membership', 'list-contents', 'timeline'])
/** The same of a mineral; without one, "and recycling?" asks of what was told. */
const WHOLE_OF_MINERAL: ReadonlySet<Intent> = new Set<Intent>(['uses', 'substitutes', 'by-product', 'recycling'])

/** A sentence and the part of what is asked that it says, 0–1. */
interface Found {
  readonly sentence: Sentence
  readonly says: number
}

/** A document and those that tell the same story. */
const storyOf = (id: string, question: Question, corpus: Corpus): readonly CorpusDocument[] =>
  namedDocuments({ ...question, named: [id] }, corpus)

/** The sentence of some documents that says the words of a turn, and gives the kind of thing that it asks for. */
const byWords = (
  question: Question,
  corpus: Corpus,
  asked: readonly Asked[],
  documents: readonly CorpusDocument[],
): Found | undefined => {
  const least = ({ document }: Sentence): number => (OF_ONE.has(document.kind) ? ENOUGH.ofOne : ENOUGH.other)
  const best = judged(question, asked, documents, corpus).find(
    ({ covers, sentence }) => covers >= least(sentence) && givesKind(corpus, question, sentence.text) >= 0,
  )
  return best && { sentence: best.sentence, says: best.covers }
}

/** The sentence that gives the kind of thing a turn without words of its own asks for: "how big is it", "and where". */
const byKind = (question: Question, corpus: Corpus, documents: readonly CorpusDocument[]): Found | undefined => {
  const [first] = documents
  if (first === undefined || !OF_ONE.has(first.kind)) return undefined
  const [figure] = figuresAsked(question, documents)
  const sentences = documents.flatMap((one) => sentencesOf(one)).filter((one) => !isGap(one))
  const sentence = figure?.sentence ?? sentences.find(({ text }) => givesKind(corpus, question, text) > 0)
  return sentence && { sentence, says: 1 }
}

/** What a sentence counts that names what the turn names, and one that gives the kind of thing that it asks for. */
const NAMES = 0.3
const GIVES = 0.2
/** What the sentence nearest to a turn must say of it. */
const NEAR = 0.3

/** Of a document that tells of one thing, the sentence nearest to a turn, and how near it is. */
const nearestOf = (
  question: Question,
  corpus: Corpus,
  asked: readonly Asked[],
  [first]: readonly CorpusDocument[],
): { readonly sentence: Sentence; readonly score: number } | undefined => {
  if (first === undefined || !OF_ONE.has(first.kind)) return undefined
  const score = ({ text }: Sentence): number =>
    (weightOf(asked) === 0 ? 0 : saysOf(asked, text)) +
    (namesPlace(corpus, text, question.places) ? NAMES : 0) +
    GIVES * Math.sign(givesKind(corpus, question, text))
  return sentencesOf(first)
    .filter((one) => !isGap(one))
    .map((sentence) => ({ sentence, score: score(sentence) }))
    .sort((one, other) => other.score - one.score)[0]
}

/** The answer that the nearest sentence of a document gives, with what it leaves out. */
const tellNear = (question: Question, corpus: Corpus, asked: readonly Asked[], sentence: Sentence): Answer => {
  const { document, text } = sentence
  const left = asked.filter((one) => saysOf([one], text) === 0).map((one) => one.text)
  return tellSentence({ ...question, named: [document.id] }, corpus, { sentence, rest: sentencesOf(document), left })
}

/** That the document told before does not say what is asked, with the nearest that it does say. */
const notTold = (question: Question, corpus: Corpus, asked: readonly Asked[], sentence: Sentence): Answer => {
  const { document } = sentence
  const rest = sentencesOf(document).filter((one) => !isGap(one))
  const near = tellSentence({ ...question, named: [document.id] }, corpus, { sentence, rest })
  const words = asked.flatMap(({ text, concepts }) => (concepts?.length === 0 ? [`“${text}”`] : []))
  const what = words.length === 0 ? "don't say" : `don't speak of ${list(words, 'or')}`
  const headline = chained(`My records on it ${what}.`, led(' The nearest I have: ', headlineOf(near)))
  return { ...near, status: 'no-data', reason: 'no-figure', ...asHeadline(headline) }
}

/** Whether a turn that nothing here answers speaks of what was told: "which traders are in it". */
const speaksOf = ({ concepts }: Question, { status }: Answer): boolean =>
  status === 'out-of-scope' && concepts.some((id) => id.startsWith('pro.'))

/** Whether a document tells of all that a turn names. */
const tellsOf = (corpus: Corpus, { minerals, places }: Question, document: CorpusDocument): boolean => {
  const says = (names: (text: string) => boolean): boolean => sentencesOf(document).some(({ text }) => names(text))
  return (
    places.every((id) => document.places.includes(id) || says((text) => namesPlace(corpus, text, [id]))) &&
    minerals.every((id) => isAboutMineral(corpus, [id], document) || says((text) => namesMineral(corpus, text, [id])))
  )
}

/**
 * The answer to a turn that names no subject of its own, from the documents that the answer before was quoted from:
 * "and which trading houses buy for it", after Project Vault; failing these from the notes on its minerals. Undefined
 * where they say nothing of what is asked, or the answer that there is says as much of it.
 */
export const toldFurther = (first: Answer, ofTold: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const { told = [], minerals, measure } = ofTold
  const { forms } = first.question
  // The price of a mineral as a whole, where that of a form is asked for, says so itself.
  const answered = first.status === 'answered' && (first.notRead.length === 0 || forms.length > 0)
  const { intent, minerals: own } = first.question
  if (answered && (WHOLE.has(intent) || (own.length > 0 && WHOLE_OF_MINERAL.has(intent)))) return undefined
  // What lies beyond the records is told by no note.
  if (first.reason === 'later-than-records' && told.length === 0) return undefined
  const { told: others = [] } = first.question
  const same = answered && others.some((id) => id === told[0])
  const strays = others.length > 0 && first.figures.length === 0 && !others.some((id) => told.includes(id))
  const notes = answered ? [] : minerals.flatMap((id) => noteFor(corpus, id) ?? [])
  const stories = told.map((id) => storyOf(id, ofTold, corpus).filter((one) => tellsOf(corpus, ofTold, one)))
  const documents = [...new Set([...stories.flat(), ...notes])].filter(
    ({ kind }) => !answered || first.figures.length === 0 || OF_ONE.has(kind),
  )
  const asked = askedIn(ofTold, corpus, searchOf(context))
  const says = weightOf(asked) === 0 ? 0 : saysOf(asked, first.headline)
  const byKindAlone = weightOf(asked) === 0 && !same && measure === undefined
  const found = byKindAlone ? byKind(ofTold, corpus, stories[0] ?? []) : byWords(ofTold, corpus, asked, documents)
  if (found === undefined) {
    // An answer from other documents altogether gives way to what is known of the subject.
    if (!strays && answered) return undefined
    const near = nearestOf(ofTold, corpus, asked, stories.flat())
    if (near === undefined) return undefined
    if (near.score >= NEAR) return tellNear(ofTold, corpus, asked, near.sentence)
    return (strays && minerals.length === 0) || speaksOf(ofTold, first)
      ? notTold(ofTold, corpus, asked, near.sentence)
      : undefined
  }
  const isOfTold = strays && OF_ONE.has(found.sentence.document.kind)
  if (answered && !isOfTold && found.says < says + MORE) return undefined
  const { sentence } = found
  const { document, heading } = sentence
  const question = { ...ofTold, named: [document.id] }
  const rest = sentencesOf(document, document.kind === 'event' ? undefined : heading)
  const left = unsaid(asked, document, sentence)
  return tellSentence(question, corpus, { sentence, rest, left, figures: figuresAsked(ofTold, [document]) })
}
