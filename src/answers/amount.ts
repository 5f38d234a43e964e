import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountFigure, amountsOfShare, shareFigure, subjectOf, yearText } from './figures.js'
import { type Lens, lensesOf, withheldAlone, worldMeasure } from '../tables/views.js'
import { mineralOf, pastOf, placeName, placeOf, productName, soleLabel, stageLabel, verbOf } from './names.js'
import { nothingAbout, whyMissing } from './missing.js'
import { leaderText, marks, membersText, scaleOver } from './phrases.js'
import { mineralCaveat, revisionLine, shareCaveats, surenessCaveat, tableCaveats } from './qualify.js'
import { type Missing, type Reading, readPlace } from '../tables/read.js'
import { aggregateAnswer, noFigureForYear } from './refuse.js'
import { askedYear, type Cut, cutsFor } from '../tables/select.js'
import { shareOf, shareOfReading } from '../tables/shares.js'
import { aggregateOf } from '../tables/stages.js'
import { share } from './share.js'
import { suggestionsFor } from './suggest.js'
import { capital, percent } from './text.js'
import { amount as amountText, type Scale } from './units.js'

interface AmountView {
  readonly lens: Lens
  readonly cut: Cut
  readonly reading: Reading | Missing
}

/** Tables of masses: a table printed in percent has no amounts. */
export const withAmounts = (lens: Lens): Lens => ({
  ...lens,
  tables: lens.tables.filter((table) => table.unit !== '%'),
})

/** The first source with a number for the place; the first source's refusal where none has. A withheld figure is final. */
export const amountView = (corpus: Corpus, lens: Lens, place: string, year?: number): AmountView | undefined => {
  const views = cutsFor(lens.tables, year).map((cut) => ({ lens, cut, reading: readPlace(corpus, cut, place) }))
  const first = views[0]
  if (!first || first.reading.kind === 'number' || first.reading.why === 'withheld') return first
  return views.find((view) => view.reading.kind === 'number') ?? first
}

const NO_TONS = 'None of my tables gives this in tons; they have shares of the world.'

const headlineOf = (card: Card, id: string, place: string, views: readonly AmountView[], scale: Scale): string => {
  const { corpus } = card
  const found = views.find((view) => view.reading.kind === 'number')
  if (found?.reading.kind !== 'number') {
    const view = views[0]
    return view?.reading.kind === 'missing' ? whyMissing(card, view.cut, view.reading) : ''
  }
  const { cut, reading } = found
  const size = amountText(reading.value, scale, reading.bound)
  const name = capital(placeName(corpus, place))
  const product = productName(corpus, mineralOf(corpus, id), cut.table)
  if (cut.table.measure !== 'production')
    return `${name} has ${size} of ${subjectOf(corpus, cut.table)} (${yearText(cut, reading.estimated)}).`
  if (reading.value === 0 && !cut.projected)
    return `${card.question.hole === undefined ? `No: ${placeName(corpus, place)}` : name} ${pastOf(cut.table)} no ${product} in ${yearText(cut, false)}${reading.estimated ? ' (est.)' : ''}.`
  if (cut.projected)
    return `${name} is projected to ${verbOf(cut.table).replace(/s$/, '')} ${size} of ${product} in ${cut.year}.`
  return `${name} ${pastOf(cut.table)} ${size} of ${product} in ${yearText(cut, false)}${reading.estimated ? ' (est.)' : ''}.`
}

const lineOf = (card: Card, view: AmountView, scale: Scale): string => {
  const { cut, reading } = view
  if (reading.kind === 'missing') return whyMissing(card, cut, reading)
  const figure = amountFigure(card, cut, reading, scale)
  const part = shareOfReading(card.corpus, cut, reading)
  const size = amountText(reading.value, scale, reading.bound)
  const year = yearText(cut, reading.estimated)
  if (part.kind === 'no-share') return `${size} (${year}) ${marks(figure.citations)}`
  shareFigure(card, part)
  amountsOfShare(card, part, scale)
  shareCaveats(card, part)
  return `${size} (${year}), ${percent(part.value, part.bound)} of the world's ${amountText(part.world.value, scale, part.world.bound)} ${marks(figure.citations)}`
}

/** How much a place produces (or has capacity for), by stage, with its share of the world beside it. */
export const amount = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const id = question.minerals[0] ?? ''
  const place = question.places[0] ?? 'WLD'
  const mineral = mineralOf(corpus, id)
  const measure = worldMeasure(question)
  if (aggregateOf(corpus, mineral, measure)) return aggregateAnswer(card, 'amount', mineral, measure)
  const lenses = lensesOf(corpus, mineral, measure, question.stage)
    .map(withAmounts)
    .filter((lens) => lens.tables.length > 0)
  const year = askedYear(question.years)
  const found = lenses.map((lens) => amountView(corpus, lens, place, year)).filter((view) => view !== undefined)
  const views = withheldAlone(
    found,
    question.stage,
    ({ reading }) => reading.kind === 'missing' && reading.why === 'withheld',
  )
  if (views.length === 0) {
    if (lenses.length > 0) return noFigureForYear(card, 'amount', lenses, year)
    const shares = share(question, corpus)
    if (shares.status === 'answered') return { ...shares, intent: 'amount', caveats: [NO_TONS, ...shares.caveats] }
    card.suggest(...suggestionsFor(corpus, id, 'none'))
    return card.answer('no-data', 'amount', nothingAbout(card, id, `${measure} by country`))
  }
  const values = views.flatMap(({ cut, reading }) =>
    reading.kind === 'number'
      ? [
          reading.value,
          ...(cut.rows.find((row) => row.place === 'WLD')?.value === undefined
            ? []
            : [cut.rows.find((row) => row.place === 'WLD')?.value ?? 0]),
        ]
      : [],
  )
  const scale = scaleOver(
    views.map((view) => view.cut),
    values,
    question.unit,
  )
  const answered = views.some((view) => view.reading.kind === 'number')
  for (const view of views) {
    const label =
      measure === 'production'
        ? views.length > 1
          ? stageLabel(view.lens.stage)
          : soleLabel(view.cut.table)
        : capital(measure)
    if (view.reading.kind === 'number' || answered || views.length > 1) card.line(label, lineOf(card, view, scale))
    const part = shareOf(corpus, view.cut, place)
    if (part.kind === 'share') card.line('Sum of', membersText(card, part, scale) ?? '')
  }
  for (const { cut, lens } of views) {
    card.line(undefined, leaderText(card, cut, scale, [place, ...placeOf(corpus, place).members]) ?? '')
    revisionLine(card, lens.tables, cut, place, scale)
  }
  if (scale.formula !== undefined) card.caveat(`Converted from the published unit: ${scale.formula}.`)
  tableCaveats(
    card,
    views.map((view) => view.cut),
  )
  mineralCaveat(card, corpus, id)
  if (answered)
    surenessCaveat(
      card,
      views.some(({ reading }) => reading.kind === 'number' && reading.estimated),
    )
  card.suggest(...suggestionsFor(corpus, id, 'amount', answered ? place : undefined))
  return card.answer(answered ? 'answered' : 'no-data', 'amount', headlineOf(card, id, place, views, scale))
}
