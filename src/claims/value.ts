import type { Bound, Quantity } from '../language/quantities.js'
import type { Range } from './claim.js'

/** A range from one end to the other, both included. */
export const range = (low: number, high: number): Range => ({ low, high })
export const atLeast = (low: number): Range => range(low, Infinity)
export const atMost = (high: number): Range => range(-Infinity, high)

/** Just more, just less: what "more than" must exceed. */
const EDGE = 1e-9
export const over = (value: number): Range => atLeast(value + EDGE)
export const under = (value: number): Range => atMost(value - EDGE)

/** Whether a value fits a range. */
export const fits = (value: number, { low, high }: Range): boolean => value >= low && value <= high

/** What is left of the whole: "outside China two thirds" is China's last third. */
export const restOf = ({ low, high }: Range): Range => range(100 - high, 100 - low)
/** A fall by a range. */
export const negative = ({ low, high }: Range): Range => range(-high, -low)

/** A range of two numbers, "60–70 %". */
const between = (low: number, high: number, slack: number): Range =>
  range(Math.min(low, high) - slack, Math.max(low, high) + slack)

/** How far a bare percentage may be off: half of what its last digit says, and a little where it is a round number. */
const bareSlack = (value: number, decimals: number): number => {
  if (decimals > 0) return value < 10 ? 0.15 : 0.3
  if (value < 10) return value <= 2 ? 0.5 : 0.75
  return value % 10 === 0 ? 2.5 : value % 5 === 0 ? 2 : 1.25
}

const aboutSlack = (value: number, fraction: boolean): number => {
  if (fraction) return value > 40 ? 5 : 4
  if (value < 10) return Math.max(0.5, value * 0.15)
  return value % 10 === 0 ? Math.max(3, value * 0.06) : Math.max(2, value * 0.05)
}

/** The range for a share claimed as a quantity: "over 60 %", "nearly half", "60–70 %", "most". */
export const shareRange = ({ value, high, bound, word, fraction }: Quantity): Range => {
  if (word !== undefined) return range(value, high ?? Infinity)
  if (high !== undefined) return between(value, high, 0.5)
  const decimals = String(Math.round(value * 1e6) / 1e6).split('.')[1]?.length ?? 0
  const bare = fraction === true ? (value === 25 || value === 75 ? 2.5 : 3) : bareSlack(value, decimals)
  const slack = bound === 'about' ? aboutSlack(value, fraction === true) : bare
  const ranges: Readonly<Partial<Record<Bound, Range>>> = {
    'just-over': range(value, value + 4),
    near: range(value - Math.max(3, value * 0.05), value + 0.5),
    least: atLeast(value - 0.05),
    most: atMost(value + 0.05),
    over: over(value),
    under: under(value),
  }
  const exact = value === 100 && bound === undefined ? atLeast(99.5) : range(value - slack, value + slack)
  return (bound && ranges[bound]) ?? exact
}

/** The range for an amount or price claimed as a quantity, in its own unit. */
export const amountRange = ({ value, high, bound }: Quantity): Range => {
  if (high !== undefined) return between(value, high, (high - value) * 0.02)
  const digits = String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length
  const about = digits <= 1 ? 0.08 : 0.05
  const bare = digits <= 1 ? 0.05 : digits === 2 ? 0.025 : 0.01
  const slack = value * (bound === 'about' ? about : bare)
  const ranges: Readonly<Partial<Record<Bound, Range>>> = {
    'just-over': range(value, value * 1.07),
    near: range(value * 0.92, value * 1.005),
    least: atLeast(value),
    most: atMost(value),
    over: atLeast(value * (1 + EDGE)),
    under: atMost(value * (1 - EDGE)),
  }
  return (bound && ranges[bound]) ?? range(value - slack, value + slack)
}

/** The range of a factor between two figures: "nearly six times". */
export const factorRange = (factor: number, bound: Quantity['bound']): Range => {
  if (bound === 'over' || bound === 'least') return atLeast(factor)
  if (bound === 'under' || bound === 'most') return atMost(factor)
  return bound === 'near' ? range(factor * 0.85, factor * 1.01) : range(factor * 0.88, factor * 1.12)
}

/** How far from a claimed share what is told may lie: rounded as it is claimed, or about so much. */
const shareSlack = ({ value, bound, fraction }: Quantity): number => {
  if (fraction) return bound === 'about' ? 3 : 2
  const decimals = String(value).split('.')[1]?.length ?? 0
  const rounding = 0.5 * 10 ** -decimals
  return bound === 'about' ? Math.max(rounding, value * 0.05) : rounding
}

/** The range in which a figure that is told is the one that is claimed. */
export const rangeOf = (one: Quantity): Range => {
  const { kind, value, bound, word } = one
  if (kind === 'count') return range(value, value)
  if (kind !== 'share') return amountRange(one)
  const plain = word === undefined && (bound === undefined || bound === 'about')
  return plain ? range(value - shareSlack(one), value + shareSlack(one)) : shareRange(one)
}
