import { canonical } from '../units.js'
import type { Range } from './claim.js'

const OVER =
  /(?:more than|over|above|greater than|exceeds|exceed|exceeding|exceeded|upwards of|in excess of|beyond|north of|well over|> ?)$/
const AT_LEAST = /(?:at least|no less than|not less than|minimum of|> =)$/
const UNDER = /(?:less than|under|below|fewer than|< ?)$/
const AT_MOST = /(?:at most|no more than|not more than|maximum of|up to|as much as|< =)$/
const NEARLY = /(?:nearly|almost|close to|just under|approaching|just shy of|just below|not quite|near)$/
const JUST_OVER = /(?:just over|slightly over|slightly more than|a little over|a little more than|just above)$/
const ABOUT =
  /(?:about|around|roughly|approximately|some|circa|ca|approx|estimated|an estimated|or so|near enough|something like|on the order of|in the region of)$/

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

/** The range for a share claimed as `value` percent after the words `before`, as "over", "nearly", "some". */
export const shareRange = (value: number, before: string, after: string, fraction: boolean): Range => {
  const decimals = String(value).split('.')[1]?.length ?? 0
  const said = fraction ? fractionWords(value) : `${Math.round(value * 10) / 10} %`
  const more = /^(?:or more|or higher|and more|plus)/.test(after.trim())
  const less = /^(?:or less|or lower|or fewer)/.test(after.trim())
  if (JUST_OVER.test(before)) return range(value, value + 4, `just over ${said}`)
  if (NEARLY.test(before)) return range(value - Math.max(3, value * 0.05), value + 0.5, `nearly ${said}`)
  if (AT_LEAST.test(before) || more) return range(value - 0.05, Infinity, `at least ${said}`)
  if (AT_MOST.test(before) || less) return range(-Infinity, value + 0.05, `at most ${said}`)
  if (OVER.test(before)) return range(value + 1e-9, Infinity, `over ${said}`)
  if (UNDER.test(before)) return range(-Infinity, value - 1e-9, `under ${said}`)
  if (ABOUT.test(before)) {
    const slack = aboutSlack(value, fraction)
    return range(value - slack, value + slack, `about ${said}`)
  }
  if (value === 100) return range(99.5, Infinity, '100 %')
  const slack = fraction ? (value === 25 || value === 75 ? 2.5 : 3) : bareSlack(value, decimals)
  return range(value - slack, value + slack, said)
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

/** Shares in words alone, tried in this order: "virtually all", "most", "none". */
const IN_WORDS: readonly (readonly [RegExp, Range])[] = [
  [
    / (?:virtually|nearly|almost|practically|essentially|basically|effectively) (?:all|every|the entire|the whole|entirely) /,
    range(95, Infinity, 'nearly all'),
  ],
  [
    / (?:vast|overwhelming|huge|great|large) (?:majority|share|bulk) | overwhelmingly /,
    range(75, Infinity, 'the vast majority'),
  ],
  [/ (?:more than|over) half /, range(50 + 1e-9, Infinity, 'over half')],
  [
    / (?:most|majority|bulk) (?:of|comes|come|is|are) | (?:mines?|mined|refines?|refined|produces?|produced|makes?|made|supplies|smelts?|smelted|controls?) most (?:{world} )?{mineral:\d+} |^ most (?:{place:\d+} |{world} )?(?:{place:\d+} )?{mineral:\d+} (?!producer|miner|supplier)| (?:mostly|mainly|predominantly|primarily) (?:from|in|by|mined|refined|produced|made) | (?:the )?majority | lion'?s? share | lions share /,
    range(50 + 1e-9, Infinity, 'most'),
  ],
  [
    / (?:all|entire|whole|entirety) (?:of )?(?:the )?(?:{world}|{mineral:\d+}|supply|output|production) | (?:monopoly|sole|only) (?!small|minor|a small|about|\{)/,
    range(99.5, Infinity, 'all'),
  ],
  // "Almost no lithium" is some; "no" alone is none.
  [
    / (?:almost|virtually|practically|next to|hardly|nearly|essentially|as good as) (?:no|none|nothing)(?= of |$| (?:\w+ )?(?:{mineral|mining|refining|production|output|reserves|at all))/,
    range(-Infinity, 3, 'hardly any'),
  ],
  [
    / (?:has|have|had|with) no (?:domestic |own |commercial |industrial |active |current |primary |mine |mined |known |\{mineral:\d+\} )*(?:production|output|mining|mines?|refining|refiner(?:y|ies)|smelters?|reserves)(?= (?:of|for) (?:the |its )?\{mineral| (?:at all|whatsoever|today|now|itself)| $|$)| (?:produces?|mines?|mined|refines?|produced|refined|makes?) (?:none|no) of (?:its|their) (?:own )?\{mineral| (?:is|are|was) no (?:domestic |own |commercial |\{mineral:\d+\} )*(?:production|mining|output|refining|mines?) (?:of \{mineral:\d+\} )?in /,
    range(-Infinity, 0.05, 'none'),
  ],
  [
    / (?:none|no) (?:of )?(?:the |that )?(?:{world} |{mineral:\d+}|stuff |it |mining|refining|production|output|reserves)/,
    range(-Infinity, 0.05, 'none'),
  ],
  [
    / (?:hardly|barely|scarcely) any | (?:negligible|tiny|very little|next to no|minuscule) /,
    range(-Infinity, 3, 'hardly any'),
  ],
]

/** A share that is claimed in words; undefined where there is none. */
export const shareInWords = (shape: string): Range | undefined => IN_WORDS.find(([pattern]) => pattern.test(shape))?.[1]

/** The range for an amount claimed as `value`, in the unit of the claim. */
export const amountRange = (value: number, before: string, after: string, words: string): Range => {
  const digits = String(value)
    .replace(/\./, '')
    .replace(/^0+|0+$/g, '').length
  const bare = value * (digits <= 1 ? 0.05 : digits === 2 ? 0.025 : 0.01)
  const more = /^(?:or more|or higher|and more|plus)/.test(after.trim())
  if (JUST_OVER.test(before)) return range(value, value * 1.07, `just over ${words}`)
  if (NEARLY.test(before)) return range(value * 0.92, value * 1.005, `nearly ${words}`)
  if (AT_LEAST.test(before) || more) return range(value, Infinity, `at least ${words}`)
  if (AT_MOST.test(before)) return range(-Infinity, value, `at most ${words}`)
  if (OVER.test(before)) return range(value * (1 + 1e-9), Infinity, `over ${words}`)
  if (UNDER.test(before)) return range(-Infinity, value * (1 - 1e-9), `under ${words}`)
  const slack = ABOUT.test(before) ? value * (digits <= 1 ? 0.08 : 0.05) : bare
  return range(value - slack, value + slack, ABOUT.test(before) ? `about ${words}` : words)
}

/** A range of two numbers, "60–70 %". */
export const between = (low: number, high: number, unit: string): Range => {
  const slack = unit === '%' ? 0.5 : (high - low) * 0.02
  return range(Math.min(low, high) - slack, Math.max(low, high) + slack, `${low}–${high} ${unit}`)
}

/** Tons in one of a unit of mass; undefined for anything else. */
export const tonsPer = (unit: string): number | undefined => {
  const known: Readonly<Record<string, number>> = {
    t: 1,
    kt: 1e3,
    Mt: 1e6,
    kg: 1e-3,
    g: 1e-6,
    lb: 0.00045359237,
    'short tons': 0.90718474,
    'long tons': 1.0160469088,
    'troy ounces': 0.0000311034768,
  }
  return known[unit === 'Mt' ? 'Mt' : (canonical(unit.replace(/-/g, ' ')) ?? unit)]
}

/** Whether a value fits a range. */
export const fits = (value: number, { low, high }: Range): boolean => value >= low && value <= high
