import { changed } from './between-years.js'
import { opsSaid } from './fill.js'
import { slots } from './go-on.js'
import { without, type Question, type Subject } from './question.js'
import { figures, isNameless, says, type Turn } from './turn.js'

/** A comparison has all its subjects by itself. */
const othersOf = ({ intent, minerals, places, years }: Question): Subject | undefined =>
  intent === 'comparison' && minerals.length * places.length > 1 ? { minerals: [], places: [], years } : undefined

const SETTING_BESIDE = ['compare', 'ratio', 'difference', 'more', 'sum']
const BETWEEN = ['compare', 'difference', 'more', 'ratio']

const saysAny = ({ clause }: Turn, concepts: readonly string[]): boolean => concepts.some((id) => says(clause, id))

/** "By how much is it ahead" asks how far apart two are; "by how much did it move", how one changed. */
const asksMove = (turn: Turn): boolean =>
  turn.clause.spans.some(({ senses }) =>
    senses.some((id) => id.startsWith('change.') || (id === 'change' && !saysAny(turn, BETWEEN))),
  )

/**
 * "So who has more", "ratio", "total of the three", "who is the biggest of these": nothing is named, so those that were
 * asked about are meant. Of one mineral in two years the change is asked for.
 */
const setsBeside = (turn: Turn, { minerals, places }: Subject): boolean => {
  const { clause, before } = turn
  const others = [...minerals.filter((id) => !before.minerals.includes(id)), ...places].filter(
    (id) => !before.places.includes(id),
  )
  const ofThese = says(clause, 'most') && says(clause, 'pro.they')
  const several = before.intent === 'comparison' && before.minerals.length * before.places.length > 1
  const named = turn.clause.minerals.every((id) => before.minerals.includes(id))
  const nameless = isNameless(turn) || (named && !turn.ownPlace && says(clause, 'ratio'))
  if (!nameless || (others.length === 0 && !several)) return false
  if (asksMove(turn)) return says(clause, 'pace')
  return ofThese || saysAny(turn, SETTING_BESIDE)
}

/** "So who has more", "ratio": what this turn's topic and the one before it were about, side by side. */
const besideEarlier = ({ fresh, before, clause }: Turn, earlier: Subject): Question => {
  const join = (kind: 'minerals' | 'places'): readonly string[] => [...new Set([...earlier[kind], ...before[kind]])]
  const lists = before.intent === 'list-contents' || before.intent === 'list-membership'
  const sums = says(clause, 'sum')
  const ops = sums ? (['sum'] as const) : opsSaid(clause)
  return {
    ...without(fresh, 'rank', 'limit'),
    intent: lists ? before.intent : sums ? 'share' : 'comparison',
    minerals: join('minerals'),
    places: join('places'),
    years: fresh.years.kind === 'latest' ? before.years : fresh.years,
    ...slots(fresh, before),
    concepts: [...before.concepts, ...fresh.concepts],
    ops,
    // What asks for the operation is read by it, whatever the frame of the words alone takes.
    ...(ops.length > 0 && { notRead: [] }),
    named: before.named,
    followUp: true,
  }
}

/** "Diff?", "ratio", "x how many", after a figure of one year and then of another. */
const asksDifference = (turn: Turn): boolean => {
  const { clause, before } = turn
  const years = before.earlier?.years.kind === 'years' || before.yearsBack !== undefined
  const compares = saysAny(turn, ['difference', 'compare', 'ratio'])
  return isNameless(turn) && clause.years.kind === 'latest' && years && figures(before) && compares
}

/**
 * "By how much is the first ahead of the second", "how much more than the third", after a ranking: its first, and the
 * one whose place is named or else the second.
 */
const leadersApart = (turn: Turn): Subject | undefined => {
  const { before, fresh } = turn
  const { ranked = before.members ?? [], intent, years } = before
  const howMuch = saysAny(turn, ['change', 'difference']) || fresh.hole === 'amount'
  if (intent !== 'ranking' || !isNameless(turn) || !howMuch || !saysAny(turn, BETWEEN)) return undefined
  // A place that is named and was not told is none to compare with.
  const place = fresh.rank ?? (says(turn.clause, 'ordinal') ? undefined : 2)
  const other = place === undefined ? undefined : ranked[Math.max(place, 2) - 1]
  const [first] = ranked
  return first === undefined || other === undefined ? undefined : { minerals: [], places: [first, other], years }
}

/** "Who comes next", after a country's figure or a ranking: who stands behind that country, or behind the first. */
const nextAfter = ({ before, fresh, clause, ...turn }: Turn): Question | undefined => {
  const place = before.places[0] ?? before.members?.[0]
  const asks = says(clause, 'rank.next') && isNameless({ before, fresh, clause, ...turn }) && figures(before)
  if (!asks || place === undefined || before.minerals.length !== 1) return undefined
  const { places, minerals, years } = { ...before, places: [place] }
  return {
    ...without(fresh, 'rank', 'limit'),
    ...{ intent: 'ranking', hole: 'place', places, minerals, years, ...slots(fresh, before), notRead: [] },
    followUp: true,
  }
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
  return others && setsBeside(turn, others) ? besideEarlier(turn, others) : undefined
}

/** The difference between two years that were asked about, where a turn asks for it. */
export const betweenYears = (turn: Turn): Question | undefined =>
  asksDifference(turn) ? { ...changed(turn), notRead: [] } : undefined
