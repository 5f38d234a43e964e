import { MEASURES, STAGES } from '../../corpus/types.js'
import { INTENTS, questionOf, type Question, type Threshold, type Years } from '../../language/question.js'

/*
 * A question as one short line, so that a button can carry it: fields in a fixed order, divided by ";", lists by ",".
 * The text comes last and may be left out of questions that the tables answer: those are answered from their fields.
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

const writeYears = (years: Years): string => {
  if (years.kind === 'latest') return ''
  return years.kind === 'years' ? years.years.join(',') : `${years.from}-${years.to ?? ''}`
}

const readYears = (text: string): Years => {
  const range = /^(\d{4})-(\d{4})?$/.exec(text)
  if (range !== null)
    return { kind: 'range', from: Number(range[1]), ...(range[2] !== undefined && { to: Number(range[2]) }) }
  const years = text
    .split(',')
    .filter((year) => /^\d{4}$/.test(year))
    .map(Number)
  return years.length === 0 ? { kind: 'latest' } : { kind: 'years', years }
}

const readThreshold = (text: string): Threshold | undefined => {
  const match = /^(>=|<=|>|<|=)(-?[\d.]+(?:e[+-]?\d+)?) (.+)$/.exec(text)
  if (match === null) return undefined
  const [, op, value, unit] = match
  return { op: op as Threshold['op'], value: Number(value), unit: unit ?? '' }
}

const list = (text: string): readonly string[] => text.split(',').filter((part) => part !== '')
const oneOf = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find((value) => value === text)

/** The line of a question, or undefined when it is longer than `limit` or would lose what the answer depends on. */
export const writeQuestion = (question: Question, limit = Infinity): string | undefined => {
  const { threshold } = question
  if (question.choices.length > 0) return undefined
  const fields = [
    question.intent,
    question.minerals.join(','),
    question.places.join(','),
    question.measure ?? '',
    question.stage ?? '',
    writeYears(question.years),
    question.limit?.toString() ?? '',
    question.ascending === true ? '1' : '',
    threshold === undefined ? '' : `${threshold.op}${threshold.value} ${threshold.unit}`,
    question.unit ?? '',
    question.excluded.join(','),
  ]
  if (fields.some((field) => field.includes(';'))) return undefined
  const whole = [...fields, question.text].join(';')
  if (whole.length <= limit) return whole
  const short = fields.join(';').replace(/;+$/, '')
  return OF_WORDS.has(question.intent) || short.length > limit ? undefined : short
}

/** The question of a line; undefined when the line is not one. */
export const readQuestion = (line: string): Question | undefined => {
  const [intentName = '', minerals = '', places = '', measureName = '', stageName = '', years = '', ...more] =
    line.split(';')
  const [limit = '', ascending = '', bound = '', unit = '', excluded = '', ...text] = more
  const intent = oneOf(INTENTS, intentName)
  if (intent === undefined) return undefined
  const measure = oneOf(MEASURES, measureName)
  const stage = oneOf(STAGES, stageName)
  const threshold = readThreshold(bound)
  return questionOf(intent, text.join(';'), {
    minerals: list(minerals),
    places: list(places),
    ...(measure && { measure }),
    ...(stage && { stage }),
    years: readYears(years),
    ...(/^\d{1,3}$/.test(limit) && { limit: Number(limit) }),
    ...(ascending === '1' && { ascending: true }),
    ...(threshold && { threshold }),
    ...(unit !== '' && { unit }),
    excluded: list(excluded),
  })
}
