import type { Day } from './question.js'
import { means, type Span } from './spans.js'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
/** "4 April", "4th of April 2025", "April 4", "in Sept 2019"; "may" alone is no month ("may China ban"). */
const FORMS: readonly (readonly [RegExp, 'day' | 'month', 'day' | 'month' | undefined])[] = [
  [new RegExp(`\\b${DAY} (?:of )?${MONTH}\\b`, 'i'), 'day', 'month'],
  [new RegExp(`\\b${MONTH} ${DAY}\\b(?!\\d)`, 'i'), 'month', 'day'],
  [new RegExp(`\\b${MONTH}\\.?,? (?:of )?(?:19|20)\\d\\d\\b`, 'i'), 'month', undefined],
  [new RegExp(`\\b(?:in|since|during) (?!may\\b)${MONTH}\\b`, 'i'), 'month', undefined],
]
const ISO = /\b(?:19|20)\d\d-(\d\d)(?:-(\d\d))?\b/

const numbered = (name: string): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0')

/** The day or month that a text names, if any; its year is read with the years. */
export const dayIn = (text: string): Day | undefined => {
  const iso = ISO.exec(text)
  if (iso?.[1] !== undefined) return { month: iso[1], ...(iso[2] === undefined ? {} : { day: iso[2] }) }
  for (const [pattern, first, second] of FORMS) {
    const match = pattern.exec(text)
    if (!match) continue
    const parts = { [first]: match[1], ...(second === undefined ? {} : { [second]: match[2] }) }
    return {
      month: numbered(parts['month'] ?? ''),
      ...(parts['day'] === undefined ? {} : { day: parts['day'].padStart(2, '0') }),
    }
  }
  return undefined
}

/** Whether a word is a month; "may" is one where it has a capital. */
export const isMonth = (span: Span | undefined): boolean => means(span, 'month') || span?.text === 'May'

/** Whether a number is the day of a month. */
export const isDayOfMonth = (spans: readonly Span[], at: number): boolean =>
  spans[at]?.type === 'number' && [spans[at - 1], spans[at + 1]].some(isMonth)
