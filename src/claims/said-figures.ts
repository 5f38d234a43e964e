import type { Quantity } from '../language/quantities.js'
import type { Assertion, Range } from './claim.js'
import type { Context } from './context.js'
import { type Seen, subjectsOf } from './seen.js'
import { amountRange, shareRange } from './value.js'

export const unverifiable = (why: string): Extract<Assertion, { kind: 'unverifiable' }> => ({
  kind: 'unverifiable',
  why,
})

export const share = (range: Range, whose?: string): Assertion => ({
  kind: 'share',
  range,
  ...(whose !== undefined && { whose }),
})

/** What is left of the whole: "outside China two thirds" is China's last third. */
const rest = ({ low, high, words }: Range): Range => ({ low: 100 - high, high: 100 - low, words: `all but ${words}` })

const ANY: Range = { low: 0.05, high: Infinity, words: 'any' }
const NONE: Range = { low: -Infinity, high: 0.05, words: 'none' }
const WHOLE: Range = { low: 99.5, high: Infinity, words: 'all' }

/** A figure of mass as an amount. */
export const amountOf = (one: Quantity): Assertion => {
  const unit = one.unit ?? 't'
  return {
    kind: 'amount',
    range: amountRange(one, `${one.value.toLocaleString('en-US')} ${unit}`),
    value: one.value,
    unit,
  }
}

/** The words of a clause that hold an order: "second", "top", "biggest". */
const orderIn = ({ statement: { clause, cues }, lexicon }: Seen): readonly string[] =>
  clause.spans
    // "With Russia in second place" is said of Russia.
    .filter(({ start }) => !cues.some((cue) => cue.id === 'st.trailing' && cue.start <= start && start < cue.end))
    .filter(({ senses }) => senses.some((id) => lexicon.concept(id).t === 'order'))
    .map(({ text }) => text.toLowerCase())

const PLACES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:first|number one|no\.? 1|number 1|#1|number-one)\b/, 1],
  [/\b(?:second|2nd|runner.?up|number two|no\.? 2|number 2)\b/, 2],
  [/\b(?:third|3rd|number three|no\.? 3|number 3)\b/, 3],
  [/\b(?:fourth|4th)\b/, 4],
  [/\b(?:fifth|5th)\b/, 5],
  [/\b(?:sixth|6th)\b/, 6],
  [/\b(?:seventh|7th)\b/, 7],
  [/\b(?:eighth|8th)\b/, 8],
]

/** "No. 1", "number 2" with the figure apart: the number is a rank and no figure. */
const numberedRank = ({ statement: { clause } }: Seen): number | undefined => {
  const at = clause.spans.findIndex(({ type, value }, i) => {
    const [before, further] = [clause.spans[i - 1]?.text ?? '', clause.spans[i - 2]?.text ?? '']
    return (
      type === 'number' &&
      value !== undefined &&
      value <= 10 &&
      /^(?:number|no|#)$/i.test(before === '.' ? further : before)
    )
  })
  return at < 0 ? undefined : clause.spans[at]?.value
}

/** The rank that a clause claims: "second-largest" 2–2, "top three" 1–3, "one of the largest" 1–5. */
export const rankIn = (
  seen: Seen,
): { readonly from: number; readonly to: number; readonly words: string } | undefined => {
  const words = orderIn(seen).join(' ')
  const numbered = numberedRank(seen)
  if (numbered !== undefined)
    return { from: numbered, to: numbered, words: numbered === 1 ? 'first' : `number ${numbered}` }
  const { spans } = seen.statement.clause
  // "Less than any other": the last place, which no list of countries tells.
  if (seen.has('st.less') && seen.has('st.anyone', 'st.nobody')) return undefined
  if (seen.has('st.nobody') && seen.has('st.more', 'st.anyone', 'than')) return { from: 1, to: 1, words: 'first' }
  const ledBy = seen.has('st.ledby') && seen.places.some(({ relation }) => relation === 'by')
  const trails = seen.has('st.trailing') && seen.places.length === 1
  if (words === '' && trails) return { from: 2, to: 2, words: 'number 2' }
  if (words === '' && (seen.has('st.main') || ledBy)) return { from: 1, to: 1, words: 'first' }
  if (words === '')
    return seen.has('st.anyone') && seen.has('st.more', 'more') ? { from: 1, to: 1, words: 'first' } : undefined
  const ordinal = PLACES.find(([pattern]) => pattern.test(words))?.[1]
  if (ordinal !== undefined) return { from: ordinal, to: ordinal, words: ordinal === 1 ? 'first' : `number ${ordinal}` }
  const most = spans.findIndex(
    ({ senses }, at) => senses.includes('most') && !seen.of('share').some(({ start }) => start === at),
  )
  if (most < 0) return undefined
  const beside = [spans[most - 1], spans[most + 1], spans[most - 2]].find(
    (span) => span?.type === 'number' && span.value !== undefined,
  )
  if (beside?.value !== undefined && beside.value <= 10)
    return beside.value === 1
      ? { from: 1, to: 1, words: 'first' }
      : { from: 1, to: beside.value, words: `among the top ${beside.value}` }
  if (seen.has('st.oneof')) return { from: 1, to: 5, words: 'among the top 5' }
  return { from: 1, to: 1, words: 'first' }
}

export const TIMES = [
  'times2',
  'times3',
  'times4',
  'times5',
  'times6',
  'times7',
  'times8',
  'times9',
  'times10',
  'times.half',
] as const

/** The direction in which a clause says that something went. */
export const directionOf = (seen: Seen): 1 | -1 | undefined => {
  const down = seen.has('change.down', 'times.half', 'st.cheaper')
  const up = seen.has('change.up', 'st.dearer') || TIMES.slice(0, -1).some((id) => seen.has(id))
  return up === down ? undefined : up ? 1 : -1
}

/** Percent that "sharply" says at least. */
const SHARP = 10

/** Percent by which a clause says that a figure changed. */
export const changeIn = (seen: Seen, anyRise: number): Range | undefined => {
  const spans = seen.statement.clause.spans
  const times = spans.findIndex(({ senses }) => senses.some((id) => (TIMES as readonly string[]).includes(id)))
  const pct = spans[times]?.senses.map((id) => seen.lexicon.concept(id).pct).find((one) => one !== undefined)
  const fold = seen.of('times')[0]
  const factor = pct === undefined && fold && seen.has('change.up') ? (fold.value - 1) * 100 : pct
  if (factor !== undefined && seen.of('share').length === 0 && !seen.has('st.asmuch')) {
    const before = spans.slice(Math.max(0, times - 2), Math.max(0, times))
    const is = (id: string): boolean =>
      before.some(({ senses }) => senses.includes(id)) ||
      (times < 0 && fold?.bound === (id === 'cmp.gt' ? 'over' : 'near'))
    const own = spans[times]?.text.toLowerCase() ?? ''
    const more = is('cmp.gt') || is('cmp.ge') || own.startsWith('more than')
    const near = is('hedge.near')
    const size = factor > 0 ? (100 + factor) * (near ? 0.2 : 0.1) : 6
    const words = factor > 0 ? `${1 + factor / 100} times` : 'half'
    if (more)
      return factor > 0
        ? { low: factor, high: Infinity, words: `more than ${words}` }
        : { low: -Infinity, high: factor, words: `more than ${words}` }
    if (is('cmp.lt'))
      return factor > 0 ? { low: -Infinity, high: factor, words } : { low: factor, high: Infinity, words }
    return { low: factor - size, high: factor + (near && !is('hedge.about') ? 5 : size), words }
  }
  const way = directionOf(seen)
  if (way === undefined) return undefined
  const [value, ...others] = seen.of('share').filter((one) => !leadsTo(seen, one))
  if (others.length > 0) return undefined
  const least = seen.has('st.sharply') ? SHARP : anyRise
  if (!value)
    return way > 0 ? { low: least, high: Infinity, words: 'a rise' } : { low: -Infinity, high: -least, words: 'a fall' }
  const { low, high, words } = shareRange(value)
  return way < 0 ? { low: -high, high: -low, words: `−${words}` } : { low, high, words }
}

/** "Rose to 60 %", "fell below a fifth": where a change led, and no change. */
export const leadsTo = ({ statement: { clause } }: Seen, { start }: Quantity): boolean => {
  for (let at = start - 1; at >= Math.max(0, start - 3); at--) {
    const word = clause.spans[at]?.text.toLowerCase() ?? ''
    if (/^(?:to|at|reaching|reached|below|under|above|past|beyond|from|beneath)$/.test(word)) return true
  }
  return false
}

/** "Only China makes …": all of it. */
const onlyBefore = ({ places, statement: { clause, cues } }: Seen): boolean => {
  const [first, ...others] = places
  const token = first && clause.spans[first.at]?.start
  return others.length === 0 && cues.some(({ id, end }) => id === 'st.only' && end === token)
}

/** "Has mined none", "no mining": zero is what is said, where "does not mine" denies any. */
const saysNone = ({ statement: { clause } }: Seen): boolean =>
  clause.spans.some(
    ({ senses, text }) => senses.includes('not') && /^(?:no|none|nothing|zero|nobody|no one)$/i.test(text),
  )

const ACTS = ['mine', 'refine', 'produce']

/** "Does not mine", "mines none": the denial stands right beside the act. */
const deniesAct = ({ statement: { clause } }: Seen): boolean => {
  const has = (at: number, ids: readonly string[]): boolean =>
    clause.spans[at]?.senses.some((id) => ids.includes(id)) === true
  const acts = [...ACTS, 'manufact']
  return clause.spans.some((_, at) => has(at, ['not']) && [-2, -1, 1, 2, 3].some((step) => has(at + step, acts)))
}

/** Words beside which a clause still says no more than that something is mined or made. */
const BARE = new Set(['st.site', 'st.process', 'st.plain', 'st.is'])

/** Whether a clause says no more than that something is mined or made: each further word would weigh or limit it. */
const actsOnly = ({ statement: { clause, cues } }: Seen): boolean => {
  const acts = clause.spans.filter(({ senses }) => senses.some((id) => ACTS.includes(id)))
  const articles = /^(?:the|a|an|in|its|it|also|is|are|has|have|been|,|\.|!)$/i
  return (
    acts.length === 1 &&
    cues.every(({ id }) => BARE.has(id)) &&
    clause.spans.every((span) => span.type !== 'concept' || acts.includes(span) || articles.test(span.text))
  )
}

/** Shares, amounts and ranks of a clause that names one each. */
export const figuresIn = (seen: Seen, context: Context): readonly Assertion[] => {
  const values = seen.of('share')
  const amounts = seen.of('amount')
  const counts = seen.of('count').filter(({ value }) => value !== numberedRank(seen))
  const bare =
    amounts.length === 0 && context.unit !== undefined && counts.length === 1
      ? counts.map((one) => ({ ...one, unit: context.unit ?? 't' }))
      : []
  if (values.length > 1 || amounts.length > 1) return [unverifiable('this states more than one figure at once')]
  if (values.length > 0 && seen.has('price') && !seen.has('mine', 'refine', 'produce'))
    return [unverifiable("I couldn't read what this says about a price")]
  const rank = rankIn(seen)
  const outside = seen.outside[0]
  const [value] = values
  // "Had mined most of its copper": a part of its own, and not of the world's.
  const next = value && seen.statement.clause.spans.slice(value.end, value.end + 2)
  if (next?.some(({ senses }) => senses.includes('its')) === true && !seen.world && subjectsOf(seen).length > 0)
    return [unverifiable('the claim is about a part of its own output, and my tables give parts of the world')]
  const [amount] = [...amounts, ...bare]
  if (outside !== undefined && subjectsOf(seen).length === 0 && !rank) {
    if (seen.outside.length > 1 || (value && amount))
      return [unverifiable("the claim is about a part that my tables don't break out")]
    if (value) return [share(rest(shareRange(value)), outside)]
    if (amount) return [amountOf(amount)]
  }
  if (outside !== undefined && !rank) return [unverifiable("the claim is about a part that my tables don't break out")]
  if (outside !== undefined && (value || amount))
    return [unverifiable("the claim is about a part that my tables don't break out")]
  const soft = value?.word !== undefined && rank !== undefined ? undefined : value
  const found: Assertion[] = []
  if (soft) {
    const range = shareRange(soft)
    if (seen.has('st.rest') && seen.places.length === 0) {
      const [place, other] = context.places
      found.push(
        place !== undefined && other === undefined
          ? share(rest(range), place)
          : unverifiable("the claim doesn't say what the rest is"),
      )
    } else found.push(share(range))
  }
  if (amount) found.push(amountOf(amount))
  if (rank) found.push({ kind: 'rank', ...rank })
  if (found.length > 0) return found
  if (!seen.has('st.lets') && deniesAct(seen) && subjectsOf(seen).length > 0 && seen.minerals.length > 0)
    return [share(saysNone(seen) ? NONE : ANY)]
  // "Zimbabwe produces lithium".
  const [who, ...others] = seen.places
  if (onlyBefore(seen) && seen.has('mine', 'refine', 'produce', 'manufact')) return [share(WHOLE)]
  const plain = seen.statement.clause.spans.every(
    ({ type, senses }) => type !== 'unknown' && !senses.some((id) => ['change', 'use', 'firm'].includes(id)),
  )
  if (plain && who?.relation === 'subject' && others.length === 0 && seen.minerals.length === 1 && actsOnly(seen))
    return [share(ANY)]
  return seen.has('dominance') && subjectsOf(seen).length > 0 ? [{ kind: 'dominance' }] : []
}
