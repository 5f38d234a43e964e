import type { EntityFinder } from './entities.js'
import { lastKey, type Lexicon, type Meaning } from './lexicon.js'
import type { NamedThings } from './named-things.js'
import { readNumber } from './numbers.js'
import type { Token } from './text.js'
import { readUnit } from './units.js'
import { isCapitalized } from '../prose.js'

export type SpanType =
  'mineral' | 'place' | 'year' | 'decade' | 'number' | 'percent' | 'unit' | 'concept' | 'thing' | 'unknown' | 'mark'

/** A stretch of the text and what it may mean. `start` and `end` (exclusive) count tokens. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly type: SpanType
  /** Ids of minerals, places, or documents ("thing"). Several: the name means several. */
  readonly ids: readonly string[]
  /** Ids of concepts; all are kept, the frame picks. */
  readonly senses: readonly string[]
  /** The same concepts as the lexicon declares them. */
  readonly concepts: readonly Meaning[]
  readonly value?: number
  readonly unit?: string
  /** The name or word that a misspelt one was taken for. */
  readonly mended?: string
  /** "80+%": or more. */
  readonly more?: true
  /** It ended in 's. */
  readonly possessive?: true
  /** Began with a capital that does not begin the text. */
  readonly capital?: true
}

/** Whether a span may mean one of these concepts. */
export const means = (span: Span | undefined, ...ids: readonly string[]): boolean =>
  span?.senses.some((id) => ids.includes(id)) ?? false
/** Whether one of the concepts of a span is of one of these types. */
export const isA = (span: Span | undefined, ...types: readonly string[]): boolean =>
  span?.concepts.some(({ t }) => types.includes(t)) ?? false
/** Whether a span has concepts, and all of them are of these types. */
export const isOnly = (span: Span, ...types: readonly string[]): boolean =>
  span.concepts.length > 0 && span.concepts.every(({ t }) => types.includes(t))
/** Whether a span names a mineral or a place. */
export const isName = (span: Pick<Span, 'type'> | undefined): boolean =>
  span?.type === 'mineral' || span?.type === 'place'
/** What a span says, in lower case; nothing where there is none. */
export const wordOf = (span: Span | undefined): string => span?.text.toLowerCase() ?? ''

const MARKS = new Set(['?', '!', '.', ',', ';', ':', '(', ')', '"', '-', '/', '+', "'", '=', '&'])
const SLOT = /^\{(mineral|place|year|number|percent|unit|thing)\}$/

/** Slots of the examples stand for a name or number of their kind. */
const slotSpan = (token: Token, start: number): Cut | undefined => {
  const type = SLOT.exec(token.lower)?.[1] as SpanType | undefined
  if (type === undefined) return undefined
  const base = { start, end: start + 1, text: token.raw, type, ids: [], senses: [] }
  if (isName(base) || type === 'thing') return { ...base, ids: [`${token.lower}${String(start)}`] }
  return { ...base, ...(type === 'unit' ? { unit: 'kt' } : { value: SLOT_VALUES[type] ?? 5 }) }
}
const SLOT_VALUES: Readonly<Partial<Record<SpanType, number>>> = { year: 2020, percent: 50 }

const isHyphen = (token: Token | undefined): boolean => token?.mark === true && token.lower === '-' && token.glued

/** The longest phrase of the lexicon that begins at a token and runs over nothing that is taken; hyphens are passed. */
const phraseAt = (tokens: readonly Token[], start: number, taken: ReadonlySet<number>, lexicon: Lexicon) => {
  let key = ''
  let words = 0
  let counts = false
  let best: { readonly end: number; readonly senses: readonly string[] } | undefined
  for (let at = start; at < tokens.length && words < lexicon.longest; at++) {
    const token = tokens[at]
    if (!token || taken.has(at)) break
    if (at > start && (isHyphen(token) || (token.mark && token.lower === '-' && tokens[at + 1]?.glued === true)))
      continue
    if (token.mark && at > start) break
    if (at > start && readUnit(tokens, at, lexicon.units) !== undefined) break
    counts ||= at > start && readNumber(tokens, at) !== undefined
    key = key === '' ? token.lower : `${key} ${token.lower}`
    words++
    const isLast = tokens[at + 1]?.mark ?? true
    const senses = [...lexicon.senses(key), ...(isLast ? lexicon.senses(lastKey(key)) : [])]
    // "Mine in 2025": a preposition before a number belongs to the number.
    const compares = senses.some((id) => ['cmp', 'hedge'].includes(lexicon.concept(id).t))
    const loose = words > 1 && !compares && lexicon.isRelation(token.lower) && readNumber(tokens, at + 1) !== undefined
    // A number stands for itself but in the name of a time: "first half", "Q1".
    const isWhole = !counts || senses.some((id) => lexicon.concept(id).t === 'time')
    if (senses.length > 0 && !loose && isWhole) best = { end: at + 1, senses }
  }
  return best
}

const NONE: ReadonlySet<number> = new Set()
/** "In German please", at the end: the language of the answer, and no country. */
const namesLanguage = (tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): boolean => {
  const phrase = phraseAt(tokens, Math.max(0, from - 1), NONE, lexicon)
  const isTalk = phrase?.senses.includes('talk.language') === true && phrase.end >= to
  const rest = tokens.slice(phrase?.end ?? to).filter(({ mark }) => !mark)
  return isTalk && rest.every(({ lower }) => lexicon.senses(lower).includes('fill'))
}
/** Whether a word for what is published stands at a token, or up to the words that say nothing beside it: "a study of". */
const tellsPublished = (tokens: readonly Token[], at: number, step: 1 | -1, lexicon: Lexicon): boolean => {
  const token = tokens[at]
  if (!token || token.mark) return false
  const starts = step === 1 ? [at] : [at - 1, at]
  const senses = starts.flatMap((start) => phraseAt(tokens, start, NONE, lexicon)?.senses ?? [])
  if (senses.includes('document')) return true
  return lexicon.senses(token.lower).includes('fill') && tellsPublished(tokens, at + step, step, lexicon)
}

/**
 * "US Geological Survey", "British Geological Survey": the name of a publisher of ours begins with that of a place. Where
 * it is the whole name, "the European Commission", what stands beside it tells who publishes from who acts.
 */
const namesPublisher = (tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): boolean => {
  const phrase = phraseAt(tokens, from, NONE, lexicon)
  const isPublisher = (id: string): boolean => {
    const { t, of } = lexicon.concept(id)
    return t === 'publisher' && of !== undefined
  }
  if (!phrase?.senses.some(isPublisher)) return false
  const isPublished = tellsPublished(tokens, to, 1, lexicon) || tellsPublished(tokens, from - 1, -1, lexicon)
  return phrase.end > to || (phrase.end === to && isPublished)
}

/** What is cut out of a text, before its concepts are looked up. */
type Cut = Omit<Span, 'concepts'>

/** A name in a text: of a document, or of a mineral or place. Tokens; `end` exclusive. */
type Piece = Pick<Span, 'start' | 'end' | 'ids' | 'mended'> & { readonly type: 'thing' | 'mineral' | 'place' }

const over = ({ start, end }: Pick<Span, 'start' | 'end'>): number[] =>
  Array.from({ length: end - start }, (_, i) => start + i)

/**
 * Cuts a text into spans: names of documents, names of minerals and places (misspelt ones too), numbers, years and
 * units, the longest phrases of the lexicon with all their senses, misspelt words of it, and what nobody knows.
 */
export const spansOf = (
  tokens: readonly Token[],
  finder: EntityFinder,
  lexicon: Lexicon,
  things: NamedThings,
): Span[] => {
  const plain = tokens.flatMap((token, at) => (token.mark ? [] : [{ token, at }]))
  const named = things.find(tokens)
  const mentions = finder
    .find(plain.map(({ token }) => token))
    .map(({ kind, start, end, ...mention }): Piece => {
      const [first, last] = [plain[start]?.at ?? 0, plain[end - 1]?.at ?? 0]
      return { ...mention, type: kind, start: first, end: last + 1 }
    })
    .filter(({ start, end }) => !namesPublisher(tokens, start, end, lexicon))
    .filter(({ start, end }) => !namesLanguage(tokens, start, end, lexicon))
  // "The gallium ban" names an event, and gallium: only a name without names in it is read as one piece.
  const whole = named
    .filter(({ start, end }) => !mentions.some((mention) => mention.start >= start && mention.start < end))
    .map((thing): Piece => ({ ...thing, type: 'thing' }))
  const pieces = [...whole, ...mentions]
  const known: Known = {
    pieces: new Map(pieces.map((piece) => [piece.start, piece])),
    inThing: new Map(named.flatMap((thing) => over(thing).map((at) => [at, thing.ids] as const))),
    taken: new Set(pieces.flatMap(over)),
    lexicon,
  }
  const cuts: Cut[] = []
  for (let at = 0; at < tokens.length;) {
    const cut = cutAt(tokens, at, known)
    if (cut) cuts.push(cut)
    at = cut?.end ?? at + 1
  }
  return cuts.map((cut, at) => ({
    ...cut,
    ...unitOver(cuts, at, lexicon),
    concepts: cut.senses.map((id) => lexicon.concept(id)),
  }))
}

/** "Pounds of U3O8": a unit together with what it counts, where the two are a unit of their own. */
const unitOver = (cuts: readonly Cut[], at: number, lexicon: Lexicon): Pick<Span, 'unit'> => {
  const { unit } = cuts[at] ?? {}
  const next = cuts[at + 1]?.senses.includes('of') ? cuts[at + 2] : cuts[at + 1]
  if (unit === undefined || next?.type !== 'mineral') return {}
  const both = lexicon.units.get(`${unit.toLowerCase()} ${next.text.replaceAll(' ', '').toLowerCase()}`)
  return both === undefined ? {} : { unit: both }
}

interface Known {
  /** Names by the token at which they begin. */
  readonly pieces: ReadonlyMap<number, Piece>
  /** Documents by each token of their names. */
  readonly inThing: ReadonlyMap<number, readonly string[]>
  readonly taken: ReadonlySet<number>
  readonly lexicon: Lexicon
}

/** How many words more than the name of its mineral the name of a form may have: "antimony metal". */
const MORE = 2

/**
 * A name with what it says of the form: "ferronickel" by itself, which is no name of nickel as a whole; "antimony metal"
 * with the words after it.
 */
const withForm = (tokens: readonly Token[], { start, end: to, ids }: Piece, { taken, lexicon }: Known) => {
  for (let end = Math.min(tokens.length, to + MORE); end >= to; end--) {
    if (!tokens.slice(to, end).every((token, more) => !token.mark && !taken.has(to + more))) continue
    const plain = tokens.slice(start, end).filter(({ mark }) => !mark)
    const senses = lexicon
      .senses(plain.map(({ lower }) => lower).join(' '))
      .filter((id) => lexicon.concept(id).t === 'form' && lexicon.concept(id).of === ids[0])
    if (senses.length > 0) return { end, senses }
  }
  return { end: to }
}

/** Tokens as they were typed: "by-product", "V2O5". */
const typedOf = (tokens: readonly Token[]): string =>
  tokens.map(({ raw, glued }, at) => (at > 0 && !glued ? ` ${raw}` : raw)).join('')

const cutAt = (tokens: readonly Token[], at: number, known: Known): Cut | undefined => {
  const { pieces, inThing, taken, lexicon } = known
  const token = tokens[at]
  if (!token) return undefined
  const cut = (type: SpanType, length = 1, more: Partial<Span> = {}): Cut => {
    const end = more.end ?? at + length
    return { start: at, text: typedOf(tokens.slice(at, end)), ids: [], senses: [], ...more, type, end }
  }
  const piece = pieces.get(at)
  if (piece) {
    const own = tokens[piece.end - 1]?.possessive === true && { possessive: true as const }
    return cut(piece.type, 0, {
      ...piece,
      ...(piece.type !== 'thing' && { ...withForm(tokens, piece, known), ...own }),
    })
  }
  const slot = slotSpan(token, at)
  if (slot) return slot
  const phrase = phraseAt(tokens, at, taken, lexicon)
  const length = phrase ? phrase.end - at : 0
  const number = readNumber(tokens, at)
  if (number && length <= number.length) {
    const { type, value, more } = number
    return cut(type, number.length, { value, ...(more === true && { more }) })
  }
  const unit = readUnit(tokens, at, lexicon.units)
  if (unit && length <= unit.length) return cut('unit', unit.length, { unit: unit.value })
  if (phrase) return cut('concept', length, { senses: phrase.senses })
  if (token.mark) return MARKS.has(token.lower) ? cut('mark') : undefined
  const part = inThing.get(at)
  if (part) return cut('thing', 1, { ids: part })
  const mended = lexicon.mend(token.lower)
  if (mended !== undefined) return cut('concept', 1, { senses: lexicon.senses(mended), mended })
  const isMark = lexicon.isWord(token.lower) && token.lower.length < 3
  return cut(isMark ? 'mark' : 'unknown', 1, at > 0 && isCapitalized(token.raw) ? { capital: true } : {})
}
