import type { Measure, Stage } from '../corpus/types.js'
import type { Stated } from './equal-terms.js'
import type { Among } from './rankings.js'

/** What a value may be for a claim to hold: the figure and its tolerance, both ends included. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** What a claim asserts of its minerals and places. */
export type Assertion =
  /** `at`: its own year, in "from 60 % in 2020 to 75 % in 2025"; `whose`: its own place, in "China 70 %, Russia 10 %". */
  | { readonly kind: 'share'; readonly range: Range; readonly at?: number; readonly whose?: string }
  | {
      readonly kind: 'amount'
      readonly range: Range
      readonly value: number
      readonly unit: string
      readonly at?: number
      readonly whose?: string
    }
  /** `over`: with more than so many percent: "dominates" is first, and more than half. */
  | { readonly kind: 'rank'; readonly from: number; readonly to: number; readonly over?: number }
  /**
   * "More than Chile", "twice as much as Chile and Peru": the first place's figure over that of the others together; with
   * a unit, less theirs: "more than Chile, by 2 Mt".
   */
  | {
      readonly kind: 'ratio'
      readonly than: readonly string[]
      readonly range: Range
      readonly value?: number
      readonly unit?: string
    }
  /** Percent by which a figure changed: "doubled" is 100. With a unit, how much of it: "grew by 2 Mt". */
  | {
      readonly kind: 'change'
      readonly range: Range
      readonly value?: number
      readonly unit?: string
      readonly since?: number
      readonly at?: number
    }
  /** A price in US dollars per `unit` of mass; `at`: its own year, in "from $5 in 2022 to $25 in 2025". */
  | { readonly kind: 'price'; readonly range: Range; readonly unit: string; readonly at?: number }
  /** One price over those of other minerals together, by weight. `of`: the mineral whose price is measured. */
  | { readonly kind: 'price-ratio'; readonly of: string; readonly than: readonly string[]; readonly range: Range }
  /** Percent by which a price changed; `since`: "less than in 2024". */
  | { readonly kind: 'price-change'; readonly range: Range; readonly since?: number; readonly at?: number }
  /** `through`: in every year from the first to the last. */
  | {
      readonly kind: 'reliance'
      readonly range: Range
      readonly at?: number
      readonly through?: true
      /** Absent: the United States. */
      readonly importer?: string
    }
  /** Points by which a reliance changed. */
  | {
      readonly kind: 'reliance-change'
      readonly range: Range
      readonly importer?: string
      readonly since?: number
      readonly at?: number
    }
  /** `range`: a share, or a rank among the suppliers. */
  | {
      readonly kind: 'import-share'
      readonly range: Range | number
      readonly from: readonly string[]
      readonly importer?: string
    }
  | { readonly kind: 'member'; readonly group: string }
  /** `denied`: "missing from". `at`, `whose`: the year and the issuer of one of several lists that are named. */
  | {
      readonly kind: 'listed'
      readonly act: ListAct
      readonly denied?: true
      readonly at?: number
      readonly whose?: string
    }
  /** "The list holds 60 minerals". */
  | {
      readonly kind: 'list-size'
      readonly entries: number
      readonly at?: number
      /** The list before that of today, or of the year named; or the first of all. */
      readonly edition?: 'before' | 'first'
      /** Which of an issuer's lists, where the words speak of both. */
      readonly of?: 'critical' | 'strategic'
    }
  /** No host: a by-product of anything. `range`: how much of it is. `denied`: mined for itself. */
  | {
      readonly kind: 'by-product'
      readonly of: readonly string[]
      /** Empty: what "it" stands for. */
      readonly subjects: readonly string[]
      readonly range?: Range
      readonly denied?: true
    }
  | {
      readonly kind: 'event'
      readonly act: EventAct
      readonly against: readonly string[]
      /** "Is in force", "is on ice". */
      readonly state?: 'on' | 'off'
      /** "Till 27 November 2026". */
      readonly until?: string
      /** Percent of a tariff. */
      readonly rate?: number
      /** "Does not let it out": the denial is the act, and denies nothing. */
      readonly letsOut?: boolean
    }
  /** The day of a law or plan; or, with `range`, what its figure of that number in the front matter gives, in its unit. */
  | { readonly kind: 'document'; readonly document: string; readonly figure?: number; readonly range?: Range }
  /** Nothing here bears on it; `why` says what it would take. */
  | { readonly kind: 'unverifiable'; readonly why: string }

export type Kind = Assertion['kind']
/** An assertion of one kind. */
export type Said<K extends Kind> = Extract<Assertion, { kind: K }>

/** What is said of an entry of a list. `first`: on it, and on none before it. `returned`: off it, and on it again. */
export type ListAct = 'on' | 'added' | 'removed' | 'returned' | 'kept' | 'first'

export const EVENT_ACTS = ['ban', 'control', 'quota', 'lift', 'nationalize', 'tariff', 'plan', 'extend'] as const
export type EventAct = (typeof EVENT_ACTS)[number]

/** One checkable statement. Several minerals or places give one check each. */
export interface Claim {
  /** The part of the message that makes it, cleaned. */
  readonly text: string
  readonly assertion: Assertion
  readonly minerals: readonly string[]
  /** Empty for a claim about the world. */
  readonly places: readonly string[]
  /** Absent: production. */
  readonly measure?: Measure
  /** Absent: the words name no stage, and every stage is tried. */
  readonly stage?: Stage
  /** "Has", "holds", "is home to": reserves could be meant as well. */
  readonly holds: boolean
  /** "Controls", "dominates": magnets and cells could be meant as well. */
  readonly controls: boolean
  readonly year?: number
  /** "2025-02", "2025-02-22": the month or day that an event is said to be of. */
  readonly month?: string
  /** First year of a change. */
  readonly since?: number
  /** "Now", "currently", "today": an old figure does not make it right. */
  readonly now: boolean
  readonly negated: boolean
  /** The publisher whose figures it rests on: "according to the USGS". */
  readonly source?: string
  /** "Down from 331": its year is not said, and that before is only likely. */
  readonly vague?: boolean
  /** One of several years that the claim speaks of, each of them checked. */
  readonly each?: boolean
  /** "Neither Chile nor Peru": said of each place by itself. */
  readonly singly?: boolean
  /** "Chile and Peru together": one amount of them all. */
  readonly together?: boolean
  /** Denied as a whole: "it is a myth that". */
  readonly refuted?: boolean
  /** What its words hold besides, that was not read: no figure bears the whole of it out. */
  readonly unread?: string
  /** Years of its sentence that no claim is held against. */
  readonly unheld?: readonly string[]
  /** Why it may be meant otherwise: it then refutes nothing. */
  readonly unsure?: string
  /** Which sentence of the message makes it, counted from 0. */
  readonly sentence?: number
  /** Words of its clause that were not read. */
  readonly leftOut?: readonly string[]
  /** Those of them that set it apart from what the rows count. */
  readonly apart?: readonly string[]
  /** What its sentence says besides: a contradiction needs equal terms. */
  readonly stated?: Stated
  /** A rank among the countries of a region, or outside some, instead of the world. */
  readonly among?: Among
}
