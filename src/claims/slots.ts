import type { Name } from '../language/clause.js'
import type { Cue } from '../language/cues.js'
import type { Bound, Quantity } from '../language/quantities.js'
import type { Lexicon } from '../language/lexicon.js'
import type { Span } from '../language/spans.js'
import type { Said, Statement } from '../language/statements.js'
import { tonsPer } from '../answers/units.js'
import { wordsIn } from '../prose.js'
import { termsOf } from '../search/analyse.js'

/** A figure of a sentence, in tons where it is a mass, and the clause that it stands in. */
export interface Figure {
  readonly quantity: Quantity
  readonly clause: number
  /** What a number counts: "17 strategic". */
  readonly counted?: Item
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
  /** It goes on a row of names: "Kyiv and Washington". */
  readonly joined?: true
}

/** A sentence taken apart, so that it can be compared with another that says the same in other words. */
export interface Slots {
  readonly figures: readonly Figure[]
  readonly items: readonly Item[]
  readonly months: readonly string[]
  /** Digits that are no figure: years, days, periods. */
  readonly digits: readonly string[]
  /** What turns or weakens what a clause says: denials, plans, conditions, what undid an act. */
  readonly turns: readonly { readonly turn: string; readonly clause: number }[]
  /** Up or down, for each clause. */
  readonly ways: readonly string[]
}

/** Months by their first letters. */
export const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Where what is of a whole sentence stands. */
export const WHOLE = -1
/** Types that say how a thing is said, and need no counterpart. */
const LIGHT = new Set('fill hedge cmp rel pro time verb quant conj claimask talk scope q val neg'.split(' '))
/** Types whose concepts have one meaning each; "product" and "company" have many. */
const TELLING = new Set(['act', 'measure', 'trade', 'op', 'order', 'topic', 'form'])
const DEEDS = new Set(['act', 'trade', 'measure'])
/** Concepts in which opposites meet: to buy and to sell, whatever a state does. */
const MIXED = new Set(['source', 'ev.other', 'ev.state', 'placeprof', 'search', 'exposure', 'profile'])
/** Concepts that come to the same beside the same figure. */
const SAME: Readonly<Record<string, string>> = { consume: 'use', buy: 'imports', average: 'price' }
const ROLES = new Set(['from', 'to', 'against', 'than', 'by', 'on', 'outside', 'foil'])
/** Phrases and concepts that make another statement of the same words. */
const TURNS = 'st.if st.myth st.denial st.mock st.plan st.only st.opinion st.record st.exempt future'.split(' ')
/** Words that deny; "isn't" is cut at its mark. */
const DENIES = new Set('not no never none neither nor without cannot nobody nothing t'.split(' '))
/** Acts by which another act came to nothing. */
const UNDOES = new Set(['lift', 'fail', 'unlawful', 'dispute'])
/** Phrases that say nothing of their own. */
const PLAIN = new Set(['st.plain', 'st.says', 'st.aside'])
/** What came to an end. */
const ENDED = 'same.end'
/** How far before a figure the words stand that bound it. */
const BOUND_REACH = 3
/** Words that begin what a clause says besides. */
const RELATIVE = new Set('which who whom whose where while ;'.split(' '))
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
  more: Pick<Item, 'role' | 'joined'>,
  lexicon: Lexicon,
): readonly Item[] => {
  const { type, senses, ids, text, value } = span
  const plain = { terms: [], clause, role: '', deed: false }
  const concepts = senses.map((id) => ({ id, t: lexicon.concept(id).t }))
  const keys = concepts.flatMap(({ id, t }) => (TELLING.has(t) && !MIXED.has(id) ? (SAME[id] ?? id) : []))
  if (type === 'mineral') {
    const forms = keys.filter((id) => id.startsWith('form.'))
    const form = forms.length === 0 ? [] : [{ kind: 'word' as const, ...plain, keys: forms }]
    return [{ kind: 'mineral', ...plain, ...more, role: '', keys: ids }, ...form]
  }
  if (type === 'place') return ids[0] === 'WLD' ? [] : [{ kind: 'place', ...plain, ...more, keys: ids }]
  if (type === 'year') return [{ kind: 'year', ...plain, keys: [String(value)] }]
  if (type === 'thing') return [{ kind: 'thing', ...plain, keys: ids }]
  const telling = ['concept', 'unknown'].includes(type) && !senses.includes('month')
  if (!telling || (concepts.length > 0 && concepts.every(({ t }) => LIGHT.has(t)))) return []
  const terms = termsOf(text)
  return terms.length === 0
    ? []
    : [
        {
          kind: 'word',
          ...plain,
          // Who says so says it of the whole sentence.
          clause: concepts.some(({ t }) => t === 'publisher') ? WHOLE : clause,
          keys,
          terms,
          ...(isProper(span) && { proper: true as const }),
          deed: concepts.some(({ id, t }) => (DEEDS.has(t) || id === 'use') && !MIXED.has(id)),
        },
      ]
}

/** A stretch of a clause: what "which", "who" or "while" begins says something of its own. */
interface Part extends Pick<Statement, 'quantities' | 'cues' | 'sames'> {
  readonly spans: readonly Span[]
  readonly names: readonly Name[]
  readonly from: number
  readonly to: number
}
const partsOf = ({ clause: { spans, names }, quantities, cues, sames }: Statement): readonly Part[] => {
  const starts = [0, ...spans.flatMap(({ text }, at) => (at > 0 && RELATIVE.has(text.toLowerCase()) ? at : []))]
  return starts.map((from, i) => ({
    ...{ spans, names, quantities, cues, sames, from, to: starts[i + 1] ?? spans.length },
  }))
}

/** Takes a sentence apart. */
export const slotsOf = ({ whole, clauses }: Said, lexicon: Lexicon): Slots => {
  const conceptsIn = (spans: readonly Span[]) =>
    spans.flatMap(({ senses }) => senses.map((id) => ({ id, ...lexicon.concept(id) })))
  const parts = clauses.flatMap(partsOf).map(({ spans, names, quantities, cues, sames, from, to }, clause) => {
    const inFigure = (i: number): boolean =>
      quantities.some(({ start, end, word }) => word === undefined && start <= i && i < end)
    const over = ({ start }: Span, phrases: readonly Cue[]): readonly Cue[] =>
      phrases.filter((cue) => cue.start <= start && start < cue.end)
    const own = spans.flatMap((span, i) => (from <= i && i < to ? { span, i } : []))
    const itemsOfSpan = ({ span, i }: { readonly span: Span; readonly i: number }): readonly Item[] => {
      const relation = names.find((name) => name.at === i)?.relation ?? ''
      const isName = span.type === 'mineral' || span.type === 'place'
      if (inFigure(i) || (!isName && over(span, cues).some(({ id }) => PLAIN.has(id)))) return []
      const same = over(span, sames).filter(({ start }) => start === span.start)
      // "Ended in 1987" says that there is none since, and denies it so.
      if (over(span, sames).some(({ id }) => id === ENDED)) return []
      // The rest of "defense department" says nothing more.
      if (!isName && same.length === 0 && over(span, sames).length > 0) return []
      const joins = spans[i - 1]?.senses.includes('and') === true || spans[i - 1]?.text === ','
      const joined = joins && spans[i - 2]?.type === span.type && { joined: true as const }
      return itemsOf(span, clause, { role: ROLES.has(relation) ? relation : '', ...joined }, lexicon).map((item) =>
        item.kind === 'word' ? { ...item, keys: [...item.keys, ...same.map(({ id }) => id)] } : item,
      )
    }
    const items = own.flatMap(itemsOfSpan)
    const itemsAt = (i: number): Item | undefined => {
      const span = spans[i]
      return span && i < to ? itemsOfSpan({ span, i })[0] : undefined
    }
    // "More than half" bounds a figure, and a word that comes to the same as another ("contract") moves nothing.
    const bounds = (i: number): boolean =>
      quantities.some(({ bound, start }) => bound !== undefined && i < start && start - i <= BOUND_REACH)
    const telling = own.filter(({ span, i }) => !inFigure(i) && !bounds(i) && over(span, sames).length === 0)
    const concepts = conceptsIn(own.map(({ span }) => span))
    const moves = conceptsIn(telling.map(({ span }) => span))
    const said = new Set(
      own.flatMap(({ span }) => over(span, cues).map(({ id }) => id)).concat(concepts.map(({ id }) => id)),
    )
    const moved = new Set(telling.flatMap(({ span }) => over(span, cues).map(({ id }) => id)))
    const way = [
      ...(moves.some(({ dir }) => dir === 1) || UP.some((id) => moved.has(id)) ? ['up'] : []),
      ...(moves.some(({ dir }) => dir === -1) || DOWN.some((id) => moved.has(id)) ? ['down'] : []),
    ]
    const words = own.filter(({ i }) => !inFigure(i)).map(({ span }) => span)
    const denials = words.flatMap(({ text }) => wordsIn(text.toLowerCase()).filter((word) => DENIES.has(word)))
    // "No refinery since the last one shut" denies it once.
    const since = words.find(({ senses }) => senses.includes('since'))
    const ended = sames.filter(
      ({ id, start }) =>
        id === ENDED &&
        words.some((span) => span.start === start) &&
        !(denials.length > 0 && since && since.start < start),
    )
    const turns = [
      ...[...denials, ...ended].map(() => 'not'),
      ...concepts.flatMap(({ act = '' }) => (UNDOES.has(act) ? act : [])),
      ...TURNS.filter((id) => said.has(id)),
    ]
    return {
      digits: own.flatMap(({ span, i }) => (inFigure(i) ? [] : (span.text.match(/\d+/g) ?? []))),
      figures: quantities
        .filter(({ start }) => from <= start && start < to)
        .map((one) => {
          const counted = one.kind === 'count' ? (itemsAt(one.end) ?? itemsAt(one.end + 1)) : undefined
          return { quantity: inTons(one), clause, ...(counted && { counted }) }
        }),
      items,
      turns: turns.map((turn) => ({ turn, clause })),
      way: way.join(),
    }
  })
  return {
    figures: parts.flatMap(({ figures }) => figures),
    items: parts.flatMap(({ items }) => items),
    digits: parts.flatMap(({ digits }) => digits),
    months: whole.clause.spans.flatMap((span) =>
      span.senses.includes('month') ? MONTHS.filter((one) => span.text.toLowerCase().includes(one)) : [],
    ),
    turns: parts.flatMap(({ turns }) => turns),
    ways: parts.map(({ way }) => way),
  }
}

/** Bounds by which a figure is at least or at most so much. */
export const ends = (bound: Bound | undefined): 'low' | 'high' | undefined =>
  bound === 'over' || bound === 'least' ? 'low' : bound === 'under' || bound === 'most' ? 'high' : undefined
