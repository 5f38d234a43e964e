import type { Span } from '../language/spans.js'
import type { Assertion, ListAct, Said } from './claim.js'
import type { Context } from './context.js'
import { unverifiable } from './said-figures.js'
import { type Seen, wordAt } from './seen.js'
import { atLeast, shareRange } from './value.js'

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text.toLowerCase()).join(' ')
const mineralsIn = (spans: readonly Span[]): readonly string[] =>
  spans.flatMap(({ type, ids }) => (type === 'mineral' && ids.length === 1 ? ids : []))

const byProduct = (
  subjects: readonly string[],
  of: readonly string[],
  more: Partial<Said<'by-product'>> = {},
): readonly Assertion[] => [{ kind: 'by-product', subjects, of, ...more }]

/** "Gallium is a by-product of alumina", "zinc mines yield indium as a by-product", "is never mined on its own". */
export const byProductIn = (seen: Seen, context: Context): readonly Assertion[] => {
  const { spans } = seen.statement.clause
  const [value] = seen.of('share')
  const range = value && { range: shareRange(value) }
  const [one, two, three] = mineralsIn(spans)
  // "Without copper there would be no tellurium".
  if (seen.has('st.without') && one !== undefined && two !== undefined && !three && (value ?? seen.has('not')))
    return byProduct([two], [one], { range: atLeast(value ? shareRange(value).low : 95) })
  const [mineral, another] = seen.minerals
  if (seen.has('st.ownsake') && seen.has('mine', 'produce') && mineral !== undefined && !another && !value)
    return byProduct([mineral], [], seen.has('st.nobody') ? {} : { denied: true })
  const host = seen.of('amount').length + seen.of('count').length === 0 ? hostIn(seen) : undefined
  if (host) return byProduct([host.of], [host.by], value && value.word === undefined ? range : {})
  const named = spans.findIndex(({ senses, text }) => senses.includes('byprod') && !/^host|own right|mined/i.test(text))
  if (named < 0) return []
  const before = mineralsIn(spans.slice(0, named))
  const after = mineralsIn(spans.slice(named + 1))
  const subjects = before.length > 0 ? before : seen.minerals.filter((id) => !after.includes(id))
  if (after.length + subjects.length + context.minerals.length === 0) return []
  return byProduct(
    subjects,
    after.filter((id) => !subjects.includes(id)),
    range,
  )
}

/** "Tellurium comes mainly out of copper refining". */
const hostIn = (seen: Seen): { readonly of: string; readonly by: string } | undefined => {
  const { spans, names } = seen.statement.clause
  const minerals = names.filter(({ span }) => span.type === 'mineral')
  const ofPlace = names.some(({ span }) => span.type === 'place')
  if (minerals.length !== 2 || !seen.has('st.comesfrom') || ofPlace || seen.has('price', 'imports', 'not'))
    return undefined
  const [subject, host] = minerals
  const [of, by] = [subject?.span.ids[0], host?.span.ids[0]]
  const processed = spans[(host?.at ?? 0) + 1]?.senses.some((id) => ['refine', 'mine'].includes(id)) === true
  return processed && of !== undefined && by !== undefined ? { of, by } : undefined
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

/** How many entries a list is said to have. */
const sizesIn = (seen: Seen, context: Context): readonly Assertion[] => {
  const { spans, minerals } = seen.statement.clause
  const topic = /critical|strategic|mineral|raw material/i.test(seen.text) || minerals.length > 0
  if (!topic && !(seen.has('list') && seen.places.length > 0) && context.ofList !== true) return []
  // "Of 82 materials they deemed 34 critical": the first are those looked at.
  const among = (start: number): boolean => start === 1 && wordAt(seen, 0) === 'of'
  const large = seen.of('count').filter(({ value, start }) => value > 5 && !among(start))
  const sized = large.filter(({ end }) => ENTRIES.test(wordAt(seen, end)))
  const ofThem = seen
    .of('count')
    .filter(({ end }) => /^of (?:which|them|these)/.test(textOf(spans.slice(end, end + 2))))
  const [then, now] = large
  // "Grew from 50 to 60 minerals": the list before, and this one.
  if (then && now && wordAt(seen, then.start - 1) === 'from' && wordAt(seen, now.start - 1) === 'to')
    return seen.has('change.down') && now.value > then.value
      ? [unverifiable('its numbers point the other way from its words')]
      : [
          { kind: 'list-size', entries: then.value, edition: 'before' },
          { kind: 'list-size', entries: now.value },
        ]
  // "…, which used to have 31 entries, has 34".
  const goesOn = context.inside === true && context.ofList === true && seen.has('hold') && seen.minerals.length === 0
  if (sized.length === 0 && then && !now && (goesOn || seen.has('change', 'st.total')))
    return [{ kind: 'list-size', entries: then.value }]
  // "Used to have 31 entries", but not "since June 2024".
  const earlier = spans.some(({ senses }) => senses.includes('history') && !senses.includes('since'))
  const edition = earlier ? 'before' : seen.has('list.first') ? 'first' : undefined
  const both = sized.length === 2 || ofThem.length === 1
  return [...sized, ...ofThem].map((one): Assertion => {
    const [kind = ''] = textOf(spans.slice(one.end, one.end + 3)).split(/ (?:and|plus|,) /)
    // "2018 (35 entries)", "50 entries in 2022".
    const before = wordAt(seen, one.start - 1) === '(' ? spans[one.start - 2]?.value : undefined
    const year = before ?? spans.slice(one.end, one.end + 5).find(({ type }) => type === 'year')?.value
    const strategic = ofThem.includes(one) || kind.includes('strategic')
    return {
      kind: 'list-size',
      entries: one.value,
      ...(edition && { edition }),
      ...(both && { of: strategic ? ('strategic' as const) : ('critical' as const) }),
      ...(year !== undefined && sized.length > 1 && { at: year }),
    }
  })
}

/** "Tin is critical", "counts as strategic": on some list. */
const isCalled = (seen: Seen): boolean => {
  const { clause, cues } = seen.statement
  const is = cues.findLast(({ id }) => id === 'st.is')
  const end = clause.spans.filter(({ start, type }) => is && start >= is.end && type !== 'mark')
  return (
    /^(?:critical|strategic)(?: .*)?$/.test(textOf(end)) ||
    clause.spans.some(
      ({ text }, at, { [at + 1]: next }) =>
        /^(?:is|are) (?:critical|strategic)$/i.test(text) && (next === undefined || next.type === 'mark'),
    )
  )
}

/** What a clause says of a list of critical minerals. */
export const listedIn = (seen: Seen, context: Context): readonly Assertion[] => {
  const { things, spans } = seen.statement.clause
  // "The list of platinum producers" is a row of countries.
  const rows = seen.has('st.roll') && seen.has('mine', 'refine', 'produce') && !seen.has('st.designated')
  const topic = seen.has('list') && !rows
  const acts = seen.has('st.ofthem', 'st.total', 'st.missing', ...LIST_ACTS.flatMap(([, ids]) => ids))
  const ofList = context.ofList === true
  const counted = context.inside === true && seen.has('hold') && seen.of('count').length > 0
  if (!topic && !(ofList && (acts || counted))) return []
  const market = seen.has('use', 'product', 'st.goes', 'price') && !seen.has('st.roll') && seen.places.length === 0
  const sizes = sizesIn(seen, context)
  // "All of them were put on the list" is no share of anything.
  const shares = seen.of('share').filter((one) => one.word === undefined)
  if (shares.length > 0 || seen.of('amount').length > 0 || market) return sizes
  const designated = isCalled(seen) || (seen.has('st.is') && seen.has('st.designated')) || seen.has('st.roll')
  const owned = designated || seen.places.length > 0 || ofList || things.length > 0
  const named = seen.minerals.length > 0
  if (!owned || (!named && (sizes.length > 0 || !ofList || context.minerals.length === 0))) return sizes
  const missing = seen.has('st.missing', 'val.none')
  const years = spans.filter(({ type }) => type === 'year')
  // "On those of 2022 and 2025, but not on that of 2018".
  if (years.length > 1 && seen.has('but') && seen.has('not'))
    return [unverifiable('I check what is said of one list at a time'), ...sizes]
  const year = years.at(-1)?.value
  const never =
    seen.has('not') && seen.has('st.first') && year !== undefined && /\b(?:before|until|till)\b/i.test(seen.text)
  const said = never ? 'first' : LIST_ACTS.find(([, ids]) => seen.has(...ids))?.[0]
  const act = missing ? 'on' : (said ?? 'on')
  const one: Said<'listed'> = { kind: 'listed', act, ...(missing && { denied: true as const }) }
  if (act === 'first' && year !== undefined) return [{ ...one, at: year }, ...sizes]
  // "On the lists of Canada (2024) and Japan (2020)", "on the lists of 2018, 2022 and 2025".
  const paired = seen.places.length === years.length
  const editions = years.length > 1 && act === 'on' && seen.statement.clause.years.kind === 'years'
  const each = years.flatMap(({ value }, at): Said<'listed'>[] => {
    const whose = paired ? seen.places[at]?.id : undefined
    return value === undefined ? [] : [{ ...one, at: value, ...(whose !== undefined && { whose }) }]
  })
  return [...(editions ? each : [one]), ...sizes]
}
