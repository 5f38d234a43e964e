import { eventOf } from '../../corpus/documents/data.js'
import type { EventAct } from '../../corpus/documents/schema-event.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { termsRead } from '../../search/analyse.js'
import type { Search } from '../../search/search.js'
import { mineralName } from '../names.js'
import { isAboutMineral, isAmong, namesPlace } from './about.js'
import { actOf } from './acts.js'
import type { Asked } from './asked.js'
import { inYears, onDay } from './dates.js'
import { actsItself, eventsOf } from './events.js'
import { givesKind } from './kind-asked.js'
import { documentsSaying, indexed, type IndexedDocument } from './sentence-index.js'
import type { Sentence } from './sentences.js'

/** A sentence and how well it answers a question. */
export interface Judged {
  readonly sentence: Sentence
  /** The part of what is asked that it or its document's title says, 0–1, by weight. */
  readonly covers: number
  /** What it is ahead by giving the kind of thing that is asked for, or behind by lacking it. */
  readonly gives: number
  /** `covers` and `gives` together; the record of an event is ahead. */
  readonly score: number
}

/** What a word counts that the sentence says otherwise, that its figure counts, that its title says, or that its neighbor says. */
const KIN = 0.75
const COUNTED = 0.8
/** What a word counts that a sentence does not say and is asked for by: as good as said, and behind what says it. */
export const ASKED = 0.9
const TITLE = 0.8
const BESIDE = 0.4
/** What the record of an event is ahead of the notes that repeat it. */
const RECORD = 0.15
/** A sentence that says less of what is asked is not looked at. */
const LEAST = 0.4
const NONE: ReadonlySet<string> = new Set()
const partOf = (typed: ReadonlySet<string>, terms: ReadonlySet<string>): number => {
  let held = 0
  for (const term of typed) if (terms.has(term)) held += 1
  return held / typed.size
}

/** Of a phrase of several words, a word of the same concept says a part alone: a stockpile is not yet that of a state. */
const kinPart = ({ typed, kin }: Asked, terms: ReadonlySet<string>): number => {
  for (const term of kin) if (terms.has(term)) return KIN / Math.sqrt(typed.size)
  return 0
}

/** How much the words that are asked tell apart together. */
export const weightOf = (asked: readonly Asked[]): number => asked.reduce((sum, { weight }) => sum + weight, 0)

/** The part of what is asked that some terms say, 0–1, by weight, where so much of each is said elsewhere (`least`). */
const cover = (asked: readonly Asked[], terms: ReadonlySet<string>, least: readonly number[] = []): number => {
  let met = 0
  asked.forEach((one, at) => {
    met += one.weight * Math.max(partOf(one.typed, terms), kinPart(one, terms), least[at] ?? 0)
  })
  return met / weightOf(asked)
}

/**
 * The part of what is asked that a text says, 0–1, by weight; all of it where nothing in particular is asked.
 * @param least how much of each word is said elsewhere
 */
export const saysOf = (asked: readonly Asked[], text: string, least?: readonly number[]): number =>
  weightOf(asked) === 0 ? 1 : cover(asked, new Set(termsRead(text)), least)

/** The part of what is asked that a document says anywhere, 0–1, by weight. */
export const documentSays = (asked: readonly Asked[], document: CorpusDocument): number =>
  weightOf(asked) === 0 ? 0 : cover(asked, indexed(document).all)

/** The words that nothing here explains and that a document does not say, or a sentence of it with its names, as typed. */
export const unsaid = (asked: readonly Asked[], document: CorpusDocument, sentence?: Sentence): readonly string[] =>
  wordsUnsaid(
    asked.filter(({ concepts }) => concepts?.length === 0),
    document,
    sentence,
  )

/** As `unsaid`, of all words, those among them that are read. */
export const wordsUnsaid = (
  asked: readonly Asked[],
  document: CorpusDocument,
  sentence?: Sentence,
): readonly string[] => {
  const { names, all } = indexed(document)
  const said = sentence === undefined ? all : new Set([...names, ...termsRead(sentence.text)])
  return asked.filter((one) => Math.max(partOf(one.typed, said), kinPart(one, said)) === 0).map((one) => one.text)
}

/** Sentences that say anything of what is asked, best first, in the order of the text where equal. */
export const nearest = (asked: readonly Asked[], sentences: readonly Sentence[]): Sentence[] =>
  asked.length === 0
    ? []
    : sentences
        .map((sentence) => ({ sentence, says: saysOf(asked, sentence.text) }))
        .filter(({ says }) => says > 0)
        .sort((a, b) => b.says - a.says)
        .map(({ sentence }) => sentence)

/** What is asked beyond a document's title, and beyond those of its names that none of its sentences repeats. */
export const beyondTitle = (asked: readonly Asked[], document: CorpusDocument): readonly Asked[] => {
  const { title, names, sentences } = indexed(document)
  const told = new Set(sentences.flatMap(({ terms }) => [...terms]))
  return asked.filter(
    ({ typed }) => partOf(typed, title) < 1 && (partOf(typed, names) < 1 || partOf(typed, told) === 1),
  )
}

/** What a sentence on a product counts that names none of the minerals asked about. */
const OF_ANOTHER = 0.8

/** Kinds of documents that are about the places that they name in their front matter, with every sentence. */
const OF_PLACES: ReadonlySet<CorpusDocument['kind']> = new Set(['event', 'list', 'report'])

/** Whether a document is of a place, or of a member of it where the group does not act by itself. */
const isOf = (corpus: Corpus, place: string, { places }: CorpusDocument): boolean =>
  actsItself(corpus, place) ? places.includes(place) : isAmong(corpus, [place], places)

/**
 * Whether a document or sentence is about what the question names; each name that it is not about takes from it. A note on
 * a mineral or an article is about no place, whichever it names.
 */
const about = (corpus: Corpus, { minerals, places, years, day }: Question, { text, document }: Sentence): number => {
  const said = text.toLowerCase()
  const family = (id: string): readonly string[] => [id, ...(corpus.minerals.get(id)?.groups ?? [])]
  const names = (id: string): boolean => family(id).some((one) => said.includes(mineralName(corpus, one)))
  const mineral = minerals.every((id) => isAboutMineral(corpus, [id], document) || names(id))
  // A note on a product is of many minerals, a sentence of it of one or two.
  const own = document.kind !== 'product' || minerals.every(names) ? 1 : OF_ANOTHER
  const place = places.every(
    (id) => (OF_PLACES.has(document.kind) && isOf(corpus, id, document)) || namesPlace(corpus, text, [id]),
  )
  const year =
    years.kind !== 'years' || inYears({ years }, document.date) || years.years.some((one) => text.includes(String(one)))
  const dated = day === undefined || (document.kind === 'event' && onDay({ day }, document.date))
  return own * (mineral ? 1 : 0.3) * (place ? 1 : 0.5) * (year ? 1 : 0.7) * (dated ? 1 : 0.5)
}

/** What a document says of each word wherever it says it: what each of its sentences says of it at least. */
const saidAnywhere = (asked: readonly Asked[], { names, all }: IndexedDocument, act?: EventAct): number[] =>
  asked.map(({ typed, acts }) =>
    Math.max(
      partOf(typed, names) * TITLE,
      act !== undefined && acts.includes(act) ? TITLE : 0,
      partOf(typed, all) * BESIDE,
    ),
  )

/**
 * The documents that may have a sentence that says enough of what is asked (0–1): those that say so much of it, each word
 * wherever and however they say it; in the order of the corpus.
 */
export const mayCover = (
  asked: readonly Asked[],
  corpus: Corpus,
  search: Search,
  enough: number,
): readonly CorpusDocument[] => {
  const held = new Map<CorpusDocument, number>()
  for (const { typed, kin, acts, weight } of asked) {
    const of = new Set([...typed, ...kin].flatMap((term) => documentsSaying(corpus, search, term)))
    if (acts.length > 0)
      for (const { document, data } of eventsOf(corpus)) if (acts.includes(actOf(data))) of.add(document)
    for (const document of of) held.set(document, (held.get(document) ?? 0) + weight)
  }
  const least = enough * weightOf(asked)
  return [...corpus.documents.values()].filter((document) => (held.get(document) ?? 0) >= least)
}

/**
 * The sentences of some documents that say enough of what is asked (0–1), those first that say most of it.
 * @param worth what a word counts that a sentence does not say and is asked for by, 0–1
 */
export const judged = (
  question: Question,
  asked: readonly Asked[],
  documents: readonly CorpusDocument[],
  corpus: Corpus,
  enough = LEAST,
  worth = ASKED,
): readonly Judged[] => {
  // Of a phrase all words must be asked: what is asked for by "car batteries" is not by "batteries".
  const typed = new Set(asked.flatMap((one) => [...one.typed, ...one.kin]))
  return documents
    .flatMap((document): Judged[] => {
      const event = eventOf(document)
      const said = indexed(document)
      const least = saidAnywhere(asked, said, event && actOf(event))
      // No sentence says more than all of them together.
      if (weightOf(asked) === 0 || cover(asked, worth > 0 ? said.asked : said.all, least) < enough) return []
      return said.sentences.flatMap(({ sentence, terms, counts, asked: by }) => {
        const phrases = worth > 0 ? by.filter((phrase) => phrase.every((term) => typed.has(term))) : []
        const told = phrases.length > 0 ? new Set(phrases.flat()) : NONE
        const part = (one: Asked, of: ReadonlySet<string>): number => Math.max(partOf(one.typed, of), kinPart(one, of))
        const otherwise =
          counts.size + told.size === 0
            ? least
            : asked.map((one, at) => Math.max(COUNTED * part(one, counts), worth * part(one, told), least[at] ?? 0))
        const covers = cover(asked, terms, otherwise)
        if (covers < enough) return []
        const fits = covers * about(corpus, question, sentence)
        const gives = fits < LEAST ? 0 : givesKind(corpus, question, sentence.text)
        return [{ sentence, covers: fits, gives, score: fits + gives * fits + (event ? RECORD : 0) }]
      })
    })
    .sort((a, b) => b.score - a.score)
}
