import type { Measure, Stage } from '../corpus/types.js'
import type { Stated } from './equal-terms.js'
import type { Among } from './rankings.js'

/** What a value may be for a claim to hold: the figure and its tolerance, both ends included. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** A figure that is claimed; `at`: its own year, in "from 60 % in 2020 to 75 % in 2025". */
interface Level {
  readonly range: Range
  readonly at?: number
}
/** A level or how it moved; `since`: the year that it is compared with. */
interface Move extends Level {
  readonly since?: number
}
/** A mass as it was said. */
interface Mass {
  readonly value: number
  readonly unit: string
}
/** Of a level that has its own place: "China 70 %, Russia 10 %". */
interface Owned {
  readonly whose?: string
}
/** Of what a country buys abroad; absent: the United States. */
interface Bought {
  readonly importer?: string
}
/** "Missing from", "mined for itself": denied by its words. */
interface Deniable {
  readonly denied?: true
}

/** What a claim asserts of its minerals and places. */
export type Assertion =
  | ({ readonly kind: 'share' } & Level & Owned)
  | ({ readonly kind: 'amount' } & Level & Owned & Mass)
  /** `over`: with more than so many percent: "dominates" is first, and more than half. */
  | { readonly kind: 'rank'; readonly from: number; readonly to: number; readonly over?: number }
  /**
   * "More than Chile", "twice as much as Chile and Peru": the first place's figure over that of the others together; with
   * a unit, less theirs: "more than Chile, by 2 Mt".
   */
  | ({ readonly kind: 'ratio'; readonly than: readonly string[]; readonly range: Range } & Partial<Mass> & Owned)
  /** Percent by which a figure changed: "doubled" is 100. With a unit, how much of it: "grew by 2 Mt". */
  | ({ readonly kind: 'change' } & Move & Partial<Mass>)
  /** A price in US dollars per `unit` of mass. */
  | ({ readonly kind: 'price'; readonly unit: string } & Level)
  /** One price over those of other minerals together, by weight. `of`: the mineral whose price is measured. */
  | { readonly kind: 'price-ratio'; readonly of: string; readonly than: readonly string[]; readonly range: Range }
  /** Percent by which a price changed. */
  | ({ readonly kind: 'price-change' } & Move)
  /** `through`: in every year from the first to the last. */
  | ({ readonly kind: 'reliance'; readonly through?: true } & Level & Bought)
  /** Points by which a reliance changed. */
  | ({ readonly kind: 'reliance-change' } & Move & Bought)
  /** `range`: a share, or a rank among the suppliers. */
  | ({ readonly kind: 'import-share'; readonly range: Range | number; readonly from: readonly string[] } & Bought)
  | { readonly kind: 'member'; readonly group: string }
  /** `at`, `whose`: the year and the issuer of one of several lists that are named. */
  | ({ readonly kind: 'listed'; readonly act: ListAct; readonly at?: number } & Owned & Deniable)
  /**
   * "The list holds 60 minerals". `edition`: the list before that of today, or of the year named; or the first of all.
   * `of`: which of an issuer's lists, where the words speak of both.
   */
  | {
      readonly kind: 'list-size'
      readonly entries: number
      readonly at?: number
      readonly edition?: 'before' | 'first'
      readonly of?: 'critical' | 'strategic'
    }
  /** No host: a by-product of anything. No subjects: what "it" stands for. `range`: how much of it is. */
  | ({
      readonly kind: 'by-product'
      readonly of: readonly string[]
      readonly subjects: readonly string[]
      readonly range?: Range
    } & Deniable)
  /**
   * `state`: "is in force", "is on ice". `until`: "till 27 November 2026". `rate`: percent of a tariff. `letsOut`: "does
   * not let it out", where the denial is the act, and denies nothing.
   */
  | {
      readonly kind: 'event'
      readonly act: EventAct
      readonly against: readonly string[]
      readonly state?: 'on' | 'off'
      readonly until?: string
      readonly rate?: number
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
  readonly measure?: Measure | undefined
  /** Absent: the words name no stage, and every stage is tried. */
  readonly stage?: Stage | undefined
  /** "Has", "holds", "is home to": reserves could be meant as well. */
  readonly holds: boolean
  /** "Controls", "dominates": magnets and cells could be meant as well. */
  readonly controls: boolean
  readonly year?: number | undefined
  /** "2025-02", "2025-02-22": the month or day that an event is said to be of. */
  readonly month?: string | undefined
  /** First year of a change. */
  readonly since?: number | undefined
  /** "Now", "currently", "today": an old figure does not make it right. */
  readonly now: boolean
  readonly negated: boolean
  /** The publisher whose figures it rests on: "according to the USGS". */
  readonly source?: string | undefined
  /** "Down from 331": its year is not said, and that before is only likely. */
  readonly vague?: boolean | undefined
  /** One of several years that the claim speaks of, each of them checked. */
  readonly each?: boolean | undefined
  /** "Neither Chile nor Peru": said of each place by itself. */
  readonly singly?: boolean | undefined
  /** "Chile and Peru together": one amount of them all. */
  readonly together?: boolean | undefined
  /** Denied as a whole: "it is a myth that". */
  readonly refuted?: boolean | undefined
  /** What its words hold besides, that was not read: no figure bears the whole of it out. */
  readonly unread?: string | undefined
  /** Years of its sentence that no claim is held against. */
  readonly unheld?: readonly string[] | undefined
  /** Why it may be meant otherwise: it then refutes nothing. */
  readonly unsure?: string | undefined
  /** Which sentence of the message makes it, counted from 0. */
  readonly sentence?: number | undefined
  /** Words of its clause that were not read. */
  readonly leftOut?: readonly string[] | undefined
  /** Those of them that set it apart from what the rows count. */
  readonly apart?: readonly string[] | undefined
  /** What its sentence says besides: a contradiction needs equal terms. */
  readonly stated?: Stated | undefined
  /** A rank among the countries of a region, or outside some, instead of the world. */
  readonly among?: Among | undefined
}
