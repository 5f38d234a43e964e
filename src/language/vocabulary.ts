import { iso31661Alpha2ToAlpha3 } from 'iso-3166'
import type { Corpus, Mineral } from '../corpus/types.js'
import { Homonyms } from './homonyms.js'
import { nameWords } from './text.js'
import { isCountryCode } from '../corpus/entities.js'
import { withoutThe } from '../prose.js'

/** What the language room needs of the corpus. `ambiguous`: a name that means several things, to the ids it may mean. */
export type Vocabulary = Pick<Corpus, 'minerals' | 'places' | 'ambiguous' | 'lexicon'>

export type Kind = 'mineral' | 'place'

/** What a name stands for. Several ids: an ambiguous name. */
export interface Entry {
  readonly kind: Kind
  readonly ids: readonly string[]
  /** Names and aliases win over demonyms where two vocabularies claim one word. */
  readonly rank: number
}

/** A symbol or code. `isWord`: in a sentence it is usually something else ("In", "As"). */
export interface Symbol {
  readonly kind: Kind
  readonly id: string
  readonly isWord: boolean
}

/** Names in lower case by their joined words ("south africa"), and symbols by their exact letters ("Li"). */
export interface Names {
  readonly phrases: ReadonlyMap<string, Entry>
  /** The same phrases without spaces: "southafrica". Only names of seven letters and more ("in dia" is not India). */
  readonly compact: ReadonlyMap<string, string>
  /** Element symbols ("Li") and country codes ("CHL"), by their exact letters. */
  readonly symbols: ReadonlyMap<string, Symbol>
  /** Names that are everyday words too, in lower case. */
  readonly wordsToo: ReadonlySet<string>
  /** Those of them that are names where "the" stands before them: "the states", "the west". */
  readonly withThe: ReadonlySet<string>
  readonly longest: number
}

const kindOf = (id: string): Kind => (id === id.toUpperCase() ? 'place' : 'mineral')

const pluralOf = (words: readonly string[]): string | undefined => {
  const last = words.at(-1)
  if (last === undefined || last.length < 4 || /(?:s|x|z|ch)$/.test(last)) return undefined
  const plural = /[^aeiou]y$/.test(last) ? `${last.slice(0, -1)}ies` : `${last}s`
  return [...words.slice(0, -1), plural].join(' ')
}

const symbolsOf = (mineral: Mineral): string[] => {
  const short = mineral.aliases.filter((alias) => /^[A-Z][a-z]?$/.test(alias))
  return mineral.symbol === undefined ? short : [mineral.symbol, ...short]
}

const built = new WeakMap<Vocabulary, Names>()

/**
 * The look-up of names of minerals and places, built once for each vocabulary. A name claimed twice becomes ambiguous,
 * never a silent guess.
 */
export const buildNames = (vocabulary: Vocabulary): Names => {
  const known = built.get(vocabulary) ?? namesOf(vocabulary)
  built.set(vocabulary, known)
  return known
}

const namesOf = (vocabulary: Vocabulary): Names => {
  const homonyms = new Homonyms(vocabulary.lexicon?.homonyms)
  const phrases = new Map<string, Entry>()
  const symbols = new Map<string, Symbol>()
  const add = (name: string, kind: Kind, ids: readonly string[], rank: number): void => {
    const words = nameWords(withoutThe(name))
    const key = words.join(' ')
    if (key === '' || (words.length === 1 && key.length < 2)) return
    const known = phrases.get(key)
    if (known && known.rank < rank) return
    if (known?.rank === rank && known.kind === kind) {
      phrases.set(key, { kind, ids: [...new Set([...known.ids, ...ids])], rank })
      return
    }
    phrases.set(key, { kind, ids, rank })
  }
  for (const [name, ids] of vocabulary.ambiguous ?? []) add(name, kindOf(ids[0] ?? ''), ids, 0)
  for (const mineral of vocabulary.minerals.values()) {
    for (const symbol of symbolsOf(mineral))
      if (!symbols.has(symbol))
        symbols.set(symbol, {
          kind: 'mineral',
          id: mineral.id,
          isWord: mineral.symbolIsWord === true || homonyms.has('wordSymbols', symbol),
        })
    const names = [mineral.name, mineral.id.replaceAll('-', ' '), ...mineral.aliases]
    names.forEach((name, at) => {
      if (symbols.has(name) && name.length <= 2) return
      add(name.replace(/\([^)]*\)/g, ' '), 'mineral', [mineral.id], at < 2 ? 1 : 2)
    })
  }
  // "In the EU AND the US": a conjunction in capitals is no country.
  const joins = (vocabulary.lexicon?.concepts['and']?.w ?? []).map((word) => word.toUpperCase())
  for (const place of vocabulary.places.values()) {
    if (place.rowOnly === true) continue
    add(place.name, 'place', [place.id], 1)
    if (isCountryCode(place.id) && place.id !== 'WLD' && !symbols.has(place.id) && !joins.includes(place.id))
      symbols.set(place.id, { kind: 'place', id: place.id, isWord: false })
    for (const name of [...place.aliases, ...place.printed]) add(name, 'place', [place.id], 2)
    for (const name of place.demonyms) add(name, 'place', [place.id], 3)
  }
  for (const code of vocabulary.lexicon?.homonyms?.shortCodes ?? []) {
    const id = iso31661Alpha2ToAlpha3[code]
    if (id !== undefined && vocabulary.places.has(id) && !symbols.has(code))
      symbols.set(code, { kind: 'place', id, isWord: false })
  }
  for (const [key, entry] of [...phrases]) {
    const plural =
      homonyms.has('noPlural', key) || key.length < 4 || (entry.kind === 'place' && entry.rank < 3)
        ? undefined
        : pluralOf(key.split(' '))
    if (plural !== undefined && !phrases.has(plural)) phrases.set(plural, entry)
  }
  // People write f for ph ("grafite", "fosfate"), which edit distance counts as two.
  for (const [key, entry] of [...phrases]) {
    const sounded = key.replaceAll('ph', 'f')
    if (!phrases.has(sounded)) phrases.set(sounded, entry)
  }
  const compact = new Map<string, string>()
  let longest = 1
  for (const key of phrases.keys()) {
    const joined = key.replaceAll(' ', '')
    if (joined.length >= 7 && !compact.has(joined)) compact.set(joined, key)
    longest = Math.max(longest, key.split(' ').length)
  }
  const wordsToo = new Set(
    [...vocabulary.minerals.values(), ...vocabulary.places.values()].flatMap((one) => one.wordsToo ?? []),
  )
  const withThe = new Set(
    [...vocabulary.places.values()]
      .flatMap((place) => [place.name, ...place.aliases])
      .filter((name) => withoutThe(name) !== name)
      .map((name) => name.slice(4).toLowerCase()),
  )
  return { phrases, compact, symbols, wordsToo, withThe, longest: Math.min(longest, 7) }
}
