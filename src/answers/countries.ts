import type { Corpus, Stage } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { mineralsWithTables, sharesOver } from '../tables/over-minerals.js'
import { leaderOf } from '../tables/read.js'
import type { Share } from '../tables/shares.js'
import { answering } from './answering.js'
import { asksStages } from './by-stage.js'
import type { Card } from './card.js'
import { countFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { inLines, led } from './headline.js'
import { mineralName, mineralOf, placeName, placeOf } from './names.js'
import { linePercent, marks } from './phrases.js'
import { suggestShare } from './suggest.js'
import { capital, count, list, percent, possessive } from './text.js'
import { countryInWords } from './words/profile-words.js'

const LINES = 5
const HELD = 3
/** Minerals that a headline names. */
const NAMED = 4

const TITLES: readonly (readonly [Stage, string])[] = [
  ['mining', 'Mining'],
  ['refining', 'Refining'],
  ['manufacturing', 'Making'],
]

/** A line of shares, "cobalt 74.2% (2025 est.) [1], copper …"; none for none. */
const sharesLine = (card: Card, label: string, shares: readonly Share[]): void => {
  const said = shares.map((share) => {
    const { citations } = shareFigure(card, share)
    const size = `${linePercent(share)} (${yearText(share.cut, share.part.estimated)})`
    return `${mineralName(card.corpus, share.cut.table.mineral)} ${size} ${marks(citations)}`
  })
  card.line(label, said.join(', '))
}

/** On the US list of critical minerals, itself or by a member: what readers of a supply profile look for first. */
const isCritical = (corpus: Corpus, { cut }: Share): boolean => {
  const { us2025, members } = mineralOf(corpus, cut.table.mineral)
  return us2025 || members.some((member) => mineralOf(corpus, member).us2025)
}

/** Shares above zero, of critical minerals first; each kind largest first. */
const criticalFirst = (corpus: Corpus, shares: readonly Share[]): readonly Share[] => {
  const above = shares.filter((share) => share.part.value > 0)
  return [...above.filter((one) => isCritical(corpus, one)), ...above.filter((one) => !isCritical(corpus, one))]
}

/** "is the largest producer of 46 minerals, among them gallium, yttrium and germanium"; a few are just named. */
const ledText = (corpus: Corpus, minerals: readonly string[]): readonly [string, string] => {
  const names = list(minerals.slice(0, NAMED).map((id) => mineralName(corpus, id)))
  const most = "is the world's largest producer of "
  return minerals.length <= NAMED
    ? [`${most}${names}`, '.']
    : [`${most}${count(minerals.length, 'mineral')}`, `, among them ${names}.`]
}

/** What a country or group produces: its largest shares of the world by stage, what it leads in, reserves, events. */
export const countryProfile = answering('country-profile', ({ card, corpus, question, none }) => {
  const place = question.places[0] ?? 'WLD'
  const { declined, members } = placeOf(corpus, place)
  if (declined !== undefined) return none(declined)
  const besides = question.excludedMinerals ?? []
  const name = besides.length > 0 ? placeName(corpus, place) : capital(placeName(corpus, place))
  const minerals = mineralsWithTables(corpus).filter((id) => !besides.includes(id))
  const shares = criticalFirst(corpus, sharesOver(corpus, minerals, place, question.stage))
  for (const [stage, title] of TITLES) {
    const own = shares.filter(({ cut }) => cut.table.stage === stage)
    sharesLine(card, title, own.slice(0, question.limit ?? LINES))
  }
  const held =
    question.stage === undefined
      ? criticalFirst(corpus, sharesOver(corpus, minerals, place, undefined, 'reserves')).slice(0, HELD)
      : []
  sharesLine(card, 'Reserves', held)
  if (shares.length === 0 && held.length === 0)
    return none(`I have no figure for ${name}; its output may be counted under "Other countries".`)
  countryInWords(card, place)
  const first = shares.filter(({ cut, part }) => leaderOf(corpus, cut)?.place === part.place)
  const leads = [...new Set(first.map(({ cut }) => cut.table.mineral))]
  const counted = (first: string, value: number, year: number, stage?: Stage): void => {
    const citations = [...new Set(card.figures.flatMap((figure) => figure.citations))]
    const of = { place, measure: 'production', year, estimated: true, citations, ...(stage && { stage }) }
    countFigure(card, `Minerals in which ${name} is ${first}`, value, of)
  }
  const ledAt = (stage: Stage): string => {
    const own = new Set(first.flatMap(({ cut: { table } }) => (table.stage === stage ? [table.mineral] : [])))
    counted(`first in ${stage}`, own.size, first[0]?.cut.year ?? 0, stage)
    return `${stage} ${count(own.size, 'mineral')}`
  }
  for (const { cut } of shares.slice(0, 3))
    card.suggest(suggestShare(corpus, mineralOf(corpus, cut.table.mineral), cut.table.stage, place))
  card.caveat('Shares are of the world, each from its own table; years differ as marked.')
  const [best] = shares
  counted('the largest producer', leads.length, best?.cut.year ?? 0)
  const apart = besides.length === 0 ? '' : `Besides ${list(besides.map((id) => mineralName(corpus, id)))}, `
  if (leads.length > 0 && members.length === 0) {
    const stages = asksStages(question, corpus) ? list(TITLES.slice(0, 2).map(([stage]) => ledAt(stage))) : ''
    return stages === ''
      ? led(`${apart}${name} `, ledText(corpus, leads))
      : `${apart}${name} leads the world in ${stages}.`
  }
  if (!best) return `${name} has reserves but no listed production.`
  const size = `${percent(best.value, best.bound)} of the world (${yearText(best.cut, best.part.estimated)})`
  return [`${apart}${possessive(name)} largest share is of ${subjectOf(corpus, best.cut.table)}`, `, ${size}.`]
})

const SHOWN = 5

/**
 * "Which country leads in the most minerals", "which African country is richest in minerals": the countries by the
 * number of minerals that they are first in, of the world or of a group of countries.
 */
export const asksLeaders = ({ hole, concepts, minerals, places, threshold }: Question, corpus: Corpus): boolean => {
  if (minerals.length > 0 || threshold !== undefined || !concepts.includes('most')) return false
  const [region, ...others] = places
  if (region === undefined) return hole === 'place' && concepts.includes('placeprof')
  const asks = hole === 'place' || concepts.includes('country')
  const of = concepts.some((id) => id === 'placeprof' || id === 'mine' || id === 'produce')
  return others.length === 0 && asks && of && placeOf(corpus, region).members.length > 0
}

/** The first share of each mineral, under the country that it is of. */
const byLeader = (shares: readonly Share[]): ReadonlyMap<string, readonly Share[]> => {
  const led = new Map<string, Share[]>()
  const seen = new Set<string>()
  for (const share of shares) {
    const { mineral } = share.cut.table
    if (!seen.has(mineral)) led.set(share.part.place, [...(led.get(share.part.place) ?? []), share])
    seen.add(mineral)
  }
  return led
}

const VERBS = { mining: 'mining', refining: 'refining', manufacturing: 'making' } as const

/** Countries by the number of minerals whose largest producer they are, mining and refining counted apart. */
export const leadingCountries = answering('ranking', ({ card, corpus, question, none }) => {
  const stage = question.stage ?? 'mining'
  const verb = VERBS[stage]
  // One year for all: averages and older tables cover groups and members that the newest tell apart.
  const shares = sharesOver(corpus, mineralsWithTables(corpus), undefined, stage).filter(({ cut }) => !cut.projected)
  const year = Math.max(...shares.map(({ cut }) => cut.year))
  const led = byLeader(shares.filter(({ cut }) => cut.year === year))
  const known = [...led.values()].flat().length
  const [region] = question.places
  const members = region === undefined ? undefined : placeOf(corpus, region).members
  const order = [...led]
    .filter(([place]) => members?.includes(place) ?? true)
    .sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]))
    .slice(0, Math.max(question.limit ?? SHOWN, SHOWN))
  const common = { measure: 'production', stage, year }
  for (const [place, own] of order) {
    const name = placeName(corpus, place)
    const citations = [...new Set(own.flatMap((share) => shareFigure(card, share).citations))]
    const estimated = own.some(({ part }) => part.estimated)
    countFigure(card, `Minerals that ${name} leads in ${verb}`, own.length, { ...common, place, estimated, citations })
    const minerals = list(own.map(({ cut }) => mineralName(corpus, cut.table.mineral)))
    card.line(capital(name), `${count(own.length, 'mineral')}: ${minerals} ${marks(citations)}`)
  }
  card.caveat(
    `Counted over the ${known} minerals with a table of ${verb} by country for ${year}; a mineral that one country leads by little counts as much as one that it holds alone.`,
  )
  countFigure(card, `Minerals with a table of ${verb} by country`, known, { ...common, place: 'WLD', citations: [1] })
  const where = region === undefined ? '' : placeName(corpus, region)
  const [first, second] = order
  if (!first)
    return none(`I have no table of ${verb} by country${where && ` and no country of ${where} that leads one`}.`)
  for (const { cut } of first[1].slice(0, 3))
    card.suggest(suggestShare(corpus, mineralOf(corpus, cut.table.mineral), stage))
  const next = second ? `, ahead of ${placeName(corpus, second[0])} with ${second[1].length}` : ''
  const who = placeName(corpus, first[0])
  const lead = where === '' ? capital(who) : `In ${where}, ${who}`
  return [
    `${lead} leads the world in ${verb} ${count(first[1].length, 'mineral')}`,
    ` of the ${known} with a table for ${year}`,
    inLines(`${next}.`),
  ]
})
