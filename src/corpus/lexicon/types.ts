import type { EventAct } from '../documents/schema-event.js'
import type { Measure, Stage } from '../types.js'

/** What a concept is to the reader. The first line is content: a frame must take it, or it is said to be left out. */
export const CONCEPT_TYPES = [
  ...['act', 'measure', 'verb', 'trade', 'op', 'order', 'topic', 'off', 'publisher', 'product', 'form', 'qualifier'],
  ...['other', 'talk'],
  ...[
    'q',
    'claimask',
    'scope',
    'rel',
    'conj',
    'time',
    'cmp',
    'hedge',
    'neg',
    'quant',
    'pro',
    'val',
    'fill',
    'said',
    'same',
  ],
] as const

/** What an open question leaves open. `any`: "what", "which" alone. */
export const HOLES = ['place', 'mineral', 'amount', 'count', 'year', 'years', 'reason', 'manner', 'any'] as const
export type Hole = (typeof HOLES)[number]

/** How a name is tied to the rest of its clause. */
export const RELATIONS = [
  'of',
  'in',
  'from',
  'to',
  'by',
  'for',
  'on',
  'with',
  'against',
  'than',
  'outside',
  'foil',
] as const
export type Relation = (typeof RELATIONS)[number]

/** A meaning, with the slots that its words fill and the words themselves. Fields as in `corpus/lexicon/*.yaml`. */
export interface Concept {
  readonly t: string
  readonly hole?: Hole
  readonly measure?: Measure
  readonly stage?: Stage
  /** Place in a ranking, counted from the end that `asc` says. */
  readonly from?: number
  readonly asc?: boolean
  readonly op?: string
  /** Direction and percent of a change. */
  readonly dir?: 1 | -1
  readonly pct?: number
  readonly net?: 1 | -1
  readonly cmp?: '>' | '>=' | '<' | '<='
  readonly rel?: Relation
  /** It ties the name before it, and none behind: "China aside". */
  readonly behind?: boolean
  /** What a pronoun stands for; the mineral of a product; the family of a publisher. */
  readonly of?: string
  /** Minerals that a product may be named with and still counts under `of`: neodymium magnets. */
  readonly with?: readonly string[]
  readonly act?: string
  /** Acts of events that bear out what the words say, and those that are near it; none: no event records it. */
  readonly acts?: readonly EventAct[]
  readonly near?: readonly EventAct[]
  readonly topic?: string
  readonly off?: string
  readonly scope?: string
  /** The line that answers small talk; `{languages}` stands for those that are understood beside English. */
  readonly says?: string
  /** Range of percent of a share in words; absent: without bound. */
  readonly low?: number
  readonly high?: number
  /** Verbs (inflected), nouns (with plurals), words as written. */
  readonly v?: readonly string[]
  readonly n?: readonly string[]
  readonly w?: readonly string[]
  /** Words as written that count at the end of a clause alone: "is the ban over". */
  readonly last?: readonly string[]
}

/** Words and phrases that say one thing: verbs (inflected), nouns (with plurals), words as written. */
export type Wording = Pick<Concept, 'v' | 'n' | 'w'>

/** A kind of question or statement: which concepts it can use up, and what it cannot do without. */
export interface Frame {
  readonly takes: readonly string[]
  readonly need: readonly ('mineral' | 'place' | 'bound' | 'excluded')[]
  /** What a place without a relation of its own is: the one that produces, imports, acts, or where one looks. */
  readonly places?: 'subject' | 'importer' | 'actor' | 'region'
  readonly measure?: Measure
  /** It has figures of one year: a period or two years ask for another frame. */
  readonly oneYear?: boolean
  /** Concepts of which a text that names nothing must hold one: without any, "who won in 2010" is no timeline. */
  readonly own?: readonly string[]
}

/** Words of another language, in English. */
export interface OtherLanguage {
  readonly shown: readonly string[]
  readonly words: Readonly<Record<string, readonly string[]>>
  /** Ends of compounds, in English: "kobaltforderung" is production of cobalt. */
  readonly joined?: Readonly<Record<string, readonly string[]>> | undefined
}

/** Names that are everyday words too: words beside a name that make it something else, and lists of words. */
export interface Homonyms {
  readonly after: Readonly<Record<string, readonly string[]>>
  readonly before: Readonly<Record<string, readonly string[]>>
  readonly leaders?: readonly string[]
  readonly leadObjects?: readonly string[]
  readonly leadNouns?: readonly string[]
  readonly tellers?: readonly string[]
  readonly lowerNames?: readonly string[]
  readonly traded?: readonly string[]
  readonly acting?: readonly string[]
  readonly symbolContext?: readonly string[]
  readonly notLower?: readonly string[]
  readonly compassNouns?: readonly string[]
  readonly shortMetals?: readonly string[]
  readonly metalNouns?: readonly string[]
  readonly wordCodes?: readonly string[]
  readonly shortCodes?: readonly string[]
  readonly loneSymbols?: readonly string[]
  readonly counted?: readonly string[]
  readonly precious?: readonly string[]
  readonly wordSymbols?: readonly string[]
  readonly noPlural?: readonly string[]
}

/** The words and phrases of a concept, as a curator wrote them. */
export const phrasesOf = ({ v = [], n = [], w = [] }: Pick<Concept, 'v' | 'n' | 'w'> = {}): readonly string[] => [
  ...v,
  ...n,
  ...w,
]

/** All that a curator says of words, as it stands in the files. */
export interface Lexicon {
  readonly concepts: Readonly<Record<string, Concept>>
  readonly frames: Readonly<Record<string, Frame>>
  readonly spelling: Readonly<Record<string, string>>
  readonly languages: Readonly<Record<string, OtherLanguage>>
  readonly homonyms?: Homonyms
  /** What sentences say when they tell one thing or another, by id. */
  readonly wordings?: Readonly<Record<string, Wording>>
  /** Families of words by which one thing is told in different ways. */
  readonly alike?: readonly (readonly string[])[]
  /** Past and participle of verbs that no rule makes, by the verb. */
  readonly irregularVerbs?: Readonly<Record<string, readonly string[]>>
  /** Spellings of each unit. */
  readonly units: Readonly<Record<string, readonly string[]>>
  /** English words that are never a misspelt name or concept. */
  readonly commonWords: readonly string[]
}
