import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { capital, list } from '../text.js'
import { mentions } from './concepts.js'
import { source } from './source.js'

/** The languages that are understood beside English. */
const languages = (corpus: Corpus): string => {
  const known = Object.keys(corpus.lexicon?.languages ?? {}).map((name) => capital(name))
  return known.length === 0 ? '' : ` Questions in ${list(known)} work as far as I know the words.`
}

/** One line for each kind of small talk, in the order in which they count where a text has several. */
const LINES: readonly (readonly [string, (corpus: Corpus) => string])[] = [
  [
    'talk.wrong',
    () => 'Sorry about that. Say it again with the mineral, the country, the stage (mining or refining) and the year.',
  ],
  ['talk.language', (corpus) => `I answer in English only.${languages(corpus)}`],
  [
    'talk.chart',
    () =>
      'Ask for a share, a ranking or a trend: such answers have a Chart button, and the terminal draws it with --chart.',
  ],
  [
    'talk.bot',
    () =>
      'I am Assay, a program, not an AI language model: I look answers up in curated tables and documents, and every figure cites its row.',
  ],
  ['talk.feedback', () => 'Tell the people who run this bot on your server; /privacy says what it stores (nothing).'],
  ['talk.thanks', () => "You're welcome."],
  ['talk.bye', () => 'Goodbye.'],
  ['talk.sorry', () => 'No problem.'],
  ['talk.nod', () => 'OK. Ask on, or ask about another mineral.'],
  ['talk.hello', () => 'Hello. Ask me who mines or refines a mineral, how much, or what is restricted.'],
]

/** The question that the conversation goes on from. */
const topicOf = (question: Question, { previous }: Context): Question | undefined => question.before ?? previous

/**
 * Small talk in one line: thanks, greetings, what this is. "Are you sure" gives where the last answer is from, "shorter"
 * its headline alone, "more" all of it again. Undefined where a text is no small talk, or asks for help.
 */
export const smallTalk = (question: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const topic = topicOf(question, context)
  if (topic && mentions(question, 'talk.sure')) return source(question, corpus, { ...context, previous: topic })
  const again = topic && mentions(question, 'talk.shorter', 'talk.longer') ? context.again?.(topic) : undefined
  if (again)
    return mentions(question, 'talk.shorter')
      ? { ...again, question, details: [], caveats: [] }
      : { ...again, question }
  const line = LINES.find(([concept]) => mentions(question, concept))?.[1]
  if (line === undefined) return undefined
  const card = new Card(corpus, question)
  return card.answer('answered', 'help', line(corpus))
}
