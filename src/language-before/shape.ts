import type { Mention } from './entities.js'
import { readNumber } from './numbers.js'
import type { Token } from './text.js'
import { readUnit } from './units.js'

/**
 * A text with everything particular replaced by what it is: "which countries make more than {percent:80} of {mineral:0}".
 * Slots are read from it by patterns, and the classifier learns from it, so neither sees a list of minerals.
 */
export interface Shape {
  /** Words and masks joined by single spaces, with one in front and one behind. */
  readonly text: string
  readonly items: readonly string[]
  /** Words that are left, in the order of the text. */
  readonly words: readonly string[]
}

const WORLD = 'WLD'

const maskOf = (mention: Mention, at: number): string =>
  mention.ids.length === 1 && mention.ids[0] === WORLD ? '{world}' : `{${mention.kind}:${at}}`

const KEPT_MARKS = new Set(['>', '<', '=', '%', '/'])
const SLOTS: Readonly<Record<string, string>> = {
  '{mineral}': '{mineral:0}',
  '{place}': '{place:0}',
  '{year}': '{year:2020}',
  '{number}': '{number:5}',
  '{percent}': '{percent:50}',
  '{unit}': '{unit:kt}',
}

/**
 * Masks tokens. `mentions` count words (tokens that are no marks). `mend` gives the known word that an unknown one is a
 * misspelling of ("prodction"), or the word itself.
 */
export const shapeOf = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  mend: (word: string) => string,
): Shape => {
  const items: string[] = []
  const words: string[] = []
  const starts = new Map(mentions.map((mention, at) => [mention.start, at]))
  let word = 0
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]
    if (!token) break
    const mentioned = token.mark ? undefined : starts.get(word)
    if (mentioned !== undefined) {
      const mention = mentions[mentioned]
      if (!mention) break
      items.push(maskOf(mention, mentioned))
      const skip = mention.end - mention.start
      for (let passed = 0; passed < skip && at < tokens.length; at++) if (tokens[at]?.mark === false) passed++
      word += skip
      continue
    }
    const slot = Object.hasOwn(SLOTS, token.lower) ? SLOTS[token.lower] : undefined
    if (slot !== undefined) items.push(slot)
    const read = slot === undefined ? (readNumber(tokens, at) ?? readUnit(tokens, at)) : undefined
    if (read) {
      items.push(`{${read.type}:${read.value}}`)
      if ('more' in read && read.more) items.push('or', 'more')
      for (const used of tokens.slice(at, at + read.length)) if (!used.mark) word++
      at += read.length
      continue
    }
    if (token.mark) {
      if (/[$€£]/.test(token.lower)) items.push('usd')
      else if (KEPT_MARKS.has(token.lower) || (token.lower === '-' && items.at(-1)?.startsWith('{year') === true))
        items.push(token.lower)
    } else {
      word++
      if (slot === undefined) {
        const known = mend(token.lower)
        items.push(known)
        words.push(known)
      }
    }
    at++
  }
  return { text: ` ${items.join(' ')} `, items, words }
}
