import type { Clause, Knowledge } from './clause.js'
import type { Conversion, Mass } from './question.js'
import { isA, means, wordOf, type Span } from './spans.js'

/** Concepts that part the two sides of a conversion, besides "is" and "=". */
const PARTS = ['in', 'to', 'convert']
const EQUALS = ['is', 'are', '=', 'as', 'make', 'makes']
/** Types of concepts that say nothing in a conversion. */
const LIGHT = ['fill', 'q', 'rel', 'conj']
/** A side without a unit is in metric tons, as statistics and contracts are. */
const TON = 't'
/** Words of the longest name of a substance: "u 3 o 8", "lithium carbonate equivalent". */
const LONGEST = 4

type Side = { -readonly [Key in keyof Mass]?: Mass[Key] | undefined } & { value?: number | undefined }

/** "lb-U3O8" is a unit with what it counts. */
const massOf = (unit: string, of: string | undefined): string =>
  of !== undefined && unit.endsWith(`-${of}`) ? unit.slice(0, -of.length - 1) : unit

/** The longest name of a substance that begins at a token, with the token after it. */
const substanceAt = (
  tokens: Clause['tokens'],
  start: number,
  { substances }: Knowledge,
): { readonly end: number; readonly mass: Partial<Mass> } | undefined => {
  for (let end = start + LONGEST; end > start; end--) {
    const words = tokens.slice(start, end).flatMap(({ lower, mark }) => (mark ? [] : [lower]))
    const mass = substances.get(words.join(' '))
    if (mass && tokens[end - 1]?.mark === false) return { end, mass }
  }
  return undefined
}

/** The sides of a text that is nothing but a conversion; undefined for one that says anything else. */
const sidesOf = ({ spans, tokens }: Clause, known: Knowledge): readonly Side[] | undefined => {
  const sides: Side[] = [{}]
  let read = 0
  for (const [at, span] of spans.entries()) {
    const { start, end, type, text } = span
    const side = sides.at(-1) ?? {}
    if (type === 'unit') side.unit ??= span.unit
    for (let token = Math.max(start, read); token < end; token++) {
      const substance = substanceAt(tokens, token, known)
      if (!substance) continue
      side.of ??= substance.mass.of
      side.unit ??= substance.mass.unit
      read = substance.end
      token = read - 1
    }
    // LCE is a unit by itself, and of what it counts it is none.
    if (side.unit === side.of) side.unit = undefined
    if (type === 'unit' || start < read) continue
    if (type === 'number') {
      if (side.value !== undefined) return undefined
      side.value = span.value
    } else if (type === 'mineral') side.of ??= text
    else if (means(span, ...PARTS) || EQUALS.includes(wordOf(span))) sides.push({})
    else if (isOne(span) && spans[at + 1]?.type === 'unit') side.value = 1
    // Whose tons they are changes nothing: "Chile's 56,000 t of lithium in LCE".
    else if (type !== 'mark' && type !== 'place' && !isA(span, ...LIGHT)) return undefined
  }
  return sides.filter(({ value, unit, of }) => (value ?? unit ?? of) !== undefined)
}

/** "How much LCE is one ton of lithium". */
const isOne = (span: Span): boolean => ['one', 'a', 'an'].includes(wordOf(span))

/**
 * The conversion that a text asks for and nothing else: "1000 pounds of U3O8 in tU", "how many kg are in 500 lb". One side
 * has a number and a unit of mass, the other a unit or what is weighed; what a side leaves out is that of the other.
 */
export const conversionOf = (clause: Clause, known: Knowledge): Conversion | undefined => {
  const sides = sidesOf(clause, known)
  const [one, other] = sides ?? []
  if (!one || !other || sides?.length !== 2) return undefined
  const [from, to] = one.value === undefined ? [other, one] : [one, other]
  if (from.value === undefined || to.value !== undefined || (from.unit ?? from.of) === undefined) return undefined
  // "5 t of copper in silver" names no measure of copper: both are weighed.
  const mass = (side: Side, unit: string): Mass => ({
    unit: massOf(side.unit ?? unit, side.of),
    ...(side.of !== undefined && { of: side.of }),
  })
  const given = mass(from, TON)
  return { value: from.value, from: given, to: mass(to, given.unit) }
}
