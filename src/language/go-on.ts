import type { Measure } from '../corpus/types.js'
import { besideYear } from './between-years.js'
import { slotsSaid } from './fill.js'
import type { Lexicon } from './lexicon.js'
import { without, type Intent, type Question, type Roles, type Subject } from './question.js'
import { FIGURES, OF_RECORDS, OVER_ALL, saysNow, type Turn } from './turn.js'
import { readYearsBack } from './years.js'
import { isCountryCode } from '../corpus/entities.js'

/** "Compare with nickel", "vs Peru", "vs 2024": beside what was asked before. */
export const beside = (turn: Turn): Question => {
  const { fresh, before } = turn
  const { importer, supplier } = before.roles
  // "Vs Germany", after what China sells to a buyer: what both sell to it.
  if (importer && supplier && fresh.places.length > 0 && fresh.minerals.length === 0)
    return ofSupplier({ ...turn, fresh: { ...fresh, places: [...supplier, ...fresh.places] } })
  const ofYear = besideYear(turn)
  if (ofYear) return ofYear
  const join = (kind: 'minerals' | 'places'): readonly string[] => [...new Set([...before[kind], ...fresh[kind]])]
  return {
    ...fresh,
    intent: 'comparison',
    minerals: join('minerals'),
    places: join('places'),
    years: fresh.years.kind === 'latest' ? before.years : fresh.years,
    ...slots({ ...slotsSaid(turn.clause), ...fresh }, before),
    followUp: true,
  }
}

/** Measure, stage and unit: those of this turn, or else of the one before. */
export const slots = (fresh: Question, before: Question): Partial<Question> => {
  const measure = fresh.measure ?? before.measure
  const stage = fresh.stage ?? before.stage
  const unit = fresh.unit ?? before.unit
  return { ...(measure && { measure }), ...(stage && { stage }), ...(unit !== undefined && { unit }) }
}

/** "Same for Germany", after a question of roles: the place takes the role of the one that it replaces. */
const rolesNow = ({ fresh, clause, before }: Turn): Roles => {
  const { places } = fresh
  if (places.length === 0) return before.roles
  const held = (['importer', 'supplier', 'actor', 'target'] as const).filter((role) => before.roles[role])
  const [first] = held
  if (first === undefined) return fresh.roles
  if (held.length === 1) return { ...before.roles, [first]: places }
  const [from, to] = held.includes('supplier') ? (['importer', 'supplier'] as const) : (['actor', 'target'] as const)
  const owns = clause.names.some(({ relation }) => relation === 'for' || relation === 'whose' || relation === 'by')
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
export const isOfSameRecord = ({ own, ownPlace, contentTypes, clause, known }: Turn, intent: Intent): boolean =>
  OF_RECORDS.has(intent) &&
  !own &&
  !ownPlace &&
  contentTypes.every((type) => type === 'topic') &&
  clause.spans.every(({ senses }) => senses.every((id) => known.lexicon.concept(id).t !== 'topic' || isAsking(id)))

/** "Does it hit the US", after an act: the actor stays, and the country is its target. */
const asTarget = ({ fresh, clause, before }: Turn): Partial<Question> | undefined => {
  const { actor } = before.roles
  const leans = clause.spans.some(({ senses }) => senses.some((id) => id === 'pro.it' || id === 'pro.they'))
  if (!OF_RECORDS.has(before.intent) || !leans || !actor || fresh.places.length === 0) return undefined
  return { places: [...new Set([...actor, ...fresh.places])], roles: { actor, target: fresh.places } }
}

/** "How much is Chinese", after who a country buys from: that supplier's part. */
export const ofSupplier = ({ fresh, before }: Turn): Question => {
  const { importer = before.places } = before.roles
  return {
    ...fresh,
    intent: 'import-sources',
    measure: 'import-share',
    minerals: before.minerals,
    places: [...importer, ...fresh.places],
    roles: { importer, supplier: fresh.places },
    followUp: true,
  }
}

/**
 * A turn as a question to the documents that were quoted: "how big is it", "and which trading houses buy for it", "what
 * does Tokyo get in return"; whether they tell of a name that the turn before did not have is for the answer to see.
 * Without such documents the notes on the minerals of before are meant, and the turn names nothing else. Undefined where
 * it names a document of its own, or nothing tells of the one before.
 */
export const askedOfTold = ({ fresh, clause, before, types }: Turn): Question | undefined => {
  const { told = [] } = before
  const isOwn = (kind: 'minerals' | 'places'): boolean => fresh[kind].some((id) => !before[kind].includes(id))
  if (
    told.length + before.minerals.length === 0 ||
    clause.things.length + clause.choices.length > 0 ||
    types.has('other')
  )
    return undefined
  if (told.length === 0 && (isOwn('minerals') || isOwn('places'))) return undefined
  return {
    ...without(fresh, 'off', 'figures', 'other'),
    intent: 'document',
    minerals: fresh.minerals.length > 0 ? fresh.minerals : before.minerals,
    places: fresh.places.length > 0 ? fresh.places : before.places,
    told,
    followUp: true,
  }
}

/** "Which of those come from China", after what is in a product: those of them in which it is ahead. */
export const ofListed = ({ fresh, before }: Turn): Question => ({
  ...without(fresh, 'measure', 'stage', 'figures', 'other'),
  intent: 'threshold',
  minerals: before.listed ?? [],
  hole: 'mineral',
  notRead: [],
  followUp: true,
})

/** "What dropped off since", after what is on a list: that edition against the newest. */
export const ofList = ({ fresh, before }: Turn): Question => ({
  ...without(fresh, 'figures', 'other'),
  intent: 'list-contents',
  places: before.places,
  years: fresh.years.kind === 'latest' ? before.years : fresh.years,
  named: before.named,
  concepts: [...fresh.concepts, 'since'],
  notRead: [],
  followUp: true,
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
const formsNamed = (text: string, { minerals }: Question, lexicon: Lexicon): readonly string[] => {
  const word = text.toLowerCase().split(' ').at(-1) ?? ''
  return minerals
    .flatMap((mineral) => lexicon.senses(`${mineral.replaceAll('-', ' ')} ${word}`))
    .filter((id) => lexicon.concept(id).t === 'form')
}

const namesForm = (text: string, { before, known: { lexicon } }: Turn): boolean =>
  formsNamed(text, before, lexicon).length > 0

/**
 * "And the metal?", after the oxide of a mineral: a last word that names a form together with the mineral before it.
 * "The metal" after no form is the mineral itself.
 */
export const formsOfBefore = ({ clause, before, known: { lexicon } }: Turn): readonly string[] => {
  const stands = (senses: readonly string[]): boolean => senses.some((id) => lexicon.concept(id).t === 'pro')
  return clause.spans
    .filter(({ senses }) => before.forms.length > 0 || !stands(senses))
    .flatMap(({ text }) => formsNamed(text, before, lexicon))
}

/** The forms that a turn asks about: its own, else those of before where it names another year or place alone. */
const formsNow = (turn: Turn): readonly string[] => {
  const { fresh, before, contentTypes, own } = turn
  const [first] = [formsOfBefore(turn), fresh.forms].filter(({ length }) => length > 0)
  return first ?? (own || contentTypes.length > 0 ? [] : before.forms)
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
  const { fresh, clause, own, ownPlace, known } = turn
  const before = withoutProducts(turn)
  // "And Korea?": a place that is to be picked stands in for that of the turn before too.
  const isNew = fresh.places.length > 0 || (ownPlace && fresh.excluded.length === 0)
  const places = isNew ? fresh.places : before.places
  const back = readYearsBack(clause.shape.text)
  const measures = clause.spans.some(({ senses }) =>
    senses.some((id) => known.lexicon.concept(id).measure !== undefined),
  )
  const intent = gappedIntent(fresh, before, measures)
  const group = before.places.filter((place) => !isCountryCode(place))
  const limit = fresh.limit ?? before.limit
  const ascending = fresh.ascending ?? before.ascending
  const threshold = fresh.threshold ?? before.threshold
  const overYears = before.years.kind === 'range' && intent !== before.intent && !OF_RECORDS.has(intent)
  const years = overYears ? ({ kind: 'latest' } as const) : before.years
  const earlier = earlierOf(turn)
  // "By reserves", after who is second: the second by reserves.
  const again = intent === 'ranking' && before.intent === 'ranking' && fresh.limit === undefined && !isNew
  const rank = fresh.rank ?? (again && !own ? before.rank : undefined)
  // The same record is asked more of where nothing else is named.
  const stays = isOfSameRecord(turn, intent)
  return {
    ...without(before, ...LEFT, ...(OF_RECORDS.has(intent) ? (['hole', 'yesNo'] as const) : [])),
    text: fresh.text,
    intent,
    minerals: own ? fresh.minerals : before.minerals,
    places: OVER_ALL.has(intent) && fresh.places.length === 0 ? group : places,
    years: fresh.years.kind === 'latest' && !saysNow(clause) ? years : fresh.years,
    ...slots({ ...slotsSaid(clause), ...fresh }, before),
    roles: rolesNow(turn),
    ...(earlier && { earlier }),
    ...(limit !== undefined && { limit }),
    ...(rank !== undefined && { rank }),
    ...(ascending !== undefined && { ascending }),
    ...(threshold && { threshold }),
    excluded: fresh.excluded.length > 0 ? fresh.excluded : before.excluded,
    corrections: fresh.corrections,
    choices: fresh.choices,
    unknown: fresh.unknown,
    concepts:
      fresh.concepts.length > 0 && OF_RECORDS.has(intent)
        ? [...before.concepts.filter((id) => !isAsking(id)), ...fresh.concepts]
        : before.concepts,
    ...(fresh.hole && { hole: fresh.hole }),
    ...(fresh.yesNo && OF_RECORDS.has(intent) && { yesNo: true as const }),
    ...(fresh.stage === undefined && before.stage !== undefined && { stageCarried: true as const }),
    ...(stays && before.told && { told: before.told }),
    ...asTarget(turn),
    ...(fresh.publisher !== undefined && { publisher: fresh.publisher }),
    ...(back !== undefined && { yearsBack: back }),
    notRead: clause.spans
      .filter(({ type, text }) => type === 'unknown' && !namesForm(text, turn))
      .map(({ text }) => text),
    forms: formsNow(turn),
    qualifiers: fresh.qualifiers,
    followUp: true,
  }
}

/** Measures that are asked for by an intent of their own. */
const INTENT_OF: Readonly<Partial<Record<Measure, Intent>>> = {
  reserves: 'reserves',
  price: 'price',
  'net-import-reliance': 'reliance',
}

const gappedIntent = (fresh: Question, before: Question, measures: boolean): Intent => {
  const { intent } = before
  const measured =
    !measures || fresh.measure === undefined || intent === 'comparison' || intent === 'trend'
      ? undefined
      : INTENT_OF[fresh.measure]
  if (measured && !(intent === 'ranking' && measured === 'reserves')) return measured
  if (fresh.rank !== undefined || (fresh.limit !== undefined && (fresh.limit > 1 || intent === 'ranking')))
    return 'ranking'
  if (intent === 'share' && fresh.unit !== undefined) return 'amount'
  if (fresh.years.kind === 'range' && FIGURES.has(intent)) return 'trend'
  if (fresh.excluded.length > 0) return intent === 'ranking' ? 'ranking' : 'complement'
  if (intent === 'threshold' && fresh.minerals.length > 0)
    return before.measure === 'net-import-reliance' || before.places[0] === 'USA' ? 'reliance' : 'share'
  // "Is copper there", after what a list holds.
  if (intent === 'list-contents' && fresh.minerals.length > 0) return 'list-membership'
  const place = fresh.places.length > 0
  if (place && intent === 'ranking') return fresh.hole === 'amount' ? 'amount' : 'share'
  if (place && intent === 'world-total') return 'amount'
  if (place && intent === 'complement') return 'share'
  if (place && intent === 'mineral-profile' && fresh.minerals.length === 0) return 'share'
  if (intent === 'country-profile' && fresh.minerals.length > 0) return 'amount'
  return intent
}
