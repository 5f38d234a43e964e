import { LRUCache } from 'lru-cache'
import { editDistance } from '../edit-distance.js'

/** A key of the index that is near a word, and how many edits away it is. */
export interface Near {
  readonly key: string
  readonly distance: number
}

const deletions = (word: string, depth: number): Set<string> => {
  let edge = new Set([word])
  const all = new Set(edge)
  for (let step = 0; step < depth; step++) {
    const next = new Set<string>()
    for (const form of edge) for (let at = 0; at < form.length; at++) next.add(form.slice(0, at) + form.slice(at + 1))
    for (const form of next) all.add(form)
    edge = next
  }
  return all
}

/**
 * Edits that a word of this length may have and still be recognised: none under 4 letters ("ton" is not tin), one up to
 * 6, two from 7 on (of 7 letters only if the first is right). Measured on generated typos against common English words (test/language/typos.test.ts).
 */
export const allowedEdits = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2)

const sorted = (word: string): string => Array.from(word).sort().join('')

/** The same letters in another order after the first: "colbat" is two edits from cobalt, but no other word. */
const isAnagram = (a: string, b: string): boolean => a.length === b.length && a[0] === b[0] && sorted(a) === sorted(b)

/** Only the beginning of a word is indexed: what follows is compared in full, and the index stays small. */
const PREFIX = 7

/** 32 bits of a form (FNV-1a over its UTF-16 units, http://www.isthe.com/chongo/tech/comp/fnv/). */
const hashOf = (form: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A hash and the place of a key stand in one number, which holds 53 bits: room for two million keys. */
const PLACES = 2 ** 21

/**
 * Finds near words through an index of deletions (the idea of SymSpell): two words are within two edits only if they
 * share a form with at most two letters deleted. About 0.01 ms a look-up; a scan with natural's DamerauLevenshtein takes
 * 2–3 ms over the same names.
 */
export class DeletionIndex {
  private readonly keys: readonly string[]
  /** Hash of a form × {@link PLACES} + place of a key that has it, ascending: a tenth of what the forms would take. */
  private readonly forms: Float64Array
  /** What was found for the words looked for last: a text says its words again, and so does the next one. */
  private readonly found = new LRUCache<string, readonly Near[]>({ max: 500 })

  constructor(keys: Iterable<string>) {
    this.keys = [...new Set(keys)]
    const forms: number[] = []
    this.keys.forEach((key, place) => {
      // A key may be found from a word one letter longer or shorter, so it is indexed as deep as the longer one looks.
      for (const form of deletions(key.slice(0, PREFIX), allowedEdits(key.length + 1)))
        forms.push(hashOf(form) * PLACES + place)
    })
    this.forms = Float64Array.from(forms).sort()
  }

  /** Keys that have a form, and now and then one of another form with the same hash, which is compared in vain. */
  private *withForm(form: string): Generator<string> {
    const first = hashOf(form) * PLACES
    let [low, high] = [0, this.forms.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.forms[middle] ?? 0) < first) low = middle + 1
      else high = middle
    }
    for (let at = low; (this.forms[at] ?? Infinity) < first + PLACES; at++)
      yield this.keys[(this.forms[at] ?? 0) - first] ?? ''
  }

  /** Keys within `limit` edits of the word, nearest first, then by name. Words over 40 letters have none. */
  near(word: string, limit = word.length === 6 ? 2 : allowedEdits(word.length)): readonly Near[] {
    if (limit === 0 || word.length > 40) return []
    const asked = `${limit}${word}`
    const known = this.found.get(asked)
    if (known !== undefined) return known
    const found = this.look(word, limit)
    this.found.set(asked, found)
    return found
  }

  private look(word: string, limit: number): readonly Near[] {
    const usual = allowedEdits(word.length)
    const seen = new Set<string>()
    const found: Near[] = []
    for (const form of deletions(word.slice(0, PREFIX), limit)) {
      for (const key of this.withForm(form)) {
        if (seen.has(key)) continue
        seen.add(key)
        const distance = editDistance(word, key, limit)
        if (
          distance <= limit &&
          (word.length !== 6 || distance <= usual || isAnagram(word, key)) &&
          (distance < 2 || word.length > 7 || key[0] === word[0])
        )
          found.push({ key, distance })
      }
    }
    return found.sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1))
  }
}
