import { askedYear, cutsFor, isAverage as isAverageCut } from '../tables/select.js'
import type { Share } from '../tables/shares.js'
import { aggregateOf } from '../tables/stages.js'
import { lensesOf, viewOf, worldMeasure } from '../tables/views.js'
import { leaderOf } from '../tables/read.js'
import { usEntry, usYear, type USRow } from '../tables/us.js'
import { answering } from './answering.js'
import type { Card } from './card.js'
import { concentrationHeadline } from './concentration.js'
import { shareFigure, yearText } from './figures.js'
import { whyMissing } from './missing.js'
import { mineralName, mineralOf, placeName, verbOf } from './names.js'
import { linePercent, marks } from './phrases.js'
import { shareCaveats } from './qualify.js'
import { relianceMark, relianceWords } from './reliance-figure.js'
import { suggestionsFor } from './suggest.js'
import { boundWords, capital, list, number } from './text.js'

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
const isAverage = (share: Share): boolean => isAverageCut(share.cut)

/**
 * The share of each mineral for the headline, all of one stage: the first that all minerals have in tables of their own
 * and in current figures rather than averages; else in the tables of their chain; else each mineral's largest.
 */
const comparable = (
  minerals: readonly string[],
  shares: ReadonlyMap<string, readonly Share[]>,
  linked: boolean,
): readonly Share[] => {
  const of = (id: string, fits: (share: Share) => boolean) => shares.get(id)?.find(fits)
  const rules: ((id: string, share: Share) => boolean)[] = [
    (id, share) => share.cut.table.mineral === id && !isAverage(share),
    (_, share) => !isAverage(share),
    () => true,
  ]
  const all = (found: readonly (Share | undefined)[]): readonly Share[] | undefined =>
    found.every((share) => share !== undefined) ? found : undefined
  for (const [at, rule] of rules.entries()) {
    for (const stage of [...STAGES, undefined]) {
      const found = all(minerals.map((id) => of(id, (one) => one.cut.table.stage === stage && rule(id, one))))
      if (found) return found
    }
    // A chain's own links are of different stages: alumina is refined, bauxite mined.
    const own = at === 0 && linked ? all(minerals.map((id) => of(id, (one) => rule(id, one)))) : undefined
    if (own) return own
  }
  return minerals.flatMap(
    (id) =>
      [...(shares.get(id) ?? [])].sort((a, b) => Number(isAverage(a)) - Number(isAverage(b)) || b.value - a.value)[0] ??
      [],
  )
}

/** US net import reliance of a mineral: its clause of a line, and of a headline where it is a number. */
interface USReliance {
  readonly name: string
  readonly text: string
  readonly size: string
  readonly value: number | undefined
}

const usReliance = (card: Card, us: USRow): USReliance => {
  const { value, bound } = us.row
  const size = value === undefined ? relianceWords(us) : `${boundWords(bound)}${number(value)}%`
  const text = `US import reliance ${relianceWords(us)} (${usYear(us)}) ${relianceMark(card, us)}`
  return { name: mineralName(card.corpus, us.table.mineral), size, value, text }
}

/** "The United States relies on imports for 79% of the cobalt it uses and 50% of nickel." */
const relianceHeadline = (found: readonly USReliance[]): string => {
  if (found.some(({ value }) => value === undefined))
    return `US net import reliance: ${list(found.map(({ name, size }) => `${name} ${size}`))}.`
  const [first, ...others] = [...found].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const lead = first ? [`${first.size} of the ${first.name} it uses`] : []
  return `The United States relies on imports for ${list([...lead, ...others.map(({ name, size }) => `${size} of ${name}`)])}.`
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
  const reliances: USReliance[] = []
  for (const id of minerals) {
    const clauses = onReliance ? [] : clausesOf(card, id, place)
    const own = clauses.flatMap(({ share }) => share ?? [])
    shares.set(id, own)
    const us = question.stage === undefined && ofUS ? usEntry(corpus, id, 'net-import-reliance') : undefined
    const reliance = us ? [usReliance(card, us)] : []
    reliances.push(...reliance)
    card.line(capital(mineralName(corpus, id)), [...clauses, ...reliance].map(({ text }) => text).join('; '))
  }
  card.caveat("I don't compare tons of different minerals, only shares and reliance.")
  for (const id of minerals) card.suggest(...suggestionsFor(corpus, id, 'comparison').slice(0, 2))
  if (onReliance || [...shares.values()].flat().length === 0)
    return reliances.length > 0
      ? relianceHeadline(reliances)
      : none(`I have no figure to compare ${list(minerals.map((id) => mineralName(corpus, id)))} by.`)
  const linked = minerals.some((id) =>
    Object.values(mineralOf(corpus, id).chain).some((other) => other !== id && minerals.includes(other)),
  )
  return concentrationHeadline(corpus, comparable(minerals, shares, linked))
})
