import type { Frame } from '../corpus/lexicon/types.js'
import type { Clause } from './clause.js'
import { featuresOf } from './features.js'
import { UNIVERSAL, type Lexicon } from './lexicon.js'
import type { SoftmaxModel } from './model.js'
import type { Intent } from './question.js'
import { isA, isOnly, means, type Span } from './spans.js'

/** A frame as a reading of a clause. */
export interface Candidate {
  readonly intent: Intent
  readonly score: number
  /** Spans that this frame leaves unread. */
  readonly unread: readonly Span[]
}

/** The reading of a clause: the best frame, how sure it is, and the next best. */
export interface Decision extends Candidate {
  /** Chance of the frame among all frames, 0–1. */
  readonly chance: number
  readonly ranked: readonly Candidate[]
}

/** Cost of an unread word and of a missing need, in nats; measured on questions held apart. */
const UNREAD = 0.9
const MISSING = 1.2
/** What the frame of the turn before is ahead. */
const AGAIN = 1
/**
 * What the scores are divided by before they are chances: fitted on examples held apart, where a chance of 1 / n should
 * be right once in n (`npm run bench -- reading` prints the bins).
 */
export const TEMPERATURE = 0.85
/** What a word weighs: forms and qualifiers are known to be told apart by nobody, so the frame does not hang on them. */
const LIGHT_WEIGHT = 0.3
const LIGHT = ['form', 'qualifier', 'product']

/** A measure or a trade says what is asked for: a frame that leaves it unread answers another question. */
const HEAVY_WEIGHT = 2
const HEAVY = ['measure', 'trade']

const weightOf = (span: Span): number =>
  isA(span, ...LIGHT) ? LIGHT_WEIGHT : isOnly(span, ...HEAVY) ? HEAVY_WEIGHT : 1

/** Whether a frame reads a span: names, numbers and marks always, concepts if it takes one of their senses. */
export const reads = (frame: Frame | undefined, span: Span): boolean => {
  if (span.type === 'unknown') return false
  if (span.type === 'thing') return takes(frame, 'docname')
  if (span.type !== 'concept') return true
  return isA(span, ...UNIVERSAL) || span.senses.some((id) => takes(frame, id))
}

/** Of each frame which concepts it takes, as far as that was asked: every text asks it of every frame. */
const taken = new WeakMap<Frame, Map<string, boolean>>()
const takenBy = (frame: Frame): Map<string, boolean> => {
  const known = taken.get(frame)
  if (known) return known
  const made = new Map(frame.takes.map((id) => [id, true]))
  taken.set(frame, made)
  return made
}

/** Whether a frame takes a concept, by itself or with its family: "publisher" takes "publisher.iea". */
export const takes = (frame: Frame | undefined, id: string): boolean => {
  if (!frame) return false
  const ids = takenBy(frame)
  const known = ids.get(id)
  if (known !== undefined) return known
  const dot = id.indexOf('.')
  const isTaken = dot > 0 && ids.get(id.slice(0, dot)) === true
  ids.set(id, isTaken)
  return isTaken
}

/** Spans that a frame may leave unread; the others are read by all. */
const isOpen = (span: Span): boolean =>
  span.type === 'unknown' || span.type === 'thing' || (span.type === 'concept' && !isA(span, ...UNIVERSAL))

/** Several years, where the frame has figures of one. */
const severalYears = ({ years, spans }: Clause): boolean =>
  years.kind === 'range' ||
  (years.kind === 'years' && years.years.length > 1) ||
  spans.some((span) => means(span, 'history') && !means(span, 'fill'))

const missing = (frame: Frame | undefined, clause: Clause): number =>
  (frame?.oneYear === true && severalYears(clause) ? 2 : 0) +
  (frame?.need ?? []).filter((need) => {
    const asked = (kind: 'mineral' | 'place'): boolean => clause.choices.some((choice) => choice.kind === kind)
    if (need === 'mineral') return clause.minerals.length === 0 && !asked('mineral')
    if (need === 'place') return clause.places.length === 0 && !asked('place')
    return need === 'bound' ? clause.threshold === undefined : clause.excluded.length === 0
  }).length

/**
 * Ranks the frames for a clause: the scorer's log chance, less what the frame leaves unread, less what it misses.
 * Names of frames are the scorer's labels. `before` is the frame of the turn before, which a turn that leans on it is
 * likelier to have again.
 */
export const decide = (clause: Clause, scorer: SoftmaxModel, lexicon: Lexicon, before?: Intent): Decision => {
  const chances = scorer.predict(featuresOf(clause))
  const open = clause.spans.filter(isOpen)
  const candidates = scorer.labels.map((label, at): Candidate => {
    const frame = lexicon.frames.get(label)
    const unread = open.filter((span) => !reads(frame, span))
    const cost = unread.reduce((sum, span) => sum + weightOf(span), 0)
    const again = label === before ? AGAIN : 0
    const score = again + Math.log((chances[at] ?? 0) + 1e-6) - UNREAD * cost - MISSING * missing(frame, clause)
    return { intent: label as Intent, score, unread }
  })
  const ranked = candidates.sort((a, b) => b.score - a.score)
  const best = ranked[0] ?? { intent: 'search' as const, score: 0, unread: [] }
  const total = ranked.reduce((sum, { score }) => sum + Math.exp((score - best.score) / TEMPERATURE), 0)
  return { ...best, chance: 1 / total, ranked }
}
