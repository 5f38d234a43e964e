import type { Measure, Stage } from '../../corpus/types.js'
import type { Among } from './region.js'

/** What a value may be for a claim to hold: the figure and its tolerance, both ends included. */
export interface Range {
  readonly low: number
  readonly high: number
  /** The value as claimed, for "not over 90 %". */
  readonly words: string
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
  | {
      readonly kind: 'rank'
      readonly from: number
      readonly to: number
      readonly words: string
      readonly whose?: string
    }
  /** "Dominates": first, and more than half. */
  | { readonly kind: 'dominance' }
  /** "More than Chile", "twice as much as Chile and Peru": the first place's figure over that of the others together. */
  | { readonly kind: 'ratio'; readonly than: readonly string[]; readonly range: Range }
  /** "More than Chile, by 2 Mt". */
  | {
      readonly kind: 'difference'
      readonly than: readonly string[]
      readonly range: Range
      readonly value: number
      readonly unit: string
    }
  /** Percent by which a figure changed: "doubled" is 100. */
  | { readonly kind: 'change'; readonly range: Range }
  /** A price in US dollars per `unit` of mass; `at`: its own year, in "from $5 in 2022 to $25 in 2025". */
  | { readonly kind: 'price'; readonly range: Range; readonly unit: string; readonly at?: number }
  /** Percent by which a price changed. */
  | { readonly kind: 'price-change'; readonly range: Range }
  | { readonly kind: 'reliance'; readonly range: Range }
  | { readonly kind: 'import-share'; readonly range: Range | 'first' }
  | { readonly kind: 'member'; readonly group: string }
  | { readonly kind: 'listed'; readonly act: 'on' | 'added' | 'removed' }
  | { readonly kind: 'by-product'; readonly of: readonly string[] }
  | { readonly kind: 'event'; readonly act: EventAct; readonly against: readonly string[] }
  /** Nothing here bears on it; `why` says what it would take. */
  | { readonly kind: 'unverifiable'; readonly why: string }

export const EVENT_ACTS = ['ban', 'control', 'quota', 'lift', 'nationalize', 'tariff'] as const
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
  /** "2025-02": the month that an event is said to be of. */
  readonly month?: string
  /** First year of a change. */
  readonly since?: number
  /** "Now", "currently", "today": an old figure does not make it right. */
  readonly now: boolean
  readonly negated: boolean
  /** One of several years that the claim speaks of, each of them checked. */
  readonly each?: boolean
  /** "Neither Chile nor Peru": said of each place by itself. */
  readonly singly?: boolean
  /** Denied as a whole: "it is a myth that". */
  readonly refuted?: boolean
  /** What its words hold besides, that was not read: no figure bears the whole of it out. */
  readonly unread?: string
  /** A rank among the countries of a region, or outside some, instead of the world. */
  readonly among?: Among
}
