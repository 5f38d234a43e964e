import { UNIVERSAL } from '../language/lexicon.js'
import type { Span } from '../language/spans.js'
import type { Statement } from '../language/statements.js'
import { wordsIn } from '../prose.js'
import type { Claim, Kind } from './claim.js'
import { isNumeric, publishersIn, UNREAD_NUMBER } from './qualify.js'

/**
 * "Contradicted" needs equal terms: what a statement is held against has to count what the statement counts. Every "no" of
 * every checker passes through `partsFrom`, and none compares terms by itself.
 */

/** What a statement says besides its figures, as far as a row may part from it. */
export interface Stated {
  /** Words that count something else than rows of its kind do: "scrap", "bought", "demand" beside a share of mining. */
  readonly other: readonly string[]
  /** Words that were not read. */
  readonly unread: readonly string[]
  /** Families of the publishers that it names. */
  readonly publishers: readonly string[]
  /** Words of the sentence, in small letters. */
  readonly words: readonly string[]
  /** What the whole sentence can mean, as concepts: of acts, those of its other clauses too. */
  readonly meant: readonly string[]
}

const NOTHING: Stated = { other: [], unread: [], publishers: [], words: [], meant: [] }

/** What a row, a table or a record is of; a note or a list leaves most of it open. */
export interface Terms {
  /** What it says, and the forms that its table counts in. */
  readonly said?: string
  /** The family of its publisher. */
  readonly publisher?: string
  /** It is a mean of these years. */
  readonly period?: string
  /** Words of the one traded product that it is of, beside the mineral's name: "oxides", "unwrought". */
  readonly product?: readonly string[]
}

/** What rows of output may be said to be of: who mines it also supplies it. */
const OUTPUT = ['production', 'import-share']
/** Acts of states that records of bans and controls tell; stakes, rulings and funds are others. */
const ACTS = ['ban', 'control', 'licence', 'quota', 'tariff', 'lift', 'nationalize', 'extend', 'added', 'removed']
const TRADE = ['production', 'import-share', 'imports', 'net-import-reliance', 'consumption', 'use']
/** By kind, what its words may count, as the measures, topics and subjects of the lexicon. Absent: anything. */
const COUNTED: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  share: OUTPUT,
  amount: OUTPUT,
  rank: OUTPUT,
  ratio: OUTPUT,
  change: OUTPUT,
  reliance: [...TRADE, 'exports'],
  'reliance-change': TRADE,
  'import-share': TRADE,
  price: ['price'],
  'price-change': ['price'],
  'price-ratio': ['price'],
  'by-product': ['by-product', 'production', 'import-share', 'reserves', 'use', 'taxonomy'],
  event: ACTS,
}
/** Who takes delivery counts what was bought, whoever mined it. */
const BUYERS = ['utilities', 'delivery']
/** Phrases that say nothing of their own: "according to". */
const PLAIN = ['st.says', 'st.aside', 'st.announced', 'st.comesfrom']
/** Types that weigh or order what is said and count nothing, whatever else their words may mean. */
const WEIGHS = [...UNIVERSAL, 'op', 'order']

/** Whether a word counts something that rows of a kind are not of. */
const isOther = ({ senses, concepts, type }: Span, { assertion, measure, holds }: Claim): boolean => {
  const allowed = COUNTED[assertion.kind]
  if (!allowed || (type !== 'concept' && type !== 'mineral')) return false
  if (senses.some((id) => BUYERS.includes(id))) return assertion.kind !== 'import-share'
  if (senses.includes('hold') || concepts.some(({ t }) => WEIGHS.includes(t))) return false
  const ofAct = assertion.kind === 'event'
  const counted = concepts.flatMap(({ t, measure: own, topic, off, act }) =>
    ofAct ? (act ?? []) : t === 'form' || t === 'qualifier' ? t : (own ?? topic ?? off ?? []),
  )
  // Where ore lies, "are in" is read as a use.
  const own: readonly unknown[] = measure === 'reserves' || holds ? ['reserves', 'use'] : [measure]
  const fits = (one: string): boolean => allowed.includes(one) || own.includes(one)
  return counted.length > 0 && !counted.some(fits)
}

/** What a claim's sentence says besides it; `spans`: those of its clause and of the clauses that claim nothing by themselves. */
export const statedIn = (claim: Claim, spans: readonly Span[], whole: Statement): Stated => {
  const { cues, clause, quantities } = whole
  const ofFigures = new Set(quantities.flatMap(({ start, end }) => clause.spans.slice(start, end)))
  const inPhrase = ({ start }: Span, ids?: readonly string[]): boolean =>
    cues.some((cue) => ids?.includes(cue.id) !== false && cue.start <= start && start < cue.end)
  const unread = spans.filter(
    (span) => span.type === 'unknown' && /[a-z]{2}/i.test(span.text) && !inPhrase(span) && !ofFigures.has(span),
  )
  return {
    other: spans.filter((span) => !inPhrase(span, PLAIN) && isOther(span, claim)).map(({ text }) => text),
    unread: unread.map(({ text }) => text),
    publishers: publishersIn(spans),
    words: spans.flatMap(({ text }) => wordsIn(text.toLowerCase())),
    meant: clause.spans.flatMap(({ senses }) => senses),
  }
}

const parts = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\d]+/u)

/** Words that a row does not say: "tungsten, unwrought" does, and "arsenic trioxide" is what arsenic is counted as. */
export const unsaid = (words: readonly string[], said: string): readonly string[] => {
  // "Ferroniobium" is "ferro-niobium".
  const known = new Set([...parts(said), ...parts(said.replaceAll('-', ''))])
  return words.filter((word) => !parts(word).every((part) => known.has(part)))
}

/** So many words that nobody read leave open what is said at all. */
const MANY_UNREAD = 2

/** Where a statement and a row may part, each with why it then refutes nothing; empty where they do not. */
const ROWS: readonly ((claim: Claim, stated: Stated, terms: Terms) => string)[] = [
  // A number that was not read may be the one that makes it right.
  ({ unread, assertion }) => (unread === UNREAD_NUMBER && isNumeric(assertion) ? UNREAD_NUMBER : ''),
  (_, { unread }) => (unread.length < MANY_UNREAD ? '' : `I couldn't read these words: ${unread.join(', ')}`),
  (_, { other }, { said = '' }) => {
    const words = unsaid(other, said)
    return words.length === 0 ? '' : `my figures don't break out ${words.join(', ')}`
  },
  (_, { publishers }, { publisher }) =>
    publisher === undefined || publishers.length === 0 || publishers.includes(publisher)
      ? ''
      : 'the claim rests on the figures of another publisher',
  // A mean of several years leaves each one of them open.
  ({ year, since }, _, { period }) =>
    year === undefined || since !== undefined || period === undefined
      ? ''
      : 'my figure is an average of several years, not of one',
  (_, { words }, { product = [] }) =>
    product.length === 0 || product.some((word) => words.includes(word))
      ? ''
      : 'my figures are of one product, which the claim does not name',
  ({ unsure = '' }) => unsure,
  ({ vague }) => (vague === true ? "the claim doesn't say of which year its earlier figure is" : ''),
]

/** Why a row cannot refute a claim: the first of the terms in which they part. Undefined where their terms are equal. */
export const partsFrom = (claim: Claim, terms: Terms): string | undefined =>
  ROWS.map((row) => row(claim, claim.stated ?? NOTHING, terms)).find((why) => why !== '')
