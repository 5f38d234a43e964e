import type { Verdict } from '../../answers/answer.js'

/** A color beside the word of a verdict, never in its place. Discord's own green, red, yellow and grey. */
const COLORS: Readonly<Record<Verdict, number>> = {
  supported: 0x3ba55d,
  contradicted: 0xed4245,
  depends: 0xfaa61a,
  unverifiable: 0x80848e,
}

/** The color at the edge of a card with a verdict; undefined for other cards. */
export const accentOf = (verdict: Verdict | undefined): number | undefined =>
  verdict === undefined ? undefined : COLORS[verdict]
