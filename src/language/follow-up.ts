import { asksBeyondKnowledge } from './beyond-knowledge.js'
import { FOREIGN_PHRASE, FOREIGN_WORDS } from './foreign.js'
import { UNSAID } from './intent.js'
import type { Intent, Question } from './question.js'
import type { Reading } from './reading.js'
import { BESIDE, CORRECTS, MOVED } from './refers.js'
import { FUNCTION_WORDS } from './words.js'
import { readYearsBack } from './years.js'

/** Beginnings and endings that refer to what was said. */
const REFERS =
  /^ (?:and|or|what about|how about|same|also|then|but|ok and|now|only|just|instead|that|those|them|it|there|in|for|by|since|without|excluding|top|but what about|what if) | (?:instead|too|as well|the same|it|they|there|them|that|those|its|their|then) $| (?:the same|same|instead|it|they|them|its|their) | (?:is|are|was|were|of|in|about|than|with|from|does|did|would) (?:that|this|those|these) | (?:top|biggest|largest|leading|first|second|third|last) one | (?:year|years|yr) (?:before|earlier|prior) /
/** "I read 21 million tons somewhere": a doubt about the figure, not another question. */
const DOUBTS =
  / (?:i|we) (?:have |had )?(?:just )?(?:read|heard|saw|seen|thought|remember|recall|was told) | (?:someone|somebody|wikipedia|others|they|people) (?:else )?(?:told|said|say|says|claim|claims) /
/** "Are you sure?", "that seems wrong": the source is what settles it. */
const DISTRUSTS =
  / (?:are you sure|you sure|is (?:that|this|it) (?:really )?(?:right|correct|true|accurate)|(?:seems|looks|sounds|is|be) (?:wrong|off|incorrect|right|high|low)|not right) $/
/** "As a share of the world", "in percent": the figure before, another way. */
const AS_SHARE = /^ (?:and |so |ok )?(?:as|in) (?:a |an |the )?(?:share|percentage|percent|proportion|fraction|%) /
/** Words that ask something by themselves. A text with them, and with a name, stands on its own feet. */
const VERBS =
  / (?:who|which|where|how|what is|what are|what share|what percent|what percentage|why|when|is|does|did|are|compare|list|tell|give|show) /

/** Words that only tie a follow-up to what was said before. */
const TIES = new Set(['and', 'but', 'or', 'so', 'ok', 'then', 'also', 'now'])

const PRONOUNS = new Set(['it', 'they', 'them', 'that', 'those', 'its', 'their', 'this'])
/** Those that stand for the country of the question before, where it has one. */
const OF_PLACE = new Set(['they', 'their', 'there', 'theirs'])

/**
 * The reading as if the text had named what it refers to: pronouns stand for the mineral of the question before, and a
 * text without a pronoun gets it at its end. For the classifier, that has learned whole questions.
 */
const inContext = (reading: Reading, previous: Question): Reading => {
  const named = reading.minerals.length > 0 || reading.choices.some((choice) => choice.kind === 'mineral')
  if (named || previous.minerals.length === 0) return reading
  const own = reading.places.length > 0 || reading.excluded.length > 0
  const all = / (?:who|whom|which) /.test(reading.shape.text)
  const theirs = !own && !all && previous.places.length > 0 && reading.shape.items.some((item) => OF_PLACE.has(item))
  const items = reading.shape.items.map((item) => (theirs && OF_PLACE.has(item) ? '{place:0}' : item))
  const at = items.findIndex((item) => PRONOUNS.has(item))
  if (at >= 0) items[at] = '{mineral:0}'
  else items.push('{mineral:0}')
  while (TIES.has(items[0] ?? '')) items.shift()
  const places = own ? reading.places : theirs ? previous.places : []
  return {
    ...reading,
    minerals: previous.minerals,
    places,
    shape: { ...reading.shape, items, text: ` ${items.join(' ')} ` },
  }
}

/**
 * Completes a follow-up ("and nickel?", "what about refining", "in 2024?", "top 5 instead", "same for Chile") from the
 * question before it: what the text names replaces, what it leaves out is inherited. A question that stands on its own
 * ("how much nickel does Indonesia mine") is left alone. `intentOf` decides the intent of a reading.
 */
export const complete = (
  fresh: Question,
  reading: Reading,
  previous: Question,
  intentOf: (reading: Reading) => Intent,
): Question => {
  if (!isFollowUp(fresh, reading, previous)) return fresh
  const turns = turnsToOutput(reading, previous)
  const told = tells(reading) || turns
  const read = told ? intentOf(inContext(reading, previous)) : inheritedIntent(fresh, reading, previous)
  const moved = MOVED.test(reading.shape.text) && fresh.minerals.length + fresh.places.length === 0
  const shared = AS_SHARE.test(reading.shape.text) && previous.places.length > 0
  const asked = shared
    ? 'share'
    : turns
      ? outputIntent(read, reading, previous)
      : moved && previous.minerals.length > 0
        ? 'trend'
        : read
  const distrusts = DISTRUSTS.test(reading.shape.text)
  // "Where is that from?" is about the figure, "who produces it?" about the mineral.
  const source = distrusts || (fresh.intent === 'source' && !/ (?:it|they|them) /.test(reading.shape.text))
  const beside = against(reading, fresh, previous)
  const intent = asksSuppliers(reading, previous) ? 'import-sources' : source ? 'source' : beside ? 'comparison' : asked
  // A ranking is over all countries, of the world or of a group that was named.
  const keepsPlaces = !['ranking', 'world-total', 'price'].includes(intent)
  const group = previous.places.filter((place) => !/^[A-Z]{3}$/.test(place))
  const newest = / (?:latest|now|current|currently) /.test(reading.shape.text)
  const from = told ? undefined : previous
  const measure = reading.measure ?? (turns ? 'production' : from?.measure)
  const yearsBack = readYearsBack(reading.shape.text)
  const stage = fresh.stage ?? from?.stage
  const limit = fresh.limit ?? from?.limit
  const ascending = fresh.ascending ?? from?.ascending
  const threshold = fresh.threshold ?? from?.threshold
  const unit = fresh.unit ?? previous.unit
  const joined = (kind: 'minerals' | 'places'): readonly string[] =>
    beside && fresh[kind].length > 0 ? [...new Set([...previous[kind], ...fresh[kind]])] : fresh[kind]
  return {
    text: fresh.text,
    intent,
    confidence: told ? fresh.confidence : previous.confidence,
    minerals: fresh.minerals.length > 0 || asks(fresh, 'mineral') ? joined('minerals') : previous.minerals,
    places: fresh.places.length > 0 || asks(fresh, 'place') ? joined('places') : keepsPlaces ? previous.places : group,
    ...(measure && { measure }),
    ...(stage && { stage }),
    years: (fresh.years.kind === 'latest' && !newest) || yearsBack !== undefined ? previous.years : fresh.years,
    ...(yearsBack !== undefined && { yearsBack }),
    ...(limit !== undefined && { limit }),
    ...(fresh.rank !== undefined && { rank: fresh.rank }),
    ...(ascending !== undefined && { ascending }),
    ...(threshold && { threshold }),
    ...(unit !== undefined && { unit }),
    excluded: fresh.excluded.length > 0 ? fresh.excluded : previous.excluded,
    corrections: fresh.corrections,
    choices: fresh.choices,
    followUp: true,
    unknown: fresh.unknown,
  }
}

/** Greetings, thanks and questions about the bot. */
const SOCIAL =
  / (?:help|hi|hello|hey|thanks|thank|commands|bot|example|examples|menu|options|manual|usage|instructions|assay|you|your|morning|evening|nice|great|cool|bye) /

const asks = (question: Question, kind: 'mineral' | 'place'): boolean =>
  question.choices.some((choice) => choice.kind === kind)

const SUPPLIERS =
  / (?:whom|who from|from who|from where|where from|from which|supplier|suppliers|supplies|sells|(?:who|where|which country|which countries) (?:do|does|did|is|are) (?:it|they|we|that|those|{place:\d+}) (?:mostly |mainly |usually )?(?:get|gets|buy|buys|import|imports|source|sources|sourced|imported|bought|come|comes|coming)) /

/** After imports or reliance, "from whom?" asks for the suppliers. "Where is that from?" asks for the source. */
const asksSuppliers = ({ shape }: Reading, { measure, intent, minerals }: Question): boolean =>
  minerals.length > 0 &&
  (measure === 'imports' || measure === 'net-import-reliance' || intent === 'reliance') &&
  SUPPLIERS.test(shape.text)

/**
 * "How much do they mine there" after reserves, "what % do they produce" after an event: the text turns from what was
 * told to output, and says so.
 */
const turnsToOutput = ({ measure, stage, share, unit, shape }: Reading, previous: Question): boolean => {
  const output = measure === 'production' || (measure === undefined && stage !== undefined)
  if (FIGURES.has(previous.intent) || previous.intent === 'comparison' || previous.intent === 'trend')
    return (
      output &&
      previous.measure !== undefined &&
      OTHER_MEASURES.has(previous.measure) &&
      !/ (?:year|years|long|last|lasts) /.test(shape.text)
    )
  return (
    previous.minerals.length > 0 &&
    (output || share) &&
    (/ how much | how many /.test(shape.text) || share || unit !== undefined)
  )
}
/** The intent of a turn to output: as read, where that is one of output at all. */
const outputIntent = (read: Intent, { share, places }: Reading, previous: Question): Intent => {
  const placed = previous.places.length + places.length > 0
  if (read === 'ranking' || read === 'trend' || read === 'comparison') return read
  return placed ? (share ? 'share' : 'amount') : share ? 'ranking' : 'world-total'
}
const OTHER_MEASURES: ReadonlySet<string> = new Set(['reserves', 'price', 'net-import-reliance', 'imports', 'exports'])

/** "vs Peru", "compared to nickel": beside what was asked before. */
const against = ({ shape }: Reading, fresh: Question, previous: Question): boolean =>
  (/^ (?:and )?(?:vs|v|compare|compared|against|than) /.test(shape.text) || BESIDE.test(shape.text)) &&
  ((fresh.places.length > 0 && previous.places.length > 0) ||
    (fresh.minerals.length > 0 && previous.minerals.length > 0))

const isFollowUp = (fresh: Question, reading: Reading, previous: Question): boolean => {
  if (previous.intent === 'out-of-scope' || previous.intent === 'help') return false
  const { text, words } = reading.shape
  const nothing = fresh.minerals.length + fresh.places.length + fresh.choices.length === 0
  if (nothing && previous.minerals.length > 0 && previous.places.length > 0 && AS_SHARE.test(text)) return true
  if (nothing && (DISTRUSTS.test(text) || asksSuppliers(reading, previous))) return true
  if (asksBeyondKnowledge(text)) return false
  // "No wait, 2022", "how has that moved since 2021": the year is of what was said before, whatever its verb.
  const subject = previous.minerals.length + previous.places.length > 0
  if (nothing && subject && MOVED.test(text)) return true
  if (nothing && subject && fresh.years.kind !== 'latest' && CORRECTS.test(text) && !VERBS.test(text)) return true
  if (leaves(fresh, reading)) return false
  if (DOUBTS.test(text) && fresh.minerals.length === 0 && !VERBS.test(text)) return true
  // "Help", "thanks" and a question about something else altogether do not refer to anything.
  if (SOCIAL.test(text) && !REFERS.test(text) && fresh.limit === undefined && fresh.places.length === 0) return false
  if (fresh.unknown.length > 1) return false
  if (fresh.intent === 'source') return reading.minerals.length === 0
  const named = fresh.minerals.length > 0 || asks(fresh, 'mineral')
  if (CORRECTS.test(text) && !VERBS.test(text)) return true
  // "How much does Chile produce": of what was said before.
  if (!named && previous.minerals.length > 0 && UNSAID.test(text)) return true
  // "How much copper", after a country.
  if (/^ (?:and |so )?how much (?:of )?\{mineral:\d+\} $/.test(text)) return previous.places.length > 0
  if (REFERS.test(text) && !(named && VERBS.test(text.replace(/^ (?:and|or|what about|how about) /, ' ')))) return true
  // A few words that are no sentence of their own: "2024?", "refining", "top 5", "in kt".
  return !named && words.length <= 4 && fresh.unknown.length <= 1 && (fresh.places.length === 0 || !VERBS.test(text))
}

/**
 * A text that goes on to something else ("what is the weather there"): a word of another subject, or no word of content
 * that is understood.
 */
const leaves = (
  { unknown, minerals, places, choices, rank, limit }: Question,
  { shape, share, unit }: Reading,
): boolean => {
  if (rank !== undefined || limit !== undefined || share || unit !== undefined) return false
  if (minerals.length + places.length + choices.length > 0 || unknown.length === 0 || DOUBTS.test(shape.text))
    return false
  const content = shape.words.filter((word) => !FUNCTION_WORDS.has(word))
  return (
    FOREIGN_PHRASE.test(shape.text) ||
    unknown.some((word) => FOREIGN_WORDS.has(word)) ||
    content.every((word) => unknown.includes(word))
  )
}

/** Whether the text itself says what it asks: "how about reserves", "what is it used for", "why". */
const tells = (reading: Reading): boolean =>
  / (?:reserves|prices?|costs?|uses|used|recycl\w*|substitut\w*|replac\w*|alternatives?|critical|bans?|banned|imports?|imported|reliant|dependent|stand in|stands in|last|trend|history|changed|over time|by year|grown|growth|who|by products?|byproducts?|co products?|coproducts?) /.test(
    reading.shape.text,
  )

/** Intents whose answer is a figure of a country or the world, which can be told another way. */
const FIGURES = new Set<Intent>(['amount', 'world-total', 'share', 'reserves', 'ranking'])

const inheritedIntent = (fresh: Question, { shape, share }: Reading, previous: Question): Question['intent'] => {
  if (/^\W*(?:but |and )?why\W*$/i.test(fresh.text)) return previous.intent === 'event' ? 'event' : 'search'
  const ranked = fresh.limit !== undefined && (fresh.limit > 1 || previous.intent === 'ranking')
  if (ranked || fresh.rank !== undefined) return 'ranking'
  const figure = FIGURES.has(previous.intent)
  if (figure && previous.measure === 'reserves' && / (?:how (?:many years|long)|in years|years of) /.test(shape.text))
    return 'reserve-life'
  if (figure && share && fresh.unit === undefined) return 'share'
  if (previous.intent === 'share' && fresh.unit !== undefined && / (?:how|in) /.test(shape.text)) return 'amount'
  if (fresh.years.kind === 'range' && previous.intent !== 'trend') return 'trend'
  if (fresh.excluded.length > 0) return previous.intent === 'ranking' ? 'ranking' : 'complement'
  if (previous.intent === 'ranking' && fresh.places.length > 0) return 'share'
  if (previous.intent === 'world-total' && fresh.places.length > 0) return 'amount'
  if (previous.intent === 'mineral-profile' && fresh.places.length > 0 && fresh.minerals.length === 0) return 'share'
  if (previous.intent === 'country-profile' && fresh.minerals.length > 0) return 'amount'
  if (/ how much /.test(` ${fresh.text.toLowerCase()} `) && previous.intent === 'share') return 'amount'
  if (previous.intent === 'complement' && fresh.places.length > 0) return 'share'
  return previous.intent
}
