import type { Concept, Frame, Lexicon as Words } from '../corpus/lexicon/types.js'
import { DeletionIndex } from './deletions.js'
import { englishNear } from './english-near.js'
import { nounForms, verbForms } from './inflect.js'
import { nameWords, type Spelling } from './text.js'
import type { Units } from './units.js'

/** The lexicon with its words inflected, as the build stores it: phrase → positions in `ids`. */
export interface CompiledLexicon {
  readonly ids: readonly string[]
  readonly concepts: readonly Concept[]
  readonly phrases: Readonly<Record<string, readonly number[]>>
  /** Phrases that only statements are searched for, beside what they mean otherwise. */
  readonly said: Readonly<Record<string, readonly number[]>>
  /** The words of the phrases, each once, and how many the longest has. */
  readonly words: readonly string[]
  readonly longest: number
  readonly frames: Readonly<Record<string, Frame>>
  readonly spelling: Readonly<Record<string, string>>
  readonly languages: Words['languages']
  readonly units: Words['units']
  readonly commonWords: readonly string[]
}

/** A concept with the id under which it is declared. */
export type Meaning = Concept & { readonly id: string }

/** Types that every frame reads: they ask, tie and weigh, and are never left out. */
export const UNIVERSAL: readonly string[] = [
  ...['q', 'claimask', 'scope', 'rel', 'conj', 'time', 'cmp', 'hedge', 'neg', 'quant', 'pro', 'val', 'fill', 'verb'],
  'talk',
]

const EMPTY: Words = { concepts: {}, frames: {}, spelling: {}, languages: {}, units: {}, commonWords: [] }

/** A phrase in the form in which texts are compared: marks that are words ("%", ">") stay. */
const phraseKey = (phrase: string): string => {
  const words = nameWords(phrase)
  return words.length > 0 ? words.join(' ') : phrase
}

/**
 * Inflects the words of a lexicon and turns them round: phrase → concepts. `names` are those of minerals and places:
 * English words near them or near a phrase are kept as such. Done once, at the build.
 */
export const compileLexicon = (lexicon: Words = EMPTY, names: readonly string[] = []): CompiledLexicon => {
  const phrases: Record<string, number[]> = Object.create(null) as Record<string, number[]>
  const said: Record<string, number[]> = Object.create(null) as Record<string, number[]>
  const all = new Set<string>()
  const ids = Object.keys(lexicon.concepts)
  const own = new Set(['v', 'n', 'w', 'last'])
  const concepts = Object.values(lexicon.concepts).map(
    (concept) => Object.fromEntries(Object.entries(concept).filter(([key]) => !own.has(key))) as unknown as Concept,
  )
  ids.forEach((id, at) => {
    const { v = [], n = [], w = [], last = [], t } = lexicon.concepts[id] ?? { t: 'fill' }
    const anywhere = [
      ...v.flatMap((verb) => verbForms(verb, lexicon.irregularVerbs)),
      ...n.flatMap(nounForms),
      ...w,
    ].map(phraseKey)
    for (const key of anywhere) all.add(key)
    for (const key of [...anywhere, ...last.map(lastKey)]) {
      const known = ((t === 'said' || t === 'same' ? said : phrases)[key] ??= [])
      if (!known.includes(at)) known.push(at)
    }
  })
  const split = Object.keys(phrases).map((key) => key.split(' '))
  const { frames, spelling, languages, units } = lexicon
  return {
    ...{ ids, concepts, phrases, said, frames, spelling, languages, units },
    words: [...new Set(split.flat())],
    longest: Math.max(1, ...split.map(({ length }) => length)),
    commonWords: [...lexicon.commonWords, ...englishNear([...all, ...names])],
  }
}

/** The key of a phrase where its clause ends. */
export const lastKey = (phrase: string): string => `${phraseKey(phrase)} .`

const NONE: readonly string[] = []

/** What words mean: phrases, concepts and frames, made ready for reading. */
export class Lexicon {
  /** Words of the longest phrase. */
  readonly longest: number
  readonly spelling: Spelling
  readonly frames: ReadonlyMap<string, Frame>
  readonly units: Units
  private readonly concepts: ReadonlyMap<string, Meaning>
  private readonly words: ReadonlySet<string>
  private readonly common: ReadonlySet<string>
  private made: DeletionIndex | undefined

  constructor(readonly compiled: CompiledLexicon) {
    const { ids, concepts, words, longest, frames, units, spelling, commonWords } = compiled
    this.concepts = new Map(ids.map((id, at) => [id, { t: 'fill', ...concepts[at], id }]))
    this.words = new Set(words)
    this.longest = longest
    this.frames = new Map(Object.entries(frames))
    this.units = new Map(Object.entries(units).flatMap(([unit, names]) => names.map((name) => [name, unit])))
    this.spelling = new Map(Object.entries(spelling).map(([short, long]) => [short, long.split(' ')]))
    this.common = new Set(commonWords)
  }

  /** The concepts that a phrase may mean; none for most. */
  senses(phrase: string): readonly string[] {
    return this.idsOf(this.compiled.phrases, phrase)
  }

  /** The concepts of a phrase that only statements are searched for, beside what it means otherwise. */
  said(phrase: string): readonly string[] {
    return this.idsOf(this.compiled.said, phrase)
  }

  private idsOf(phrases: CompiledLexicon['phrases'], phrase: string): readonly string[] {
    const { ids } = this.compiled
    return Object.hasOwn(phrases, phrase) ? (phrases[phrase] ?? []).map((at) => ids[at] ?? '') : NONE
  }

  concept(id: string): Meaning {
    return this.concepts.get(id) ?? { t: 'topic', id }
  }

  /** Whether every frame reads the concept. */
  isUniversal(id: string): boolean {
    return UNIVERSAL.includes(this.concept(id).t)
  }

  /** A preposition, or a word that ties a period to what is said. */
  isRelation(word: string): boolean {
    const types = this.senses(word).map((id) => this.concept(id).t)
    return types.some((type) => type === 'rel' || type === 'time') && !types.includes('hedge')
  }

  /** A word that is spelt right, so that no misspelt name or concept is seen in it. */
  isWord(word: string): boolean {
    return this.words.has(word) || this.common.has(word)
  }

  /** The word of the lexicon that an unknown one of five letters or more is a misspelling of. */
  mend(word: string): string | undefined {
    // "Diggin", "sayin": an ending as it is spoken, also where a list of English words has it.
    if (word.length > 4 && word.endsWith('in') && this.senses(`${word}g`).length > 0) return `${word}g`
    if (word.length < 4 || word.length > 24 || this.isWord(word)) return undefined
    // "msot": of four letters only two that changed places.
    if (word.length === 4) return this.swapped(word)
    this.made ??= new DeletionIndex(
      Object.keys(this.compiled.phrases).filter((key) => key.length >= 5 && !key.includes(' ') && /^[a-z]+$/.test(key)),
    )
    // A slip rarely touches the first letter; two slips in a short word make another word.
    return this.made.near(word).find(({ key, distance }) => key[0] === word[0] && (distance === 1 || word.length > 7))
      ?.key
  }

  /** The same lexicon for prose, which is full of words that no question uses: "jets" is no misspelt "gets". */
  forProse(): Lexicon {
    return Object.create(this, { mend: { value: () => undefined } }) as Lexicon
  }

  private swapped(word: string): string | undefined {
    for (let at = 1; at < word.length - 1; at++) {
      const other = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
      if (other !== word && this.senses(other).length > 0) return other
    }
    return undefined
  }
}
