import type { Detail } from '../../answers/answer.js'

/** "2025", "2025 est.", "2016–2020 average": when a figure was, as it ends a bracket. */
const YEAR = String.raw`(?:19|20)\d\d(?:[–-]\d{2,4})?(?: average)?(?:,? est\.)?`
const IN_BRACKET = new RegExp(String.raw`(?:, (${YEAR})(?=\)))|(?: \((${YEAR})\))`, 'g')
const MARK = /\s*\[(\d{1,3})\]/g

/** Positions (0-based) that a text cites. */
export const citedIn = (text: string): readonly number[] => [...text.matchAll(MARK)].map(([, n]) => Number(n) - 1)

/** A line in pieces that end with their citation marks: of several figures each has its own source and year. */
const partsOf = (text: string): readonly string[] => text.match(/[^\]]*(?:\](?:\s*\[\d{1,3}\])*|$)/g) ?? []

const yearsIn = (text: string): readonly string[] => [...text.matchAll(IN_BRACKET)].map(([, a, b]) => a ?? b ?? '')

/** Whether a line is of one year and named by it, as the lines of a trend are. */
export const isYear = ({ label }: Detail): boolean => label !== undefined && /^(?:19|20)\d\d$/.test(label)

/** The year of a line named by it: "2025 est.". */
const yearOfLine = (detail: Detail): readonly string[] =>
  isYear(detail) ? [`${detail.label ?? ''}${detail.text.includes('(est.)') ? ' est.' : ''}`] : []

/** The years of figures by the citation (0-based) they rest on. */
export const yearsOf = (details: readonly Detail[]): ReadonlyMap<number, ReadonlySet<string>> => {
  const years = new Map<number, Set<string>>()
  for (const detail of details)
    for (const part of partsOf(detail.text))
      for (const at of citedIn(part))
        years.set(at, new Set([...(years.get(at) ?? []), ...yearOfLine(detail), ...yearsIn(part)]))
  return years
}

/**
 * A line without its citation marks, and without its year where every figure of the same source is of that one: the
 * small print then tells it once.
 */
export const withoutYear = (text: string, years: ReadonlyMap<number, ReadonlySet<string>>): string => {
  const bare = partsOf(text).map((part) => {
    const cited = citedIn(part)
    const told = cited.length > 0 && cited.every((at) => years.get(at)?.size === 1)
    const words = part.replace(MARK, '')
    return told ? words.replace(IN_BRACKET, '') : words
  })
  return bare.join('')
}
