import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { shareFigure } from './figures.js'
import { mineralName, mineralOf, placeName, placeOf } from './names.js'
import { marks } from './phrases.js'
import type { Share } from '../tables/shares.js'
import { suggestShare } from './suggest.js'
import { capital, count, list } from './text.js'
import { mineralsWithTables, sharesOver } from '../tables/over-minerals.js'

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

/** Countries by the number of minerals whose largest producer they are, mining and refining counted apart. */
export const leadingCountries = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const stage = question.stage ?? 'mining'
  const all = mineralsWithTables(corpus)
  // One year for all: averages and older tables cover groups and members that the newest tell apart.
  const current = sharesOver(corpus, all, undefined, stage).filter(({ cut }) => !cut.projected)
  const year = Math.max(...current.map(({ cut }) => cut.year))
  const led = new Map<string, Share[]>()
  const seen = new Set<string>()
  for (const share of current) {
    const { mineral } = share.cut.table
    if (share.cut.year !== year || seen.has(mineral)) continue
    seen.add(mineral)
    led.set(share.part.place, [...(led.get(share.part.place) ?? []), share])
  }
  const region = question.places[0]
  const members = region === undefined ? undefined : placeOf(corpus, region).members
  const order = [...led]
    .filter(([place]) => members?.includes(place) ?? true)
    .sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]))
    .slice(0, Math.max(question.limit ?? SHOWN, SHOWN))
  const verb = stage === 'refining' ? 'refining' : stage === 'manufacturing' ? 'making' : 'mining'
  for (const [place, shares] of order) {
    const cited = [...new Set(shares.flatMap((share) => shareFigure(card, share).citations))]
    card.figure({
      label: `Minerals that ${placeName(corpus, place)} leads in ${verb}`,
      quantity: 'count',
      value: shares.length,
      unit: 'minerals',
      mineral: 'all',
      place,
      measure: 'production',
      stage,
      year,
      estimated: shares.some(({ part }) => part.estimated),
      basis: 'calculated',
      citations: cited,
    })
    card.line(
      capital(placeName(corpus, place)),
      `${count(shares.length, 'mineral')}: ${list(shares.map(({ cut }) => mineralName(corpus, cut.table.mineral)))} ${marks(cited)}`,
    )
  }
  card.caveat(
    `Counted over the ${seen.size} minerals with a table of ${verb} by country here for ${year}; a mineral that one country leads by little counts as much as one that it holds alone.`,
  )
  card.figure({
    label: `Minerals with a table of ${verb} by country`,
    quantity: 'count',
    value: seen.size,
    unit: 'minerals',
    mineral: 'all',
    place: 'WLD',
    measure: 'production',
    stage,
    year,
    estimated: false,
    basis: 'calculated',
    citations: [1],
  })
  const [first, second] = order
  if (!first) {
    const where = region === undefined ? '' : ` and no country of ${placeName(corpus, region)} that leads one`
    return card.answer('no-data', 'ranking', `There is no table of ${verb} by country here${where}.`)
  }
  for (const { cut } of first[1].slice(0, 3))
    card.suggest(suggestShare(corpus, mineralOf(corpus, cut.table.mineral), stage))
  const next = second ? `, ahead of ${placeName(corpus, second[0])} with ${second[1].length}` : ''
  return card.answer(
    'answered',
    'ranking',
    `${region === undefined ? '' : `In ${placeName(corpus, region)}, `}${(region === undefined ? capital : String)(placeName(corpus, first[0]))} leads the world in ${verb} ${count(first[1].length, 'mineral')} of the ${seen.size} with a table for ${year}${next}.`,
  )
}
