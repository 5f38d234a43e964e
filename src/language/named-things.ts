import { nameWords, type Token } from './text.js'

/** A document, list, program, deal or term by one of its names. `start` and `end` count tokens. */
export interface NamedThing {
  readonly start: number
  readonly end: number
  readonly ids: readonly string[]
}

/** A name is found in any case if it is long or its letters are no everyday word; short ones need their capitals. */
const needsCapitals = (name: string): boolean => /^[A-Z]{2,5}$/.test(name)

/** Finds documents by their names, longest first: "Critical Raw Materials Act", "CRMA", "Section 232". */
export class NamedThings {
  private readonly names = new Map<string, { readonly ids: Set<string>; capitals: boolean }>()
  /** The first words of every name, so that a look-up ends where no name goes on. */
  private readonly beginnings = new Set<string>()

  /** `named`: name → ids of the documents that carry it; `isWord` tells everyday words. */
  constructor(named: Iterable<readonly [string, readonly string[]]>, isWord: (word: string) => boolean) {
    for (const [name, ids] of named) {
      const words = nameWords(name)
      const key = words.join(' ')
      if (key === '' || (words.length === 1 && key.length < 3)) continue
      const known = this.names.get(key)
      if (known) for (const id of ids) known.ids.add(id)
      else
        this.names.set(key, { ids: new Set(ids), capitals: words.length === 1 && needsCapitals(name) && isWord(key) })
      words.forEach((_, index) => this.beginnings.add(words.slice(0, index + 1).join(' ')))
    }
  }

  find(tokens: readonly Token[]): NamedThing[] {
    const found: NamedThing[] = []
    for (let at = 0; at < tokens.length;) {
      const thing = tokens[at]?.mark === false ? this.longestAt(tokens, at) : undefined
      if (thing) found.push(thing)
      at = thing?.end ?? at + 1
    }
    return found
  }

  private longestAt(tokens: readonly Token[], start: number): NamedThing | undefined {
    let key = ''
    let best: NamedThing | undefined
    for (let at = start; at < tokens.length; at++) {
      const token = tokens[at]
      if (!token) break
      if (token.mark) {
        if (token.glued || token.lower === '-' || token.lower === '.') continue
        break
      }
      key = key === '' ? token.lower : `${key} ${token.lower}`
      if (!this.beginnings.has(key)) break
      const known = this.names.get(key)
      if (known && !(known.capitals && token.raw !== token.raw.toUpperCase()))
        best = { start, end: at + 1, ids: [...known.ids] }
    }
    return best
  }
}
