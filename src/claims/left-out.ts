import { reads } from '../language/frames.js'
import type { Lexicon } from '../language/lexicon.js'
import type { Intent } from '../language/question.js'
import type { Span } from '../language/spans.js'
import type { Statement } from '../language/statements.js'

/** "Permanent magnets", "by value": a product of trade and what its share is of, which choose the table. */
const ofProducts = ({ senses }: Span): boolean => senses.some((id) => id.startsWith('manufact') || id === 'qual.money')

/** What was found lawful or not: no record is held against it. */
const UNCHECKED = new Set(['ev.unlawful'])

/** Words of a clause that neither its frames nor a phrase of statements takes up. */
export const leftOut = ({ clause, cues }: Statement, frames: readonly Intent[], lexicon: Lexicon): readonly string[] =>
  clause.spans
    .filter((span) => {
      if (span.type === 'mark' || cues.some(({ start, end }) => start <= span.start && span.start < end)) return false
      if (span.type === 'unknown') return /[a-z]/i.test(span.text) && span.text.length > 1
      if (span.senses.some((id) => UNCHECKED.has(id))) return true
      const types = span.senses.map((id) => lexicon.concept(id).t)
      if (
        types.includes('publisher') ||
        (frames.includes('price') && types.includes('form')) ||
        (frames.includes('import-sources') && ofProducts(span))
      )
        return false
      return span.type === 'concept' && !frames.some((frame) => reads(lexicon.frames.get(frame), span, lexicon))
    })
    .map(({ text }) => text)
