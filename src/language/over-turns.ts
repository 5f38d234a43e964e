import type { Clause } from './clause.js'
import { changed } from './between-years.js'
import { opsSaid, slotsSaid } from './fill.js'
import { gapped, slots } from './go-on.js'
import { given, without, type Question, type Subject } from './question.js'
import { isOnly, means } from './spans.js'
import { figures, holds, isNameless, joined, leadersOf, ofSameMinerals, placesOf, says, saysMove } from './turn.js'
import { isPartOf, toYear, yearsNow, type Turn } from './turn.js'

/** A comparison has all its subjects by itself. */
const othersOf = ({ intent, minerals, places, years }: Question): Subject | undefined =>
  intent === 'comparison' && minerals.length * places.length > 1 ? { minerals: [], places: [], years } : undefined

const BETWEEN = ['compare', 'difference', 'more', 'ratio']

/** "By how much is it ahead" asks how far apart two are; "by how much did it move", how one changed. */
const asksMove = ({ clause }: Turn): boolean =>
  saysMove(clause) || (says(clause, 'change') && !says(clause, ...BETWEEN))

/** "Which of the two", "who of them": one of those before is to be picked. */
const picks = ({ clause: { spans } }: Turn): boolean =>
  spans.some((span, at) => means(span, 'of') && spans.slice(at + 1, at + 3).some(({ value }) => value === 2)) ||
  says({ spans }, 'pro.they')

/** "By how much", after places that were compared or ranked: how far they are apart. */
const asksApart = ({ clause, before: { intent, places } }: Turn): boolean =>
  (intent === 'ranking' || (intent === 'comparison' && places.length > 1)) &&
  says(clause, 'margin') &&
  !saysMove(clause)

/**
 * "So who has more", "ratio", "total of the three", "who is the biggest of these": nothing is named, so those that were
 * asked about are meant. Of one mineral in two years the change is asked for.
 */
const setsBeside = (turn: Turn, { minerals, places }: Subject): boolean => {
  const { clause, before } = turn
  const others =
    minerals.some((id) => !before.minerals.includes(id) && !before.places.includes(id)) ||
    places.some((id) => !before.places.includes(id))
  const named = clause.minerals.every((id) => before.minerals.includes(id))
  const nameless = isNameless(turn) || (named && !turn.ownPlace && says(clause, 'ratio'))
  if (!nameless || toYear(clause) || (!others && othersOf(before) === undefined)) return false
  if (asksApart(turn)) return true
  if (asksMove(turn)) return says(clause, 'pace') || (picks(turn) && before.measure === 'price')
  return (says(clause, 'most') && says(clause, 'pro.they')) || says(clause, ...BETWEEN, 'sum')
}

/** "So who has more", "ratio": what this turn's topic and the one before it were about, side by side. */
const besideEarlier = (turn: Turn, earlier: Subject): Question => {
  const { fresh, before, clause } = turn
  const lists = before.intent === 'list-contents' || before.intent === 'list-membership'
  const sums = says(clause, 'sum')
  const ops = sums ? (['sum'] as const) : says(clause, 'margin') ? (['difference'] as const) : opsSaid(clause)
  return {
    ...without(fresh, 'rank', 'limit', 'other'),
    ...{ intent: lists ? before.intent : sums ? 'share' : 'comparison', ops, named: before.named, followUp: true },
    minerals: joined('minerals', earlier, before),
    places: joined('places', earlier, before),
    years: yearsNow(turn),
    ...slots({ ...slotsSaid(clause), ...fresh }, before),
    concepts: [...before.concepts, ...fresh.concepts],
    // What asks for the operation is read by it, whatever the frame of the words alone takes.
    ...(ops.length > 0 && { notRead: [] }),
  }
}

/**
 * "By how much is the first ahead of the second", "how much more than the third", after a ranking: its first, and the
 * one whose place is named or else the second.
 */
const leadersApart = (turn: Turn): Subject | undefined => {
  const { before, fresh, clause } = turn
  const { ranked = before.members ?? [], intent, years } = before
  const howMuch = says(clause, 'change', 'difference') || fresh.hole === 'amount'
  const asks = asksApart(turn) || (howMuch && says(clause, ...BETWEEN))
  if (intent !== 'ranking' || !isNameless(turn) || !asks) return undefined
  // A place that is named and was not told is none to compare with.
  const place = fresh.rank ?? (says(clause, 'ordinal') ? undefined : 2)
  const other = place === undefined ? undefined : ranked[Math.max(place, 2) - 1]
  const [first] = ranked
  return first === undefined || other === undefined ? undefined : { minerals: [], places: [first, other], years }
}

/** "Who comes next", after a country's figure or a ranking: who stands behind that country, or behind the first. */
const nextAfter = (turn: Turn): Question | undefined => {
  const { before, fresh, clause } = turn
  const { minerals, years } = before
  const place = before.places[0] ?? before.members?.[0]
  const asks = says(clause, 'rank.next') && isNameless(turn) && figures(before)
  if (!asks || place === undefined || minerals.length !== 1) return undefined
  return {
    ...without(fresh, 'rank', 'limit'),
    ...{ intent: 'ranking', hole: 'place', places: [place], minerals, years, notRead: [], followUp: true },
    ...slots(fresh, before),
  }
}

/**
 * "With Rwanda added, what share is that", "all of them together", after figures or who is first: these and those that
 * are named, added up.
 */
const addedUp = (turn: Turn): Question | undefined => {
  const { before, fresh, clause, ownPlace } = turn
  const withNamed = clause.names.some(({ span, relation }) => span.type === 'place' && relation === 'with')
  const adds = says(clause, 'sum', 'sum.add') || (figures(before) && (withNamed || says(clause, 'list.add')))
  if (!adds || !ofSameMinerals(turn) || says(clause, ...BETWEEN)) return undefined
  const places =
    ownPlace && fresh.places.length > 0
      ? joined('places', { ...before, places: leadersOf(before) }, fresh)
      : placesOf(before)
  const summed = places.filter((id) => !clause.excluded.includes(id))
  const isWhole = summed.every((id) => fresh.places.includes(id))
  if (summed.length < 2 || (isWhole && !says(clause, 'sum', 'sum.add'))) return undefined
  return { ...gapped(turn), intent: 'share', places: summed, excluded: [], ops: ['sum'], notRead: [] }
}

/**
 * A turn that names nothing and asks how the figures before stand to each other: those of two turns, of two years, or of
 * the first of a ranking. Undefined where it asks for nothing of the kind.
 */
export const overTurns = (turn: Turn): Question | undefined => {
  const { before } = turn
  const next = nextAfter(turn)
  if (next) return next
  const leaders = leadersApart(turn)
  if (leaders) return besideEarlier({ ...turn, before: { ...before, places: [] } }, leaders)
  const others = before.earlier ?? othersOf(before)
  if (others && setsBeside(turn, others)) return besideEarlier(turn, others)
  return addedUp(turn)
}

/** "Diff?", "ratio", "x how many", after a figure of one year and then of another: the difference between the two. */
export const betweenYears = (turn: Turn): Question | undefined => {
  const { clause, before } = turn
  const years = before.earlier?.years.kind === 'years' || before.yearsBack !== undefined
  const compares = clause.years.kind === 'latest' && says(clause, 'difference', 'compare', 'ratio')
  const ofFigure = figures(before) || before.intent === 'price'
  return isNameless(turn) && years && ofFigure && compares ? { ...changed(turn), notRead: [] } : undefined
}

/** Whether a clause asks how figures stand to each other, and for none of them. */
export const asksHow = (clause: Clause): boolean =>
  saysMove(clause) || says(clause, 'change', 'difference', 'ratio', 'sum')

/**
 * The figure before in the unit that a turn names: no more is said, or it is said of "that", "it", or to be converted.
 * What it says besides ("that makes", "convert") names no figure of its own.
 */
export const inUnit = (turn: Turn): Question | undefined => {
  const { clause, content, asks, before } = turn
  const bare = content.every((type) => type === 'measure') && (!asks || says(clause, 'q.whatis'))
  const told = says(clause, 'pro.that', 'pro.it', 'convert') && !holds(clause, 'trade', 'order')
  if (clause.unit === undefined || clause.years.kind !== 'latest' || !ofSameMinerals(turn) || !(bare || told))
    return undefined
  // "What does that cost per kilo", after who mines it: a price, and no unit of what is mined.
  const priced = slotsSaid(clause).measure === 'price' && before.measure !== 'price'
  if (asksHow(clause) || priced) return undefined
  const intent = before.intent === 'share' ? 'amount' : before.intent
  const { measure, stage } = before
  return { ...without(gapped(turn), 'measure', 'stage'), ...given({ measure, stage }), intent, notRead: [] }
}

/** "Vs Peru", "is that less than Indonesia": beside what was asked before. */
export const isAgainst = (turn: Turn): boolean => {
  const { clause, own, before, fresh } = turn
  const named = clause.minerals.length + clause.places.length > 0
  const pronoun = says(clause, 'pro.that', 'pro.it')
  // "How did it move against 2024", of a country that is named: beside that year, and no other country.
  if (named && pronoun && says(clause, 'compare') && !toYear(clause)) return true
  // "Double what it was in 2021?", "how does that compare with 2016", "and that versus 2021".
  if (pronoun && !named && clause.years.kind !== 'latest' && says(clause, 'times2', 'compare')) return true
  // "How many times Australia's", "how does Mali compare": one side is named, and the other was told.
  const oneSide = own ? false : clause.places.length === 1 && !before.places.includes(clause.places[0] ?? '')
  const sided = says(clause, 'ratio', 'difference') || fresh.intent === 'comparison' || isPartOf(turn)
  if (oneSide && sided && leadersOf(before).length > 0) return true
  const first = clause.spans.find((span) => span.type !== 'mark' && !isOnly(span, 'fill', 'conj'))
  return means(first, 'compare')
}
