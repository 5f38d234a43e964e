import type { Clause, Knowledge } from './clause.js'
import { asksForStranger } from './figure-reading.js'
import { takes } from './frames.js'
import type { Intent, Question } from './question.js'
import type { Span } from './spans.js'
import { without } from './turn.js'

/** Intents that look in documents, so that a word of another subject does no harm. */
const OF_WORDS = new Set<Intent>([
  ...['event', 'timeline', 'document', 'claim', 'source', 'list-contents', 'definition', 'search'],
] as Intent[])
/** Intents that look up what is in a note or a list of whatever is named, unread words among it. */
const LOOKS_UP = new Set<Intent>([...OF_WORDS, 'list-membership', 'taxonomy', 'uses', 'substitutes'])

const LISTS = new Set<Intent>(['list-contents', 'list-membership'])
const YES_NO = new Set(['is', 'are', 'was', 'were', 'do', 'does', 'did', 'has', 'have', 'can', 'will'])

/** What something is: a strange word beside a mineral is what is asked ("is cobalt toxic"). */
const KINDS = new Set<Intent>(['taxonomy', 'definition'])

/** A text as scope sees it: the types of its words, what it names and what it holds besides. */
interface Sight {
  readonly question: Question
  readonly clause: Clause
  readonly types: (span: Span) => readonly string[]
  /** Words that carry content, names apart. */
  readonly content: readonly Span[]
  readonly unknown: number
  readonly named: number
  readonly known: Knowledge
}

const EMPTY_TYPES = new Set(['fill', 'conj'])
const LIGHT_TYPES = new Set([
  'fill',
  'q',
  'pro',
  'rel',
  'conj',
  'quant',
  'hedge',
  'neg',
  'cmp',
  'scope',
  'time',
  'verb',
  'talk',
])

const sightOf = (question: Question, clause: Clause, known: Knowledge): Sight => {
  const { lexicon } = known
  const types = (span: Span): string[] => span.senses.map((id) => lexicon.concept(id).t)
  const content = clause.spans.filter(
    (span) =>
      span.type === 'unknown' ||
      (span.type === 'concept' && !types(span).includes('talk') && types(span).some((type) => !LIGHT_TYPES.has(type))),
  )
  const { minerals, places, excluded, besides, choices, things } = clause
  const named = [minerals, places, excluded, besides, choices, things].reduce((sum, list) => sum + list.length, 0)
  return {
    question,
    clause,
    types,
    content,
    unknown: content.filter(({ type }) => type === 'unknown').length,
    named,
    known,
  }
}

/**
 * What becomes of a text whose words are not all ours. Small talk is `help`; a request for a check is a claim. A text
 * with a name of ours is out of scope only if a word carries it to another subject, and is searched for where half of
 * its words are strange; one without a name needs a word of its own frame ("price of eggs" has one, and eggs).
 */
export const inScope = (question: Question, clause: Clause, known: Knowledge): Question => {
  if (question.conversion) return question
  const sight = sightOf(question, clause, known)
  const as = (intent: Intent): Question => ({
    ...without(question, 'measure', 'stage'),
    intent,
  })
  const talk = talkOf(sight)
  if (talk) return { ...question, intent: talk.includes('talk.sure') ? 'source' : 'help', concepts: talk, notRead: [] }
  if (asksForCheck(sight)) return { ...question, intent: 'claim', notRead: [] }
  if (question.off === 'advice') return as('out-of-scope')
  const other = ofOtherSubject(sight)
  const ours =
    clause.things.length > 0 ||
    (clause.minerals.length > 0 && OF_WORDS.has(question.intent) && hasOwnWord(sight)) ||
    // "How big is the loan to Brazil": an act of ours, and nothing strange beside it.
    (question.intent === 'event' && clause.places.length > 0 && sight.unknown === 0 && hasOwnWord(sight)) ||
    asksOutput(sight) ||
    // "What part of the fluorspar goes into oil refining": whatever a mineral is used for.
    (clause.minerals.length > 0 && question.concepts.includes('use') && question.concepts.includes('share.percent'))
  if (other && !ours) return as('out-of-scope')
  if (question.intent === 'claim') return question
  if (sight.named > 0) return namedInScope(sight) ? question : as('search')
  if (
    question.terms.length > 0 &&
    ((sight.unknown === 0 && question.off === undefined) || (question.intent === 'definition' && hasOwnWord(sight)))
  )
    return question
  if (sight.content.length === 0) return as('out-of-scope')
  if (question.off !== undefined) return as('search')
  if (sight.unknown > 0 && sight.unknown * 2 >= sight.content.length) return as('search')
  return hasOwnWord(sight) ? question : as('search')
}

/** The kinds of small talk of a text that is nothing else. */
const talkOf = ({ clause, types, named, content }: Sight): string[] | undefined => {
  const words = clause.spans.filter(({ type }) => type !== 'mark')
  const talk = words.filter((span) => types(span).includes('talk'))
  const rest = words.filter((span) => span.type !== 'concept' || !types(span).every((type) => LIGHT_TYPES.has(type)))
  const chatty = named === 0 && talk.length >= rest.length && rest.every(({ type }) => type === 'unknown')
  if (talk.length === 0 || (content.length > 0 && !chatty) || named > 0) return undefined
  return talk.flatMap(({ senses }) => senses.filter((id) => id.startsWith('talk.')))
}

/** A word of another subject, where it is not a word of the field too. */
const ofOtherSubject = ({ clause, types }: Sight): boolean =>
  clause.spans.some(
    (span) => types(span).includes('other') && !types(span).some((one) => one === 'op' || one === 'measure'),
  )

/** "Where is the zinc in that cream mined": who mines or refines a mineral is ours, whatever it is in. */
const asksOutput = ({ question, clause, types }: Sight): boolean =>
  clause.minerals.length > 0 &&
  (question.stage !== undefined || question.measure === 'reserves') &&
  (question.hole === 'place' || question.hole === 'amount') &&
  clause.spans.some((span) => types(span).some((type) => type === 'act' || type === 'measure'))

/** With a name: whether what is asked of it was read, or is strange to us for half of its words. */
const namedInScope = (sight: Sight): boolean => {
  const { question, clause, content, unknown } = sight
  const { intent, notRead, forms, qualifiers } = question
  const mineral = clause.minerals.length > 0 || clause.choices.some(({ kind }) => kind === 'mineral')
  if (question.off === 'untracked' || (question.off === 'company' && intent === 'uses')) return intent === 'event'
  if (KINDS.has(intent) && unknown > 0) return false
  const onlyPlaces = !mineral && clause.things.length === 0 && intent !== 'search'
  // "Who was copper in the fox and the hound": strange words, and none of use, ask for no uses.
  if (intent === 'uses' && unknown > 1 && !hasOwnWord(sight)) return false
  // "The US terror list": what the list is of is not ours.
  if (LOOKS_UP.has(intent)) return !onlyPlaces || (hasOwnWord(sight) && !(LISTS.has(intent) && unknown > 0))
  // "Is Serbia in the EU": a yes or no about nothing that a profile tells.
  const yesNo =
    content.every((span) => sight.types(span).every((type) => type === 'op' || LIGHT_TYPES.has(type))) &&
    YES_NO.has(clause.spans[0]?.text.toLowerCase() ?? '')
  if (intent === 'country-profile' && yesNo) return false
  if (asksForStranger(clause, sight.known)) return false
  const left = notRead.length - forms.length - qualifiers.length
  if ((intent === 'country-profile' || intent === 'mineral-profile') && (left > 0 || clause.things.length > 0))
    return false
  if (!mineral && left > 0) return false
  // One strange word beside others is said to be left out; half of the words are what is asked.
  return unknown === 0 || (unknown * 2 <= content.length && unknown < 3)
}

/** Without a name: a concept that belongs to the frame. */
const hasOwnWord = ({ question, known: { lexicon } }: Sight): boolean => {
  const own = lexicon.frames.get(question.intent)?.own
  return own !== undefined && question.concepts.some((id) => takes({ takes: own, need: [] }, id))
}

/** "Fact check: …", "is it true that …", "…, true or false?", unless an open question follows ("fact check: who …"). */
const asksForCheck = ({ clause: { spans }, types }: Sight): boolean => {
  const said = spans.filter(
    (span) => span.type !== 'mark' && !(span.senses.length > 0 && types(span).every((type) => EMPTY_TYPES.has(type))),
  )
  const [first, second] = said
  const last = said.at(-1)
  if (said.length < 2 || !first || !last) return false
  const open = types(second ?? first).includes('q')
  return (first.senses.includes('q.check') && !open) || (last.senses.includes('q.check') && !types(first).includes('q'))
}
