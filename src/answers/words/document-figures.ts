import { figuresOf, namesOf } from '../../corpus/documents/data.js'
import type { DocumentFigure } from '../../corpus/documents/schema-figure.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { termsRead } from '../../search/analyse.js'
import { yearsIn } from '../../prose.js'
import type { Card } from '../card.js'
import { capital, number } from '../text.js'
import { namesPlace } from './about.js'
import { mentions } from './concepts.js'
import { inYears } from './dates.js'
import { locatorOf, sentencesOf, type Sentence } from './sentences.js'

/** A figure of a document's front matter and the sentence that gives it. */
export interface FoundFigure {
  readonly figure: DocumentFigure
  readonly sentence: Sentence
}

/** What figures a concept asks for: quotas and caps are limits, loans and funds are money. */
const ROLE_OF: readonly (readonly [string, DocumentFigure['role']])[] = [
  ['price', 'price'],
  ['fund', 'money'],
  ['ev.stake', 'count'],
  ['ev.quota', 'limit'],
  ['ev.fund', 'money'],
  ['ev.tariff', 'rate'],
  ['aim', 'aim'],
]

/** Whether a question asks for a figure: "how much", "how big", "what is the quota". */
export const asksFigure = ({ hole, concepts, yesNo }: Question): boolean =>
  hole === 'amount' ||
  hole === 'count' ||
  (yesNo !== true &&
    hole !== 'reason' &&
    hole !== 'year' &&
    mentions({ concepts }, 'ev.quota', 'aim', 'price', 'fund')) ||
  (hole === 'any' && mentions({ concepts }, 'ev.stake', 'ev.tariff'))

/** "What share of Japan's imports": a figure in percent. */
const asksShare = ({ hole, concepts }: Question): boolean => hole === 'any' && mentions({ concepts }, 'share')

/**
 * The figure of any document that is of the mineral and the place of a question, of its year where it names one, and
 * counts something of what it asks: what records have where no table does. Undefined where none is so near.
 */
export const figureOfNames = (question: Question, corpus: Corpus): FoundFigure | undefined => {
  const { minerals, places } = question
  if (minerals.length !== 1 || places.length === 0 || !(asksFigure(question) || asksShare(question))) return undefined
  const documents = [...corpus.documents.values()].filter((one) =>
    figuresOf(one).some(({ mineral, place = '' }) => mineral === minerals[0] && places.includes(place)),
  )
  return figuresAsked({ ...question, hole: 'amount' }, documents).find(
    ({ figure }) =>
      figure.mineral === minerals[0] &&
      places.includes(figure.place ?? '') &&
      (!asksShare(question) || figure.unit === '%') &&
      places.every((id) => figure.place === id || namesPlace(corpus, figure.what, [id])),
  )
}

/** Units that stand behind their number. */
const AFTER_NUMBER: ReadonlySet<string> = new Set(['t', 'kt', 'Mt', 'kg', '%'])

/** The sentence of a document that gives a figure. */
export const giving = (document: CorpusDocument, { value, says, unit }: DocumentFigure): Sentence | undefined => {
  const sentences = sentencesOf(document)
  const written = [number(value), String(value)]
  const has =
    (after: string) =>
    ({ text }: Sentence): boolean =>
      written.some((one) => new RegExp(`(?<![\\d.,])${one}(?![\\d])${after}`).test(text))
  // "1 kg" rather than "1 August", where the unit stands behind the number.
  const counted = AFTER_NUMBER.has(unit) ? sentences.filter(has(`\\s?${unit}`)) : []
  const found = counted.length > 0 ? counted : sentences.filter(has(''))
  return found.find(({ text }) => says === undefined || text.includes(says)) ?? found[0]
}

const yearsOf = ({ year, period }: DocumentFigure): number[] => [
  ...(year === undefined ? [] : [year]),
  ...yearsIn(period ?? ''),
]

const isOfYears = (question: Question, figure: DocumentFigure): boolean =>
  yearsOf(figure).some((year) => inYears(question, String(year)))

/** What a figure counts that is of the kind asked for, that its words share with the question, and beside its like. */
const ROLE = 2.5
const WHOLE = 1
const SHARED = 2
const BESIDE = 0.1
/** What a figure of a later document, and a later one of its document, are behind. */
const DOCUMENT = 0.01
const ORDER = 0.001

/**
 * The figures of documents that a question asks for, best first: those whose words, year, mineral and place are the
 * question's, of the kind that its concepts ask for.
 */
export const figuresAsked = (question: Question, documents: readonly CorpusDocument[]): FoundFigure[] => {
  if (!asksFigure(question)) return []
  const own = new Set(documents.flatMap((one) => termsRead([one.title, ...namesOf(one)].join(' '))))
  const asked = new Set(termsRead(question.searchWords).filter((term) => !own.has(term)))
  const role = ROLE_OF.find(([concept]) => mentions(question, concept))?.[1]
  const pinned = question.years.kind !== 'latest'
  const scored = documents.flatMap((document, at) =>
    figuresOf(document).flatMap((figure, order) => {
      const { what, mineral } = figure
      const isOther = mineral !== undefined && question.minerals.length > 0 && !question.minerals.includes(mineral)
      if (isOther || (pinned && yearsOf(figure).length > 0 && !isOfYears(question, figure))) return []
      const terms = termsRead(what)
      const shared = terms.filter((term) => asked.has(term)).length
      // "How big is Project Vault" asks for the figure that bears its name.
      const isWhole = role === undefined && terms.every((term) => own.has(term))
      const sentence = shared > 0 || isWhole || figure.role === role ? giving(document, figure) : undefined
      if (sentence === undefined) return []
      const fits =
        (figure.role === role ? ROLE : 0) + (isWhole ? WHOLE : 0) + (SHARED * shared) / Math.max(1, terms.length)
      return [{ figure, sentence, score: fits - at * DOCUMENT - order * ORDER }]
    }),
  )
  // Of equal figures those that stand together: "10 % of mining, 40 % of processing and 25 % of recycling".
  const beside = ({ sentence }: FoundFigure): number =>
    scored.filter((other) => other.sentence.text === sentence.text && other.figure.role === role).length
  const rank = (one: (typeof scored)[number]): number => one.score + beside(one) * BESIDE
  return scored.sort((a, b) => rank(b) - rank(a))
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
