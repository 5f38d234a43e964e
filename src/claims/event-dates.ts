import { dayIn } from '../language/days.js'
import { readNumber } from '../language/numbers.js'
import { tokenize } from '../language/text.js'
import { singular, yearsIn } from '../prose.js'

/** What stands before the day on which something ends. */
const ENDS = /\b(?:till|until|through|up to|expir\w+ (?:on|in)|ends? (?:on|in))\b/i

/** The day or month of a text, "2024-12-03", "2024-12"; `year`: that of a month without one. */
const dateIn = (text: string, year?: number): string | undefined => {
  const [own = year] = yearsIn(text)
  const day = dayIn(text.replace(/\b(?:early|late|mid)[- ]/gi, ''))
  return day && own !== undefined ? [own, day.month, ...(day.day === undefined ? [] : [day.day])].join('-') : undefined
}

/** The day or month that a text is of, before that of its end. */
export const dayOf = (text: string, year: number | undefined): string | undefined =>
  dateIn(text.split(ENDS)[0] ?? '', year)

/** The end that a text names: "till 27 November 2026", "until 2026". */
export const endOf = (text: string): string | undefined => {
  const [, end = ''] = text.split(ENDS)
  return dateIn(end) ?? yearsIn(end)[0]?.toString()
}

/** Whether a date of a record and a date of a claim can be the same, each as exact as it is. */
export const sameDate = (recorded: string | undefined, claimed: string): boolean =>
  recorded !== undefined &&
  recorded !== '' &&
  (recorded.startsWith(claimed) || (recorded.length >= 7 && claimed.startsWith(recorded)))

/** Days of a unit of time, so that "a year" and "twelve months" are as long. */
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4375, year: 365.25 }

/** How long a text says that something lasts, in days: "for four months", "by three months". */
export const lengthOf = (text: string): number | undefined => {
  const tokens = tokenize(text)
  for (const [at, { lower }] of tokens.entries()) {
    const next = tokens[at + 1]?.lower ?? ''
    const number = ['a', 'one'].includes(next) ? { value: 1, length: 1 } : readNumber(tokens, at + 1)
    const unit = DAYS[singular(tokens[at + 1 + (number?.length ?? 0)]?.lower ?? '')]
    if (['for', 'by'].includes(lower) && number && unit !== undefined) return Math.round(number.value * unit)
  }
  return undefined
}
