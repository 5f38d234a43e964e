import { eventOf, namesOf } from '../../corpus/documents/data.js'
import type { EventAct } from '../../corpus/documents/schema-event.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import { mineralName } from '../names.js'
import { actOf } from './acts.js'
import type { AskedGroup } from './asked-groups.js'
import { namesPlace } from './aspect.js'
import { mentions } from './concepts.js'
import { inYears, onDay } from './dates.js'
import { HEADINGS, isGap, sentencesOf, type Sentence } from './sentences.js'

/** A sentence and how well it answers a question. */
export interface Judged {
  readonly sentence: Sentence
  /** The part of what is asked that it or its document's title says, 0–1, by weight. */
  readonly covers: number
  /** `covers`, and more where the sentence gives the kind of thing that is asked for. */
  readonly score: number
}

/** What a word counts that the sentence says otherwise, that its title says, or that its neighbor says. */
const KIN = 0.75
const TITLE = 0.8
const BESIDE = 0.4
/** What the record of an event is ahead of the notes that repeat it. */
const RECORD = 0.15
/** A sentence that says less of what is asked is not looked at. */
const LEAST = 0.4
/** What a sentence is ahead that gives the kind of thing asked for, and behind that does not. */
const KIND = 0.2

const FIGURE =
  /\d[\d,.]*(?:–\d[\d,.]*)?\s?(?:%|t\b|kt\b|kg\b|Mt\b|days?\b|crore\b|million\b|billion\b|dollars?\b|minerals?\b|countries\b|years?\b|a t\b)|(?:USD|EUR|AUD|INR|CAD)\s\d/
const DATE = /\b(?:1[89]|20)\d{2}\b/
const REASON =
  /\b(?:because|reason|follow(?:s|ed)|answer(?:s|ed)? to|in response|retaliat\w*|citing|grounds|so that|grew out of)\b/i

/** Whether a text gives a figure with its unit. */
export const hasFigure = (text: string): boolean => FIGURE.test(text)

/** How many places, or minerals, a text names that the question does not. */
const named = (corpus: Corpus, text: string, { places, minerals, hole }: Question): number => {
  if (hole === 'place')
    return [...corpus.places.keys()].filter((id) => !places.includes(id) && namesPlace(corpus, text, [id])).length
  const said = text.toLowerCase()
  return [...corpus.minerals.keys()].filter(
    (id) => !minerals.includes(id) && said.includes(mineralName(corpus, id).toLowerCase()),
  ).length
}

/** What a sentence gains by giving the kind of thing that is asked for, or loses by not; 0 where nothing in particular is. */
export const givesKind = (corpus: Corpus, question: Question, text: string): number => {
  switch (question.hole) {
    case 'amount':
    case 'count':
      return hasFigure(text) ? KIND : -KIND
    case 'year':
    case 'years':
      return DATE.test(text) ? KIND / 2 : 0
    case 'reason':
      return REASON.test(text) ? KIND : 0
    case 'place':
    case 'mineral':
      return Math.min(3, named(corpus, text, question)) * (KIND / 2)
    default:
      return mentions(question, 'price', 'fund', 'aim') && hasFigure(text) ? KIND : 0
  }
}

/** Of a phrase of several words, a word of the same concept says a part alone: a stockpile is not yet that of a state. */
const kinPart = (typed: ReadonlySet<string>, kin: ReadonlySet<string>, terms: ReadonlySet<string>): number => {
  for (const term of kin) if (terms.has(term)) return KIN / Math.sqrt(typed.size)
  return 0
}

const partOf = (typed: ReadonlySet<string>, terms: ReadonlySet<string>): number => {
  let held = 0
  for (const term of typed) if (terms.has(term)) held += 1
  return held / typed.size
}

/** Kinds of documents that are about the places that they name in their front matter, with every sentence. */
const OF_PLACES: ReadonlySet<CorpusDocument['kind']> = new Set(['event', 'list', 'report'])

/**
 * Whether a document or sentence is about what the question names; each name that it is not about takes from it. A note on
 * a mineral or an article is about no place, whichever it names.
 */
const about = (corpus: Corpus, { minerals, places, years, day }: Question, { text, document }: Sentence): number => {
  const said = text.toLowerCase()
  const mineral = minerals.every((id) => {
    const one = corpus.minerals.get(id)
    const kin = [id, ...(one?.groups ?? []), ...(one?.members ?? [])]
    return kin.some((other) => document.minerals.includes(other) || said.includes(mineralName(corpus, other)))
  })
  const place = places.every((id) => {
    const members = corpus.places.get(id)?.members ?? []
    const own = OF_PLACES.has(document.kind) && [id, ...members].some((other) => document.places.includes(other))
    return own || namesPlace(corpus, text, [id])
  })
  const year =
    years.kind !== 'years' || inYears({ years }, document.date) || years.years.some((one) => text.includes(String(one)))
  const dated = day === undefined || (document.kind === 'event' && onDay({ day }, document.date))
  return (mineral ? 1 : 0.3) * (place ? 1 : 0.5) * (year ? 1 : 0.7) * (dated ? 1 : 0.5)
}

/** A document as terms: its title with its names, and each of its sentences that tells something of its own. */
interface DocumentTerms {
  readonly title: ReadonlySet<string>
  readonly sentences: readonly { readonly sentence: Sentence; readonly terms: ReadonlySet<string> }[]
  readonly all: ReadonlySet<string>
}

/** Terms of a document are the same for every question. */
const known = new WeakMap<CorpusDocument, DocumentTerms>()

const termsOf = (document: CorpusDocument, search: Search): DocumentTerms => {
  const read = known.get(document)
  if (read) return read
  const title = new Set(search.terms([document.title, ...namesOf(document)].join('. ')))
  const sentences = sentencesOf(document)
    .filter((one) => one.heading !== HEADINGS.around && !isGap(one))
    .map((sentence) => ({ sentence, terms: new Set(search.terms(sentence.text)) }))
  const all = new Set([...title, ...sentences.flatMap(({ terms }) => [...terms])])
  const made = { title, sentences, all }
  known.set(document, made)
  return made
}

/** The part of what is asked that a document holds in the words of the question, 0–1, by weight. */
export const holdsOf = (groups: readonly AskedGroup[], document: CorpusDocument, search: Search): number => {
  const { all: terms } = termsOf(document, search)
  const all = groups.reduce((total, { weight }) => total + weight, 0)
  return all === 0 ? 0 : groups.reduce((total, { typed, weight }) => total + weight * partOf(typed, terms), 0) / all
}

/** What is asked beyond a document's title, and beyond those of its names that none of its sentences repeats. */
export const beyondTitle = (
  groups: readonly AskedGroup[],
  document: CorpusDocument,
  search: Search,
): readonly AskedGroup[] => {
  const title = new Set(search.terms(document.title))
  const names = new Set(search.terms(namesOf(document).join(' ')))
  const told = new Set(termsOf(document, search).sentences.flatMap(({ terms }) => [...terms]))
  return groups.filter(
    ({ typed }) => partOf(typed, title) < 1 && (partOf(typed, names) < 1 || partOf(typed, told) === 1),
  )
}

/** Sentences that lean on the one before, which is not there when they stand alone. */
const LEANING = /^(?:In \d{4} )?(?:it|they|its|their|this|that|these|those|both|the same)\b/i
const LEANS = 0.1

/** What a sentence loses that leans on the one before it. */
export const leaning = (text: string): number => (LEANING.test(text) ? LEANS : 0)

/** The part of what is asked that a text says, 0–1, by weight; all of it where nothing in particular is asked. */
export const saysOf = (groups: readonly AskedGroup[], text: string, search: Search): number => {
  const terms = new Set(search.terms(text))
  const all = groups.reduce((total, { weight }) => total + weight, 0)
  const met = ({ typed, kin }: AskedGroup): number => Math.max(partOf(typed, terms), kinPart(typed, kin, terms))
  return all === 0 ? 1 : groups.reduce((total, group) => total + group.weight * met(group), 0) / all
}

/** What a document says of each group wherever it says it: what each of its sentences says of it at least. */
const saidAnywhere = (groups: readonly AskedGroup[], { title, all }: DocumentTerms, act?: EventAct): number[] =>
  groups.map(({ typed, acts }) =>
    Math.max(
      partOf(typed, title) * TITLE,
      act !== undefined && acts.includes(act) ? TITLE : 0,
      partOf(typed, all) * BESIDE,
    ),
  )

/**
 * The part of what is asked that a text says, 0–1, by weight, where it says so much of each group at least. `total` is
 * what the groups weigh together.
 */
const coverOf = (
  groups: readonly AskedGroup[],
  least: readonly number[],
  terms: ReadonlySet<string>,
  total: number,
): number => {
  let met = 0
  groups.forEach(({ typed, kin, weight }, at) => {
    met += weight * Math.max(partOf(typed, terms), kinPart(typed, kin, terms), least[at] ?? 0)
  })
  return met / total
}

/** The sentences of some documents, those first that say most of what is asked. */
export const judged = (
  question: Question,
  groups: readonly AskedGroup[],
  documents: readonly CorpusDocument[],
  corpus: Corpus,
  search: Search,
): readonly Judged[] => {
  const total = groups.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return []
  return documents
    .flatMap((document): Judged[] => {
      const event = eventOf(document)
      const recorded = event ? RECORD : 0
      const said = termsOf(document, search)
      const least = saidAnywhere(groups, said, event && actOf(event))
      // No sentence says more than all of them together.
      if (coverOf(groups, least, said.all, total) < LEAST) return []
      return said.sentences.flatMap(({ sentence, terms }) => {
        const covers = coverOf(groups, least, terms, total)
        if (covers < LEAST) return []
        const fits = covers * about(corpus, question, sentence)
        const gives = fits < LEAST ? 0 : givesKind(corpus, question, sentence.text)
        return [{ sentence, covers: fits, score: fits + gives * fits + recorded - leaning(sentence.text) }]
      })
    })
    .sort((a, b) => b.score - a.score)
}
