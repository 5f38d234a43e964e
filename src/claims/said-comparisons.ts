import { isName, type Span } from '../language/spans.js'
import type { Bound } from '../language/quantities.js'
import type { Assertion, Range } from './claim.js'
import type { Context } from './context.js'
import { amountOf, rankIn, share, unverifiable } from './said-figures.js'
import { cueOver, type Seen, subjectsOf, wordAt } from './seen.js'
import { factorRange, over, range, under } from './value.js'

const MORE = over(1)
const FEWER = under(1)

/** Places after "than", or after "as much as". */
const thanIn = (seen: Seen): readonly string[] => {
  const { statement, places } = seen
  const { spans } = statement.clause
  // "Out-mines", "surpassed": a verb that compares stands among the comparisons and says more or less.
  const at = spans.findIndex(
    (span, i) =>
      (span.senses.includes('compare') &&
        (!span.senses.includes('threshold') ||
          isName(spans[i + 1]) ||
          /^(?:that|those)$/i.test(spans[i + 1]?.text ?? '')) &&
        cueOver(statement, span, 'st.more', 'st.less')) ||
      /^(?:as much|as many|times.*|twice.*|half.*|of what|double.*|triple.*|tops|topped|outranks)$/i.test(span.text),
  )
  const compares =
    at >= 0 && (seen.has('st.more', 'st.less', 'st.asmuch', 'st.twice', 'st.half') || seen.of('times').length > 0)
  // "Less than half of the world's platinum" is a share of the whole.
  const ofWorld = seen.world && seen.of('share').some(({ start, end }) => start <= at && at < end)
  const than = places.filter(
    (place) => place.beside === undefined && (place.relation === 'than' || (compares && !ofWorld && place.at > at)),
  )
  const last = than.at(-1)?.at ?? Infinity
  // "More than Peru and China combined": a row goes on.
  const row = places.filter((place) => place.at > last && place.at - last <= 3)
  return [...new Set([...than, ...row].map(({ id }) => id))]
}

const BOUNDS = { 'cmp.gt': 'over', 'cmp.lt': 'under', 'hedge.near': 'near', 'hedge.about': 'about' } as const

/** How the word before one takes it: "more than twice", "nearly twice". */
const boundBy = (before: Span | undefined): Bound | undefined =>
  Object.entries(BOUNDS).find(([sense]) => before?.senses.includes(sense))?.[1]
const boundAt = ({ statement: { clause, cues } }: Seen, id: string): Bound | undefined => {
  const start = cues.find((cue) => cue.id === id)?.start
  return boundBy(clause.spans.find(({ end }) => end === start))
}

/** "Triple", "more than triple": the factor of a word that multiplies by three and more. */
const manifold = ({ statement: { clause } }: Seen): Range | undefined => {
  const percents = clause.spans.map(({ concepts }) => concepts.flatMap(({ pct }) => pct ?? [])[0])
  const at = percents.findIndex((percent) => percent !== undefined)
  const percent = percents[at] ?? 0
  return percent <= 0 ? undefined : factorRange(1 + percent / 100, boundBy(clause.spans[at - 1]))
}

/** How two figures stand to each other: "twice", "six times", "more", "a fifth less". */
export const factorIn = (seen: Seen): Range | undefined => {
  const [times] = seen.of('times')
  if (times) return factorRange(times.value, times.bound)
  if (seen.has('st.twice')) return factorRange(2, boundAt(seen, 'st.twice'))
  if (seen.has('st.half')) return factorRange(0.5, boundAt(seen, 'st.half'))
  const many = manifold(seen)
  if (many) return many
  const [part] = seen.of('share')
  const next = part ? wordAt(seen, part.end) : ''
  const more = /^(?:more|higher|larger|bigger|dearer|costlier|pricier)\b/.test(next)
  const less = /^(?:less|fewer|lower|smaller|cheaper)\b/.test(next)
  // "Beats China, with 49 % against 39 %": the part that it has.
  const has = part !== undefined && ['with', 'at'].includes(wordAt(seen, part.start - 1))
  if (part && part.word === undefined && !has && (more || less || seen.has('st.asmuch') || thanIn(seen).length > 0)) {
    const size = part.value / 100
    return factorRange(more ? 1 + size : less ? 1 - size : size, part.bound)
  }
  if (seen.has('st.asmuch')) return seen.has('hedge.near') ? range(0.85, 1) : range(0.96, 1.04)
  if (seen.has('st.less')) return FEWER
  return seen.has('st.more', 'more') ? MORE : undefined
}

/** "Canada leads. Belarus produces nearly as much": than the place of the sentence before. */
const unsaidThan = (seen: Seen, { places, against }: Context): readonly string[] => {
  const bare =
    !seen.world &&
    seen.has('st.asmuch', 'st.more', 'st.less') &&
    !seen.has('than', 'st.anyone', 'st.others', 'change.up', 'change.down', 'price', 'reliance') &&
    seen.statement.clause.spans.every(({ text }) => !/than$/i.test(text)) &&
    seen.of('amount').length + seen.of('share').length === 0 &&
    seen.has('mine', 'refine', 'produce', 'reserves', 'hold')
  const [one, ...others] = subjectsOf(seen)
  const than = places.length === 1 && places[0] !== one ? places : []
  return bare && against === undefined && one !== undefined && others.length === 0 ? than : []
}

/** "Ranks behind only Australia": second, and not merely less. */
const isOnly = (seen: Seen, than: readonly string[]): boolean =>
  seen.places.some(({ id, at }) => than.includes(id) && wordAt(seen, at - 1) === 'only')
const onlyRank = (second: boolean): readonly Assertion[] => [
  second
    ? { kind: 'rank', from: 2, to: 2 }
    : unverifiable('I check one country against another, not against some alone'),
]

/** "More than Chile", "twice as much as Chile and Peru", "53 Mt more than Australia". */
export const comparisonIn = (seen: Seen, context: Context): readonly Assertion[] => {
  if (seen.has('st.nobody')) return []
  if (seen.has('st.others'))
    return seen.has('st.twice', 'st.half') || seen.of('times').length > 0
      ? [unverifiable("I don't check a multiple of what all others have")]
      : [share(seen.has('st.less') ? under(50) : over(50))]
  const besides = seen.places.filter(({ beside }) => beside !== undefined && beside !== 'followed')
  const told = seen.statement.quantities.length > 0 || rankIn(seen) !== undefined || seen.has('dominance')
  // "India is ahead of China in barite".
  if (besides.length > 0 && !told && subjectsOf(seen).length === 1) {
    const [one, another] = besides
    if (
      isOnly(
        seen,
        besides.map(({ id }) => id),
      )
    )
      return onlyRank(one?.beside === 'after' && !another)
    return besides.map(({ id, beside }) => ({ kind: 'ratio', than: [id], range: beside === 'ahead' ? MORE : FEWER }))
  }
  const named = thanIn(seen)
  const than = named.length > 0 ? named : unsaidThan(seen, context)
  const factor = factorIn(seen)
  const subjects = [...subjectsOf(seen), ...context.places].filter((id) => !than.includes(id))
  const [own] = subjects
  if (than.length === 0 || !factor || own === undefined) return []
  if (isOnly(seen, than)) return onlyRank(factor === FEWER && than.length === 1)
  const amounts = seen.of('amount').map(amountOf)
  const [by] = seen.of('amount')
  if (by && amounts[0] && factor === MORE && /^(?:more|larger|bigger)/.test(wordAt(seen, by.end)))
    return [{ ...amounts[0], kind: 'ratio', than }]
  // "More than Russia (92,000) and Australia (91,000)": than each of them.
  const apart = !seen.has('st.together') && than.every((id) => seen.owned.some((one) => one.id === id))
  return [
    ...seen.of('amount').map((one): Assertion => {
      const owner = seen.owned.find(({ figure }) => figure.start === one.start)?.id
      return { ...amountOf(one), whose: owner ?? own }
    }),
    ...(apart
      ? than.map((id): Assertion => ({ kind: 'ratio', than: [id], range: factor, whose: own }))
      : [{ kind: 'ratio' as const, than, range: factor }]),
  ]
}
