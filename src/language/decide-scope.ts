import { asksForCheck } from './check-request.js'
import { asksBeyondKnowledge } from './beyond-knowledge.js'
import { FOREIGN_PHRASE, FOREIGN_WORDS } from './foreign.js'
import { namesAct } from './mend-acts.js'
import { asksEdition, asksFreshness, asksMethod } from './mend-method.js'
import type { Intent } from './question.js'
import type { Reading } from './reading.js'
import { FUNCTION_WORDS } from './words.js'

/** Intents that are answered without the name of a mineral or place. */
const NAMELESS = new Set<Intent>([
  'help',
  'source',
  'document',
  'definition',
  'list-contents',
  'timeline',
  'event',
  'threshold',
  'uses',
  'by-product',
  'taxonomy',
  'recycling',
])

/** Intents that look for words, so that a word they do not know does no harm. */
const WORDY = new Set<Intent>([
  'search',
  'event',
  'timeline',
  'document',
  'claim',
  'source',
  'list-contents',
  'definition',
])
/** Intents that a country and a strange word look like. */
const VAGUE = new Set<Intent>(['event', 'timeline', 'country-profile', 'search', 'uses', 'ranking'])
/** Intents whose one strange word is what they ask about. */
const KINDS = new Set<Intent>(['taxonomy', 'list-membership', 'definition'])
/** What a question about a country's ban is taken for, where the classifier does not see the act. */
const ACTS_TOO = new Set<Intent>([
  'event',
  'country-profile',
  'search',
  'ranking',
  'out-of-scope',
  'help',
  'uses',
  'trend',
  'amount',
  'share',
])
const SURE = 0.75
/** With names and a measure or stage beside it, one strange word is more likely chatter than the subject. */
const LIKELY = 0.35
/** Words by which a question without a name shows that it is about supply, and which name is missing. */
const FIGURE: readonly (readonly [RegExp, Intent])[] = [
  [/ (?:price|prices|cost) /, 'price'],
  [/ (?:reserves|reserve) /, 'reserves'],
  [/ (?:top|biggest|largest|leading|who|which countries|where|lead|leads) /, 'ranking'],
  [/ (?:production|output|produced|mined|refined|refining|mining) /, 'world-total'],
]

/** "Who exports the most": a ranking of something that is not named, no event. */
const MOST = / (?:who|which|what) (?:[a-z]+ ){1,3}the most $/

const DEFINES = / (?:what|define|definition|mean|means|meaning|explain|stand|stands|difference|vs|glossary|term) /

/** "Is it true that …? Which percent?": the open question at the end is the one to answer. */
const ENDS_OPEN = /\?\s*(?:(?:and|so|if so|if yes),? )?(?:which|what|how (?:much|many))\b[^?]{0,40}\?*\s*$/i
/** Words that ask for help, or greet. A scrap of other small words ("as is") asks nothing. */
const HELPS =
  / (?:help|hi|hello|hey|thanks|thank|you|your|can|could|how|bot|do|commands?|examples?|menu|options|manual|usage|instructions|start|assay|what is this|yes|ok|okay) /

const USES =
  / (?:use|used|uses|using|for|application|applications|in|into|need|needs|needed|go|goes|contain|contains|made|make|makes|with|inside|require|requires|purpose) /
/** "What is the price right now" defines nothing. */
const CURRENT = / (?:now|today|currently|latest|current|at the moment) $/

/** What is known of a question when its scope is decided. */
export interface Evidence {
  readonly text: string
  readonly intent: Intent
  readonly reading: Reading
  /** Content words that are not understood. */
  readonly unknown: readonly string[]
  /** Chance of the question to be in scope, and the line below which it is not. */
  readonly inScope: number
  readonly threshold: number
}

/** No name at all: an intent that needs none, or a figure whose mineral the reader still has to say. */
const nameless = ({ intent, reading, unknown, inScope, threshold }: Evidence): Intent => {
  const { words, text } = reading.shape
  const content = words.filter((word) => !FUNCTION_WORDS.has(word))
  // "Price of eggs" has nothing to do with us though it knows the word price; "uses in drones" may.
  if (unknown.length > 0 && (intent === 'help' || unknown.length * 2 >= content.length) && intent !== 'definition')
    return 'out-of-scope'
  const term =
    (intent !== 'definition' || (DEFINES.test(text) && !CURRENT.test(text))) &&
    (intent !== 'uses' || USES.test(text)) &&
    (intent !== 'by-product' || / (?:by|products?|byproducts?|coproducts?|companions?|hosts?) /.test(text)) &&
    !((intent === 'event' || intent === 'document') && MOST.test(text))
  if (term && NAMELESS.has(intent) && intent !== 'help' && inScope >= threshold && words.length > 0) return intent
  if (intent === 'help' && unknown.length === 0 && / (?:you|your|bot) /.test(text)) return intent
  if (unknown.length === 0 && content.length > 0) {
    const figure = FIGURE.find(([pattern]) => pattern.test(text))?.[1]
    if (figure) return figure
  }
  const scrap = content.length === 0 && words.length > 0 && !HELPS.test(text)
  return intent === 'help' && inScope >= threshold && !scrap ? 'help' : 'out-of-scope'
}

/**
 * Decides whether a question is one for us, and returns its intent or `out-of-scope`:
 * - a word that carries it to another subject (weather, GDP, jewelry) settles it, whatever is named beside it;
 * - a mineral and words that are all understood are always for us;
 * - "how much cobalt is in a Tesla" must not get the world's output: where a word is not understood and the rest is no
 *   sure thing either, the words are searched for; without a mineral there is nothing to search.
 */
export const inScopeIntent = (evidence: Evidence): Intent => {
  const { text, intent, reading, unknown, inScope, threshold } = evidence
  if (asksForCheck(text) && !ENDS_OPEN.test(text)) return 'claim'
  if (asksBeyondKnowledge(reading.shape.text) && intent !== 'claim') return 'out-of-scope'
  const { text: shape } = reading.shape
  if (
    intent === 'source' &&
    reading.minerals.length === 0 &&
    [asksEdition, asksMethod, asksFreshness].some((asks) => asks(shape))
  )
    return intent
  if (
    (FOREIGN_PHRASE.test(reading.shape.text) || unknown.some((word) => FOREIGN_WORDS.has(word))) &&
    intent !== 'document'
  )
    return 'out-of-scope'
  const mineral = reading.minerals.length > 0 || reading.choices.some((choice) => choice.kind === 'mineral')
  const place = reading.places.length + reading.excluded.length > 0 || reading.choices.length > 0
  if (!mineral && !place) return nameless(evidence)
  if (!mineral && namesAct(reading.shape.text) && ACTS_TOO.has(intent)) return 'event'
  if (unknown.length === 0)
    return mineral || inScope >= threshold || reading.measure !== undefined ? intent : 'out-of-scope'
  // "Is cobalt toxic" has the form of a question about kinds or lists, and is none.
  // "Critical" and "list" say which kind is asked about: the strange word beside them ("minrl") is not the kind.
  const listed = intent === 'list-membership' && / (?:critical|strategic|list|lists|listed) /.test(reading.shape.text)
  if (listed) return intent
  if (mineral && KINDS.has(intent)) return 'search'
  if (inScope >= SURE || (mineral && inScope >= threshold && WORDY.has(intent))) return intent
  if (!mineral)
    return inScope < threshold || (inScope < 0.5 && VAGUE.has(intent)) || intent === 'help' ? 'out-of-scope' : intent
  const slots = reading.measure !== undefined || reading.stage !== undefined || reading.share
  if (slots && unknown.length === 1 && inScope >= LIKELY) return intent
  return slots || inScope >= threshold ? 'search' : 'out-of-scope'
}
