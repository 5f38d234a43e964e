import { z } from 'zod'
import { DAY, ID } from '../sources.js'

/** Fields of front matter that several kinds of documents share, each with the sentence that a wrong one gets. */
export const text = z.string().trim().min(1)
export const id = z.string().regex(ID, 'an id is lower-case words joined by hyphens, like cobalt')
export const ids = z.array(id).default([])
export const place = z.string().regex(/^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/, 'a place is an id in capitals, like CHN or EU')
export const day = z.string().regex(DAY, 'a date is "2023", "2023-07" or "2023-07-03", in quotes')
export const period = z
  .string()
  .regex(
    /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/,
    'a date is "2023", "2023-07", "2023-07-03" or a period "2016/2020", in quotes',
  )
