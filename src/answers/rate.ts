import type { Question } from '../language/question.js'
import type { Answer, Figure } from './answer.js'
import { asHeadline, chained, headlineOf } from './headline.js'
import { amount, scaleFor } from './units.js'

/** Parts of a year that an amount is asked by, by the concept that names them, and how many of them a year has. */
const PARTS: Readonly<Record<string, { readonly name: string; readonly count: number }>> = {
  'qual.day': { name: 'day', count: 365 },
  'qual.week': { name: 'week', count: 52 },
  'qual.month': { name: 'month', count: 12 },
}
/** What comes or may come anew each year. */
const YEARLY: ReadonlySet<string> = new Set(['production', 'imports', 'exports', 'consumption', 'limit'])
/** A mean over the year is no more exact than this many digits. */
const DIGITS = 3

const partOf = ({ qualifiers }: Question): (typeof PARTS)[string] | undefined =>
  qualifiers.flatMap((id) => PARTS[id] ?? [])[0]

/** Whether a figure is of a whole year: a quota may be of a month, or of the rest of a year. */
const isOfYear = ({ quantity, measure, unit, label }: Figure): boolean =>
  quantity === 'amount' && YEARLY.has(measure) && unit !== '%' && (measure !== 'limit' || label.endsWith(', a year'))

/**
 * "How much is that a month": an answer with its yearly amount divided evenly, behind it in the headline and as a figure of
 * its own. As it is where none is asked for or no amount of a year is told, which it then says.
 */
export const withRate = (answer: Answer): Answer => {
  const part = partOf(answer.question)
  if (part === undefined || answer.status !== 'answered') return answer
  const { name, count } = part
  const of = answer.intent === 'trend' ? undefined : answer.figures.find(isOfYear)
  if (of === undefined) return { ...answer, caveats: [`I have no figure by the ${name}.`, ...answer.caveats] }
  const { unit, year, bound } = of
  const value = Number((of.value / count).toPrecision(DIGITS))
  const told = `about ${amount(value, scaleFor(unit, [value]), bound)} a ${name}`
  const formula = `${of.value} ${unit} ÷ ${count}`
  return {
    ...answer,
    ...asHeadline(chained(headlineOf(answer), ` Spread evenly over ${year}, that is ${told}.`)),
    figures: [...answer.figures, { ...of, label: `${of.label}, a ${name}`, value, basis: 'calculated', formula }],
  }
}
