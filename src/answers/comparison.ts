import type { Corpus, Mineral } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { lessOf, ofReading, ratioTo } from '../tables/arithmetic.js'
import { readPlace } from '../tables/read.js'
import { cutForAll, type NoShare, type Share, shareOf } from '../tables/shares.js'
import type { Answer } from './answer.js'
import { byStage, type OfStages, type Seen } from './by-stage.js'
import type { Card } from './card.js'
import { compareMinerals } from './compare-minerals.js'
import { amountFigure, amountsOfShare, quantityFigure, subjectOf, yearText } from './figures.js'
import { capitalized, chained, type Headline, inLines, led, textOf } from './headline.js'
import { whyMissing } from './missing.js'
import { attributive, pastOf, placeName, productOf, stageLabel, verbOf } from './names.js'
import { amountsOf, averageOf, headlinePercent, marks, scaleOver, shareText, sizeText } from './phrases.js'
import { shareCaveats } from './qualify.js'
import { capital, list, number } from './text.js'
import { amount, type Scale } from './units.js'

/**
 * One stage of places side by side, the largest first: "Australia mines more lithium than Chile: about 32% of the world's
 * against about 19%". A later stage leaves out what the first has named: "Chile refines more, 16% against about 2%".
 * Bounds are told one after the other, as they do not say which is larger.
 * @param order shares of one table, the largest first, at least one
 * @param sized the amount behind a share, where amounts are asked for: "7,400 Mt (about 26%)"
 */
export const sidesClause = (
  corpus: Corpus,
  mineral: Mineral,
  order: readonly Share[],
  opens: boolean,
  sized?: (share: Share) => string,
): Headline => {
  const [first, second, ...others] = order
  if (!first) return ''
  const { table } = first.cut
  const stock = table.measure !== 'production'
  const verb = stock ? 'holds' : verbOf(table)
  const product = stock ? `${attributive(corpus, mineral.id)} ${table.measure}` : mineral.name
  const name = (share: Share): string => placeName(corpus, share.part.place)
  const size = (share: Share): string => `${headlinePercent(share)}${averageOf(share)}`
  if (!second) return `${name(first)} ${verb} ${size(first)}${opens ? ` of the world's ${product}` : ''}`
  if (order.some(({ bound }) => bound !== undefined) || first.value === second.value)
    return `${opens ? `of the world's ${product}, ` : ''}${list(
      order.map((share, at) => `${name(share)} ${at === 0 ? `${verb} ` : ''}${size(share)}`),
    )}`
  const world = opens ? " of the world's" : ''
  const sep = opens ? ':' : ','
  if (others.length === 0) {
    const more = !opens ? `${verb} more` : stock ? `has larger ${product} than ` : `${verb} more ${product} than `
    const sides = `${size(first)}${world} against ${size(second)}`
    // A share that is printed has no amount behind it.
    const amounts = sized && !first.reported ? ` ${sized(first)} against ${sized(second)},` : ''
    return [`${name(first)} ${more}${opens ? name(second) : ''}`, inLines(`${sep}${amounts} ${sides}`)]
  }
  const behind = list([second, ...others].map((share) => `${name(share)} (${headlinePercent(share)})`))
  const most = !opens ? `${verb} the most` : stock ? `has the largest ${product}` : `${verb} the most ${product}`
  return [`${name(first)} ${most}${sep} ${size(first)}${world}`, inLines(`, ahead of ${behind}`)]
}

type Against = 'ratio' | 'difference'

/** "How many times more graphite does China mine than Mozambique", "how much more". */
export const againstAsked = ({ ops }: Question): Against | undefined =>
  (['ratio', 'difference'] as const).find((op) => ops.includes(op))

const rounded = (value: number): string => number(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))

/**
 * One place's amount divided by another's, or less the other's, as a figure, both of one table and year: the larger first,
 * for who asks how many times more may have them the wrong way round. None for a bound, and no ratio to zero.
 */
export const againstClause = (
  card: Card,
  shares: readonly Share[],
  op: Against,
  asked?: string,
): string | undefined => {
  const [more, less, third] = [...shares].sort((a, b) => b.part.value - a.part.value)
  if (!more || !less || third || more.reported || (more.part.bound ?? less.part.bound) !== undefined) return undefined
  const { cut } = more
  const { table } = cut
  const { corpus } = card
  const name = (share: Share): string => placeName(corpus, share.part.place)
  const subject = subjectOf(corpus, table)
  const [one, other] = [ofReading(cut, more.part), ofReading(cut, less.part)]
  const found = op === 'ratio' ? ratioTo(one, other) : lessOf([one, other])
  if (!found) return undefined
  const of = op === 'ratio' ? 'to' : 'less'
  quantityFigure(card, found, `${capital(name(more))} ${of} ${name(less)}, ${subject}, ${yearText(cut, false)}`)
  const [did, what] = table.measure === 'production' ? [pastOf(table), productOf(corpus, table)] : ['held', subject]
  const size = amount(found.value, scaleOver([cut], [found.value], asked))
  const much = op === 'ratio' ? `about ${rounded(found.value)} times as much ${what} as` : `${size} more ${what} than`
  return `${name(more)} ${did} ${much} ${name(less)} (${yearText(cut, found.estimated)})`
}

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
    const clauses: Headline[] = []
    const ratios: string[] = []
    for (const { lens, cut, results } of views) {
      const stage = lenses.length > 1 ? `, ${stageLabel(lens.stage).toLowerCase()}` : ''
      results.forEach((result, at) => {
        card.line(`${capital(nameOf(places[at] ?? ''))}${stage}`, sideText(asked, cut, result, scale))
      })
      const order = results.filter(isShare).sort((a, b) => b.value - a.value)
      const against = againstAsked(question)
      const clause = against && againstClause(card, order, against, question.unit)
      if (clause !== undefined) ratios.push(clause)
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
    const [first = '', ...others] = clauses
    // Other stages stand on lines of their own.
    const beside = others.map((clause) => inLines(textOf(led('; ', clause))))
    return chained(capitalized(first), beside, `${left}.`)
  },
})

/** Compares two to four minerals by shares and reliance, or places within one mineral. */
export const comparison = (question: Question, corpus: Corpus): Answer =>
  question.minerals.length > 1 ? compareMinerals(question, corpus) : comparePlaces(question, corpus)
