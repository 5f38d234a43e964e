import { z } from 'zod'
import { DAY, ID } from '../sources.js'

/** Fields of front matter that several kinds of documents share, each with the sentence that a wrong one gets. */
export const text = z.string().trim().min(1)
export const id = z
  .string()
  .regex(ID, 'an id has only the letters a to z, digits and hyphens between them, like cobalt or rare-earths')
export const ids = z.array(id).default([])
export const place = z
  .string()
  .regex(
    /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/,
    'a place is an id of the capital letters A to Z, digits and hyphens, like CHN or EU',
  )
/** Whether every day that a date names is in the calendar: there is no 30 February. */
const isInCalendar = (date: string): boolean =>
  date.split('/').every((one) => {
    if (one.length < 10) return true
    const at = new Date(`${one}T00:00:00Z`)
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(one)
  })
const NO_DAY = 'the calendar has no such day'
export const day = z
  .string()
  .regex(DAY, 'a date is "2023", "2023-07" or "2023-07-03", in quotes')
  .refine(isInCalendar, NO_DAY)
export const period = z
  .string()
  .regex(
    /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/,
    'a date is "2023", "2023-07", "2023-07-03" or a period "2016/2020", in quotes',
  )
  .refine(isInCalendar, NO_DAY)
