import { oneLine } from '../../prose.js'
import type { Sentence } from '../types.js'

/** `[@usgs-mcs-2026]`, after or inside the sentence that rests on it. */
const MARK = /\s*\[@([^\]\s]*)\]/g

/** `[?peak, record high]`, after the sentence that is asked for by these words and does not say them. */
const ASKED = /\s*\[\?([^\]]*)\]/g

/** Words that end in a full stop and do not end a sentence. */
const ABBREVIATION =
  /(?:\b(?:[A-Z]|No|Nos|vs|approx|ca|cf|Dr|Mr|Ms|Mrs|St|Inc|Ltd|Co|Corp|ver|e\.g|i\.e|p|pp|U\.S|U\.K)\.)$/

/** The end of a sentence with the marks that follow it, before the first letter of the next. */
const BOUNDARY = /(?<=[.!?]["”’)]?(?:\s*\[(?:@[^\]\s]*|\?[^\]]*)\])*)\s+(?=["“(]?[\p{Lu}\d])/u

/** A sentence as it stands in the file. */
export interface MarkedSentence {
  /** Plain text, the marks removed. */
  readonly text: string
  /** Its own marks only. */
  readonly marks: readonly string[]
  /** The words by which it is asked for. */
  readonly asked: readonly string[]
  /** Line breaks of the paragraph before it. */
  readonly breaksBefore: number
}

/** A text without the marks that stand in it. */
export const withoutMarks = (text: string): string => text.replace(MARK, '').replace(ASKED, '')

const breaks = (text: string): number => text.split('\n').length - 1

/** Cuts a paragraph into sentences, each with the source marks that follow it or stand in it. */
export const cutSentences = (paragraph: string): MarkedSentence[] => {
  const pieces: string[] = []
  for (const piece of paragraph.trim().split(BOUNDARY)) {
    const last = pieces.at(-1)
    if (last !== undefined && ABBREVIATION.test(last)) pieces[pieces.length - 1] = `${last} ${piece}`
    else pieces.push(piece)
  }
  let before = 0
  return pieces.map((piece) => {
    const breaksBefore = before
    before += breaks(piece)
    const marks = [...piece.matchAll(MARK)].map((match) => match[1] ?? '')
    const asked = [...piece.matchAll(ASKED)].flatMap((match) => (match[1] ?? '').split(',').map(oneLine))
    return { text: oneLine(withoutMarks(piece)), marks, asked, breaksBefore }
  })
}

/**
 * Gives each sentence of one paragraph its sources: its own marks; failing those the next marks in the paragraph, as a
 * mark at a paragraph's end stands for what leads up to it; failing those the ones before.
 */
export const withSources = (paragraph: readonly MarkedSentence[]): Sentence[] =>
  paragraph.map(({ text, marks, asked }, index) => {
    const after = paragraph.slice(index + 1).find((other) => other.marks.length > 0)
    const before = paragraph.slice(0, index).findLast((other) => other.marks.length > 0)
    const sources = [...new Set(marks.length > 0 ? marks : (after ?? before)?.marks)]
    return { text, sources, ...(asked.length > 0 && { asked }) }
  })
