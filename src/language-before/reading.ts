import type { Measure, Stage } from '../corpus/types.js'
import { asksShare, readExcluded, readMeasure, readStage } from './cues.js'
import type { EntityFinder, Mention } from './entities.js'
import { readLimits, readThreshold } from './limits.js'
import { readCounted } from './mend-method.js'
import type { Choice, Threshold, Years } from '../language/question.js'
import { shapeOf, type Shape } from './shape.js'
import { MAX_TEXT, tokenize, type Token } from './text.js'
import type { Words } from './words.js'
import { readBesides, readProduct } from './products.js'
import { readYears } from './years.js'

/** Everything that a text says outright, before anyone has decided what it asks. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly mentions: readonly Mention[]
  readonly shape: Shape
  readonly minerals: readonly string[]
  readonly places: readonly string[]
  readonly excluded: readonly string[]
  /** Minerals that are excluded: "besides copper". */
  readonly besides: readonly string[]
  /** The text speaks of the world, which is no place among others. */
  readonly world: boolean
  readonly measure?: Measure
  readonly stage?: Stage
  readonly years: Years
  readonly limit?: number
  readonly rank?: number
  readonly count?: true
  readonly ascending?: boolean
  readonly threshold?: Threshold
  readonly unit?: string
  /** A share is asked for: "percent", "proportion", "how dominant". */
  readonly share: boolean
  readonly choices: readonly Choice[]
  readonly corrections: readonly { readonly typed: string; readonly understood: string }[]
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

/** An ambiguous name is settled if another mention of the text names one of its meanings: "Congo, I mean the DRC". */
const settled = (mention: Mention, all: readonly Mention[]): boolean =>
  mention.ids.length > 1 && all.some((other) => other.ids.length === 1 && mention.ids.includes(other.ids[0] ?? ''))

const slotMentions = (words: readonly Token[]): Mention[] =>
  words.flatMap((word, start) =>
    word.lower === '{mineral}' || word.lower === '{place}'
      ? [
          {
            kind: word.lower === '{mineral}' ? 'mineral' : 'place',
            ids: [`${word.lower}${start}`],
            start,
            end: start + 1,
            typed: '',
          } as const,
        ]
      : [],
  )

/** Reads names and slots. `newest` is the newest year of the data. In an `example`, slots ({mineral}) count as names. */
export const read = (text: string, finder: EntityFinder, words: Words, newest: number, example = false): Reading => {
  // Braces are masks; only an example may bring its own.
  const tokens = tokenize(example ? text : text.slice(0, MAX_TEXT).replace(/[{}]/g, ' '))
  const plain = tokens.filter((token) => !token.mark)
  const slots = slotMentions(plain)
  const exact = finder.find(plain).filter((mention) => !slots.some((slot) => slot.start === mention.start))
  const mentions = [...exact, ...slots].sort((a, b) => a.start - b.start)
  const shape = shapeOf(tokens, mentions, (word) => words.mend(word))
  const out = new Set([...readExcluded(shape.text), ...readBesides(shape.text)])
  const counted = readCounted(shape.text)
  const clear = mentions.filter((mention, at) => mention.ids.length === 1 && mention.ids[0] !== 'WLD' && at !== counted)
  const idsOf = (kind: 'mineral' | 'place', excluded: boolean): string[] =>
    unique(
      clear
        .filter((one) => one.kind === kind && out.has(mentions.indexOf(one)) === excluded)
        .map((one) => one.ids[0] ?? ''),
    )
  const measure = readMeasure(shape.text)
  const named = idsOf('mineral', false)
  const product = readProduct(shape.text, named)
  const stage = product?.stage ?? readStage(shape.text)
  const threshold = readThreshold(shape.text)
  const units = [...shape.text.matchAll(/\{unit:([A-Za-z-]+)\}/g)].map((match) => match[1] ?? '')
  const unit = units.find((one) => one !== threshold?.unit)
  return {
    tokens,
    mentions,
    shape,
    minerals: product?.minerals ?? named,
    places: idsOf('place', false),
    excluded: idsOf('place', true),
    besides: idsOf('mineral', true),
    world: shape.text.includes(' {world} '),
    ...(measure && { measure }),
    ...(stage && { stage }),
    years: readYears(shape.text, newest),
    ...readLimits(shape.text),
    ...(threshold && { threshold }),
    ...(unit !== undefined && { unit }),
    share: asksShare(shape.text),
    choices: mentions
      .filter((mention) => mention.ids.length > 1 && !settled(mention, mentions))
      .map(({ typed, kind, ids }) => ({ typed, kind, options: ids })),
    corrections: mentions.flatMap(({ typed, mended, ids }) =>
      mended === undefined || ids.length > 1 ? [] : [{ typed, understood: mended }],
    ),
  }
}
