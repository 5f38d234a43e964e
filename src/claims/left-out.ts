import { reads } from '../language/frames.js'
import { type Lexicon, UNIVERSAL } from '../language/lexicon.js'
import type { Intent } from '../language/question.js'
import { isA, means, type Span } from '../language/spans.js'
import type { Statement } from '../language/statements.js'
import { cueOver } from './seen.js'

/** What was found lawful or not: no record is held against it. */
const UNCHECKED = 'ev.unlawful'
/** What the figures by country are of, beside words of every frame: what may stand right beside a mineral's name. */
const OF_ROWS = [...UNIVERSAL, 'act', 'order', 'op', 'publisher']
const MEASURED = ['reserves', 'capacity', 'price', 'reliance', 'list.first']
/** Phrases of statements that say nothing of their own. */
const PLAIN = ['st.plain', 'st.says', 'st.aside', 'st.comesfrom']
/** Phrases that may stand behind a mineral's name and leave it what it is: "gallium needs", "raw". */
const OF_USE = ['st.plain', 'st.users', 'st.process']
/** Phrases that tell what is thought of a thing: no figure bears that out. */
const OPINION = 'st.opinion'

const isLeft = (statement: Statement, span: Span, frames: readonly Intent[], lexicon: Lexicon): boolean => {
  if (statement.cues.some(({ id, start, end }) => id !== OPINION && start <= span.start && span.start < end))
    return false
  if (span.type === 'unknown') return /[a-z]{2}/i.test(span.text)
  if (span.senses.includes(UNCHECKED)) return true
  // "Has not got back to what it was": a level of before, of which no figure is said.
  if (means(span, 'back')) return true
  // "A bigger quota than the others": a record tells what was done, and weighs nobody against another.
  if (frames.includes('event') && means(span, 'than')) return true
  // "Permanent magnets", "by value": a product of trade and what its share is of, which choose the table.
  const ofProduct = span.senses.some((id) => id.startsWith('manufact') || id === 'qual.money')
  if (isA(span, 'publisher')) return false
  if (frames.includes('import-sources') && ofProduct) return false
  return span.type === 'concept' && !frames.some((frame) => reads(lexicon.frames.get(frame), span))
}

/** Whether a span belongs to a figure, as its unit does: "a dollar a kilo". */
const inFigure = ({ quantities }: Statement, at: number): boolean =>
  quantities.some(({ start, end }) => start <= at && at < end)

/** Words of a clause that neither its frames nor a phrase of statements takes up. */
export const leftOut = (statement: Statement, frames: readonly Intent[], lexicon: Lexicon): readonly string[] =>
  statement.clause.spans
    .filter((span, at) => !inFigure(statement, at) && isLeft(statement, span, frames, lexicon))
    .map(({ text }) => text)

/**
 * Words that make another thing of a mineral than what its rows count: right beside its name ("copper wire", "bauxite
 * shipping", "low-carbon aluminum", "niobium steel"), and forms and grades anywhere ("half of its sulfate"). Words that
 * rows have, and those of every frame, set nothing apart.
 */
export const apartIn = (statement: Statement, unread: readonly string[]): readonly string[] => {
  const { spans } = statement.clause
  const besides = (span: Span): boolean => {
    if (span.type === 'mineral') return true
    if (cueOver(statement, span, ...PLAIN)) return false
    if (span.type === 'unknown') return unread.includes(span.text)
    return span.type === 'concept' && !isA(span, ...OF_ROWS) && !means(span, ...MEASURED)
  }
  const made = spans.some(({ senses }) => senses.includes('mine') || senses.includes('refine'))
  const isMineral = (at: number): boolean => spans[at]?.type === 'mineral'
  const isForm = (span: Span): boolean => (span.type === 'mineral' || unread.includes(span.text)) && isA(span, 'form')
  return spans
    .filter((span, at) => {
      // "Raw materials for aluminum", "feedstock for titanium".
      const isFor = means(spans[at + 1], 'for') && isMineral(at + 2)
      const leads = (isMineral(at + 1) && span.type !== 'mineral') || isFor
      return (
        isForm(span) ||
        (made && span.senses.some((id) => id.startsWith('manufact.'))) ||
        ((isMineral(at - 1) || leads) && besides(span))
      )
    })
    .map(({ text }) => text)
}

/** What is counted or listed where it is no mineral: "most of their workers", "the sanctions list", "a list of firms". */
export const headIn = (statement: Statement, unread: readonly string[]): readonly string[] => {
  const { spans } = statement.clause
  const lists = (at: number): boolean => /^lists?(?: of)?$/i.test(spans[at]?.text ?? '')
  const people = ({ start }: Span): boolean =>
    statement.cues.some((cue) => cue.id === 'st.people' && cue.start === start)
  const foreign = (span: Span): boolean => unread.includes(span.text) || people(span)
  // "Gallium experts", "lithium carbonate batteries".
  const ofMineral = (span: Span, at: number): boolean =>
    spans[at - 1]?.type === 'mineral' &&
    ((span.type === 'unknown' && (unread.includes(span.text) || !cueOver(statement, span, ...OF_USE))) ||
      isA(span, 'product'))
  // "A list of tax havens": up to three words on.
  const ofList = (at: number): boolean =>
    lists(at + 1) || lists(at - 1) || [2, 3].some((step) => lists(at - step) && means(spans[at - step + 1], 'of'))
  return spans
    .filter(
      (span, at) =>
        ofMineral(span, at) ||
        (means(spans[at - 1], 'its') && foreign(span)) ||
        ((foreign(span) || span.concepts.some(({ topic }) => topic === 'event')) && ofList(at)),
    )
    .map(({ text }) => text)
}
