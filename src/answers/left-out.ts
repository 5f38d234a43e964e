import { phrasesOf } from '../corpus/lexicon/types.js'
import type { Corpus } from '../corpus/types.js'
import type { Question, Op } from '../language/question.js'
import { nameWords } from '../language/text.js'
import type { Answer } from './answer.js'
import { mineralName } from './names.js'
import { list } from './text.js'
import { oneLine } from '../prose.js'
import { wordingsOf } from '../language/wordings.js'
import { NO_CAUSE, NO_REASON, REASONED } from './beside-figure.js'
import { mentions } from './words/concepts.js'
import { asksName } from './words/kind-asked.js'
import { asksWithin } from './words/proper-names.js'

/** Half of the words that carry content: with as many unread, a figure would answer another question. */
const HALF = 0.5

const wordsIn = (text: string): number =>
  oneLine(text)
    .split(' ')
    .filter((word) => word !== '' && word !== '-').length

const isOf = (corpus: Corpus, ids: readonly string[], typed: string): boolean => {
  const joined = (text: string): string => text.toLowerCase().replaceAll(' ', '')
  const word = joined(typed)
  return ids.some((id) =>
    phrasesOf(corpus.lexicon?.concepts[id]).some((phrase) => [joined(phrase), `${joined(phrase)}s`].includes(word)),
  )
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

/** An operation that may be asked for: what is said where it was not done, and whether an answer holds it. */
interface Operation {
  readonly missing: string
  readonly isDone: (answer: Answer, question: Question) => boolean
}

/** The years of a course are told whichever end of it is looked for. */
const ofCourse = (end: string): Operation => ({
  missing: `I did not look for the ${end} year; the figures are given by year where I have them.`,
  isDone: ({ intent }) => intent === 'trend',
})

const OPERATIONS: Readonly<Record<Op, Operation>> = {
  ratio: {
    missing: 'I did not work out a ratio of these; the nearest figures are given.',
    isDone: ({ figures }) => figures.some(({ quantity }) => quantity === 'ratio'),
  },
  sum: {
    missing: 'I did not add these up; each figure stands alone.',
    isDone: ({ figures }, { places, minerals }) =>
      places.length + minerals.length < 3 || figures.some(({ formula }) => formula?.includes(' + ')),
  },
  difference: {
    missing: 'I did not work out the difference; the figures are given side by side.',
    isDone: ({ figures }) => figures.some(({ quantity, formula }) => quantity === 'change' || formula?.includes(' − ')),
  },
  average: {
    missing: 'I did not work out an average over years; the nearest figures are given.',
    isDone: ({ intent, figures }) => intent === 'price' || figures.some(({ label }) => label.includes(', mean of ')),
  },
  concentration: {
    missing: 'I do not compute a concentration index such as the HHI; the nearest figures are given.',
    isDone: ({ intent }) => intent === 'threshold',
  },
  maximum: ofCourse('highest'),
  minimum: ofCourse('lowest'),
  exposure: {
    missing: 'I do not compute exposure, risk or what would happen if supply stopped; what is on record is given.',
    isDone: ({ intent }) => intent === 'reliance' || intent === 'import-sources',
  },
}

/** Intents whose answers are themselves what is asked for by "why": "why is neodymium important". */
const EXPLAINED = new Set(['uses', 'definition', 'substitutes', 'taxonomy', 'claim', 'help'])

/** Whether a reason is asked for and no sentence of an answer tells one. */
const lacksReason = (question: Question, { intent, headline, details, caveats }: Answer, corpus: Corpus): boolean =>
  question.hole === 'reason' &&
  !EXPLAINED.has(intent) &&
  !caveats.includes(NO_CAUSE) &&
  !caveats.includes(NO_REASON) &&
  !wordingsOf(corpus).in(
    [headline, ...details.map(({ text }) => text)].join(' '),
    'tells.reason',
    ...(REASONED.has(intent) ? ['tells.cause'] : []),
  )

/** What is said where "how much is in a phone" gets the share that phones take. */
const NO_MASS = 'My notes do not tell how much is in one of them.'

/** Whether the amount of a mineral in a product is asked for, and its uses are told instead. */
const lacksMass = ({ hole, concepts, minerals }: Question, { intent, figures }: Answer): boolean =>
  hole === 'amount' &&
  intent === 'uses' &&
  minerals.length === 1 &&
  mentions({ concepts }, 'product') &&
  !mentions({ concepts }, 'share') &&
  figures.every(({ quantity }) => quantity !== 'amount')

/** What is said where the way in which something is made is asked, and how much is told instead. */
const NO_MANNER = 'My sources do not tell how it is done.'

const lacksManner = (question: Question, { figures, headline, details }: Answer, corpus: Corpus): boolean =>
  figures.length > 0 &&
  question.hole === 'manner' &&
  asksName(question) &&
  !wordingsOf(corpus).in([headline, ...details.map(({ text }) => text)].join(' '), 'tells.manner')

/** What is said where who or where within a country is asked, and its place among the countries is told. */
const NO_WITHIN = 'My tables are by country; none tells who or where within one.'

/** What a question asks for and its answer does not do, in sentences: operations, and a reason. */
export const operationsLeft = (question: Question, answer: Answer, corpus: Corpus): readonly string[] => [
  ...[...new Set(question.ops)].flatMap((op) =>
    OPERATIONS[op].isDone(answer, question) ? [] : OPERATIONS[op].missing,
  ),
  ...(lacksReason(question, answer, corpus) ? [NO_REASON] : []),
  ...(answer.figures.length > 0 && question.intent !== 'amount' && asksWithin(question, corpus) ? [NO_WITHIN] : []),
  ...(lacksManner(question, answer, corpus) ? [NO_MANNER] : []),
  ...(lacksMass(question, answer) ? [NO_MASS] : []),
]

/** "chinas" for "China's": the apostrophe is left out by most who type, and nothing was guessed. */
const isPossessive = (typed: string, understood: string): boolean =>
  typed.toLowerCase().replace(/['’]/g, '') === `${understood.toLowerCase()}s`

/** The spellings that were mended and that a reader should know of. */
export const mendsOf = ({ corrections }: Pick<Question, 'corrections'>): Question['corrections'] =>
  corrections.filter(({ typed, understood }) => !isPossessive(typed, understood))
