import { analyse } from './analyse.js'
import { sentences, type Span } from './sentences.js'

/** A piece of a passage, to the letter. */
export interface Quote {
  /** Verbatim: `passage.text.slice(start, end)`. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Where the query's words stand in `text`, ascending. */
  readonly marks: readonly Span[]
  /** Whether the sentence goes on before or after what is quoted. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/**
 * The sentence of a passage that has most of the terms (by weight), with their positions.
 * A sentence longer than `length` characters is cut to the stretch with most of them: at blanks, never inside or
 * right beside a figure, so that a number keeps its unit and its sign. No term found: the first sentence.
 * `weigh` is what a term counts; 1 unless told (idf is better).
 */
export function quote(
  passage: { readonly text: string },
  terms: readonly string[],
  options: { readonly length?: number; readonly weigh?: (term: string) => number } = {},
): Quote {
  const { length = 320, weigh = () => 1 } = options
  const { text } = passage
  const wanted = new Set(terms)
  const marks = analyse(text).filter((token) => wanted.has(token.term))
  const worth = (span: Span) => {
    const inside = marks.filter((mark) => mark.start >= span.start && mark.end <= span.end)
    const distinct = [...new Set(inside.map((mark) => mark.term))].reduce((sum, term) => sum + weigh(term), 0)
    return distinct + inside.length * 0.01
  }
  const spans = sentences(text)
  const best = most(spans, worth) ?? { start: 0, end: text.length }
  // An endless word (a URL) has no place to be cut at: then the bound wins.
  const hard = { start: best.start, end: Math.min(best.end, best.start + length) }
  const span = best.end - best.start <= length ? best : (most(windows(text, best, length), worth) ?? hard)
  return {
    text: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    marks: marks
      .filter((mark) => mark.start >= span.start && mark.end <= span.end)
      .map((mark) => ({ start: mark.start - span.start, end: mark.end - span.start })),
    cutBefore: span.start > best.start,
    cutAfter: span.end < best.end,
  }
}

function most(spans: readonly Span[], worth: (span: Span) => number): Span | undefined {
  let best: Span | undefined
  let highest = -1
  for (const span of spans) {
    const value = worth(span)
    if (value > highest) [best, highest] = [span, value]
  }
  return best
}

/** The stretches of at most `length` characters between two places where a sentence may be cut. */
function windows(text: string, sentence: Span, length: number): Span[] {
  const cuts = [sentence.start]
  for (const blank of text.slice(sentence.start, sentence.end).matchAll(/\s+/g)) {
    const at = sentence.start + blank.index
    const before = text.slice(sentence.start, at)
    const after = text.slice(at + blank[0].length, sentence.end)
    // "2.5 %", "230,000 t", "USD 40", "No. 2", "> 50": a figure is not parted from what stands beside it.
    if (/[\p{N}$€£<>≥≤~±]$|\b(?:USD|EUR|No\.)$/u.test(before) || /^[\p{N}%‰$€£<>≥≤~±–-]/u.test(after)) continue
    cuts.push(at, at + blank[0].length)
  }
  cuts.push(sentence.end)
  const isStart = (cut: number) => cut === sentence.start || /\s/.test(text.charAt(cut - 1))
  return cuts
    .filter((cut) => isStart(cut) && cut < sentence.end)
    .flatMap((start) => {
      const end = cuts.filter((cut) => cut > start && cut - start <= length && !/\s/.test(text.charAt(cut - 1))).at(-1)
      return end === undefined ? [] : [{ start, end }]
    })
}
