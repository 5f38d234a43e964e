import { dayIn } from '../language/days.js'
import { yearsIn } from '../prose.js'

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

/** Whether a text names a month, or the year that was spoken of. */
export const namesMonth = (text: string): boolean =>
  dayIn(text) !== undefined || /\b(?:that|the same) year\b/i.test(text)

/** Whether a date of a record and a date of a claim can be the same, each as exact as it is. */
export const sameDate = (recorded: string | undefined, claimed: string): boolean =>
  recorded !== undefined &&
  recorded !== '' &&
  (recorded.startsWith(claimed) || (recorded.length >= 7 && claimed.startsWith(recorded)))
