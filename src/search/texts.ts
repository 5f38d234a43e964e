import { analyse } from './analyse.js'
import type { Catalogue } from './catalogue.js'
import type { Entry } from './entry.js'
import { loadNumbers, loadTerms, storeNumbers, storeTerms } from './stored.js'

/**
 * The words of all entries, their titles and headings among them, as the second stage reads them. Those of entry `ref` are
 * `words[starts[ref]]` to `words[starts[ref + 1] - 1]`.
 */
export interface Texts {
  /** Terms that arise only where title and text are read as one; they are numbered after those of the index. */
  readonly own: readonly string[]
  /** One longer than the entries. */
  readonly starts: Uint32Array
  /** Numbers of terms, in the order of the text. */
  readonly words: Uint32Array
  /** Position of each among all words of its entry, stop words counted. */
  readonly at: Uint32Array
  /** Characters of all titles and texts together. */
  readonly letters: number
}

/** Reads the words of entries, once: a tenth of a second for some thousand passages. */
export const readTexts = (entries: readonly Entry[], catalogue: Catalogue): Texts => {
  const own = new Map<string, number>()
  const numberOf = (term: string): number => {
    const known = catalogue.id(term) ?? own.get(term)
    if (known !== undefined) return known
    own.set(term, catalogue.terms + own.size)
    return catalogue.terms + own.size - 1
  }
  const starts = new Uint32Array(entries.length + 1)
  const words: number[] = []
  const at: number[] = []
  let letters = 0
  entries.forEach(({ title, passage: { heading, text } }, ref) => {
    for (const token of analyse(`${title} ${heading} ${text}`)) {
      words.push(numberOf(token.term))
      at.push(token.at)
    }
    starts[ref + 1] = words.length
    letters += title.length + text.length
  })
  return { own: [...own.keys()], starts, words: Uint32Array.from(words), at: Uint32Array.from(at), letters }
}

/** Texts as JSON. */
export type StoredTexts = Readonly<Record<Exclude<keyof Texts, 'letters'>, string>> & { readonly letters: number }

export const storeTexts = ({ own, starts, words, at, letters }: Texts): StoredTexts => ({
  own: storeTerms(own),
  starts: storeNumbers(starts),
  words: storeNumbers(words),
  at: storeNumbers(at),
  letters,
})

export const loadTexts = ({ own, starts, words, at, letters }: StoredTexts): Texts => ({
  own: loadTerms(own),
  starts: loadNumbers(starts),
  words: loadNumbers(words),
  at: loadNumbers(at),
  letters,
})
