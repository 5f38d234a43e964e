/**
 * A dark panel that brings its own paper, because Discord's page is nearly black in one theme and nearly white in the
 * other. Every letter stands out from what is under it at 4.5:1 and every shape from the panel at 3:1 (WCAG 2.2, 1.4.3
 * and 1.4.11); a test computes both.
 */
export const INK = {
  paper: '#1f2026',
  text: '#f4f5f7',
  quiet: '#b9bcc6',
  rule: '#5d606b',
  /** What was asked for. */
  asked: '#58a6ff',
  /** Whoever else leads. */
  others: ['#e8a33d', '#5fcf9a', '#d79af5'],
  /** Whatever is left. */
  rest: '#70757f',
  /** Letters on a colored bar, and on the grey of the rest. */
  onColor: '#101217',
  onRest: '#ffffff',
} as const

/** Lines told apart by color and by their label; Okabe and Ito's order, lightened for a dark panel. */
export const SERIES_INK = [INK.asked, ...INK.others] as const

/** Steps of a map in percent of the world, lowest first, each lighter than the one before. */
export const MAP_STEPS = [
  { from: 0, ink: '#4f74ab', label: 'under 1%' },
  { from: 1, ink: '#5f9bd1', label: '1–10%' },
  { from: 10, ink: '#7cc7bd', label: '10–30%' },
  { from: 30, ink: '#c3de8a', label: '30–60%' },
  { from: 60, ink: '#fff5b0', label: 'over 60%' },
] as const

/** The color of a country's share. */
export const mapInk = (value: number): string =>
  MAP_STEPS.findLast(({ from }) => value >= from)?.ink ?? MAP_STEPS[0].ink
