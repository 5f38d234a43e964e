import type { Kind } from './claim.js'

/** What holds of a kind of assertion, by which a claim of it is read and checked. */
type Trait =
  /** Rows by country decide it. */
  | 'counted'
  /** Figures by country or of prices, where an unread word may be what they are of. */
  | 'exact'
  /** It rests on a number. */
  | 'numeric'
  /** It has no number that a stray "not" could stand before. */
  | 'worded'
  /** Without a place nothing is said: the world has no share of itself. */
  | 'needs-place'
  /** It is said of each place by itself. */
  | 'each-place'
  /** It is told of a mineral wherever that is. */
  | 'placeless'
  /** It needs no mineral. */
  | 'bare'
  /** All minerals of the claim at once, instead of one by one. */
  | 'whole'
  /** It counts something else by the noun that is named: suppliers, lists, measures. */
  | 'of-head'
  /** It holds in each of several years by itself. */
  | 'yearly'
  /** It tells how a figure moved. */
  | 'moved'
  /** It is of the one year that a sentence names. */
  | 'dated'
  /** Its rows are of periods. */
  | 'periodic'
  /** Notes tell it of no year. */
  | 'timeless'
  /** Records decide it: what a document says in full is the record itself. */
  | 'of-records'

const KINDS: Readonly<Record<Kind, readonly Trait[]>> = {
  share: ['counted', 'exact', 'numeric', 'needs-place', 'yearly', 'dated'],
  amount: ['counted', 'exact', 'numeric', 'each-place', 'yearly', 'dated'],
  rank: ['counted', 'exact', 'numeric', 'needs-place', 'each-place', 'yearly', 'dated'],
  ratio: ['counted', 'exact', 'numeric', 'needs-place', 'yearly', 'dated'],
  change: ['counted', 'exact', 'numeric', 'moved', 'dated'],
  reliance: ['numeric'],
  'reliance-change': ['numeric', 'moved'],
  'import-share': ['numeric', 'of-head', 'dated', 'periodic'],
  price: ['exact', 'numeric', 'placeless', 'dated'],
  'price-change': ['exact', 'numeric', 'placeless', 'moved', 'dated'],
  'price-ratio': ['exact', 'numeric', 'placeless'],
  listed: ['worded', 'of-head', 'periodic', 'of-records'],
  'list-size': ['worded', 'numeric', 'bare', 'whole', 'of-head', 'of-records'],
  member: ['worded', 'placeless', 'whole', 'timeless'],
  'by-product': ['worded', 'placeless', 'timeless'],
  event: ['worded', 'bare', 'whole', 'of-head', 'of-records'],
  document: ['worded', 'numeric', 'bare', 'whole', 'of-records'],
  unverifiable: ['numeric', 'whole', 'timeless'],
}

/** Whether one of these holds of a kind. */
export const is = (kind: Kind, ...traits: readonly Trait[]): boolean => traits.some((one) => KINDS[kind].includes(one))
