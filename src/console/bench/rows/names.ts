import type { Corpus } from '../../../corpus/types.js'
import { buildNames, type Names } from '../../../language/vocabulary.js'
import type { Random } from '../../../random.js'

/** Names of minerals and places as people write them. */
export interface NameBank {
  mineral(id: string): readonly string[]
  place(id: string): readonly string[]
  /** "Chilean": none for a place without. */
  demonym(id: string): readonly string[]
  /** The same name with one letter wrong, or undefined where that is another name, or the name is short. */
  mistyped(name: string, random: Random): string | undefined
}

/** Shorter names are left alone: a letter of five is a fifth of the name. */
const LONG = 6
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz')

/** One slip of the finger behind the first letter: a letter left out, doubled, swapped or wrong. */
const slip = (name: string, random: Random): string => {
  const at = 1 + random.below(name.length - 2)
  const [head, letter, next, tail] = [name.slice(0, at), name[at] ?? '', name[at + 1] ?? '', name.slice(at + 2)]
  const slips = [
    `${head}${next}${tail}`,
    `${head}${letter}${letter}${next}${tail}`,
    `${head}${next}${letter}${tail}`,
    `${head}${random.pick(LETTERS)}${next}${tail}`,
  ]
  return random.pick(slips)
}

/** What a name means in the corpus; several ids where it means several. */
const meaning = (name: string, names: Names): readonly string[] => names.phrases.get(name.toLowerCase())?.ids ?? []

/**
 * Collects the names: the name itself, aliases that mean nothing else, symbols that are no words, demonyms. Names that
 * are everyday words too are left out, except where the mineral has no other ("lead").
 */
export const nameBank = (corpus: Corpus): NameBank => {
  const names = buildNames(corpus)
  // Names of a form have rows of their own: "ferro-nickel" is no name of nickel.
  const forms = new Set(
    Object.values(corpus.lexicon?.concepts ?? {}).flatMap(({ t, n = [], w = [] }) =>
      t === 'form' ? [...n, ...w] : [],
    ),
  )
  const clear = (id: string, list: readonly string[], wordsToo: readonly string[] = []): string[] =>
    list.filter((name) => {
      const key = name.toLowerCase().replace(/^the /, '')
      const plain = !wordsToo.includes(key) && /^[\p{L} .'’-]+$/u.test(name) && name.length > 2
      return plain && !forms.has(key) && meaning(key, names).every((one) => one === id)
    })
  return {
    mineral: (id) => {
      const one = corpus.minerals.get(id)
      if (!one) return []
      // A single letter ("V", "N") is a symbol to a chemist alone.
      const symbol = one.symbol !== undefined && one.symbol.length > 1 && one.symbolIsWord !== true ? [one.symbol] : []
      const name = one.name.replace(/ *\([^)]*\)/g, '')
      return [name, name, ...clear(id, one.aliases, one.wordsToo), ...symbol]
    },
    place: (id) => {
      const one = corpus.places.get(id)
      return one ? [one.name.replace(/^the /, ''), ...clear(id, one.aliases, one.wordsToo)] : []
    },
    demonym: (id) => {
      const one = corpus.places.get(id)
      return one ? clear(id, one.demonyms, one.wordsToo) : []
    },
    mistyped: (name, random) => {
      if (name.length < LONG || !/^[A-Za-z]+$/.test(name)) return undefined
      const typed = slip(name, random)
      return typed === name || meaning(typed, names).length > 0 ? undefined : typed
    },
  }
}
