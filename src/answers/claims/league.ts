const NAME = "((?:the )?[A-Z][A-Za-zÀ-ÿ'. -]*?)"
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'] as const

/** "1. Australia 2. China 3. Chile", of so many places; the longest table is looked for first. */
const numbered = (places: number): RegExp => {
  const entries = Array.from({ length: places }, (_, at) => `${at + 1}[.):]\\s*${NAME}`)
  return new RegExp(`(?:^|[(\\s:])${entries.join('[,;]?\\s+')}(?=\\s*(?:[!;,)]|\\.(?:\\s|$)|$))`)
}
const NUMBERED = [5, 4, 3, 2].map(numbered)
/** "Australia > China > Chile". */
const CHAINED =
  /(?<=[:\s(]|^)((?:the )?[A-Z][\w' ]*?) > ([A-Z][\w' ]*?)(?: > ([A-Z][\w' ]*?))?(?: > ([A-Z][\w' ]*?))?(?=[.!,;)]|\s*$)/

const inWords = (places: readonly (string | undefined)[]): string =>
  ` ${places
    .filter((place) => place !== undefined)
    .map((place, at) => `${place} ${ORDINALS[at] ?? ''} largest`)
    .join('; ')}`

/** A league table in words, each place with its rank: "Australia first largest; China second largest". */
export const tablesInWords = (text: string): string => {
  const table = [...NUMBERED, CHAINED].map((pattern) => pattern.exec(text)).find((match) => match !== null)
  return table ? text.replace(table[0], inWords(table.slice(1))) : text
}
