import type { Hole } from '../corpus/lexicon/types.js'
import type { Measure, Stage } from '../corpus/types.js'

/** What a question asks for: of tables, and in words (documents rather than tables). A file per intent in `answers/`. */
export const INTENTS = [
  ...(['share', 'amount', 'world-total', 'ranking', 'reserves', 'reserve-life', 'comparison', 'trend'] as const),
  ...(['reliance', 'import-sources', 'price', 'mineral-profile', 'country-profile', 'threshold'] as const),
  ...(['complement', 'help'] as const),
  ...(['uses', 'substitutes', 'by-product', 'recycling', 'definition', 'taxonomy', 'list-membership'] as const),
  ...(['list-contents', 'event', 'timeline', 'document', 'source', 'search', 'claim', 'out-of-scope'] as const),
] as const
export type Intent = (typeof INTENTS)[number]

/** Years a question names. `latest` when it names none or says "latest", "now", "currently". */
export type Years =
  | { readonly kind: 'latest' }
  | { readonly kind: 'years'; readonly years: readonly number[] }
  | { readonly kind: 'range'; readonly from: number; readonly to?: number }

export interface Threshold {
  readonly op: '>' | '>=' | '<' | '<=' | '='
  readonly value: number
  /** '%' or a unit of mass. */
  readonly unit: string
}

/** A word that could mean several things: the reader picks. */
export interface Choice {
  readonly typed: string
  /** Of the first option: a misspelling may be as near to a mineral as to a place ("irn": iron, Iran). */
  readonly kind: 'mineral' | 'place'
  readonly options: readonly string[]
}

/** Who does what to whom: ids of places. `than`: what is compared against; `foil`: what is set aside ("not Chile"). */
export interface Roles {
  readonly importer?: readonly string[]
  readonly supplier?: readonly string[]
  readonly actor?: readonly string[]
  readonly target?: readonly string[]
  readonly than?: readonly string[]
  /** Places of one role that are joined: "the US and the EU"; what is asked is asked of each. */
  readonly joined?: readonly string[]
}

/** A day or a month that a text names, as in a date ("04", "15"); the year is read with the years. */
export interface Day {
  readonly month: string
  readonly day?: string
}

/** A content word or phrase as it was typed (spelt right), and the concepts that it was read as: none for a strange word. */
export interface Word {
  readonly text: string
  readonly concepts: readonly string[]
  /** A strange word where a name stands: with a capital, after "in", "of" or "from", or before "reserves". */
  readonly name?: true
}

/** Names and years that a turn is about. */
export interface Subject {
  readonly minerals: readonly string[]
  readonly places: readonly string[]
  readonly years: Years
}

/** Arithmetic that is asked for beside the plain figure. */
export type Op = 'ratio' | 'sum' | 'difference' | 'average' | 'concentration' | 'exposure' | 'maximum' | 'minimum'

/** A unit of mass, and the id of what is weighed in it: a mineral, a compound of a note, or a name as it was typed. */
export interface Mass {
  readonly unit: string
  readonly of?: string
}

/** A mass to be told in another unit, or as another substance that holds the same metal. */
export interface Conversion {
  readonly value: number
  readonly from: Mass
  readonly to: Mass
}

/** What the language room makes of a text. Ids throughout; nothing here is user text except `text` and `typed`. */
export interface Question {
  /** The text as it was typed. */
  readonly text: string
  readonly intent: Intent
  /** How sure the classifier is, 0–1, calibrated. */
  readonly confidence: number
  readonly minerals: readonly string[]
  /** Countries and groups, without those excluded. Never `WLD`: a question about the world names no place. */
  readonly places: readonly string[]
  /** Absent where the text names none: production is meant, unless the intent says otherwise. */
  readonly measure?: Measure
  readonly stage?: Stage
  readonly years: Years
  /** "The year before", after an answer: how many years before the year of that answer; below zero, after it. */
  readonly yearsBack?: number
  /** "top 5" is 5; "who mines the most" is 1. */
  readonly limit?: number
  /** "smallest", "least": rank from the bottom. */
  readonly ascending?: boolean
  /** "second largest" is 2: the one place of the ranking that is asked for. */
  readonly rank?: number
  /** "how many countries": the number of places rather than the places. */
  readonly count?: true
  /** "besides copper", "other than lithium": minerals left out of a country's profile. */
  readonly excludedMinerals?: readonly string[]
  readonly threshold?: Threshold
  /** A part of a whole, in percent: "10 percent of world nickel" is 10. */
  readonly part?: number
  /** "1000 pounds of U3O8 in tU": the text is that and nothing else. */
  readonly conversion?: Conversion
  /** Unit asked for: "in kt", "in pounds". */
  readonly unit?: string
  /** Places excluded: "outside China", "other than Chile", "excluding the US". */
  readonly excluded: readonly string[]
  /** Spelling that was mended: colbalt → cobalt. */
  readonly corrections: readonly { readonly typed: string; readonly understood: string }[]
  /** Not empty: the question cannot be answered before the reader picks. */
  readonly choices: readonly Choice[]
  /** True when this question was completed from the one before it. */
  readonly followUp: boolean
  /** Of small talk and of what is not ours: the question that the conversation goes on from. */
  readonly before?: Question
  /** Places that the answer to it names, in their order: what "they" stands for in the next turn. */
  readonly members?: readonly string[]
  /** Places of the ranking that answers it, or of which it took one, in their order: "the second one" in a next turn. */
  readonly ranked?: readonly string[]
  /** Minerals that the answer to it lists without asking for them: what is in a product, "which of those" in a next turn. */
  readonly listed?: readonly string[]
  /** Documents whose sentences the answer to it quotes, by id: what a next turn may ask more of. */
  readonly told?: readonly string[]
  /** The stage is that of the turn before: a mineral that has none is asked about without it. */
  readonly stageCarried?: true
  /** Questions on other minerals before the last, newest first: "back to cobalt" goes on from one of them. */
  readonly past?: readonly Question[]
  /** What the turn before was about, where this one put something else in its place: "who has more" is of both. */
  readonly earlier?: Subject
  /** Of a text of several questions: each of them, this one first. */
  readonly parts?: readonly Question[]
  /** Content words that were not understood, for "out of scope" and for search. */
  readonly unknown: readonly string[]
  /** Concepts of the lexicon that the text names, in order, filler left out: "ev.ban", "q.why". */
  readonly concepts: readonly string[]
  /** Content words in order, names of minerals and places left out. */
  readonly words: readonly Word[]
  /** Begins like a question that is answered with yes or no: "did", "is there". */
  readonly yesNo?: true
  readonly day?: Day
  /** What is asked; `any` for "what" alone. Absent: yes or no, or a few words. */
  readonly hole?: Hole
  readonly roles: Roles
  readonly ops: readonly Op[]
  /** Family of sources whose figures are asked for: "usgs"; `other`: one that has none here. */
  readonly publisher?: string
  /** The edition of that publisher: "in MCS 2025". */
  readonly edition?: number
  /** A later edition that it is compared with: "between MCS 2025 and MCS 2026". */
  readonly otherEdition?: number
  /** Documents that are named, by id. */
  readonly named: readonly string[]
  /** Concept notes whose terms the text holds, by id. */
  readonly terms: readonly string[]
  /** Product forms and grades that are named ("form.ferronickel"), and qualifiers that no figure is told apart by. */
  readonly forms: readonly string[]
  readonly qualifiers: readonly string[]
  /** Words left out, as typed; empty when everything was read. */
  readonly notRead: readonly string[]
  /** Beyond every table: a forecast, an owner, a company, an untracked measure. */
  readonly off?: string
  /** Of a text that is looked up in documents: how a table would be asked, should they hold nothing of it. */
  readonly figures?: Question
  /** The next best reading, where it is nearly as likely as this one. */
  readonly other?: Question
  /** Of a turn that names no subject of its own: as it is asked of the documents that the answer before quotes. */
  readonly ofTold?: Question
  /** The text to search with: small talk left out. */
  readonly searchWords: string
}

/** The fields that have a value: what is undefined is left out. */
export const given = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

/** A question without some of its fields. */
export const without = <K extends keyof Question>(question: Question, ...keys: readonly K[]): Omit<Question, K> =>
  Object.fromEntries(Object.entries(question).filter(([key]) => !keys.some((one) => one === key))) as Omit<Question, K>

/** A question built by code rather than read from a text; `text` says it in words, `part` what it names. */
export const questionOf = (intent: Intent, text: string, part: Partial<Question> = {}): Question => ({
  text,
  intent,
  confidence: 1,
  minerals: [],
  places: [],
  years: { kind: 'latest' },
  excluded: [],
  corrections: [],
  choices: [],
  followUp: false,
  unknown: [],
  concepts: [],
  words: [],
  roles: {},
  ops: [],
  named: [],
  terms: [],
  forms: [],
  qualifiers: [],
  notRead: [],
  searchWords: text,
  ...part,
})
