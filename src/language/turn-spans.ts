import type { Clause } from './clause.js'
import type { Question } from './question.js'
import { isName, means, type Span } from './spans.js'

const isFiller = (span: Span | undefined): boolean => span?.senses.every((id) => id === 'fill') ?? false

/** What two spans have in common where one can stand in for the other: both name a place, an act, a form. */
const kindsOf = (span: Span): readonly string[] =>
  isName(span)
    ? [span.type]
    : span.concepts.map(({ t }) => t).filter((t) => t === 'act' || t === 'measure' || t === 'form')

/** The first span behind a place that is no filler. */
const nextTo = (spans: readonly Span[], at: number): number => {
  const next = spans.findIndex((span, here) => here > at && !(span.type === 'concept' && isFiller(span)))
  return next < 0 ? spans.length : next
}

/** "No, the EU", "no the Canadian one": an answer to what was said, and no denial of what follows. */
const answersNo = (spans: readonly Span[]): boolean => {
  const [first, second] = spans
  if (first === undefined || !/^no(?:pe)?$/i.test(first.text)) return false
  return second?.type === 'mark' || means(second, 'correct') || means(second, 'not') || isName(spans[nextTo(spans, 0)])
}

/** "Not Peru, Chile", "not mined, refined": from where to where a turn takes back what was asked before. */
const takenBack = (spans: readonly Span[], before: Question): readonly [number, number] | undefined => {
  for (const [at, span] of spans.entries()) {
    const denied = means(span, 'not') ? nextTo(spans, at) : spans.length
    const what = spans[denied]
    if (!what) continue
    const kinds = kindsOf(what)
    const instead = spans.some((other, here) => here !== denied && kindsOf(other).some((t) => kinds.includes(t)))
    const asked = [...before.minerals, ...before.places, ...(before.members ?? [])]
    if (!instead || (isName(what) && !what.ids.some((id) => asked.includes(id)))) continue
    return [at, denied + 1 + (spans[denied + 1]?.type === 'mark' ? 1 : 0)]
  }
  return undefined
}

/** "The biggest of them", "the top one", "the second supplier", after a ranking or who a country buys from: its name. */
const namedMember = (
  spans: readonly Span[],
  { rank = 1 }: Clause['limits'],
  { ranked, members = [], intent }: Question,
): readonly Span[] => {
  const first = (ranked ?? members)[rank - 1]
  const at = spans.findIndex((span) => means(span, rank === 1 ? 'most' : 'ordinal'))
  const acts = spans.some(({ senses }) => senses.some((id) => id.startsWith('ev.')))
  if (first === undefined || at < 0 || !(acts || intent === 'import-sources') || spans.some(isName)) return spans
  const rest = spans.slice(at + 1)
  const stands = rest.findIndex(
    (span) => means(span, 'pro.they') || means(span, 'source') || /^(?:one|country)$/i.test(span.text),
  )
  const like = spans[at]
  if (like === undefined || stands < 0 || stands > 2) return spans
  const name: Span = { ...like, type: 'place', ids: [first], senses: [], concepts: [] }
  return [...spans.slice(0, at), name, ...rest.slice(stands + 1)]
}

/**
 * The spans of a turn as they are read after the question before it: without its "no" and what it takes back of that
 * question, and with the name of a member of its answer that it tells by its place. The same spans where there is none.
 */
export const spansOfTurn = ({ spans: all, limits }: Clause, before: Question): readonly Span[] => {
  const spans = answersNo(all) ? all.slice(all[1]?.type === 'mark' ? 2 : 1) : all
  const back = takenBack(spans, before)
  return namedMember(back ? [...spans.slice(0, back[0]), ...spans.slice(back[1])] : spans, limits, before)
}
