import type { Question } from '../../language/question.js'
import { capital } from '../text.js'

/** The names of the months. */
export const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** "2023-07-03" as people write it: "3 July 2023"; "July 2023"; "2023". */
export const dateText = (date = ''): string => {
  const [year = '', month, day] = (date.split('/')[0] ?? '').split('-')
  const name = month === undefined ? '' : `${MONTHS[Number(month) - 1] ?? ''} `
  return `${day === undefined ? '' : `${Number(day)} `}${name}${year}`
}

/** "2023-07-03" to the month: "July 2023". */
export const monthText = (date = ''): string => dateText(date.split('/')[0]?.slice(0, 7))

/** "on" before a day, "in" before a month or a year. */
export const dayPreposition = (date = ''): string => (/^\d{4}-\d\d-\d\d/.test(date) ? 'on' : 'in')

/** "On 3 July 2023", "In January 2020", "In 2020". */
export const onDate = (date = ''): string => `${capital(dayPreposition(date))} ${dateText(date)}`

/** The years that a question names; of a span its first and its last. */
export const yearsNamed = (years: Question['years']): readonly number[] =>
  years.kind === 'years'
    ? years.years
    : years.kind === 'range'
      ? [years.from, years.to ?? 0].filter((year) => year > 0)
      : []

/** Whether a date ("2023", "2023-07", "2016/2020") lies in the years of a question. */
export const inYears = ({ years }: Pick<Question, 'years'>, date = ''): boolean => {
  const year = Number(date.slice(0, 4))
  if (years.kind === 'years') return years.years.includes(year)
  return years.kind === 'latest' || (year >= years.from && year <= (years.to ?? Infinity))
}

/** Whether a date ("2025-04-04") lies on the day or in the month that a question names; always, where it names none. */
export const onDay = ({ day: asked }: Pick<Question, 'day'>, date = ''): boolean => {
  if (asked === undefined) return true
  const [, month, day] = date.split('-')
  return month === asked.month && (asked.day === undefined || day === undefined || day === asked.day)
}
