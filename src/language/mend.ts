import { acts } from './mend-acts.js'
import type { Intent } from './question.js'
import type { Reading } from './reading.js'

const ASKS = / (?:which|what|list|show|all|every|everything|how|any|name|who|where|whose|when|why|compare|top) /
const STATES =
  /^ (?:so |but |the |well )*(?:\{place:\d+\}|\{mineral:\d+\}) (?:is|are|has|have|holds|controls|produces|mines|refines|supplies|makes|accounts|imports|dominates|mined|produced) /
const SUPPLIERS =
  / (?:who|whom|where|which|from|source|sources|supplier|suppliers|supplies|supply|buy|buys|partners|origin) /
const LEADER = / (?:largest|biggest|top|leading|number \{number:1\}|main|most) /

const RANKS = / (?:rank|ranks|ranked|ranking|placed|position) /

type Rule = (reading: Reading, intent: Intent) => Intent | undefined

const oneOf = (intent: Intent, ...list: readonly Intent[]): boolean => list.includes(intent)
const asked = (reading: Reading, kind: 'mineral' | 'place'): number =>
  (kind === 'mineral' ? reading.minerals : reading.places).length +
  reading.choices.filter((choice) => choice.kind === kind).length

/** A statement with its figure, country and mineral is a claim to check, whatever its verb. */
const claims: Rule = (reading, intent) => {
  if (
    reading.besides.length > 0 &&
    reading.minerals.length === 0 &&
    asked(reading, 'place') > 0 &&
    intent !== 'threshold'
  )
    return 'country-profile'
  const { text } = reading.shape
  if (asked(reading, 'mineral') === 0 || asked(reading, 'place') === 0 || ASKS.test(text)) return undefined
  const figure = /\{percent:/.test(text) || /\{number:[\d.]+\} \{unit:/.test(text)
  if (
    figure &&
    / (?:is|are|does|do|did|has|have|controls|control|produces|mines|refines|makes|supplies|comes|accounts|mined|produced|holds|depends|really|true|from) /.test(
      text,
    )
  )
    return 'claim'
  return STATES.test(text) && LEADER.test(text) ? 'claim' : undefined
}

/** A span of years makes an amount or a share a trend. */
const spans: Rule = ({ years, minerals }, intent) =>
  years.kind === 'range' &&
  minerals.length > 0 &&
  oneOf(intent, 'amount', 'world-total', 'share', 'reliance', 'price', 'reserves', 'mineral-profile')
    ? 'trend'
    : undefined

/** Reserves are reserves: "how many tons does Chile hold in reserves". A share of reserves stays a share. */
const reserves: Rule = ({ measure, minerals, shape }, intent) =>
  minerals.length > 0 && / (?:reserve|reserves) (?:to production|life|lifetime) /.test(shape.text)
    ? 'reserve-life'
    : measure === 'reserves' &&
        !(intent === 'ranking' && RANKS.test(shape.text)) &&
        minerals.length > 0 &&
        oneOf(intent, 'amount', 'world-total', 'ranking', 'mineral-profile')
      ? 'reserves'
      : undefined

/** Who the imports come from, or how much of the need is imported: two countries, or a word for suppliers, tell. */
const imports: Rule = (reading, intent) => {
  const { text } = reading.shape
  const places = asked(reading, 'place')
  if (!oneOf(intent, 'reliance', 'import-sources', 'share', 'amount', 'ranking')) return undefined
  if (oneOf(intent, 'share', 'amount') || (intent === 'ranking' && reading.measure !== 'imports')) return undefined
  if (intent === 'reliance' && /^ how (?:much|many) (?:\{unit:\S+ of )?\{mineral:\d+\} (?:does|did|do) /.test(text))
    return 'amount'
  // Import sources are published for the United States; "how reliant is Japan on China" stays a matter of reliance.
  const american = reading.places.includes('USA') || reading.places.some((place) => place.startsWith('{'))
  if (places > 1 && intent === 'import-sources' && !american && /^ (?:how|is|are) /.test(text)) return 'reliance'
  if (places > 1 && intent === 'reliance' && american && !/ (?:and|or|vs|than) /.test(text)) return 'import-sources'
  if (intent === 'import-sources' && places === 0 && !/ (?:import|imports|imported|we|us|our|foreign) /.test(text))
    return 'ranking'
  if (intent === 'import-sources' && places < 2 && !SUPPLIERS.test(text) && reading.measure === 'net-import-reliance')
    return 'reliance'
  return undefined
}

const CHANGE =
  / (?:over time|over the years|by year|year by year|year on year|year over year|yoy|each year since|historical|historically|history|trend|trends|trending|evolution|evolve|evolved|trajectory|changed|grow|grows|grew|grown|growing|growth|rising|rise|rose|risen|fall|falling|fell|fallen|decline|declining|declined|increase|increasing|increased|decrease|decreasing|decreased|up or down|(?:go|going|goes|gone|went) (?:up|down)|collapsing|collapsed|plunging|plunged|soaring|soared|slumping|slumped|crashing|crashed|tumbling|tumbled|booming|boomed|shrinking|shrunk|surging|surged|dwindling|dwindled|expanding|expanded|plummeting|plummeted|dying) /

/** "Did Chile mine less copper in 2025": than before, for no other country is named. */
const LESS = /^ (?:did|has|have|is|are) (?!.* than ).* (?:less|more|fewer) \{mineral:/
const ROSE =
  /^ (?:did|has|have|is|are) .* (?:rise|risen|rising|fall|fallen|falling|grow|grown|growing|increase|increased|increasing|decrease|decreased|decline|declined|declining|drop|dropped|dropping|up|down|collapsing|collapsed|plunging|plunged|soaring|soared|slumping|slumped|crashing|crashed|tumbling|tumbled|booming|boomed|shrinking|shrunk|surging|surged|dwindling|dwindled|expanding|expanded|plummeting|plummeted|dying) /
const ASKS_WHO = / (?:who|which (?:country|countries|nation|nations)|what (?:country|countries)) /

const FINAL =
  / (?:number|numbers|figure|figures|data|value|values|statistics|that|it|this|they|those|estimate|estimates) (?:[a-z]+ ){0,3}?(?:final|provisional|preliminary|definitive|revised) /

/** "Are the 2025 figures final": about the figures' making. */
const finality: Rule = ({ shape: { text } }) =>
  /^ (?:is|are|was|were|will|so) /.test(text) && FINAL.test(text) ? 'source' : undefined

const topics: Rule = ({ shape: { text }, minerals }, intent) => {
  if (
    minerals.length > 0 &&
    oneOf(intent, 'amount', 'world-total', 'share', 'reserves', 'reliance', 'price', 'ranking', 'mineral-profile') &&
    (CHANGE.test(text) || LESS.test(text)) &&
    !ASKS_WHO.test(text)
  )
    return 'trend'
  if (
    intent === 'claim' &&
    minerals.length > 0 &&
    !/\{(?:percent|number):/.test(text) &&
    (LESS.test(text) || ROSE.test(text))
  )
    return 'trend'
  if (
    intent === 'by-product' &&
    / (?:products|need|needs|contain|use|uses) /.test(text) &&
    !/ by ?products? /.test(text)
  )
    return 'uses'
  if (
    oneOf(intent, 'amount', 'world-total', 'ranking', 'by-product', 'share', 'uses') &&
    / (?:recycle|recycled|recycles|recycling|recyclable) /.test(text)
  )
    return 'recycling'
  if (
    oneOf(intent, 'uses', 'taxonomy', 'definition', 'ranking') &&
    / (?:by product|by products|byproduct|byproducts|coproduct) (?!metal)/.test(text)
  )
    return 'by-product'
  return undefined
}

const HAS =
  /^ (?:(?:so|hey|but|well|ok) )*(?:does|do|did|has) (?:the )?\{place:\d+\} (?:really |actually |even )?(?:have|has|got|own|possess) (?:any |much |a lot of |lots of |some )?(?:of the )?\{mineral:\d+\}/
const TOGETHER = / (?:together|combined|total|sum|jointly|altogether) /
const VERSUS = / (?:compare|compared|comparison|comparing|vs|v|versus|than|against|side by side|difference) /

/** Two minerals or two countries and one measure are compared; "does Chile have lithium" is about what lies there. */
const pairs: Rule = (reading, intent) => {
  const { text } = reading.shape
  if (HAS.test(text) && oneOf(intent, 'reliance', 'amount', 'share', 'event', 'list-membership')) return 'reserves'
  const minerals = asked(reading, 'mineral')
  const places = asked(reading, 'place')
  if (minerals === 0 || Math.max(minerals, places) < 2 || TOGETHER.test(text)) return undefined
  if (minerals > 1 && VERSUS.test(text) && oneOf(intent, 'reliance', 'reserves', 'share', 'world-total', 'amount'))
    return 'comparison'
  if (minerals === 1 && places > 1 && oneOf(intent, 'reserves', 'mineral-profile', 'world-total', 'country-profile'))
    return 'comparison'
  return places > 1 && VERSUS.test(text) && oneOf(intent, 'share', 'amount', 'ranking') ? 'comparison' : undefined
}

/** "Where does Morocco rank in phosphate": the place of one country in the ranking. */
const standings: Rule = (reading, intent) =>
  RANKS.test(reading.shape.text) &&
  reading.minerals.length === 1 &&
  asked(reading, 'place') === 1 &&
  !/ (?:critical|strategic) /.test(reading.shape.text) &&
  !oneOf(intent, 'event', 'timeline', 'document', 'threshold')
    ? 'ranking'
    : undefined

const WITHHELD = / (?:withheld|withhold|withholds|withholding|hidden|secret|undisclosed|redacted|suppressed) /

/** "Why is the US figure withheld": the answer about that figure says why. */
const withheld: Rule = (reading, intent) =>
  WITHHELD.test(reading.shape.text) &&
  reading.minerals.length > 0 &&
  asked(reading, 'place') > 0 &&
  oneOf(intent, 'reliance', 'import-sources', 'search', 'definition', 'uses', 'source', 'event')
    ? 'amount'
    : undefined

/** A percentage of one country is its share, unless it is of what the country imports or recycles. */
const percents: Rule = (reading, intent) =>
  reading.share &&
  reading.years.kind !== 'range' &&
  asked(reading, 'mineral') > 0 &&
  asked(reading, 'place') === 1 &&
  reading.measure !== 'net-import-reliance' &&
  reading.measure !== 'imports' &&
  oneOf(intent, 'amount', 'trend', 'mineral-profile', 'world-total') &&
  !CHANGE.test(reading.shape.text)
    ? 'share'
    : undefined

/** Intents that the names contradict: a share without a country is a ranking, a total with one an amount. */
const names: Rule = (reading, intent) => {
  const { excluded, measure, threshold, minerals, world, shape } = reading
  const placed = asked(reading, 'place') > 0
  if (
    excluded.length > 0 &&
    !placed &&
    oneOf(intent, 'share', 'amount', 'world-total', 'mineral-profile', 'substitutes', 'trend')
  )
    return 'complement'
  if (
    intent === 'ranking' &&
    placed &&
    minerals.length > 0 &&
    !ASKS.test(shape.text) &&
    !LEADER.test(shape.text) &&
    !RANKS.test(shape.text)
  )
    return 'share'
  if (intent === 'share' && !placed) return measure === 'net-import-reliance' ? 'reliance' : 'ranking'
  if (intent === 'amount' && !placed) return 'world-total'
  if (intent === 'world-total' && placed) return reading.share ? 'share' : 'amount'
  if (intent === 'mineral-profile' && placed) return 'share'
  if (intent === 'threshold' && threshold === undefined && minerals.length > 0) return 'ranking'
  if (intent === 'reliance' && minerals.length === 0 && threshold && ASKS.test(shape.text)) return 'threshold'
  if (intent === 'reliance' && world && placed) return 'share'
  if (
    measure === 'price' &&
    !placed &&
    oneOf(intent, 'amount', 'world-total', 'trend', 'mineral-profile', 'ranking') &&
    minerals.length > 0
  )
    return 'price'
  return undefined
}

const RULES: readonly Rule[] = [
  claims,
  acts,
  finality,
  standings,
  withheld,
  reserves,
  imports,
  pairs,
  percents,
  topics,
  names,
  spans,
]

/**
 * Mends an intent that the slots and names contradict. Each rule is a fact of the language or of the tables, none of a
 * particular question; they apply in turn, the span of years last.
 */
export const mend = (intent: Intent, reading: Reading): Intent => {
  let mended = intent
  for (const rule of RULES) mended = rule(reading, mended) ?? mended
  return mended
}
