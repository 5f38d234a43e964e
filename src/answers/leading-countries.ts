import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { mineralsWithTables, sharesOver } from '../tables/over-minerals.js'
import type { Share } from '../tables/shares.js'
import { answering } from './answering.js'
import { countFigure, shareFigure } from './figures.js'
import { mineralName, mineralOf, placeName, placeOf } from './names.js'
import { marks } from './phrases.js'
import { suggestShare } from './suggest.js'
import { capital, count, list } from './text.js'

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
    `Counted over the ${known} minerals with a table of ${verb} by country here for ${year}; a mineral that one country leads by little counts as much as one that it holds alone.`,
  )
  countFigure(card, `Minerals with a table of ${verb} by country`, known, { ...common, place: 'WLD', citations: [1] })
  const where = region === undefined ? '' : placeName(corpus, region)
  const [first, second] = order
  if (!first)
    return none(`There is no table of ${verb} by country here${where && ` and no country of ${where} that leads one`}.`)
  for (const { cut } of first[1].slice(0, 3))
    card.suggest(suggestShare(corpus, mineralOf(corpus, cut.table.mineral), stage))
  const next = second ? `, ahead of ${placeName(corpus, second[0])} with ${second[1].length}` : ''
  const who = placeName(corpus, first[0])
  const lead = where === '' ? capital(who) : `In ${where}, ${who}`
  return `${lead} leads the world in ${verb} ${count(first[1].length, 'mineral')} of the ${known} with a table for ${year}${next}.`
})
