import { createRequire } from 'node:module'
import { DeletionIndex } from './deletions.js'

const ENGLISH = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json'

/**
 * English words (of the lexicon of natural's part-of-speech tagger, in lower case) that lie within the allowed edits of
 * a word of ours, so that they are never taken for a misspelling of it: mail is not Mali, cashews are not crashes.
 * About a second; the build does it once.
 */
export const englishNear = (ours: readonly string[]): string[] => {
  const words = Object.keys(createRequire(import.meta.url)(ENGLISH) as Readonly<Record<string, unknown>>)
  const known = new Set(ours)
  const index = new DeletionIndex(ours.filter((word) => word.length >= 4 && !word.includes(' ')))
  return words.filter((word) => /^[a-z]{3,}$/.test(word) && !known.has(word) && index.near(word).length > 0)
}
