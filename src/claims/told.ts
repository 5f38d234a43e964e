import type { Corpus } from '../corpus/types.js'
import type { Lexicon } from '../language/lexicon.js'
import { mineralName, mineralOf } from '../answers/names.js'
import { namesPlace } from '../answers/words/aspect.js'
import { type Sentence, sentencesOf } from '../answers/words/sentences.js'
import { analyse, termsOf } from '../search/analyse.js'
import { wordsIn } from '../prose.js'
import type { Claim } from './claim.js'

/** A sentence of the corpus with the figures that it gives and its words, as they are compared. */
interface Told {
  readonly sentence: Sentence
  readonly figures: readonly string[]
  readonly terms: ReadonlySet<string>
  readonly words: string
}

const figuresIn = (text: string): readonly string[] =>
  (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((one) => one.replaceAll(',', ''))
const isYear = (figure: string): boolean => /^(?:19|20)\d\d$/.test(figure)
const spaced = (text: string): string => ` ${wordsIn(text.toLowerCase()).join(' ')} `

const known = new WeakMap<Corpus, readonly Told[]>()

/** What documents state; an article's claims are no source. Read once a corpus. */
const toldIn = (corpus: Corpus): readonly Told[] => {
  const before = known.get(corpus)
  if (before) return before
  const told = [...corpus.documents.values()]
    .filter(({ kind }) => kind !== 'article')
    .flatMap((document) => sentencesOf(document))
    .map((sentence) => ({
      sentence,
      figures: figuresIn(sentence.text),
      terms: new Set(termsOf(sentence.text)),
      words: spaced(sentence.text),
    }))
  known.set(corpus, told)
  return told
}

/** What words call a mineral, and a place. */
const namesOfMineral = (corpus: Corpus, id: string): readonly string[] => [
  mineralName(corpus, id),
  ...mineralOf(corpus, id).aliases,
]
const namesOfPlace = (corpus: Corpus, id: string): readonly string[] => {
  const place = corpus.places.get(id)
  return place ? [place.name, ...place.demonyms, ...place.aliases] : []
}

/** Types of words that a sentence need not have: they say how a thing is said. */
const LIGHT = new Set(['fill', 'hedge', 'cmp', 'rel', 'pro', 'time', 'verb', 'quant', 'conj', 'claimask', 'talk'])

/** The terms of what a claim says beside its names and figures. */
const wantedIn = (corpus: Corpus, lexicon: Lexicon, { text, minerals, places }: Claim) => {
  const names = new Set([
    ...minerals.flatMap((id) => namesOfMineral(corpus, id)).flatMap(termsOf),
    ...places.flatMap((id) => namesOfPlace(corpus, id)).flatMap(termsOf),
  ])
  return analyse(text).flatMap(({ term, start, end }) => {
    const senses = lexicon.senses(text.slice(start, end).toLowerCase())
    const light = senses.length > 0 && senses.every((id) => LIGHT.has(lexicon.concept(id).t))
    return names.has(term) || light || /^\d/.test(term) ? [] : [term]
  })
}

/** Whether two texts deny alike. */
const deniesAlike = (lexicon: Lexicon, one: string, other: string): boolean => {
  const denials = (text: string): number =>
    wordsIn(text.toLowerCase()).filter((word) => lexicon.senses(word).some((id) => lexicon.concept(id).t === 'neg'))
      .length
  return denials(one) === denials(other)
}

/** A sentence that says all of a claim: its minerals, its places, its figures and each of its words. */
const saysAll = (
  corpus: Corpus,
  lexicon: Lexicon,
  claim: Claim,
  fits: (told: Told, figures: readonly string[]) => boolean,
): Sentence | undefined => {
  const figures = figuresIn(claim.text)
  const wanted = wantedIn(corpus, lexicon, claim)
  const minerals = claim.minerals.map((id) => namesOfMineral(corpus, id).map(spaced))
  if (wanted.length < 2) return undefined
  return toldIn(corpus).find(
    (told) =>
      wanted.every((term) => told.terms.has(term)) &&
      figures.every((one) => told.figures.includes(one)) &&
      fits(told, figures) &&
      minerals.every((names) => names.some((name) => told.words.includes(name))) &&
      claim.places.every((id) => namesPlace(corpus, told.sentence.text, [id])) &&
      deniesAlike(lexicon, claim.text, told.sentence.text),
  )?.sentence
}

/**
 * The sentence of the corpus that gives each figure of a claim and no other, for all else that it says: another source,
 * beside which a table contradicts nothing. Undefined for a claim without a figure but a year.
 */
export const toldOtherwise = (corpus: Corpus, lexicon: Lexicon, claim: Claim): Sentence | undefined =>
  figuresIn(claim.text).every(isYear)
    ? undefined
    : saysAll(corpus, lexicon, claim, ({ figures: given }, figures) =>
        given.every((one) => figures.includes(one) || isYear(one)),
      )

/** As many words, names and figures must be met for a sentence to bear out what no record tells. */
const WEIGHTY = 4

/** The sentence that bears out what no table and no record tells. */
export const toldWhole = (corpus: Corpus, lexicon: Lexicon, claim: Claim): Sentence | undefined => {
  const weight =
    wantedIn(corpus, lexicon, claim).length + claim.minerals.length + claim.places.length + figuresIn(claim.text).length
  const named = claim.minerals.length + claim.places.length > 0
  return weight < WEIGHTY || !named ? undefined : saysAll(corpus, lexicon, claim, () => true)
}
