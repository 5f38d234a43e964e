import type { Answer } from '../../answers/answer.js'
import { countryRows, isNumber } from '../../tables/read.js'
import { cutsFor } from '../../tables/select.js'
import { shareOf } from '../../tables/shares.js'
import type { Corpus } from '../../corpus/types.js'
import { percentText } from '../numbers.js'
import type { ChartSpec, Region, StageMap } from '../spec.js'
import { groupBy, placeLabel, sourceLine } from './common.js'
import { type Group, groupsOf, worldShares } from './parts.js'
import { leadersTitle, stageHeading } from './stack.js'

/** Every country with a number in the table a group stands in; withheld and unlisted ones are not known. */
const knownIn = ({ table, first }: Group, corpus: Corpus): readonly Region[] => {
  const cut = table === undefined ? undefined : cutsFor([table], first.year)[0]
  if (cut === undefined) return []
  const places = [
    ...new Set(
      countryRows(cut)
        .filter(isNumber)
        .map(({ place }) => place),
    ),
  ]
  return places
    .flatMap((place): Region[] => {
      const share = shareOf(corpus, cut, place)
      if (share.kind !== 'share') return []
      const { value, bound } = share
      return [{ place, label: placeLabel(place, corpus), value, text: percentText(value, bound) }]
    })
    .sort((a, b) => b.value - a.value)
}

/** The world for "who mines": a map of each stage the answer tells of, from the tables it cites. */
export const worldMap = (answer: Answer, corpus: Corpus): ChartSpec | undefined => {
  const all = groupsOf(worldShares(answer), answer, corpus).filter(({ first }) => first.measure === 'production')
  const groups = groupBy(all, ({ first }) => first.stage ?? '').flatMap((same) => same.slice(0, 1))
  const stages = groups.map((group): StageMap => ({
    heading: stageHeading(group, answer.question.minerals[0], corpus),
    known: knownIn(group, corpus),
  }))
  const title = leadersTitle(groups, corpus)
  if (title === undefined || stages.every(({ known }) => known.length < 2)) return undefined
  return {
    kind: 'map',
    title,
    subtitle: 'Share of the world',
    source: sourceLine(
      answer,
      groups.flatMap(({ first }) => first.citations),
      corpus,
    ),
    stages: stages.filter(({ known }) => known.length > 0),
  }
}
