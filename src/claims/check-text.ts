import { numberStyle } from '../answers/number-style.js'
import type { ReadsStatements } from '../answers/context.js'
import type { Corpus } from '../corpus/types.js'
import { MAX_TEXT } from '../language/text.js'
import type { Check } from './check.js'
import { checksIn } from './check-claim.js'
import { withoutCitations } from '../prose.js'

export const MARKS = [
  'contradicted',
  'outdated',
  'wrong stage',
  'sources differ',
  'depends',
  'not checkable',
  'supported',
] as const
/** How a statement of a draft stands to the rows. */
export type Mark = (typeof MARKS)[number]

/** A statement of a draft, marked, with the row that decides. */
export interface Marked {
  /** The statement as it stands in the draft. */
  readonly said: string
  readonly mark: Mark
  readonly because: string
  /** What would make it right. */
  readonly right?: string
  readonly row?: {
    readonly publisher: string
    readonly locator: string
    readonly snippet: string
    readonly url: string
  }
}

const BY_RULING: Readonly<Partial<Record<NonNullable<Check['ruled']>, Mark>>> = {
  year: 'outdated',
  edition: 'outdated',
  stage: 'wrong stage',
  silent: 'wrong stage',
  source: 'sources differ',
}

const markOf = ({ verdict, ruled, fix = '' }: Check): Mark => {
  if (verdict === 'supported') return 'supported'
  if (verdict === 'unverifiable') return 'not checkable'
  // "Say “refines”": right of another stage than the one that is named.
  if (verdict === 'contradicted') return /^Say "/.test(fix) ? 'wrong stage' : 'contradicted'
  return BY_RULING[ruled ?? 'all'] ?? 'depends'
}

/** Parts of a draft that are short enough to be read in one, cut between lines or else between sentences. */
const partsOf = (text: string): readonly string[] => {
  const parts: string[] = []
  for (const piece of text.split(/(?<=\n)|(?<=[.!?] )/)) {
    const last = parts.at(-1)
    if (last !== undefined && last.length + piece.length <= MAX_TEXT) parts[parts.length - 1] = last + piece
    else parts.push(piece)
  }
  return parts
}

/** Marks every statement of a draft of any length; a sentence that claims nothing is kept as not checkable, with why. */
export const checkText = (text: string, corpus: Corpus, language: ReadsStatements): readonly Marked[] =>
  partsOf(text).flatMap((part) => {
    const { card, checks, message } = checksIn(part, corpus, language)
    const { citations } = card.answer('answered', 'claim', '')
    const inOrder = [...checks].sort((a, b) => (a.claim.sentence ?? 0) - (b.claim.sentence ?? 0))
    const marked = inOrder.map((check): Marked => {
      const { claim, because, fix, figure } = check
      const citation = citations[(figure?.citations[0] ?? 0) - 1]
      const { publisher = '', locator = '', snippet = '', url = '' } = citation ?? {}
      return {
        said: claim.text,
        mark: markOf(check),
        because: numberStyle(withoutCitations(because)),
        ...(fix !== undefined && { right: numberStyle(fix) }),
        ...(citation && { row: { publisher, locator, snippet, url } }),
      }
    })
    const silent = checks.length > 0 ? [] : message.unread
    return [
      ...marked,
      ...silent.map(({ text: said, assertion }): Marked => ({
        said,
        mark: 'not checkable',
        because: assertion.kind === 'unverifiable' ? assertion.why : "I couldn't read this",
      })),
    ]
  })
