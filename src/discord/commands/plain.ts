import type { Answer, Citation, Detail } from '../../answers/answer.js'
import type { Source } from '../../corpus/types.js'
import { questionOf } from '../../language/question.js'

/** A card about the bot itself, in the same format as an answer. */
export const plainAnswer = (headline: string, details: readonly Detail[], part: Partial<Answer> = {}): Answer => ({
  status: 'answered',
  intent: 'help',
  question: questionOf('help', headline),
  headline,
  details,
  figures: [],
  citations: [],
  caveats: [],
  suggestions: [],
  notRead: [],
  ...part,
})

/** A source as a citation of itself. */
export const citationOf = (source: Source): Citation => ({
  source: source.id,
  publisher: source.publisher,
  title: source.title,
  date: source.date,
  url: source.url,
  locator: source.date,
  snippet: source.acknowledgement ?? '',
})
