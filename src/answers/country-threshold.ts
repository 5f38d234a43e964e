import type { Corpus } from '../corpus/types.js'
import type { Question, Threshold } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountFigure, derivedFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { lensesOf, worldMeasure } from '../tables/views.js'
import { mineralOf, placeName, verbOf } from './names.js'
import { nothingAbout } from './missing.js'
import { linePercent, marks } from './phrases.js'
import { mineralCaveat, tableCaveats } from './qualify.js'
import { ranked } from '../tables/ranks.js'
import { worldOf, type Reading } from '../tables/read.js'
import { aggregateAnswer, noFigureForYear } from './refuse.js'
import { askedYear, type Cut, cutsFor } from '../tables/select.js'
import { shareOfReading } from '../tables/shares.js'
import { aggregateOf } from '../tables/stages.js'
import { suggestionsFor } from './suggest.js'
import { capital, count, list } from './text.js'
import { meets } from '../tables/limits.js'
import { opWords } from './threshold.js'
import { amount, scaleFor } from './units.js'

const NAMED = 12

/** Whether a country's reading passes the limit, which is a share of the world or a mass. */
const verdictOf = (corpus: Corpus, cut: Cut, reading: Reading, limit: Threshold): ReturnType<typeof meets> => {
  if (limit.unit !== '%') {
    const scale = scaleFor(cut.table.unit, [], limit.unit, cut.table.mineral)
    return meets(reading.value / scale.factor, reading.bound, limit)
  }
  const share = shareOfReading(corpus, cut, reading)
  return share.kind === 'share' ? meets(share.value, share.bound, limit) : 'unknown'
}

/** The figure by which a country passes, as it stands in a line: "Russia 29.1 %". */
const passText = (card: Card, cut: Cut, reading: Reading, limit: Threshold): string => {
  const name = placeName(card.corpus, reading.place)
  const share = shareOfReading(card.corpus, cut, reading)
  const scale = scaleFor(
    cut.table.unit,
    [reading.value],
    limit.unit === '%' ? undefined : limit.unit,
    cut.table.mineral,
  )
  if (cut.table.unit !== '%') amountFigure(card, cut, reading, scale)
  if (share.kind === 'share') shareFigure(card, share)
  return limit.unit === '%' && share.kind === 'share'
    ? `${name} ${linePercent(share)}`
    : `${name} ${amount(reading.value, scale, reading.bound)}`
}

/** Which countries mine, refine or hold more (or less) of one mineral than a limit, by stage. */
export const countryThreshold = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const intent = 'threshold'
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const measure = worldMeasure(question)
  const limit = question.threshold ?? { op: '>=', value: 50, unit: '%' }
  if (aggregateOf(corpus, mineral, measure)) return aggregateAnswer(card, intent, mineral, measure)
  const lenses = lensesOf(corpus, mineral, measure, question.stage)
  const year = askedYear(question.years)
  card.suggest(...suggestionsFor(corpus, mineral.id, intent))
  const clauses = lenses.flatMap((lens) => {
    const cut = cutsFor(lens.tables, year).find(
      (found) => ranked(corpus, found).length > 0 && (limit.unit === '%' ? worldOf(found) : found.table.unit !== '%'),
    )
    if (!cut) return []
    const all = ranked(corpus, cut)
    const passing = all.filter((reading) => verdictOf(corpus, cut, reading, limit) === 'yes')
    const unknown = all.filter((reading) => verdictOf(corpus, cut, reading, limit) === 'unknown')
    const subject = subjectOf(corpus, cut.table)
    const texts = passing.slice(0, NAMED).map((reading) => passText(card, cut, reading, limit))
    const figure = derivedFigure(card, cut, {
      label: `Countries with ${opWords(limit)} of ${subject}, ${cut.year}`,
      quantity: 'count',
      value: passing.length,
      unit: 'countries',
      place: 'WLD',
      estimated: all.some((reading) => reading.estimated),
      formula: `of ${count(all.length, 'country', 'countries')} listed`,
      citations: [
        card.cite(
          cut.table,
          (passing.length > 0 ? passing : all.slice(0, 1)).flatMap(({ rows }) => rows),
        ),
      ],
    })
    const when = yearText(cut, all[0]?.estimated ?? false)
    card.line(
      capital(subject),
      `${texts.length > 0 ? list(texts) : 'none'}${passing.length > NAMED ? ' and others' : ''} (${when}) ${marks(figure.citations)}`,
    )
    if (unknown.length > 0)
      card.caveat(
        `Undecided, because the figure is a bound: ${list(unknown.map(({ place }) => placeName(corpus, place)))} (${subject}).`,
      )
    tableCaveats(card, [cut])
    const verb =
      passing.length === 1
        ? verbOf(cut.table)
        : verbOf(cut.table)
            .replace(/s$/, '')
            .replace(/^(.+sh)e$/, '$1')
    const what =
      limit.unit === '%'
        ? `the world's ${mineralOf(corpus, cut.table.mineral).name}`
        : mineralOf(corpus, cut.table.mineral).name
    const who = passing.length === 0 ? 'No country listed' : capital(count(passing.length, 'country', 'countries'))
    const does = passing.length === 0 ? verbOf(cut.table) : verb
    return [
      `${who} ${does} ${opWords(limit)} of ${what}${measure === 'reserves' ? ' reserves' : ''}${texts.length > 0 ? `: ${list(texts)}${passing.length > NAMED ? ' and others' : ''}` : ''} (${when}).`,
    ]
  })
  mineralCaveat(card, corpus, mineral.id)
  if (clauses.length === 0)
    return lenses.length > 0 && year !== undefined
      ? noFigureForYear(card, intent, lenses, year)
      : card.answer('no-data', intent, nothingAbout(card, mineral.id, `${measure} by country`))
  return card.answer('answered', intent, clauses.join(' '))
}
