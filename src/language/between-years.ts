import { opsSaid } from './fill.js'
import { given, without, type Question, type Years } from './question.js'
import { says, type Turn } from './turn.js'
import { readYearsBack } from './years.js'

/** The one year that a question is of. */
const oneYear = (years: Years | undefined): number | undefined =>
  years?.kind === 'years' && years.years.length === 1 ? years.years[0] : undefined

const between = (one: number, other: number): Years => ({
  ...{ kind: 'range', from: Math.min(one, other), to: Math.max(one, other) },
})

/** What was asked before, as it moved over some years. */
const moved = ({ fresh, before, clause }: Turn, years: Years): Question => ({
  ...without(before, 'yearsBack', 'rank', 'limit', 'earlier'),
  ...{ text: fresh.text, intent: 'trend', years, ops: opsSaid(clause), notRead: fresh.notRead, followUp: true },
  concepts: fresh.concepts,
})

/** "Vs 2024", after a figure: how it moved between that year and the one asked before, or the newest. */
export const besideYear = (turn: Turn): Question | undefined => {
  const { fresh, before, known } = turn
  const { years, publisher } = fresh
  // "Than 2024" alone is read as from then to now.
  const year = years.kind === 'range' && years.to === undefined ? years.from : oneYear(years)
  const other = oneYear(before.years) ?? known.newest
  if (year === undefined || year === other || fresh.minerals.length + fresh.places.length > 0) return undefined
  return { ...moved(turn, between(year, other)), ...given({ publisher }) }
}

/** The years of "so what's the percentage change": the two that were asked about, or one and the year before it. */
const yearsOfTurns = ({ years, yearsBack, earlier }: Question, newest: number): Years => {
  const year = years.kind === 'latest' && earlier?.years.kind === 'years' ? newest : oneYear(years)
  if (year === undefined) return years
  const other = earlier?.years.kind === 'latest' ? newest : oneYear(earlier?.years)
  if (yearsBack !== undefined) return between(year, year + yearsBack)
  return between(year, other === undefined || other === year ? year - 1 : other)
}

/** "So what's the percentage change": between the years that were asked about; "since" then, from the last of them. */
export const changed = (turn: Turn): Question => {
  const { fresh, before, clause, known } = turn
  const year = oneYear(before.years)
  const back = readYearsBack(clause.shape.text)
  const last = year ?? known.newest
  const since: Years | undefined =
    year !== undefined && says(clause, 'since')
      ? { kind: 'range', from: year }
      : back === undefined
        ? undefined
        : between(last, last - back)
  const asked = since ?? yearsOfTurns(before, known.newest)
  // "Up how much on 2024": from that year to the one asked before, or the newest.
  const only = oneYear(fresh.years)
  const named = only === undefined || only === last ? fresh.years : between(only, last)
  return {
    ...moved(turn, fresh.years.kind === 'latest' ? asked : named),
    // "An ounce lost how many dollars" asks for an amount.
    ...(fresh.hole === 'amount' && { ops: [...opsSaid(clause), 'difference' as const] }),
    // "What % drop is that", after tons, is asked of the tons.
    concepts: fresh.concepts.filter((id) => id !== 'share' || before.intent === 'share'),
    ...(fresh.hole === 'reason' && { hole: 'reason' }),
  }
}
