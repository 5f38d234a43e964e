import type { EntityFinder } from './entities.js'
import { lastKey, type Lexicon } from './lexicon.js'
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
  /** Concepts; all are kept, the frame picks. */
  readonly senses: readonly string[]
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

const MARKS = new Set(['?', '!', '.', ',', ';', ':', '(', ')', '"', '-', '/', '+', "'", '=', '&'])
const SLOT = /^\{(mineral|place|year|number|percent|unit|thing)\}$/

/** Slots of the examples stand for a name or number of their kind. */
const slotSpan = (token: Token, start: number): Span | undefined => {
  const type = SLOT.exec(token.lower)?.[1] as SpanType | undefined
  if (type === undefined) return undefined
  const base = { start, end: start + 1, text: token.raw, type, senses: [] }
  if (type === 'mineral' || type === 'place' || type === 'thing')
    return { ...base, ids: [`${token.lower}${String(start)}`] }
  const value = type === 'year' ? 2020 : type === 'percent' ? 50 : 5
  return { ...base, ids: [], ...(type === 'unit' ? { unit: 'kt' } : { value }) }
}

const isHyphen = (token: Token | undefined): boolean => token?.mark === true && token.lower === '-' && token.glued

/** The longest phrase of the lexicon that begins at a token and runs over nothing that is taken; hyphens are passed. */
const phraseAt = (tokens: readonly Token[], start: number, taken: ReadonlySet<number>, lexicon: Lexicon) => {
  let key = ''
  let words = 0
  let best: { readonly end: number; readonly senses: readonly string[] } | undefined
  for (let at = start; at < tokens.length && words < lexicon.longest; at++) {
    const token = tokens[at]
    if (!token || taken.has(at)) break
    if (at > start && (isHyphen(token) || (token.mark && token.lower === '-' && tokens[at + 1]?.glued === true)))
      continue
    if (token.mark && at > start) break
    if (at > start && (readNumber(tokens, at) !== undefined || readUnit(tokens, at, lexicon.units) !== undefined)) break
    key = key === '' ? token.lower : `${key} ${token.lower}`
    words++
    const isLast = tokens[at + 1]?.mark ?? true
    const senses = [...lexicon.senses(key), ...(isLast ? lexicon.senses(lastKey(key)) : [])]
    // "Mine in 2025": a preposition before a number belongs to the number.
    const compares = senses.some((id) => ['cmp', 'hedge'].includes(lexicon.concept(id).t))
    const loose = words > 1 && !compares && lexicon.isRelation(token.lower) && readNumber(tokens, at + 1) !== undefined
    if (senses.length > 0 && !loose) best = { end: at + 1, senses }
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
  const plain: number[] = []
  tokens.forEach((token, at) => {
    if (!token.mark) plain.push(at)
  })
  const words = plain.map((at) => tokens[at]).filter((token) => token !== undefined)
  const named = things.find(tokens)
  const mentions = finder
    .find(words)
    .map((mention) => ({ ...mention, from: plain[mention.start] ?? 0, to: (plain[mention.end - 1] ?? 0) + 1 }))
    .filter(({ from, to }) => !namesPublisher(tokens, from, to, lexicon) && !namesLanguage(tokens, from, to, lexicon))
  // "The gallium ban" names an event, and gallium: only a name without names in it is read as one piece.
  const whole = named.filter(({ start, end }) => !mentions.some(({ from }) => from >= start && from < end))
  const over = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, i) => start + i)
  const inThing = new Map(named.flatMap(({ start, end, ids }) => over(start, end).map((at) => [at, ids] as const)))
  const starts = new Map(mentions.map((mention) => [mention.from, mention]))
  const thingStarts = new Map(whole.map((thing) => [thing.start, thing]))
  const taken = new Set([
    ...whole.flatMap(({ start, end }) => over(start, end)),
    ...mentions.flatMap(({ from, to }) => over(from, to)),
  ])
  const spans: Span[] = []
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]
    if (!token) break
    const span = spanAt(tokens, at, { starts, thingStarts, inThing, taken, lexicon })
    if (span) spans.push(span)
    at = span?.end ?? at + 1
  }
  return spans.map((span, at) => unitOver(spans, at, span, lexicon))
}

/** "Pounds of U3O8": a unit together with what it counts, where the two are a unit of their own. */
const unitOver = (spans: readonly Span[], at: number, span: Span, lexicon: Lexicon): Span => {
  if (span.type !== 'unit' || span.unit === undefined) return span
  const next = spans[at + 1]?.senses.includes('of') ? spans[at + 2] : spans[at + 1]
  const counted = next?.type === 'mineral' ? next.text.replaceAll(' ', '').toLowerCase() : ''
  const unit = lexicon.units.get(`${span.unit.toLowerCase()} ${counted}`)
  return unit === undefined ? span : { ...span, unit }
}

interface Known {
  readonly starts: ReadonlyMap<
    number,
    {
      readonly kind: 'mineral' | 'place'
      readonly ids: readonly string[]
      readonly to: number
      readonly mended?: string
    }
  >
  readonly thingStarts: ReadonlyMap<number, { readonly end: number; readonly ids: readonly string[] }>
  readonly inThing: ReadonlyMap<number, readonly string[]>
  readonly taken: ReadonlySet<number>
  readonly lexicon: Lexicon
}

/** The forms that a name of a mineral is also the name of: "ferronickel", which is not a name of nickel as a whole. */
const formsNamed = (name: string, ids: readonly string[], lexicon: Lexicon): readonly string[] =>
  lexicon.senses(name).filter((id) => {
    const { t, of } = lexicon.concept(id)
    return t === 'form' && of !== undefined && of === ids[0]
  })

/** How many words more than the name of its mineral the name of a form may have: "antimony metal". */
const MORE = 2

/** A name with what it says of the form: "ferronickel" by itself, "antimony metal" with the words after it. */
const formFrom = (
  tokens: readonly Token[],
  at: number,
  { to, ids }: { readonly to: number; readonly ids: readonly string[] },
  { taken, lexicon }: Known,
): { readonly end: number; readonly senses: readonly string[] } => {
  const named = (end: number): readonly string[] => {
    const plain = tokens.slice(at, end).filter(({ mark }) => !mark)
    return formsNamed(plain.map(({ lower }) => lower).join(' '), ids, lexicon)
  }
  for (let end = Math.min(tokens.length, to + MORE); end > to; end--) {
    const isFree = tokens.slice(to, end).every((token, more) => !token.mark && !taken.has(to + more))
    const senses = isFree ? named(end) : []
    if (senses.length > 0) return { end, senses }
  }
  return { end: to, senses: named(to) }
}

const spanAt = (tokens: readonly Token[], at: number, known: Known): Span | undefined => {
  const { starts, thingStarts, inThing, taken, lexicon } = known
  const token = tokens[at]
  if (!token) return undefined
  const over = (end: number): string =>
    tokens
      .slice(at, end)
      .map(({ raw }) => raw)
      .join(' ')
  const base = (end: number) => ({ start: at, end, text: over(end), ids: [], senses: [] })
  const thing = thingStarts.get(at)
  if (thing) return { ...base(thing.end), type: 'thing', ids: thing.ids }
  const mention = starts.get(at)
  if (mention) {
    const own = tokens[mention.to - 1]?.possessive === true ? { possessive: true as const } : {}
    const mended = mention.mended === undefined ? {} : { mended: mention.mended }
    const { end, senses } = formFrom(tokens, at, mention, known)
    return { ...base(end), type: mention.kind, ids: mention.ids, senses, ...own, ...mended }
  }
  const slot = slotSpan(token, at)
  if (slot) return slot
  const phrase = phraseAt(tokens, at, taken, lexicon)
  const number = readNumber(tokens, at)
  if (number && !(phrase && phrase.end - at > number.length)) {
    const more = number.more === true ? { more: true as const } : {}
    return { ...base(at + number.length), type: number.type, value: number.value, ...more }
  }
  const unit = readUnit(tokens, at, lexicon.units)
  if (unit && !(phrase && phrase.end - at > unit.length))
    return { ...base(at + unit.length), type: 'unit', unit: unit.value }
  if (phrase) return { ...base(phrase.end), type: 'concept', senses: phrase.senses }
  if (token.mark) return MARKS.has(token.lower) ? { ...base(at + 1), type: 'mark' } : undefined
  const part = inThing.get(at)
  if (part) return { ...base(at + 1), type: 'thing', ids: part }
  const mended = lexicon.mend(token.lower)
  if (mended !== undefined) return { ...base(at + 1), type: 'concept', senses: lexicon.senses(mended), mended }
  const capital = at > 0 && isCapitalized(token.raw) ? { capital: true as const } : {}
  return {
    ...base(at + 1),
    type: lexicon.isWord(token.lower) && token.lower.length < 3 ? 'mark' : 'unknown',
    ...capital,
  }
}
