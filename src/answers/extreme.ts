import type { Question } from '../language/question.js'

/** Which year of a series is asked for: that of its highest or of its lowest figure. */
export type Extreme = 'highest' | 'lowest'

/** How the members of a series are read and told. */
export interface Telling<T> {
  readonly value: (one: T) => number
  readonly year: (one: T) => number
  /** What the series is of: "Chile's copper mining". */
  readonly what: (one: T) => string
  /** The year with its mark of an estimate. */
  readonly when: (one: T) => string
  readonly size: (one: T) => string
}

/** "When did it peak", "record low": the end of the scale that a question asks for; undefined where it asks for none. */
export const extremeAsked = ({ ops }: Question): Extreme | undefined =>
  ops.includes('maximum') ? 'highest' : ops.includes('minimum') ? 'lowest' : undefined

/** The member of a series with the highest or the lowest value; of equal ones the latest, as people say "again". */
export const extremeOf = <T>(series: readonly T[], value: (one: T) => number, extreme: Extreme): T | undefined => {
  const sign = extreme === 'highest' ? 1 : -1
  return series.reduce<T | undefined>(
    (best, one) => (best === undefined || sign * (value(one) - value(best)) >= 0 ? one : best),
    undefined,
  )
}

/**
 * "Chile's copper mining was highest in 2018, at 5.8 Mt; my figures cover 1990–2025." Undefined where the question asks
 * for no such year, or the series, oldest first, has one year alone.
 */
export const extremeText = <T>(question: Question, series: readonly T[], told: Telling<T>): string | undefined => {
  const extreme = extremeAsked(question)
  const found = extreme && extremeOf(series, told.value, extreme)
  const [first, last] = [series[0], series.at(-1)]
  if (!found || !first || !last || first === last) return undefined
  const years = `${told.year(first)}–${told.year(last)}`
  return `${told.what(found)} was ${extreme} in ${told.when(found)}, at ${told.size(found)}; my figures cover ${years}.`
}
