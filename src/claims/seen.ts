import { tablesByMineral } from '../corpus/lookup.js'
import type { Corpus, Measure, Stage } from '../corpus/types.js'
import { MEASURE_ORDER } from '../language/fill.js'
import type { Lexicon } from '../language/lexicon.js'
import type { Name } from '../language/clause.js'
import type { Cue } from '../language/cues.js'
import type { Quantity } from '../language/quantities.js'
import type { Span } from '../language/spans.js'
import type { Statement } from '../language/statements.js'

/** A place of a clause and how it stands in it. */
export interface Place {
  readonly id: string
  readonly relation: Name['relation']
  /** Position of its span in the clause. */
  readonly at: number
  /** It only measures the subject: "behind South Africa", "followed by Peru", "ahead of Chile". */
  readonly beside?: 'after' | 'followed' | 'ahead'
}

/** A clause of a statement with what the check asks of it. */
export interface Seen {
  readonly text: string
  readonly statement: Statement
  readonly lexicon: Lexicon
  readonly minerals: readonly string[]
  /** Places without the world and those set aside. */
  readonly places: readonly Place[]
  readonly world: boolean
  readonly outside: readonly string[]
  readonly measure?: Measure
  readonly stage?: Stage
  /** Whether a concept or phrase stands in it. */
  readonly has: (...ids: readonly string[]) => boolean
  readonly of: (kind: Quantity['kind']) => readonly Quantity[]
}

const BESIDE = { 'st.after': 'after', 'st.followed': 'followed', 'st.ahead': 'ahead' } as const
/** How many tokens may stand between "behind" and the place. */
const NEAR = 3

/** Of a name with several meanings the one that the minerals have rows of: "Congo" in a claim on cobalt. */
const settled = (corpus: Corpus, ids: readonly string[], minerals: readonly string[]): string | undefined => {
  if (ids.length < 2) return ids[0]
  const known = ids.filter((place) =>
    minerals.some((id) =>
      tablesByMineral(corpus)
        .get(id)
        ?.some((table) => table.observations.some((row) => row.place === place && (row.value ?? 0) > 0)),
    ),
  )
  return known[0] ?? ids[0]
}

const besideOf = (statement: Statement, { start, end }: Span): Place['beside'] => {
  // "With South Africa close behind".
  if (statement.cues.some((one) => one.id === 'st.trailing' && one.start === end)) return 'followed'
  // "With China ahead of it".
  const ahead = statement.cues.some((one) => one.id === 'st.ahead' && one.start === end)
  const of = statement.clause.spans.some((span) => span.start > end && span.senses.includes('pro.it'))
  if (ahead && of) return 'after'
  const cue = statement.cues.findLast((one) => one.id in BESIDE && one.end <= start && start - one.end < NEAR)
  return cue === undefined ? undefined : BESIDE[cue.id as keyof typeof BESIDE]
}

const wordAt = ({ spans }: Statement['clause'], at: number): string => spans[at]?.text.toLowerCase() ?? ''

/** Looks at a clause. `around`: the minerals of its sentence, by which a name with several meanings is settled. */
export const seenIn = (corpus: Corpus, lexicon: Lexicon, statement: Statement, around: readonly string[]): Seen => {
  const { clause, quantities, cues } = statement
  // "The International Energy Agency" says nothing of energy.
  const named = ({ start }: Cue): boolean =>
    clause.spans.some(
      (span) =>
        span.start <= start &&
        start < span.end &&
        (span.type === 'thing' || span.senses.some((sense) => lexicon.concept(sense).t === 'publisher')),
    )
  const said = cues.filter((cue) => !named(cue))
  const ids = new Set([...clause.spans.flatMap(({ senses }) => senses), ...said.map(({ id }) => id)])
  // "Produced no graphite" sets nothing aside.
  const none = clause.names.flatMap(({ span, relation, at }) =>
    span.type === 'mineral' && relation === 'foil' && [1, 2].some((step) => wordAt(clause, at - step) === 'no')
      ? span.ids.slice(0, 1)
      : [],
  )
  const minerals = [...new Set([...clause.minerals, ...none])]
  const places: Place[] = []
  for (const { span, relation, at } of clause.names) {
    // "The US Geological Survey" is no place.
    const publishes = clause.spans[at + 1]?.senses.some((sense) => lexicon.concept(sense).t === 'publisher') === true
    if (span.type !== 'place' || publishes) continue
    const id = settled(corpus, span.ids, [...minerals, ...around])
    if (id === undefined || id === 'WLD') continue
    const last = places.at(-1)
    const row = last && at - last.at === 2 && clause.spans[at - 1]?.senses.includes('and')
    const beside = besideOf(statement, span) ?? (row ? last.beside : undefined)
    // "Outside China, Myanmar is …", "not Peru but Chile": the row ends at the comma.
    const apart = last !== undefined && at - last.at === 2 && [',', 'but'].includes(wordAt(clause, at - 1))
    const than = [1, 2].some((step) => ` ${wordAt(clause, at - step)}`.endsWith(' than'))
    // "Isn't among the EU's critical raw materials" denies what is among them, and no place.
    const among = [1, 2].some((step) => wordAt(clause, at - step) === 'among')
    const own = than
      ? 'than'
      : among && relation === 'foil'
        ? 'in'
        : apart && (relation === 'outside' || relation === 'foil')
          ? 'subject'
          : relation
    places.push({ id, relation: own, at, ...(beside && { beside }) })
  }
  const neither = clause.spans.some(({ text }) => ['neither', 'no', 'nor'].includes(text.toLowerCase()))
  const taken = clause.spans
    .filter(({ type }) => type === 'concept')
    .flatMap(({ senses }) => senses.map((id) => lexicon.concept(id)))
  const measures = new Set(taken.map(({ measure }) => measure))
  const measure = MEASURE_ORDER.find((one) => measures.has(one))
  const stages = new Set(taken.flatMap(({ stage }) => stage ?? []))
  // "Refines it into finished metal": what is done, and what comes of it.
  if (stages.size > 1 && !taken.some(({ t }) => t === 'product')) stages.delete('manufacturing')
  const [stage] = stages
  return {
    text: statement.text,
    statement,
    lexicon,
    minerals,
    places: places.filter(({ relation }) => relation !== 'outside' && (relation !== 'foil' || neither)),
    world:
      clause.names.some(({ span }) => span.ids[0] === 'WLD') ||
      clause.spans.some(
        ({ senses, text }) => senses.includes('world') && !/year|annual|annum|overall|^total$/i.test(text),
      ),
    outside: places.filter(({ relation }) => relation === 'outside').map(({ id }) => id),
    ...(measure && { measure }),
    ...(stage && stages.size === 1 && { stage }),
    has: (...wanted) => wanted.some((id) => ids.has(id)),
    of: (kind) => quantities.filter((one) => one.kind === kind),
  }
}

/** The places that a clause is about: none that it only measures by. */
export const subjectsOf = ({ places, has }: Seen): readonly string[] => [
  ...new Set(
    places
      .filter(({ relation, beside }) => (relation !== 'than' || has('st.nobody')) && beside === undefined)
      .map(({ id }) => id),
  ),
]
