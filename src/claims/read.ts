import type { Corpus } from '../corpus/types.js'
import type { Lexicon } from '../language/lexicon.js'
import type { Said, Statement } from '../language/statements.js'
import { assertionsOf, voidOf } from './assertions.js'
import type { Assertion, Claim } from './claim.js'
import { claimOf } from './claim-of.js'
import { after, nextSentence } from './carried.js'
import { type Context, NOTHING } from './context.js'
import { apartIn, headIn, leftOut } from './left-out.js'
import { membersIn } from './members.js'
import { qualified } from './qualify.js'
import { type Seen, seenIn, subjectsOf } from './seen.js'
import { sameAs } from './same-as.js'
import { isCapitalized } from '../prose.js'

/** What a message holds: claims, and questions, to be answered as questions. */
export interface Message {
  readonly claims: readonly Claim[]
  readonly questions: readonly string[]
  /** Minerals that it names, in claims or outside them. */
  readonly minerals: readonly string[]
  /** Sentences that claim nothing that was read, with why they are not checked. */
  readonly unread: readonly Claim[]
  /** How many sentences claim nothing that could be checked. */
  readonly other: number
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

const IGNORED = new Set(['fill', 'talk', 'claimask', 'q'])
/** What rows by country or prices tell. */
export const OF_ROWS = new Set<Assertion['kind']>([
  'share',
  'amount',
  'rank',
  'dominance',
  'ratio',
  'difference',
  'change',
])
/** What prices tell, and what counts something else by the noun that is named. */
const OF_PRICES = new Set<Assertion['kind']>(['price', 'price-change', 'price-ratio'])
const OF_HEADS = new Set<Assertion['kind']>(['import-share', 'listed', 'list-size', 'event'])
/** What a name that is not ours could change: whose mine, whose output. */
const OF_FIGURES = new Set<Assertion['kind']>([...OF_ROWS, 'price', 'import-share'])

/** The claims of one clause. */
const clauseClaims = (
  reader: Reader,
  seen: Seen,
  context: Context,
  whole: Seen,
  why: string | undefined,
): readonly Claim[] => {
  const { assertions, frames } = assertionsOf(reader.corpus, seen, context, why)
  const unread = assertions.length === 0 ? [] : leftOut(seen.statement, frames, reader.lexicon)
  const name = seen.statement.clause.spans.find(
    ({ type, text, capital, start }) =>
      type === 'unknown' &&
      isCapitalized(text) &&
      (capital === true || start === 0) &&
      !reader.lexicon.isWord(text.toLowerCase()) &&
      unread.includes(text),
  )
  const apart = (kind: Assertion['kind']): readonly string[] =>
    OF_ROWS.has(kind) || OF_PRICES.has(kind)
      ? apartIn(seen.statement, unread, reader.lexicon)
      : OF_HEADS.has(kind)
        ? headIn(seen.statement, unread, reader.lexicon)
        : []
  const mended = seen.statement.clause.corrections.length > 0
  const told = assertions.map((one): Assertion =>
    mended && unread.length > 0
      ? { kind: 'unverifiable', why: `I couldn't read these words: ${unread.join(', ')}` }
      : name && OF_FIGURES.has(one.kind)
        ? { kind: 'unverifiable', why: `the claim is about ${name.text}, which my tables don't break out` }
        : one,
  )
  return told
    .flatMap((assertion) => claimOf(reader.corpus, seen, assertion, context, whole))
    .map((claim) => ({ ...claim, leftOut: unread, apart: apart(claim.assertion.kind) }))
}

/** What a sentence is about: the minerals that stand before its verb, else all that it names. */
const topicOf = ({ clause: { names, minerals } }: Statement): readonly string[] => {
  const before = names.flatMap(({ span, relation }) =>
    span.type === 'mineral' && relation === 'subject' && span.ids.length === 1 ? span.ids : [],
  )
  return before.length > 0 ? [...new Set(before)] : minerals
}

const asideOf = ({ clause, cues }: Statement): 'so' | 'when' | 'reason' | undefined => {
  const first = clause.spans.find(({ text }) => text !== ',')
  // "…, days after Japan's curbs": it only tells when.
  if (
    /^,?\s*(?:(?:just|only|a few|several|some|a|an|\d+|two|three) )*(?:days?|weeks?|months?|hours?|shortly|soon) (?:after|before|following)\b/i.test(
      clause.text,
    )
  )
    return 'when'
  if (first && cues.some(({ id, start }) => id === 'st.concede' && start === first.start)) return 'when'
  if (first && /^so$/i.test(first.text)) return 'so'
  return first && cues.some(({ id, start }) => id === 'st.reason' && start === first.start) ? 'reason' : undefined
}

/** Whether a sentence says something at all that is no greeting. */
const states = ({ whole }: Said, lexicon: Lexicon): boolean =>
  whole.clause.spans.some(
    ({ type, senses }) =>
      !['mark', 'year', 'concept'].includes(type) ||
      (type === 'concept' && senses.every((id) => !IGNORED.has(lexicon.concept(id).t) && !lexicon.isUniversal(id))),
  )

const whyNot = (seen: Seen, named: boolean): string => {
  if (seen.has('future', 'st.plan')) return 'the claim is about the future, and my figures and records are of the past'
  if (seen.has('st.opinion')) return 'this is an opinion, which no figure can settle'
  if (seen.has('st.reason')) return "the claim gives a reason, which I don't check"
  return named ? "I couldn't read part of this" : 'this says nothing about a mineral that I can check'
}

/**
 * Cuts a message into claims: in each sentence the clauses, in each what it asserts. Every sentence yields a claim or is
 * kept as one that is not checked, with why; questions and greetings are set apart.
 */
export const readMessage = (reader: Reader, said: readonly Said[]): Message => {
  const { corpus, lexicon } = reader
  const minerals = new Set<string>()
  const claims: Claim[] = []
  const unread: Claim[] = []
  const questions: string[] = []
  let other = 0
  let future = false
  let inField = false
  const mocked = said.some(({ whole }) => whole.cues.some(({ id }) => id === 'st.mock'))
  let context: Context = NOTHING
  for (const [index, sentence] of said.entries()) {
    const own = sentence.whole.clause.minerals
    const whole = seenIn(corpus, lexicon, sentence.whole, [...own, ...context.minerals])
    for (const id of own) minerals.add(id)
    future ||= whole.has('future')
    inField ||= own.length > 0 || whole.has('mine', 'placeprof', 'list')
    context = nextSentence(context)
    if (sentence.question) {
      if (sentence.whole.clause.spans.filter(({ type }) => type !== 'mark').length > own.length)
        questions.push(sentence.text)
      context = {
        ...context,
        ...(own.length > 0 && { minerals: own }),
        ...(whole.places.length > 0 && { places: subjectsOf(whole) }),
      }
      continue
    }
    let inner: Context = context
    let reason = false
    const found: Claim[] = []
    const passed = leftOut(sentence.whole, ['list-contents'], lexicon)
    const kinds: Claim[] = membersIn(corpus, sentence.whole, lexicon).flatMap(
      ({ group, minerals: called, negated }) => {
        const meant = called.length > 0 ? called : context.minerals
        return meant.length === 0
          ? []
          : [
              {
                text: sentence.text,
                assertion: { kind: 'member', group } as const,
                minerals: meant.filter((id) => id !== group),
                places: [],
                holds: false,
                controls: false,
                now: false,
                negated,
                ...(passed.length > 0 && { leftOut: passed }),
              },
            ]
      },
    )
    const parts = sentence.clauses.map((clause) => ({
      seen: seenIn(corpus, lexicon, clause, [...own, ...context.minerals]),
      aside: asideOf(clause),
    }))
    const why = parts.flatMap(({ seen, aside }) => (aside === undefined ? (voidOf(seen) ?? []) : []))[0]
    for (const { seen, aside } of parts) {
      // A name that follows in its sentence is what an earlier clause is of: "China mines 13 % and the US 69 % of it".
      const ahead = inner === context && /^(?:with|at)\b/i.test(seen.text) ? subjectsOf(whole) : []
      const near =
        inner.minerals.length > 0 && inner !== context
          ? inner
          : { ...inner, minerals: own.length > 0 ? own.slice(0, 1) : inner.minerals }
      const base = ahead.length === 1 ? { ...near, places: ahead } : near
      const told = aside === 'reason' || aside === 'when' ? [] : clauseClaims(reader, seen, base, whole, why)
      const made = told.length > 0 || aside === 'reason' ? told : sameAs(seen, claims.at(-1))
      if (aside === 'reason') reason = true
      if (made.length === 0 && aside !== undefined) continue
      found.push(...made)
      inner = after(inner, seen, made)
    }
    // What such a sentence says in words like "most" is said of the kind.
    const kept =
      kinds.length === 0
        ? found
        : found.filter(({ assertion, places }) => places.length > 0 || assertion.kind !== 'share')
    const every = qualified([...kinds, ...kept], whole, { mocked, reason, newest: reader.newest })
    claims.push(...every.map((one) => ({ ...one, sentence: index })))
    if (every.length === 0 && states(sentence, lexicon)) {
      other += 1
      const named = own.length > 0 || context.minerals.length > 0
      unread.push({
        text: sentence.text,
        assertion: { kind: 'unverifiable', why: whyNot(whole, named) },
        minerals: own.length > 0 ? own : context.minerals.slice(0, 1),
        places: subjectsOf(whole),
        holds: false,
        controls: false,
        now: false,
        negated: false,
        sentence: index,
      })
    }
    const last = kinds.at(-1)
    // What a by-product comes with is not what the next sentence is of.
    const guest = found.some(({ assertion }) => assertion.kind === 'by-product')
    const topic = guest ? [] : topicOf(sentence.whole)
    context =
      found.length === 0 && last
        ? {
            ...context,
            minerals: last.minerals,
            places: subjectsOf(whole).length > 0 ? subjectsOf(whole) : context.places,
          }
        : { ...inner, ...(topic.length > 0 && { minerals: topic }) }
  }
  return {
    claims: claims.length === 0 ? [] : [...claims, ...unread],
    questions,
    unread,
    minerals: [...minerals],
    other,
    inField,
    future,
  }
}
