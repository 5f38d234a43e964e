import type { Corpus } from '../corpus/types.js'
import { leaderOf } from '../tables/read.js'
import { askedYear, cutsFor, isAverage } from '../tables/select.js'
import type { Share } from '../tables/shares.js'
import { aggregateOf } from '../tables/stages.js'
import { usEntry, type USRow, usYear } from '../tables/us.js'
import { lensesOf, viewOf, worldMeasure } from '../tables/views.js'
import { answering } from './answering.js'
import type { Card } from './card.js'
import { shareFigure, yearText } from './figures.js'
import { type Headline, inLines } from './headline.js'
import { whyMissing } from './missing.js'
import { attributive, mineralName, mineralOf, nounOf, placeName, verbOf } from './names.js'
import { averageOf, headlinePercent, linePercent, marks } from './phrases.js'
import { shareCaveats } from './qualify.js'
import { relianceMark, relianceWords } from './reliance-figure.js'
import { suggestionsFor } from './suggest.js'
import { capital, list } from './text.js'

const MOST = 4

/** A clause of one mineral's line: who leads a stage, and the share that says so. */
interface Clause {
  readonly text: string
  readonly share?: Share
}

/** One mineral's clauses: who leads each stage, or a place's part where one is named. */
const clausesOf = (card: Card, id: string, place: string | undefined): Clause[] => {
  const { corpus, question } = card
  const mineral = mineralOf(corpus, id)
  const aggregate = aggregateOf(corpus, mineral, 'production')
  if (aggregate) return [{ text: aggregate.why }]
  return lensesOf(corpus, mineral, worldMeasure(question), question.stage).flatMap((lens): Clause[] => {
    const year = askedYear(question.years)
    const cut = cutsFor(lens.tables, year)[0]
    const where = place ?? (cut && leaderOf(corpus, cut)?.place)
    const view = where === undefined ? undefined : viewOf(corpus, lens, where, year)
    if (!view) return []
    if (view.result.kind === 'no-share') return [{ text: whyMissing(card, view.result.cut, view.result) }]
    const { result } = view
    shareCaveats(card, result)
    const when = yearText(result.cut, result.part.estimated)
    const lead = `${placeName(corpus, where ?? '')} ${verbOf(result.cut.table)} ${linePercent(result)}`
    return [{ text: `${lead} (${when}) ${marks(shareFigure(card, result).citations)}`, share: result }]
  })
}

const STAGES = ['mining', 'refining', 'manufacturing'] as const

/**
 * The share of each mineral for the headline, all of one stage: the first that all minerals have in tables of their own
 * and in current figures rather than averages; else in whatever tables; else each mineral's largest.
 */
const comparable = (
  minerals: readonly string[],
  shares: ReadonlyMap<string, readonly Share[]>,
  linked: boolean,
): readonly Share[] => {
  type Fits = (share: Share, id: string) => boolean
  const all = (fits: Fits): readonly Share[] | undefined => {
    const found = minerals.map((id) => shares.get(id)?.find((share) => fits(share, id)))
    return found.every((share) => share !== undefined) ? found : undefined
  }
  const atOneStage = (fits: Fits): readonly Share[] | undefined =>
    [...STAGES, undefined]
      .map((stage) => all((share, id) => share.cut.table.stage === stage && fits(share, id)))
      .find((found) => found !== undefined)
  const own: Fits = (share, id) => share.cut.table.mineral === id && !isAverage(share.cut)
  // A chain's own links are of different stages: alumina is refined, bauxite mined.
  const links = linked ? all(own) : undefined
  const largest = (id: string): readonly Share[] =>
    [...(shares.get(id) ?? [])].sort((a, b) => b.value - a.value).slice(0, 1)
  return atOneStage(own) ?? links ?? atOneStage(() => true) ?? minerals.flatMap(largest)
}

/** "The United States relies on imports for 79% of the cobalt it uses and 50% of nickel." */
const relianceHeadline = (corpus: Corpus, found: readonly USRow[]): Headline => {
  const nameOf = ({ table }: USRow): string => mineralName(corpus, table.mineral)
  if (found.some(({ row }) => row.value === undefined))
    return `US net import reliance: ${list(found.map((us) => `${nameOf(us)} ${relianceWords(us)}`))}.`
  const [first, ...others] = [...found].sort((a, b) => (b.row.value ?? 0) - (a.row.value ?? 0))
  if (!first) return ''
  const parts = others.map((us) => `${relianceWords(us)} of ${nameOf(us)}`)
  const lead = `The United States relies on imports for ${relianceWords(first)} of the ${nameOf(first)} it uses`
  return [lead, inLines(parts.length === 0 ? '.' : `, and for ${list(parts)}.`)]
}

/**
 * Two to four minerals by concentration, a place's share, or US reliance. Never by tonnes (number rule 11): tonnes of
 * different minerals are not one quantity. One line a mineral, as a card has room for no more.
 */
export const compareMinerals = answering('comparison', ({ card, corpus, question, none }) => {
  const minerals = question.minerals.slice(0, MOST)
  const place = question.places.find((each) => each !== 'WLD')
  const ofUS = place === undefined || place === 'USA'
  const onReliance =
    question.measure === 'net-import-reliance' ||
    (place === 'USA' && question.measure === undefined && question.stage === undefined)
  const shares = new Map<string, readonly Share[]>()
  const reliances: USRow[] = []
  for (const id of minerals) {
    const clauses = onReliance ? [] : clausesOf(card, id, place)
    const own = clauses.flatMap(({ share }) => share ?? [])
    shares.set(id, own)
    const us = question.stage === undefined && ofUS ? usEntry(corpus, id, 'net-import-reliance') : undefined
    if (us) reliances.push(us)
    const reliance = us ? [`US import reliance ${relianceWords(us)} (${usYear(us)}) ${relianceMark(card, us)}`] : []
    card.line(capital(mineralName(corpus, id)), [...clauses.map(({ text }) => text), ...reliance].join('; '))
  }
  card.caveat("I don't compare tons of different minerals, only shares and reliance.")
  for (const id of minerals) card.suggest(...suggestionsFor(corpus, id, 'comparison').slice(0, 2))
  if (onReliance || [...shares.values()].flat().length === 0)
    return reliances.length > 0
      ? relianceHeadline(corpus, reliances)
      : none(`I have no figure to compare ${list(minerals.map((id) => mineralName(corpus, id)))} by.`)
  const linked = minerals.some((id) =>
    Object.values(mineralOf(corpus, id).chain).some((other) => other !== id && minerals.includes(other)),
  )
  return concentrationHeadline(corpus, comparable(minerals, shares, linked))
})

const isOne = (values: readonly (string | undefined)[]): boolean => new Set(values).size === 1

const activityOf = (corpus: Corpus, { cut: { table } }: Share): string =>
  `${attributive(corpus, table.mineral)} ${table.measure === 'production' ? nounOf(table) : table.measure}`

const holds = ({ cut: { table } }: Share): string => (table.measure === 'production' ? verbOf(table) : 'holds')

const sizeOf = (share: Share): string => `${headlinePercent(share)}${averageOf(share)}`

/** "China mines about 21% of the world's lithium, about 3% of its nickel and under 1% of its cobalt." */
const ofOnePlace = (corpus: Corpus, shares: readonly Share[]): string => {
  const parts = shares.map((share, at) => {
    const verb = at > 0 && holds(share) === holds(shares[at - 1] ?? share) ? '' : `${holds(share)} `
    const { table } = share.cut
    const what = table.measure === 'production' ? mineralName(corpus, table.mineral) : activityOf(corpus, share)
    return `${verb}${sizeOf(share)} of ${at === 0 ? "the world's" : 'its'} ${what}`
  })
  return `${capital(placeName(corpus, shares[0]?.part.place ?? ''))} ${list(parts)}.`
}

/**
 * Minerals by how much of each one country has, the most concentrated first: "Cobalt mining is more concentrated, with
 * about 74% in DR Congo; lithium has about 32% in Australia." Shares of one place are told as that place's.
 * @param shares one share of each mineral, in any order
 */
export const concentrationHeadline = (corpus: Corpus, shares: readonly Share[]): Headline => {
  const order = [...shares].sort((a, b) => b.value - a.value)
  const [first, ...others] = order
  if (!first) return ''
  if (isOne(order.map(({ part }) => part.place))) return ofOnePlace(corpus, order)
  const name = (share: Share): string => placeName(corpus, share.part.place)
  const sameActivity = isOne(order.map(({ cut }) => nounOf(cut.table)))
  const rest = others.map((share, at) => {
    const what = sameActivity ? mineralName(corpus, share.cut.table.mineral) : activityOf(corpus, share)
    return `${what} ${at === 0 ? 'has ' : ''}${sizeOf(share)} in ${name(share)}`
  })
  const most = others.length === 1 ? 'more concentrated' : 'the most concentrated'
  const activity = activityOf(corpus, first)
  const lead = `${capital(activity)} ${activity.endsWith('reserves') ? 'are' : 'is'} ${most}`
  return [`${lead}, with ${sizeOf(first)} in ${name(first)}`, inLines(`; ${list(rest)}.`)]
}
