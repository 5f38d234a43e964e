import type { Corpus, Stage } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { shareFigure, subjectOf, yearText } from './figures.js'
import { mineralName, mineralOf, placeName, placeOf } from './names.js'
import { linePercent, marks } from './phrases.js'
import { leaderOf } from '../tables/read.js'
import { suggestShare } from './suggest.js'
import { mineralsWithTables, sharesOver } from '../tables/over-minerals.js'
import { type Share } from '../tables/shares.js'
import { capital, count, list, percent, possessive } from './text.js'
import { countryInWords } from './words/profile-words.js'

const LINES = 5
const HELD = 3
/** Minerals that a headline names. */
const NAMED = 4

const TITLES: Readonly<Record<Stage, string>> = { mining: 'Mining', refining: 'Refining', manufacturing: 'Making' }

const textOf = (card: Card, share: Share): string => {
  const figure = shareFigure(card, share)
  return `${mineralName(card.corpus, share.cut.table.mineral)} ${linePercent(share)} (${yearText(share.cut, share.part.estimated)}) ${marks(figure.citations)}`
}

const leads = (corpus: Corpus, share: Share): boolean => leaderOf(corpus, share.cut)?.place === share.part.place

/** On the US list of critical minerals, itself or by a member: what readers of a supply profile look for first. */
const isCritical = (corpus: Corpus, id: string): boolean => {
  const { us2025, members } = mineralOf(corpus, id)
  return us2025 || members.some((member) => mineralOf(corpus, member).us2025)
}

/** Shares above zero, of critical minerals first; each kind largest first. */
const criticalFirst = (corpus: Corpus, shares: readonly Share[]): readonly Share[] => {
  const above = shares.filter((share) => share.part.value > 0)
  const [critical, others] = [true, false].map((wanted) =>
    above.filter((share) => isCritical(corpus, share.cut.table.mineral) === wanted),
  )
  return [...(critical ?? []), ...(others ?? [])]
}

/** "is the largest producer of 46 minerals, among them gallium, yttrium and germanium"; a few are just named. */
const ledText = (corpus: Corpus, led: readonly string[]): string => {
  const names = (ids: readonly string[]) => list(ids.map((id) => mineralName(corpus, id)))
  return led.length <= NAMED
    ? `is the world's largest producer of ${names(led)}`
    : `is the world's largest producer of ${count(led.length, 'mineral')}, among them ${names(led.slice(0, NAMED))}`
}

/** What a country or group produces: its largest shares of the world by stage, what it leads in, reserves, events. */
export const countryProfile = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const intent = 'country-profile'
  const place = question.places[0] ?? 'WLD'
  const name =
    (question.excludedMinerals ?? []).length > 0 ? placeName(corpus, place) : capital(placeName(corpus, place))
  const declined = placeOf(corpus, place).declined
  if (declined !== undefined) return card.answer('no-data', intent, declined)
  const besides = question.excludedMinerals ?? []
  const minerals = mineralsWithTables(corpus).filter((id) => !besides.includes(id))
  const shares = criticalFirst(corpus, sharesOver(corpus, minerals, place, question.stage))
  const limit = question.limit ?? LINES
  for (const stage of ['mining', 'refining', 'manufacturing'] as const) {
    const own = shares.filter((share) => share.cut.table.stage === stage).slice(0, limit)
    if (own.length > 0) card.line(TITLES[stage], own.map((share) => textOf(card, share)).join(', '))
  }
  const held =
    question.stage === undefined
      ? criticalFirst(corpus, sharesOver(corpus, minerals, place, undefined, 'reserves')).slice(0, HELD)
      : []
  if (held.length > 0) card.line('Reserves', held.map((share) => textOf(card, share)).join(', '))
  if (shares.length === 0 && held.length === 0)
    return card.answer(
      'no-data',
      intent,
      `I have no figure for ${name}; its output may be counted under "Other countries".`,
    )
  countryInWords(card, place)
  const apart = besides.length === 0 ? '' : `Besides ${list(besides.map((id) => mineralName(corpus, id)))}, `
  const first = shares.filter((share) => leads(corpus, share))
  const led = [...new Set(first.map((share) => share.cut.table.mineral))]
  for (const share of shares.slice(0, 3))
    card.suggest(suggestShare(corpus, mineralOf(corpus, share.cut.table.mineral), share.cut.table.stage, place))
  card.caveat('Shares are of the world, each from its own table; years differ as marked.')
  card.figure({
    label: `Minerals in which ${name} is the largest producer`,
    quantity: 'count',
    value: led.length,
    unit: 'minerals',
    mineral: 'all',
    place,
    measure: 'production',
    year: shares[0]?.cut.year ?? 0,
    estimated: true,
    basis: 'calculated',
    citations: [...new Set(card.figures.flatMap((figure) => figure.citations))],
  })
  const best = shares[0]
  const top = best ? `${subjectOf(corpus, best.cut.table)}, ${percent(best.value, best.bound)} of the world` : ''
  const members = placeOf(corpus, place).members.length > 0
  if (led.length > 0 && !members) return card.answer('answered', intent, `${apart}${name} ${ledText(corpus, led)}.`)
  return card.answer(
    'answered',
    intent,
    best
      ? `${apart}${possessive(name)} largest share is of ${top} (${yearText(best.cut, best.part.estimated)}).`
      : `${name} has reserves but no listed production.`,
  )
}
