import type { Relation } from '../corpus/lexicon/types.js'
import type { EntityFinder } from './entities.js'
import type { Lexicon } from './lexicon.js'
import { readLimits, readPart, readThreshold, type Limits } from './limits.js'
import type { NamedThings } from './named-things.js'
import { relationsOf } from './relations.js'
import type { Choice, Mass, Threshold, Years } from './question.js'
import { shapeOf, type Shape } from './shape.js'
import { spansOf, type Span } from './spans.js'
import type { Token } from './text.js'
import { readYears } from './years.js'

/** What the reader needs to know of words and names. */
export interface Knowledge {
  readonly lexicon: Lexicon
  readonly finder: EntityFinder
  /** Documents by name, and terms that concepts define. */
  readonly things: NamedThings
  readonly terms: NamedThings
  /** Metals and compounds between which there is a factor, by name in small letters; "tu" weighs uranium in tons. */
  readonly substances: ReadonlyMap<string, Partial<Mass>>
  /** The newest year of the data, for "last year". */
  readonly newest: number
}

/** A name in the text and how it is tied to the rest. */
export interface Name {
  readonly span: Span
  readonly at: number
  readonly relation: Relation | 'subject' | 'whose' | 'adjective' | 'none'
}

/** Everything that a text says outright, before anyone has decided what it asks. */
export interface Clause {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly spans: readonly Span[]
  readonly names: readonly Name[]
  readonly shape: Shape
  readonly minerals: readonly string[]
  readonly places: readonly string[]
  readonly excluded: readonly string[]
  /** Minerals that are excluded: "besides copper". */
  readonly besides: readonly string[]
  readonly years: Years
  readonly limits: Limits
  readonly threshold?: Threshold
  /** A part of a whole, in percent. */
  readonly part?: number
  readonly unit?: string
  /** Documents that are named. */
  readonly things: readonly string[]
  /** Concept notes whose terms stand in the text. */
  readonly terms: readonly string[]
  readonly choices: readonly Choice[]
  readonly corrections: readonly { readonly typed: string; readonly understood: string }[]
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
const OUT: ReadonlySet<string> = new Set(['outside', 'foil'])

const choicesOf = (names: readonly Name[]): Choice[] =>
  names.flatMap(({ span, relation }) => {
    const settled =
      relation === 'foil' ||
      names.some(
        ({ span: other }) =>
          other.ids.length === 1 &&
          // "Titanium sand": what a mineral before it is a sand of is that mineral.
          (span.ids.includes(other.ids[0] ?? '') ||
            (other.type === 'mineral' && span.type === 'mineral' && other.end === span.start)),
      )
    return span.ids.length > 1 && !settled && (span.type === 'mineral' || span.type === 'place')
      ? [{ typed: span.text, kind: span.type, options: span.ids }]
      : []
  })

/** Reads the names and slots of a text that is cut into tokens. */
export const readClause = (text: string, tokens: readonly Token[], known: Knowledge): Clause =>
  clauseOf(text, tokens, spansOf(tokens, known.finder, known.lexicon, known.things), known)

/**
 * The minerals of a text that names a product with statistics of its own: magnets count under the rare earths, anodes
 * under graphite. Not where the product is what something is in, for or without.
 */
const productMinerals = (spans: readonly Span[], named: readonly string[]): readonly string[] => {
  const productIn = ({ concepts }: Span) => concepts.find(({ of, stage }) => of !== undefined && stage !== undefined)
  const at = spans.findIndex((span) => productIn(span))
  const product = spans[at] && productIn(spans[at])
  if (!product?.of) return named
  const before = spans
    .slice(0, at)
    .findLast((span) => span.type === 'number' || !span.concepts.every(({ t }) => t === 'fill'))
  const beside = before?.concepts.some(({ t, rel }) => t === 'rel' && rel !== 'of') ?? false
  const used = spans.some(({ concepts }) => concepts.some(({ topic }) => topic === 'use' || topic === 'substitute'))
  const fits = named.every((id) => id === product.of || (product.with ?? []).includes(id))
  return fits && !beside && !used ? [product.of] : named
}

/** The clause of a text whose spans are known, or of a part of it; names that pronouns stand for may have been put in. */
export const clauseOf = (text: string, tokens: readonly Token[], spans: readonly Span[], known: Knowledge): Clause => {
  const names = relationsOf(spans)
  const shape = shapeOf(tokens, spans)
  const clear = names.filter(({ span }) => span.ids.length === 1 && span.ids[0] !== 'WLD')
  const idsOf = (kind: 'mineral' | 'place', out: boolean): string[] =>
    unique(
      clear
        .filter(({ span, relation }) => span.type === kind && OUT.has(relation) === out)
        .map(({ span }) => span.ids[0] ?? ''),
    )
  const own = tokens.slice(spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0)
  const found = (names: NamedThings): string[] => unique(names.find(own).flatMap(({ ids }) => ids))
  const threshold = readThreshold(shape.text)
  const part = threshold === undefined ? readPart(shape.text) : undefined
  const units = spans.flatMap((span) => (span.type === 'unit' && span.unit !== undefined ? [span.unit] : []))
  const unit = units.find((one) => one !== threshold?.unit)
  return {
    text,
    tokens,
    spans,
    names,
    shape,
    minerals: productMinerals(spans, idsOf('mineral', false)),
    places: idsOf('place', false),
    excluded: idsOf('place', true),
    besides: idsOf('mineral', true),
    years: readYears(shape.text, known.newest),
    limits: readLimits(shape.text),
    ...(threshold && { threshold }),
    ...(part !== undefined && { part }),
    ...(unit !== undefined && { unit }),
    things: found(known.things),
    terms: found(known.terms),
    choices: choicesOf(names),
    corrections: names.flatMap(({ span }) =>
      span.mended === undefined || span.ids.length > 1 ? [] : [{ typed: span.text, understood: span.mended }],
    ),
  }
}
