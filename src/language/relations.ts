import type { Name } from './clause.js'
import { isA, isName, means, wordOf, type Span } from './spans.js'

/** How many spans to the left of a name its preposition may stand: "outside of both the Chile and Peru". */
const REACH = 4
const LIGHT = ['hedge', 'quant', 'scope', 'fill', 'neg']
const VERBS = ['act', 'trade', 'verb', 'op', 'measure', 'topic']

const isCopula = (span: Span | undefined): boolean =>
  ['is', 'are', 'was', 'were', 'do', 'does', 'did'].includes(wordOf(span))

/** The relation that a word stands for, if it has one among its senses, to the name behind it or before it. */
const relationOf = ({ concepts }: Span, side: 'behind' | 'before' = 'before') =>
  concepts.find(({ rel, behind = false }) => rel !== undefined && behind === (side === 'behind'))?.rel

/** The preposition that a phrase ends in ties the name behind it too: "comes from China", "sells to Japan". */
const endingOf = ({ type, text }: Span): 'from' | 'to' | 'on' | undefined => {
  const last = type === 'concept' && text.includes(' ') ? text.toLowerCase().split(' ').at(-1) : undefined
  return last === 'from' || last === 'to' || last === 'on' ? last : undefined
}

/** What a preposition reaches over: articles, hedges, conjunctions and marks within a sentence. */
const isPassed = (span: Span): boolean =>
  (span.type === 'concept' && isA(span, ...LIGHT)) ||
  (span.type === 'mark' && span.text !== '?' && span.text !== '.') ||
  isA(span, 'conj')

/**
 * Ties each name to the rest of its clause: the first preposition to its left, over articles, hedges and names of the
 * other kind; a name of a list takes that of the name before it; 's and a place right before a mineral own it; a name
 * before the verb is its subject; "not" right before a name sets it aside.
 */
export const relationsOf = (spans: readonly Span[]): Name[] => {
  const names: Name[] = []
  const verbAt = spans.findIndex((span) => isA(span, ...VERBS))
  spans.forEach((span, at) => {
    if (!isName(span) || isBasis(spans, at, names)) return
    names.push({ span, at, relation: relationAt(spans, at, names, verbAt) })
  })
  return corrected(names, spans)
}

/** "Ilmenite in kt TiO2": what a unit counts, and no second mineral that is asked about. */
const isBasis = (spans: readonly Span[], at: number, before: readonly Name[]): boolean =>
  spans[at]?.type === 'mineral' && spans[at - 1]?.type === 'unit' && before.some(({ span }) => span.type === 'mineral')

/** "Not zircon, hafnium": what a denied name is set aside for, with nothing but a comma between. */
const isInstead = (names: readonly Name[], spans: readonly Span[], { span, at, relation }: Name): boolean => {
  const denied = names.some((name) => name.at === at - 2 && name.relation === 'foil' && name.span.type === span.type)
  const joined = spans.some((span) => means(span, 'or', 'and'))
  return relation === 'foil' && denied && !joined && spans[at - 1]?.text === ','
}

/** "Gold, I mean silver": the name before is taken back where one of its kind follows. */
const corrected = (all: readonly Name[], spans: readonly Span[]): Name[] => {
  const names = all.map((name): Name => (isInstead(all, spans, name) ? { ...name, relation: 'subject' } : name))
  const at = spans.findIndex((span) => means(span, 'correct'))
  if (at < 0) return names
  const after = new Set(names.filter((name) => name.at > at).map(({ span }) => span.type))
  return names.map((name) => (name.at < at && after.has(name.span.type) ? { ...name, relation: 'foil' } : name))
}

/** Whether a name ends its sentence, or what it says of a year, behind a copula that does not open it. */
const isSaidOf = (spans: readonly Span[], at: number): boolean => {
  const next = spans[at + 1]
  const copula = at > 1 && isCopula(spans[at - 1])
  const inYear = spans[at + 2]?.type === 'year'
  return copula && (next === undefined || next.type === 'mark' || next.type === 'year' || inYear)
}

/** Whether an auxiliary opens a question: it comes first, or behind a question word or a mark. */
const opensQuestion = (spans: readonly Span[], at: number): boolean => {
  const before = spans[at - 1]
  return isCopula(spans[at]) && (before === undefined || before.type === 'mark' || isA(before, 'q'))
}

const relationAt = (spans: readonly Span[], at: number, before: readonly Name[], verbAt: number): Name['relation'] => {
  const span = spans[at]
  const next = spans[at + 1]
  const behind = next && relationOf(next, 'behind')
  if (behind) return behind
  let crossed = false
  let copula = false
  for (let left = at - 1, steps = 0; left >= 0 && steps < REACH; left--, steps++) {
    const word = spans[left]
    if (!word || !span) break
    const rel = relationOf(word) ?? endingOf(word)
    // "Non-Russian palladium" sets Russia aside, and no palladium.
    if (rel !== undefined) return crossed && (rel === 'outside' || rel === 'foil') ? 'none' : rel
    if (isName(word)) {
      if (word.type !== span.type) {
        crossed = true
        continue
      }
      // "Imported by the US is Chilean": what is said of a name is no list with it.
      if (copula) return span.type === 'place' ? 'adjective' : 'none'
      const known = before.find((name) => name.at === left)
      return known?.relation ?? 'none'
    }
    if (isA(word, 'neg')) {
      // "Lithium is not a rare earth", "is not Africa's largest" deny; "the metal, not the sand" sets aside.
      // "Why doesn't America make its own", "isn't China first": the verb is denied, and its subject follows.
      if (!crossed && opensQuestion(spans, left - 1)) return span.possessive ? 'whose' : 'subject'
      const denied = isCopula(spans[left - 1])
      const whose = span.type === 'place' && (span.possessive === true || span.ids[0] === 'WLD')
      return denied && whose ? 'whose' : denied && span.type === 'mineral' ? 'none' : 'foil'
    }
    if (!isPassed(word)) break
    copula ||= isCopula(word)
  }
  if (span?.possessive) return 'whose'
  // "How much of it is Chinese": said of what stands before.
  if (span?.type === 'place' && isSaidOf(spans, at)) return 'adjective'
  if (span?.type === 'place' && spans[at + 1]?.type === 'mineral') return 'adjective'
  return verbAt < 0 || at < verbAt ? 'subject' : 'none'
}
