import { reads } from '../language/frames.js'
import type { Lexicon } from '../language/lexicon.js'
import type { Intent } from '../language/question.js'
import type { Span } from '../language/spans.js'
import type { Statement } from '../language/statements.js'

/** "Permanent magnets", "by value": a product of trade and what its share is of, which choose the table. */
const ofProducts = ({ senses }: Span): boolean => senses.some((id) => id.startsWith('manufact') || id === 'qual.money')

/** What was found lawful or not: no record is held against it. */
const UNCHECKED = new Set(['ev.unlawful'])
/** What the figures by country are of, beside words of every frame: what may stand right beside a mineral's name. */
const OF_ROWS = new Set(['act', 'order', 'op', 'publisher'])
/** Phrases of statements that say nothing of their own. */
const PLAIN = new Set(['st.plain', 'st.says', 'st.aside'])
/** Phrases that may stand behind a mineral's name and leave it what it is: "gallium needs", "raw". */
const OF_USE = new Set(['st.plain', 'st.users', 'st.process'])
/** Phrases that tell what is thought of a thing: no figure bears that out. */
const OPINION = 'st.opinion'
const MEASURED = new Set(['reserves', 'capacity', 'price', 'reliance', 'list.first'])

const isLeft = ({ cues }: Statement, span: Span, frames: readonly Intent[], lexicon: Lexicon): boolean => {
  if (
    span.type === 'mark' ||
    cues.some(({ id, start, end }) => id !== OPINION && start <= span.start && span.start < end)
  )
    return false
  if (span.type === 'unknown') return /[a-z]/i.test(span.text) && span.text.length > 1
  if (span.senses.some((id) => UNCHECKED.has(id))) return true
  const types = span.senses.map((id) => lexicon.concept(id).t)
  if (types.includes('publisher') || (frames.includes('import-sources') && ofProducts(span))) return false
  return span.type === 'concept' && !frames.some((frame) => reads(lexicon.frames.get(frame), span, lexicon))
}

/** Words of a clause that neither its frames nor a phrase of statements takes up. */
export const leftOut = (statement: Statement, frames: readonly Intent[], lexicon: Lexicon): readonly string[] =>
  statement.clause.spans.filter((span) => isLeft(statement, span, frames, lexicon)).map(({ text }) => text)

/**
 * Words that make another thing of a mineral than what its rows count: right beside its name ("copper wire", "bauxite
 * shipping", "low-carbon aluminum", "niobium steel"), and forms and grades anywhere ("half of its sulfate"). Words that
 * rows have, and those of every frame, set nothing apart.
 */
export const apartIn = (
  { clause: { spans }, cues }: Statement,
  unread: readonly string[],
  lexicon: Lexicon,
): readonly string[] => {
  const besides = (span: Span | undefined): boolean => {
    if (span === undefined || span.type === 'mark') return false
    if (cues.some(({ id, start, end }) => PLAIN.has(id) && start <= span.start && span.start < end)) return false
    if (span.type === 'unknown') return unread.includes(span.text)
    if (span.type === 'mineral') return true
    const own = ({ t }: { readonly t: string }, id: string): boolean => OF_ROWS.has(t) || MEASURED.has(id)
    return span.type === 'concept' && !span.senses.some((id) => lexicon.isUniversal(id) || own(lexicon.concept(id), id))
  }
  const has = (id: string): boolean => spans.some(({ senses }) => senses.includes(id))
  const made = has('mine') || has('refine')
  return spans
    .filter(
      (span, at) =>
        ((span.type === 'mineral' || unread.includes(span.text)) &&
          span.senses.some((id) => lexicon.concept(id).t === 'form')) ||
        (made && span.senses.some((id) => id.startsWith('manufact.'))) ||
        (spans[at - 1]?.type === 'mineral' && besides(span)) ||
        (spans[at + 1]?.type === 'mineral' && span.type !== 'mineral' && besides(span)) ||
        // "Raw materials for aluminum", "feedstock for titanium".
        (spans[at + 1]?.senses.includes('for') === true && spans[at + 2]?.type === 'mineral' && besides(span)),
    )
    .map(({ text }) => text)
}

/** What is counted or listed where it is no mineral: "most of their workers", "the sanctions list", "a list of firms". */
export const headIn = (
  { clause: { spans }, cues }: Statement,
  unread: readonly string[],
  lexicon: Lexicon,
): readonly string[] => {
  const lists = (span: Span | undefined): boolean => /^lists?(?: of)?$/i.test(span?.text ?? '')
  const people = ({ start }: Span): boolean => cues.some((cue) => cue.id === 'st.people' && cue.start === start)
  const foreign = (span: Span): boolean => unread.includes(span.text) || people(span)
  const other = (span: Span): boolean =>
    foreign(span) || span.senses.some((id) => lexicon.concept(id).topic === 'event')
  const plain = ({ start }: Span): boolean =>
    cues.some((cue) => OF_USE.has(cue.id) && cue.start <= start && start < cue.end)
  // "Gallium experts", "lithium carbonate batteries".
  const ofMineral = (span: Span, at: number): boolean =>
    spans[at - 1]?.type === 'mineral' &&
    ((span.type === 'unknown' && (unread.includes(span.text) || !plain(span))) ||
      span.senses.some((id) => lexicon.concept(id).t === 'product'))
  // "A list of tax havens": up to three words on.
  const ofList = (at: number): boolean =>
    lists(spans[at - 1]) ||
    [2, 3].some((step) => lists(spans[at - step]) && spans[at - step + 1]?.senses.includes('of') === true)
  return spans
    .filter(
      (span, at) =>
        ofMineral(span, at) ||
        (spans[at - 1]?.senses.includes('its') === true && foreign(span)) ||
        (other(span) && (lists(spans[at + 1]) || ofList(at))),
    )
    .map(({ text }) => text)
}
