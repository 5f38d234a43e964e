import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountFigure, amountsOfShare, shareFigure, yearText } from './figures.js'
import { lensesOf, viewOf, worldMeasure } from '../tables/views.js'
import { attributive, mineralOf, nounOf, placeName, stageLabel, verbOf } from './names.js'
import { nothingAbout, whyMissing } from './missing.js'
import { amountsOf, averageOf, headlinePercent, linePercent, marks, scaleOver, shareText } from './phrases.js'
import { mineralCaveat, shareCaveats, tableCaveats } from './qualify.js'
import { cutForAll } from '../tables/joint.js'
import { leaderOf, readPlace } from '../tables/read.js'
import { aggregateAnswer } from './refuse.js'
import { asksRatio, ratioClause } from './ratio.js'
import { relianceFigure, relianceWords } from './reliance-figure.js'
import { askedYear, cutsFor, isAverage as isAverageCut } from '../tables/select.js'
import { type NoShare, type Share, shareOf } from '../tables/shares.js'
import { aggregateOf } from '../tables/stages.js'
import { suggestionsFor } from './suggest.js'
import { boundWords, capital, list, number } from './text.js'
import { amount } from './units.js'
import { usRow, usTables, usYear } from '../tables/us.js'

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
    if (order.length > 0) clauses.push(clauseOf(card, order))
    tableCaveats(card, [cut])
  }
  mineralCaveat(card, corpus, mineral.id)
  if (clauses.length === 0) {
    return card.answer('no-data', intent, gaps[0] ?? nothingAbout(card, mineral.id, `${measure} by country`))
  }
  const product = measure === 'production' ? mineral.name : `${attributive(corpus, mineral.id)} ${measure}`
  const without = places.filter((_, at) =>
    cuts.every(({ results }) => {
      const result = results[at]
      return result?.kind === 'no-share' && result.part === undefined
    }),
  )
  const gap =
    without.length === 0 ? '' : `; there is no figure for ${list(without.map((place) => placeName(corpus, place)))}`
  if (ratios.length > 0) return card.answer('answered', intent, `${capital(list(ratios))}.`)
  return card.answer('answered', intent, `Of the world's ${product}, ${clauses.join('; ')}${gap}.`)
}

const readingValue = (corpus: Corpus, cut: Parameters<typeof readPlace>[1], place: string): number[] => {
  const reading = readPlace(corpus, cut, place)
  return reading.kind === 'number' && reading.value > 0 ? [reading.value] : []
}

const clauseOf = (card: Card, order: readonly Share[]): string => {
  const table = order[0]?.cut.table
  if (!table) return ''
  const verb = table.measure === 'production' ? verbOf(table) : 'holds'
  return list(
    order.map(
      (share, at) =>
        `${placeName(card.corpus, share.part.place)} ${at === 0 ? `${verb} ` : ''}${headlinePercent(share)}${averageOf(share)}`,
    ),
  )
}

interface MineralLine {
  /** What the line is of: "mining", "reserves". */
  readonly what?: string
  readonly text: string
  readonly share?: Share
}

/** One mineral's lines of a comparison: who leads each stage, or a place's part where one is named. */
const mineralLines = (card: Card, id: string, place: string | undefined): MineralLine[] => {
  const { corpus, question } = card
  const mineral = mineralOf(corpus, id)
  const aggregate = aggregateOf(corpus, mineral, 'production')
  if (aggregate) return [{ text: aggregate.why }]
  return lensesOf(corpus, mineral, worldMeasure(question), question.stage).flatMap((lens) => {
    const year = askedYear(question.years)
    const cut = cutsFor(lens.tables, year)[0]
    const where = place ?? (cut && leaderOf(corpus, cut)?.place)
    const view = where === undefined ? undefined : viewOf(corpus, lens, where, year)
    if (!view) return []
    if (view.result.kind === 'no-share') return [{ text: whyMissing(card, view.result.cut, view.result) }]
    const { result } = view
    shareCaveats(card, result)
    const { table } = result.cut
    const what = table.measure === 'production' ? nounOf(table) : table.measure
    const when = yearText(result.cut, result.part.estimated)
    const text = `${placeName(corpus, where ?? '')} ${linePercent(result)} (${when}) ${marks(shareFigure(card, result).citations)}`
    return [{ what, text, share: result }]
  })
}

const STAGES = ['mining', 'refining', 'manufacturing'] as const
const isAverage = (share: Share): boolean => isAverageCut(share.cut)

/**
 * The share of each mineral for the headline, all of one stage: the first that all minerals have in tables of their own
 * and in current figures rather than averages; else in the tables of their chain; else each mineral's largest.
 */
const comparable = (
  minerals: readonly string[],
  shares: ReadonlyMap<string, readonly Share[]>,
  linked: boolean,
): ReadonlyMap<string, Share | undefined> => {
  const of = (id: string, fits: (share: Share) => boolean) => shares.get(id)?.find(fits)
  const rules: ((id: string, share: Share) => boolean)[] = [
    (id, share) => share.cut.table.mineral === id && !isAverage(share),
    (_, share) => !isAverage(share),
    () => true,
  ]
  for (const [at, rule] of rules.entries()) {
    for (const stage of [...STAGES, undefined]) {
      const found = minerals.map((id) => of(id, (share) => share.cut.table.stage === stage && rule(id, share)))
      if (found.every((share) => share !== undefined)) return new Map(minerals.map((id, i) => [id, found[i]]))
    }
    // A chain's own links are of different stages: alumina is refined, bauxite mined.
    const own = at === 0 && linked ? minerals.map((id) => of(id, (share) => rule(id, share))) : []
    if (own.length > 0 && own.every((share) => share !== undefined))
      return new Map(minerals.map((id, i) => [id, own[i]]))
  }
  return new Map(
    minerals.map((id) => [
      id,
      [...(shares.get(id) ?? [])].sort((a, b) => Number(isAverage(a)) - Number(isAverage(b)) || b.value - a.value)[0],
    ]),
  )
}

/**
 * Two to four minerals by concentration, a place's share, or US reliance. Never by tonnes (number rule 11): tonnes of
 * different minerals are not one quantity.
 */
const compareMinerals = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const intent = 'comparison'
  const minerals = question.minerals.slice(0, MOST)
  const place = question.places.find((each) => each !== 'WLD')
  const onReliance =
    question.measure === 'net-import-reliance' ||
    (place === 'USA' && question.measure === undefined && question.stage === undefined)
  const shares = new Map<string, readonly Share[]>()
  const found: { readonly name: string; readonly text: string; readonly value: number }[] = []
  for (const id of minerals) {
    const { name } = mineralOf(corpus, id)
    const lines = onReliance ? [] : mineralLines(card, id, place)
    for (const { what, text } of lines) card.line(capital(what === undefined ? name : `${name}, ${what}`), text)
    shares.set(
      id,
      lines.flatMap(({ share }) => share ?? []),
    )
    const table = usTables(corpus, mineralOf(corpus, id), 'net-import-reliance')[0]
    const us = table && usRow(table)
    if (!us || question.stage !== undefined || (place !== undefined && place !== 'USA')) continue
    const figure = relianceFigure(card, us)
    card.line(
      `${capital(name)}, US net import reliance`,
      `${relianceWords(us)} (${usYear(us)}) ${marks(figure?.citations ?? [card.cite(us.table, [us.row])])}`,
    )
    found.push({
      name,
      text: `${boundWords(us.row.bound)}${us.row.value === undefined ? relianceWords(us) : `${number(us.row.value)}%`}`,
      value: us.row.value ?? 0,
    })
  }
  card.caveat('Tonnes of different minerals are not compared; shares and reliance are.')
  for (const id of minerals) card.suggest(...suggestionsFor(corpus, id, intent).slice(0, 2))
  if (onReliance || [...shares.values()].flat().length === 0) {
    if (found.length === 0)
      return card.answer(
        'no-data',
        intent,
        `There is no figure here to compare ${list(minerals.map((id) => mineralOf(corpus, id).name))} by.`,
      )
    return card.answer(
      'answered',
      intent,
      `US net import reliance: ${list(found.map(({ name, text }) => `${name} ${text}`))}.`,
    )
  }
  const linked = minerals.some((id) =>
    Object.values(mineralOf(corpus, id).chain).some((other) => other !== id && minerals.includes(other)),
  )
  const tops = [...comparable(minerals, shares, linked)].flatMap(([id, top]) =>
    top
      ? [
          `${mineralOf(corpus, id).name} ${headlinePercent(top)} (${place === undefined ? `${placeName(corpus, top.part.place)}, ` : ''}${top.cut.table.measure === 'production' ? nounOf(top.cut.table) : top.cut.table.measure})`,
        ]
      : [],
  )
  const by =
    place === undefined ? 'Largest share of one country' : `${capital(placeName(corpus, place))}, largest share`
  return card.answer('answered', intent, `${by}: ${list(tops)}.`)
}

/** Compares two to four minerals by shares and reliance, or places within one mineral. */
export const comparison = (question: Question, corpus: Corpus): Answer =>
  question.minerals.length > 1 ? compareMinerals(question, corpus) : comparePlaces(question, corpus)
