import type { Clause, Knowledge } from './clause.js'
import { slotsSaid } from './fill.js'
import type { Decision } from './frames.js'
import { beside, formsOfBefore, gapped, ofList, ofListed, ofSupplier, whyOf } from './go-on.js'
import { UNIVERSAL } from './lexicon.js'
import type { SoftmaxModel } from './model.js'
import { asksHow, betweenYears, inUnit, isAgainst, overTurns } from './over-turns.js'
import { given, without, type Intent, type Question } from './question.js'
import { leansOnPlace, restated } from './read-again.js'
import { isA, means } from './spans.js'
import { CONTENT, FIGURES, figures, GOES_ON, hasFigures, holds, isNameless, leadersOf, OF_RECORDS } from './turn.js'
import { ofSameMinerals, placesOf, says, turnOf, type Turn } from './turn.js'
import { askedOfTold, asksOtherDocument, asksWhatItDoes, ofOtherDocument } from './told-turns.js'
import { readYearsBack } from './years.js'

/** Intents of a text that tells what something is. */
const OF_NOTES: ReadonlySet<Intent> = new Set<Intent>(['search', 'definition'])
const OF_IMPORTS: ReadonlySet<Intent> = new Set<Intent>(['reliance', 'import-sources'])
/** Likelier than not. */
const SURE = 0.5

/** What a turn names of what it is about. */
const NAMES = {
  nothing: isNameless,
  place: ({ own, ownPlace }: Turn) => !own && ownPlace,
  mineral: ({ own, ownPlace }: Turn) => own && !ownPlace,
  'no mineral': ({ own }: Turn) => !own,
  'no place': ({ ownPlace }: Turn) => !ownPlace,
  neither: ({ own, ownPlace }: Turn) => !own && !ownPlace,
} as const

/** A way in which a turn goes on from the one before. What is not declared may be as it likes. */
interface Rule {
  readonly names?: keyof typeof NAMES
  /** Types of concepts that it may say what it asks with: none for a turn that leaves that to the one before. */
  readonly content?: readonly string[]
  /** Whether it has a question word that asks more than "what". */
  readonly asks?: boolean
  /** It says one of these. */
  readonly says?: readonly string[]
  /** What the turn before asked. */
  readonly after?: (before: Question) => boolean
  readonly when?: (turn: Turn) => boolean
  /** What the two make together; undefined where they go together in another way. */
  readonly make: (turn: Turn, scorer: SoftmaxModel) => Question | undefined
}

const fits = ({ names, content, asks, says: said, after, when }: Rule, turn: Turn): boolean =>
  (names === undefined || NAMES[names](turn)) &&
  (content === undefined || turn.content.every((type) => content.includes(type))) &&
  (asks === undefined || turn.asks === asks) &&
  (said === undefined || says(turn.clause, ...said)) &&
  (after === undefined || after(turn.before)) &&
  (when === undefined || when(turn))

const goesOn = ({ intent }: Question): boolean => GOES_ON.has(intent)

/** Another measure or stage, and nothing else that says what is asked. */
const SLOTS = ['act', 'measure']
const ofSlot = ({ content }: Turn): boolean => content.length > 0 && content.every((type) => SLOTS.includes(type))

/** "I meant exports" names a measure, and "from whom" none. */
const ofTraded = ({ clause, content }: Turn): boolean =>
  content.length > 0 && content.every((type) => type === 'trade') && slotsSaid(clause).measure !== undefined

const asksAmount = ({ fresh }: Turn): boolean => fresh.hole === 'amount'

/** "And the reserves of no. 1", "how much does the second one refine", after a ranking: that country, by its place in it. */
const memberOf = (turn: Turn): Question | undefined => {
  const { fresh, before, own, ownPlace, content } = turn
  const { ranked = before.members ?? [] } = before
  const place = fresh.rank === undefined ? undefined : ranked[fresh.rank - 1]
  // "And the fifth", after the figure of the third.
  const ofMember = before.ranked !== undefined && before.intent !== 'ranking'
  const asks = ofMember || content.some((type) => SLOTS.includes(type))
  if (own || ownPlace || !asks || place === undefined) return undefined
  return { ...gapped({ ...turn, fresh: { ...without(fresh, 'rank'), places: [place] } }), ranked }
}

/** "And a decade before that?", "how did that look in 2015?", "what was it in 2021": the figure before of another time. */
const atOtherTime = ({ clause, content, fresh: { hole } }: Turn): boolean => {
  if (asksHow(clause)) return false
  const asksOfIt = content.length === 0 && (hole === 'manner' || says(clause, 'q.whatis'))
  return readYearsBack(clause.shape.text) !== undefined || (asksOfIt && clause.years.kind !== 'latest')
}

const isSupplierOf = ({ asks, content, before, fresh: { places }, clause }: Turn): boolean => {
  const { members = [] } = before
  const next = says(clause, 'and', 'whatabout') || clause.names.some(({ relation }) => relation === 'for')
  const told = !next && places.every((id) => members.includes(id))
  return places.length > 0 && (asks || content.includes('op') || told || says(clause, 'pro.that'))
}

/** A turn that names what it is about and says what it asks. "What does Kazakhstan produce" is about the country. */
const standsAlone = (turn: Turn): boolean => {
  const { own, ownPlace, content, asks, clause, before, fresh } = turn
  const speaks = content.length > 0 || asks
  const theirs = holds(clause, 'pro') && !ownPlace && placesOf(before).length > 0
  if (own && speaks && !theirs && !isAgainst(turn)) return true
  if (content.includes('measure') && before.minerals.length > 0) return false
  const ofPlace = before.minerals.length === 0 || (fresh.hole !== 'amount' && fresh.hole !== undefined)
  return !own && ownPlace && fresh.intent === 'country-profile' && speaks && ofPlace
}

/** The figure before, told another way: "as a percentage", "together", "over time". */
const anotherWay = (turn: Turn): Question | undefined => {
  const { clause, ownPlace, before } = turn
  const only = (...ids: readonly string[]): boolean =>
    says(clause, ...ids) &&
    clause.spans.every(
      (span) => span.type === 'mark' || means(span, ...ids) || span.concepts.every(({ t }) => UNIVERSAL.includes(t)),
    )
  // "Its share", after who is first: of that country.
  const places = placesOf(before)
  const ofOne = before.places.length > 0 || places.length === 1 || (places.length > 0 && before.limit === 1)
  if (ofOne && !ownPlace && only('share', 'share.percent'))
    return { ...gapped(turn), intent: 'share', places: before.places.length > 0 ? places : places.slice(0, 1) }
  return only('history') && figures(before) ? { ...gapped(turn), intent: 'trend' } : undefined
}

/** A turn after one without a subject, of another subject, or of strange words for the most part, refers to nothing. */
const isUnrelated = ({ clause, decision, before }: Turn): boolean => {
  const { years, limits, unit, minerals, places, spans, shape } = clause
  const { named, terms, told = [] } = before
  if ([before.minerals, before.places, named, terms, told].every(({ length }) => length === 0)) return true
  if (holds(clause, 'other')) return true
  const strange = decision.unread.filter(({ type }) => type === 'unknown').length
  const content = spans.filter((span) => isA(span, ...CONTENT)).length
  const slots = [limits.limit, limits.rank, unit, readYearsBack(shape.text)].some((slot) => slot !== undefined)
  return strange > content && !slots && years.kind === 'latest' && minerals.length + places.length === 0
}

/** The ways in which turns go together, in the order in which they are tried: the first that fits and makes a question. */
const RULES: readonly Rule[] = [
  { when: (turn) => turn.clause.things.length > 0 && !isAgainst(turn), make: ({ fresh }) => fresh },
  { names: 'place', says: ['document'], when: asksOtherDocument, make: ofOtherDocument },
  { when: asksWhatItDoes, make: askedOfTold },
  // "Was it lifted", after an act: that act.
  {
    ...{ names: 'nothing', says: ['ev.lift'], when: ({ clause }) => says(clause, 'pro.it', 'pro.that'), make: gapped },
    after: ({ intent }) => OF_RECORDS.has(intent),
  },
  // "How much copper", after a country.
  { names: 'mineral', content: [], when: asksAmount, after: ({ places }) => places.length > 0, make: gapped },
  // "As million pounds of U3O8?", "that makes how much for a ton", after a figure: the same figure in that unit.
  { names: 'no place', after: hasFigures, make: inUnit },
  // "How much is that in tons", after a figure.
  {
    ...{ names: 'nothing', content: [], when: asksAmount, after: figures },
    make: (turn) => {
      const { intent, rank, limit } = turn.before
      return { ...gapped(turn), intent: intent === 'share' ? 'amount' : intent, ...given({ rank, limit }) }
    },
  },
  // "Where is China", after a ranking.
  { names: 'place', content: [], says: ['q.where'], after: figures, make: gapped },
  // "Where would it rank", after a country's figure; "where is it in reserves", after who is first.
  {
    ...{ names: 'nothing', after: (before) => figures(before) && placesOf(before).length === 1 },
    when: ({ clause, content }) => says(clause, 'rankpos') || (says(clause, 'q.where') && content.includes('measure')),
    make: (turn) => ({ ...gapped(turn), intent: 'ranking', places: placesOf(turn.before), hole: 'place' }),
  },
  // "Where exactly", after a country's figure: in which part of it.
  {
    ...{ names: 'nothing', content: [], says: ['q.where'], when: ({ fresh }) => fresh.hole === 'place', make: gapped },
    after: ({ places, measure }) => places.length === 1 && measure === 'production',
  },
  // "How long did that last", after an act: that act, and no reserves.
  {
    ...{ names: 'nothing', says: ['life'], when: ({ fresh }) => fresh.hole === 'years', make: gapped },
    after: ({ intent }) => OF_RECORDS.has(intent),
  },
  // "Per month?", after a figure or a quota.
  { names: 'nothing', content: [], says: ['qual.day', 'qual.week', 'qual.month'], make: gapped },
  // "The dioxide rather than the metal", after germanium: the same of that form.
  {
    ...{ names: 'nothing', asks: false, after: hasFigures },
    make: (turn) => (formsOfBefore(turn).length > 0 ? gapped(turn) : undefined),
  },
  { names: 'nothing', after: hasFigures, when: atOtherTime, make: gapped },
  { make: overTurns },
  // "Which of those come from China", after what is in a product.
  {
    ...{ names: 'place', after: ({ listed = [] }) => listed.length > 0, make: ofListed },
    when: ({ clause, fresh: { hole } }) => says(clause, 'pro.they') || hole === 'mineral' || hole === 'place',
  },
  // "Which of them are still on it", "what dropped off since", after what is on a list.
  {
    ...{ names: 'nothing', says: ['list.add', 'list.drop', 'list.back', 'list.kept'], make: ofList },
    after: ({ intent }) => intent === 'list-contents',
  },
  // "Why", "how come", "why China", after a figure, and nothing else.
  {
    ...{ names: 'no mineral', content: [], when: ({ fresh }) => fresh.hole === 'reason' },
    make: (turn) => {
      const { before, fresh } = turn
      if (before.intent === 'trend' || before.measure === 'price') return gapped(turn)
      const places = fresh.places.length > 0 ? fresh.places : leadersOf(before)
      const ofOne = goesOn(before) && before.intent !== 'complement' && places.length === 1
      return ofOne ? { ...gapped(turn), intent: 'share', places, hole: 'reason' } : whyOf(turn)
    },
    after: ({ minerals, intent }) => minerals.length > 0 && !OF_RECORDS.has(intent),
  },
  // "And of mined copper?", after copper: the same of another stage or measure, with its name said again.
  {
    ...{ names: 'mineral', asks: false, after: goesOn, make: gapped },
    when: (turn) => ofSlot(turn) && ofSameMinerals(turn) && isA(turn.clause.spans[0], 'conj'),
  },
  // "And the fifth?", after a figure or a ranking.
  {
    ...{ names: 'nothing', content: ['order'], asks: false, after: figures, make: gapped },
    when: ({ fresh }) => fresh.rank !== undefined,
  },
  { when: (turn) => standsAlone(turn) || isUnrelated(turn), make: ({ fresh }) => fresh },
  { make: memberOf },
  { make: betweenYears },
  // "Rest of world", after a country's figure; "what about the rest", after the first of a ranking.
  {
    ...{ names: 'nothing', content: [], says: ['outside', 'rest'] },
    after: (before) => figures(before) && leadersOf(before).length > 0,
    make: (turn) => ({ ...gapped(turn), intent: 'complement', excluded: leadersOf(turn.before), places: [] }),
  },
  { when: isAgainst, make: beside },
  // "How much is Chinese", "so China", after who a country buys from; "and Japan", "same for Japan" is another buyer.
  {
    ...{ names: 'place', content: ['op', 'trade'], after: ({ intent }) => intent === 'import-sources' },
    ...{ when: isSupplierOf, make: ofSupplier },
  },
  { names: 'no mineral', make: anotherWay },
  // "What about refining", "and reserves?": the same of another stage or measure.
  {
    ...{ names: 'no mineral', asks: false, after: goesOn, make: gapped },
    when: (turn) => (ofSlot(turn) || ofTraded(turn)) && !leansOnPlace(turn),
  },
  // "I mean the refined metal", after how much a country imports: the same of that stage.
  {
    ...{ says: ['correct'], after: ({ intent, measure }) => OF_IMPORTS.has(intent) || measure === 'imports' },
    when: (turn) => ofSameMinerals(turn) && turn.content.includes('act') && turn.fresh.stage !== undefined,
    make: (turn) => {
      const { intent, measure } = turn.before
      // Which kind of it is meant is for the tables to see, as where a question says "refined zinc".
      const notRead = turn.clause.spans.filter((span) => isA(span, 'act')).map(({ text }) => text)
      return { ...without(gapped(turn), 'stage'), intent, ...given({ measure }), notRead }
    },
  },
  // "Who has it", after what something is: a figure, and nothing more of the note.
  {
    ...{ asks: true, after: ({ intent, places }) => OF_NOTES.has(intent) && places.length === 0 },
    make: (turn, scorer) => {
      const figure = restated(turn, scorer)
      return FIGURES.has(figure.intent) && figure.confidence > SURE ? figure : undefined
    },
  },
  // "I saw 21 million tons in some report": a doubt about the figure before.
  { names: 'neither', after: figures, when: ({ clause }) => holds(clause, 'claimask'), make: gapped },
  { content: [], after: ({ intent }) => OF_RECORDS.has(intent), make: gapped },
  { when: ({ content, asks }) => content.length > 0 || asks, make: restated },
  { make: gapped },
]

/** What the turn before and this one make together. `alone` is the reading of this turn by itself. */
export const resolve = (
  clause: Clause,
  alone: { readonly question: Question; readonly decision: Decision },
  before: Question,
  known: Knowledge,
  scorer: SoftmaxModel,
): Question => {
  const turn = turnOf(clause, alone, before, known)
  for (const rule of RULES) {
    const made = fits(rule, turn) ? rule.make(turn, scorer) : undefined
    if (made) return made
  }
  return turn.fresh
}
