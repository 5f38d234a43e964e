import type { Corpus } from '../corpus/types.js'
import { isA, means, type Span, wordOf } from '../language/spans.js'
import type { Statement } from '../language/statements.js'

/** What a sentence calls members of a group. `minerals` is empty for "it" or "that". */
export interface Called {
  readonly group: string
  readonly minerals: readonly string[]
  readonly negated: boolean
}

/** Spans between a verb and the group that it names: "is actually one of the 17". */
const REACH = 9
/** Words after a group's name by which something of it is meant and not the group itself: "a rare earth magnet". */
const OF_IT = ['act', 'trade', 'product', 'measure', 'op', 'form']
const PLAIN = ['kind', 'use', 'fill', 'placeprof', 'hold']
const APPOSED = /^(?:a|an|another|both|all|the|two|three|four|five|six|some|several|one of|themselves|itself)$/
const PRONOUN = /^(?:it|that|this|they|those|these|which|both)\b/

const isMark = (span: Span | undefined): boolean => span?.type === 'mark'

/** The row of minerals that begins at a span and goes one way: "lithium, cobalt and nickel"; and where it ends. */
const rowFrom = (spans: readonly Span[], from: number, step: 1 | -1) => {
  const ids: string[] = []
  let at = from
  for (; at >= 0 && at < spans.length; at += step) {
    const span = spans[at]
    const joins = ids.length > 0 && (wordOf(span) === ',' || means(span, 'and'))
    if (span?.type === 'mineral') ids.push(...span.ids.slice(0, 1))
    else if (!joins && wordOf(span) !== 'the') break
  }
  return { ids: step < 0 ? ids.reverse() : ids, end: at }
}

/** What a sentence calls members of a group: "rare earths such as lithium", "rhenium, a platinum-group metal". */
export const membersIn = (corpus: Corpus, { clause, cues }: Statement): readonly Called[] => {
  const { spans } = clause
  const membersOf = (id: string): readonly string[] => corpus.minerals.get(id)?.members ?? []
  const cueAt = (id: string, at: number) => {
    const span = spans[at]
    return span && cues.find((cue) => cue.id === id && cue.start < span.end && span.start < cue.end)
  }
  const wrong = cues.some(({ id }) => id === 'st.myth')
  const found: Called[] = []
  const add = (group: string, ids: readonly string[], negated = false): boolean => {
    const minerals = ids.filter((id) => id !== group)
    const known = found.some((one) => one.group === group && one.minerals.some((id) => minerals.includes(id)))
    if (minerals.length > 0 && !known) found.push({ group, minerals, negated })
    return ids.length > 0
  }
  /** "… is a rare earth", where the verb stands at a span; true where it tells a subject, or none that could be one. */
  const bySubject = (group: string, at: number, left: number): boolean => {
    const is = cueAt('st.is', left)
    if (!is) return false
    let end = spans.findLastIndex((before) => before.end <= is.start)
    const light = ['do', 'does', 'did', '-', ',', 'also', 'actually']
    while (spans[end]?.senses.includes('not') || light.includes(wordOf(spans[end]))) end--
    // "Yttrium - so a salesman told me - does not": what is set between dashes is passed over.
    const aside = spans.slice(0, end + 1).findLastIndex((span, i) => span.type === 'mineral' && isMark(spans[i + 1]))
    const own = rowFrom(spans, end, -1)
    const row = own.ids.length === 0 && isMark(spans[end + 1]) ? rowFrom(spans, aside, -1) : own
    const ids = cueAt('st.unlike', row.end) ? row.ids.slice(-1) : row.ids
    const nots = spans.slice(Math.max(0, end), at).some(({ senses }) => senses.includes('not'))
    const pronoun = [left, left - 1, left - 2].some((one) => PRONOUN.test(wordOf(spans[one])))
    if (!add(group, ids, nots !== wrong) && pronoun && found.length === 0)
      found.push({ group, minerals: [], negated: nots !== wrong })
    return true
  }
  /** "Rhenium, a platinum-group metal". */
  const byApposition = (group: string, next: Span | undefined, left: number): boolean => {
    const mark = [left - 1, left - 2].find((one) => isMark(spans[one]))
    if (!APPOSED.test(wordOf(spans[left])) || mark === undefined) return false
    const { ids } = rowFrom(spans, mark - 1, -1)
    const closes = next === undefined || ['mark', 'concept', 'unknown'].includes(next.type)
    return closes && !ids.some((id) => membersOf(id).includes(group)) && add(group, ids)
  }
  spans.forEach((span, at) => {
    const [group, another] = span.type === 'mineral' ? span.ids : []
    if (group === undefined || another !== undefined || membersOf(group).length === 0) return
    const kind = means(spans[at + 1], 'kind', 'placeprof') ? spans[at + 2] : spans[at + 1]
    const suchAs = [1, 2, 3].find(
      (step) => cueAt('st.suchas', at + step) && !(wordOf(spans[at + step]) === 'like' && isMark(spans[at + step - 1])),
    )
    const after = suchAs === undefined ? [] : [1, 2].map((step) => rowFrom(spans, at + suchAs + step, 1).ids)
    if (add(group, after.find((ids) => ids.length > 0) ?? [])) return
    if (kind?.type === 'concept' && !means(kind, ...PLAIN) && isA(kind, ...OF_IT)) return
    const other = [2, 1].find((step) => cueAt('st.other', at - step))
    if (other !== undefined && add(group, rowFrom(spans, at - other - 1, -1).ids)) return
    for (let left = at - 1; left >= Math.max(0, at - REACH); left--) {
      const one = spans[left]
      if (!one || (one.type === 'mineral' && left < at - 1) || [':', ';'].includes(one.text)) break
      if (bySubject(group, at, left) || byApposition(group, kind, left)) return
      if (one.type === 'place' || isA(one, 'act', 'trade', 'measure')) break
    }
  })
  return found
}
