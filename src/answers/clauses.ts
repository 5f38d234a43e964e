import type { Wordings } from '../language/wordings.js'

/** The start of a sentence says something by itself only from some length on, in characters. */
const SHORTEST = 18

/** Signs that may set a clause apart: a semicolon, a colon or a comma behind a word, a bracket before one. */
const SIGN = /[;:,](?= )| (?=\()/g

/** How deep in brackets a place of a text is. */
const depthAt = (text: string, at: number): number =>
  text.slice(0, at).split('(').length - text.slice(0, at).split(')').length

/**
 * A sentence of a document in the clauses that its author set apart, the signs before them kept: by semicolon or colon, by
 * a comma where what follows hangs on what stands before (`clause.hangs` of the wordings: "which", "according to"), and
 * by a bracket at the end. The first is as good as the whole for the heading of a card.
 */
export const clausesOf = (sentence: string, wordings: Wordings): readonly string[] => {
  const colon = sentence.indexOf(': ')
  const parts = (sign: string, at: number): boolean => {
    if (at < SHORTEST || depthAt(sentence, at) > 0) return false
    // What a colon leads to is one list or one reason.
    if (sign === ',' && colon >= SHORTEST && at > colon) return false
    if (sign === ',') return wordings.begins(sentence.slice(at, at + SHORTEST), 'clause.hangs')
    return sign !== ' ' || sentence.indexOf(')', at) >= sentence.length - 2
  }
  const ends = [...sentence.matchAll(SIGN)].flatMap(({ 0: sign, index }) => (parts(sign, index) ? [index] : []))
  return [0, ...ends].map((from, at) => sentence.slice(from, ends[at]))
}
