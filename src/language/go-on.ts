import type { Measure } from '../corpus/types.js'
import { besideYear } from './between-years.js'
import { opsSaid, slotsSaid } from './fill.js'
import { given, without, type Intent, type Question, type Roles, type Subject } from './question.js'
import { isA, type Span } from './spans.js'
import {
  FIGURES,
  isPartOf,
  joined,
  leadersOf,
  OF_RECORDS,
  OVER_ALL,
  says,
  saysNow,
  yearsNow,
  type Turn,
} from './turn.js'
import { readYearsBack } from './years.js'
import { isCountryCode } from '../corpus/entities.js'

/** "Compare with nickel", "vs Peru", "vs 2024": beside what was asked before. */
export const beside = (turn: Turn): Question => {
  const { fresh, before } = turn
  const { importer, supplier } = before.roles
  // "Vs Germany", after what China sells to a buyer: what both sell to it.
  if (importer && supplier && fresh.places.length > 0 && fresh.minerals.length === 0)
    return ofSupplier({ ...turn, fresh: { ...fresh, places: [...supplier, ...fresh.places] } })
  return (
    besideYear(turn) ?? {
      ...{ ...fresh, intent: 'comparison', years: yearsNow(turn), followUp: true },
      ...(before.hole === 'amount' && fresh.hole === undefined && { hole: 'amount' }),
      ...{ ops: isPartOf(turn) ? (['ratio'] as const) : opsSaid(turn.clause), notRead: fresh.unknown },
      minerals: joined('minerals', before, fresh),
      places: joined('places', fresh.places.length > 0 ? { ...before, places: leadersOf(before) } : before, fresh),
      ...slots({ ...slotsSaid(turn.clause), ...fresh }, before),
    }
  )
}

/** Measure, stage and unit: those of this turn, or else of the one before. */
export const slots = (fresh: Partial<Question>, before: Question): Partial<Question> =>
  given({
    measure: fresh.measure ?? before.measure,
    stage: fresh.stage ?? before.stage,
    unit: fresh.unit ?? before.unit,
  })

/** "Same for Germany", after a question of roles: the place takes the role of the one that it replaces. */
const rolesNow = ({ fresh, clause, before }: Turn): Roles => {
  const { places } = fresh
  if (places.length === 0) return before.roles
  const held = (['importer', 'supplier', 'actor', 'target'] as const).filter((role) => before.roles[role])
  const [first] = held
  if (first === undefined) return fresh.roles
  if (held.length === 1) return { ...before.roles, [first]: places }
  const [from, to] = held.includes('supplier') ? (['importer', 'supplier'] as const) : (['actor', 'target'] as const)
  const owns = clause.names.some(({ relation }) => ['for', 'whose', 'by'].includes(relation))
  return { ...before.roles, [owns ? from : to]: places }
}

/** What the turns before were about, where this one names something else: all countries of one mineral are kept. */
const earlierOf = ({ fresh, before, clause }: Turn): Subject | undefined => {
  const { minerals, places, years, earlier } = before
  const ofMineral = fresh.minerals.length === 0
  if (fresh.places.length > 0 && ofMineral)
    return { minerals, places: [...new Set([...(earlier?.places ?? []), ...places])], years }
  const sameYear = fresh.years.kind === 'latest' && !saysNow(clause)
  return ofMineral && sameYear ? earlier : { minerals, places, years }
}

/** A mark of a question that a next turn asks anew: what it asks for, and whether it still holds. */
const isAsking = (id: string): boolean => id.startsWith('q.') || id === 'ev.state' || id === 'ev.until'

/** The record told before is asked more of: nothing else is named, and no other act. */
export const isOfSameRecord = ({ own, ownPlace, content, clause }: Turn, intent: Intent): boolean =>
  OF_RECORDS.has(intent) &&
  !own &&
  !ownPlace &&
  content.every((type) => type === 'topic') &&
  clause.spans.every(({ concepts }) => concepts.every(({ t, id }) => t !== 'topic' || isAsking(id)))

/** "Does it hit the US", after an act: the actor stays, and the country is its target. */
const asTarget = ({ fresh, clause, before }: Turn): Partial<Question> | undefined => {
  const { actor } = before.roles
  const leans = OF_RECORDS.has(before.intent) && says(clause, 'pro.it', 'pro.they')
  return leans && actor && fresh.places.length > 0
    ? { places: [...new Set([...actor, ...fresh.places])], roles: { actor, target: fresh.places } }
    : undefined
}

/** "How much is Chinese", after who a country buys from: that supplier's part. */
export const ofSupplier = ({ fresh, before, clause }: Turn): Question => {
  const { importer = before.places } = before.roles
  return {
    ...fresh,
    intent: 'import-sources',
    measure: 'import-share',
    minerals: before.minerals,
    places: [...importer, ...fresh.places],
    roles: { importer, supplier: fresh.places },
    years: yearsNow({ fresh, before }),
    // "What part is Russian": its words ask for the share that is told.
    notRead: fresh.unknown,
    ...given({ yearsBack: readYearsBack(clause.shape.text) }),
    followUp: true,
  }
}

/** "Which of those come from China", after what is in a product: those of them in which it is ahead. */
export const ofListed = ({ fresh, before }: Turn): Question => ({
  ...without(fresh, 'measure', 'stage', 'figures', 'other'),
  ...{ intent: 'threshold', minerals: before.listed ?? [], hole: 'mineral', notRead: [], followUp: true },
})

/** Whether a question holds one of these concepts. */
const mentionsAny = ({ concepts }: Question, ...ids: readonly string[]): boolean =>
  ids.some((id) => concepts.includes(id))

/** "What dropped off since", after what is on a list: that edition against the newest; "and removed?", after what came on. */
export const ofList = ({ fresh, before }: Turn): Question => ({
  ...without(fresh, 'figures', 'other'),
  ...{ intent: 'list-contents', places: before.places, years: yearsNow({ fresh, before }), named: before.named },
  concepts: [...fresh.concepts, ...(mentionsAny(before, 'list.add', 'list.drop') ? [] : ['since'])],
  ...{ notRead: [], followUp: true },
})

/** "Why", after a figure: looked up with the words of the question before. */
export const whyOf = ({ fresh, before }: Turn): Question => ({
  ...fresh,
  intent: 'search',
  minerals: before.minerals,
  places: fresh.places.length > 0 ? fresh.places : before.places,
  searchWords: `${fresh.searchWords} ${before.searchWords}`,
  words: [...fresh.words, ...before.words],
  followUp: true,
})

/** The forms that the last of some words names together with the mineral of the turn before. */
const formsNamed = (text: string, { before: { minerals }, known: { lexicon } }: Turn): readonly string[] => {
  const word = text.toLowerCase().split(' ').at(-1) ?? ''
  return minerals
    .flatMap((mineral) => lexicon.senses(`${mineral.replaceAll('-', ' ')} ${word}`))
    .filter((id) => lexicon.concept(id).t === 'form')
}

const namesForm = (span: Span, turn: Turn): boolean =>
  span.type === 'mineral' ? isA(span, 'form') : formsNamed(span.text, turn).length > 0

/**
 * "And the metal?", after the oxide of a mineral: a last word that names a form together with the mineral before it.
 * "The metal" after no form is the mineral itself.
 */
export const formsOfBefore = (turn: Turn): readonly string[] =>
  turn.clause.spans
    .filter((span) => turn.before.forms.length > 0 || !isA(span, 'pro'))
    .flatMap(({ text }) => formsNamed(text, turn))

/** The forms that a turn asks about: its own, else those of before where it names another year or place alone. */
const formsNow = (turn: Turn): readonly string[] => {
  const { fresh, before, content, own } = turn
  const [first] = [formsOfBefore(turn), fresh.forms].filter(({ length }) => length > 0)
  return first ?? (own || content.length > 0 ? [] : before.forms)
}

/** "Germany and magnesium then", after magnets: what was made of another mineral is left behind with it. */
const withoutProducts = ({ fresh, before, own, known: { lexicon } }: Turn): Question => {
  const isProduct = (id: string): boolean => lexicon.concept(id).t === 'act' && lexicon.concept(id).of !== undefined
  const isOther = own && fresh.minerals.some((id) => !before.minerals.includes(id))
  return isOther && before.concepts.some(isProduct)
    ? {
        ...without(before, 'stage'),
        words: before.words.filter(({ concepts }) => !concepts.some(isProduct)),
        concepts: before.concepts.filter((id) => !isProduct(id)),
        terms: [],
      }
    : before
}

/** Fields that no turn takes over from the one before. */
const LEFT = ['rank', 'yearsBack', 'limit', 'count', 'parts', 'earlier', 'ranked', 'told', 'stageCarried'] as const

/** "And nickel?", "in 2024?", "top 5": what was asked before, of what this turn names. */
export const gapped = (turn: Turn): Question => {
  const { fresh, clause, own, ownPlace } = turn
  const before = withoutProducts(turn)
  // "And Korea?": a place that is to be picked stands in for that of the turn before too.
  const isNew = fresh.places.length > 0 || (ownPlace && fresh.excluded.length === 0)
  const places = isNew ? fresh.places : before.places
  const measures = clause.spans.some(({ concepts }) => concepts.some(({ measure }) => measure !== undefined))
  const intent = gappedIntent(fresh, before, measures)
  const ofRecord = OF_RECORDS.has(intent)
  const group = before.places.filter((place) => !isCountryCode(place))
  const overYears = before.years.kind === 'range' && intent !== before.intent && !ofRecord
  const years = overYears ? ({ kind: 'latest' } as const) : before.years
  // "How much of it is used", after a capacity: another thing asked of one measure.
  const sameMeasure = before.measure !== undefined && slotsSaid(clause).measure === before.measure
  // What is made of a mineral is no stage of it that could be left out.
  const keepsStage = before.stage !== undefined && (own || before.stage !== 'manufacturing')
  // "By reserves", "a decade before", after who is second: the second by reserves, or of that year.
  const again = intent === 'ranking' && before.intent === 'ranking' && fresh.limit === undefined && !isNew
  return {
    ...without(before, ...LEFT, ...(ofRecord ? (['hole', 'yesNo'] as const) : [])),
    ...{ text: fresh.text, intent, minerals: own ? fresh.minerals : before.minerals, followUp: true },
    ...(own && intent === 'event' && { named: [] }),
    // Where a country ranks in one is asked again of another.
    places: OVER_ALL.has(intent) && fresh.places.length === 0 && !mentionsAny(before, 'rankpos') ? group : places,
    years: fresh.years.kind === 'latest' && !saysNow(clause) ? years : fresh.years,
    ...slots({ ...slotsSaid(clause), ...fresh }, before),
    roles: rolesNow(turn),
    ...given({
      earlier: earlierOf(turn),
      limit: fresh.limit ?? before.limit,
      rank: fresh.rank ?? (again ? before.rank : undefined),
      ascending: fresh.ascending ?? before.ascending,
      threshold: fresh.threshold ?? before.threshold,
      hole: fresh.hole,
      yesNo: ofRecord ? fresh.yesNo : undefined,
      stageCarried: fresh.stage === undefined && keepsStage ? (true as const) : undefined,
      // The same record is asked more of where nothing else is named.
      told: isOfSameRecord(turn, intent) ? before.told : undefined,
      publisher: fresh.publisher,
      yearsBack: readYearsBack(clause.shape.text),
    }),
    excluded: fresh.excluded.length > 0 ? fresh.excluded : before.excluded,
    ...{ corrections: fresh.corrections, choices: fresh.choices, unknown: fresh.unknown, qualifiers: fresh.qualifiers },
    concepts:
      fresh.concepts.length > 0 && ofRecord
        ? [
            ...before.concepts.filter((id) => !isAsking(id) && !(id === 'list.first' && saysNow(clause))),
            ...fresh.concepts,
          ]
        : sameMeasure
          ? [...before.concepts, ...fresh.concepts]
          : before.concepts,
    ...asTarget(turn),
    // A form is said to be left out where the answer does not name it: "and the hydroxide?", "ferrovanadium?".
    notRead: clause.spans.filter((span) => span.type === 'unknown' || namesForm(span, turn)).map(({ text }) => text),
    forms: formsNow(turn),
  }
}

/** Measures that are asked for by an intent of their own. */
const INTENT_OF: Readonly<Partial<Record<Measure, Intent>>> = {
  reserves: 'reserves',
  price: 'price',
  'net-import-reliance': 'reliance',
}
/** What a question becomes for a mineral, or for a place, that a turn names. */
const OF_MINERAL: Readonly<Partial<Record<Intent, Intent>>> = {
  'list-contents': 'list-membership',
  'country-profile': 'amount',
}
const OF_PLACE: Readonly<Partial<Record<Intent, Intent>>> = {
  ranking: 'share',
  'world-total': 'amount',
  complement: 'share',
  'mineral-profile': 'share',
}

const gappedIntent = (fresh: Question, before: Question, measures: boolean): Intent => {
  const { intent } = before
  const { limit = 0, measure } = fresh
  const measured = measures && measure && intent !== 'comparison' && intent !== 'trend' && INTENT_OF[measure]
  if (measured && !(intent === 'ranking' && measured === 'reserves')) return measured
  if (fresh.rank !== undefined || limit > 1 || (limit === 1 && intent === 'ranking')) return 'ranking'
  if (intent === 'share' && fresh.unit !== undefined) return 'amount'
  if (fresh.years.kind === 'range' && FIGURES.has(intent)) return 'trend'
  if (fresh.excluded.length > 0) return intent === 'ranking' ? 'ranking' : 'complement'
  const [ofMineral, ofPlace] = [fresh.minerals.length > 0, fresh.places.length > 0]
  if (intent === 'threshold' && ofMineral)
    return before.measure === 'net-import-reliance' || before.places[0] === 'USA' ? 'reliance' : 'share'
  if (intent === 'ranking' && ofPlace && fresh.hole === 'amount') return 'amount'
  if (intent === 'mineral-profile' && ofMineral) return intent
  return (ofMineral ? OF_MINERAL[intent] : undefined) ?? (ofPlace ? OF_PLACE[intent] : undefined) ?? intent
}
