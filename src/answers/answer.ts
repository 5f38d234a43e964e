import type { Question } from '../language/question.js'

export type Status = 'answered' | 'no-data' | 'clarify' | 'out-of-scope'
export type Verdict = 'supported' | 'contradicted' | 'depends' | 'unverifiable'

/** Why there is no answer. */
export type Reason = 'no-figure' | 'withheld' | 'later-than-records' | 'not-understood' | 'other-subject'
/** Why a claim is neither supported nor contradicted. */
export type Because =
  'stage' | 'year' | 'edition' | 'source' | 'definition' | 'unread' | 'no-figure' | 'forecast' | 'opinion'

/** A number in an answer, with the rows it comes from (design, "Contracts"). */
export interface Figure {
  /** "China's share of cobalt mining, 2025". */
  readonly label: string
  readonly quantity: 'share' | 'amount' | 'change' | 'ratio' | 'count'
  /** Unrounded, in `unit`. */
  readonly value: number
  readonly bound?: '>' | '<'
  /** '%', 't', 'kg', 'USD/t', 'years', … */
  readonly unit: string
  readonly mineral: string
  readonly place: string
  /** Whose imports a share of imports is of. */
  readonly importer?: string
  readonly measure: string
  readonly stage?: string
  readonly year: number
  readonly estimated: boolean
  readonly basis: 'reported' | 'calculated'
  /** "2,000 t ÷ 310,000 t". */
  readonly formula?: string
  /** 1-based positions in the answer's citations. */
  readonly citations: readonly number[]
}

/** Source, where in it, the quoted row or sentence, and a link. */
export interface Citation {
  /** Id of the source in `corpus/sources.yaml`. */
  readonly source: string
  readonly publisher: string
  readonly title: string
  readonly date: string
  readonly url: string
  /** Chapter, table, row or heading. */
  readonly locator: string
  /** The row as it was printed, or a sentence of the corpus in the style of the house. */
  readonly snippet: string
}

/** A claim of a text with what was found of it. */
export interface CheckedClaim {
  /** As it was written, on one line. */
  readonly text: string
  readonly verdict: Verdict
  /** A sentence: "Zimbabwe is number 3 in platinum mining with about 11% (2025 est.)." */
  readonly because: string
}

/** A sentence of a document, without its period, and the short name of where it stands: "Niobium: uses". */
export interface Quoted {
  readonly sentence: string
  readonly name: string
}

/** What goes on behind the finding of a headline, with the sign that joins it: ", ahead of Peru". */
export interface Qualifier {
  readonly text: string
  /** The lines of the card tell it too. */
  readonly inLines?: true
}

/** A line of the card under the headline. Plain text; `[n]` cites citations[n-1]. */
export interface Detail {
  /** "Mined", "Refined", "1". Absent for a sentence. */
  readonly label?: string
  readonly text: string
}

/**
 * What the answers room makes of a question: pure data, plain text, no markup.
 * `details` is the body of the card between headline and caveats; every number in `headline` and `details` is a figure.
 */
export interface Answer {
  readonly status: Status
  readonly intent: string
  readonly question: Question
  readonly headline: string
  /** What the headline ends with behind its finding, a piece each: a card puts there what its heading has no room for. */
  readonly qualifiers?: readonly Qualifier[]
  /** Of a headline that quotes a document: a card is headed with the name where the sentence is too long for that. */
  readonly quotes?: Quoted
  readonly details: readonly Detail[]
  readonly figures: readonly Figure[]
  readonly citations: readonly Citation[]
  readonly caveats: readonly string[]
  /** Follow-up questions that do have answers. */
  readonly suggestions: readonly string[]
  /** Clarify only: the whole question for each option to pick from. */
  readonly choices?: readonly { readonly label: string; readonly question: string }[]
  /** "nickel mined in Indonesia, latest year": present where something was inferred, mended or left out. */
  readonly readAs?: string
  /** Words left out, as typed; empty when everything was read. */
  readonly notRead: readonly string[]
  /** Of a status that is not 'answered'. */
  readonly reason?: Reason
  /** Of a question in several parts; figures and citations above are those of all parts. */
  readonly parts?: readonly Answer[]
  /** Claims only. */
  readonly verdict?: Verdict
  /** Of a text with several claims, in its order. */
  readonly claims?: readonly CheckedClaim[]
  /** Of the verdicts 'depends' and 'unverifiable'. */
  readonly because?: Because
}
