import { isMonth } from '../language/days.js'
import type { Bound, Quantity } from '../language/quantities.js'
import { isA, means, type Span } from '../language/spans.js'
import type { Said } from '../language/statements.js'
import { tonsPer } from '../answers/units.js'
import { wordsIn } from '../prose.js'
import { termsOf } from '../search/analyse.js'
import { conceptsOf, inFigure, over, type Part, partsOf, wordsOf } from './clause-parts.js'

/** A figure of a sentence, in tons where it is a mass, and the clause that it stands in. */
export interface Figure {
  readonly quantity: Quantity
  readonly clause: number
  /** What a number counts: "17 strategic". */
  readonly counted?: Item
  /** It stands behind "from": it is so no longer. */
  readonly from?: true
}

/** A name or a telling word, by what it is compared: ids of minerals, places and concepts, or else its stems. */
export interface Item {
  readonly kind: 'mineral' | 'place' | 'year' | 'thing' | 'word'
  readonly keys: readonly string[]
  readonly terms: readonly string[]
  readonly clause: number
  /** Of a place: whether it stands behind "from", "to", "against", "than" or "by". */
  readonly role: string
  /** It says what is done or measured: mined, imported, consumed. */
  readonly deed: boolean
  /** A name that no row goes by. */
  readonly proper?: true
  /** Something is its own: "CMOC's stake", "the stake of CMOC". */
  readonly owner?: true
  /** It goes on a row of names: "Kyiv and Washington". */
  readonly joined?: true
  /** A word like "took", which need not be told, and may be what tells another. */
  readonly light?: true
  /** A clause of the same sentence names it: it tells which sentence is meant, and not which clause of it. */
  readonly around?: true
}

/** A sentence taken apart, so that it can be compared with another that says the same in other words. */
export interface Slots {
  readonly figures: readonly Figure[]
  readonly items: readonly Item[]
  readonly months: readonly string[]
  /** Digits that are no figure and no year: days, numbers of laws. */
  readonly digits: readonly string[]
  /** What turns or weakens what a clause says: denials, plans, conditions, what undid an act. */
  readonly turns: readonly { readonly turn: string; readonly clause: number }[]
  /** Up or down, for each clause. */
  readonly ways: readonly string[]
  /** It records an act, and is of no other year than that. */
  readonly act?: true
}

/** Months by their first letters. */
export const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Where what is of a whole sentence stands. */
export const WHOLE = -1
/** Types that say how a thing is said, and need no counterpart. */
const LIGHT = new Set('fill hedge cmp rel pro time verb quant conj claimask talk scope q val neg'.split(' '))
/** Types whose concepts have one meaning each; "product" and "company" have many. */
const TELLING = new Set(['act', 'measure', 'trade', 'op', 'order', 'topic', 'form', 'publisher'])
const DEEDS = new Set(['act', 'trade', 'measure'])
/** Concepts in which opposites meet: to buy and to sell, whatever a state does. */
const MIXED = new Set(['source', 'ev.other', 'ev.state', 'placeprof', 'search', 'exposure', 'profile', 'byprod'])
/** Concepts that come to the same beside the same figure. */
const SAME: Readonly<Record<string, string>> = { consume: 'use', buy: 'imports', average: 'price' }
const ROLES = new Set(['from', 'to', 'against', 'than', 'by', 'on', 'outside', 'foil'])
/** Phrases and concepts that make another statement of the same words. */
const TURNS = 'st.if st.myth st.denial st.mock st.only st.ownsake st.opinion st.record st.exempt'.split(' ')
/** What is planned or expected, in whatever words. */
export const PLAN = 'plan'
const PLANS = ['st.plan', 'future', 'ev.planned']
/** Words that deny; "isn't" is cut at its mark. */
const DENIES = new Set('not no never none neither nor without cannot nobody nothing t'.split(' '))
/** Acts by which another act came to nothing. */
const UNDOES = new Set(['lift', 'fail', 'unlawful', 'dispute'])
/** Phrases that say nothing of their own. */
const PLAIN = new Set(['st.plain', 'st.says', 'st.aside'])
/** What came to an end, or was not done. */
const DENIED = new Set(['same.end', 'same.decline'])
/** What ought to be is aimed at, and says no more of what is. */
const OUGHT = 'same.ought'
/** What is said, and was put right. */
const CORRECTED = 'same.correct'
/** What somebody is made to do. */
const ORDERED = 'same.order'
const BE = new Set('is are was were been be'.split(' '))
/** What adds nothing, unless it is an act or a name as well. */
const HOLLOW = 'same.hollow'
/** How far before a figure the words stand that bound it. */
const BOUND_REACH = 3
const DOWN = ['st.cheaper', 'st.less']
const UP = ['st.dearer', 'st.more']

const inTons = (one: Quantity): Quantity => {
  const per = one.kind === 'amount' ? tonsPer(one.unit ?? 't') : undefined
  return per === undefined
    ? one
    : { ...one, value: one.value * per, unit: 't', ...(one.high !== undefined && { high: one.high * per }) }
}

/** A name that no row goes by: a company, a person, a town. */
const isProper = ({ type, text, start, senses }: Span): boolean =>
  senses.includes('company') || (type === 'unknown' && /^\p{Lu}/u.test(text) && start > 0)

const itemsOf = (
  span: Span,
  clause: number,
  more: Pick<Item, 'role' | 'joined' | 'owner'> & { readonly same: readonly string[] },
): readonly Item[] => {
  const { same, ...named } = more
  const { type, senses, concepts, ids, text, value } = span
  const plain = { terms: [], clause, role: '', deed: false }
  const keys = concepts.flatMap(({ id, t }) => (TELLING.has(t) && !MIXED.has(id) ? (SAME[id] ?? id) : []))
  if (type === 'mineral') {
    const forms = keys.filter((id) => id.startsWith('form.'))
    const form = forms.length === 0 ? [] : [{ kind: 'word' as const, ...plain, keys: forms }]
    return [{ kind: 'mineral', ...plain, ...named, role: '', keys: ids }, ...form]
  }
  if (type === 'place') return ids[0] === 'WLD' ? [] : [{ kind: 'place', ...plain, ...named, keys: ids }]
  if (type === 'year') return [{ kind: 'year', ...plain, keys: [String(value)] }]
  if (type === 'thing') return [{ kind: 'thing', ...plain, keys: ids }]
  const telling = ['concept', 'unknown'].includes(type) && !senses.includes('month')
  const hollow = same.includes(HOLLOW)
  const light = hollow || (concepts.length > 0 && concepts.every(({ t }) => LIGHT.has(t)))
  if (!telling || (light && same.length === 0)) return []
  const terms = termsOf(text)
  return terms.length === 0 && !light
    ? []
    : [
        {
          kind: 'word',
          ...plain,
          // Who says so says it of the whole sentence.
          clause: concepts.some(({ t }) => t === 'publisher') ? WHOLE : clause,
          keys: [...keys, ...same],
          terms,
          ...(light && { light }),
          ...(isProper(span) && { proper: true as const }),
          ...(named.owner && { owner: true as const }),
          deed: concepts.some(({ id, t }) => (DEEDS.has(t) || id === 'use') && !MIXED.has(id)),
        },
      ]
}

/** What one span of a part names or tells; nothing for a figure, a phrase without a meaning, or the rest of a phrase. */
const itemsAt = (part: Part, i: number, clause: number): readonly Item[] => {
  const { spans, names, cues, sames, at } = part
  const span = spans[i]
  if (!span || !at.includes(i) || inFigure(part, i)) return []
  const isName = ['mineral', 'place', 'thing'].includes(span.type)
  const phrases = over(sames, span)
  // "Ended in 1987" says that there is none since, and denies it so; "department" in "defense department" adds nothing.
  const told = phrases.some(({ id }) => DENIED.has(id)) || phrases.every(({ start }) => start < span.start)
  // "Told them to sell" is an order, and no report.
  const orders = phrases.find(({ id, start }) => id === ORDERED && start === span.start)
  const ought = phrases.some(({ id }) => id === OUGHT)
  const empty = ought || over(cues, span).some(({ id }) => PLAIN.has(id)) || (phrases.length > 0 && told)
  if (orders && !isName)
    return [{ kind: 'word', keys: [ORDERED], terms: termsOf(span.text), clause, role: '', deed: false }]
  if (!isName && empty) return []
  const relation = names.find((name) => name.at === i)?.relation ?? ''
  const joins = means(spans[i - 1], 'and') || spans[i - 1]?.text === ','
  const joined = joins && spans[i - 2]?.type === span.type && { joined: true as const }
  // "Is critical" is no "is".
  // "Pays for" is "pays", and has its stem.
  const stems = termsOf(span.text).length
  const isAll = (end: number): boolean =>
    end >= span.end || (stems > 0 && termsOf(span.text.slice(0, end - span.start)).length === stems)
  const ids = phrases.filter(({ start, end }) => start === span.start && isAll(end)).map(({ id }) => id)
  const owns = (span.possessive === true || means(spans[i - 1], 'of')) && { owner: true as const }
  return itemsOf(span, clause, { role: ROLES.has(relation) ? relation : '', ...joined, ...owns, same: ids })
}

/** Up or down. "More than half" bounds a figure, and a word that comes to the same as another ("contract") moves nothing. */
const wayOf = (part: Part): string => {
  const { spans, at, quantities, cues, sames } = part
  const bounds = (i: number): boolean =>
    quantities.some(({ bound, start }) => bound !== undefined && i < start && start - i <= BOUND_REACH)
  const telling = at.filter((i) => !inFigure(part, i) && spans[i] !== undefined && over(sames, spans[i]).length === 0)
  const spansAt = (places: readonly number[]): readonly Span[] => places.flatMap((i) => spans[i] ?? [])
  const moves = new Set(conceptsOf(spansAt(telling)).map(({ dir }) => dir))
  const bare = spansAt(telling.filter((i) => !bounds(i)))
  const said = new Set(bare.flatMap((span) => over(cues, span).map(({ id }) => id)))
  const up = moves.has(1) || UP.some((id) => said.has(id))
  const down = moves.has(-1) || DOWN.some((id) => said.has(id))
  return [...(up ? ['up'] : []), ...(down ? ['down'] : [])].join()
}

const turnsIn = (part: Part): readonly string[] => {
  const words = wordsOf(part)
  const own = part.at.flatMap((i) => part.spans[i] ?? [])
  const concepts = conceptsOf(own)
  const isOught = (span: Span): boolean => over(part.sames, span).some(({ id }) => id === OUGHT)
  const cues = own.flatMap((span) => (isOught(span) ? [] : over(part.cues, span)))
  const said = new Set([...cues, ...concepts].map(({ id }) => id))
  // "Made from scrap": nothing is scrapped.
  const acts = own.filter((span) => !isA(span, 'form'))
  const denials = words.flatMap(({ text }) => wordsIn(text.toLowerCase()).filter((word) => DENIES.has(word)))
  // "No refinery since the last one shut" denies it once.
  const since = denials.length === 0 ? undefined : words.find(({ senses }) => senses.includes('since'))
  const ended = words.filter(
    (span) =>
      part.sames.some(({ id, start }) => DENIED.has(id) && start === span.start) &&
      !(since && since.start < span.start),
  )
  return [
    ...[...denials, ...ended].map(() => 'not'),
    ...conceptsOf(acts).flatMap(({ act = '' }) => (UNDOES.has(act) ? act : [])),
    ...TURNS.filter((id) => said.has(id)),
    ...(PLANS.some((id) => said.has(id)) || own.some(isOught) ? [PLAN] : []),
  ]
}

/** "19 out of 20" is two counts, as "19 of the 20" is. */
const countsIn = ({ spans }: Part, one: Quantity): readonly Quantity[] => {
  const numbers = [...spans.keys()].slice(one.start, one.end).filter((i) => spans[i]?.type === 'number')
  return one.fraction !== true || numbers.length < 2
    ? [one]
    : numbers.map((i) => ({ kind: 'count', value: Number(spans[i]?.value), start: i, end: i + 1 }))
}

/** "Chiefly to Japan": a word that another sentence says in its own way, and no figure. */
const isMostly = ({ spans, sames }: Part, { start, word }: Quantity): boolean => {
  const span = spans[start]
  return word !== undefined && span !== undefined && over(sames, span).some(({ id }) => id === 'same.mostly')
}

const figuresIn = (part: Part, clause: number): readonly Figure[] =>
  part.quantities
    .filter((one) => part.at.includes(one.start) && !isMostly(part, one))
    .flatMap((one) => countsIn(part, one))
    .map((one) => {
      const next = one.kind === 'count' ? [one.end, one.end + 1] : []
      const counted = next.flatMap((i) => itemsAt(part, i, clause)).find(({ kind }) => kind !== 'year')
      const from = means(part.spans[one.start - 1], 'from') && { from: true as const }
      return { quantity: inTons(one), clause, ...(counted && { counted }), ...from }
    })

/** "X can be replaced by Y", "swapped for Y": what takes its place stands behind it, where "Y can replace X" begins with it. */
const REPLACED = /^(?:replaced|swapped)/i
const itemsIn = (part: Part, clause: number): readonly Item[] => {
  const each = part.at.map((i) => itemsAt(part, i, clause))
  const passive = part.at.findIndex((i) => {
    const before = [part.spans[i - 1], part.spans[i - 2]].map((span) => span?.text.toLowerCase() ?? '')
    return REPLACED.test(part.spans[i]?.text ?? '') && before.some((word) => BE.has(word))
  })
  return passive < 0 ? each.flat() : [...each.slice(passive), ...each.slice(0, passive)].flat()
}

/** "In 2024 it took 60,300 t, and would take 356,000 by 2030": a number that counts nothing has the unit before it. */
const withUnits = (figures: readonly Figure[]): readonly Figure[] =>
  figures.map((figure, at) => {
    const { quantity, clause, counted } = figure
    const before = figures.slice(0, at).findLast((one) => one.quantity.kind === 'amount')
    const bare = quantity.kind === 'count' && !counted && before !== undefined && before.clause < clause
    return bare ? { quantity: { ...before.quantity, ...quantity, kind: 'amount' }, clause } : figure
  })

/** "(USGS, 2025)": the years and sources that a sentence ends with in brackets are of all that it says. */
const ofAll = (parts: readonly Part[], items: readonly Item[]): readonly Item[] => {
  const spans = parts.at(-1)?.spans ?? []
  const opens = spans.findLastIndex(({ text }) => text === '(')
  const inside = spans.slice(opens + 1)
  const ends = opens >= 0 && inside.findIndex(({ text }) => text === ')') >= inside.length - 2
  const years = ends ? inside.flatMap(({ type, value }) => (type === 'year' ? String(value) : [])) : []
  const last = parts.length - 1
  const isOfAll = ({ kind, clause, keys }: Item): boolean =>
    kind === 'year' && clause === last && years.includes(keys[0] ?? '')
  return items.map((item) => (isOfAll(item) ? { ...item, clause: WHOLE } : item))
}

/** Takes a sentence apart. */
export const slotsOf = ({ whole, clauses }: Said): Slots => {
  const parts = clauses.flatMap(partsOf)
  const items = parts.flatMap((part, clause) => itemsIn(part, clause))
  return {
    figures: withUnits(parts.flatMap((part, clause) => figuresIn(part, clause))),
    items: ofAll(parts, items),
    digits: parts.flatMap((part) =>
      wordsOf(part).flatMap(({ type, text }) => (type === 'year' ? [] : (text.match(/\d+/g) ?? []))),
    ),
    months: whole.clause.spans.flatMap((span) =>
      isMonth(span) ? MONTHS.filter((one) => span.text.toLowerCase().includes(one)) : [],
    ),
    turns: [
      // "Showed 21 million, which was corrected to 11": what was corrected anywhere in it is not so.
      ...whole.sames.flatMap(({ id }) => (id === CORRECTED ? [{ turn: id, clause: WHOLE }] : [])),
      ...parts.flatMap((part, clause) => turnsIn(part).map((turn) => ({ turn, clause }))),
    ],
    ways: parts.map((part) => wayOf(part)),
  }
}

/** Bounds by which a figure is at least or at most so much. */
export const ends = (bound: Bound | undefined): 'low' | 'high' | undefined =>
  bound === 'over' || bound === 'least' ? 'low' : bound === 'under' || bound === 'most' ? 'high' : undefined
