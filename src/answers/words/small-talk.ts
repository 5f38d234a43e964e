import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { capital, list } from '../text.js'
import { mentions } from './concepts.js'
import { source } from './source.js'

/** The line that the lexicon has for the kind of small talk in a question; the last of several counts. */
const lineFor = (question: Question, { lexicon }: Corpus): string | undefined => {
  const languages = Object.keys(lexicon?.languages ?? {}).map((name) => capital(name))
  const said = Object.entries(lexicon?.concepts ?? {}).findLast(
    ([id, { says }]) => says !== undefined && mentions(question, id),
  )
  return said?.[1].says?.replace('{languages}', list(languages))
}

/**
 * Small talk in one line: thanks, greetings, what this is. "Are you sure" gives where the last answer is from, "shorter"
 * its headline alone, "more" all of it again. Undefined where a text is no small talk, or asks for help.
 */
export const smallTalk = (question: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const topic = question.before ?? context.previous
  if (topic && mentions(question, 'talk.sure')) return source(question, corpus, { ...context, previous: topic })
  const again = topic && mentions(question, 'talk.shorter', 'talk.longer') ? context.again?.(topic) : undefined
  if (again)
    return mentions(question, 'talk.shorter')
      ? { ...again, question, details: [], caveats: [] }
      : { ...again, question }
  const line = lineFor(question, corpus)
  return line === undefined ? undefined : new Card(corpus, question).answer('answered', 'help', line)
}
