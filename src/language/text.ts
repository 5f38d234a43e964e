import { iso31661Alpha2ToAlpha3 } from 'iso-3166'

/** Longest text that is read, in characters: a message of Discord's subscribers. What is longer is cut. */
export const MAX_TEXT = 4000

/** A word, number or mark of the text. `lower` is what is compared; `raw` keeps the capitals ("Co", "US"). */
export interface Token {
  readonly raw: string
  readonly lower: string
  /** "?", "%", "," and the like: separates entities but is no word. */
  readonly mark: boolean
  /** The token follows its predecessor without a space: "80%", "U.S.". */
  readonly glued: boolean
  /** It ended in 's: what follows is its. */
  readonly possessive?: true
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
const QUOTES = /[\u2018\u2019\u201a\u201b\u0060\u00b4\u02bc]/g
/** Dashes that set something apart, with spaces around them or without; the others tie. */
const LONG_DASHES = /[\u2014\u2015]/g
const DASHES = /[\u2010-\u2013\u2212]/g
const WORD = /\{[a-z]+\}|\d+(?:[.,]\d+)*|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*|[%'><=&/\-+.,;:?!()"$€£]/gu

/** An address tells of nothing but itself: "china-bans-lithium" in one is no statement. */
const LINK = /\b(?:https?:\/\/|www\.)[^\s<>]+/gi

/** A flag is two letters of its own alphabet: those of its country's code. */
const FLAG = /[\u{1F1E6}-\u{1F1FF}]{2}/gu
const FIRST_LETTER = 0x1f1e6
const countryOf = (flag: string): string => {
  const code = Array.from(flag, (letter) => String.fromCharCode(65 + (letter.codePointAt(0) ?? 0) - FIRST_LETTER))
  return ` ${iso31661Alpha2ToAlpha3[code.join('')] ?? code.join('')} `
}

const DIGIT = /\d/

const PLAIN = /^[a-z0-9 ,?!'()%-]*$/i
const LETTERS = /^[a-z0-9]+$/i

/** Clears a text of what people do not see, and of links: compatibility forms, zero-width and direction marks, curly quotes. */
export const clean = (text: string): string => {
  const cut = text.slice(0, MAX_TEXT)
  // Most texts and names are letters and spaces, in which there is nothing to clear.
  if (PLAIN.test(cut)) return cut
  return cut
    .normalize('NFKC')
    .replace(FLAG, countryOf)
    .slice(0, MAX_TEXT)
    .replace(INVISIBLE, '')
    .replace(QUOTES, "'")
    .replace(LONG_DASHES, ' - ')
    .replace(DASHES, '-')
    .replace(LINK, ' ')
    .replace(/<[@#:/][^<>\s]{0,60}>/g, ' ')
}

const fold = (word: string): string => (LETTERS.test(word) ? word.toLowerCase() : foldLetters(word))
const foldLetters = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<!\d)\./g, '')
    .replace(/[ıß]/g, (letter) => (letter === 'ß' ? 'ss' : 'i'))

/** Short forms and what they stand for: "whats" → "what is". A capital letter by itself is a symbol and stays. */
export type Spelling = ReadonlyMap<string, readonly string[]>

const NO_SPELLING: Spelling = new Map()

/** Short forms that hold a slash, which would be cut at it: "w/o", "b/c". */
const spelledOut = (text: string, spelling: Spelling): string =>
  text.includes('/')
    ? text
        .split(' ')
        .map((word) => (word.includes('/') ? (spelling.get(word.toLowerCase())?.join(' ') ?? word) : word))
        .join(' ')
    : text

/** Cuts a cleaned text into tokens. Possessives lose their 's; short forms are spelt out. Linear in the text. */
export const tokenize = (text: string, spelling: Spelling = NO_SPELLING): Token[] => {
  const tokens: Token[] = []
  let end = 0
  let quoted = false
  for (const match of spelledOut(clean(text), spelling).matchAll(WORD)) {
    const whole = match[0]
    const glued = match.index === end && tokens.length > 0
    end = match.index + whole.length
    const last = tokens.at(-1)
    // "The Philippines' 270,000": the apostrophe of a plural, where no quotation is open.
    if (whole === "'" && glued && last?.lower.endsWith('s') && !quoted) {
      tokens[tokens.length - 1] = { ...last, possessive: true }
      continue
    }
    if (!LETTERS.test(whole) && !/[\p{L}\d]/u.test(whole)) {
      quoted ||= whole === "'"
      tokens.push({ raw: whole, lower: whole, mark: true, glued })
      continue
    }
    const lower = fold(whole)
    // A letter that begins a text is a symbol ("w vietnam"), as is a capital by itself and one in a formula: "u3o8".
    const isSymbol = whole !== lower || (tokens.length === 0 && lower === 'w') || DIGIT.test(match.input[end] ?? '')
    const symbol = whole.length === 1 && isSymbol
    const words = symbol ? undefined : spelling.get(lower)
    if (words) {
      for (const word of words) tokens.push({ raw: word, lower: word, mark: false, glued: false })
      continue
    }
    const cut = lower.includes("'") ? /^(.+?)'(?:s)?$/.exec(lower)?.[1] : undefined
    const raw = cut === undefined ? whole : whole.slice(0, whole.indexOf("'"))
    const own = cut === undefined ? {} : { possessive: true as const }
    tokens.push({ raw, lower: (cut ?? lower).replace(/'/g, ''), mark: false, glued, ...own })
  }
  return tokens
}

/** Words of plain letters with single spaces between them, as most names are. */
const PLAIN_WORDS = /^[a-z]{1,40}(?: [a-z]{1,40}){0,9}$/i

/**
 * The words of a name in the form in which names are compared: folded, without marks. Every start does it for thousands
 * of names, so those of plain words are not cut into tokens.
 */
export const nameWords = (name: string): string[] =>
  PLAIN_WORDS.test(name)
    ? name.toLowerCase().split(' ')
    : tokenize(name)
        .filter((token) => !token.mark)
        .map((token) => token.lower)
