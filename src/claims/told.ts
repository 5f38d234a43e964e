import { means } from '../language/spans.js'
import type { Said, Statement } from '../language/statements.js'
import type { Sentence } from '../answers/words/sentences.js'
import { covering, isFigure, isItem, saysAll, unfilled } from './filled.js'
import { deniedBy } from './otherwise.js'
import { type Item, type Slots, slotsOf } from './slots.js'
import { isOfSame, nearestTold, type Reading, slotsIn, type Story, storyIn } from './told-index.js'

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

/** A clause as a sentence of its own. */
export const clauseAlone = (clause: Statement): Said => ({
  text: clause.text,
  question: false,
  whole: clause,
  clauses: [clause],
})

/**
 * What a clause goes on with. A kind of name that it lacks comes from the nearest clause before it with such a name; all
 * kinds from one behind it, where it names nothing itself ("since its last plant shut, the US …").
 */
const inherited = (clause: Statement, { clauses }: Said): readonly Item[] => {
  const at = clauses.indexOf(clause)
  const itemsOf = (one: Statement): readonly Item[] => slotsOf(clauseAlone(one)).items
  const own = itemsOf(clause)
  const ofKind: readonly ((item: Item) => boolean)[] = [
    ({ kind }) => kind === 'mineral',
    ({ kind }) => kind === 'place',
    ({ kind, proper }) => kind === 'thing' || proper === true,
  ]
  const behind = ofKind.every((is) => !own.some(is)) ? clauses.slice(at + 1) : []
  const others = [...clauses.slice(0, at).reverse(), ...behind].map(itemsOf)
  return ofKind.flatMap((is) => {
    if (own.some(is)) return []
    const named = others.find((items) => items.some(is)) ?? []
    return named.filter(is).map((item) => ({ ...item, clause: 0, role: '', around: true as const }))
  })
}

/** The sentences of documents that a statement could be told by, each taken apart; found once a statement. */
const comparedWith = (said: Said, { corpus, ...reading }: Reading, around: Said = said): Compared => {
  const before = compared.get(said.whole)
  if (before) return before
  const alone = slotsOf(said)
  const slots = around === said ? alone : { ...alone, items: [...inherited(said.whole, around), ...alone.items] }
  const named = slots.items.some(({ kind, proper }) => NAMES.has(kind) || proper === true)
  // "China makes 60 % of it" is told by a sentence on something else.
  const subjects = slots.items.some(({ kind, proper }) => kind === 'mineral' || kind === 'thing' || proper === true)
  const { spans } = said.whole.clause
  const refers = !subjects && spans.some((span, at) => means(span, 'pro.it') && means(spans[at - 1], 'of'))
  const weighty = named && !refers && slots.items.length + slots.figures.length >= WEIGHTY
  const texts = weighty ? [...new Set([said.text, around.text])] : []
  const nearest = new Set(texts.flatMap((text) => nearestTold(corpus, text, NEAREST)))
  const near = [...nearest].flatMap((told) =>
    isOfSame(said, told.sentence.text)
      ? slotsIn(told, { corpus, ...reading }).map((own) => [told.sentence, own] as const)
      : [],
  )
  const made = { slots, near }
  compared.set(said.whole, made)
  return made
}

/**
 * Whether each part of a statement is told by one sentence of a record; what was done first, which it is the record of,
 * may lend a year or a plain word, but no name and no deed: "the venture gets 10 % of the firm" is not said of its state.
 */
const isApart = ({ items, figures, digits: own }: Slots, { slots, sentences, digits }: Story): boolean => {
  const meets = (item: Item, isIn: (at: number) => boolean): boolean =>
    slots.items.some((one) => (one.clause < 0 || isIn(one.clause)) && isItem(item, one))
  const isLent = ({ kind, deed, proper }: Item): boolean => kind === 'year' || (kind === 'word' && !deed && !proper)
  const isTold = (part: number, sentence: Sentence | undefined): boolean => {
    const isIn = (at: number): boolean => sentences[at] === sentence
    const named = items.filter(({ clause, light, around }) => clause === part && light !== true && around !== true)
    const numbers = [sentence, sentences[0]].flatMap((one) => (one && digits.get(one)) ?? [])
    return (
      own.every((one) => numbers.includes(one)) &&
      named.every((one) => meets(one, isIn) || (isLent(one) && meets(one, (at) => sentences[at] === sentences[0]))) &&
      figures.every((one) => one.clause !== part || slots.figures.some((it) => isIn(it.clause) && isFigure(one, it)))
    )
  }
  const parts = [...items, ...figures].map(({ clause }) => clause)
  return [...new Set(parts)].every((part) => sentences.some((sentence) => isTold(part, sentence)))
}

/** The record of one act that says all of a statement in several of its sentences. */
const storyOf = (slots: Slots, near: Compared['near'], reading: Reading, newest: number): Borne | undefined => {
  for (const [sentence] of near) {
    const story = storyIn(sentence, reading)
    if (!story || !saysAll(slots, story.slots, newest) || !isApart(slots, story)) continue
    const clauses = [...covering(slots, story.slots)].sort((a, b) => a - b)
    return { sentences: [...new Set(clauses.flatMap((at) => story.sentences[at] ?? []))], exact: false }
  }
  return undefined
}

const oneOf = (said: Said, reading: Reading, newest: number, around = said): Borne | undefined => {
  const { slots, near } = comparedWith(said, reading, around)
  const found = near.find(([, own]) => saysAll(slots, own, newest))
  if (!found) return storyOf(slots, near, reading, newest)
  const [sentence, own] = found
  const exact = own.figures.every((one) => slots.figures.some((other) => isFigure(other, one)))
  return { sentences: [sentence], exact: slots.figures.length > 0 && exact }
}

/** A sentence that fills all slots of a statement but this many is of the same thing. */
const NEARLY = 2

/** What documents say of all that a sentence of a message says; undefined where they do not say all of it. */
const toldOf = (said: Said, reading: Reading, newest: number): Borne | undefined => {
  const whole = oneOf(said, reading, newest)
  if (whole || said.clauses.length < 2) return whole
  const sentences: Sentence[] = []
  for (const clause of said.clauses) {
    const part = oneOf(clauseAlone(clause), reading, newest, said)
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

/** The first of these that documents say of a sentence, or of a clause of it (`around`); of a question they say nothing. */
export const recordsOf = (said: Said, reading: Reading, newest: number, around = said): Records => {
  if (said.question) return {}
  const told = around === said ? toldOf(said, reading, newest) : oneOf(said, reading, newest, around)
  if (told) return { told }
  const { slots, near } = comparedWith(said, reading, around)
  // "Is worth 12 billion", of which 10 are a loan: what another row of the sentence gives is not denied.
  const givesAll = (own: Slots): boolean =>
    slots.figures.length > 0 &&
    slots.figures.every((one) => own.figures.some((other) => isFigure(one, other))) &&
    unfilled(slots, own, newest).every((slot) => slot === 'scope')
  const isGiven = (sentence: Sentence): boolean => near.some(([one, own]) => one === sentence && givesAll(own))
  const otherwise = near.find(([sentence, own]) => deniedBy(slots, own, sentence, newest) && !isGiven(sentence))?.[0]
  if (otherwise) return { otherwise }
  const [best] = near
    .map(([sentence, own]) => ({ sentence, missing: unfilled(slots, own, newest).length }))
    .sort((a, b) => a.missing - b.missing)
  return best && best.missing <= NEARLY ? { near: best.sentence } : {}
}
