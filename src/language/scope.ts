import type { Clause, Knowledge } from './clause.js'
import { asksForStranger } from './figure-reading.js'
import { takes } from './frames.js'
import { UNIVERSAL } from './lexicon.js'
import { without, type Intent, type Question } from './question.js'
import { isA, isOnly, means, type Span } from './spans.js'
import { isAuxiliary } from './words.js'

/** Intents that look in documents, so that a word of another subject does no harm. */
const OF_WORDS = new Set<Intent>([
  ...['event', 'timeline', 'document', 'claim', 'source', 'list-contents', 'definition', 'search'],
] as Intent[])
/** Intents that look up what is in a note or a list of whatever is named, unread words among it. */
const LOOKS_UP = new Set<Intent>([...OF_WORDS, 'list-membership', 'taxonomy', 'uses', 'substitutes'])

const LISTS = new Set<Intent>(['list-contents', 'list-membership'])

/** What something is: a strange word beside a mineral is what is asked ("is cobalt toxic"). */
const KINDS = new Set<Intent>(['taxonomy', 'definition'])

/** A text as scope sees it: what it asks, what it names and the words that carry content besides. */
interface Sight {
  readonly question: Question
  readonly clause: Clause
  readonly content: readonly Span[]
  readonly unknown: number
  readonly named: number
  /** A concept that belongs to its frame. */
  readonly hasOwnWord: boolean
}

/** Types of words that carry nothing by themselves. */
const LIGHT = UNIVERSAL.filter((type) => type !== 'claimask' && type !== 'val')
const isLight = (span: Span): boolean => span.concepts.every(({ t }) => LIGHT.includes(t))

const sightOf = (question: Question, clause: Clause, { lexicon }: Knowledge): Sight => {
  const content = clause.spans.filter(
    (span) => span.type === 'unknown' || (span.type === 'concept' && !isA(span, 'talk') && !isLight(span)),
  )
  const { minerals, places, excluded, besides, choices, things } = clause
  const own = lexicon.frames.get(question.intent)?.own
  return {
    question,
    clause,
    content,
    unknown: content.filter(({ type }) => type === 'unknown').length,
    named: [minerals, places, excluded, besides, choices, things].flat().length,
    hasOwnWord: own !== undefined && question.concepts.some((id) => takes({ takes: own, need: [] }, id)),
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
  const { hasOwnWord, unknown, content } = sight
  const as = (intent: Intent): Question => ({ ...without(question, 'measure', 'stage'), intent })
  const talk = talkOf(sight)
  if (talk) return { ...question, intent: talk.includes('talk.sure') ? 'source' : 'help', concepts: talk, notRead: [] }
  if (asksForCheck(sight)) return { ...question, intent: 'claim', notRead: [] }
  if (question.off === 'advice') return as('out-of-scope')
  const ours =
    clause.things.length > 0 ||
    (clause.minerals.length > 0 && OF_WORDS.has(question.intent) && hasOwnWord) ||
    // "How big is the loan to Brazil": an act of ours, and nothing strange beside it.
    (question.intent === 'event' && clause.places.length > 0 && unknown === 0 && hasOwnWord) ||
    asksOutput(sight) ||
    // "What part of the fluorspar goes into oil refining": whatever a mineral is used for.
    (clause.minerals.length > 0 && question.concepts.includes('use') && question.concepts.includes('share.percent'))
  if (isOfOther(clause) && !ours) return as('out-of-scope')
  if (question.intent === 'claim') return question
  if (sight.named > 0) return namedInScope(sight) ? question : as('search')
  if (
    question.terms.length > 0 &&
    ((unknown === 0 && question.off === undefined) || (question.intent === 'definition' && hasOwnWord))
  )
    return question
  if (content.length === 0) return as('out-of-scope')
  if (question.off !== undefined) return as('search')
  if (unknown > 0 && unknown * 2 >= content.length) return as('search')
  return hasOwnWord ? question : as('search')
}

/** The kinds of small talk of a text that is nothing else. */
const talkOf = ({ clause, named, content }: Sight): string[] | undefined => {
  const words = clause.spans.filter(({ type }) => type !== 'mark')
  const talk = words.filter((span) => isA(span, 'talk'))
  const rest = words.filter((span) => span.type !== 'concept' || !isLight(span))
  const chatty = talk.length >= rest.length && rest.every(({ type }) => type === 'unknown')
  if (talk.length === 0 || (content.length > 0 && !chatty) || named > 0) return undefined
  return talk.flatMap(({ senses }) => senses.filter((id) => id.startsWith('talk.')))
}

/** Whether a word is of another subject, and none of the field too; beside a mineral a loan is an act of ours. */
const isOfOther = ({ spans, minerals }: Clause): boolean =>
  spans.some(
    (span) => isA(span, 'other') && !isA(span, 'op', 'measure') && !(minerals.length > 0 && isA(span, 'topic')),
  )

/** "Where is the zinc in that cream mined": who mines or refines a mineral is ours, whatever it is in. */
const asksOutput = ({ question, clause }: Sight): boolean =>
  clause.minerals.length > 0 &&
  (question.stage !== undefined || question.measure === 'reserves') &&
  (question.hole === 'place' || question.hole === 'amount') &&
  clause.spans.some((span) => isA(span, 'act', 'measure'))

/** With a name: whether what is asked of it was read, or is strange to us for half of its words. */
const namedInScope = ({ question, clause, content, unknown, hasOwnWord }: Sight): boolean => {
  const { intent, notRead, forms, qualifiers } = question
  const mineral = clause.minerals.length > 0 || clause.choices.some(({ kind }) => kind === 'mineral')
  if (question.off === 'untracked' || (question.off === 'company' && intent === 'uses')) return intent === 'event'
  if (KINDS.has(intent) && unknown > 0) return false
  const onlyPlaces = !mineral && clause.things.length === 0 && intent !== 'search'
  // "Who was copper in the fox and the hound": strange words, and none of use, ask for no uses.
  if (intent === 'uses' && unknown > 1 && !hasOwnWord) return false
  // "The US terror list": what the list is of is not ours.
  if (LOOKS_UP.has(intent)) return !onlyPlaces || (hasOwnWord && !(LISTS.has(intent) && unknown > 0))
  // "Is Serbia in the EU": a yes or no about nothing that a profile tells.
  const yesNo =
    content.every((span) => span.concepts.every(({ t }) => t === 'op' || LIGHT.includes(t))) &&
    isAuxiliary(clause.spans[0])
  if (intent === 'country-profile' && yesNo) return false
  if (asksForStranger(clause)) return false
  const left = notRead.length - forms.length - qualifiers.length
  if ((intent === 'country-profile' || intent === 'mineral-profile') && (left > 0 || clause.things.length > 0))
    return false
  if (!mineral && left > 0) return false
  // One strange word beside others is said to be left out; half of the words are what is asked.
  return unknown === 0 || (unknown * 2 <= content.length && unknown < 3)
}

/**
 * "Fact check: …", "check: …", "is it true that …", "…, true or false?", unless an open question follows ("fact check:
 * who …").
 */
const asksForCheck = ({ clause: { spans } }: Sight): boolean => {
  const said = spans.filter((span) => span.type !== 'mark' && !isOnly(span, 'fill', 'conj'))
  const [first, second] = said
  if (!first || !second) return false
  // "Claim: …" announces one; "check the price of tin" asks for a figure.
  const announced =
    means(first, 'q.check') || (means(first, 'q.claim') && spans[spans.indexOf(first) + 1]?.text === ':')
  return (announced && !isA(second, 'q')) || (means(said.at(-1), 'q.check') && !isA(first, 'q'))
}
