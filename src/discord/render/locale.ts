import type { Answer } from '../../answers/answer.js'

/*
 * In one pass, so that nothing is read twice: a day, "2,000" or "310,000.5" as English groups it, "79.7 %". A decimal
 * point counts as one only before a unit, so that "v1.3" and "MCS 10.1" stay.
 */
const DAY = String.raw`(?<![\w/-])\d{4}-\d{2}-\d{2}(?![\w-])`
const GROUPED = String.raw`(?<![\w.,/-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w,]|\.\d)`
const UNIT = String.raw`(?:%|(?:t|kt|Mt|Gt|kg|g|ct|years|times|percentage|points)(?![\p{L}\d]))`
const DECIMAL = String.raw`(?<![\w.,/-])\d+\.\d+(?=\s?${UNIT})`
const TOKENS = new RegExp(`${DAY}|${GROUPED}|${DECIMAL}`, 'gu')

const formatted = (locale: string) => {
  const number = (text: string): string => {
    const digits = text.split('.')[1]?.length ?? 0
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    return format.format(Number(text.replaceAll(',', '')))
  }
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const date = (text: string): string => {
    const time = Date.parse(text)
    return Number.isNaN(time) ? text : day.format(time)
  }
  return (text: string): string =>
    text.replace(TOKENS, (token) => (/^\d{4}-/.test(token) ? date(token) : number(token)))
}

/** Locales whose numbers are those of the answers. */
const AS_WRITTEN = /^en(?:-|$)/

/**
 * An answer with numbers and days written as a locale does: "79,7 %" and "310.000 t" in German. Quoted rows stay as they
 * were printed, and so does the English around the numbers.
 */
export const inLocale = (answer: Answer, locale: string | undefined): Answer => {
  if (locale === undefined || AS_WRITTEN.test(locale) || Intl.NumberFormat.supportedLocalesOf(locale).length === 0)
    return answer
  const format = formatted(locale)
  return {
    ...answer,
    headline: format(answer.headline),
    details: answer.details.map((detail) => ({ ...detail, text: format(detail.text) })),
    caveats: answer.caveats.map(format),
  }
}
