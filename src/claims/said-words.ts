import type { Corpus } from '../corpus/types.js'
import type { Span } from '../language/spans.js'
import type { Assertion, ListAct } from './claim.js'
import type { Context } from './context.js'
import { unverifiable } from './said-figures.js'
import { type Seen } from './seen.js'
import { usesKnown, useWords } from './use-rows.js'
import { shareRange } from './value.js'

const word = (span: Span | undefined): string => span?.text.toLowerCase() ?? ''
const indexOf = ({ statement: { clause, cues } }: Seen, id: string): number => {
  const cue = cues.find((one) => one.id === id)
  return clause.spans.findIndex(({ senses, start }) => senses.includes(id) || start === cue?.start)
}
const mineralsIn = (spans: readonly Span[]): readonly string[] =>
  spans.flatMap(({ type, ids }) => (type === 'mineral' && ids.length === 1 ? ids : []))

/** "Gallium is a by-product of alumina", "zinc mines yield indium as a by-product", "is never mined on its own". */
export const byProductIn = (seen: Seen, context: Context): readonly Assertion[] => {
  const { spans } = seen.statement.clause
  const [value] = seen.of('share')
  const range = value === undefined ? {} : { range: shareRange(value) }
  if (seen.has('st.without') && mineralsIn(spans).length === 2) {
    const [host, product] = mineralsIn(spans)
    if (host !== undefined && product !== undefined && (value !== undefined || seen.has('not')))
      return [
        {
          kind: 'by-product',
          of: [host],
          subjects: [product],
          range: value ? { ...shareRange(value), high: Infinity } : { low: 95, high: Infinity, words: 'nearly all' },
        },
      ]
  }
  const named = spans.findIndex(({ senses, text }) => senses.includes('byprod') && !/^host|own right|mined/i.test(text))
  if (
    seen.has('st.ownsake') &&
    seen.has('mine', 'produce') &&
    seen.minerals.length === 1 &&
    seen.of('share').length === 0
  )
    return [{ kind: 'by-product', of: [], subjects: seen.minerals, denied: true }]
  const host = seen.of('amount').length + seen.of('count').length === 0 ? hostIn(seen) : undefined
  if (host) return [host]
  if (named < 0) return []
  const before = mineralsIn(spans.slice(0, named))
  const after = mineralsIn(spans.slice(named + 1))
  // "Copper mines yield cobalt as a by-product": the last one before it comes with the first.
  const fromHost = seen.statement.clause.names.some(
    ({ span, relation }) => span.type === 'mineral' && relation === 'from',
  )
  const yields = after.length === 0 && before.length > 1 && !fromHost
  // "Comes from bauxite processing, as a by-product".
  if (after.length === 0 && before.length > 1 && fromHost)
    return [{ kind: 'by-product', of: before.slice(1), subjects: before.slice(0, 1), ...range }]
  if (yields) return [{ kind: 'by-product', of: before.slice(0, -1), subjects: before.slice(-1), ...range }]
  const subjects = before.length > 0 ? before : seen.minerals.filter((id) => !after.includes(id))
  if (after.length === 0 && subjects.length === 0 && context.minerals.length === 0) return []
  return [{ kind: 'by-product', of: after.filter((id) => !subjects.includes(id)), subjects, ...range }]
}

/** "Tellurium comes mainly out of copper refining", "zinc smelting is where most indium comes from". */
const hostIn = (seen: Seen): Assertion | undefined => {
  const { spans, names } = seen.statement.clause
  const [one, two, more] = names.filter(({ span }) => span.type === 'mineral')
  const at = seen.statement.cues.find(({ id }) => id === 'st.comesfrom')
  const place = names.some(({ span }) => span.type === 'place')
  if (!one || !two || more || !at || place || seen.has('price', 'imports', 'not')) return undefined
  const processed = (name: typeof one): boolean =>
    spans[name.at + 1]?.senses.some((id) => ['refine', 'mine'].includes(id)) === true
  const asked = spans.some(({ senses }) => senses.includes('q.where'))
  const [subject, host] = asked ? [two, one] : [one, two]
  const [value] = seen.of('share')
  const [of, by] = [subject.span.ids[0], host.span.ids[0]]
  if (!processed(host) || of === undefined || by === undefined) return undefined
  return {
    kind: 'by-product',
    of: [by],
    subjects: [of],
    ...(value && value.word === undefined && { range: shareRange(value) }),
  }
}

const LIST_ACTS: readonly (readonly [ListAct, readonly string[]])[] = [
  ['first', ['st.notbefore']],
  ['returned', ['st.returned']],
  ['kept', ['st.kept']],
  ['removed', ['list.drop', 'st.dropped']],
  ['added', ['list.add', 'st.gained']],
]
const ENTRIES =
  /^(?:minerals?|materials?|raw materials?|entries|metals?|critical|strategic|commodities|elements|critical minerals?|critical raw materials?|strategic raw materials?|items|names)$/

const sizesIn = (seen: Seen, context: Context): readonly Assertion[] => {
  const { spans } = seen.statement.clause
  const topic = /critical|strategic|mineral|raw material/i.test(seen.text) || seen.statement.clause.minerals.length > 0
  const owned = seen.has('list') && seen.places.length > 0
  if (!topic && !owned && context.ofList !== true) return []
  const sized = seen.of('count').filter(({ end, value }) => value > 5 && ENTRIES.test(word(spans[end])))
  const of = seen
    .of('count')
    .filter(({ end }) => /^of (?:which|them|these)$/.test(`${word(spans[end])} ${word(spans[end + 1])}`))
  const kinds = sized.map(({ end }) =>
    /strategic/.test(
      spans
        .slice(end, end + 3)
        .map(word)
        .join(' ')
        .split(/ (?:and|plus|,) /)[0] ?? '',
    ),
  )
  const both = sized.length === 2 || of.length === 1
  const total = seen.of('count').filter(({ value }) => value > 5)
  // "…, which used to have 31 entries, has 34".
  const goesOn = context.inside === true && context.ofList === true && seen.has('hold') && seen.minerals.length === 0
  // "Grew from 50 to 60 minerals": the list before, and this one.
  const [then, now] = total
  if (
    total.length === 2 &&
    then &&
    now &&
    word(spans[then.start - 1]) === 'from' &&
    word(spans[now.start - 1]) === 'to'
  )
    return seen.has('change.up', 'change.down') && seen.has('change.up') !== now.value > then.value
      ? [unverifiable('its numbers point the other way from its words')]
      : [
          { kind: 'list-size', entries: then.value, before: true },
          { kind: 'list-size', entries: now.value },
        ]
  if (sized.length === 0 && total.length === 1 && (goesOn || seen.has('change', 'st.total')) && total[0])
    return [{ kind: 'list-size', entries: total[0].value }]
  return [...sized, ...of].map(({ value, end }, at): Assertion => {
    const year = spans.slice(end, end + 5).find(({ type }) => type === 'year')?.value
    return {
      kind: 'list-size',
      entries: value,
      ...(seen.has('history') && { before: true as const }),
      ...(both && { of: kinds[at] === true || at >= sized.length ? ('strategic' as const) : ('critical' as const) }),
      ...(year !== undefined && sized.length > 1 && { at: year }),
    }
  })
}

/** What stands after "is" or "counts as" up to the end of a clause. */
const clauseEnd = (seen: Seen): string => {
  const { clause, cues } = seen.statement
  const is = cues.findLast(({ id }) => id === 'st.is')
  return is === undefined
    ? ''
    : clause.spans
        .filter(({ start, type }) => start >= is.end && type !== 'mark')
        .map(word)
        .join(' ')
}

/** What a clause says of a list of critical minerals. */
export const listedIn = (seen: Seen, context: Context): readonly Assertion[] => {
  // "The list of platinum producers" is a row of countries.
  const rows = seen.has('st.roll') && seen.has('mine', 'refine', 'produce') && !seen.has('st.designated')
  const topic = seen.has('list') && !rows
  const acts = seen.has(
    'st.ofthem',
    'st.total',
    'list.add',
    'list.drop',
    'st.dropped',
    'st.gained',
    'st.kept',
    'st.returned',
    'st.missing',
  )
  const counted = context.inside === true && seen.has('hold') && seen.of('count').length > 0
  if (!topic && !(context.ofList === true && (acts || counted || seen.has('st.notbefore')))) return []
  const market = seen.has('use', 'product', 'st.goes', 'price') && !seen.has('st.roll') && seen.places.length === 0
  const sizes = sizesIn(seen, context)
  // "All of them were put on the list" is no share of anything.
  const shares = seen.of('share').filter((one) => one.word === undefined)
  if (shares.length > 0 || seen.of('amount').length > 0 || market) return sizes
  // "Tin is critical": on some list.
  const bare =
    /^(?:critical|strategic)(?: .*)?$/i.test(clauseEnd(seen)) ||
    seen.statement.clause.spans.some(
      ({ text }, at, { [at + 1]: next }) =>
        /^(?:is|are) (?:critical|strategic)$/i.test(text) && (next === undefined || next.type === 'mark'),
    )
  const owned =
    bare ||
    (seen.has('st.is') && seen.has('st.designated')) ||
    seen.has('st.roll') ||
    seen.places.length > 0 ||
    context.ofList === true ||
    seen.statement.clause.things.length > 0
  if (
    !owned ||
    (seen.minerals.length === 0 && !(context.ofList === true && context.minerals.length > 0 && (acts || topic)))
  )
    return sizes
  if (sizes.length > 0 && seen.minerals.length === 0) return sizes
  const missing = seen.has('st.missing')
  const never =
    seen.has('not') &&
    seen.has('st.first') &&
    seen.statement.clause.spans.some(({ type }) => type === 'year') &&
    /\b(?:before|until|till)\b/i.test(seen.text)
  const act = missing ? 'on' : never ? 'first' : LIST_ACTS.find(([, ids]) => seen.has(...ids))?.[0]
  const year = seen.statement.clause.spans.findLast(({ type }) => type === 'year')?.value
  return [
    {
      kind: 'listed',
      act: act ?? 'on',
      ...(missing && { denied: true as const }),
      ...(act === 'first' && year !== undefined && { at: year }),
    },
    ...sizes,
  ]
}

/** A share or rank of a use: "batteries take 88 % of lithium", "fiber optics are the leading use". */
export const useIn = (corpus: Corpus, seen: Seen): readonly Assertion[] => {
  const { spans } = seen.statement.clause
  const first = seen.has('st.mainuse')
  if (!first && seen.has('imports', 'reliance')) return []
  const goes = indexOf(seen, 'st.goes')
  const takes = indexOf(seen, 'st.takes')
  if (!first && goes < 0 && takes < 0) return []
  const mineral = spans.findIndex(({ type }) => type === 'mineral')
  const main = indexOf(seen, 'st.mainuse')
  const told = first
    ? /\b(?:is|are|was|were|remains?)\b/i.test(spans.slice(0, main).map(word).join(' '))
      ? spans.slice(0, main)
      : spans.slice(main + 1)
    : goes >= 0
      ? spans.slice(goes + 1)
      : spans.slice(0, takes)
  if (told.some(({ type }) => type === 'percent' || type === 'unit')) return []
  const text = told
    .filter(({ type, ids }) => type !== 'place' && !(type === 'mineral' && ids[0] === spans[mineral]?.ids[0] && first))
    .map(word)
    .join(' ')
  const words = useWords(text)
  const known = usesKnown(corpus)
  if (words.size === 0 || words.size > 6 || ![...words].some((one) => known.has(one))) return []
  const inUse = mineralsIn(told)
  const of = seen.minerals.filter((id) => !inUse.includes(id) || (first && inUse.length === 1))
  if (of.length > 1) return []
  const values = seen.of('share')
  if (values.length > 1) return [unverifiable('this states more than one figure at once')]
  const mainly = /\b(?:mainly|mostly|chiefly|primarily|predominantly|largely|above all)\b/i.test(seen.text)
  const [value] = values
  const range =
    value && !(mainly && value.word !== undefined) ? shareRange(value) : first || mainly ? 'first' : undefined
  if (range === undefined) return []
  return [
    {
      kind: 'use',
      words: [...words],
      range,
      ...(seen.has('not') && { denied: true as const }),
      ...(of[0] !== undefined && { of: of[0] }),
    },
  ]
}

const GENERAL = new Set(
  'main major key use application purpose role most many substitute replacement take place'.split(' '),
)

/** Something can, or nothing can, take a mineral's place. */
export const substituteIn = (seen: Seen): readonly Assertion[] => {
  const { spans } = seen.statement.clause
  if (seen.of('share').length > 0 || seen.of('amount').length > 0) return []
  const at = spans.findLastIndex(({ type }) => type === 'mineral')
  const rest = spans.slice(at + 1)
  const purpose = [...useWords(/^(?:in|for|as)$/.test(word(rest[0])) ? rest.slice(1).map(word).join(' ') : '')].filter(
    (one) => !GENERAL.has(one),
  )
  const qualified =
    /\b(?:perfect|ideal|good|real|full|satisfactory|effective|adequate|true|equal|practical|viable)\b/i.test(seen.text)
  if (seen.has('st.nosub') && seen.minerals.length === 1)
    return [{ kind: 'substitute', by: 'nothing', purpose, ...(qualified && { qualified: true as const }) }]
  if (!seen.has('subst') || seen.minerals.length !== 2) return []
  const [one, two] = seen.minerals
  if (one === undefined || two === undefined) return []
  const passive = /\b(?:be|been|is|are) (?:\w+ )?(?:replaced|substituted|swapped|displaced)\b/i.test(seen.text)
  return [{ kind: 'substitute', by: passive ? two : one, of: passive ? one : two, purpose }]
}
