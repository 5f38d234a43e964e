import type { Threshold } from './question.js'

const MOST = '(?:top|biggest|largest|leading|main|major|principal|first|highest|greatest|best|key)'
const LEAST = '(?:smallest|bottom|lowest|least|fewest|minor|tiniest)'
const NUMBER = '\\{number:(\\d+)\\}'

/** "Top 5", "the 3 largest", "five smallest", "biggest three": how many, and from which end. */
const COUNTED = [
  new RegExp(` (${MOST}|${LEAST}) ${NUMBER} `),
  new RegExp(` ${NUMBER} (?:of the )?(${MOST}|${LEAST}|most|least) `),
  new RegExp(
    ` (?:only|just|give me|show|show me|list|name|make it|make that|make them|(?:extend|expand|widen|cut) (?:it |that |them )?to) (?:the )?${NUMBER} `,
  ),
]
/** A question for one leader: "who mines the most", "the biggest producer", "number one". */
const ONE =
  / (?:who|which|what|where|name|whats?) .*(?:the most|most of|the least|biggest|largest|leading|dominant|top|smallest|(?:number|no|#) \{number:1\}) | (?:who|(?:which|what) country) [a-z]+ most | who (?:leads|dominates|tops) | (?:the|world) (?:biggest|largest|top|leading|dominant|number \{number:1\}) (?:producer|supplier|miner|refiner|exporter|source|player|country|nation) | (?:biggest|largest|top|leading|main|dominant|smallest) (?:[a-z]+ )?(?:\{mineral:\d+\} )?(?:[a-z]+ )?(?:producer|supplier|miner|refiner|exporter|importer|player) /
/** The same in the plural: not one leader. */
const SEVERAL =
  / (?:producers|suppliers|miners|refiners|exporters|importers|countries|nations|places|players|sources|holders|minerals|metals|ranking|ranked|rank|list) /

/** "Second largest", "3rd biggest", "number two producer". The first is the leader, which is a limit of 1. */
const RANKS: Readonly<Record<string, number>> = { second: 2, third: 3, fourth: 4, fifth: 5 }
const RANKED = new RegExp(
  ` (?:(second|third|fourth|fifth)|(?:number|no|rank|ranked|#) \\{number:([2-9]|10)\\}|\\{number:([2-9]|10)\\} (?:nd|rd|th)) (?:world )?(?:${MOST}|most|in|one|producer|miner|refiner|place|country) `,
)
/** "Who is second?": at the end of the text the place alone. */
const RANKED_LAST =
  /(?: (?:is|comes|came|and|who|the|ranks|ranked) (second|third|fourth|fifth) | (?:number|no|#) \{number:([2-9]|10)\} | \{number:([2-9]|10)\} (?:nd|rd|th) )(?:$|and )/
const COUNT = / how many (?:other )?(?:countries|nations|places|producers|states) /

const readRank = (shape: string): number | undefined => {
  if (/ runner up /.test(shape)) return 2
  const match = RANKED.exec(shape) ?? RANKED_LAST.exec(shape)
  if (!match) return undefined
  return match[1] === undefined ? Number(match[2] ?? match[3]) : RANKS[match[1]]
}

export interface Limits {
  readonly rank?: number
  readonly count?: true
  readonly limit?: number
  readonly ascending?: boolean
}

/** "10 percent of", "a tenth of the": a part of a whole, in percent. */
const PART = / \{percent:([\d.]+)\} (?:of|from) /

/** Reads the part of a whole that a text names; none above 100%. */
export const readPart = (shape: string): number | undefined => {
  const value = Number(PART.exec(shape)?.[1] ?? 0)
  return value > 0 && value <= 100 ? value : undefined
}

/** Reads how many rows a ranking should have and whether it starts at the bottom. */
export const readLimits = (whole: string): Limits => {
  // "At least 5 tons" is a bound, and counts nothing.
  const shape = whole.replace(/ at (?:least|most) /g, ' ')
  const ascending = new RegExp(` ${LEAST} `).test(shape) ? { ascending: true } : {}
  const rank = readRank(shape)
  if (rank !== undefined) return { rank, ...ascending }
  if (COUNT.test(shape)) return { count: true }
  const counted = COUNTED[0]?.exec(shape)
  if (counted) return { limit: Number(counted[2]), ...ascending }
  const before = COUNTED[1]?.exec(shape)
  if (before) return { limit: Number(before[1]), ...ascending }
  const only = COUNTED[2]?.exec(shape)
  if (only && Number(only[1]) <= 50) return { limit: Number(only[1]), ...ascending }
  if (/ (?:top|biggest|largest|leading|first|main) (?:one|country|producer) /.test(shape))
    return { limit: 1, ...ascending }
  return ONE.test(shape) && !SEVERAL.test(shape) ? { limit: 1, ...ascending } : ascending
}

const AMOUNT = '\\{(percent|number):([\\d.]+)\\}(?: \\{unit:([A-Za-z-]+)\\})?'
const OPS: readonly (readonly [RegExp, Threshold['op']])[] = [
  [new RegExp(` (?:at least|no less than|not less than|minimum of|minimum|> =) (?:a |an )?${AMOUNT}`), '>='],
  [new RegExp(` (?:at most|no more than|not more than|maximum of|max|up to|< =) (?:a |an )?${AMOUNT}`), '<='],
  [
    new RegExp(
      ` (?:more than|over|above|greater than|exceeds|exceed|exceeding|beyond|upwards of|in excess of|>|higher than|bigger than|larger than) (?:a |an )?${AMOUNT}`,
    ),
    '>',
  ],
  [new RegExp(` (?:less than|under|below|fewer than|<|lower than|smaller than) (?:a |an )?${AMOUNT}`), '<'],
  [new RegExp(` ${AMOUNT} (?:or more|or higher|or above|and up|and above|or greater|plus|upwards) `), '>='],
  [new RegExp(` ${AMOUNT} (?:or less|or lower|or fewer|or under) `), '<='],
  [
    new RegExp(
      ` ${AMOUNT} (?:net )?(?:import )?(?:reliant|dependent|reliance|dependence|dependency|imported|import reliant|import dependent) `,
    ),
    '>=',
  ],
  [new RegExp(` (?:exactly|equal to|=) (?:a |an )?${AMOUNT}`), '='],
]
const MAJORITY = / (?:a |the )?majority of /

/**
 * "More than 80 %", "under 1 %", "at least two thirds", "over 100 kt", "fully dependent" (100 %). A number without a unit
 * that is not a percentage is no threshold unless it is a mass ("over 5 suppliers" is none).
 */
export const readThreshold = (shape: string): Threshold | undefined => {
  for (const [pattern, op] of OPS) {
    const match = pattern.exec(shape)
    if (!match) continue
    const value = Number(match[2])
    if (match[1] === 'percent') return { op: value === 100 && op === '>' ? '>=' : op, value, unit: '%' }
    if (match[3] !== undefined) return { op, value, unit: match[3] }
  }
  return MAJORITY.test(shape) && / (?:which|what|list) /.test(shape) ? { op: '>', value: 50, unit: '%' } : undefined
}
