import { ordinal } from '../answers/text.js'
import { isA, means } from '../language/spans.js'
import type { Quantity } from '../language/quantities.js'
import type { Assertion, Range, Said } from './claim.js'
import type { Context } from './context.js'
import { cueOver, type Seen, subjectsOf, wordAt } from './seen.js'
import { ofOwnYears } from './said-years.js'
import { amountRange, atLeast, atMost, factorRange, over, restOf, shareRange, under } from './value.js'

export const unverifiable = (why: string): Said<'unverifiable'> => ({ kind: 'unverifiable', why })
export const share = (range: Range, whose?: string): Said<'share'> => ({
  kind: 'share',
  range,
  ...(whose !== undefined && { whose }),
})

const ANY = atLeast(0.05)
const NONE = atMost(0.05)
const WHOLE = atLeast(99.5)

/** A figure of mass as an amount. */
export const amountOf = (one: Quantity): Said<'amount'> => ({
  kind: 'amount',
  range: amountRange(one),
  value: one.value,
  unit: one.unit ?? 't',
})

const PLACES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:first|1st|number one|no\.? 1|number 1|#1|number-one)\b/, 1],
  [/\b(?:2nd|runner.?up|number two|no\.? 2|number 2)\b/, 2],
  [/\b(?:3rd|number three|no\.? 3|number 3)\b/, 3],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((rank) => [new RegExp(`\\b(?:${ordinal(rank)}|${rank}th)\\b`), rank] as const),
]

/** "No. 1", "number 2" with the figure apart: the number is a rank and no figure. */
const numberedRank = (seen: Seen): number | undefined =>
  seen.statement.clause.spans.find(({ type, value }, at) => {
    const before = wordAt(seen, at - 1)
    const isRank = /^(?:number|no|#)$/.test(before === '.' ? wordAt(seen, at - 2) : before)
    return type === 'number' && value !== undefined && value <= 10 && isRank
  })?.value

/** The rank that a clause claims: "second-largest" 2–2, "top three" 1–3, "one of the largest" 1–5. */
export const rankIn = (seen: Seen): { readonly from: number; readonly to: number } | undefined => {
  const { statement } = seen
  const { spans } = statement.clause
  const only = (rank: number) => ({ from: rank, to: rank })
  if (seen.has('st.once')) return undefined
  const numbered = numberedRank(seen)
  if (numbered !== undefined) return only(numbered)
  // "Less than any other": the last place, which no list of countries tells.
  if (seen.has('st.less') && seen.has('st.anyone', 'st.nobody')) return undefined
  if (seen.has('st.nobody') && !seen.has('st.nomore') && seen.has('st.more', 'st.anyone', 'than')) return only(1)
  // "Every second ton" is a half, and no rank.
  if (spans.some(({ senses }, at) => senses.includes('ordinal') && spans[at - 1]?.senses.includes('val.all')))
    return undefined
  // "With Russia in second place" is said of Russia.
  const words = spans
    .filter((span) => !cueOver(statement, span, 'st.trailing'))
    .filter((span) => isA(span, 'order'))
    .map(({ text }) => text.toLowerCase())
    .join(' ')
  if (words === '') {
    if (seen.has('st.trailing') && seen.places.length === 1) return only(2)
    const ledBy = seen.has('st.ledby') && seen.places.some(({ relation }) => relation === 'by')
    const beyondAll = seen.has('st.anyone') && seen.has('st.more', 'more')
    return seen.has('st.main') || ledBy || beyondAll ? only(1) : undefined
  }
  // "Peru rather than China makes most of it": more than that other, and than any.
  if (
    seen.has('most') &&
    seen.statement.clause.names.some(({ span, relation }) => span.type === 'place' && relation === 'foil')
  )
    return only(1)
  const ordinal = PLACES.find(([pattern]) => pattern.test(words))?.[1]
  if (ordinal !== undefined) return only(ordinal)
  const most = spans.findIndex(
    ({ senses }, at) => senses.includes('most') && !seen.of('share').some(({ start }) => start === at),
  )
  if (most < 0) return undefined
  const top = [spans[most - 1], spans[most + 1], spans[most - 2]].find((span) => span?.type === 'number')?.value
  if (top !== undefined && top <= 10) return { from: 1, to: top }
  // "Canada, Russia and China were the biggest": the first three.
  const row = seen.places.filter(({ at, relation }) => relation === 'subject' && at < most)
  return { from: 1, to: seen.has('st.oneof') ? 5 : Math.max(1, row.length) }
}

/** "Only China makes …": all of it. */
const onlyBefore = ({ places, statement: { clause, cues } }: Seen): boolean => {
  const [first, other] = places
  const token = first && clause.spans[first.at]?.start
  return other === undefined && cues.some(({ id, end }) => id === 'st.only' && end === token)
}

const ACTS = ['mine', 'refine', 'produce', 'manufact']
const has = (seen: Seen, at: number, ids: readonly string[]): boolean =>
  seen.statement.clause.spans[at]?.senses.some((id) => ids.includes(id)) === true

/** "Does not mine", "mines none": the denial stands right beside the act. */
const deniesAct = (seen: Seen): boolean =>
  seen.statement.clause.spans.some(
    (_, at) => has(seen, at, ['not']) && [-2, -1, 1, 2, 3].some((step) => has(seen, at + step, ACTS)),
  )

/** Words beside which a clause still says no more than that something is mined or made. */
const BARE = new Set(['st.site', 'st.process', 'st.plain', 'st.is'])

/** Whether a clause says no more than that something is mined or made: each further word would weigh or limit it. */
const actsOnly = (seen: Seen): boolean => {
  const { clause, cues } = seen.statement
  const acts = clause.spans.filter((_, at) => has(seen, at, ACTS.slice(0, 3)))
  const articles = /^(?:the|a|an|in|its|it|also|is|are|has|have|been|,|\.|!)$/i
  return (
    acts.length === 1 &&
    cues.every(({ id }) => BARE.has(id)) &&
    clause.spans.every(
      (span) => span.type !== 'unknown' && (span.type !== 'concept' || acts.includes(span) || articles.test(span.text)),
    )
  )
}

const PART = "the claim is about a part that my tables don't break out"

/** What is said of all but some places: what is left is theirs. */
const ofOutside = (seen: Seen, value: Quantity | undefined, amount: Quantity | undefined): Assertion => {
  const [outside, more] = seen.outside
  if (more !== undefined || subjectsOf(seen).length > 0 || (value && amount)) return unverifiable(PART)
  if (value) return share(restOf(shareRange(value)), outside)
  return amount ? amountOf(amount) : unverifiable(PART)
}

/** Figures of a clause that tell whose they are: those of the places right before them, and the whole world's. */
const toldIn = (seen: Seen): readonly { readonly figure: Quantity; readonly said: readonly Assertion[] }[] => {
  const of = (figure: Quantity, whose: string): Assertion =>
    figure.kind === 'share' ? share(shareRange(figure), whose) : { ...amountOf(figure), whose }
  return [
    ...seen.owned.flatMap(({ id, at, beside, figure }) => {
      const ratio = (range: Range): Assertion => ({ kind: 'ratio', than: [id], range })
      const order = beside ? [ratio(beside === 'after' ? under(1) : over(1))] : []
      // "A quarter of China's 6 million".
      const part = seen.of('share').find(({ end }) => end === at - 1 && wordAt(seen, end) === 'of')
      return [
        { figure, said: [of(figure, id), ...order] },
        ...(part ? [{ figure: part, said: [ratio(factorRange(part.value / 100, part.bound))] }] : []),
      ]
    }),
    ...seen.of('amount').flatMap((figure) => (figure.whole ? [{ figure, said: [of(figure, 'WLD')] }] : [])),
  ]
}

/** Shares, amounts and ranks of a clause that names one each. */
export const figuresIn = (seen: Seen, context: Context): readonly Assertion[] => {
  const told = toldIn(seen)
  const free = (kind: Quantity['kind']) =>
    seen.of(kind).filter((one) => !told.some(({ figure }) => figure.start === one.start))
  const [ofWhole, moreValues] = free('share')
  const [ofMass, moreAmounts] = free('amount')
  const counts = seen.of('count').filter((one) => one.value !== numberedRank(seen))
  // "Today it is below 70", after a share: a number that counts nothing.
  const countsNone = ({ end }: Quantity): boolean => {
    const next = seen.statement.clause.spans[end]
    return next === undefined || next.type === 'mark' || next.type === 'year' || means(next, 'in')
  }
  const [bare] =
    !ofMass && !ofWhole && context.unit !== undefined && counts.length === 1 ? counts.filter(countsNone) : []
  const ofPart = context.unit === '%' && bare && bare.value < 100
  const value = ofWhole ?? (ofPart ? { ...bare, kind: 'share' as const } : undefined)
  const amount = ofMass ?? (bare && context.unit !== '%' ? { ...bare, unit: context.unit ?? 't' } : undefined)
  const made = seen.has('mine', 'refine', 'produce')
  if (seen.has('least')) return [unverifiable('my tables list the largest, and not the smallest')]
  const each = ofOwnYears(seen, free(moreValues ? 'share' : 'amount'))
  if (each && seen.of('share').length * seen.of('amount').length === 0)
    return each.map(({ one, at }) => ({ ...(moreValues ? share(shareRange(one)) : amountOf(one)), at }))
  if (moreValues ?? moreAmounts) return [unverifiable('this states more than one figure at once')]
  if (value && seen.has('price') && !made) return [unverifiable("I couldn't read what this says about a price")]
  const subjects = subjectsOf(seen)
  // "Had mined most of its copper": a part of its own, and not of the world's.
  const its = value && [0, 1].some((step) => has(seen, value.end + step, ['its']))
  if (its && !seen.world && subjects.length > 0)
    return [unverifiable('the claim is about a part of its own output, and my tables give parts of the world')]
  const rank = rankIn(seen)
  if (seen.outside.length > 0 && !rank) return [ofOutside(seen, value, amount)]
  if (seen.outside.length > 0 && (value ?? amount)) return [unverifiable(PART)]
  const found: Assertion[] = []
  if (value && !(value.word !== undefined && rank)) {
    const [place, other] = context.places
    const rest = seen.has('st.rest') && seen.places.length === 0
    if (!rest) found.push(share(shareRange(value)))
    else if (place !== undefined && other === undefined) found.push(share(restOf(shareRange(value)), place))
    else found.push(unverifiable("the claim doesn't say what the rest is"))
  }
  if (amount) found.push(amountOf(amount))
  if (rank) found.push({ kind: 'rank', ...rank })
  found.push(...told.flatMap(({ said }) => said))
  if (found.length > 0) return found
  // Zero is what "has mined none" says, where "does not mine" denies any.
  const none = seen.statement.clause.spans.some(
    ({ text }, at) => has(seen, at, ['not']) && /^(?:no|none|nothing|zero|nobody|no one)$/i.test(text),
  )
  if (!seen.has('st.lets') && deniesAct(seen) && subjects.length > 0 && seen.minerals.length > 0)
    return [share(none ? NONE : ANY)]
  if (onlyBefore(seen) && (made || seen.has('manufact'))) return [share(WHOLE)]
  // "Zimbabwe produces lithium".
  const [who, other] = seen.places
  if (who?.relation === 'subject' && !other && seen.minerals.length === 1 && actsOnly(seen)) return [share(ANY)]
  // "Dominates": first, and with more than half.
  return seen.has('dominance') && subjects.length > 0 ? [{ kind: 'rank', from: 1, to: 1, over: 50 }] : []
}
