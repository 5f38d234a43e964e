import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Entry } from '../tables/entries.js'
import { meets } from '../tables/limits.js'
import { SAME_METHOD_SINCE, scoreAt, scoredParts, scoreRanking, scoresOf, type Score } from '../tables/scores.js'
import { askedYear } from '../tables/select.js'
import { answering, type Asked, type Told } from './answering.js'
import type { Card } from './card.js'
import { entryFigure } from './figures.js'
import { type Headline, inLines, led } from './headline.js'
import { mineralName, placeName } from './names.js'
import { marks } from './phrases.js'
import { capital, list } from './text.js'
import { locatorOf, sentencesOf } from './words/sentences.js'

const NAMES: Readonly<Record<Score, string>> = {
  'supply-risk': 'supply risk',
  'economic-importance': 'economic importance',
}
const RANKED = new Set(['most', 'least', 'topn', 'ordinal'])
const LINES = 8

/** A question of the scores by which the EU decides what is critical. */
export const asksScores = (question: Question): boolean =>
  (question.minerals.length > 0 || asksWhich(question)) &&
  question.concepts.some((id) => ['supplyrisk', 'econimportance', 'scores.both'].includes(id))

/** Whether minerals are what is asked for: "which has the highest", "the top 5", "above 3". */
const asksWhich = ({ hole, concepts, limit, threshold }: Question): boolean =>
  hole === 'mineral' || limit !== undefined || threshold !== undefined || concepts.some((id) => RANKED.has(id))

/** The note on the two scores: what it says of the thresholds stands in the study and in no row. */
const NOTE = 'supply-risk'
const citeThresholds = (card: Card): void => {
  const note = card.corpus.documents.get(NOTE)
  const [thresholds] = note ? sentencesOf(note) : []
  if (thresholds) card.citeSaid(thresholds, locatorOf(thresholds))
}

/** The score that is asked for first; the risk where both are. */
const firstOf = ({ concepts }: Question): Score =>
  concepts.includes('econimportance') && !concepts.includes('supplyrisk') ? 'economic-importance' : 'supply-risk'

const otherThan = (score: Score): Score => (score === 'supply-risk' ? 'economic-importance' : 'supply-risk')

const text = ({ row }: Entry): string => row.value.toFixed(1)

/** A score as a figure of the European Union; gives its citation. */
const cite = (card: Card, { table, row }: Entry): readonly number[] => {
  const label = `${capital(mineralName(card.corpus, table.mineral))}: ${table.detail.toLowerCase()}, ${row.year}`
  return entryFigure(card, { table, row }, label).citations
}

/** "2.8 for supply risk and 6.8 for economic importance", of one assessment. */
const both = (card: Card, mineral: string, score: Score, year: number | undefined): string =>
  list(
    [score, otherThan(score)].flatMap((one) => {
      const found = scoreAt(card.corpus, mineral, one, year)
      if (found) cite(card, found)
      return found ? `${text(found)} for ${NAMES[one]}` : []
    }),
  )

/** The scores of every assessment, a line each, the newest first. */
const history = (card: Card, mineral: string, score: Score): void => {
  for (const found of [...scoresOf(card.corpus, mineral, score)].reverse()) {
    const { year } = found.row
    const beside = scoresOf(card.corpus, mineral, otherThan(score)).filter(({ row }) => row.year === year)
    const parts = [found, ...beside.slice(0, 1)]
    const said = parts.map((one) => `${NAMES[one.table.measure as Score]} ${text(one)}`)
    card.line(String(year), `${list(said)} ${marks([...new Set(parts.flatMap((one) => cite(card, one)))])}`)
  }
}

/** "heavy rare earths, dysprosium among them," where an element is scored with its group. */
const nameIn = (corpus: Corpus, asked: string, scored: string): string => {
  const [name, own] = [mineralName(corpus, scored), mineralName(corpus, asked)]
  return name === own ? name : `${name}, ${own} among them,`
}

/** How one score of a mineral moved between two assessments. */
const change = (card: Card, mineral: string, score: Score, from: number, to?: number): Headline | undefined => {
  const [before, after] = [scoreAt(card.corpus, mineral, score, from), scoreAt(card.corpus, mineral, score, to)]
  if (!before || !after || before.row.year >= after.row.year) return undefined
  for (const one of [before, after]) cite(card, one)
  const moved = after.row.value - before.row.value
  const verb = moved > 0 ? 'rose' : moved < 0 ? 'fell' : 'stayed the same,'
  return [
    `${verb} from ${text(before)} to ${text(after)}`,
    inLines(` between the EU assessments of ${before.row.year} and ${after.row.year}.`),
  ]
}

const overMinerals = ({ card, corpus, question }: Asked, score: Score, asked: number | undefined): Headline => {
  const { threshold, ascending, limit } = question
  const bounded = scoreRanking(corpus, score, asked).filter(
    ({ row: { value } }) => threshold === undefined || meets(value, undefined, threshold) === 'yes',
  )
  const shown = (ascending ? [...bounded].reverse() : bounded).slice(0, Math.max(limit ?? 0, LINES))
  const [first = '', ...next] = shown.map((found) => {
    const name = mineralName(corpus, found.table.mineral)
    card.line(capital(name), `${text(found)} ${marks(cite(card, found))}`)
    return `${name} (${text(found)})`
  })
  const most = ascending ? 'lowest' : 'highest'
  const others = list(next.slice(0, (limit ?? 3) - 1 || 2))
  const year = shown[0]?.row.year ?? ''
  return [
    `The ${most} ${NAMES[score]} of the minerals scored is that of ${first}`,
    inLines(`, followed by ${others}`),
    ` in the EU assessment of ${year}.`,
  ]
}

/** The year from which a change is asked for; of a course without years, the first one that compares. */
const sinceOf = ({ years, intent }: Question): number | undefined => {
  if (years.kind === 'range') return years.from
  if (years.kind === 'years' && years.years.length > 1) return years.years[0]
  return intent === 'trend' ? SAME_METHOD_SINCE : undefined
}

/** The score of one mineral, with both scores of every assessment; how it moved where that is asked. */
const ofMineral = (asked: Asked, score: Score, id: string, scored: string, year: number | undefined): Told => {
  const { card, corpus, question, none } = asked
  history(card, scored, score)
  const from = sinceOf(question)
  const moved = from === undefined ? undefined : change(card, scored, score, from, year)
  const name = nameIn(corpus, id, scored)
  if (moved !== undefined) return led(`The ${NAMES[score]} of ${name} `, moved)
  const at = scoreAt(corpus, scored, score, year)
  if (!at) return none(`None of my assessments scores ${mineralName(corpus, scored)} by then.`)
  return [`The EU gives ${name} ${both(card, scored, score, year)}`, inLines(` in its assessment of ${at.row.year}.`)]
}

/** The scores of several minerals side by side, the highest first. */
const sideBySide = ({ card, corpus }: Asked, score: Score, scored: readonly string[], year?: number): Headline => {
  const found = scored.flatMap((id) => scoreAt(corpus, id, score, year) ?? []).sort((a, b) => b.row.value - a.row.value)
  const said = found.map((one) => {
    const { mineral } = one.table
    const name = mineralName(corpus, mineral)
    card.line(capital(name), `${both(card, mineral, score, year)} ${marks(cite(card, one))}`)
    return `${name} ${text(one)}`
  })
  return [`${capital(NAMES[score])} in the EU assessment of ${found[0]?.row.year ?? ''}`, inLines(`: ${list(said)}.`)]
}

/**
 * The scores for supply risk and economic importance by which the European Union decides what is critical: of one mineral,
 * of several side by side, over the years, or the highest of all.
 */
export const scores = answering('amount', (asked) => {
  const { card, corpus, question, mineral, none } = asked
  const score = firstOf(question)
  const year = askedYear(question.years)
  const elsewhere = question.places.find((place) => place !== 'EU' && place !== 'WLD')
  if (elsewhere !== undefined)
    card.caveat(`The scores are those of the European Union; I have none of ${placeName(corpus, elsewhere)}.`)
  const [first, ...others] = question.minerals.flatMap((id) =>
    scoredParts(corpus, id).map((scored) => ({ id, scored })),
  )
  if (!first && question.minerals.length > 0)
    return none(`The EU assessments of critical raw materials do not score ${mineral.name}.`)
  const told = !first
    ? overMinerals(asked, score, year)
    : others.length > 0
      ? sideBySide(
          asked,
          score,
          [first, ...others].map(({ scored }) => scored),
          year,
        )
      : ofMineral(asked, score, first.id, first.scored, year)
  card.caveat(scoreRanking(corpus, score)[0]?.table.note)
  citeThresholds(card)
  return told
})
