import type { Corpus } from '../corpus/types.js'
import type { Op, Question } from '../language/question.js'
import { wordingsOf } from '../language/wordings.js'
import type { Answer } from './answer.js'
import { NO_CAUSE } from './beside-figure.js'
import { mentions } from './words/concepts.js'

/** What is said where an operation that is asked for was not done. */
const MISSING: Readonly<Record<Op, string>> = {
  ratio: 'I did not work out a ratio of these; the nearest figures are given.',
  sum: 'I did not add these up; each figure stands alone.',
  difference: 'I did not work out the difference; the figures are given side by side.',
  average: 'I did not work out an average over years; the nearest figures are given.',
  concentration: 'I do not compute a concentration index such as the HHI; the nearest figures are given.',
  maximum: 'I did not look for the highest year; the figures are given by year where I have them.',
  minimum: 'I did not look for the lowest year; the figures are given by year where I have them.',
  exposure: 'I do not compute exposure, risk or what would happen if supply stopped; what is on record is given.',
}

/** What is said where "why" is asked and nothing here says so. */
export const NO_REASON = 'My sources give no reason.'

/** Whether an answer holds what an operation asks for. */
const isDone = (op: Op, { intent, figures }: Answer, { places, minerals }: Question): boolean => {
  switch (op) {
    case 'ratio':
      return figures.some(({ quantity }) => quantity === 'ratio')
    case 'sum':
      return (
        places.length + minerals.length < 3 ||
        intent === 'sum' ||
        figures.some(({ formula }) => formula?.includes(' + '))
      )
    case 'difference':
      return figures.some(({ quantity, formula }) => quantity === 'change' || formula?.includes(' − '))
    case 'average':
      return intent === 'price' || figures.some(({ label }) => label.includes(', mean of '))
    case 'maximum':
    case 'minimum':
      return intent === 'trend'
    case 'concentration':
      return intent === 'threshold'
    case 'exposure':
      return intent === 'reliance' || intent === 'import-sources'
  }
}

/** Intents whose answers are themselves what is asked for by "why": "why is neodymium important". */
const EXPLAINED = new Set(['uses', 'definition', 'substitutes', 'taxonomy', 'claim', 'help'])

/** Whether a reason is asked for and no sentence of an answer tells one. */
const lacksReason = (question: Question, { intent, headline, details, caveats }: Answer, corpus: Corpus): boolean =>
  question.hole === 'reason' &&
  !EXPLAINED.has(intent) &&
  !caveats.includes(NO_CAUSE) &&
  !wordingsOf(corpus).in([headline, ...details.map(({ text }) => text)].join(' '), 'tells.reason')

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

/** What a question asks for and its answer does not do, in sentences: operations, and a reason. */
export const operationsLeft = (question: Question, answer: Answer, corpus: Corpus): readonly string[] => [
  ...[...new Set(question.ops)].filter((op) => !isDone(op, answer, question)).map((op) => MISSING[op]),
  ...(lacksReason(question, answer, corpus) ? [NO_REASON] : []),
  ...(lacksMass(question, answer) ? [NO_MASS] : []),
]
