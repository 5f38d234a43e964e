import type { Corpus } from '../corpus/types.js'
import type { Share } from '../tables/shares.js'
import { attributive, mineralName, nounOf, placeName, verbOf } from './names.js'
import { averageOf, headlinePercent } from './phrases.js'
import { capital, list } from './text.js'

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
export const concentrationHeadline = (corpus: Corpus, shares: readonly Share[]): string => {
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
  return `${lead}, with ${sizeOf(first)} in ${name(first)}; ${list(rest)}.`
}
