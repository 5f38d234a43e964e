import type { Token } from './text.js'

/** Spellings of units, one or two words in lower case, to the unit ("metric tons" → "t"). */
export type Units = ReadonlyMap<string, string>

/** Units that differ by their capitals alone: "Mt" is a million tons, "MT" and "mt" are metric tons. */
const MEGATON = 'Mt'

/** Reads the unit that begins at a token: "kt", "millions of tons". */
export const readUnit = (
  tokens: readonly Token[],
  at: number,
  units: Units,
): { readonly type: 'unit'; readonly value: string; readonly length: number } | undefined => {
  const token = tokens[at]
  if (!token || token.mark) return undefined
  const pair = units.get(`${token.lower} ${tokens[at + 1]?.lower ?? ''}`)
  if (pair !== undefined) return { type: 'unit', value: pair, length: 2 }
  const scale = /^(million|thousand)s?$/.exec(token.lower)?.[1]
  const of = tokens[at + 1]?.lower === 'of' ? 1 : 0
  if (scale !== undefined && units.get(tokens[at + 1 + of]?.lower ?? '') === 't')
    return { type: 'unit', value: scale === 'million' ? MEGATON : 'kt', length: 2 + of }
  if (token.raw === MEGATON) return { type: 'unit', value: MEGATON, length: 1 }
  const unit = units.get(token.lower)
  return unit === undefined ? undefined : { type: 'unit', value: unit, length: 1 }
}
