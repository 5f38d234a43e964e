/** A stretch of a text, as UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Abbreviations whose full stop never ends a sentence here, and those before a figure ("No. 2"). */
const ABBREVIATION =
  /(?:^|[\s(["'“])(?:e\.g|i\.e|cf|vs|approx|est|ca|c|al|no|nos|art|vol|fig|figs|p|pp|sec|st|mr|mrs|ms|dr|prof|gen|gov|sen|rep|jr|sr|inc|ltd|corp|co|bros|u\.s|u\.k|u\.n|e\.u|u\.s\.a|a\.m|p\.m|d\.c|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|\p{L})\.$/iu
/** Words that begin sentences and never continue a name: "in the U.S. The price rose". */
const OPENER =
  /^[“"'(]?(?:The|This|These|That|Those|It|Its|In|On|At|As|By|For|From|A|An|But|And|No|Most|Some|All|Since|After|Before|However|China|Prices?|Imports?|Exports?|World)\b/

/** Whether the mark before `end` ends a sentence that `rest` follows. */
function ends(before: string, rest: string): boolean {
  if (!/^[“"'([]?[\p{Lu}\p{N}]/u.test(rest)) return false
  if (!before.endsWith('.')) return true
  if (/(?:^|[\s(])(?:e\.g|i\.e|no|nos|fig|figs|vol|art|p|pp|cf|vs|approx|ca)\.$/i.test(before)) return false
  return !ABBREVIATION.test(before) || (/\p{L}\.\p{L}\.$/u.test(before) && OPENER.test(rest))
}

/** The sentences of a text, without the blanks between them. Survives "U.S.", "No. 2", "2.5 %" and "e.g.". */
export function sentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  const close = (end: number) => {
    const raw = text.slice(start, end)
    const trimmed = raw.trim()
    if (trimmed !== '') {
      const from = start + raw.indexOf(trimmed)
      spans.push({ start: from, end: from + trimmed.length })
    }
    start = end
  }
  for (const match of text.matchAll(/[.!?]["”’')\]]*(?=\s)|\n\s*(?:\n|[-*•]\s)|$/g)) {
    const end = match.index + match[0].length
    const blank = match[0] === '' || match[0].startsWith('\n')
    if (
      blank ||
      ends(text.slice(Math.max(start, end - 24), end).replace(/["”’')\]]+$/, ''), text.slice(end).trimStart())
    )
      close(end)
  }
  return spans
}
