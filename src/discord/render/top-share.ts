import type { Detail } from '../../answers/answer.js'

/** What the rows down to one have together: "7.9%, 90% cumulative". */
const TOGETHER = /, ([\d.,]+%) (?:together|cumulative)/

/** A ranking's lines with the share of its rows in that of the world: "Top 5: 90% of 290,000 t" in place of "World: 290,000 t". */
export const withTopShare = (lines: readonly Detail[]): readonly Detail[] => {
  const rows = lines.filter(({ text }) => TOGETHER.test(text))
  const last = rows.at(-1)
  const share = TOGETHER.exec(last?.text ?? '')?.[1]
  if (share === undefined) return lines
  const label = `Top ${last?.label?.replace('.', '') ?? ''}`
  return lines.map((line) => (line.label === 'World' ? { label, text: `${share} of ${line.text}` } : line))
}
