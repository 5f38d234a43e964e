import type { Said } from '../language/statements.js'
import type { Sentence } from '../answers/words/sentences.js'
import { ends, type Figure, type Item, type Slots, slotsOf, WHOLE } from './slots.js'
import { isOfSame, nearestTold, type Reading, slotsIn } from './told-index.js'
import { fits, rangeOf } from './value.js'

const isItem = (said: Item, told: Item): boolean =>
  said.kind === told.kind &&
  (said.keys.some((key) => told.keys.includes(key)) ||
    (said.terms.length > 0 && said.terms.every((term) => told.terms.includes(term))))

/** "35 entries" are 35 of whatever a list is of. */
const isEntry = ({ keys }: Item): boolean => keys.includes('same.name')

/** A "probe" is counted in an "investigation"; "critical" and "strategic", both of lists, are counted apart. */
const isCounted = (said: Item, told: Item): boolean =>
  (said.terms.length === 0 && isItem(said, told)) ||
  said.terms.some((term) => told.terms.includes(term)) ||
  said.keys.some((key) => key.startsWith('same.') && told.keys.includes(key))

/** Whether a figure that is told is the one that is claimed, as exactly as it is claimed. */
const isFigure = ({ quantity: said, counted }: Figure, { quantity: told, counted: other }: Figure): boolean => {
  if (counted && other && ![counted, other].some(isEntry) && !isCounted(counted, other)) return false
  if (said.kind !== told.kind || said.unit !== told.unit) return false
  const end = ends(told.bound)
  if (end !== undefined) return end === ends(said.bound) && fits(told.value, rangeOf({ ...said, bound: 'about' }))
  const { high: saidHigh, ...low } = said
  const { high: toldHigh } = told
  if ((saidHigh === undefined) !== (toldHigh === undefined)) return false
  const top = saidHigh === undefined || fits(toldHigh ?? 0, rangeOf({ ...low, value: saidHigh }))
  return top && fits(told.value, rangeOf(low))
}

/** Places, minerals and deeds in their order: "China sued Japan" is not "Japan sued China". */
const inOrder = (said: readonly Item[], told: readonly Item[], kind: Item['kind']): boolean => {
  const row = (items: readonly Item[]): readonly Item[] =>
    items.filter((item) => item.kind === kind && (kind !== 'word' || item.deed))
  // "Kyiv and Washington signed" is what "Washington and Kyiv signed" says.
  const isRow = (items: readonly Item[]): boolean => row(items).every(({ joined }, i) => i === 0 || joined === true)
  if (kind !== 'word' && isRow(said) && isRow(told)) return true
  let at = 0
  return row(said).every((item) => {
    at = row(told).findIndex((other, i) => i >= at && isItem(item, other))
    return at >= 0
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
    const alike = ({ quantity: { kind, unit } }: Figure): boolean =>
      kind === found.quantity.kind && unit === found.quantity.unit
    const rivals = told.figures.filter((one) => one !== found && alike(one))
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

const yearsOf = ({ items }: Slots): readonly number[] =>
  items.flatMap(({ kind, keys }) => (kind === 'year' ? Number(keys[0]) : []))
const namesOf = ({ items }: Slots, wanted: Item['kind']): readonly Item[] => items.filter(({ kind }) => kind === wanted)
/**
 * What is told of one place or mineral is not said of all; a named law or company has its own, and so has what a country
 * did in one month.
 */
const isWider = (said: Slots, told: Slots, kind: Item['kind']): boolean =>
  namesOf(said, kind).length === 0 &&
  namesOf(told, kind).length > 0 &&
  !(kind === 'mineral' && said.months.length > 0 && namesOf(said, 'place').length > 0) &&
  !said.items.some((item) => item.kind === 'thing' || item.proper === true)

/** Whether each of some texts is among others, as often as it comes. */
const within = (some: readonly string[], others: readonly string[]): boolean =>
  some.every((one) => some.filter((text) => text === one).length <= others.filter((text) => text === one).length)

/** Whether all that is done is told as often: "mined ore" is not told by "refined ore". */
const asOften = (said: Slots, told: Slots): boolean => {
  const times = (item: Item, { items }: Slots): number => items.filter((other) => isItem(item, other)).length
  return said.items.every((item) => !item.deed || times(item, said) <= times(item, told))
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

/** As few clauses of a sentence as hold all that is claimed of it, those that hold most first. */
const covering = (said: Slots, told: Slots): ReadonlySet<number> => {
  const taken = new Set<number>()
  const holds = (item: Item, clause: number): boolean =>
    told.items.some((one) => one.clause === clause && isItem(item, one))
  let open = said.items.filter((item) => !told.items.some((one) => one.clause === WHOLE && isItem(item, one)))
  const count = (clause: number): number => open.filter((item) => holds(item, clause)).length
  while (open.length > 0) {
    const [best] = [...told.ways.keys()].filter((one) => count(one) > 0).sort((a, b) => count(b) - count(a))
    if (best === undefined) break
    taken.add(best)
    open = open.filter((item) => !holds(item, best))
  }
  return taken
}

/** Denials, plans and the like of the clauses that tell what is claimed. */
const turnsOf = ({ turns }: Slots, clauses: ReadonlySet<number>): string =>
  turns
    .flatMap(({ turn, clause }) => (clauses.has(clause) ? turn : []))
    .sort()
    .join()

/** It says which is the largest, the first, the main one. */
const isFirst = ({ items }: Slots): boolean => items.some(({ keys }) => keys.includes('most'))

/** A statement without a figure is told by a sentence that says little else, or that is of the same year. */
const isShort = (said: Slots, told: Slots): boolean =>
  said.ways.every((way) => way === '') &&
  inOrder(said.items, told.items, 'word') &&
  (yearsOf(said).length > 0 || (told.items.length <= 2 * said.items.length && !isFirst(said)))

/** "The largest reserves are in Congo, then Australia": of a row in order only the first is the first. */
const leads = (said: Slots, told: Slots): boolean => {
  const [[own], [first]] = [namesOf(said, 'place'), namesOf(told, 'place')]
  return !isFirst(said) || !own || !first || isItem(own, first)
}

/** As many names, words and figures at least make a statement that can be told from others. */
const WEIGHTY = 4
/** Figures of years before these bear out nothing that is said of today. */
const YEARS_BACK = 2

/** What a second mention of a place may be, which is held to its part once: "on EU soil", and not "outside the EU". */
const AGAIN = new Set(['', 'on', 'from'])

/** Whether a sentence says all that a statement says: every name, figure, date, act and telling word, and turns it alike. */
export const saysAll = (said: Slots, told: Slots, newest: number): boolean => {
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
  return (
    (said.figures.length > 0 || isShort(said, told)) &&
    leads(said, told) &&
    (said.figures.length === 0 ||
      yearsOf(said).length > 0 ||
      years.length === 0 ||
      Math.max(...years) >= newest - YEARS_BACK) &&
    !isWider(said, told, 'place') &&
    !isWider(said, told, 'mineral') &&
    said.items.every((item) => isMet(item) || again(item)) &&
    said.months.every((month) => told.months.includes(month)) &&
    within(said.digits, told.digits) &&
    turnsOf(said, all) === turnsOf(told, clauses) &&
    within(
      said.ways.filter((way) => way !== ''),
      told.ways,
    ) &&
    asOften(said, told) &&
    inOrder(said.items, told.items, 'place') &&
    inOrder(said.items, told.items, 'mineral') &&
    whereDone(said, told) &&
    figuresTold(said, told)
  )
}

/** So many sentences that share the rarest stems with a statement are read. */
const NEAREST = 12

const NAMES = new Set<Item['kind']>(['mineral', 'place', 'thing'])

/** What documents say of a sentence of a message. */
export interface Borne {
  /** The sentences that say all of it: one, or one for each of its clauses. */
  readonly sentences: readonly Sentence[]
  /** One sentence that gives these figures and no other. */
  readonly exact: boolean
}

/** The sentences of documents that a statement could be told by, each taken apart. */
const nearOf = (said: Said, slots: Slots, { corpus, ...reading }: Reading): readonly (readonly [Sentence, Slots])[] => {
  const named = slots.items.some(({ kind, proper }) => NAMES.has(kind) || proper === true)
  if (!named || slots.items.length + slots.figures.length < WEIGHTY) return []
  return nearestTold(corpus, said.text, NEAREST).flatMap((told): readonly (readonly [Sentence, Slots])[] => {
    const own = isOfSame(said.text, told.sentence.text) ? slotsIn(told, { corpus, ...reading }) : undefined
    return own ? [[told.sentence, own]] : []
  })
}

const oneOf = (said: Said, reading: Reading, newest: number): Borne | undefined => {
  const slots = slotsOf(said, reading.lexicon)
  const [found] = nearOf(said, slots, reading).filter(([, own]) => saysAll(slots, own, newest))
  if (!found) return undefined
  const [sentence, own] = found
  const exact = own.figures.every((one) => slots.figures.some((other) => isFigure(other, one)))
  return { sentences: [sentence], exact: slots.figures.length > 0 && exact }
}

/** How far two figures have to be apart for one to deny the other, as the larger over the smaller. */
const APART = 1.15
const plain = ({ quantity: { word, high, bound } }: Figure): boolean =>
  word === undefined && high === undefined && (bound === undefined || bound === 'about')

/** A statement with one of its figures as a sentence has it, where that gives one figure of the kind, and another. */
const corrected = (said: Slots, told: Slots): readonly Slots[] =>
  said.figures.flatMap((figure, at) => {
    const { kind, unit, value } = figure.quantity
    const [one, more] = told.figures.filter(({ quantity }) => quantity.kind === kind && quantity.unit === unit)
    if (!one || more || !plain(figure) || !plain(one) || isFigure(figure, one)) return []
    const [low, high] = [value, one.quantity.value].sort((a, b) => a - b) as [number, number]
    if (high < low * APART || (kind === 'count' && (!figure.counted || !one.counted))) return []
    const quantity = { ...figure.quantity, value: one.quantity.value }
    return [{ ...said, figures: said.figures.map((other, i) => (i === at ? { ...other, quantity } : other)) }]
  })

/** Of one thing alone: a company, a law, what was in one year. */
const isSingle = ({ items }: Slots): boolean =>
  items.some(({ kind, proper }) => kind === 'thing' || kind === 'year' || proper === true)

/**
 * A statement with the date of an event in place of its own, where it speaks of that event by name: what is named was
 * once, and other events of the kind have other names.
 */
const redated = (said: Slots, told: Slots, { document }: Sentence): readonly Slots[] => {
  const { id, kind, date = '' } = document
  const named = said.items.some((item) => item.kind === 'thing' && item.keys.includes(id))
  const years = yearsOf(said)
  if (kind !== 'event' || !named || years.length !== 1 || date.startsWith(String(years[0]))) return []
  const year = told.items.find((item) => item.kind === 'year' && date.startsWith(item.keys[0] ?? ' '))
  const digits = said.digits.filter((one) => one !== String(years[0]))
  return year
    ? [{ ...said, items: said.items.map((one) => (one.kind === 'year' ? year : one)), digits, months: [] }]
    : []
}

/** A sentence that says all that a statement says, but for one figure or the date: undefined where another says that too. */
export const toldOtherwise = (said: Said, reading: Reading, newest: number): Sentence | undefined => {
  const slots = slotsOf(said, reading.lexicon)
  if (!isSingle(slots)) return undefined
  return nearOf(said, slots, reading).find(([sentence, own]) =>
    [...corrected(slots, own), ...redated(slots, own, sentence)].some((one) => saysAll(one, own, newest)),
  )?.[0]
}

/** What documents say of all that a sentence of a message says; undefined where they do not say all of it. */
export const toldOf = (said: Said, reading: Reading, newest: number): Borne | undefined => {
  const whole = oneOf(said, reading, newest)
  if (whole || said.clauses.length < 2) return whole
  const sentences: Sentence[] = []
  for (const clause of said.clauses) {
    const part = oneOf({ text: clause.text, question: false, whole: clause, clauses: [clause] }, reading, newest)
    if (!part) return undefined
    sentences.push(...part.sentences)
  }
  return { sentences, exact: false }
}
