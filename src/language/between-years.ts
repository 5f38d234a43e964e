import { opsSaid } from './fill.js'
import { without, type Question, type Years } from './question.js'
import type { Turn } from './turn.js'

/** The one year that a question is of. */
const oneYear = (years: Years | undefined): number | undefined =>
  years?.kind === 'years' && years.years.length === 1 ? years.years[0] : undefined

/** "Vs 2024", after a figure: how it moved between that year and the one asked before, or the newest. */
export const besideYear = ({ fresh, before, clause, known }: Turn): Question | undefined => {
  const { years } = fresh
  // "Than 2024" alone is read as from then to now.
  const year = years.kind === 'range' && years.to === undefined ? years.from : oneYear(years)
  const other = oneYear(before.years) ?? known.newest
  if (year === undefined || year === other || fresh.minerals.length + fresh.places.length > 0) return undefined
  return {
    ...without(before, 'yearsBack', 'rank', 'limit', 'earlier'),
    text: fresh.text,
    intent: 'trend',
    years: { kind: 'range', from: Math.min(year, other), to: Math.max(year, other) },
    ...(fresh.publisher !== undefined && { publisher: fresh.publisher }),
    concepts: fresh.concepts,
    ops: opsSaid(clause),
    notRead: fresh.notRead,
    followUp: true,
  }
}

/** The years of "so what's the percentage change": the two that were asked about, or one and the year before it. */
const yearsOfTurns = ({ years, yearsBack, earlier }: Question, newest: number): Years => {
  const year = years.kind === 'latest' && earlier?.years.kind === 'years' ? newest : oneYear(years)
  const other = earlier?.years.kind === 'latest' ? newest : oneYear(earlier?.years)
  if (year === undefined) return years
  const then = yearsBack === undefined ? undefined : year + yearsBack
  if (then !== undefined) return { kind: 'range', from: Math.min(year, then), to: Math.max(year, then) }
  if (other === undefined || other === year) return { kind: 'range', from: year - 1, to: year }
  return { kind: 'range', from: Math.min(year, other), to: Math.max(year, other) }
}

/** "So what's the percentage change": between the years that were asked about; "since" then, from the last of them. */
export const changed = ({ fresh, before, clause, known }: Turn): Question => {
  const year = oneYear(before.years)
  const since = year !== undefined && clause.spans.some(({ senses }) => senses.includes('since'))
  const asked: Years = since ? { kind: 'range', from: year } : yearsOfTurns(before, known.newest)
  return {
    ...without(before, 'yearsBack', 'rank', 'limit', 'earlier'),
    text: fresh.text,
    intent: 'trend',
    years: fresh.years.kind === 'latest' ? asked : fresh.years,
    ops: opsSaid(clause),
    // "What % drop is that", after tons, is asked of the tons.
    concepts: fresh.concepts.filter((id) => id !== 'share' || before.intent === 'share'),
    notRead: fresh.notRead,
    followUp: true,
  }
}
