import type { Question } from './question.js'
import type { Reading } from './reading.js'

/** Beginnings and endings that refer to what was said. */
const REFERS =
  /^ (?:and|or|what about|how about|same|also|then|but|ok and|now|only|just|instead|that|those|them|it|there|in|for|by|since|without|excluding|top|but what about|what if) | (?:instead|too|as well|the same|it|they|there|them|that|those|its|their|then) $| (?:the same|same|instead) /
/** Words that ask something by themselves. A text with them, and with a name, stands on its own feet. */
const VERBS =
  / (?:who|which|where|how|what is|what are|what share|what percent|what percentage|why|when|is|does|did|are|compare|list|tell|give|show) /

/**
 * Completes a follow-up ("and nickel?", "what about refining", "in 2024?", "top 5 instead", "same for Chile") from the
 * question before it: what the text names replaces, what it leaves out is inherited. A question that stands on its own
 * ("how much nickel does Indonesia mine") is left alone.
 */
export const complete = (fresh: Question, reading: Reading, previous: Question): Question => {
  if (!isFollowUp(fresh, reading, previous)) return fresh
  const told = tells(fresh, reading)
  const intent = told ? fresh.intent : inheritedIntent(fresh, previous)
  // A ranking is over all countries, of the world or of a group that was named.
  const keepsPlaces = !['ranking', 'world-total', 'price'].includes(intent)
  const group = previous.places.filter((place) => !/^[A-Z]{3}$/.test(place))
  const merged = {
    ...fresh,
    intent,
    confidence: Math.min(fresh.confidence, previous.confidence),
    minerals: fresh.minerals.length > 0 || asks(fresh, 'mineral') ? fresh.minerals : previous.minerals,
    places: fresh.places.length > 0 || asks(fresh, 'place') ? fresh.places : keepsPlaces ? previous.places : group,
    excluded: fresh.excluded.length > 0 ? fresh.excluded : previous.excluded,
    years:
      fresh.years.kind === 'latest' && !/ (?:latest|now|current|currently) /.test(reading.shape.text)
        ? previous.years
        : fresh.years,
    choices: fresh.choices,
    followUp: true,
  }
  const measure = (told ? fresh.measure : reading.measure) ?? (told ? undefined : previous.measure)
  const stage = fresh.stage ?? (told ? undefined : previous.stage)
  const limit = fresh.limit ?? (told ? undefined : previous.limit)
  const ascending = fresh.ascending ?? (told ? undefined : previous.ascending)
  const threshold = fresh.threshold ?? (told ? undefined : previous.threshold)
  const unit = fresh.unit ?? previous.unit
  return {
    ...merged,
    ...(measure && { measure }),
    ...(stage && { stage }),
    ...(limit !== undefined && { limit }),
    ...(ascending !== undefined && { ascending }),
    ...(threshold && { threshold }),
    ...(unit !== undefined && { unit }),
  }
}

const asks = (question: Question, kind: 'mineral' | 'place'): boolean =>
  question.choices.some((choice) => choice.kind === kind)

const isFollowUp = (fresh: Question, reading: Reading, previous: Question): boolean => {
  if (previous.intent === 'out-of-scope' || previous.intent === 'help' || fresh.intent === 'help') return false
  if (fresh.intent === 'source') return reading.minerals.length === 0
  const { text, words } = reading.shape
  const named = fresh.minerals.length > 0 || asks(fresh, 'mineral')
  if (REFERS.test(text) && !(named && VERBS.test(text.replace(/^ (?:and|or|what about|how about) /, ' ')))) return true
  // A few words that are no sentence of their own: "2024?", "refining", "top 5", "in kt".
  return !named && words.length <= 4 && fresh.unknown.length <= 1 && (fresh.places.length === 0 || !VERBS.test(text))
}

/** Whether the text itself says what it asks: "how about reserves", "what is it used for", "why". */
const tells = (fresh: Question, reading: Reading): boolean => {
  const { text } = reading.shape
  if (
    / (?:reserves|price|cost|uses|used|recycled|recycling|substitute|replace|critical|source|ban|banned|import|imports|imported|reliant|dependent|last|trend|history|changed|who) /.test(
      text,
    )
  )
    return fresh.intent !== 'out-of-scope'
  return false
}

const inheritedIntent = (fresh: Question, previous: Question): Question['intent'] => {
  if (/^\W*(?:but |and )?why\W*$/i.test(fresh.text)) return 'search'
  if (fresh.limit !== undefined && fresh.limit > 1) return 'ranking'
  if (fresh.years.kind === 'range' && previous.intent !== 'trend') return 'trend'
  if (fresh.excluded.length > 0) return previous.intent === 'ranking' ? 'ranking' : 'complement'
  if (previous.intent === 'ranking' && fresh.places.length > 0) return 'share'
  if (previous.intent === 'world-total' && fresh.places.length > 0) return 'amount'
  if (previous.intent === 'mineral-profile' && fresh.places.length > 0 && fresh.minerals.length === 0) return 'share'
  if (previous.intent === 'country-profile' && fresh.minerals.length > 0) return 'amount'
  if (previous.intent === 'complement' && fresh.places.length > 0) return 'share'
  return previous.intent
}
