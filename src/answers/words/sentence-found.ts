import { namesOf, termsOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { wordingsOf } from '../../language/wordings.js'
import type { Search } from '../../search/search.js'
import type { Answer } from '../answer.js'
import { termsRead } from '../../search/analyse.js'
import { searchOf, type Context } from '../context.js'
import { leavesOut } from '../left-out.js'
import { leavesNames } from '../unanswered.js'
import { hasDigit } from '../../prose.js'
import { isAboutMineral, namesMineral, namesPlace } from './about.js'
import { askedIn, type Asked } from './asked.js'
import { asksArticle } from './article.js'
import { mentions } from './concepts.js'
import { figureOfNames, figuresAsked } from './document-figures.js'
import { asksState, asksTerm } from './event-state.js'
import { asksName, givesKind } from './kind-asked.js'
import { comparesEditions } from './list-contents.js'
import { namedDocuments } from './named-documents.js'
import { asksWithin } from './proper-names.js'
import { ASKED, judged, mayCover, saysOf, unsaid, weightOf, wordsUnsaid, type Judged } from './ranked.js'
import { saidBy, sentencesOf, type Sentence } from './sentences.js'
import { tellSentence } from './telling.js'

/** What a sentence must say to be told in place of another answer. */
interface Limits {
  /** The part of what is asked that it says, 0–1, and what the words that it says weigh together. */
  readonly covers: number
  readonly weight: number
  /** How much more of what is asked it says than the other answer. */
  readonly lead: number
}

const LIMITS: Readonly<Partial<Record<Answer['status'], Limits>>> = {
  'no-data': { covers: 0.45, weight: 4, lead: 0 },
  clarify: { covers: 0.6, weight: 8, lead: 0 },
  'out-of-scope': { covers: 0.8, weight: 8, lead: 0 },
  answered: { covers: 0.5, weight: 4, lead: 0.1 },
}
/** How much more a sentence must say than figures do. */
const OVER_FIGURES = 0.25
/** What is told below a headline counts less, and so does an answer of other names than those asked about. */
const BELOW = 0.7
const OF_OTHERS = 0.5
/** What a figure of the names asked about must say, by weight. */
const HALF = 0.5
/** No sentence is ahead of an answer by more, with all that is asked and three names. */
const MOST = 1.3
/** Sentences that are looked at for one that is of all the names asked about. */
const FEW = 3

/** What a sentence must say of "how to lose weight quickly": strange words without a name are another subject. */
const NAMELESS = 0.8
/** What it must say of single mines and matters that the tables do not track; of firms and the time to come more. */
const UNTRACKED: Readonly<Record<string, number>> = { untracked: 0.6, site: 0.6 }
const OFF = 0.7

/** What it must say of a single word, which another of its family does not. */
const AS_TYPED = 0.8

/** The part of a question that a sentence must say at least. */
const leastOf = ({ minerals, places, named, hole, off, concepts }: Question, least: number): number => {
  const names = minerals.length + places.length + named.length > 0 || mentions({ concepts }, 'company', 'site')
  if (!names && hole !== 'mineral') return NAMELESS
  return off === undefined ? least : (UNTRACKED[off] ?? OFF)
}

/**
 * Whether a sentence gives what is asked for of the mineral that is asked about: an amount is that of a mineral only where
 * the sentence, or the note or event that it stands in, is of that mineral; and what lies in the ground is no output.
 */
const isOfSubject = (
  { minerals, hole, measure, concepts }: Question,
  corpus: Corpus,
  { text, document }: Sentence,
): boolean => {
  const isNote = document.kind === 'mineral-note'
  const ofReserves = measure === 'reserves' || mentions({ concepts }, 'reserves')
  if (isNote && !ofReserves && wordingsOf(corpus).in(text, 'tells.reserves')) return false
  const own =
    minerals.length === 0 || isNote || (document.kind === 'event' && isAboutMineral(corpus, minerals, document))
  // Why iridium fell is told by no sentence on palladium, wherever it stands.
  if (
    hole === 'reason' &&
    isNote &&
    !minerals.every((id) => document.minerals[0] === id || namesMineral(corpus, text, [id]))
  )
    return false
  return hole !== 'amount' || own || namesMineral(corpus, `${document.title} ${text}`, minerals)
}

/** A sentence with the words by which it is asked for as if it said them. */
const withAsked = (sentence: Sentence): Sentence => ({ ...sentence, text: saidBy(sentence) })

/** What words that nothing here explains weigh that a sentence does not say; most of them are another subject. */
const strangeness = (asked: readonly Asked[], sentence: Sentence): number => {
  const left = unsaid(asked, sentence.document, withAsked(sentence))
  return weightOf(asked.filter((one) => left.includes(one.text)))
}
const STRANGE = 0.3

/** Intents answered by sentences; all others by rows or sections that the words of their question choose. */
const SPOKEN: ReadonlySet<string> = new Set(['event', 'document', 'search', 'definition', 'timeline'])

const namesIn = (document: CorpusDocument | undefined): readonly string[] =>
  document ? [...namesOf(document), ...termsOf(document)] : []

/** The words by which those sentences of a document are asked for that a text holds. */
const askedFor = (document: CorpusDocument | undefined, text: string): readonly string[] =>
  document ? sentencesOf(document).flatMap((one) => (text.includes(one.text) ? (one.asked ?? []) : [])) : []

/** Terms of the names of a question's minerals that do not hold their own: "barium sulfate" for barite. */
const otherNames = ({ minerals }: Question, corpus: Corpus): ReadonlySet<string> =>
  new Set(
    minerals.flatMap((id) => {
      const { name = id, aliases = [] } = corpus.minerals.get(id) ?? {}
      return aliases.filter((alias) => !alias.toLowerCase().includes(name.toLowerCase())).flatMap(termsRead)
    }),
  )

/** A number that is no year chose no row, as a formula may have: "44 % ore". */
const NUMBER = /^\d+$/

/** Tells of a word of a question whether it chose the rows of its answer, or the section that is told. */
const takenBy = ({ question, intent, figures }: Answer, corpus: Corpus) => {
  const takes = [question.measure ?? 'production', ...(corpus.lexicon?.frames[question.intent]?.takes ?? [])]
  // "Reserves of REOs": another name of the mineral chose the row, where no form of it is asked about.
  const named = figures.length > 0 && question.forms.length === 0 ? otherNames(question, corpus) : new Set<string>()
  return ({ text, concepts = [] }: Pick<Asked, 'text' | 'concepts'>): boolean =>
    !SPOKEN.has(intent) &&
    (named.has(text) ||
      (hasDigit(text) && !NUMBER.test(text)) ||
      corpus.likely?.has(text) === true ||
      mentions({ concepts }, ...takes))
}

/** The terms of the names of what a question is about. */
const nameTerms = ({ minerals, places }: Question, corpus: Corpus): ReadonlySet<string> => {
  const found = minerals
    .flatMap((id) => corpus.minerals.get(id) ?? [])
    .flatMap(({ name, symbol = '' }) => [name, symbol])
  const of = places.flatMap((id) => corpus.places.get(id) ?? [])
  return new Set(
    [...found, ...of.flatMap(({ name, aliases, demonyms }) => [name, ...aliases, ...demonyms])].flatMap(termsRead),
  )
}

/**
 * Whether an answer of figures says all that is asked, for every word of its question is a name or chose its rows: no
 * sentence is ahead of it, and the index need not be opened to see so.
 */
const saysAll = (answer: Answer, corpus: Corpus): boolean => {
  const { question, status, figures, headline } = answer
  const { words, notRead, hole, searchWords } = question
  if (status !== 'answered' || figures.length === 0 || notRead.length > 0) return false
  const isTaken = takenBy(answer, corpus)
  if (!words.every((word) => isTaken(word))) return false
  const gives = givesKind(corpus, question, headline)
  if (gives < 0 || (gives === 0 && (asksName(question) || hole === 'mineral'))) return false
  const read = new Set(words.flatMap(({ text }) => termsRead(text)))
  const names = nameTerms(question, corpus)
  return termsRead(searchWords).every((term) => read.has(term) || names.has(term) || isTaken({ text: term }))
}

/** The part of what is asked that an answer says, 0–1, or what chose its rows says for it. */
const toldBy = (answer: Answer, asked: readonly Asked[], corpus: Corpus): number => {
  const { question, status, headline, details, citations, figures } = answer
  // What a refusal quotes as the nearest is no answer yet.
  if (status !== 'answered') return 0
  const chosen = figures.length > 0 && leavesOut(question, corpus) ? HALF : 1
  const isTaken = takenBy(answer, corpus)
  const taken = asked.map((one) => (isTaken(one) ? chosen : 0))
  const documents = (question.told ?? []).map((id) => corpus.documents.get(id))
  const names = documents.flatMap((one) => [...namesIn(one), ...askedFor(one, headline)])
  const places = figures.length > 0 ? figures.map(({ label }) => label) : citations.map(({ locator }) => locator)
  const titles = [...places, ...names]
  const first = saysOf(asked, [headline, ...titles].join(' '), taken)
  const below = details.map(({ label = '', text }) => `${label} ${text}`)
  const all = saysOf(asked, [headline, ...titles, ...below].join(' '), taken)
  // An answer of other names is none: "X-ray targets" are none of the EU.
  const others = figures.length > 0 || !leavesNames(answer, corpus) ? 1 : OF_OTHERS
  return others * Math.max(first, BELOW * all)
}

/** Intents of turns that ask of the answers here, or of the bot; of all that is known of a mineral; of a row of events. */
const WHOLE: ReadonlySet<string> = new Set(['source', 'help', 'mineral-profile', 'timeline'])

/** Whether an answer stands whatever sentences say: an article's own, how a measure stands, what came onto a list. */
const stands = ({ question, intent, status, figures }: Answer, corpus: Corpus): boolean =>
  question.choices.length > 0 ||
  (status === 'answered' && WHOLE.has(intent)) ||
  // How many of a list somebody supplies is no matter of its editions.
  (question.hole !== 'amount' && comparesEditions(question, corpus)) ||
  // "What about the rest": the words of a turn are not all that it asks.
  (question.followUp && figures.length > 0) ||
  // "Which metals fell the most": all of them are compared, and no sentence of one is ahead.
  (question.hole === 'mineral' && figures.some(({ quantity }) => quantity === 'change')) ||
  asksArticle({ ...question, named: question.told ?? question.named }, corpus) ||
  (intent === 'event' && asksState(question) && !asksTerm(question))

/** The answer that a sentence gives; of the words of the question those are left out that it says nothing of. */
const tellBest = (
  question: Question,
  corpus: Corpus,
  { sentence, covers }: Judged,
  notRead: readonly string[],
): Answer => {
  const { document, heading } = sentence
  const confidence = Math.max(question.confidence, covers)
  const rest = sentencesOf(document, document.kind === 'event' ? undefined : heading)
  const figures = figuresAsked(question, [document])
  return tellSentence({ ...question, confidence, notRead }, corpus, { sentence, rest, figures })
}

/** A figure of a document's front matter for the names that a refused question has, with the sentence that gives it. */
const figureInstead = ({ question }: Answer, asked: readonly Asked[], corpus: Corpus): Answer | undefined => {
  const found = figureOfNames(question, corpus)
  if (!found || saysOf(asked, `${found.sentence.text} ${found.figure.what}`) < HALF) return undefined
  return tellSentence(question, corpus, { sentence: found.sentence, figures: [found] })
}

/** Whether a sentence is of the place within which is asked; who produces there is told by notes rather than by events. */
const isWithin = ({ places, measure }: Question, corpus: Corpus, { text, document }: Sentence): boolean =>
  namesPlace(corpus, text, places) && !(measure === 'production' && document.kind === 'event')

/**
 * Whether the words by which a sentence is asked for may bring it forward. They tell what it is about and not what it
 * says: where an answer leaves nothing out, or a yes or no or the time to come is asked for, it must speak in its own words.
 */
const isOpen = ({ question, status, figures }: Answer, corpus: Corpus): boolean => {
  const { off, yesNo, publisher } = question
  if (off === 'forecast' || yesNo === true || (publisher !== undefined && figures.length > 0)) return false
  return status !== 'answered' || leavesOut(question, corpus)
}

/** Sentences that say enough of what is asked, more than an answer does, and give what is asked for; best first. */
const sentencesBeyond = (
  answer: Answer,
  { covers, weight, lead }: Limits,
  asked: readonly Asked[],
  corpus: Corpus,
  search: Search,
): readonly Judged[] => {
  const { question, status } = answer
  // "The largest" tells no sentence from another.
  const whole = weightOf(asked.filter(({ concepts = [] }) => !mentions({ concepts }, 'most')))
  const gives = status === 'answered' ? givesKind(corpus, question, answer.headline) : 0
  // An answer without the reason, the day or the name that is asked for says half of it at best.
  const lacks = asksName(question) && gives === 0
  const told = toldBy(answer, asked, corpus) * (lacks ? HALF : 1)
  const ahead = told * (1 + gives) + (answer.figures.length > 0 ? OVER_FIGURES : lead)
  // Who or where within a country is told by the names rather than by "mined", and so is the way in which it is made.
  const within = asksWithin(question, corpus)
  const byKind = within || (question.hole === 'manner' && asksName(question))
  const least = Math.max(told, leastOf(question, covers), asked.length < 2 && !byKind ? AS_TYPED : 0)
  const needed = byKind ? 0 : weight
  if (whole < needed || ahead > MOST) return []
  const enough = Math.max(least, needed / whole, ahead / MOST)
  const named = namedDocuments(question, corpus)
  const documents = named.length > 0 ? named : mayCover(asked, corpus, search, enough)
  return judged(question, asked, documents, corpus, enough, isOpen(answer, corpus) ? ASKED : 0).filter(
    ({ covers: says, gives: given, sentence }) =>
      says >= enough &&
      says * (1 + given) >= ahead &&
      (byKind || question.hole === 'reason' ? given > 0 : given >= Math.max(0, gives)) &&
      (!within || isWithin(question, corpus, sentence)) &&
      isOfSubject(question, corpus, sentence) &&
      (status === 'answered' || strangeness(asked, sentence) <= STRANGE * weightOf(asked)),
  )
}

/**
 * The sentence of any document that says much more of what is asked than an answer or a refusal does, whatever the reading
 * took the text for: found by its words, by other words of the same concepts, by the act of its event and by what it is
 * about; it must give the kind of thing that is asked for. What it says nothing of is named. Undefined where none does.
 */
export const sentenceInstead = (answer: Answer, corpus: Corpus, context: Context): Answer | undefined => {
  const { question, status } = answer
  // What names a mineral of ours may be known, whatever it asks of it.
  const isOurs = status === 'out-of-scope' && question.minerals.length > 0
  const limits = LIMITS[isOurs ? 'no-data' : status]
  if (limits === undefined || stands(answer, corpus) || saysAll(answer, corpus)) return undefined
  const search = searchOf(context)
  const asked = askedIn(question, corpus, search)
  const told = sentencesBeyond(answer, limits, asked, corpus, search)
    .slice(0, FEW)
    .map((one) => tellBest(question, corpus, one, wordsUnsaid(asked, one.sentence.document, one.sentence)))
    .find((one) => !leavesNames(one, corpus))
  return told ?? (status === 'answered' ? undefined : figureInstead(answer, asked, corpus))
}
