/** Openings of a footnote by which USGS says that the figure itself is an estimate. */
const SAYS_SO =
  /^estimated\s*(?:\.|$|as |from |to |minimum |consumption |amount )|\b(?:was|were) estimated (?:by|based on)\b/i

/** "In 2025, the price was estimated …", "Estimated 2025 price is …": an estimate of that year alone. */
const OF_YEAR = /\b(?:in|estimated) (20\d\d)\b.*/i

const saysSo = (remark: string, year: number): boolean => {
  const sentence = remark.split(/(?<=[.])\s+/).find((text) => /\bestimated\b/i.test(text))
  if (sentence === undefined) return false
  const own = OF_YEAR.exec(sentence)?.[1]
  return own === undefined ? SAYS_SO.test(sentence) : Number(own) === year
}

/**
 * Whether the footnotes of a row ("--" between them) call its figure an estimate. A footnote that only has the word in
 * it does not: "includes estimated content of ores", or the gold price, of which the newest year alone is estimated.
 */
export const isEstimated = (notes: string, year: number): boolean =>
  notes
    .replaceAll(' ', ' ')
    .split('--')
    .some((remark) => saysSo(remark.trim(), year))
