import { INTENTS, questionOf, type Question } from '../../language/question.js'
import { QUESTION_FIELDS, type Codec } from '../../language/question-fields.js'

/*
 * A question as one short line, so that a button can carry it: the intent, then each field that is there as its letter
 * and value, divided by ";", and at last the text behind "=". The text may be left out of questions that the tables
 * answer, and so may what only answers in words look at.
 */

/** Intents that are answered from the words of the question, which therefore must not be lost. */
const OF_WORDS: ReadonlySet<string> = new Set([
  'uses',
  'substitutes',
  'by-product',
  'recycling',
  'definition',
  'taxonomy',
  'list-membership',
  'list-contents',
  'event',
  'timeline',
  'document',
  'source',
  'search',
  'claim',
  'out-of-scope',
])

const FIELDS = Object.entries(QUESTION_FIELDS).map(([key, [letter, codec]]) => ({
  key: key as keyof Question,
  letter,
  codec: codec as unknown as Codec<unknown>,
}))

/** What a line of fields says, without those that `kept` leaves out. */
const fieldsOf = (question: Question): string[] =>
  FIELDS.flatMap(({ key, letter, codec }) => {
    const value = question[key]
    const written = value === undefined ? '' : codec.write(value)
    return written.replace(/,/g, '') === '' ? [] : [letter + written]
  })

/** Other readings within a line, each behind its mark, and what stands between their fields. */
const READINGS = { other: '>', figures: '<' } as const
const BETWEEN = '~'

/** The letter of the records that a question goes on from, what stands between their ids, and as many as have room. */
const TOLD = 'T'
const BETWEEN_IDS = '+'
const MOST_TOLD = 10

const ownFields = (question: Question): readonly string[] => [question.intent, ...fieldsOf(question)]

/** "Until when", of measures that were told: their records, without which such a question is of nothing. */
const toldField = ({ followUp, told: ownRecords = [], ofTold }: Question): readonly string[] => {
  const told = ofTold?.told ?? ownRecords
  return followUp && told.length > 0 && told.length <= MOST_TOLD ? [TOLD + told.join(BETWEEN_IDS)] : []
}

/** Intent and fields of a question, and those of its other readings; one that is unclear itself says nothing. */
const allFields = (question: Question): readonly string[] => {
  const others = [
    [READINGS.other, question.other],
    [READINGS.figures, question.figures],
  ] as const
  return [
    ...ownFields(question),
    ...toldField(question),
    ...others.flatMap(([mark, one]) =>
      one === undefined || one.choices.length > 0 ? [] : [mark + ownFields(one).join(BETWEEN)],
    ),
  ]
}

/** The line of a question, or undefined when it is longer than `limit` or would lose what the answer depends on. */
export const writeQuestion = (question: Question, limit = Infinity): string | undefined => {
  if (question.choices.length > 0 || question.parts !== undefined) return undefined
  const fields = allFields(question)
  if (fields.some((field) => field.includes(';'))) return undefined
  const short = fields.join(';')
  const whole = `${short};=${question.text}`
  if (whole.length <= limit) return whole
  return OF_WORDS.has(question.intent) || short.length > limit ? undefined : short
}

/** The question of an intent and fields; undefined where they are not one. */
const questionFrom = ([intentName = '', ...fields]: readonly string[], text: string): Question | undefined => {
  const intent = INTENTS.find((one) => one === intentName)
  if (intent === undefined) return undefined
  const part = fields.flatMap((field) => {
    const known = FIELDS.find(({ letter }) => letter === field[0])
    const value = known?.codec.read(field.slice(1))
    return known && value !== undefined ? [[known.key, value] as const] : []
  })
  const reading = (mark: string): Question | undefined => {
    const field = fields.find((one) => one.startsWith(mark))
    return field === undefined ? undefined : questionFrom(field.slice(1).split(BETWEEN), text)
  }
  const [other, figures] = [reading(READINGS.other), reading(READINGS.figures)]
  const told = fields.find((field) => field.startsWith(TOLD))
  return questionOf(intent, text, {
    ...Object.fromEntries(part),
    ...(told !== undefined && { followUp: true, told: told.slice(TOLD.length).split(BETWEEN_IDS) }),
    ...(other && { other }),
    ...(figures && { figures }),
  })
}

/** The question of a line; undefined when the line is not one. */
export const readQuestion = (line: string): Question | undefined => {
  const at = line.indexOf(';=')
  const text = at < 0 ? '' : line.slice(at + 2)
  return questionFrom((at < 0 ? line : line.slice(0, at)).split(';'), text)
}
