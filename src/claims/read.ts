import type { Corpus } from '../corpus/types.js'
import { type Lexicon, UNIVERSAL } from '../language/lexicon.js'
import type { Said, Statement } from '../language/statements.js'
import { assertionsOf, voidOf } from './assertions.js'
import type { Assertion, Claim, Kind } from './claim.js'
import { claimOf } from './claim-of.js'
import { after, type Context, nextSentence, NOTHING } from './context.js'
import { statedIn } from './equal-terms.js'
import { is } from './kinds.js'
import { withoutPeriod } from '../prose.js'
import { apartIn, headIn, leftOut } from './left-out.js'
import { membersIn } from './members.js'
import { qualified } from './qualify.js'
import { unverifiable } from './said-figures.js'
import { sameAs } from './same-as.js'
import { isAlong, type Seen, seenIn, subjectsOf } from './seen.js'

/** What a message holds: claims, and questions, to be answered as questions. */
export interface Message {
  readonly claims: readonly Claim[]
  readonly questions: readonly string[]
  /** Minerals that it names, in claims or outside them. */
  readonly minerals: readonly string[]
  /** Sentences that claim nothing that was read, with why they are not checked. */
  readonly unread: readonly Claim[]
  /** It speaks of minerals, mines or trade in them. */
  readonly inField: boolean
  /** It speaks of what may come. */
  readonly future: boolean
}

/** What reading needs: the corpus, its words, and the reader of statements. */
export interface Reader {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
  readonly newest: number
}

const IGNORED = [...UNIVERSAL, 'fill', 'talk', 'claimask', 'q']
/** The claims of one clause. */
const clauseClaims = (
  { corpus, lexicon }: Reader,
  seen: Seen,
  context: Context,
  whole: Seen,
  why: string | undefined,
): readonly Claim[] => {
  const { statement } = seen
  const { assertions, frames } = assertionsOf(corpus, seen, context, why)
  const unread = assertions.length === 0 ? [] : leftOut(statement, frames, lexicon)
  const apart = (kind: Kind): readonly string[] =>
    is(kind, 'of-head') ? headIn(statement, unread) : is(kind, 'exact') ? apartIn(statement, unread) : []
  return assertions
    .flatMap((one) => claimOf(corpus, seen, one, context, whole))
    .map((claim) => ({ ...claim, leftOut: unread, apart: apart(claim.assertion.kind) }))
}

/** A claim that is made of a sentence as a whole. */
const plainClaim = (
  text: string,
  assertion: Assertion,
  minerals: readonly string[],
  more: Partial<Claim> = {},
): Claim => ({
  text,
  assertion,
  minerals,
  places: [],
  holds: false,
  controls: false,
  now: false,
  negated: false,
  ...more,
})

/**
 * What a sentence is about: the minerals that stand before its verb, else all that it names, unless they are what another
 * is a by-product of.
 */
const topicOf = ({ clause: { names, minerals } }: Statement, ofGuest: boolean): readonly string[] => {
  const before = names.flatMap(({ span, relation }) =>
    span.type === 'mineral' && relation === 'subject' && span.ids.length === 1 ? span.ids : [],
  )
  if (before.length > 0) return [...new Set(before)]
  return ofGuest ? [] : minerals
}

const DAYS_AFTER =
  /^,?\s*(?:(?:just|only|a few|several|some|a|an|\d+|two|three) )*(?:days?|weeks?|months?|hours?|shortly|soon) (?:after|before|following)\b/i

/** Whether a clause says nothing of its own: what follows from it, when it was, why. */
const asideOf = ({ clause, cues }: Statement): 'so' | 'when' | 'reason' | undefined => {
  const first = clause.spans.find(({ text }) => text !== ',')
  const begins = (id: string): boolean => cues.some((cue) => cue.id === id && cue.start === first?.start)
  // "…, days after Japan's curbs": it only tells when.
  if (DAYS_AFTER.test(clause.text) || begins('st.concede')) return 'when'
  // "Of every ten tons of it, six are …": the share is read with what follows.
  if (/^,?\s*of (?:every|each)\b/i.test(clause.text)) return 'when'
  if (first?.text.toLowerCase() === 'so') return 'so'
  return begins('st.reason') ? 'reason' : undefined
}

/** Whether a sentence says something at all that is no greeting. */
const states = ({ whole }: Said): boolean =>
  whole.clause.spans.some(({ type, concepts }) =>
    type === 'concept' ? concepts.every(({ t }) => !IGNORED.includes(t)) : type !== 'mark' && type !== 'year',
  )

const whyNot = (seen: Seen, named: boolean): string => {
  if (seen.has('future', 'st.plan')) return 'the claim is about the future, and my figures and records are of the past'
  if (seen.has('st.opinion')) return 'this is an opinion, which no figure can settle'
  if (seen.has('st.reason')) return "the claim gives a reason, which I don't check"
  return named ? "I couldn't read part of this" : 'this says nothing about a mineral that I can check'
}

/** What happened by the words that statements are compared by: it ran out, was resumed, came to nothing. */
const HAPPENED = new Set(['same.end', 'same.expire', 'same.resume', 'same.undo', 'same.seize', 'same.merge'])

/** The claims of one sentence, clause by clause, and what it leaves to the next. */
const sentenceClaims = (reader: Reader, sentence: Said, whole: Seen, context: Context, last: Claim | undefined) => {
  const { corpus, lexicon } = reader
  const own = sentence.whole.clause.minerals
  const passed = leftOut(sentence.whole, ['list-contents'], lexicon)
  const kinds = membersIn(corpus, sentence.whole).flatMap(({ group, minerals: called, negated }) => {
    const meant = called.length > 0 ? called : context.minerals
    const minerals = meant.filter((id) => id !== group)
    return meant.length === 0
      ? []
      : [plainClaim(sentence.text, { kind: 'member', group }, minerals, { negated, leftOut: passed })]
  })
  const parts = sentence.clauses.map((clause) => ({
    seen: seenIn(corpus, lexicon, clause, [...own, ...context.minerals]),
    aside: asideOf(clause),
  }))
  const why = parts.flatMap(({ seen, aside }) => (aside === undefined ? (voidOf(seen) ?? []) : []))[0]
  const clauses: { readonly seen: Seen; readonly made: readonly Claim[]; readonly aside: boolean }[] = []
  let inner = context
  for (const { seen, aside } of parts) {
    const first = inner === context
    // A name that follows in its sentence is what an earlier clause is of: "China mines 13 % and the US 69 % of it".
    const base = {
      ...inner,
      ...((first || inner.minerals.length === 0) &&
        own.length > 0 &&
        !isAlong(sentence.whole) && { minerals: own.slice(0, 1) }),
    }
    const read = aside === 'reason' || aside === 'when' ? [] : clauseClaims(reader, seen, base, whole, why)
    // What names nothing itself goes on with the clause before it: what was not read there may be what it is of.
    const before = seen.minerals.length + seen.places.length > 0 ? [] : (clauses.at(-1)?.made[0]?.leftOut ?? [])
    const told = read.map((one) => ({ ...one, leftOut: [...before, ...(one.leftOut ?? [])] }))
    const made = told.length > 0 || aside === 'reason' ? told : sameAs(seen, last)
    clauses.push({ seen, made, aside: aside === 'reason' || aside === 'so' })
    if (made.length === 0 && aside !== undefined) continue
    inner = after(inner, seen, made)
  }
  // What a clause says counts for its own claims, and for those of others where it claims nothing that is checked.
  const silent = ({ made, aside }: (typeof clauses)[number]): boolean =>
    !aside && made.every(({ assertion }) => assertion.kind === 'unverifiable')
  // "A panel sided against its duties, and quotas on tungsten": what names no place goes on with what stands before it.
  const goesOn = ({ seen }: (typeof clauses)[number]): boolean => seen.places.length === 0 && !seen.world
  const found = clauses.flatMap((one) => {
    const spans = clauses
      .filter((other, at) => other === one || silent(other) || (goesOn(one) && clauses[at + 1] === one))
      .flatMap(({ seen }) => seen.statement.clause.spans)
    return one.made.map((claim) => ({ ...claim, stated: statedIn(claim, spans, sentence.whole) }))
  })
  // What such a sentence says in words like "most" is said of the kind.
  const figures = found.filter(({ assertion, places }) => places.length > 0 || assertion.kind !== 'share')
  const reason = parts.some(({ aside }) => aside === 'reason')
  // "…; the last plant had closed the year before": what happened, which a record may tell.
  const happened = clauses.filter(
    ({ seen, made, aside }) =>
      made.length === 0 &&
      !aside &&
      (seen.statement.sames.some(({ id }) => HAPPENED.has(id)) ||
        seen.statement.clause.spans.some(({ concepts }) => concepts.some(({ topic }) => topic === 'event'))),
  )
  const open = happened.map(({ seen: { text } }) =>
    plainClaim(text, unverifiable(`I couldn't check this part: ${withoutPeriod(text)}`), own),
  )
  return { kinds, found, told: [...kinds, ...(kinds.length === 0 ? found : figures)], open, inner, reason }
}

/**
 * Cuts a message into claims: in each sentence the clauses, in each what it asserts. Every sentence yields a claim or is
 * kept as one that is not checked, with why; questions and greetings are set apart.
 */
export const readMessage = (reader: Reader, said: readonly Said[]): Message => {
  const { corpus, lexicon, newest } = reader
  const claims: Claim[] = []
  const unread: Claim[] = []
  const questions: string[] = []
  const wholes = said.map(({ whole }) => whole)
  let [future, inField] = [false, false]
  let context: Context = NOTHING
  for (const [index, sentence] of said.entries()) {
    const own = sentence.whole.clause.minerals
    const whole = seenIn(corpus, lexicon, sentence.whole, [...own, ...context.minerals])
    const subjects = subjectsOf(whole)
    future ||= whole.has('future')
    inField ||= own.length > 0 || whole.has('mine', 'placeprof', 'list')
    context = nextSentence(context)
    if (sentence.question) {
      if (sentence.whole.clause.spans.filter(({ type }) => type !== 'mark').length > own.length)
        questions.push(sentence.text)
      context = {
        ...context,
        ...(own.length > 0 && { minerals: own }),
        ...(subjects.length > 0 && { places: subjects }),
      }
      continue
    }
    const { kinds, found, told, open, inner, reason } = sentenceClaims(reader, sentence, whole, context, claims.at(-1))
    const read = qualified(told, whole, { reason, newest })
    const every = read.length === 0 ? [] : [...read, ...open]
    claims.push(...every.map((one) => ({ ...one, sentence: index })))
    if (every.length === 0 && states(sentence)) {
      const minerals = own.length > 0 ? own : context.minerals.slice(0, 1)
      const why = unverifiable(whyNot(whole, minerals.length > 0))
      unread.push(plainClaim(sentence.text, why, minerals, { places: subjects, sentence: index }))
    }
    const kind = kinds.at(-1)
    const topic = topicOf(
      sentence.whole,
      found.some(({ assertion }) => assertion.kind === 'by-product'),
    )
    const places = subjects.length > 0 ? subjects : context.places
    context =
      found.length === 0 && kind
        ? { ...context, minerals: kind.minerals, places }
        : { ...inner, ...(topic.length > 0 && { minerals: topic }) }
  }
  return {
    claims: claims.length === 0 ? [] : [...claims, ...unread],
    questions,
    unread,
    minerals: [...new Set(wholes.flatMap(({ clause }) => clause.minerals))],
    inField,
    future,
  }
}
