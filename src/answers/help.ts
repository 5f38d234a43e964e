import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import type { Context } from './context.js'
import { mineralName, placeName } from './names.js'
import { suggestionsFor, type Suggestion, suggestRanking, suggestReliance, suggestShare } from './suggest.js'
import { mineralOf } from './names.js'
import { list } from './text.js'
import { smallTalk } from './words/small-talk.js'

/** Minerals whose questions stand as examples, the first that have tables. */
const EXAMPLES = ['cobalt', 'rare-earths', 'gallium', 'lithium', 'copper']

/** Example questions that have answers, over several minerals. */
export const examples = (corpus: Corpus): readonly Suggestion[] => {
  const known = EXAMPLES.filter((id) => corpus.minerals.has(id)).map((id) => mineralOf(corpus, id))
  const [a, b, c] = known
  return [
    a && suggestShare(corpus, a, undefined, 'CHN'),
    b && suggestRanking(corpus, b),
    c && suggestReliance(corpus, c),
  ].filter((suggestion) => suggestion !== undefined)
}

/** Whether a text asks for help, rather than holding nothing that could be asked; help by command has no text. */
const asksHelp = ({ concepts, words, years, corrections }: Question): boolean =>
  concepts.length + words.length + corrections.length === 0
    ? years.kind === 'latest'
    : concepts.some((id) => id === 'help' || id.startsWith('talk.'))

/** What can be asked; small talk in one line. */
export const help = (question: Question, corpus: Corpus, context: Context = {}): Answer => {
  const talk = smallTalk(question, corpus, context)
  if (talk) return talk
  // A year or a few scraps alone ask nothing.
  if (!asksHelp(question)) return outOfScope(question, corpus)
  const card = new Card(corpus, question)
  card.line(
    'Ask',
    'who mines or refines a mineral, how much, what share; reserves; trends; US import reliance and suppliers; prices.',
  )
  card.line(
    'Name',
    'a mineral, a country or group, a year, a stage (mining or refining), a limit ("top five") or a unit ("in kt").',
  )
  card.line('Follow up', '"and nickel?", "what about refining", "in the year before", "same for Chile".')
  card.caveat(
    'Every figure comes with its source row, its year and its stage. If no table has it, I say so; I never guess.',
  )
  card.suggest(...examples(corpus))
  return card.answer('answered', 'help', [
    'I answer questions about critical-mineral supply from published tables',
    ', with the source row behind every figure.',
  ])
}

/** Not about mineral supply: what was understood, and what could be asked instead. */
export const outOfScope = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const understood = [
    ...question.minerals.map((id) => mineralName(corpus, id)),
    ...question.places.map((id) => placeName(corpus, id)),
  ]
  if (understood.length > 0) card.line('Understood', `${list(understood)}.`)
  for (const id of question.minerals.slice(0, 2)) card.suggest(...suggestionsFor(corpus, id, 'none').slice(0, 2))
  card.suggest(...examples(corpus))
  return card.answer('out-of-scope', 'out-of-scope', [
    'I only cover critical-mineral supply',
    ': production, refining, reserves, trade, prices, uses, lists and policy of minerals.',
  ])
}
