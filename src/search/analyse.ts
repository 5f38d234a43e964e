import lunr from 'lunr'
import { LRUCache } from 'lru-cache'
import { PROTECTED, STOP_WORDS, SYMBOL_WORDS } from './words.js'

/** A content word of a text. `start` and `end` are UTF-16 offsets into the text as it was given. */
export interface Token {
  readonly term: string
  readonly start: number
  readonly end: number
  /** Position among all words of the text, stop words counted: distance between tokens is distance between words. */
  readonly at: number
}

/**
 * Abbreviations with dots, by-products in three spellings, figures with separators, and words. Nothing but letters and
 * digits ever reaches the index: a literal `*` in it crashes lunr (olivernn/lunr.js#314), and query syntax
 * (`:`, `~`, `^`, `+`, `-`, olivernn/lunr.js#435) means nothing to us.
 */
const WORD =
  /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}|\b(?:by|co)[- ]?products?\b|\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|[\p{L}\p{M}\p{N}]+/giu
/** Longest word that is indexed or looked for, after folding: one ligature of Arabic folds to eighteen letters. */
const MAX_WORD = 40
const OTHER = /[^\p{L}\p{N}]+/gu
const stems = new LRUCache<string, string>({ max: 20_000 })

/** The term that a lower-case word is indexed under: protected words as their families say, others by Porter's stemmer. */
function stem(word: string): string {
  const known = PROTECTED.get(word) ?? stems.get(word)
  if (known !== undefined) return known
  const term = /^\p{L}+$/u.test(word) ? lunr.stemmer(new lunr.Token(word, {})).toString() : word
  stems.set(word, term)
  return term
}

/** Whether a capitalized word stands inside a sentence, where a capital means a symbol and not a beginning. */
function insideSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start)
  return /[\p{L}\p{N},;)%(/]\s?\(?$/u.test(before)
}

function termOf(raw: string, text: string, start: number): string | undefined {
  if (/^(?:by|co)[- ]?products?$/i.test(raw)) return 'byproduct'
  if (/^(?:US|USA|U\.S\.(?:A\.)?)$/.test(raw)) return 'usa'
  if (SYMBOL_WORDS.has(raw) && insideSentence(text, start)) return `${raw.toLowerCase()}0symbol`
  const word = raw.slice(0, MAX_WORD).normalize('NFKD').replace(OTHER, '').toLowerCase().slice(0, MAX_WORD)
  const figure = /^\d+\.\d+$/.test(raw) ? raw.replace('.', 'd') : word
  if (word === '' || STOP_WORDS.has(word)) return undefined
  return stem(figure)
}

/** The content words of a text, in order. Never throws; an empty text has none. */
export function analyse(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const match of text.matchAll(WORD)) {
    const raw = match[0]
    const term = termOf(raw, text, match.index)
    if (term !== undefined) tokens.push({ term, start: match.index, end: match.index + raw.length, at })
    at++
  }
  return tokens
}

/** Links, and the figures of other programs' query syntax ("cobalt~2", "cobalt^10"): in a question they say nothing. */
const NOT_ASKED = /https?:\/\/\S+|[~^]\s*\d+(?:\.\d+)?/gi

/** The terms of a question as it was typed, in order, repeats kept. */
export const termsOfQuestion = (text: string): string[] => termsOf(text.replace(NOT_ASKED, ' '))

/** The terms of a text, in order, repeats kept. */
export const termsOf = (text: string): string[] => analyse(text).map((token) => token.term)

/** Sentences, titles and names are read again for many questions: so many texts of so many characters are remembered. */
const REMEMBERED = 6_000
const LONGEST_REMEMBERED = 400
const read = new LRUCache<string, readonly string[]>({ max: REMEMBERED })

/** As `termsOf`, of a text that is likely to be read again. */
export function termsRead(text: string): readonly string[] {
  if (text.length > LONGEST_REMEMBERED) return termsOf(text)
  const known = read.get(text)
  if (known !== undefined) return known
  const terms = termsOf(text)
  read.set(text, terms)
  return terms
}
