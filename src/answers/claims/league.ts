const NAME = "((?:the )?[A-Z][\\w'. ]*?)"
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'] as const

/** "1. Australia 2. China 3. Chile". */
const NUMBERED = new RegExp(
  `[(\\s:]1[.):]\\s*${NAME}[,;]?\\s+2[.):]\\s*${NAME}(?:[,;]?\\s+3[.):]\\s*${NAME})?(?:[,;]?\\s+4[.):]\\s*${NAME})?(?:[,;]?\\s+5[.):]\\s*${NAME})?(?=[.!]?(?:\\s|$)[^\\d]|[.!;]?\\s*$)`,
)
/** "Australia > China > Chile". */
const CHAINED =
  /(?<=[:\s(]|^)((?:the )?[A-Z][\w' ]*?) > ([A-Z][\w' ]*?)(?: > ([A-Z][\w' ]*?))?(?: > ([A-Z][\w' ]*?))?(?=[.!,;)]|\s*$)/

/** A league table in words, each place with its rank: "Australia first largest; China second largest". */
export const tablesInWords = (text: string): string => {
  const ranked = (_: string, ...parts: readonly unknown[]): string => {
    const places = parts.slice(0, ORDINALS.length).filter((part) => typeof part === 'string' && /^[A-Zt]/.test(part))
    return ` ${places.map((place, at) => `${String(place)} ${ORDINALS[at] ?? ''} largest`).join('; ')}`
  }
  return text
    .replace(NUMBERED, ranked)
    .replace(CHAINED, (whole, a: string, b: string, c?: string, d?: string) => ranked(whole, a, b, c, d))
}
