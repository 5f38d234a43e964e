import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { compareMinerals } from './compare-minerals.js'
import { sidesClause } from './compared-sides.js'
import { amountFigure, amountsOfShare, yearText } from './figures.js'
import { lensesOf, worldMeasure } from '../tables/views.js'
import { mineralOf, placeName, stageLabel } from './names.js'
import { nothingAbout, whyMissing } from './missing.js'
import { amountsOf, marks, scaleOver, shareText } from './phrases.js'
import { mineralCaveat, shareCaveats, tableCaveats } from './qualify.js'
import { cutForAll } from '../tables/joint.js'
import { readPlace } from '../tables/read.js'
import { aggregateAnswer } from './refuse.js'
import { asksRatio, ratioClause } from './ratio.js'
import { askedYear } from '../tables/select.js'
import { type NoShare, type Share, shareOf } from '../tables/shares.js'
import { aggregateOf } from '../tables/stages.js'
import { suggestionsFor } from './suggest.js'
import { capital, list } from './text.js'
import { amount } from './units.js'

const MOST = 4

/** Places side by side in one mineral: each stage from one table, so that the shares may be compared. */
const comparePlaces = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const intent = 'comparison'
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const places = question.places.slice(0, MOST)
  const measure = worldMeasure(question)
  if (aggregateOf(corpus, mineral, measure)) return aggregateAnswer(card, intent, mineral, measure)
  const lenses = lensesOf(corpus, mineral, measure, question.stage)
  const year = askedYear(question.years)
  card.suggest(...suggestionsFor(corpus, mineral.id, intent))
  const clauses: string[] = []
  const ratios: string[] = []
  const gaps: string[] = []
  const cuts = lenses.flatMap((lens) => {
    const cut = cutForAll(corpus, lens.tables, places, year)
    return cut ? [{ lens, cut, results: places.map((place) => shareOf(corpus, cut, place)) }] : []
  })
  const isShare = (result: Share | NoShare): result is Share => result.kind === 'share'
  const values = cuts.flatMap(({ cut, results }) => [
    ...amountsOf(results.filter(isShare)),
    ...places.flatMap((place) => readingValue(corpus, cut, place)),
  ])
  const scale = scaleOver(
    cuts.map(({ cut }) => cut),
    values.filter((value) => value > 0),
    question.unit,
  )
  for (const { lens, cut, results } of cuts) {
    const shares = results.filter(isShare)
    const label = (place: string) =>
      `${capital(placeName(corpus, place))}${lenses.length > 1 ? `, ${stageLabel(lens.stage).toLowerCase()}` : ''}`
    results.forEach((result, at) => {
      const place = places[at] ?? ''
      if (result.kind === 'share') {
        card.line(label(place), shareText(card, result, scale))
        amountsOfShare(card, result)
        shareCaveats(card, result)
        return
      }
      if (result.part && result.why === 'no-total') {
        const figure = amountFigure(card, cut, result.part)
        card.line(
          label(place),
          `${amount(result.part.value, scale, result.part.bound)} (${yearText(cut, result.part.estimated)}) ${marks(figure.citations)}`,
        )
        return
      }
      const why = whyMissing(card, cut, result)
      gaps.push(why)
      card.line(label(place), why)
    })
    const order = [...shares].sort((a, b) => b.value - a.value)
    const times = asksRatio(question) ? ratioClause(card, shares) : undefined
    if (times !== undefined) ratios.push(times)
    // What lies in the ground is told in tons first, and anything else where tons are asked for.
    const asksAmounts = cut.table.measure === 'reserves' || question.unit !== undefined || question.hole === 'amount'
    const sized = (share: Share): string => amount(share.part.value, scale, share.part.bound)
    if (order.length > 0)
      clauses.push(sidesClause(corpus, mineral, order, clauses.length === 0, asksAmounts ? sized : undefined))
    tableCaveats(card, [cut])
  }
  mineralCaveat(card, corpus, mineral.id)
  if (clauses.length === 0) {
    return card.answer('no-data', intent, gaps[0] ?? nothingAbout(card, mineral.id, `${measure} by country`))
  }
  const without = places.filter((_, at) =>
    cuts.every(({ results }) => {
      const result = results[at]
      return result?.kind === 'no-share' && result.part === undefined
    }),
  )
  const gap =
    without.length === 0 ? '' : `; I have no figure for ${list(without.map((place) => placeName(corpus, place)))}`
  if (ratios.length > 0) return card.answer('answered', intent, `${capital(list(ratios))}.`)
  return card.answer('answered', intent, `${capital(clauses.join('; '))}${gap}.`)
}

const readingValue = (corpus: Corpus, cut: Parameters<typeof readPlace>[1], place: string): number[] => {
  const reading = readPlace(corpus, cut, place)
  return reading.kind === 'number' && reading.value > 0 ? [reading.value] : []
}

/** Compares two to four minerals by shares and reliance, or places within one mineral. */
export const comparison = (question: Question, corpus: Corpus): Answer =>
  question.minerals.length > 1 ? compareMinerals(question, corpus) : comparePlaces(question, corpus)
