import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import {
  SAME_METHOD_SINCE,
  scoreAt,
  scoredParts,
  scoreRanking,
  scoresOf,
  type Score,
  type Scored,
} from '../tables/scores.js'
import { askedYear } from '../tables/select.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
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
/** Answers in words, to which a score is no answer: what supply risk means, whether a claim holds. */
const WORDED = new Set(['definition', 'claim', 'out-of-scope', 'event', 'document', 'source', 'help'])

/** A question of the scores by which the EU decides what is critical. */
export const asksScores = (question: Question): boolean =>
  !WORDED.has(question.intent) &&
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

const text = (value: number): string => value.toFixed(1)

/** A score as a figure of the European Union; gives its citation. */
const cite = (card: Card, { table, row }: Scored): readonly number[] =>
  card.figure({
    label: `${capital(mineralName(card.corpus, table.mineral))}: ${table.detail.toLowerCase()}, ${row.year}`,
    quantity: 'amount',
    value: row.value,
    unit: table.unit,
    mineral: table.mineral,
    place: row.place,
    measure: table.measure,
    year: row.year,
    estimated: false,
    basis: 'reported',
    citations: [card.cite(table, [row])],
  }).citations

/** "2.8 for supply risk and 6.8 for economic importance", of one assessment. */
const both = (card: Card, mineral: string, score: Score, year: number | undefined): string =>
  list(
    [score, otherThan(score)].flatMap((one) => {
      const found = scoreAt(card.corpus, mineral, one, year)
      if (!found) return []
      cite(card, found)
      return `${text(found.row.value)} for ${NAMES[one]}`
    }),
  )

/** The scores of every assessment, a line each, the newest first. */
const history = (card: Card, mineral: string, score: Score): void => {
  for (const found of [...scoresOf(card.corpus, mineral, score)].reverse()) {
    const beside = scoresOf(card.corpus, mineral, otherThan(score)).find(({ row }) => row.year === found.row.year)
    const parts = [found, ...(beside ? [beside] : [])]
    const said = parts.map((one) => `${NAMES[one.table.measure as Score]} ${text(one.row.value)}`)
    card.line(String(found.row.year), `${list(said)} ${marks([...new Set(parts.flatMap((one) => cite(card, one)))])}`)
  }
}

/** "heavy rare earths, dysprosium among them," where an element is scored with its group. */
const nameIn = (corpus: Corpus, asked: string, scored: string): string =>
  asked === scored || mineralName(corpus, asked) === mineralName(corpus, scored)
    ? mineralName(corpus, scored)
    : `${mineralName(corpus, scored)}, ${mineralName(corpus, asked)} among them,`

/** How one score of a mineral moved between two assessments. */
const change = (
  card: Card,
  mineral: string,
  score: Score,
  from: number,
  to: number | undefined,
): string | undefined => {
  const [before, after] = [scoreAt(card.corpus, mineral, score, from), scoreAt(card.corpus, mineral, score, to)]
  if (!before || !after || before.row.year >= after.row.year) return undefined
  cite(card, before)
  cite(card, after)
  const moved = after.row.value - before.row.value
  const verb = moved > 0 ? 'rose' : moved < 0 ? 'fell' : 'stayed the same,'
  return `${verb} from ${text(before.row.value)} in the assessment of ${before.row.year} to ${text(after.row.value)} in that of ${after.row.year}`
}

const overMinerals = (card: Card, score: Score, year: number | undefined): string => {
  const { corpus, question } = card
  const { threshold, ascending, limit } = question
  const all = scoreRanking(corpus, score, year)
  const bounded = all.filter(({ row }) =>
    threshold === undefined
      ? true
      : threshold.op.startsWith('<')
        ? row.value < threshold.value
        : row.value >= threshold.value,
  )
  const ranked = ascending === true ? [...bounded].reverse() : bounded
  const shown = ranked.slice(0, Math.max(limit ?? 0, LINES))
  for (const found of shown)
    card.line(capital(mineralName(corpus, found.table.mineral)), `${text(found.row.value)} ${marks(cite(card, found))}`)
  const said = shown.map(({ table, row }) => `${mineralName(corpus, table.mineral)} (${text(row.value)})`)
  const [first = '', ...next] = said
  const most = ascending === true ? 'lowest' : 'highest'
  const study = `the EU assessment of ${String(shown[0]?.row.year ?? '')}`
  return `By ${study}, the ${most} ${NAMES[score]} of the minerals here is that of ${first}, followed by ${list(next.slice(0, (limit ?? 3) - 1 || 2))}.`
}

/**
 * The scores for supply risk and economic importance by which the European Union decides what is critical: of one mineral,
 * of several side by side, over the years, or the highest of all.
 */
export const scores = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const score = firstOf(question)
  const year = askedYear(question.years)
  const elsewhere = question.places.find((place) => place !== 'EU' && place !== 'WLD')
  if (elsewhere !== undefined)
    card.caveat(`The scores are those of the European Union; there are none here of ${placeName(corpus, elsewhere)}.`)
  const pairs = question.minerals.flatMap((asked) => scoredParts(corpus, asked).map((scored) => ({ asked, scored })))
  const answer = (headline: string): Answer => {
    const note = scoreRanking(corpus, score)[0]?.table.note
    if (note !== undefined) card.caveat(note)
    citeThresholds(card)
    return card.answer('answered', 'amount', headline)
  }
  if (question.minerals.length === 0) return answer(overMinerals(card, score, year))
  const [first] = pairs
  if (!first) {
    const name = mineralName(corpus, question.minerals[0] ?? '')
    return card.refuse('no-figure', 'amount', `The EU assessments of critical raw materials here do not score ${name}.`)
  }
  if (pairs.length > 1) {
    const found = pairs
      .flatMap(({ scored }) => scoreAt(corpus, scored, score, year) ?? [])
      .sort((a, b) => b.row.value - a.row.value)
    const said = found.map((one) => {
      const { mineral } = one.table
      card.line(capital(mineralName(corpus, mineral)), `${both(card, mineral, score, year)} ${marks(cite(card, one))}`)
      return `${mineralName(corpus, mineral)} ${text(one.row.value)}`
    })
    const assessed = String(found[0]?.row.year ?? '')
    return answer(`${capital(NAMES[score])} in the EU assessment of ${assessed}: ${list(said)}.`)
  }
  const { asked, scored } = first
  history(card, scored, score)
  const { years } = question
  const from =
    years.kind === 'range'
      ? years.from
      : years.kind === 'years' && years.years.length > 1
        ? years.years[0]
        : question.intent === 'trend'
          ? SAME_METHOD_SINCE
          : undefined
  const moved = from === undefined ? undefined : change(card, scored, score, from, year)
  if (moved !== undefined) return answer(`The ${NAMES[score]} of ${nameIn(corpus, asked, scored)} ${moved}.`)
  const at = scoreAt(corpus, scored, score, year)
  if (!at)
    return card.refuse('no-figure', 'amount', `No assessment here scores ${mineralName(corpus, scored)} by then.`)
  const name = nameIn(corpus, asked, scored)
  return answer(`The EU assessment of ${at.row.year} scores ${name} at ${both(card, scored, score, year)}.`)
}
