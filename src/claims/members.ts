import type { Corpus } from '../corpus/types.js'
import type { Span } from '../language/spans.js'
import type { Statement } from '../language/statements.js'
import type { Lexicon } from '../language/lexicon.js'

/** What a sentence calls members of a group. `minerals` is empty for "it" or "that". */
export interface Called {
  readonly group: string
  readonly minerals: readonly string[]
  readonly negated: boolean
}

/** Spans between a verb and the group that it names: "is actually one of the 17". */
const REACH = 9
/** Words after a group's name by which something of it is meant and not the group itself: "a rare earth magnet". */
const OF_IT = new Set(['act', 'trade', 'product', 'measure', 'op', 'form'])

const word = (span: Span | undefined): string => span?.text.toLowerCase() ?? ''
const isMark = (span: Span | undefined): boolean => span?.type === 'mark'
const APPOSED = /^(?:a|an|another|both|all|the|two|three|four|five|six|some|several|one of|themselves|itself)$/

/** The row of minerals that ends before a span: "lithium, cobalt and nickel". */
const rowBefore = (
  spans: readonly Span[],
  end: number,
): { readonly ids: readonly string[]; readonly start: number } => {
  const ids: string[] = []
  let at = end
  for (; at >= 0; at--) {
    const span = spans[at]
    if (span?.type === 'mineral' && span.ids[0] !== undefined) ids.unshift(span.ids[0])
    else if (!(ids.length > 0 && (word(span) === ',' || span?.senses.includes('and') === true)) && word(span) !== 'the')
      break
  }
  return { ids, start: at + 1 }
}
const rowAfter = (spans: readonly Span[], from: number): readonly string[] => {
  const ids: string[] = []
  for (let at = from; at < spans.length; at++) {
    const span = spans[at]
    if (span?.type === 'mineral' && span.ids[0] !== undefined) ids.push(span.ids[0])
    else if (!(word(span) === ',' || span?.senses.includes('and') === true || word(span) === 'the')) break
  }
  return ids
}

/** What a sentence calls members of a group: "rare earths such as lithium", "rhenium, a platinum-group metal". */
export const membersIn = (
  corpus: Corpus,
  { clause: { spans }, cues }: Statement,
  lexicon: Lexicon,
): readonly Called[] => {
  const isGroup = (span: Span | undefined): boolean =>
    span?.type === 'mineral' &&
    span.ids.length === 1 &&
    (corpus.minerals.get(span.ids[0] ?? '')?.members.length ?? 0) > 0
  const cueOn = (id: string, span: Span | undefined): boolean =>
    span !== undefined && cues.some((cue) => cue.id === id && cue.start < span.end && span.start < cue.end)
  const wrong = cues.some(({ id }) => id === 'st.myth')
  const negates = (from: number, to: number): boolean =>
    spans.slice(from, to).some(({ senses, text }) => senses.includes('not') && text.toLowerCase() !== 'no doubt')
  const found: Called[] = []
  const add = (group: string, minerals: readonly string[], negated: boolean): void => {
    const named = minerals.filter((id) => id !== group)
    if (found.some((one) => one.group === group && one.minerals.some((id) => named.includes(id)))) return
    if (named.length > 0) found.push({ group, minerals: named, negated })
  }
  spans.forEach((span, at) => {
    const group = span.ids[0]
    if (!isGroup(span) || group === undefined) return
    const next = spans[at + 1]
    const kind = next?.senses.some((id) => ['kind', 'placeprof'].includes(id)) === true ? spans[at + 2] : next
    const ofIt =
      kind?.type === 'concept' &&
      !kind.senses.some((id) => ['kind', 'use', 'fill', 'placeprof', 'hold'].includes(id)) &&
      kind.senses.some((id) => OF_IT.has(lexicon.concept(id).t))
    const suchAs = [1, 2, 3].find(
      (step) =>
        cueOn('st.suchas', spans[at + step]) &&
        !(word(spans[at + step]).toLowerCase() === 'like' && isMark(spans[at + step - 1])),
    )
    if (suchAs !== undefined) {
      const row = [suchAs + 1, suchAs + 2].map((step) => rowAfter(spans, at + step)).find((ids) => ids.length > 0)
      if (row) {
        add(group, row, false)
        return
      }
    }
    if (ofIt) return
    if (cueOn('st.other', spans[at - 1]) || cueOn('st.other', spans[at - 2])) {
      const row = rowBefore(spans, at - (cueOn('st.other', spans[at - 2]) ? 3 : 2))
      if (row.ids.length > 0) {
        add(group, row.ids, false)
        return
      }
    }
    for (let left = at - 1, steps = 0; left >= 0 && steps < REACH; left--, steps++) {
      const one = spans[left]
      if (!one) break
      if (one.type === 'mineral' && left < at - 1) break
      if (cueOn('st.is', one)) {
        const copula = cues.find(({ id, start, end: to }) => id === 'st.is' && start < one.end && one.start < to)
        let end = spans.findLastIndex((before) => before.end <= (copula?.start ?? one.start))
        while (
          end >= 0 &&
          (spans[end]?.senses.includes('not') ||
            ['do', 'does', 'did', '-', ',', 'also', 'actually'].includes(word(spans[end])))
        )
          end--
        // "Yttrium - so a salesman told me - does not": what is set between dashes is passed over.
        const aside = spans
          .slice(0, end + 1)
          .findLastIndex((span, i) => span.type === 'mineral' && isMark(spans[i + 1]))
        const row = rowBefore(spans, end)
        const meant =
          row.ids.length > 0 ? row : isMark(spans[left - 1]) || isMark(spans[end + 1]) ? rowBefore(spans, aside) : row
        const unlike = cueOn('st.unlike', spans[meant.start - 1])
        const ids = unlike ? meant.ids.slice(-1) : meant.ids
        const negated = negates(Math.max(0, end), at) !== wrong
        if (ids.length > 0) {
          add(group, ids, negated)
          return
        }
        const pronoun = [one, spans[left - 1], spans[left - 2]].some((other) =>
          /^(?:it|that|this|they|those|these|which|both)\b/i.test(other?.text ?? ''),
        )
        if (pronoun && found.length === 0) found.push({ group, minerals: [], negated })
        return
      }
      if (APPOSED.test(word(one)) && (isMark(spans[left - 1]) || isMark(spans[left - 2]))) {
        const row = rowBefore(spans, isMark(spans[left - 1]) ? left - 2 : left - 3)
        const closes =
          next === undefined || isMark(kind) || kind === undefined || kind.type === 'concept' || kind.type === 'unknown'
        if (row.ids.length > 0 && closes && !row.ids.some((id) => corpus.minerals.get(id)?.members.includes(group))) {
          add(group, row.ids, false)
          return
        }
      }
      const content = one.senses.some((id) => ['act', 'trade', 'measure'].includes(lexicon.concept(id).t))
      if (content || one.type === 'place') break
    }
  })
  return found
}
