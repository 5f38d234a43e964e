import type { Corpus, Stage } from '../corpus/types.js'
import { mineralsWithTables, sharesOver } from '../tables/over-minerals.js'
import { leaderOf } from '../tables/read.js'
import type { Share } from '../tables/shares.js'
import { answering } from './answering.js'
import type { Card } from './card.js'
import { countFigure, shareFigure, subjectOf, yearText } from './figures.js'
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
const ledText = (corpus: Corpus, led: readonly string[]): string => {
  const names = list(led.slice(0, NAMED).map((id) => mineralName(corpus, id)))
  return `is the world's largest producer of ${led.length <= NAMED ? names : `${count(led.length, 'mineral')}, among them ${names}`}`
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
  const led = [...new Set(first.map(({ cut }) => cut.table.mineral))]
  for (const { cut } of shares.slice(0, 3))
    card.suggest(suggestShare(corpus, mineralOf(corpus, cut.table.mineral), cut.table.stage, place))
  card.caveat('Shares are of the world, each from its own table; years differ as marked.')
  const [best] = shares
  countFigure(card, `Minerals in which ${name} is the largest producer`, led.length, {
    place,
    measure: 'production',
    year: best?.cut.year ?? 0,
    estimated: true,
    citations: [...new Set(card.figures.flatMap(({ citations }) => citations))],
  })
  const apart = besides.length === 0 ? '' : `Besides ${list(besides.map((id) => mineralName(corpus, id)))}, `
  if (led.length > 0 && members.length === 0) return `${apart}${name} ${ledText(corpus, led)}.`
  if (!best) return `${name} has reserves but no listed production.`
  const top = `${subjectOf(corpus, best.cut.table)}, ${percent(best.value, best.bound)} of the world`
  return `${apart}${possessive(name)} largest share is of ${top} (${yearText(best.cut, best.part.estimated)}).`
})
