import { means } from '../language/spans.js'
import type { Said, Statement } from '../language/statements.js'
import type { Sentence } from '../answers/words/sentences.js'
import { isFigure, saysAll, unfilled } from './filled.js'
import { deniedBy } from './otherwise.js'
import { type Item, type Slots, slotsOf } from './slots.js'
import { isOfSame, nearestTold, type Reading, slotsIn } from './told-index.js'

/** As many names, words and figures at least make a statement that can be told from others. */
const WEIGHTY = 3
/** So many sentences that share the rarest stems with a statement are read. */
const NEAREST = 12

const NAMES = new Set<Item['kind']>(['mineral', 'place', 'thing'])

/** What documents say of a sentence of a message. */
export interface Borne {
  /** The sentences that say all of it: one, or one for each of its clauses. */
  readonly sentences: readonly Sentence[]
  /** One sentence that gives these figures and no other. */
  readonly exact: boolean
}

/** A statement taken apart, beside the sentences of documents that could tell it. */
interface Compared {
  readonly slots: Slots
  readonly near: readonly (readonly [Sentence, Slots])[]
}

const compared = new WeakMap<Statement, Compared>()

/** The sentences of documents that a statement could be told by, each taken apart; found once a statement. */
const comparedWith = (said: Said, { corpus, ...reading }: Reading): Compared => {
  const before = compared.get(said.whole)
  if (before) return before
  const slots = slotsOf(said)
  const named = slots.items.some(({ kind, proper }) => NAMES.has(kind) || proper === true)
  // "China makes 60 % of it" is told by a sentence on something else.
  const subjects = slots.items.some(({ kind, proper }) => kind === 'mineral' || kind === 'thing' || proper === true)
  const { spans } = said.whole.clause
  const refers = !subjects && spans.some((span, at) => means(span, 'pro.it') && means(spans[at - 1], 'of'))
  const weighty = named && !refers && slots.items.length + slots.figures.length >= WEIGHTY
  const near = (weighty ? nearestTold(corpus, said.text, NEAREST) : []).flatMap((told) =>
    isOfSame(said, told.sentence.text)
      ? slotsIn(told, { corpus, ...reading }).map((own) => [told.sentence, own] as const)
      : [],
  )
  const made = { slots, near }
  compared.set(said.whole, made)
  return made
}

const oneOf = (said: Said, reading: Reading, newest: number): Borne | undefined => {
  const { slots, near } = comparedWith(said, reading)
  const found = near.find(([, own]) => saysAll(slots, own, newest))
  if (!found) return undefined
  const [sentence, own] = found
  const exact = own.figures.every((one) => slots.figures.some((other) => isFigure(other, one)))
  return { sentences: [sentence], exact: slots.figures.length > 0 && exact }
}

/** A sentence that fills all slots of a statement but this many is of the same thing. */
const NEARLY = 2

/** A clause as a sentence of its own. */
export const clauseAlone = (clause: Statement): Said => ({
  text: clause.text,
  question: false,
  whole: clause,
  clauses: [clause],
})

/** What documents say of all that a sentence of a message says; undefined where they do not say all of it. */
const toldOf = (said: Said, reading: Reading, newest: number): Borne | undefined => {
  const whole = oneOf(said, reading, newest)
  if (whole || said.clauses.length < 2) return whole
  const sentences: Sentence[] = []
  for (const clause of said.clauses) {
    const part = oneOf(clauseAlone(clause), reading, newest)
    if (!part) return undefined
    sentences.push(...part.sentences)
  }
  return { sentences, exact: false }
}

/** What documents say of a sentence: all of it, or all but the value of one slot, or nearly all. */
export interface Records {
  readonly told?: Borne
  readonly otherwise?: Sentence
  readonly near?: Sentence
}

/** The first of these that documents say; of a question they say nothing. */
export const recordsOf = (said: Said, reading: Reading, newest: number): Records => {
  const told = said.question ? undefined : toldOf(said, reading, newest)
  if (told || said.question) return told ? { told } : {}
  const { slots, near } = comparedWith(said, reading)
  const otherwise = near.find(([sentence, own]) => deniedBy(slots, own, sentence, newest))?.[0]
  if (otherwise) return { otherwise }
  const [best] = near
    .map(([sentence, own]) => ({ sentence, missing: unfilled(slots, own, newest).length }))
    .sort((a, b) => a.missing - b.missing)
  return best && best.missing <= NEARLY ? { near: best.sentence } : {}
}
