import type { Clause, Knowledge } from './clause.js'
import type { Decision } from './frames.js'
import { beside, formsOfBefore, gapped, ofList, ofListed, ofSupplier, whyOf } from './go-on.js'
import type { SoftmaxModel } from './model.js'
import { betweenYears, overTurns } from './over-turns.js'
import { without, type Intent, type Question } from './question.js'
import { leansOnPlace, restated } from './read-again.js'
import { readYearsBack } from './years.js'
import {
  CONTENT,
  FIGURES,
  figures,
  GOES_ON,
  isNameless,
  OF_RECORDS,
  placesOf,
  says,
  turnOf,
  type Turn,
} from './turn.js'

/** Intents of a text that tells what something is. */
const OF_NOTES: ReadonlySet<Intent> = new Set<Intent>(['search', 'definition'])
/** Intents of figures that may be those of one form of a mineral. */
const FIGURED: ReadonlySet<Intent> = new Set<Intent>([...GOES_ON, 'price'])
/** Likelier than not. */
const SURE = 0.5

/** What the turn before and this one make together. `alone` is the reading of this turn by itself. */
export const resolve = (
  clause: Clause,
  alone: { readonly question: Question; readonly decision: Decision },
  before: Question,
  known: Knowledge,
  scorer: SoftmaxModel,
): Question => {
  const turn = turnOf(clause, alone, before, known)
  const { fresh, own, contentTypes, asks } = turn
  const against = isAgainst(turn)
  if (clause.things.length > 0 && !against) return fresh
  const amount = amountOf(turn)
  if (amount) return amount
  if (asksPlaceIn(turn)) return gapped(turn)
  if (asksRankOfPlace(turn)) return { ...gapped(turn), intent: 'ranking', places: before.places, hole: 'place' }
  if (asksOfForm(turn)) return gapped(turn)
  const over = overTurns(turn)
  if (over) return over
  if (asksOfListed(turn)) return ofListed(turn)
  if (asksOfList(turn)) return ofList(turn)
  if (asksWhy(turn)) return whyOf(turn)
  if (repeatsName(turn) || asksInUnit(turn) || asksRank(turn)) return gapped(turn)
  if (standsAlone(turn, against)) return fresh
  const { minerals, places, named, terms, told = [] } = before
  if ([minerals, places, named, terms, told].every(({ length }) => length === 0) || isUnrelated(turn)) return fresh
  const member = memberOf(turn)
  if (member)
    return { ...gapped({ ...turn, fresh: { ...without(fresh, 'rank'), places: [member] } }), ranked: rankedOf(before) }
  const apart = betweenYears(turn)
  if (apart) return apart
  if (asksRest(turn)) return { ...gapped(turn), intent: 'complement', excluded: leadersOf(before), places: [] }
  if (against) return beside(turn)
  if (isSupplierOf(turn)) return ofSupplier(turn)
  const other = anotherWay(turn)
  if (other) return other
  if (asksOfYear(turn)) return gapped(turn)
  // "What about refining", "and reserves?": the same of another stage or measure.
  const slotOnly = contentTypes.length > 0 && contentTypes.every((type) => type === 'act' || type === 'measure')
  if (slotOnly && !leansOnPlace(turn) && !own && !asks && GOES_ON.has(before.intent)) return gapped(turn)
  // "I saw 21 million tons in some report": a doubt about the figure before.
  const doubts = turn.types.has('claimask') && !own && !turn.ownPlace && figures(before)
  const ofRecord = doubts || (OF_RECORDS.has(before.intent) && contentTypes.length === 0)
  // "Who has it", after what something is: a figure, and nothing more of the note.
  const figure = asks && OF_NOTES.has(before.intent) && places.length === 0 ? restated(turn, scorer) : undefined
  if (figure && FIGURES.has(figure.intent) && figure.confidence > SURE) return figure
  return (contentTypes.length > 0 || asks) && !ofRecord ? restated(turn, scorer) : gapped(turn)
}

/** "Which of those come from China", after what is in a product. */
const asksOfListed = ({ clause, before, own, ownPlace, fresh }: Turn): boolean =>
  (before.listed?.length ?? 0) > 0 &&
  !own &&
  ownPlace &&
  (says(clause, 'pro.they') || fresh.hole === 'mineral' || fresh.hole === 'place')

/** "Which of them are still on it", "what dropped off since", after what is on a list. */
const asksOfList = (turn: Turn): boolean =>
  turn.before.intent === 'list-contents' &&
  isNameless(turn) &&
  ['list.add', 'list.drop', 'list.back', 'list.kept'].some((id) => says(turn.clause, id))

/** "How did that look in 2015?", "what was it in 2021", after a figure. */
const asksOfYear = (turn: Turn): boolean =>
  isNameless(turn) &&
  turn.contentTypes.length === 0 &&
  (turn.fresh.hole === 'manner' || says(turn.clause, 'q.whatis')) &&
  turn.clause.years.kind !== 'latest' &&
  GOES_ON.has(turn.before.intent)

/** "As million pounds of U3O8?", after a figure: the same figure in that unit. */
const asksInUnit = ({ clause, before, ownPlace, asks, contentTypes }: Turn): boolean =>
  clause.unit !== undefined &&
  !ownPlace &&
  (!asks || says(clause, 'q.whatis')) &&
  contentTypes.length === 0 &&
  clause.minerals.every((id) => before.minerals.includes(id)) &&
  figures(before)

/** "And the fifth?", after a figure or a ranking. */
const asksRank = (turn: Turn): boolean =>
  isNameless(turn) &&
  !turn.asks &&
  turn.fresh.rank !== undefined &&
  turn.contentTypes.every((type) => type === 'order') &&
  figures(turn.before)

/** "The dioxide rather than the metal", after germanium: the same of that form. */
const asksOfForm = (turn: Turn): boolean =>
  isNameless(turn) && !turn.asks && FIGURED.has(turn.before.intent) && formsOfBefore(turn).length > 0

/** "And of mined copper?", after copper: the same of another stage or measure, with its name said again. */
const repeatsName = ({ clause, before, own, ownPlace, asks, contentTypes, known }: Turn): boolean =>
  own &&
  !ownPlace &&
  !asks &&
  clause.minerals.every((id) => before.minerals.includes(id)) &&
  contentTypes.length > 0 &&
  contentTypes.every((type) => type === 'act' || type === 'measure') &&
  (clause.spans[0]?.senses.some((id) => known.lexicon.concept(id).t === 'conj') ?? false) &&
  GOES_ON.has(before.intent)

/** "Rest of world", after a country's figure; "what about the rest", after the first of a ranking. */
const asksRest = (turn: Turn): boolean =>
  isNameless(turn) &&
  turn.contentTypes.length === 0 &&
  (says(turn.clause, 'outside') || says(turn.clause, 'rest')) &&
  figures(turn.before) &&
  leadersOf(turn.before).length > 0

/** The places that "the rest" is beside: those asked about, or the first of a ranking, as many as were asked for. */
const leadersOf = ({ intent, places, members = [], limit = 1 }: Question): readonly string[] =>
  places.length > 0 || intent !== 'ranking' ? places : members.slice(0, limit)

/** The places of the ranking that was told last. */
const rankedOf = ({ ranked, members = [] }: Question): readonly string[] => ranked ?? members

/** "And the reserves of no. 1", "how much does the second one refine", after a ranking: that country, by its place in it. */
const memberOf = ({ fresh, before, own, ownPlace, contentTypes }: Turn): string | undefined => {
  const { rank } = fresh
  const place = rank === undefined ? undefined : rankedOf(before)[rank - 1]
  // "And the fifth", after the figure of the third.
  const ofMember = before.ranked !== undefined && before.intent !== 'ranking'
  const asks = ofMember || contentTypes.some((type) => type === 'act' || type === 'measure')
  return own || ownPlace || !asks ? undefined : place
}

/** "Where is China", after a ranking. */
const asksPlaceIn = ({ own, ownPlace, contentTypes, before, clause }: Turn): boolean =>
  !own && ownPlace && contentTypes.length === 0 && says(clause, 'q.where') && figures(before)

/** "Where would it rank", after a country's figure. */
const asksRankOfPlace = (turn: Turn): boolean =>
  isNameless(turn) && says(turn.clause, 'rankpos') && turn.before.places.length === 1 && figures(turn.before)

/** "How much is Chinese", "so China", after who a country buys from; "and Japan", "same for Japan" is another buyer. */
const isSupplierOf = ({ own, ownPlace, asks, contentTypes, before, fresh, clause }: Turn): boolean => {
  const { members = [] } = before
  const next =
    says(clause, 'and') || says(clause, 'whatabout') || clause.names.some(({ relation }) => relation === 'for')
  const told = !next && fresh.places.every((id) => members.includes(id))
  return (
    before.intent === 'import-sources' &&
    !own &&
    ownPlace &&
    fresh.places.length > 0 &&
    (asks || contentTypes.includes('op') || told || says(clause, 'pro.that')) &&
    contentTypes.every((type) => type === 'op' || type === 'trade')
  )
}

/** "Why", "how come", "why China", after a figure, and nothing else. */
const asksWhy = (turn: Turn): boolean =>
  !turn.own &&
  turn.clause.things.length === 0 &&
  turn.before.minerals.length > 0 &&
  turn.fresh.hole === 'reason' &&
  turn.contentTypes.length === 0 &&
  !OF_RECORDS.has(turn.before.intent)

/** "How much copper", after a country; "how much is that in tons", after a figure. */
const amountOf = (turn: Turn): Question | undefined => {
  const { own, ownPlace, contentTypes, fresh, before } = turn
  if (contentTypes.length > 0 || fresh.hole !== 'amount' || ownPlace) return undefined
  if (own) return before.places.length > 0 ? gapped(turn) : undefined
  if (!figures(before)) return undefined
  const { intent, rank, limit } = before
  return {
    ...gapped(turn),
    intent: intent === 'share' ? 'amount' : intent,
    ...(rank !== undefined && { rank }),
    ...(limit !== undefined && { limit }),
  }
}

/** A turn that names what it is about and says what it asks. "What does Kazakhstan produce" is about the country. */
const standsAlone = ({ own, ownPlace, contentTypes, asks, types, before, fresh }: Turn, against: boolean): boolean => {
  const speaks = contentTypes.length > 0 || asks
  const theirs = types.has('pro') && !ownPlace && before.places.length > 0
  if (own && speaks && !theirs && !against) return true
  if (contentTypes.includes('measure') && before.minerals.length > 0) return false
  const ofPlace = before.minerals.length === 0 || (fresh.hole !== 'amount' && fresh.hole !== undefined)
  return !own && ownPlace && fresh.intent === 'country-profile' && speaks && ofPlace
}

/** The figure before, told another way: "as a percentage", "together", "over time". */
const anotherWay = (turn: Turn): Question | undefined => {
  const { clause, own, ownPlace, before, known } = turn
  const only = (concept: string): boolean =>
    says(clause, concept) &&
    clause.spans.every(
      ({ senses, type }) =>
        type === 'mark' || senses.includes(concept) || senses.every((id) => known.lexicon.isUniversal(id)),
    )
  if (own) return undefined
  // "Its share", after who is first: of that country.
  const [first, second] = placesOf(before)
  const one = first !== undefined && (before.places.length > 0 || second === undefined || before.limit === 1)
  const places = before.places.length > 0 ? before.places : placesOf(before).slice(0, 1)
  if (one && !ownPlace && (only('share') || only('share.percent'))) return { ...gapped(turn), intent: 'share', places }
  const summed = placesOf(before).filter((id) => !clause.excluded.includes(id))
  if (says(clause, 'sum') && turn.fresh.places.length === 0 && summed.length > 1)
    return { ...gapped(turn), intent: 'share', places: summed, excluded: [], ops: ['sum'], notRead: [] }
  return only('history') && figures(before) ? { ...gapped(turn), intent: 'trend' } : undefined
}

/** A turn of another subject, or of strange words for the most part, refers to nothing. */
const isUnrelated = ({ clause, decision, types, known }: Turn): boolean => {
  const strange = decision.unread.filter(({ type }) => type === 'unknown').length
  if (types.has('other')) return true
  const { years, limits, unit, minerals, places, spans } = clause
  const content = spans.filter(({ senses }) => senses.some((id) => CONTENT.has(known.lexicon.concept(id).t))).length
  const back = readYearsBack(clause.shape.text) !== undefined
  const slots = back || years.kind !== 'latest' || [limits.limit, limits.rank, unit].some((slot) => slot !== undefined)
  return strange > content && !slots && minerals.length + places.length === 0
}

/** "Vs Peru", "is that less than Indonesia": beside what was asked before. */
const isAgainst = ({ clause, known: { lexicon } }: Turn): boolean => {
  const named = clause.minerals.length + clause.places.length > 0
  const pronoun = says(clause, 'pro.that') || says(clause, 'pro.it')
  if (named && pronoun && says(clause, 'compare')) return true
  // "Double what it was in 2021?", "how does that compare with 2016".
  const ofYear = pronoun && clause.years.kind === 'years'
  if (ofYear && (says(clause, 'times2') || says(clause, 'compare'))) return true
  const first = clause.spans.find(
    ({ senses, type }) =>
      type !== 'mark' &&
      (senses.length === 0 || !senses.every((id) => ['fill', 'conj'].includes(lexicon.concept(id).t))),
  )
  return first?.senses.includes('compare') ?? false
}
