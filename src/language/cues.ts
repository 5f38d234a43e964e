import type { Lexicon } from './lexicon.js'
import type { Token } from './text.js'

/** A phrase of type `said` or `same` (`corpus/lexicon/statements.yaml`, `same.yaml`) in a text. Tokens; `end` exclusive. */
export interface Cue {
  readonly id: string
  readonly start: number
  readonly end: number
}

const LONGEST = 7

/** The phrases of statements that stand in a text: at each word all of them, so that one may hold another. */
export const cuesIn = (tokens: readonly Token[], lexicon: Lexicon): readonly Cue[] => {
  const found: Cue[] = []
  tokens.forEach((_, start) => {
    let key = ''
    for (let at = start, words = 0; at < tokens.length && words < LONGEST; at++) {
      const token = tokens[at]
      if (!token) break
      if (token.mark && at > start && token.lower !== '-') break
      if (token.mark && at > start) continue
      key = key === '' ? token.lower : `${key} ${token.lower}`
      words++
      for (const id of lexicon.said(key)) found.push({ id, start, end: at + 1 })
    }
  })
  return found
}
