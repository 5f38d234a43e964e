import type { Quantity } from '../language/quantities.js'
import type { Range } from './claim.js'

const range = (low: number, high: number, words: string): Range => ({ low, high, words })

/** How far a bare percentage may be off: half of what its last digit says, and a little where it is a round number. */
const bareSlack = (value: number, decimals: number): number => {
  if (decimals > 0) return value < 10 ? 0.15 : 0.3
  if (value <= 2) return 0.5
  if (value < 10) return 0.75
  return value % 10 === 0 ? 2.5 : value % 5 === 0 ? 2 : 1.25
}

const aboutSlack = (value: number, fraction: boolean): number => {
  if (fraction) return value > 40 ? 5 : 4
  if (value < 10) return Math.max(0.5, value * 0.15)
  return value % 10 === 0 ? Math.max(3, value * 0.06) : Math.max(2, value * 0.05)
}

/** The range for a share claimed as a quantity: "over 60 %", "nearly half", "60–70 %", "most". */
export const shareRange = ({ value, high, bound, word, fraction: parts }: Quantity): Range => {
  const fraction = parts === true
  if (word !== undefined) return range(value, high ?? Infinity, word)
  if (high !== undefined) return between(value, high, '%')
  const decimals = String(Math.round(value * 1e6) / 1e6).split('.')[1]?.length ?? 0
  const said = fraction ? fractionWords(value) : `${Math.round(value * 10) / 10} %`
  switch (bound) {
    case 'just-over':
      return range(value, value + 4, `just over ${said}`)
    case 'near':
      return range(value - Math.max(3, value * 0.05), value + 0.5, `nearly ${said}`)
    case 'least':
      return range(value - 0.05, Infinity, `at least ${said}`)
    case 'most':
      return range(-Infinity, value + 0.05, `at most ${said}`)
    case 'over':
      return range(value + 1e-9, Infinity, `over ${said}`)
    case 'under':
      return range(-Infinity, value - 1e-9, `under ${said}`)
    case 'about': {
      const slack = aboutSlack(value, fraction)
      return range(value - slack, value + slack, `about ${said}`)
    }
    default: {
      if (value === 100) return range(99.5, Infinity, '100 %')
      const slack = fraction ? (value === 25 || value === 75 ? 2.5 : 3) : bareSlack(value, decimals)
      return range(value - slack, value + slack, said)
    }
  }
}

const FRACTIONS: readonly (readonly [number, string])[] = [
  [50, 'half'],
  [33.3, 'a third'],
  [66.7, 'two thirds'],
  [25, 'a quarter'],
  [75, 'three quarters'],
  [20, 'a fifth'],
  [40, 'two fifths'],
  [60, 'three fifths'],
  [80, 'four fifths'],
  [10, 'a tenth'],
  [90, 'nine tenths'],
]
const fractionWords = (value: number): string =>
  FRACTIONS.find(([at]) => Math.abs(at - value) < 0.1)?.[1] ?? `${Math.round(value)} %`

/** The range for an amount or price claimed as a quantity, in its own unit. */
export const amountRange = ({ value, high, bound }: Quantity, words: string): Range => {
  if (high !== undefined) return between(value, high, words)
  const digits = String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length
  switch (bound) {
    case 'just-over':
      return range(value, value * 1.07, `just over ${words}`)
    case 'near':
      return range(value * 0.92, value * 1.005, `nearly ${words}`)
    case 'least':
      return range(value, Infinity, `at least ${words}`)
    case 'most':
      return range(-Infinity, value, `at most ${words}`)
    case 'over':
      return range(value * (1 + 1e-9), Infinity, `over ${words}`)
    case 'under':
      return range(-Infinity, value * (1 - 1e-9), `under ${words}`)
    default: {
      const bare = value * (digits <= 1 ? 0.05 : digits === 2 ? 0.025 : 0.01)
      const slack = bound === 'about' ? value * (digits <= 1 ? 0.08 : 0.05) : bare
      return range(value - slack, value + slack, bound === 'about' ? `about ${words}` : words)
    }
  }
}

/** The range of a factor between two figures: "nearly six times". */
export const factorRange = (factor: number, bound: Quantity['bound'], words: string): Range => {
  if (bound === 'over' || bound === 'least') return range(factor, Infinity, `over ${words}`)
  if (bound === 'under' || bound === 'most') return range(-Infinity, factor, `under ${words}`)
  if (bound === 'near') return range(factor * 0.85, factor * 1.01, `nearly ${words}`)
  return range(factor * 0.88, factor * 1.12, words)
}

/** A range of two numbers, "60–70 %". */
export const between = (low: number, high: number, unit: string): Range => {
  const slack = unit === '%' ? 0.5 : (high - low) * 0.02
  return range(Math.min(low, high) - slack, Math.max(low, high) + slack, `${low}–${high} ${unit}`)
}

/** Whether a value fits a range. */
export const fits = (value: number, { low, high }: Range): boolean => value >= low && value <= high
