import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { nameWords } from '../language/text.js'
import type { Answer } from './answer.js'
import { mineralName } from './names.js'
import { list } from './text.js'
import { oneLine } from '../prose.js'

/** Half of the words that carry content: with as many unread, a figure would answer another question. */
const HALF = 0.5

const wordsIn = (text: string): number =>
  oneLine(text)
    .split(' ')
    .filter((word) => word !== '' && word !== '-').length

/** The phrases of a concept, as a curator wrote them, in lower case. */
const phrasesOf = (corpus: Corpus, id: string): readonly string[] => {
  const { v = [], n = [], w = [] } = corpus.lexicon?.concepts[id] ?? {}
  return [...v, ...n, ...w].map((phrase) => phrase.toLowerCase())
}

const isOf = (corpus: Corpus, ids: readonly string[], typed: string): boolean => {
  // A formula is typed as one word and read as several: "V 2 O 5".
  const joined = (text: string): string => text.toLowerCase().replaceAll(' ', '')
  const word = joined(typed)
  return ids.some((id) => phrasesOf(corpus, id).some((phrase) => [joined(phrase), `${joined(phrase)}s`].includes(word)))
}

/** Concepts that are answered for by other means than a frame: the time to come, owners, a publisher's name. */
const handled = ({ concepts, off, publisher }: Question, corpus: Corpus): readonly string[] =>
  concepts.filter((id) => {
    const concept = corpus.lexicon?.concepts[id]
    return (
      (off !== undefined && off !== 'untracked' && concept?.off === off) ||
      (publisher !== undefined && (id === 'document' || concept?.t === 'publisher'))
    )
  })

/** The words left out that are neither a product form nor a qualifier. */
const strangers = (question: Question, corpus: Corpus): readonly string[] => {
  const known = [...question.forms, ...question.qualifiers, ...handled(question, corpus)]
  return question.notRead.filter((typed) => !isOf(corpus, known, typed))
}

/** Whether a word is left out that is neither a product form nor a qualifier. */
export const leavesOut = (question: Question, corpus: Corpus): boolean => strangers(question, corpus).length > 0

/**
 * Whether too little of a question was read for a figure: half of its content words or more are left out. Forms and
 * qualifiers are known for what they are and do not count.
 */
export const readTooLittle = (question: Question, corpus: Corpus): boolean => {
  const unread = strangers(question, corpus).reduce((sum, typed) => sum + wordsIn(typed), 0)
  return unread > 0 && unread >= wordsIn(question.searchWords) * HALF
}

/** Whether two words are one, in the singular or the plural. */
const isSame = (one: string, other: string): boolean => one === other || `${one}s` === other || one === `${other}s`

/** Where an answer may name a form: the words of its headline, and of what each figure is of ("magnets"). */
const saidIn = ({ headline, figures }: Pick<Answer, 'headline' | 'figures'>): readonly (readonly string[])[] =>
  [headline, ...figures.map(({ label }) => label)].map(nameWords)

/** Whether a form is named there. Whole words: "indo" is not told by a line on Indonesia. */
const isTold = (said: readonly (readonly string[])[], typed: string): boolean => {
  const wanted = nameWords(typed.toLowerCase())
  return said.some((words) => words.some((_, at) => wanted.every((one, step) => isSame(one, words[at + step] ?? '-'))))
}

/** Words that ask for nothing by themselves: "is in". */
const SMALL =
  /^(?:is|are|was|were|in|of|for|to|at|on|by|the|what)(?: (?:is|are|was|were|in|of|for|to|at|on|by|the|what))*$/i

/** The words of a question that its answer did not use. */
export const wordsLeft = (
  answer: Pick<Answer, 'question' | 'headline' | 'figures' | 'status'>,
  corpus: Corpus,
): readonly string[] => {
  const { question } = answer
  if (question.notRead.length === 0) return []
  const done = handled(question, corpus)
  const said = answer.status === 'answered' ? saidIn(answer) : []
  return question.notRead.filter((typed) => !SMALL.test(typed) && !isOf(corpus, done, typed) && !isTold(said, typed))
}

/** What was left out, in sentences for the top of the caveats: forms that no figure tells apart, then all other words. */
export const leftOut = (
  answer: Pick<Answer, 'question' | 'headline' | 'figures' | 'status'>,
  corpus: Corpus,
): readonly string[] => {
  const { question } = answer
  const { forms, minerals } = question
  const notRead = wordsLeft(answer, corpus)
  const formWords = notRead.filter((typed) => isOf(corpus, forms, typed))
  const others = notRead.filter((typed) => !formWords.includes(typed))
  const [mineral] = minerals
  const whole = mineral === undefined ? '' : `; this is ${mineralName(corpus, mineral)} as a whole`
  return [
    ...(others.length > 0 ? [`I left out: ${others.join(', ')}.`] : []),
    ...(formWords.length > 0 ? [`My figures don't break out ${list(formWords)}${whole}.`] : []),
  ]
}
