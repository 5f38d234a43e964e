import { acts } from './mend-acts.js'
import { method } from './mend-method.js'
import { ahead, names, pairs, percents, standings } from './mend-names.js'
import { ASKS, asked, LEADER, oneOf, RANKS, type Rule } from './mend-rule.js'
import { spans, topics } from './mend-topics.js'
import type { Intent } from './question.js'
import type { Reading } from './reading.js'

const STATES =
  /^ (?:so |but |the |well )*(?:\{place:\d+\}|\{mineral:\d+\}) (?:is|are|has|have|holds|controls|produces|mines|refines|supplies|makes|accounts|imports|dominates|mined|produced) /
const SUPPLIERS =
  / (?:who|whom|where|which|from|source|sources|supplier|suppliers|supplies|supply|buy|buys|partners|origin) /

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

const FINAL =
  / (?:number|numbers|figure|figures|data|value|values|statistics|that|it|this|they|those|estimate|estimates) (?:[a-z]+ ){0,3}?(?:final|provisional|preliminary|definitive|revised) /

/** "Are the 2025 figures final": about the figures' making. */
const finality: Rule = ({ shape: { text } }) =>
  /^ (?:is|are|was|were|will|so) /.test(text) && FINAL.test(text) ? 'source' : undefined

const WITHHELD = / (?:withheld|withhold|withholds|withholding|hidden|secret|undisclosed|redacted|suppressed) /

/** "Why is the US figure withheld": the answer about that figure says why. */
const withheld: Rule = (reading, intent) =>
  WITHHELD.test(reading.shape.text) &&
  reading.minerals.length > 0 &&
  asked(reading, 'place') > 0 &&
  oneOf(intent, 'reliance', 'import-sources', 'search', 'definition', 'uses', 'source', 'event')
    ? 'amount'
    : undefined

const RULES: readonly Rule[] = [
  claims,
  acts,
  finality,
  standings,
  withheld,
  reserves,
  imports,
  pairs,
  ahead,
  percents,
  topics,
  names,
  spans,
  method,
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
