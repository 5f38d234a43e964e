const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const NAME =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
/** "3 December 2024", "Dec 3, 2024", "December 2024". */
const DATED = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?${NAME}(?: (\\d{1,2})(?:st|nd|rd|th)?)?(?:,? (?:of )?(\\d{4}))\\b`,
  'g',
)
/** "In October", "in February of that year". */
const BARE = new RegExp(`\\b(?:in|since|from|of|by|on) (?:(?:early|late|mid) )?(?:(\\d{1,2}) )?${NAME}(?! \\d)`)
const TILL =
  /(?:till|until|through|up to|expir\w+ (?:on|in)|ends? (?:on|in)) *(?:at least )?(?:the )?(?:end of |early |mid |late )?$/i

const written = (year: string, name: string, day: string | undefined): string => {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  const both = `${year}-${String(month).padStart(2, '0')}`
  return day === undefined ? both : `${both}-${day.padStart(2, '0')}`
}

const datesIn = (text: string) =>
  [...text.matchAll(DATED)].map((match) => {
    const [, before, name = '', after, year = ''] = match
    return { date: written(year, name, before ?? after), ends: TILL.test(text.slice(0, match.index)) }
  })

export const namesMonth = (text: string): boolean => BARE.test(text) || /\b(?:that|the same) year\b/i.test(text)

/** The day or month that a text is of: "2024-12-03", "2024-12". `year`: that of a month without one. */
export const dayOf = (text: string, year: number | undefined): string | undefined => {
  const dated = datesIn(text).find(({ ends }) => !ends)
  if (dated) return dated.date
  const bare = BARE.exec(text)
  return bare && year !== undefined && !datesIn(text).some(({ ends }) => ends)
    ? written(String(year), bare[2] ?? '', bare[1])
    : undefined
}

/** The end that a text names: "till 27 November 2026", "until 2026". */
export const endOf = (text: string): string | undefined =>
  datesIn(text).find(({ ends }) => ends)?.date ?? /\b(?:till|until|through) (?:the end of )?(\d{4})\b/i.exec(text)?.[1]

/** Whether a date of a record and a date of a claim can be the same, each as exact as it is. */
export const sameDate = (recorded: string | undefined, claimed: string): boolean =>
  recorded !== undefined &&
  recorded !== '' &&
  (recorded.startsWith(claimed) || (recorded.length >= 7 && claimed.startsWith(recorded)))
