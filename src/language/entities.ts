import { DeletionIndex } from './deletions.js'
import { Homonyms } from './homonyms.js'
import type { Token } from './text.js'
import type { Entry, Kind, Names, Symbol } from './vocabulary.js'
import { hasDigit } from '../prose.js'

/** A mineral or place in the text: words `start` to `end` (exclusive). Several ids: the reader has to pick. */
export interface Mention {
  readonly kind: Kind
  readonly ids: readonly string[]
  readonly start: number
  readonly end: number
  /** The name that it was mended to. */
  readonly mended?: string
}

/** The beginning of a name has at least so many letters. */
const CUT_SHORT = 4

/** Finds minerals and places in words. `isKnown` tells common words, which are never taken for a misspelt name. */
export class EntityFinder {
  private made: DeletionIndex | undefined

  private begun: ReadonlyMap<string, readonly string[]> | undefined

  constructor(
    private readonly names: Names,
    private readonly isKnown: (word: string) => boolean,
    private readonly homonyms = new Homonyms(),
  ) {}

  /** Made when the first unknown word is met: most questions are spelt right, and the first answer should not wait. */
  private get index(): DeletionIndex {
    this.made ??= new DeletionIndex([...this.names.phrases.keys()].filter((key) => key.length >= 4))
    return this.made
  }

  /** Names by the letters that a name cut short has at least. */
  private get beginnings(): ReadonlyMap<string, readonly string[]> {
    if (this.begun) return this.begun
    const begun = new Map<string, string[]>()
    for (const key of this.names.phrases.keys()) {
      const same = begun.get(key.slice(0, CUT_SHORT))
      if (same) same.push(key)
      else begun.set(key.slice(0, CUT_SHORT), [key])
    }
    return (this.begun = begun)
  }

  /** Longest names first, from left to right; then symbols; then misspelt names in what is left. */
  find(words: readonly Token[]): Mention[] {
    const found: Mention[] = []
    for (let at = 0; at < words.length;) {
      const mention = this.exactAt(words, at, found)
      if (mention) found.push(mention)
      at = mention?.end ?? at + 1
    }
    this.longer(words, found)
    this.symbols(words, found)
    this.misspelt(words, found)
    return found.sort((a, b) => a.start - b.start)
  }

  private entryOf(words: readonly Token[]): Entry | undefined {
    const key = words.map((word) => word.lower).join(' ')
    const exact = this.names.phrases.get(key)
    if (exact) return exact
    const joined = key.replaceAll(' ', '')
    const spaced = joined.length >= 7 ? this.names.compact.get(joined) : undefined
    // "in dia" and "the mica l" are not names: every part must be a word of the name or have three letters.
    const parts = spaced?.split(' ')
    if (!parts || (parts.length > 1 && words.length > 1)) return undefined
    return words.every((word) => word.lower.length >= 3) ? this.names.phrases.get(parts.join(' ')) : undefined
  }

  private exactAt(words: readonly Token[], at: number, found: readonly Mention[]): Mention | undefined {
    for (let length = Math.min(this.names.longest, words.length - at); length > 0; length--) {
      const part = words.slice(at, at + length)
      const entry = this.entryOf(part)
      if (!entry || this.homonyms.isPhrase(words, at, length)) continue
      const word = part[0]
      if (length === 1 && word) {
        const named =
          words[at - 1]?.lower === 'the' && this.names.withThe.has(word.lower) && !this.homonyms.isAdjective(words, at)
        const next = this.names.phrases.get(words[at + 1]?.lower ?? '')
        const trader = entry.rank === 3 && next?.kind === 'mineral' && this.homonyms.isTrader(words, at)
        if (
          (this.homonyms.isPlainWord(word, this.names.wordsToo) && !named && !trader) ||
          this.homonyms.isPronounUs(words, at)
        )
          continue
        if (this.homonyms.isOunce(words, at)) continue
        if (this.homonyms.isVerbLead(words, at, found.at(-1)?.kind === 'place' && found.at(-1)?.end === at)) continue
      }
      return mentionOf(entry, at, length)
    }
    return undefined
  }

  private symbols(words: readonly Token[], found: Mention[]): void {
    const letters = words.filter((word) => word.raw.length > 3)
    const shouting = letters.length > 0 && letters.every((word) => word.raw === word.raw.toUpperCase())
    words.forEach((word, at) => {
      // "2nd" is no neodymium.
      const ofNumber = word.glued && /\d$/.test(words[at - 1]?.lower ?? '')
      if (word.raw.length > 3 || ofNumber || covers(found, at, at + 1)) return
      const exact = this.names.symbols.get(word.raw) ?? this.codeOf(word, found)
      const symbol = exact ?? this.names.symbols.get((word.raw[0] ?? '').toUpperCase() + word.raw.slice(1))
      if (!symbol || (symbol.kind === 'place' && (exact === undefined || shouting))) return
      const alone = !found.some((mention) => mention.kind === 'mineral')
      const beforePlace = found.some((mention) => mention.kind === 'place' && mention.start === at + 1)
      const context = { isWord: symbol.isWord, exact: exact !== undefined, alone, shouting, beforePlace }
      if (symbol.kind === 'mineral' && !this.homonyms.isElement(words, at, context)) return
      found.push(mentionOf({ kind: symbol.kind, ids: [symbol.id], rank: 2 }, at, 1))
    })
  }

  private codeOf(word: Token, found: readonly Mention[]): Symbol | undefined {
    const code = word.raw.length === 3 ? this.names.symbols.get(word.raw.toUpperCase()) : undefined
    const besideMineral = found.some((mention) => mention.kind === 'mineral')
    return code?.kind === 'place' && this.homonyms.isCode(word, besideMineral, this.isKnown) ? code : undefined
  }

  /** "Sout africa", "congo brazaville": a name that a misspelt neighbour makes another name. */
  private longer(words: readonly Token[], found: Mention[]): void {
    found.forEach((mention, index) => {
      for (const at of [mention.start - 1, mention.start]) {
        const neighbour = at < mention.start ? at : mention.end
        const word = words[neighbour]
        if (mention.end - mention.start > 1 || !word || covers(found, neighbour, neighbour + 1)) continue
        if (word.raw.length < 4 || this.isKnown(word.lower)) continue
        const wider = this.nearest(words, at, 2, [])
        if (wider?.kind === mention.kind && wider.mended?.includes(' ') === true) found[index] = wider
      }
    })
  }

  private misspelt(words: readonly Token[], found: Mention[]): void {
    for (let length = Math.min(4, words.length); length > 0; length--) {
      for (let at = 0; at + length <= words.length; at++) {
        if (covers(found, at, at + length)) continue
        const mention = this.nearest(words, at, length, found)
        if (mention) found.push(mention)
      }
    }
  }

  /** "Niob", "vanad": the beginning of one mineral's name and of no other name. */
  private cutShort(words: readonly Token[], at: number): Mention | undefined {
    const typed = words[at]?.lower ?? ''
    if (typed.length < CUT_SHORT) return undefined
    const keys = (this.beginnings.get(typed.slice(0, CUT_SHORT)) ?? []).filter((key) => key.startsWith(typed))
    const entries = keys.flatMap((key) => this.names.phrases.get(key) ?? [])
    const [first] = entries
    const one = first?.kind === 'mineral' && new Set(entries.flatMap(({ ids }) => ids)).size === 1
    return one ? { ...mentionOf(first, at, 1), mended: keys[0] ?? typed } : undefined
  }

  private nearest(words: readonly Token[], at: number, length: number, found: readonly Mention[]): Mention | undefined {
    const part = words.slice(at, at + length)
    const typed = part.map((word) => word.lower).join(' ')
    if (hasDigit(typed) || typed.length < 3 || typed.length > 40) return undefined
    const strange = part.filter((word) => !this.isKnown(word.lower) && !this.names.phrases.has(word.lower))
    if (strange.length === 0) return undefined
    const near = typed.length === 3 ? this.index.near(typed, 1) : this.index.near(typed)
    const fitting = near.filter(({ key }) => {
      if (typed.length === 3) return key.length === 4 && key.startsWith(typed[0] ?? '')
      const keyWords = key.split(' ')
      if (keyWords.length !== length) return length === 1 && keyWords.length === 2
      return keyWords.every((word, i) => word === part[i]?.lower || (part[i] && strange.includes(part[i])))
    })
    const best = fitting[0]
    if (!best) return length === 1 ? this.cutShort(words, at) : undefined
    const tied = fitting.filter((one) => one.distance === best.distance)
    const entries = tied.flatMap(({ key }) => this.names.phrases.get(key) ?? [])
    return { ...mentionOf(settle(entries, found), at, length), mended: best.key }
  }
}

const covers = (found: readonly Mention[], start: number, end: number): boolean =>
  found.some((mention) => mention.start < end && start < mention.end)

const mentionOf = ({ kind, ids }: Entry, start: number, length: number): Mention => {
  return { kind, ids, start, end: start + length }
}

/** Several names are equally near. Of two kinds, the one that the text lacks; within a kind the reader picks. */
const settle = (entries: readonly Entry[], found: readonly Mention[]): Entry => {
  const has = (kind: Kind): boolean => found.some((mention) => mention.kind === kind)
  const minerals = entries.filter((entry) => entry.kind === 'mineral')
  const places = entries.filter((entry) => entry.kind === 'place')
  const wanted = minerals.length === 0 || (has('mineral') && !has('place') && places.length > 0) ? places : minerals
  const both = minerals.length > 0 && places.length > 0 && has('mineral') === has('place')
  const kept = both ? entries : wanted
  const ids = [...new Set(kept.flatMap((entry) => entry.ids))]
  return { kind: kept[0]?.kind ?? 'mineral', ids, rank: 0 }
}
