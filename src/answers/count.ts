import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountFigure, derivedFigure, subjectOf, yearText } from './figures.js'
import { lensesOf, worldMeasure } from '../tables/views.js'
import { mineralOf, placeName, placeOf } from './names.js'
import { nothingAbout } from './missing.js'
import { marks } from './phrases.js'
import { mineralCaveat, tableCaveats } from './qualify.js'
import { ranked } from '../tables/ranks.js'
import { countryRows } from '../tables/read.js'
import { aggregateAnswer, noFigureForYear } from './refuse.js'
import { askedYear, cutsFor } from '../tables/select.js'
import { aggregateOf } from '../tables/stages.js'
import { suggestionsFor } from './suggest.js'
import { capital, count as counted, list, percent } from './text.js'
import { amount, scaleFor } from './units.js'

const NAMED = 12

/** How many countries produce (or hold) a mineral: those with a figure above zero, by stage; never "all there are". */
export const count = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const intent = 'ranking'
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const measure = worldMeasure(question)
  if (aggregateOf(corpus, mineral, measure)) return aggregateAnswer(card, intent, mineral, measure)
  const lenses = lensesOf(corpus, mineral, measure, question.stage)
  const year = askedYear(question.years)
  const region = question.places.flatMap((place) => placeOf(corpus, place).members)
  const among = question.places.map((place) => placeName(corpus, place))
  card.suggest(...suggestionsFor(corpus, mineral.id, intent))
  const clauses = lenses.flatMap((lens) => {
    const cut = cutsFor(lens.tables, year).find((found) => ranked(corpus, found, false, region).length > 0)
    if (!cut) return []
    const readings = ranked(corpus, cut, false, region)
    const subject = subjectOf(corpus, cut.table)
    const figure = derivedFigure(card, cut, {
      label: `Countries with a figure of ${subject}, ${cut.year}`,
      quantity: 'count',
      value: readings.length,
      unit: 'countries',
      place: question.places[0] ?? 'WLD',
      estimated: readings.some((reading) => reading.estimated),
      formula: `rows above zero, without totals and "Other countries"`,
      citations: [
        card.cite(
          cut.table,
          readings.flatMap((reading) => reading.rows),
        ),
      ],
    })
    const shown = readings.slice(0, NAMED)
    const scale = scaleFor(
      cut.table.unit,
      shown.map((reading) => reading.value),
      question.unit,
      cut.table.mineral,
    )
    for (const reading of shown) amountFigure(card, cut, reading, scale)
    const sizes = shown.map((reading) => {
      const size =
        cut.table.unit === '%' ? percent(reading.value, reading.bound) : amount(reading.value, scale, reading.bound)
      return `${placeName(corpus, reading.place)} ${size}`
    })
    card.line(
      capital(subject),
      `${list(sizes)}${readings.length > NAMED ? ', and others' : ''} (${yearText(cut, readings[0]?.estimated ?? false)}) ${marks(figure.citations)}`,
    )
    if (cut.rows.some((row) => row.place === 'OTHER' && (row.value ?? 0) > 0))
      card.caveat('"Other countries" stands for more that are not listed by name, so the true count may be higher.')
    const silent = countryRows(cut).filter((row) => row.cell === 'withheld')
    if (silent.length > 0)
      card.caveat(`Not counted (figures withheld): ${list(silent.map((row) => placeName(corpus, row.place)))}.`)
    tableCaveats(card, [cut])
    return [
      `${counted(readings.length, 'country', 'countries')} with a figure of ${subject} (${yearText(cut, readings[0]?.estimated ?? false)})`,
    ]
  })
  mineralCaveat(card, corpus, mineral.id)
  if (clauses.length === 0)
    return lenses.length > 0 && year !== undefined
      ? noFigureForYear(card, intent, lenses, year)
      : card.answer('no-data', intent, nothingAbout(card, mineral.id, `${measure} by country`))
  const where = among.length > 0 ? ` in ${list(among)}` : ''
  return card.answer('answered', intent, `The tables list ${list(clauses)}${where}.`)
}
