import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountsOfShare, subjectOf, yearText } from './figures.js'
import { type View, lensesOf, viewOf, withheldAlone, worldMeasure } from '../tables/views.js'
import { mineralOf, nounOf, pastOf, placeName, placeOf, soleLabel, stageLabel, verbOf } from './names.js'
import { nothingAbout, whyMissing } from './missing.js'
import {
  amountsOf,
  averageOf,
  headlinePercent,
  isPast,
  leaderText,
  membersText,
  otherText,
  scaleOver,
  shareClause,
  shareText,
} from './phrases.js'
import { mineralCaveat, revisionLine, shareCaveats, tableCaveats } from './qualify.js'
import { aggregateAnswer, noFigureForYear } from './refuse.js'
import { askedYear } from '../tables/select.js'
import { type Share } from '../tables/shares.js'
import { capital, roundPercent } from './text.js'
import { suggestionsFor } from './suggest.js'
import { aggregateOf } from '../tables/stages.js'

const isShare = (view: View): view is View & { readonly result: Share } => view.result.kind === 'share'

/** "but" where the stages tell different stories: one leads, or they are 20 points apart. */
const joint = (a: Share, b: Share): string => (Math.abs(a.value - b.value) >= 20 ? 'but' : 'and')

const isOfOne = (a: Share, b: Share): boolean => a.cut.table.mineral === b.cut.table.mineral

const headlineOf = (card: Card, id: string, place: string, views: readonly View[]): string => {
  const name = capital(placeName(card.corpus, place))
  const shares = views.filter(isShare).map((view) => view.result)
  const own = shares.filter((share) => share.cut.table.mineral === id)
  // The ore's share is a line of the card; the headline is of the mineral asked about, where it has one.
  const [one, other] = own.length > 0 ? own : shares
  // The stage where the place has most leads, as that is the news.
  const [first, second] = one && other && other.value > one.value && isOfOne(one, other) ? [other, one] : [one, other]
  if (!first) return capital(views[0] ? missingText(card, views[0]) : '')
  if (first.cut.table.measure !== 'production') {
    return `${name} holds ${roundPercent(first.value, first.bound)} of the world's ${subjectOf(card.corpus, first.cut.table)} (${yearText(first.cut, first.part.estimated)}).`
  }
  if (!second) {
    const gap = views.find((view) => !isShare(view) && view.lens.mineral.id === first.cut.table.mineral)
    const tail = gap ? `; there is no figure for its ${nounOf(gap.result.cut.table)}` : ''
    const when = ` (${yearText(first.cut, first.part.estimated)})`
    return `${name} ${shareClause(card, id, first)}${when}${tail}.`
  }
  const same = isOfOne(first, second)
  const more = same
    ? `${isPast(second.cut) ? pastOf(second.cut.table) : verbOf(second.cut.table)} ${headlinePercent(second)}`
    : shareClause(card, id, second)
  const average = averageOf(second)
  const sameYear = first.cut.year === second.cut.year && card.question.years.kind !== 'latest'
  const when = sameYear ? ` (${yearText(first.cut, first.part.estimated)})` : ''
  return `${name} ${shareClause(card, id, first)} ${joint(first, second)} ${more}${average}${when}.`
}

const missingText = (card: Card, view: View): string =>
  view.result.kind === 'no-share' ? whyMissing(card, view.result.cut, view.result) : ''

/**
 * A place's share of the world by stage: both stages where the question names none and the mineral has both
 * (design, "What a good answer looks like").
 */
export const share = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const id = question.minerals[0] ?? ''
  const place = question.places[0] ?? 'WLD'
  const mineral = mineralOf(corpus, id)
  const measure = worldMeasure(question)
  if (aggregateOf(corpus, mineral, measure)) return aggregateAnswer(card, 'share', mineral, measure)
  const lenses = lensesOf(corpus, mineral, measure, question.stage)
  const year = askedYear(question.years)
  const found = lenses.map((lens) => viewOf(corpus, lens, place, year)).filter((view) => view !== undefined)
  const views = withheldAlone(
    found,
    question.stage,
    (view) => view.result.kind === 'no-share' && view.result.why === 'withheld',
  )
  if (views.length === 0) {
    if (lenses.length > 0) return noFigureForYear(card, 'share', lenses, year)
    card.suggest(...suggestionsFor(corpus, id, 'none'))
    return card.answer(
      'no-data',
      'share',
      nothingAbout(card, id, `${question.stage ?? ''} ${measure} by country`.trim()),
    )
  }
  const shares = views.filter(isShare)
  const all = shares.map((view) => view.result)
  const scale = scaleOver(
    views.map((view) => view.result.cut),
    amountsOf(all),
    question.unit,
  )
  for (const view of views) {
    const label =
      measure === 'production'
        ? views.length > 1
          ? stageLabel(view.lens.stage)
          : soleLabel(view.result.cut.table)
        : capital(measure)
    if (isShare(view)) {
      card.line(label, shareText(card, view.result, scale))
      card.line('Sum of', membersText(card, view.result, scale) ?? '')
      shareCaveats(card, view.result)
      if (view.instead) card.caveat(whyMissing(card, view.instead.cut, view.instead))
    } else if (shares.length > 0) card.line(label, missingText(card, view))
  }
  for (const view of views) {
    const leader = leaderText(card, view.result.cut, scale, [place, ...placeOf(corpus, place).members])
    if (leader !== undefined) card.line(undefined, leader)
    if (isShare(view)) {
      revisionLine(card, view.lens.tables, view.result.cut, place, scale)
      card.line('Also', otherText(card, view) ?? '')
    }
  }
  for (const each of all) amountsOfShare(card, each, scale)
  tableCaveats(
    card,
    views.map((view) => view.result.cut),
  )
  mineralCaveat(card, corpus, id)
  card.suggest(...suggestionsFor(corpus, id, 'share', shares.length > 0 ? place : undefined))
  return card.answer(shares.length > 0 ? 'answered' : 'no-data', 'share', headlineOf(card, id, place, views))
}
