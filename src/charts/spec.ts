/** One bar: a share of the world or of US imports in percent, or an amount in the chart's unit. */
export interface Bar {
  readonly label: string
  readonly value: number
  /** What is printed at its end: "74.2 %", "> 50 %". */
  readonly text: string
  /** The rest of the world: drawn in grey, and named. */
  readonly rest: boolean
}

/** Bars under a heading ("Mined, 2025 est."); a chart of one group needs none. */
export interface BarGroup {
  readonly heading?: string
  readonly bars: readonly Bar[]
}

export interface Point {
  readonly year: number
  readonly value: number
  /** An estimate is drawn hollow. */
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

interface Frame {
  readonly title: string
  /** Unit, stage, year. */
  readonly subtitle: string
  /** Publisher, publication and edition. */
  readonly source: string
}

/** What is drawn, apart from how: the same spec becomes SVG, PNG or terminal blocks. */
export type ChartSpec = Frame &
  (
    | { readonly kind: 'bars'; readonly unit: string; readonly groups: readonly BarGroup[] }
    | { readonly kind: 'line'; readonly unit: string; readonly series: readonly Series[] }
    | { readonly kind: 'strip'; readonly events: readonly DatedEvent[] }
  )
