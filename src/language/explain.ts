import type { Clause, Name } from './clause.js'
import type { Candidate, Decision } from './frames.js'
import type { Question } from './question.js'
import type { Span } from './spans.js'

/** What is explained: how a text was cut, what its frames score, and the question that came of it. */
export interface Explained {
  readonly clause: Clause
  readonly decision: Decision
  readonly question: Question
}

/** How many frames are shown. */
const SHOWN = 3
/** Fields that say how the question came about rather than what it is. */
const HIDDEN: ReadonlySet<string> = new Set(['text', 'before', 'parts', 'other', 'searchWords', 'confidence', 'intent'])

const spanLine = ({ text, type, ids, senses, value, unit, mended }: Span): string => {
  const meant = [
    ...ids,
    ...senses,
    ...(value === undefined ? [] : [String(value)]),
    ...(unit === undefined ? [] : [unit]),
  ]
  const spelt = mended === undefined ? '' : ` (read as "${mended}")`
  return `  ${text}: ${type}${meant.length > 0 ? ` ${meant.join(', ')}` : ''}${spelt}`
}

const nameLine = ({ span, relation }: Name): string => `  ${span.text} = ${span.ids.join(' or ')}: ${relation}`

const frameLine = ({ intent, score, unread }: Candidate): string => {
  const left =
    unread.length === 0 ? 'leaves nothing unread' : `leaves ${unread.map(({ text }) => `"${text}"`).join(', ')}`
  return `  ${intent} ${score.toFixed(2)}, ${left}`
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === false ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

const fieldLines = (question: Question): string[] =>
  Object.entries(question)
    .filter(([field, value]) => !HIDDEN.has(field) && !isEmpty(value))
    .map(([field, value]) => `  ${field}: ${JSON.stringify(value)}`)

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [title, ...lines])

/**
 * How a text is read, as lines of plain text: its spans with all their senses, the relations of its names, the three best
 * frames with their scores in nats and what each leaves unread, the question's fields, and the parts of a text of several
 * questions. `understood`: the question that is answered, which may go on from one before.
 */
export const explanation = ({ clause, decision, question }: Explained, understood: Question = question): string =>
  [
    ...section('Spans', clause.spans.map(spanLine)),
    ...section('Names', clause.names.map(nameLine)),
    ...section('Frames', decision.ranked.slice(0, SHOWN).map(frameLine)),
    `Question: ${understood.intent}, chance ${understood.confidence.toFixed(2)}`,
    ...(understood.parts ? [] : fieldLines(understood)),
    ...(understood.parts ?? []).flatMap((part, at) => [
      `Part ${at + 1}: ${part.intent}, chance ${part.confidence.toFixed(2)}`,
      ...fieldLines(part),
    ]),
  ].join('\n')
