import type { Measure, Stage } from '../corpus/types.js'

const STAGES: readonly (readonly [Stage, RegExp])[] = [
  [
    'mining',
    / (?:mine|mines|mined|mining|miner|miners|dig|digs|digging|dug|extract|extracts|extracted|extracting|extraction|ore|ores|upstream|unearth|unearths|pit|quarry|quarries|quarried|out of the ground|raw) /,
  ],
  [
    'refining',
    / (?:refine|refines|refined|refining|refinery|refineries|refiner|refiners|smelt|smelts|smelted|smelting|smelter|smelters|process|processes|processed|processing|processor|processors|separate|separates|separated|separating|separation|purify|purified|primary metal|metal production|midstream|refinement|hydroxide plants) /,
  ],
  [
    'manufacturing',
    / (?:magnet|magnets|ndfeb|cells|anode|anodes|cathode|cathodes|manufacturing|manufacture|manufactures|manufactured|downstream|battery cells|finished) /,
  ],
]

/** The one stage that a shape names; none if it names several ("mined and refined"), for both are then wanted. */
export const readStage = (shape: string): Stage | undefined => {
  const named = STAGES.filter(([, pattern]) => pattern.test(shape))
  return named.length === 1 ? named[0]?.[0] : undefined
}

const MEASURES: readonly (readonly [Measure, RegExp])[] = [
  [
    'net-import-reliance',
    / (?:reliance|reliances|reliant|rely|relies|relying|depend|depends|dependent|dependence|dependency|dependant|self sufficient|self sufficiency|selfsufficient|nir|import needs|vulnerable) /,
  ],
  [
    'reserves',
    / (?:reserve|reserves|deposit|deposits|in the ground|underground|left in the|resource base|sitting on|reserve base|resources|untapped) /,
  ],
  ['capacity', / (?:capacity|capacities|able to produce|nameplate) /],
  ['price', / (?:price|prices|priced|pricing|cost|costs|costing|worth|expensive|cheap|pricey|going rate|usd|dollars) /],
  ['stocks', / (?:stock|stocks|stockpile|stockpiles|stockpiled|stockpiling|inventory|inventories) /],
  [
    'employment',
    / (?:employment|employ|employs|employed|jobs|workers|workforce|employees|people work|people working|people mine|people mining) /,
  ],
  [
    'consumption',
    / (?:consumption|consume|consumes|consumed|consuming|demand|usage|uses up|use up|apparent consumption) /,
  ],
  ['exports', / (?:export|exports|exported|exporting|ship|ships|shipped|sell abroad) /],
  ['imports', / (?:import|imports|imported|importing|buys in|brought in) /],
  ['production', / (?:production|produce|produces|produced|producing|producer|producers|output|outputs) /],
]

/** The measure that a shape names. The more particular wins: "import reliance" is reliance, "reserves produced" reserves. */
export const readMeasure = (shape: string): Measure | undefined =>
  MEASURES.find(([, pattern]) => pattern.test(shape))?.[0]

const OUTSIDE =
  /(?: (?:outside|outside of|other than|except|except for|excepting|excluding|excl|exclude|excludes|without|apart from|aside from|besides|beside|not from|not in|not by|not counting|not including|ex|beyond|less|alternatives? (?:[a-z]+ |\{mineral:\d+\} ){0,2}to|minus|non|bar|leaving out|leave out|ignoring|if you exclude|rather than|instead of|anywhere but|everyone but|anyone but|everywhere but|all but|is not|are not)| not (?:[a-z]+ ){1,3}?(?:by|in|from)) (?:just |only )?(?:the )?\{place:(\d+)\}((?: (?:and|or|nor|plus) (?:the )?\{place:\d+\})*)/g

const VANISHED =
  / (?:if|were|should|suppose|once|when) \{place:(\d+)\} (?:ever )?(?:stopped|stops|stop|vanished|vanishes|disappeared|disappears|cut|cuts|halted|halts|banned|bans|quit|collapsed|to stop|was gone|were gone|went offline) /

/** Positions of the mentions that are excluded: "outside China", "other than Chile and Peru", "not from", "ex-China". */
export const readExcluded = (shape: string): number[] => {
  const vanished = VANISHED.exec(shape)
  if (vanished && / (?:left|remain|remains|remaining|else|without|lose|loses|happen) /.test(shape))
    return [Number(vanished[1])]
  return [...shape.matchAll(OUTSIDE)].flatMap((match) => [
    Number(match[1]),
    ...[...(match[2] ?? '').matchAll(/\{place:(\d+)\}/g)].map((more) => Number(more[1])),
  ])
}

const FRACTION =
  / (?:share|shares|percent|percentage|percentages|per cent|proportion|fraction|%|portion|slice|chunk|part of|dominant|dominance|dominate|dominates|how big|how important|market share|how much of the|how much of all|how much of {world}) /

/** Whether a shape asks for a share rather than an amount. */
export const asksShare = (shape: string): boolean => FRACTION.test(shape)
