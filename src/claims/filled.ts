import { ends, type Figure, type Item, PLAN, type Slots, WHOLE } from './slots.js'
import { fits, rangeOf } from './value.js'

/** What a plan says of itself. */
const AIMS = new Set(['same.aim', 'same.plan', 'ev.planned'])

/** Whether two names or words come to the same. */
export const isItem = (said: Item, told: Item): boolean =>
  said.kind === told.kind &&
  (said.keys.some((key) => told.keys.includes(key)) ||
    (said.terms.length > 0 && said.terms.every((term) => told.terms.includes(term))))

/** A "probe" is counted in an "investigation"; "critical" and "strategic", both of lists, are counted apart. */
const isOfCounted = (said: Item, told: Item): boolean =>
  (said.terms.length === 0 && isItem(said, told)) ||
  said.terms.some((term) => told.terms.includes(term)) ||
  said.keys.some((key) => key.startsWith('same.') && told.keys.includes(key))

/** Whether a figure that is told is the one that is claimed, as exactly as it is claimed. */
export const isFigure = ({ quantity: said, counted }: Figure, { quantity: told, counted: other }: Figure): boolean => {
  if (counted && other && !isOfCounted(counted, other)) return false
  if (said.kind !== told.kind || said.unit !== told.unit) return false
  const end = ends(told.bound)
  if (end !== undefined) return end === ends(said.bound) && fits(told.value, rangeOf({ ...said, bound: 'about' }))
  const { high: saidHigh, ...low } = said
  const { high: toldHigh } = told
  if ((saidHigh === undefined) !== (toldHigh === undefined)) return false
  const top = saidHigh === undefined || fits(toldHigh ?? 0, rangeOf({ ...low, value: saidHigh }))
  return top && fits(told.value, rangeOf(low))
}

/** The row of names that an item stands in: "Kyiv and Washington signed" is what "Washington and Kyiv signed" says. */
const rowIn = (items: readonly Item[], at: number): readonly Item[] => {
  let [from, to] = [at, at + 1]
  while (from > 0 && items[from]?.joined === true) from--
  while (items[to]?.joined === true) to++
  return items.slice(from, to)
}

/** Places, minerals and deeds in their order: "China sued Japan" is not "Japan sued China". */
const inOrder = (said: readonly Item[], told: readonly Item[], kind: Item['kind']): boolean => {
  const own = said.filter((item) => item.kind === kind)
  const others = told.filter((item) => item.kind === kind)
  // "Lead-acid batteries" may stand anywhere: it is the word behind a name that goes with it.
  const next = (items: readonly Item[], item: Item): Item | undefined => items[items.indexOf(item) + 1]
  const isBound = (item: Item): boolean => {
    const noun = next(said, item)
    return (
      noun?.kind === 'word' &&
      others.some((other) => {
        const its = next(told, other)
        return isItem(item, other) && its !== undefined && isItem(noun, its)
      })
    )
  }
  let [from, furthest] = [0, 0]
  return own.every((item, i) => {
    if (kind === 'word' ? !item.deed : isBound(item)) return true
    if (item.joined !== true) from = furthest
    const at = others.findIndex((other, k) => k >= from && isItem(item, other))
    // Of a row in the other's order, "steel and cast iron", each may stand before the one before it.
    const inRow = kind !== 'word' && rowIn(own, i).length > 1
    const found = inRow && at < 0 ? others.findIndex((_, k) => rowIn(others, k).some((one) => isItem(item, one))) : at
    furthest = Math.max(furthest, found)
    return found >= 0
  })
}

/**
 * Whether each figure of a statement is told, and told of what it is claimed of and not of something beside it. Figures of
 * one unit stand in their order; "a tenth for $35.6 million" is what "$35.6 million for a tenth" says.
 */
const figuresTold = (said: Slots, told: Slots): boolean => {
  const last = new Map<string, number>()
  return said.figures.every((figure) => {
    const { kind: own, unit: per = '' } = figure.quantity
    const at = told.figures.findIndex((one, i) => i > (last.get(`${own} ${per}`) ?? -1) && isFigure(figure, one))
    last.set(`${own} ${per}`, at)
    const found = told.figures[at]
    if (!found || said.ways[figure.clause] !== told.ways[found.clause]) return false
    // "Cut it from 21 to 11 million": the first is so no longer.
    if (found.from && !figure.from && !told.figures.every(({ from }) => from)) return false
    const alike = ({ quantity: { kind, unit } }: Figure): boolean =>
      kind === found.quantity.kind && unit === found.quantity.unit
    // "1 t of tungsten is 1.26 t of its oxide": the first is a unit.
    const isUnit = ({ quantity: { kind, value } }: Figure): boolean => kind === 'amount' && value === 1
    const rivals = told.figures.filter((one) => one !== found && alike(one) && !isUnit(one))
    const claimed = (one: Figure): boolean => said.figures.some((other) => other !== figure && isFigure(other, one))
    if (rivals.some((one) => one.clause === found.clause && !claimed(one))) return false
    const done = told.items.some(({ deed, clause }) => deed && clause === found.clause)
    const others = new Set(rivals.map(({ clause }) => clause).filter((clause) => clause !== found.clause))
    return said.items
      .filter(({ clause }) => clause === figure.clause)
      .every((item) =>
        told.items.some(
          (one) => isItem(item, one) && !others.has(one.clause) && (!item.deed || !done || one.clause === found.clause),
        ),
      )
  })
}

/**
 * Whether firms and people stand in their order, and what is one's own is not another's: "X bought Y's stake" is not
 * "Y bought X's stake". An owner may stand before what it owns, or behind it.
 */
const namesKept = (said: Slots, told: Slots): boolean => {
  const names = said.items.flatMap((item) => {
    if (item.kind !== 'word' || item.keys.length > 0 || item.around) return []
    const at = told.items.findIndex(
      (one) =>
        one.clause !== WHOLE && isItem(item, one) && (item.proper ?? one.proper) === true && one.owner === item.owner,
    )
    const isName = item.proper === true || told.items.some((one) => isItem(item, one) && one.proper === true)
    return isName ? [{ at, owner: item.owner === true }] : []
  })
  const order = names.flatMap(({ at, owner }) => (owner || at < 0 ? [] : at))
  const isKept = names.every(({ at, owner }) => !owner || at >= 0)
  return names.length < 2 || (isKept && order.every((at, i) => at >= (order[i - 1] ?? 0)))
}

/** The years that a sentence names. */
export const yearsOf = ({ items }: Slots): readonly number[] =>
  items.flatMap(({ kind, keys }) => (kind === 'year' ? Number(keys[0]) : []))
/** What a sentence names of a kind. */
export const namesOf = ({ items }: Slots, wanted: Item['kind']): readonly Item[] =>
  items.filter(({ kind }) => kind === wanted)
/**
 * What is told of one place or mineral is not said of all; a named law or company has its own, and so has what a country
 * did in one month.
 */
const isWider = (said: Slots, told: Slots, kind: Item['kind'], clauses: ReadonlySet<number>): boolean =>
  namesOf(said, kind).length === 0 &&
  namesOf(told, kind).some(({ clause }) => clause <= Math.max(WHOLE, ...clauses)) &&
  !(kind === 'mineral' && said.months.length > 0 && namesOf(said, 'place').length > 0) &&
  !said.items.some((item) => item.kind === 'thing' || item.proper === true)

/** Whether each of some texts is among others, as often as it comes. */
const within = (some: readonly string[], others: readonly string[]): boolean =>
  some.every((one) => some.filter((text) => text === one).length <= others.filter((text) => text === one).length)

/** Whether all that is done, and each name and year, is told as often: "mined ore" is not told by "refined ore". */
const asOften = (said: Slots, told: Slots, again: (item: Item) => boolean): boolean => {
  const times = (item: Item, { items }: Slots): number => items.filter((other) => isItem(item, other)).length
  // "Used in cars" and "goes into cars" are one use.
  const isCounted = ({ deed, kind, keys }: Item): boolean =>
    (deed && !keys.includes('same.use')) || ['mineral', 'place', 'year'].includes(kind)
  return said.items.every((item) => !isCounted(item) || again(item) || times(item, said) <= times(item, told))
}

/** Whether each place is told of something that is said to be done there: "digs in Utah and smelts in Ohio". */
const whereDone = (said: Slots, told: Slots): boolean =>
  said.items.every((item) => {
    const deeds = said.items.filter(({ deed, clause }) => deed && clause === item.clause)
    if ((item.kind !== 'place' && item.proper !== true) || deeds.length === 0) return true
    return told.items.some((one) => {
      const done = told.items.filter(({ deed, clause }) => deed && clause === one.clause)
      return isItem(item, one) && (done.length === 0 || deeds.some((deed) => done.some((other) => isItem(deed, other))))
    })
  })

/** Whether what rose or fell is what is said to: "ruthenium gained, while iridium lost" tells of no loss of ruthenium. */
const movesTold = (said: Slots, told: Slots): boolean =>
  said.items
    .filter(({ keys }) => keys.some((key) => key.startsWith('change.')))
    .every((move) => {
      const moved = said.items.filter(({ kind, clause }) => kind === 'mineral' && clause === move.clause)
      const holds = (mineral: Item, at: number): boolean =>
        told.items.some((one) => isItem(mineral, one) && (one.clause === at || one.clause === WHOLE))
      const moves = told.items.filter((one) => isItem(move, one))
      const named = moves.filter(({ clause }) =>
        told.items.some((one) => one.kind === 'mineral' && one.clause === clause),
      )
      return named.length === 0 || named.some(({ clause }) => moved.every((mineral) => holds(mineral, clause)))
    })

/** As few clauses of a sentence as hold all that is claimed of it, those that hold most first. */
export const covering = (said: Slots, told: Slots): ReadonlySet<number> => {
  const taken = new Set<number>()
  const holds = (item: Item, clause: number): boolean =>
    told.items.some((one) => one.clause === clause && isItem(item, one))
  // A word of a document's title is told by the clause that has it too.
  const isOpen = (item: Item): boolean =>
    (item.kind === 'word' && [...told.ways.keys()].some((clause) => holds(item, clause))) || !holds(item, WHOLE)
  const own = said.items.filter((item) => item.around !== true)
  let open = (own.length > 0 ? own : said.items).filter(isOpen)
  const count = (clause: number): number => open.filter((item) => holds(item, clause)).length
  while (open.length > 0) {
    const [best] = [...told.ways.keys()].filter((one) => count(one) > 0).sort((a, b) => count(b) - count(a))
    if (best === undefined) break
    taken.add(best)
    open = open.filter((item) => !holds(item, best))
  }
  return taken
}

/** Denials and the like of the clauses that tell what is claimed. */
const turnsOf = ({ turns }: Slots, clauses: ReadonlySet<number>): string =>
  turns
    .flatMap(({ turn, clause }) => ((clause === WHOLE || clauses.has(clause)) && turn !== PLAN ? turn : []))
    .sort()
    .join()

/** Whether something is planned, and not done; and whether it may be: "the strategy sets a target" plans it too. */
const isPlanned = ({ turns }: Slots, clauses: ReadonlySet<number>): boolean =>
  turns.some(({ turn, clause }) => turn === PLAN && clauses.has(clause))
const mayBePlanned = (slots: Slots): boolean =>
  isPlanned(slots, new Set(slots.ways.keys())) ||
  slots.items.some(({ keys }) => keys.some((key) => AIMS.has(key) || key.startsWith('scenario.')))

/** "The first list" is the earliest of them, and what is "ranked as critical" is given a rank: neither leads. */
const EARLIEST = new Set(['list.first', 'same.score'])
/** It says which is the largest, the first, the main one. */
const isFirst = ({ items }: Slots): boolean =>
  items.some(({ keys }) => keys.includes('most') && !keys.some((key) => EARLIEST.has(key)))

/** How many items a sentence has from the first to the last of those that a statement names. */
const spread = (said: Slots, told: Slots): number => {
  const clauses = covering(said, told)
  const met = told.items.map((item) => clauses.has(item.clause) && said.items.some((one) => isItem(one, item)))
  return met.lastIndexOf(true) - met.indexOf(true) + 1
}

/** It says what is mostly so, of several: what else a sentence names is not. */
const namesMain = (said: Slots): boolean =>
  isFirst(said) || said.items.some(({ keys, terms }) => keys.includes('same.mostly') || terms.includes('main'))

/** So many names and words that all stand in one sentence are of one thing, whatever it says between them. */
const MANY = 5
const roomFor = ({ items }: Slots): number => (items.length >= MANY ? 3 : 2) * items.length

/** A statement without a figure is told by a sentence that says little else between its words, or that is of the same year. */
const isShort = (said: Slots, told: Slots): boolean =>
  said.ways.every((way) => way === '') &&
  inOrder(said.items, told.items, 'word') &&
  (yearsOf(said).length > 0 || (spread(said, told) <= roomFor(said) && !isFirst(said)))

/** "The largest reserves are in Congo, then Australia": of a row in order only the first is the first. */
const leads = (said: Slots, told: Slots): boolean => {
  const [[own], [first]] = [namesOf(said, 'place'), namesOf(told, 'place')]
  return !isFirst(said) || !own || !first || isItem(own, first)
}

/** Figures of years before these bear out nothing that is said of today. */
const YEARS_BACK = 2

/** What a second mention of a place may be, which is held to its part once: "on EU soil", and not "outside the EU". */
const AGAIN = new Set(['', 'on', 'from'])

/** The slots of a statement that a sentence does not fill as the statement does; none where it says all of it. */
export const unfilled = (statement: Slots, told: Slots, newest: number): readonly string[] => {
  const said = { ...statement, items: statement.items.filter(({ light }) => light !== true) }
  const strict = namesOf(said, 'place').length > 1
  const meets = (item: Item, other: Item): boolean => isItem(item, other) && (!strict || item.role === other.role)
  const isMet = (item: Item): boolean => told.items.some((other) => meets(item, other))
  const again = (item: Item): boolean =>
    item.kind === 'place' &&
    AGAIN.has(item.role) &&
    said.items.some((one) => one !== item && isItem(item, one) && isMet(one))
  const clauses = covering(said, told)
  const all = new Set(said.ways.keys())
  const years = yearsOf(told)
  const moves = said.ways.filter((way) => way !== '')
  const isEarliest = said.items.some(({ keys }) => keys.includes('list.first'))
  // What a law or a firm did was done once.
  const isOnce =
    told.act === true &&
    clauses.size <= said.ways.length &&
    said.items.some(({ kind, proper }) => kind === 'thing' || proper === true)
  const isRecent =
    isEarliest || isOnce || yearsOf(said).length > 0 || years.length === 0 || Math.max(...years) >= newest - YEARS_BACK
  const slots: Readonly<Record<string, boolean>> = {
    length: said.figures.length > 0 || isShort(said, told),
    first: leads(said, told) && (!namesMain(said) || clauses.size <= said.ways.length),
    period: isRecent || (said.figures.length === 0 && told.figures.length === 0),
    scope: !isWider(said, told, 'place', clauses) && !isWider(said, told, 'mineral', clauses),
    ...Object.fromEntries(
      said.items.map((item) => [`${item.kind} ${item.keys.join()} ${item.terms.join()}`, isMet(item) || again(item)]),
    ),
    month: said.months.every((month) => told.months.includes(month)),
    digits: within(said.digits, told.digits),
    turn: turnsOf(said, all) === turnsOf(told, clauses),
    plan: (!isPlanned(said, all) || mayBePlanned(told)) && (!isPlanned(told, clauses) || mayBePlanned(said)),
    way: within(moves, told.ways),
    often: asOften(said, told, again),
    order: inOrder(said.items, told.items, 'place') && inOrder(said.items, told.items, 'mineral'),
    where: whereDone(said, told),
    names: namesKept(said, told),
    moves: movesTold(said, told),
    figure: figuresTold(said, told),
  }
  return Object.keys(slots).filter((slot) => slots[slot] !== true)
}

/** Whether a sentence says all that a statement says: every name, figure, date, act and telling word, and turns it alike. */
export const saysAll = (said: Slots, told: Slots, newest: number): boolean => unfilled(said, told, newest).length === 0
