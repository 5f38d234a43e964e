import type { Reading } from '../../language-before/reading.js'
import { FUNCTION_WORDS } from '../../language-before/words.js'
import type { Assertion, Range } from './claim.js'
import * as cue from './cues.js'
import { shareInWords, shareRange } from './value.js'

/** What the text before a statement leaves to it. */
export interface Before {
  /** It spoke of a list of critical minerals. */
  readonly ofList?: boolean
  /** It spoke of US imports. */
  readonly ofTrade?: boolean
  readonly places?: readonly string[]
  /** What it gave last was the reliance on imports. */
  readonly ofReliance?: boolean
  /** It gave an amount of mines or plants. */
  readonly amounts?: boolean
  /** The unit of that amount. */
  readonly unit?: string
  /** The year it named last. */
  readonly year?: number
  /** The mass that it gave a price for. */
  readonly per?: string
}

const unverifiable = (why: string): Assertion => ({ kind: 'unverifiable', why })

const ABROAD =
  '(?:shipped in|flown in|bought in|abroad|overseas|foreign|(?:from|on) other countries|brings in|bring in|brought in|import dependent|import reliant|import dependence|import reliance)'
export const IMPORTS = new RegExp(
  ` (?:imports?|imported|importing|gets?(?! (?:hold|refined|mined|processed|smelted|produced|made|dug|extracted))|got|sources|sourced|buys?|bought|purchases?|purchased|obtains?|obtained|procures?|receives|received|depends|depend|relies|rely|reliant|dependent|reliance|dependence|dependency|net exporter|net importer|${ABROAD}) `,
)
const SUPPLIER = / (?:from|on) (?:the )?\{place:(\d+)\}/
const SENDS =
  / (?:ships?|shipped|sends?|sent|delivers?|delivered|supplies|supplied|provides?|provided) (?:the )?\{place:(\d+)\} /
/** "The gallium that American factories use" is the gallium of the United States, and no part of it. */
const USERS =
  / (?:that |which )?(?:is |are )?(?:used|consumed|needed|required|bought|purchased) (?:in|by|across) (?=(?:the )?\{place:\d+\} )| (?:that |which )?(?=(?:the )?\{place:\d+\}(?: factories| industry| industries| manufacturers| companies| users| firms| economy| plants)? (?:uses?|needs?|consumes?|buys?|requires?|imports?|imported|brings in|buys abroad) )/
const USER_VERB =
  / (\{place:\d+\})(?: factories| industry| industries| manufacturers| companies| users| firms| economy| plants)? (?:uses?|needs?|consumes?|requires?) /

const ALL =
  / (?:all|entirely|fully|completely|wholly|totally|(?:every|each)(?: single| last)? (?:\{unit:[A-Za-z-]+\}|ounce|gram|scrap|bit|speck|atom|grain|drop|shipload)) /
const NOTHING =
  / (?:almost|next to|practically|virtually|nearly) (?:nothing|none) | (?:barely|hardly) (?:any|anything) /
const AWAY = / (?:rather than|instead of|as opposed to|and not|but not) (?:from )?(?:the )?\{place:(\d+)\}/g

/** "The main source of gallium for the United States": all of it. */
const SOURCE_FOR =
  / ((?:sources?|suppliers?|providers?|sellers?|supply|origins?) of (?:[a-z]+ )?\{mineral:\d+\}) (?:for|to|in) (?:the )?(?=\{place:\d+\} )/
/** "Needs no foreign copper at all", "with zero net imports". */
const BUYS_NONE =
  / (?:needs?|imports?|imported|buys?|bought|requires?|required|needed) (?:absolutely |virtually )?(?:no|zero) (?:foreign |imported |overseas |outside )?(?:\{mineral:\d+\}) /
const NO_NET_IMPORTS = / (?:no|zero) (?:net imports?|net import reliance|import reliance|import dependence) /
/** Figures of mines, plants, markets or lists: not of what is imported. */
const OF_OUTPUT =
  / (?:mines?|mined|mining|refines?|refined|refining|produces?|produced|production|producers?|output|digs|dug|reserves|worldwide|globally|world|\{world\}|price|prices|list|lists|usd|dollars) /

/** The shape without the words that say whose the mineral is. */
export const withoutUsers = (shape: string): string =>
  shape.replace(SOURCE_FOR, ' $1 ').replace(USERS, ' ').replace(USER_VERB, ' $1 ')

/** "…, all of its gallium and most of its cobalt": of what is said before it. */
const ELLIPSIS =
  /^ (?:(?:nearly|almost|about|over|some|more than|roughly|around|at least) )*(?:\{percent:[\d.]+\}|all|most|half|none|much) (?:of )?(?:its|their|the|america s)? ?\{mineral:\d+\}(?: (?:needs|supply|consumption|use|demand))? $/

const POINTS = / \{(?:number|percent):([\d.]+)\} (?:percentage )?points? /
export const RELIANCE =
  / (?:net import reliance|import reliance|import dependence|import dependency|net imports|reliance|dependence|dependency) /
const FALLS = / (?:slid|slides|eased|eases|narrowed|shrunk|receded|improved|came down|went down|lessened|cut) /
const RISES = / (?:deepened|widened|crept up|worsened|went up|mounted|swelled) /
const THROUGH =
  / (?:never (?:left|fell below|dropped below|went below|exceeded|topped|rose above|went above)|stayed|remained|kept|held|hovered|ranged|moved) (?:[a-z]+ )?(?:in|within|between|inside|at|above|below|under|over|the|\{)/
const FROM_TO =
  / from (?:about |around |some |over |nearly )?\{percent:([\d.]+)\}(?: in \{year:(\d+)\})? to (?:about |around |some |just |over |nearly )*\{percent:([\d.]+)\}(?: in \{year:(\d+)\})?/

const ABOUT = '(?:about |around |some |just |only |nearly |almost |over |roughly )?'
/** "69 % in 2023 and 79 % in 2025". */
const IN_EACH = new RegExp(`\\{percent:([\\d.]+)\\} (?:in |for |as of )?\\{year:(\\d+)\\}`, 'g')
/** "In 2023 it was 69 %, now, 2025, 79 %". */
const EACH_IN = new RegExp(
  `\\{year:(\\d+)\\} (?:(?:it|that|this|and|was|is|s|stood|at|had|been|came|to|reached|hit|the|figure|[a-z]+ly) )*?${ABOUT}\\{percent:([\\d.]+)\\}`,
  'g',
)

/** Reliances of several years, each next to its own; the last may follow its year where the first stands before it. */
const reliancesOf = (shape: string, count: number): readonly Assertion[] => {
  const one = (value: string | undefined, at: string | undefined): Assertion => ({
    kind: 'reliance',
    range: shareRange(Number(value), '', '', false),
    at: Number(at),
  })
  const valueFirst = [...shape.matchAll(IN_EACH)].map(([, value, year]) => one(value, year))
  if (valueFirst.length === count) return valueFirst
  const yearFirst = [...shape.matchAll(EACH_IN)].map(([, year, value]) => one(value, year))
  if (yearFirst.length === count) return yearFirst
  const rest = shape.replace(IN_EACH, ' ; ')
  const mixed = [...valueFirst, ...[...rest.matchAll(EACH_IN)].map(([, year, value]) => one(value, year))]
  return mixed.length === count ? mixed : []
}

/** A reliance that changed, or that stayed within bounds: "slid by twenty points between 2021 and 2025". */
const changedReliance = (shape: string, reading: Reading, values: readonly Range[]): readonly Assertion[] => {
  const years = reading.years.kind === 'years' ? reading.years.years : []
  const two = FROM_TO.exec(shape)
  if (two) {
    const [, low, first = years[0], high, last = years[1]] = two
    if (first === undefined || last === undefined)
      return [unverifiable('it does not say of which years the two figures are')]
    const one = (value: string | undefined, at: number | string): Assertion => ({
      kind: 'reliance',
      range: shareRange(Number(value), '', '', false),
      at: Number(at),
    })
    return [one(low, first), one(high, last)]
  }
  const each = values.length > 1 ? reliancesOf(shape, values.length) : []
  if (each.length > 0) return each
  const [value] = values
  if (THROUGH.test(shape) && value && values.length === 1) return [{ kind: 'reliance', range: value, through: true }]
  const down = cue.FALL.test(shape) || FALLS.test(shape)
  const up = cue.RISE.test(shape) || RISES.test(shape)
  if (down === up) return []
  const points = POINTS.exec(shape)
  if (points) {
    const by = Number(points[1])
    const [low, high] = [by - Math.max(1, by * 0.05), by + Math.max(1, by * 0.05)]
    const words = `${by} points`
    return [{ kind: 'reliance-change', range: down ? { low: -high, high: -low, words } : { low, high, words } }]
  }
  if (values.length > 0)
    return [unverifiable('a change of reliance is checked in points, or from one figure to another')]
  return [
    {
      kind: 'reliance-change',
      range: down ? { low: -Infinity, high: -0.5, words: 'a fall' } : { low: 0.5, high: Infinity, words: 'a rise' },
    },
  ]
}

/** Whether a text speaks of US imports, so that "79 % were Canadian" after it is of them. */
export const speaksOfTrade = (shape: string, reading: Reading): boolean =>
  IMPORTS.test(shape) && reading.places.includes('USA')

/** Places that are named only to be set aside: "Canada, rather than China". */
const setAside = (shape: string, reading: Reading): ReadonlySet<string> =>
  new Set([...shape.matchAll(AWAY)].flatMap((match) => reading.mentions[Number(match[1])]?.ids ?? []))

/** Whether a place is left out of what is counted ("outside China"), and not just set aside. */
export const leavesOut = (shape: string, reading: Reading): boolean =>
  reading.excluded.some((id) => !setAside(shape, reading).has(id))

const GOES_ON =
  / (?:supplies|supplied|were|was|is|are|came|comes|sent|ships|shipped|accounts|accounted|provided|sold|delivered|followed|follows|contributed|covered|(?:second|third|fourth|fifth) largest) /
const OF_THOSE = / (?:of (?:it|that|them|those|these|this)|from) /
/** "Argentina 43 %": no word that could speak of anything else. */
const saysOnlyWhose = ({ shape }: Reading): boolean => shape.words.every((word) => FUNCTION_WORDS.has(word))

/** "For nickel, 41 %", after a reliance: of a mineral or a year, of no other country and in no other measure. */
const goesOnRelying = (shape: string, { places, minerals }: Reading): boolean =>
  places.every((id) => id === 'USA') &&
  !cue.ELSEWHERE.test(shape) &&
  !/ (?:recycling|scrap|secondary|stocks?|holds?|held|grade|purity|use|uses|used|steel) /.test(shape) &&
  (minerals.length > 0 || / (?:it|that|this|the (?:figure|share|rate)|in \{year:\d+\}) /.test(shape))

/** Trade claims: US reliance and US import sources have tables, those of others have none here. */
export const tradeIn = (
  written: string,
  reading: Reading,
  values: readonly Range[],
  before: Before,
): readonly Assertion[] => {
  const shape = withoutUsers(written)
  const idAt = (at: string | undefined): string | undefined =>
    at === undefined ? undefined : reading.mentions[Number(at)]?.ids[0]
  const buyer = idAt(/\{percent:[\d.]+\} of (?:the |all |total |its )*\{place:(\d+)\}/.exec(shape)?.[1])
  const receiver = idAt(SENDS.exec(shape)?.[1])
  const sameReliance = before.ofReliance === true && values.length === 1 && goesOnRelying(shape, reading)
  const supplied = idAt(
    / (?:supplier|source|provider|seller|exporter)s? (?:of|to|for) (?:the )?\{place:(\d+)\}/.exec(shape)?.[1],
  )
  const trades =
    IMPORTS.test(shape) ||
    supplied === 'USA' ||
    (before.ofTrade === true && ELLIPSIS.test(shape)) ||
    (before.ofTrade === true &&
      !OF_OUTPUT.test(shape) &&
      (GOES_ON.test(shape) || (values.length > 0 && saysOnlyWhose(reading)) || sameReliance))
  if (!trades && (buyer === undefined || buyer === 'WLD') && receiver !== 'USA') return []
  const away = setAside(shape, reading)
  // "The Congo" is one of two; the larger is meant where imports are spoken of.
  const either = reading.choices.filter(({ kind }) => kind === 'place').flatMap(({ options }) => options.slice(0, 1))
  const named = [...reading.places, ...either].filter((id) => !away.has(id))
  const from = idAt(SUPPLIER.exec(shape)?.[1])
  const ofUS =
    named.includes('USA') ||
    (before.ofTrade === true && !reading.world) ||
    (before.places?.includes('USA') === true && / (?:it|its|they|their|the country) /.test(shape) && !reading.world)
  // "70 % of cobalt is sourced from DR Congo", "the world relies on China": a share of the world.
  const worldly = (reading.world || named.length === 1) && from !== undefined && named.every((id) => id === from)
  if (worldly && !ofUS) return []
  if (!ofUS && named.length === 0 && values.length === 0) return []
  if (!ofUS) return [unverifiable('import figures here are of the United States only')]
  const others = named.filter((id) => id !== 'USA')
  const pointed = / (?:it|that|this|which) .*where .* from /.test(shape)
    ? (before.places ?? []).filter((id) => id !== 'USA')
    : []
  const suppliers = others.length > 0 ? others : pointed
  const nothing = NOTHING.test(shape) ? { low: -Infinity, high: 5, words: 'almost nothing' } : undefined
  if (values.length > 1) {
    const changed = RELIANCE.test(shape) && suppliers.length === 0 ? changedReliance(shape, reading, values) : []
    return changed.length > 0 ? changed : [unverifiable('it holds more than one figure in one statement')]
  }
  const value = values[0] ?? nothing ?? (suppliers.length > 0 ? shareInWords(shape) : undefined)
  if (suppliers.length > 0) {
    if (before.ofReliance === true && saysOnlyWhose(reading) && !OF_THOSE.test(shape))
      return [
        unverifiable('it does not say whether a supplier is meant, and only the United States have figures of imports'),
      ]
    if (value && (cue.FALL.test(shape) || cue.RISE.test(shape)))
      return [unverifiable('how the share of a supplier changed is not told by averages of four years')]
    if (value) {
      const rank = suppliers.length === 1 ? cue.rankIn(shape) : undefined
      const share = { kind: 'import-share', range: value, from: suppliers } as const
      if (rank && rank.from !== rank.to) return [unverifiable('a rank among suppliers is checked where it is one')]
      return rank ? [share, { ...share, range: rank.to }] : [share]
    }
    const rank = cue.rankIn(shape)
    const at = rank?.from === rank?.to ? rank?.to : undefined
    const first = / (?:mainly|mostly|chiefly|top|number|leading|biggest|largest) /.test(shape) ? 1 : undefined
    const place = at ?? (rank ? undefined : first)
    return place !== undefined
      ? [{ kind: 'import-share', range: place, from: suppliers }]
      : named.includes('USA')
        ? [unverifiable('no figure is named')]
        : []
  }
  if (RELIANCE.test(shape)) {
    const changed = changedReliance(shape, reading, values)
    if (changed.length > 0) return changed
  }
  const net = / net (exporter|importer)s? /.exec(shape)?.[1]
  if (net === 'exporter') return [{ kind: 'reliance', range: { low: -Infinity, high: 0, words: 'a net exporter' } }]
  if (net === 'importer') return [{ kind: 'reliance', range: { low: 1e-9, high: Infinity, words: 'a net importer' } }]
  if (NO_NET_IMPORTS.test(shape) && !value)
    return [{ kind: 'reliance', range: { low: -Infinity, high: 0, words: 'no net imports' } }]
  // A net exporter may import as well: for it this is not settled.
  if (BUYS_NONE.test(shape) && !value)
    return [{ kind: 'reliance', range: { low: -Infinity, high: 1e-9, words: 'no imports' } }]
  const none = / (?:no|none|does not|self sufficient) /.test(shape)
  if (none && !value) return [unverifiable('no figure is named')]
  const all = ALL.test(shape) ? { low: 99.5, high: Infinity, words: '100 %' } : undefined
  const said =
    value ??
    (/ (?:nearly|almost|virtually|practically) (?:all|every|entirely) /.test(shape) ? undefined : all) ??
    shareInWords(shape)
  if (said) return [{ kind: 'reliance', range: said }]
  return RELIANCE.test(shape) && cue.TIMES.some(([pattern]) => pattern.test(shape))
    ? [unverifiable('a change of reliance is checked in points, or from one figure to another')]
    : []
}
