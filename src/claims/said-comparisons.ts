import type { Quantity } from '../language/quantities.js'
import type { Span } from '../language/spans.js'
import type { Assertion, Range } from './claim.js'
import type { Context } from './context.js'
import { amountOf, rankIn, share, unverifiable } from './said-figures.js'
import { type Seen, subjectsOf } from './seen.js'
import { factorRange } from './value.js'

const OVER_HALF: Range = { low: 50 + 1e-9, high: Infinity, words: 'over half' }
const FEWER: Range = { low: -Infinity, high: 1 - 1e-9, words: 'less' }
const MORE: Range = { low: 1 + 1e-9, high: Infinity, words: 'more' }
/** Places after "than", or after "as much as". */
const thanIn = (seen: Seen): readonly string[] => {
  const { spans } = seen.statement.clause
  // "Out-mines", "surpassed": a verb that compares stands among the comparisons and says more or less.
  const compares = ({ senses, start }: Span): boolean =>
    senses.includes('compare') &&
    !senses.includes('threshold') &&
    seen.statement.cues.some((cue) => (cue.id === 'st.more' || cue.id === 'st.less') && cue.start === start)
  const asAt = spans.findIndex(
    (span) =>
      compares(span) ||
      /^(?:as much|as many|times.*|twice.*|half.*|of what|double.*|triple.*|tops|topped|outranks)$/i.test(span.text),
  )
  const verbs = seen.has('st.more', 'st.less', 'st.asmuch', 'st.twice', 'st.half') || seen.of('times').length > 0
  // "Less than half of the world's platinum" is a share of the whole.
  const ofWorld = seen.world && seen.of('share').some(({ start, end }) => start <= asAt && asAt < end)
  const than = seen.places.filter(
    ({ relation, at, beside }) =>
      beside === undefined && (relation === 'than' || (verbs && !ofWorld && asAt >= 0 && at > asAt)),
  )
  const last = than.at(-1)
  // "More than Peru and China combined": a row goes on.
  const row = seen.places.filter(({ at }) => last !== undefined && at > last.at && at - last.at <= 3)
  return [...new Set([...than, ...row].map(({ id }) => id))]
}

/** How two figures stand to each other: "twice", "six times", "more", "a fifth less". */
export const factorIn = (seen: Seen): Range | undefined => {
  const [times] = seen.of('times')
  if (times) return factorRange(times.value, times.bound, `${times.value} times`)
  const bound = boundAt(seen, 'st.twice')
  if (seen.has('st.twice')) return factorRange(2, bound, '2 times')
  if (seen.has('st.half')) return factorRange(0.5, bound, '0.5 times')
  const [part] = seen.of('share')
  const next = part === undefined ? '' : (seen.statement.clause.spans[part.end]?.text.toLowerCase() ?? '')
  const compares = /^(?:more|less|higher|lower|larger|smaller|dearer|cheaper|costlier|pricier)\b/.test(next)
  if (part && part.word === undefined && (compares || seen.has('st.asmuch') || thanIn(seen).length > 0)) {
    const factor = /^(?:more|higher|larger|bigger|dearer|costlier|pricier)/.test(next)
      ? 1 + part.value / 100
      : /^(?:less|fewer|lower|smaller|cheaper)/.test(next)
        ? 1 - part.value / 100
        : part.value / 100
    return factorRange(factor, part.bound, `${Math.round(factor * 100) / 100} times`)
  }
  if (seen.has('st.asmuch'))
    return seen.has('hedge.near')
      ? { low: 0.85, high: 1, words: 'nearly as much' }
      : { low: 0.96, high: 1.04, words: 'as much' }
  if (seen.has('st.less')) return FEWER
  return seen.has('st.more', 'more') ? MORE : undefined
}

const boundAt = (seen: Seen, cue: string): Quantity['bound'] => {
  const found = seen.statement.cues.find(({ id }) => id === cue)
  const before = seen.statement.clause.spans.find(({ end }) => end === found?.start)
  const has = (id: string): boolean => before?.senses.includes(id) === true
  return has('cmp.gt')
    ? 'over'
    : has('cmp.lt')
      ? 'under'
      : has('hedge.near')
        ? 'near'
        : has('hedge.about')
          ? 'about'
          : undefined
}

/** "Canada leads. Belarus produces nearly as much": than the place of the sentence before. */
const unsaidThan = (seen: Seen, { places, against }: Context): readonly string[] => {
  const bare =
    seen.has('st.asmuch', 'st.more', 'st.less') &&
    !seen.has('than', 'st.anyone', 'st.others', 'change.up', 'change.down', 'price', 'reliance') &&
    seen.statement.clause.spans.every(({ text }) => !/than$/i.test(text)) &&
    seen.of('amount').length + seen.of('share').length === 0 &&
    seen.has('mine', 'refine', 'produce', 'reserves', 'hold')
  const [one, ...others] = subjectsOf(seen)
  const [than, ...rest] = places
  return bare &&
    against === undefined &&
    one !== undefined &&
    others.length === 0 &&
    than !== undefined &&
    rest.length === 0 &&
    than !== one
    ? [than]
    : []
}

/** "More than Chile", "twice as much as Chile and Peru", "53 Mt more than Australia". */
export const comparisonIn = (seen: Seen, context: Context): readonly Assertion[] => {
  if (seen.has('st.nobody')) return []
  if (seen.has('st.others')) {
    if (seen.has('st.twice', 'st.half') || seen.of('times').length > 0)
      return [unverifiable("I don't check a multiple of what all others have")]
    return [share(seen.has('st.less') ? { low: -Infinity, high: 50 - 1e-9, words: 'under half' } : OVER_HALF)]
  }
  const besides = seen.places.filter((place) => place.beside !== undefined && place.beside !== 'followed')
  const told = seen.statement.quantities.length > 0 || rankIn(seen) !== undefined || seen.has('dominance', 'hold')
  // "India is ahead of China in barite".
  if (besides.length > 0 && !told && subjectsOf(seen).length === 1)
    return besides.map(({ id, beside }) => ({ kind: 'ratio', than: [id], range: beside === 'ahead' ? MORE : FEWER }))
  const than = thanIn(seen).length > 0 ? thanIn(seen) : unsaidThan(seen, context)
  if (than.length === 0) return []
  const range = factorIn(seen)
  if (!range) return []
  if (seen.places.every(({ id }) => than.includes(id)) && context.places.length === 0) return []
  const [by, ...more] = seen.of('amount')
  const next = by === undefined ? '' : (seen.statement.clause.spans[by.end]?.text.toLowerCase() ?? '')
  if (by && /^(?:more|larger|bigger)/.test(next) && range === MORE) {
    const amount = amountOf(by)
    return amount.kind === 'amount'
      ? [{ kind: 'difference', than, range: amount.range, value: amount.value, unit: amount.unit }]
      : []
  }
  const ratio: Assertion = { kind: 'ratio', than, range }
  const own = [by, ...more].flatMap((one) => (one ? [amountOf(one)] : []))
  const [place] = subjectsOf(seen).filter((id) => !than.includes(id))
  return [...own.map((one) => (place === undefined || one.kind !== 'amount' ? one : { ...one, whose: place })), ratio]
}
