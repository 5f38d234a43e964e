/** Who a part of a chart is about: the place asked for, another that leads, or whoever is left. */
export type Role = 'asked' | 'other' | 'rest'

/** One bar: a share in percent, or an amount in the chart's unit. */
export interface Bar {
  readonly label: string
  readonly value: number
  /** What is printed at its end: "74.2%", ">50%", "92,000 t". */
  readonly text: string
  readonly role: Role
  /** Drawn dashed. */
  readonly estimated: boolean
}

/** One stage as a bar of 100%: its parts from left to right, and whatever they leave of the whole. */
export interface Stack {
  /** "Mined, 2025 est." */
  readonly heading: string
  readonly parts: readonly Bar[]
}

export interface Point {
  readonly year: number
  readonly value: number
  /** What is printed at the point, without the unit of the subtitle: "1.04". */
  readonly text: string
  /** An estimate is drawn hollow, and the line to it dashed. */
  readonly estimated: boolean
  /** What an earlier edition said of the same year, where it was revised. */
  readonly revisedFrom?: number
}

export interface Series {
  readonly label: string
  readonly points: readonly Point[]
}

export interface DatedEvent {
  /** "2023", "2023-07" or "2023-07-03". */
  readonly date: string
  readonly label: string
}

/** A country of a map. One without a number is not in `known`: nothing is known of it, which is not zero. */
export interface Region {
  /** ISO 3166-1 alpha-3, or `XKX`. */
  readonly place: string
  readonly label: string
  /** Percent of the world. */
  readonly value: number
  readonly text: string
}

/** The world at one stage. */
export interface StageMap {
  /** "Mined, 2025 est." */
  readonly heading: string
  readonly known: readonly Region[]
}

interface Frame {
  /** The finding, in ten words at most. */
  readonly title: string
  /** Unit, stage, year. */
  readonly subtitle: string
  /** Publications in short: "USGS MCS 2026 · IEA 2026". */
  readonly source: string
}

/** What is drawn, apart from how: the same spec becomes SVG, PNG or terminal blocks. */
export type ChartSpec = Frame &
  (
    | { readonly kind: 'bars'; readonly unit: string; readonly bars: readonly Bar[] }
    | { readonly kind: 'stack'; readonly stacks: readonly Stack[] }
    | { readonly kind: 'line'; readonly unit: string; readonly series: readonly Series[] }
    | { readonly kind: 'strip'; readonly events: readonly DatedEvent[] }
    | { readonly kind: 'map'; readonly stages: readonly StageMap[] }
  )
