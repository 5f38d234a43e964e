import type { Question } from '../language/question.js'
import type { Corpus } from '../corpus/types.js'
import { cutForAll } from '../tables/joint.js'
import { readPlace } from '../tables/read.js'
import { type NoShare, type Share, shareOf } from '../tables/shares.js'
import type { Answer } from './answer.js'
import { byStage, type OfStages, type Seen } from './by-stage.js'
import { compareMinerals } from './compare-minerals.js'
import { asksRatio, ratioClause, sidesClause } from './compared-sides.js'
import { amountFigure, amountsOfShare, subjectOf, yearText } from './figures.js'
import { whyMissing } from './missing.js'
import { placeName, stageLabel } from './names.js'
import { amountsOf, marks, scaleOver, shareText, sizeText } from './phrases.js'
import { shareCaveats } from './qualify.js'
import { capital, list } from './text.js'
import { amount, type Scale } from './units.js'

const MOST = 4

/** A stage with what one table says of each place, in the order of the question. */
interface Sides extends Seen {
  readonly results: readonly (Share | NoShare)[]
}

const isShare = (result: Share | NoShare): result is Share => result.kind === 'share'

const placesOf = ({ question }: OfStages): readonly string[] => question.places.slice(0, MOST)

/** The line of one place at a stage, with its figures. */
const sideText = ({ card }: OfStages, cut: Seen['cut'], result: Share | NoShare, scale: Scale): string => {
  if (isShare(result)) {
    const text = shareText(card, result, scale)
    amountsOfShare(card, result)
    shareCaveats(card, result)
    return text
  }
  const { part } = result
  if (!part || result.why !== 'no-total') return whyMissing(card, cut, result)
  const { citations } = amountFigure(card, cut, part)
  return `${sizeText(cut, part, scale)} (${yearText(cut, part.estimated)}) ${marks(citations)}`
}

/** Places side by side in one mineral: each stage from one table, so that the shares may be compared. */
const comparePlaces = byStage<Sides>('comparison', {
  view: (asked, lens) => {
    const cut = cutForAll(asked.corpus, lens.tables, placesOf(asked), asked.year)
    return cut && { lens, cut, results: placesOf(asked).map((place) => shareOf(asked.corpus, cut, place)) }
  },
  tell: (asked, views) => {
    const { card, corpus, question, mineral, lenses, none } = asked
    const places = placesOf(asked)
    const nameOf = (place: string): string => placeName(corpus, place)
    const values = views.flatMap(({ cut, results }) => {
      const read = places.map((place) => readPlace(corpus, cut, place))
      return [...amountsOf(results.filter(isShare)), ...read.flatMap((one) => (one.kind === 'number' ? one.value : []))]
    })
    const cuts = views.map(({ cut }) => cut)
    const scale = scaleOver(cuts, values, question.unit)
    const clauses: string[] = []
    const ratios: string[] = []
    for (const { lens, cut, results } of views) {
      const stage = lenses.length > 1 ? `, ${stageLabel(lens.stage).toLowerCase()}` : ''
      results.forEach((result, at) => {
        card.line(`${capital(nameOf(places[at] ?? ''))}${stage}`, sideText(asked, cut, result, scale))
      })
      const order = results.filter(isShare).sort((a, b) => b.value - a.value)
      const times = asksRatio(question) ? ratioClause(card, order) : undefined
      if (times !== undefined) ratios.push(times)
      // What lies in the ground is told in tons first, and anything else where tons are asked for.
      const asksAmounts = cut.table.measure === 'reserves' || question.unit !== undefined || question.hole === 'amount'
      const sized = (share: Share): string => amount(share.part.value, scale, share.part.bound)
      const sizes = results.flatMap(({ part }) => (part ? `${nameOf(part.place)} ${sizeText(cut, part, scale)}` : []))
      if (order.length > 0)
        clauses.push(sidesClause(corpus, mineral, order, clauses.length === 0, asksAmounts ? sized : undefined))
      else if (sizes.length > 0) clauses.push(`${subjectOf(corpus, cut.table)}: ${list(sizes)}`)
    }
    const [{ cut, results }] = views
    const [gap] = results.filter((result): result is NoShare => !isShare(result))
    if (clauses.length === 0) return none(gap ? whyMissing(card, cut, gap) : '')
    if (ratios.length > 0) return `${capital(list(ratios))}.`
    const without = places.filter((_, at) => views.every((view) => view.results[at]?.part === undefined))
    const left = without.length === 0 ? '' : `; I have no figure for ${list(without.map(nameOf))}`
    return `${capital(clauses.join('; '))}${left}.`
  },
})

/** Compares two to four minerals by shares and reliance, or places within one mineral. */
export const comparison = (question: Question, corpus: Corpus): Answer =>
  question.minerals.length > 1 ? compareMinerals(question, corpus) : comparePlaces(question, corpus)
