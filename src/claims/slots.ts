import type { Bound, Quantity } from '../language/quantities.js'
import type { Lexicon } from '../language/lexicon.js'
import type { Span } from '../language/spans.js'
import type { Said } from '../language/statements.js'
import { tonsPer } from '../answers/units.js'
import { wordsIn } from '../prose.js'
import { termsOf } from '../search/analyse.js'

/** A figure of a sentence, in tons where it is a mass, and the clause that it stands in. */
export interface Figure {
  readonly quantity: Quantity
  readonly clause: number
}

/** A name or a telling word, by what it is compared: ids of minerals, places and concepts, or else its stems. */
export interface Item {
  readonly kind: 'mineral' | 'place' | 'year' | 'word'
  readonly keys: readonly string[]
  readonly terms: readonly string[]
  readonly clause: number
  /** Of a place: whether it stands behind "from", "to", "against", "than" or "by". */
  readonly role: string
  /** It says what is done or measured: mined, imported, consumed. */
  readonly deed: boolean
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
const TURNS = 'st.if st.myth st.denial st.mock st.plan st.only st.opinion st.nobody st.record st.exempt future'.split(
  ' ',
)
/** Words that deny; "isn't" is cut at its mark. */
const DENIES = new Set('not no never none neither nor without cannot nobody nothing t'.split(' '))
/** Acts by which another act came to nothing. */
const UNDOES = new Set(['lift', 'fail', 'unlawful', 'dispute'])
/** Phrases that say nothing of their own. */
const PLAIN = new Set(['st.plain', 'st.says', 'st.aside'])
const DOWN = ['st.cheaper', 'st.less']
const UP = ['st.dearer', 'st.more']

const inTons = (one: Quantity): Quantity => {
  const per = one.kind === 'amount' ? tonsPer(one.unit ?? 't') : undefined
  return per === undefined
    ? one
    : { ...one, value: one.value * per, unit: 't', ...(one.high !== undefined && { high: one.high * per }) }
}

const itemsOf = (span: Span, clause: number, role: string, lexicon: Lexicon): readonly Item[] => {
  const { type, senses, ids, text, value } = span
  const plain = { terms: [], clause, role: '', deed: false }
  const concepts = senses.map((id) => ({ id, t: lexicon.concept(id).t }))
  const keys = concepts.flatMap(({ id, t }) => (TELLING.has(t) && !MIXED.has(id) ? (SAME[id] ?? id) : []))
  if (type === 'mineral') {
    const forms = keys.filter((id) => id.startsWith('form.'))
    const form = forms.length === 0 ? [] : [{ kind: 'word' as const, ...plain, keys: forms }]
    return [{ kind: 'mineral', ...plain, keys: ids }, ...form]
  }
  if (type === 'place') return ids[0] === 'WLD' ? [] : [{ kind: 'place', ...plain, keys: ids, role }]
  if (type === 'year') return [{ kind: 'year', ...plain, keys: [String(value)] }]
  const telling = ['concept', 'thing', 'unknown'].includes(type) && !senses.includes('month')
  if (!telling || (concepts.length > 0 && concepts.every(({ t }) => LIGHT.has(t)))) return []
  const terms = termsOf(text)
  return terms.length === 0
    ? []
    : [
        {
          kind: 'word',
          ...plain,
          keys: [...ids, ...keys],
          terms,
          deed: concepts.some(({ id, t }) => (DEEDS.has(t) || id === 'use') && !MIXED.has(id)),
        },
      ]
}

/** Takes a sentence apart. */
export const slotsOf = ({ whole, clauses }: Said, lexicon: Lexicon): Slots => {
  const parts = clauses.map(({ clause: { spans, names }, quantities, cues }, at) => {
    const inFigure = (i: number): boolean =>
      quantities.some(({ start, end, word }) => word === undefined && start <= i && i < end)
    const inPhrase = ({ start }: Span): boolean =>
      cues.some((cue) => PLAIN.has(cue.id) && cue.start <= start && start < cue.end)
    const items = spans.flatMap((span, i) => {
      const relation = names.find((name) => name.at === i)?.relation ?? ''
      const left = inFigure(i) || (span.type !== 'mineral' && span.type !== 'place' && inPhrase(span))
      return left ? [] : itemsOf(span, at, ROLES.has(relation) ? relation : '', lexicon)
    })
    const concepts = spans.flatMap(({ senses }) => senses.map((id) => ({ id, ...lexicon.concept(id) })))
    const has = (id: string): boolean => concepts.some((one) => one.id === id) || cues.some((cue) => cue.id === id)
    const way = [
      ...(concepts.some(({ dir }) => dir === 1) || UP.some(has) ? ['up'] : []),
      ...(concepts.some(({ dir }) => dir === -1) || DOWN.some(has) ? ['down'] : []),
    ]
    const turns = [
      ...spans.flatMap(({ text: word }) =>
        wordsIn(word.toLowerCase())
          .filter((one) => DENIES.has(one))
          .map(() => 'not'),
      ),
      ...concepts.flatMap(({ act = '' }) => (UNDOES.has(act) ? act : [])),
      ...TURNS.filter(has),
    ]
    return {
      digits: spans.flatMap(({ text: word }, i) => (inFigure(i) ? [] : (word.match(/\d+/g) ?? []))),
      figures: quantities.map((one) => ({ quantity: inTons(one), clause: at })),
      items,
      turns: turns.map((turn) => ({ turn, clause: at })),
      way: way.join(),
    }
  })
  return {
    figures: parts.flatMap(({ figures }) => figures),
    items: parts.flatMap(({ items }) => items),
    digits: parts.flatMap(({ digits }) => digits),
    months: whole.clause.spans.flatMap((span) =>
      span.senses.includes('month') ? span.text.slice(0, 3).toLowerCase() : [],
    ),
    turns: parts.flatMap(({ turns }) => turns),
    ways: parts.map(({ way }) => way),
  }
}

/** Bounds by which a figure is at least or at most so much. */
export const ends = (bound: Bound | undefined): 'low' | 'high' | undefined =>
  bound === 'over' || bound === 'least' ? 'low' : bound === 'under' || bound === 'most' ? 'high' : undefined
