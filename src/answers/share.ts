import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { ofReading } from '../tables/arithmetic.js'
import { type World, worldOf } from '../tables/read.js'
import type { Cut } from '../tables/select.js'
import type { Share } from '../tables/shares.js'
import { lensesOf, type View, viewOf, withheldAlone } from '../tables/views.js'
import type { Answer } from './answer.js'
import type { None, Told } from './answering.js'
import { byStage, type ByStage, lineLabel, type OfStages } from './by-stage.js'
import type { Card } from './card.js'
import { amountFigure, amountsOfShare, quantityFigure, shareFigure, subjectOf, yearEst, yearText } from './figures.js'
import { type Headline, inLines } from './headline.js'
import { whyMissing } from './missing.js'
import { nounOf, pastOf, placeName, placeOf, productName, productOf, verbOf } from './names.js'
import {
  amountsOf,
  averageOf,
  headlinePercent,
  isPast,
  leaderText,
  marks,
  membersText,
  otherText,
  scaleOver,
  shareClause,
  shareText,
} from './phrases.js'
import { revisionLine, shareCaveats, surenessCaveat } from './qualify.js'
import { ranking } from './ranking.js'
import { suggestionsFor } from './suggest.js'
import { boundWords, capital, number, percent, roundPercent } from './text.js'
import { amount as amountText, type Scale } from './units.js'

/** What stands first: a share of the world, or an amount with its share beside it. */
type Lead = 'share' | 'amount'

const whyNone = ({ card, none }: OfStages, view: View | undefined): None =>
  none(view?.result.kind === 'no-share' ? whyMissing(card, view.cut, view.result) : '')

const isShare = (view: View): view is View & { readonly result: Share } => view.result.kind === 'share'

const WORLD = 'WLD'

const placeAsked = ({ question }: OfStages): string => question.places[0] ?? WORLD

/** A place stage by stage; a first stage that is withheld stands alone. */
const ofPlace = (lead: Lead): Pick<ByStage<View>, 'view' | 'shown'> => ({
  view: (asked, lens) => viewOf(asked.corpus, lens, placeAsked(asked), asked.year, lead),
  shown: (views, { question }) => withheldAlone(views, question.stage),
})

/** Whether a view has shares of the world and no masses, as its table is printed in percent. */
const isInPercent = ({ cut }: View): boolean => cut.table.unit === '%'

/** "180 kt (2025), 76% of the world's 238 kt [1]", with the figures of both. */
const amountLine = ({ card }: OfStages, { cut, result }: View, scale: Scale): string => {
  const { part } = result
  if (part === undefined) return ''
  const { citations } = amountFigure(card, cut, part, scale)
  const size = `${amountText(part.value, scale, part.bound)} (${yearText(cut, part.estimated)})`
  if (result.kind === 'no-share' || part.place === WORLD) return `${size} ${marks(citations)}`
  shareFigure(card, result)
  amountsOfShare(card, result, scale)
  const whole = amountText(result.world.value, scale, result.world.bound)
  return `${size}, ${percent(result.value, result.bound)} of the world's ${whole} ${marks(citations)}`
}

/** The lines and figures of a place, stage by stage: its own, the leader of each, revisions, another publisher's. */
const fill = (asked: OfStages, views: readonly View[], lead: Lead, scale: Scale): void => {
  const { card, measure } = asked
  const place = placeAsked(asked)
  const answered = views.some(({ result }) => (lead === 'share' ? result.kind === 'share' : result.part !== undefined))
  for (const view of views) {
    const { cut, result, instead } = view
    const label = lineLabel(measure, view, views.length > 1)
    if (result.kind === 'share') {
      const ofShare = lead === 'share' || isInPercent(view)
      card.line(label, ofShare ? shareText(card, result, scale) : amountLine(asked, view, scale))
      card.line('Sum of', membersText(card, result, scale) ?? '')
      shareCaveats(card, result)
      if (lead === 'share' && instead) card.caveat(whyMissing(card, instead.cut, instead))
    } else if (lead === 'amount' && result.part) card.line(label, amountLine(asked, view, scale))
    else if (answered || (lead === 'amount' && views.length > 1)) card.line(label, whyMissing(card, cut, result))
  }
  for (const view of views) {
    const { cut, lens } = view
    card.line(undefined, leaderText(card, cut, scale, [place, ...placeOf(card.corpus, place).members]) ?? '')
    if (lead === 'amount' || isShare(view)) revisionLine(card, lens.tables, cut, place, scale)
    if (lead === 'share') card.line('Also', otherText(card, view) ?? '')
  }
  if (lead === 'share') for (const { result } of views.filter(isShare)) amountsOfShare(card, result, scale)
  if (scale.formula !== undefined) card.caveat(`Converted from the published unit: ${scale.formula}.`)
  if (answered)
    surenessCaveat(
      card,
      views.some(({ result }) => result.part?.estimated === true),
    )
}

/** "China refines 76% of the world's cobalt but mines under 1%." */
const shareHeadline = ({ card, mineral: { id } }: OfStages, place: string, views: readonly View[]): Headline => {
  const name = capital(placeName(card.corpus, place))
  const shares = views.filter(isShare).map(({ result }) => result)
  const isOwn = ({ cut }: Share): boolean => cut.table.mineral === id
  // The ore's share is a line of the card; the headline is of the mineral asked about, where it has one.
  const [one, other] = shares.some(isOwn) ? shares.filter(isOwn) : shares
  if (!one) return ''
  const same = (a: Share, b: Share): boolean => a.cut.table.mineral === b.cut.table.mineral
  // The stage where the place has most leads, as that is the news.
  const swap = other && other.value > one.value && same(one, other)
  const [first, second] = swap ? [other, one] : [one, other]
  const { table } = first.cut
  const when = ` (${yearText(first.cut, first.part.estimated)})`
  if (table.measure !== 'production')
    return `${name} holds ${roundPercent(first.value, first.bound)} of the world's ${subjectOf(card.corpus, table)}${when}.`
  if (!second) {
    const gap = views.find((view) => !isShare(view) && view.lens.mineral.id === table.mineral)
    const tail = gap ? `; there is no figure for its ${nounOf(gap.cut.table)}` : ''
    return [`${name} ${shareClause(card, id, first)}${when}`, inLines(`${tail}.`)]
  }
  const did = isPast(second.cut) ? pastOf(second.cut.table) : verbOf(second.cut.table)
  const more = same(first, second) ? `${did} ${headlinePercent(second)}` : shareClause(card, id, second)
  const sameYear = first.cut.year === second.cut.year && card.question.years.kind !== 'latest'
  // "But" where the stages tell different stories.
  const joint = Math.abs(first.value - second.value) >= 20 ? 'but' : 'and'
  return `${name} ${shareClause(card, id, first)} ${joint} ${more}${averageOf(second)}${sameYear ? when : ''}.`
}

/** " and refined 180 kt in 2025": the amount of another stage, where that is of the same product. */
const besideClause = (corpus: Corpus, first: View, views: readonly View[], scale: Scale): string => {
  const product = productOf(corpus, first.cut.table)
  const second = views.find((view) => view !== first && productOf(corpus, view.cut.table) === product)
  const part = second?.result.part
  if (!second || !part || part.value === 0 || second.cut.projected) return ''
  const when = yearEst(second.cut, part.estimated)
  const did = pastOf(second.cut.table)
  if (isInPercent(second)) return ` and ${did} ${roundPercent(part.value, part.bound)} of the world's (${when})`
  const size = amountText(part.value, scale, part.bound)
  if (second.cut.year !== first.cut.year) return ` and ${did} ${size} in ${when}`
  return ` and ${did} ${size}${part.estimated && first.result.part?.estimated !== true ? ' (est.)' : ''}`
}

/** "Australia mined 92,000 t of lithium in 2025 (est.)." */
const amountHeadline = (asked: OfStages, place: string, views: readonly View[], view: View, scale: Scale): Headline => {
  const { cut, result } = view
  const { corpus, question, mineral, measure } = asked
  const { part } = result
  if (!part) return ''
  const { table } = cut
  const size = amountText(part.value, scale, part.bound)
  const name = placeName(corpus, place)
  const when = yearText(cut, part.estimated)
  const subject = subjectOf(corpus, table)
  if (measure !== 'production')
    return place === WORLD
      ? `World ${subject}: ${size} (${when}).`
      : `${capital(name)} has ${size} of ${subject} (${when}).`
  const product = productName(corpus, mineral, table)
  if (part.value === 0 && !cut.projected)
    return `${question.hole === undefined ? `No: ${name}` : capital(name)} ${pastOf(table)} no ${product} in ${yearEst(cut, part.estimated)}.`
  return cut.projected
    ? `${capital(name)} is projected to ${verbOf(table).replace(/s$/, '')} ${size} of ${product} in ${cut.year}.`
    : [
        `${capital(name)} ${pastOf(table)} ${size} of ${product} in ${yearEst(cut, part.estimated)}`,
        inLines(`${besideClause(corpus, view, views, scale)}.`),
      ]
}

/**
 * A place's share of the world by stage: both stages where the question names none and the mineral has both
 * (design, "What a good answer looks like").
 */
export const share = byStage<View>('share', {
  ...ofPlace('share'),
  tell: (asked, views) => {
    const { card, corpus, question } = asked
    const shares = views.filter(isShare).map(({ result }) => result)
    const cuts = views.map(({ cut }) => cut)
    fill(asked, views, 'share', scaleOver(cuts, amountsOf(shares), question.unit))
    const [first] = views
    const place = placeAsked(asked)
    if (shares.length === 0) return whyNone(asked, first)
    card.suggest(...suggestionsFor(corpus, asked.mineral.id, 'share', place))
    return shareHeadline(asked, place, views)
  },
})

const NO_TONS = 'None of my tables gives this in tons; they have shares of the world.'

/** How much a place, or the world, produces or has capacity for, by stage, with its share of the world beside it. */
const tellAmount = (asked: OfStages, views: readonly View[]): Told => {
  const { card, corpus, question } = asked
  const cuts = views.map(({ cut }) => cut)
  const parts = views.flatMap(({ cut, result: { part } }) => (part ? [part.value, worldOf(cut)?.value ?? 0] : []))
  const scale = scaleOver(cuts, parts, question.unit)
  fill(asked, views, 'amount', scale)
  const found = views.filter(({ result }) => result.part !== undefined)
  const known = found.find((view) => !isInPercent(view)) ?? found[0]
  const [first] = views
  const place = placeAsked(asked)
  if (!known) return whyNone(asked, first)
  card.suggest(...suggestionsFor(corpus, asked.mineral.id, asked.intent, place === WORLD ? undefined : place))
  if (isInPercent(known)) {
    card.caveat(NO_TONS)
    return shareHeadline(asked, place, views)
  }
  const part = place === WORLD ? partAsked(question) : undefined
  const world = worldOf(known.cut)
  return part === undefined || !world
    ? amountHeadline(asked, place, views, known, scale)
    : partOfTotal(card, known.cut, world, part, scale)
}

/** How much a place produces; its share where that is all there is. */
export const amount = byStage<View>('amount', {
  ...ofPlace('amount'),
  amounts: 'first',
  tell: tellAmount,
})

/** How much the world produces (or holds, or could produce), by stage, with the leader of each. */
export const worldTotal = byStage<View>('world-total', {
  view: ({ corpus, year }, lens) => {
    const view = viewOf(corpus, lens, WORLD, year, 'amount')
    return view?.result.part === undefined ? undefined : view
  },
  amounts: 'only',
  // Only shares are published: who holds them is the nearest that can be shown.
  otherwise: ({ question, corpus, mineral, measure, lenses }) =>
    lenses.length === 0 && lensesOf(corpus, mineral, measure, question.stage).length > 0
      ? ranking(question, corpus)
      : undefined,
  nothing: ({ measure }) => `a world total of ${measure}`,
  tell: (asked, views) => tellAmount({ ...asked, question: { ...asked.question, places: [] } }, views),
})

/** "How many tons is 10 percent of world nickel": 10. Who has such a share, or whether it is true, asks no amount. */
export const partAsked = ({ part, threshold, places, hole }: Question): number | undefined =>
  threshold === undefined && places.length === 0 && hole !== 'place' && hole !== 'mineral' ? part : undefined

/** A percentage of a world total as an amount, worked out; the sentence says of what. */
export const partOfTotal = (card: Card, cut: Cut, world: World, part: number, scale: Scale): Headline => {
  const subject = subjectOf(card.corpus, cut.table)
  const value = (world.value * part) / 100
  const converted = scale.formula !== undefined
  const printed = `${boundWords(world.bound)}${number(world.value)} ${cut.table.unit}`
  quantityFigure(
    card,
    ofReading(cut, world),
    `${capital(number(part))}% of world ${subject}, ${yearText(cut, false)}`,
    {
      ...(converted ? { value: value / scale.factor, unit: scale.unit } : { value }),
      basis: 'calculated',
      formula: `${number(part)}% × ${printed}${converted ? `; ${scale.formula ?? ''}` : ''}`,
    },
  )
  const total = amountText(world.value, scale, world.bound)
  return [
    `${number(part)}% of world ${subject} is ${amountText(value, scale, world.bound)}`,
    `, calculated from the total of ${total} (${yearText(cut, world.estimated)}).`,
  ]
}

const RESERVES_ARE =
  'Reserves are the part that could be mined at a profit when the figure was made; resources are larger.'

/** Reserves: of a place, or who has the most. Stages do not apply. */
export const reserves = (question: Question, corpus: Corpus): Answer => {
  const asked: Question = { ...question, measure: 'reserves' }
  const answer = question.places.length === 0 ? ranking(asked, corpus) : amount(asked, corpus)
  const ofReserves = answer.figures.some(({ measure }) => measure === 'reserves')
  const caveats = ofReserves ? [...answer.caveats, RESERVES_ARE] : answer.caveats
  return { ...answer, question, intent: 'reserves', caveats }
}
