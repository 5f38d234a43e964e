import { type Figure, type Item, type Slots, WHOLE } from './slots.js'

/** Kinds of names that hold for a whole row of figures: "of the cobalt used in the United States in 2025". */
const NAMES: readonly Item['kind'][] = ['mineral', 'place', 'year', 'thing']

const isAlike = ({ quantity: one }: Figure, { quantity: other }: Figure): boolean =>
  one.kind === other.kind && one.unit === other.unit

/**
 * The rows of a sentence that gives several figures of a kind: "61 % went into superalloys, 15 % into cutting tips" says
 * two things. A row has what its figure's clause says, what the sentence begins with, the years and the source that it
 * ends with, and of its first figure the names and deeds that it leaves out. Without two such figures there is no row.
 */
export const rowsOf = (told: Slots): readonly Slots[] => {
  const figured = [...new Set(told.figures.map(({ clause }) => clause))].sort((a, b) => a - b)
  const rows = figured.filter((clause) =>
    told.figures.some((one) =>
      told.figures.some((other) => one.clause === clause && other.clause !== clause && isAlike(one, other)),
    ),
  )
  const [first = 0] = rows
  const last = rows.at(-1) ?? 0
  const frame = told.items.filter(
    ({ clause, kind, light }) =>
      clause < first || (clause > last && !figured.includes(clause) && (kind === 'year' || light)),
  )
  const lead = told.items.filter(({ clause }) => clause === first)
  return rows.map((row) => {
    const own = told.items.filter(({ clause }) => clause === row)
    // What names a mineral of its own says something else of it: "70 % of the ore, 90 % of rare-earth metals".
    const isOfOther = own.some(({ kind }) => kind === 'mineral')
    const lacks = ({ kind, deed, keys }: Item): boolean =>
      deed
        ? (!isOfOther || keys.includes('same.use')) && !own.some((one) => one.deed)
        : NAMES.includes(kind) && !own.some((one) => one.kind === kind)
    const shared = row === first ? [] : lead.filter(lacks)
    const around = [row, ...(first > 0 ? told.ways.keys() : [])].filter((clause) => clause === row || clause < first)
    return {
      items: [...frame, ...shared, ...own].map((item) => (item.clause < 0 ? item : { ...item, clause: 0 })),
      figures: told.figures.filter(({ clause }) => clause === row).map((one) => ({ ...one, clause: 0 })),
      months: told.months,
      digits: told.digits,
      turns: told.turns
        .filter(({ clause }) => clause === WHOLE || around.includes(clause))
        .map(({ turn, clause }) => ({ turn, clause: Math.min(clause, 0) })),
      ways: [[...new Set(around.flatMap((clause) => told.ways[clause] || []))].sort().join()],
    }
  })
}
