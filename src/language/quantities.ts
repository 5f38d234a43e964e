import { isDayOfMonth } from './days.js'
import { isNumber, isWhole, LIGHT, likeLast, likeNext } from './figures-alike.js'
import { given } from './question.js'
import { isA, means, wordOf, type Span } from './spans.js'
import { hasDigit } from '../prose.js'

/** How the words around a number take it: "over 60 %", "nearly half", "some 40 kt". */
export type Bound = 'over' | 'least' | 'under' | 'most' | 'near' | 'just-over' | 'about'

/** A figure that a statement gives, with its unit and how exactly it is meant. */
export interface Quantity {
  readonly kind: 'share' | 'amount' | 'money' | 'times' | 'points' | 'count'
  /** Percent, tons or another unit of mass, US dollars, a factor, points, or a number of things. */
  readonly value: number
  /** The upper end of "80 to 90 %". */
  readonly high?: number
  readonly bound?: Bound
  /** A share in words: the whole range is `value` to `high`, in percent. */
  readonly word?: string
  /** An amount that another figure is a part of: "67,000 of the world's 82,000 t", "of the 82,000 t mined, 67,000". */
  readonly whole?: true
  /** A fraction ("two thirds") rather than a percentage. */
  readonly fraction?: true
  /** Of an amount, or the mass that money is asked for. */
  readonly unit?: string
  /** Spans that it takes; `end` exclusive. */
  readonly start: number
  readonly end: number
}

const PER = ['per', 'a', 'an', 'each', 'the', '/', 'every']
const CURRENCY = /^(?:us)?\$$|^usd$|^us \$$/i
const MONEY_WORD = /^(?:us )?(?:dollars?|bucks|usd|cents)(?: a)?$/i

/** How far a fraction may lie off the percentage that says it again. */
const ROUGHLY = 5

/** Reads the figures of a clause. Pure: spans in, quantities out, in their order. */
export const quantitiesOf = (spans: readonly Span[]): readonly Quantity[] => {
  const found: Quantity[] = []
  for (let at = 0; at < spans.length;) {
    const own = isDayOfMonth(spans, at) ? undefined : quantityAt(spans, at)
    // "(14 %), behind Turkey's 9 million": so many are no percent.
    const last = own && own.value >= 100 ? found.findLast(({ kind }) => kind !== 'share') : found.at(-1)
    const one = own && likeLast(spans, own, last)
    if (one) found.push({ ...one, ...boundOf(spans, one) })
    at = one?.end ?? at + 1
  }
  mergeParts(spans, found)
  found.forEach((one, at) => (found[at] = likeNext(spans, one, found[at + 1])))
  found.forEach(
    (one, at) => (found[at] = isWhole(spans, one, found[at - 1], found[at + 1]) ? { ...one, whole: true } : one),
  )
  // "40 % of all tungsten": the whole that a share is of, and no share of its own.
  const whole = (one: Quantity): boolean => one.word !== undefined && /^(?:all|entire|every|the)\b/.test(one.word)
  // "Of all the soda ash made, 12 Mt were American".
  const leads = (one: Quantity): boolean =>
    one.start <= 1 &&
    /^(?:of )?all/.test(wordOf(spans[one.start])) &&
    wordOf(spans[0]).startsWith('of') &&
    found.length > 1
  // "Nine tenths of it, 93 %,": the same once more.
  const isTold = (one: Quantity, next: Quantity | undefined): boolean =>
    next !== undefined &&
    marksAround(spans, next) !== undefined &&
    (one.word !== undefined || (one.fraction === true && Math.abs(one.value - next.value) < ROUGHLY))
  return found.filter(
    (one, at) =>
      !isTold(
        one,
        found.slice(at + 1).find((other) => !whole(other)),
      ) &&
      (!whole(one) ||
        !(
          leads(one) ||
          found.some(
            (other) => other !== one && other.kind === 'share' && other.end <= one.start && one.start - other.end <= 2,
          )
        )),
  )
}

/** "Of every ten tons, six are smelted in China", "out of ten, six were": the count of the whole gives way to the share. */
const mergeParts = (spans: readonly Span[], found: Quantity[]): void => {
  const whole = found.findIndex(
    ({ start }) =>
      (wordOf(spans[start - 1]) === 'every' && wordOf(spans[start - 2]) === 'of') ||
      (start <= 2 && [spans[start - 2], spans[start - 1]].map(wordOf).join(' ').trim() === 'out of'),
  )
  const all = found[whole]
  const part = found.findIndex((one, at) => at > whole && one.kind === 'count' && one.value < (all?.value ?? 0))
  const one = found[part]
  if (!all || !one || !['count', 'amount'].includes(all.kind)) return
  found[part] = { ...one, kind: 'share', value: (one.value / all.value) * 100, fraction: true }
  found.splice(whole, 1)
}

/** Types of words that may stand between the marks around a figure: "– some 95 % by value in 2024 –". */
const BESIDE_FIGURE = [...LIGHT, 'rel', 'qualifier']

/**
 * "Nearly all – 95 % – of it", "most imports, some 47 % by value in 2024, are": a figure set between marks says what
 * stands before it in words. The marks; undefined for a figure that says something of its own.
 */
export const marksAround = (
  spans: readonly Span[],
  { start, end, kind }: Quantity,
): readonly [number, number] | undefined => {
  if (kind !== 'share') return undefined
  const passes = (span: Span | undefined): boolean => span?.type === 'year' || isA(span, ...BESIDE_FIGURE)
  let [from, to] = [start - 1, end]
  while (isA(spans[from], ...LIGHT) && start - from < 4) from--
  while (passes(spans[to]) && to - end < 6) to++
  return /^[-(,]$/.test(spans[from]?.text ?? '') && /^[-),]$/.test(spans[to]?.text ?? '') ? [from, to] : undefined
}

const isFraction = ({ text }: Span): boolean => !hasDigit(text) && !text.toLowerCase().endsWith('cent')

/** The number that a range goes up to: "80 to 90 %", "between a and b", "60-70". */
const upperOf = (spans: readonly Span[], at: number): number | undefined => {
  const joins = ['to', '-', 'and', 'or'].includes(wordOf(spans[at + 1]))
  const [first, second] = [spans[at], spans[at + 2]]
  if (!joins || !isNumber(first) || !isNumber(second) || second.value <= first.value) return undefined
  if (wordOf(spans[at + 1]) === 'and' && wordOf(spans[at - 1]) !== 'between') return undefined
  if (wordOf(spans[at + 1]) === 'to' && wordOf(spans[at - 1]) === 'from') return undefined
  return at + 2
}

/** "7 out of 10", "four in every five tons": the share, and the span after it. */
const partOf = (spans: readonly Span[], at: number): { readonly value: number; readonly end: number } | undefined => {
  const first = spans[at]
  const count = first?.type === 'number' ? first.value : wordOf(first) === 'one' ? 1 : undefined
  if (count === undefined || count >= 100) return undefined
  for (let to = at + 1, joined = false; to <= at + 5; to++) {
    const span = spans[to]
    const [word, last, next] = [wordOf(span), wordOf(spans[to - 1]), wordOf(spans[to + 1])]
    const isOf = word === 'of' && (last === 'out' || next === 'every' || next === 'each')
    if (isOf || ['in', 'out of', 'of every'].includes(word)) joined = true
    else if (joined && span?.type === 'number' && span.value !== undefined) {
      if (span.value <= count || span.value > 100) return undefined
      return { value: (count / span.value) * 100, end: to + (spans[to + 1]?.type === 'unit' ? 2 : 1) }
    } else if (span?.type !== 'unit' && !['every', 'each', 'out', 'of', 'the'].includes(word)) return undefined
  }
  return undefined
}

const unitAfter = (spans: readonly Span[], at: number): number | undefined => {
  for (let to = at; to <= at + 2; to++) {
    if (spans[to]?.type === 'unit') return to
    if (!['metric', 'dry', 'of', 'a', 'carbonate', 'troy'].includes(wordOf(spans[to]))) return undefined
  }
  return undefined
}

const unitAt = (spans: readonly Span[], at: number | undefined): { readonly unit?: string } =>
  given({ unit: at === undefined ? undefined : spans[at]?.unit })

/** The mass that a price is for: "a kilo", "per ton", "/t", within the next two spans. */
const massAfter = (spans: readonly Span[], at: number): number | undefined => {
  const step = PER.includes(wordOf(spans[at])) || wordOf(spans[at]).endsWith(' a') ? 1 : 0
  const to = unitAfter(spans, at + step)
  return to !== undefined && (step > 0 || wordOf(spans[at - 1]).endsWith(' a')) ? to : undefined
}

const moneyAt = (spans: readonly Span[], at: number): Quantity | undefined => {
  const textAt = (place: number): string => spans[place]?.text ?? ''
  // "A dollar a kilo".
  const single = ['a', 'one'].includes(wordOf(spans[at])) && wordOf(spans[at + 1]) === 'dollar'
  const mass = single ? massAfter(spans, at + 2) : undefined
  if (mass !== undefined) return { kind: 'money', value: 1, ...unitAt(spans, mass), start: at, end: mass + 1 }
  const dollars = CURRENCY.test(textAt(at))
  const number = dollars ? at + 1 : at
  const first = spans[number]
  if (first?.type !== 'number' || first.value === undefined) return undefined
  // "$40 to $50".
  const joins = ['to', '-', 'and'].includes(wordOf(spans[number + 1])) && wordOf(spans[at - 1]) !== 'from'
  const isRange = joins && CURRENCY.test(textAt(number + 2)) && isNumber(spans[number + 3])
  const last = upperOf(spans, number) ?? (isRange ? number + 3 : number)
  const word = MONEY_WORD.test(textAt(last + 1))
  const after = last + (word ? 2 : 1)
  const per = massAfter(spans, after)
  // "Averaged 2,200 an ounce": so many of nothing else are for a mass.
  if (!dollars && !word && per === undefined) return undefined
  const scale = /cents/i.test(textAt(last + 1)) ? 0.01 : 1
  const high = last === number ? undefined : spans[last]?.value
  return {
    ...{ kind: 'money', value: first.value * scale, start: at, end: (per ?? after - 1) + 1 },
    ...given({ high: high === undefined ? undefined : high * scale }),
    ...unitAt(spans, per),
  }
}

/** "Half a million tons", "a quarter of a billion tonnes" are amounts, where "half of it" is a share. */
const partOfMass = (spans: readonly Span[], from: number) => {
  const start = [spans[from], spans[from + 1]].filter((one) => ['of', 'a'].includes(wordOf(one))).length + from
  const billion = wordOf(spans[start]) === 'billion'
  const unit = spans[billion ? start + 1 : start]
  return unit?.unit !== undefined && (billion || /^million|^thousand/i.test(unit.text))
    ? { value: billion ? 1e9 : 1, unit: unit.unit, end: start + (billion ? 2 : 1) }
    : undefined
}

const TIMES = /^(?:times(?: as much| more| as many| the| bigger| larger)?|fold)$/
const POINTS = /^(?:(?:percentage )?points?|pp)$/

const quantityAt = (spans: readonly Span[], at: number): Quantity | undefined => {
  const span = spans[at]
  if (!span) return undefined
  const money = moneyAt(spans, at)
  if (money) return money
  const [word, before, next] = [wordOf(span), spans[at - 1], spans[at + 1]]
  const made = (kind: Quantity['kind'], value: number, end = at + 1, more: Partial<Quantity> = {}): Quantity => ({
    ...{ kind, value, start: at, end, ...more },
  })
  const share = span.concepts.find(({ t }) => t === 'val')
  if (share) return made('share', share.low ?? -Infinity, at + 1, { high: share.high ?? Infinity, word })
  // "Digs up most copper", "Most US gallium is …": more than half, where "the most" would be a rank.
  const acts = at === 0 || isA(before, 'act', 'verb')
  const head = next?.type === 'place' && at === 0 ? spans[at + 2] : next
  if (word === 'most' && acts && head?.type === 'mineral')
    return made('share', 50 + 1e-9, at + 1, { high: Infinity, word })
  // "Has produced no graphite": none of it.
  const soon = [next, spans[at + 2]].some((one) => one?.type === 'mineral')
  if (word === 'no' && isA(before, 'act') && soon) return made('share', -Infinity, at + 1, { high: 0.05, word: 'none' })
  // "Not a single ton was smelted".
  const unit = word === 'not' ? spans.slice(at + 1, at + 4).findIndex(({ type }) => type === 'unit') : -1
  const single = spans.slice(at + 1, at + 1 + unit).every((one) => isA(one, 'fill') || one.value === 1)
  if (unit > 0 && single) return made('share', -Infinity, at + unit + 2, { high: 0.05, word: 'none' })
  const part = partOf(spans, at)
  if (part) return made('share', part.value, part.end, { fraction: true })
  // "A thousand tonnes", "a million tons".
  if (['a', 'one'].includes(word) && /^(?:thousand|million)/.test(wordOf(next)) && next?.unit !== undefined)
    return made('amount', 1, at + 2, { unit: next.unit })
  return isNumber(span) ? numberAt(spans, at, span, made) : undefined
}

/** What a number counts, by what stands behind it. */
const numberAt = (
  spans: readonly Span[],
  at: number,
  number: Span & { readonly value: number },
  made: (kind: Quantity['kind'], value: number, end?: number, more?: Partial<Quantity>) => Quantity,
): Quantity => {
  const { value } = number
  const upper = upperOf(spans, at)
  const end = (upper ?? at) + 1
  const last = spans[end - 1]
  const high = given({ high: upper === undefined ? undefined : last?.value })
  const [next, second] = [wordOf(spans[end]), wordOf(spans[end + 1])]
  if (POINTS.test(next)) return made('points', value, end + 1, high)
  if (next === 'percentage' && POINTS.test(second)) return made('points', value, end + 2, high)
  if (last?.type === 'percent') {
    const mass = isFraction(number) ? partOfMass(spans, end) : undefined
    if (mass) return made('amount', (value / 100) * mass.value, mass.end, { unit: mass.unit })
    return made('share', value, end, { ...high, ...(isFraction(number) && { fraction: true }) })
  }
  // "Two and a half times": the half belongs to the number.
  const isHalf = (span: Span | undefined): boolean => span?.type === 'percent' && wordOf(span).endsWith('half')
  const half = next === 'and' ? [end + 1, end + 2].find((to) => isHalf(spans[to])) : undefined
  if (half !== undefined && TIMES.test(wordOf(spans[half + 1]))) return made('times', value + 0.5, half + 2)
  if (TIMES.test(next)) return made('times', value, end + 1, high)
  if (next === '-' && second === 'fold') return made('times', value, end + 2, high)
  const unit = unitAfter(spans, end)
  return unit === undefined
    ? made('count', value, end, high)
    : made('amount', value, unit + 1, { ...high, ...unitAt(spans, unit) })
}

const BY_CONCEPT: readonly (readonly [string, Bound])[] = [
  ['hedge.over', 'just-over'],
  ['hedge.near', 'near'],
  ['cmp.ge', 'least'],
  ['cmp.le', 'most'],
  ['cmp.gt', 'over'],
  ['cmp.lt', 'under'],
  ['hedge.about', 'about'],
]
const boundIn = (span: Span | undefined): Bound | undefined => BY_CONCEPT.find(([id]) => means(span, id))?.[1]

/** The comparator or hedge of a figure: before it over a few light spans, or right after it ("or more"). */
const boundOf = (spans: readonly Span[], one: Quantity): { readonly bound?: Bound } => {
  const after = boundIn(spans[one.end])
  const own = spans.slice(one.start, one.end).some(({ more }) => more === true)
  if (own || after === 'least' || after === 'most') return { bound: after ?? 'least' }
  for (let at = one.start - 1; at >= Math.max(0, one.start - 4); at--) {
    const bound = boundIn(spans[at])
    if (bound !== undefined) return { bound }
    if (spans[at]?.type !== 'concept' || !isA(spans[at], ...LIGHT)) break
  }
  return {}
}
