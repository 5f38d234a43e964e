import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { withAmounts } from './amount.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountFigure, subjectOf, yearText } from './figures.js'
import { lensesOf, worldMeasure } from '../tables/views.js'
import { capital } from './text.js'
import { mineralOf, pastOf, productName, soleLabel, stageLabel, verbOf } from './names.js'
import { nothingAbout } from './missing.js'
import { leaderText, marks, scaleOver } from './phrases.js'
import { mineralCaveat, tableCaveats, worldCaveats } from './qualify.js'
import { partAsked, partOfTotal } from './part-of-total.js'
import { worldOf } from '../tables/read.js'
import { ranking } from './ranking.js'
import { aggregateAnswer, noFigureForYear } from './refuse.js'
import { askedYear, cutsFor } from '../tables/select.js'
import { aggregateOf } from '../tables/stages.js'
import { suggestionsFor } from './suggest.js'
import { amount as amountText } from './units.js'

/** How much the world produces (or holds, or could produce), by stage, with the leader of each. */
export const worldTotal = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const measure = worldMeasure(question)
  const intent = 'world-total'
  if (aggregateOf(corpus, mineral, measure)) return aggregateAnswer(card, intent, mineral, measure)
  const lenses = lensesOf(corpus, mineral, measure, question.stage)
    .map(withAmounts)
    .filter((lens) => lens.tables.length > 0)
  const year = askedYear(question.years)
  const views = lenses.flatMap((lens) => {
    for (const cut of cutsFor(lens.tables, year)) {
      const world = worldOf(cut)
      if (world) return [{ lens, cut, world: { ...world, place: 'WLD' } }]
    }
    return []
  })
  const first = views[0]
  if (!first) {
    if (lenses.length > 0 && year !== undefined) return noFigureForYear(card, intent, lenses, year)
    // Only shares are published: who holds them is the nearest that can be shown.
    if (lenses.length === 0 && lensesOf(corpus, mineral, measure, question.stage).length > 0)
      return ranking(question, corpus)
    card.suggest(...suggestionsFor(corpus, mineral.id, intent))
    return card.answer('no-data', intent, nothingAbout(card, mineral.id, `a world total of ${measure}`))
  }
  const scale = scaleOver(
    views.map((view) => view.cut),
    views.map((view) => view.world.value),
    question.unit,
  )
  for (const { lens, cut, world } of views) {
    const figure = amountFigure(card, cut, world, scale)
    card.line(
      measure === 'production' ? (views.length > 1 ? stageLabel(lens.stage) : soleLabel(cut.table)) : capital(measure),
      `${amountText(world.value, scale, world.bound)} (${yearText(cut, world.estimated)}) ${marks(figure.citations)}`,
    )
    worldCaveats(card, cut, world)
  }
  for (const { cut } of views) card.line(undefined, leaderText(card, cut, scale) ?? '')
  if (scale.formula !== undefined) card.caveat(`Converted from the published unit: ${scale.formula}.`)
  tableCaveats(
    card,
    views.map((view) => view.cut),
  )
  mineralCaveat(card, corpus, mineral.id)
  card.suggest(...suggestionsFor(corpus, mineral.id, intent))
  const { cut, world } = first
  const part = partAsked(question)
  if (part !== undefined) return card.answer('answered', intent, partOfTotal(card, cut, world, part, scale))
  const size = amountText(world.value, scale, world.bound)
  const when = `${yearText(cut, false)}${world.estimated ? ' (est.)' : ''}`
  const product = productName(corpus, mineral, cut.table)
  const what = cut.projected
    ? `is projected to ${verbOf(cut.table).replace(/s$/, '')} ${size} of ${product} in ${cut.year}`
    : `${pastOf(cut.table)} ${size} of ${product} in ${when}`
  return card.answer(
    'answered',
    intent,
    measure === 'production'
      ? `The world ${what}.`
      : `World ${subjectOf(corpus, cut.table)}: ${size} (${yearText(cut, world.estimated)}).`,
  )
}
