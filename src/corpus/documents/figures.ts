const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'

/** Digits that are no figures: dates, years, the numbers of laws and editions, and names such as Li2CO3, G7 or 45X. */
const NOT_FIGURES: readonly RegExp[] = [
  /\b(?:Announcements?|Articles?|Sections?|Titles?|Law|Resolution|Decree|Decision|Orders?|Proclamation|Regulation|Act|Annex|Chapter|version|ver\.|No\.|Vision|Atomic number)\s+(?:\(EU\)\s*)?\d[\d/.–-]*(?:(?:,| and|,? to) \d+)*/gi,
  new RegExp(`\\b\\d{1,2}(?:–| and | to | or )?\\d{0,2}\\s+${MONTH}\\b`, 'g'),
  new RegExp(`\\b${MONTH}\\s+\\d{1,2}(?:,|\\b)(?!\\d)`, 'g'),
  /\b(?:1[5-9]|20|21)\d\d(?:[–/-](?:\d{4}|\d\d))?s?\b/g,
  /\b[A-Za-z]+(?:\d[A-Za-z\d]*(?:-\d[A-Za-z\d]*)*|(?:-\d[A-Za-z\d]*)+)\b|\b\d+[A-Z]\b/g,
]

/** Shares in words: "two thirds", "a quarter of", "half of". */
const SHARE_IN_WORDS = new RegExp(
  [
    '\\b(?:one|two|three|four)[ -](?:thirds?|quarters?|fifths?|tenths?)\\b',
    '\\ban? (?:third|quarter|fifth|tenth) of\\b',
    '(?<!(?:first|second|other) )\\bhalf (?:of|the|its)\\b',
    '\\bper ?cent\\b',
  ].join('|'),
  'i',
)

/** Whether a sentence gives a figure: a number that is not a date, a year, or part of a name, or a share in words. */
export const hasFigure = (sentence: string): boolean =>
  SHARE_IN_WORDS.test(sentence) ||
  /\d/.test(NOT_FIGURES.reduce((text, pattern) => text.replace(pattern, ' '), sentence))

const MONTHS = MONTH.slice(3, -1).split('|')

/** The days that a sentence names and the calendar does not have: "30 February". */
export const impossibleDays = (sentence: string): string[] =>
  [...sentence.matchAll(new RegExp(`\\b(\\d{1,2}) (${MONTH})\\b(?: (\\d{4}))?`, 'g'))].flatMap(
    ([text, day = '', month = '', year = '2024']) => {
      const days = new Date(Date.UTC(Number(year), MONTHS.indexOf(month) + 1, 0)).getUTCDate()
      return Number(day) < 1 || Number(day) > days ? [text] : []
    },
  )

/** The months that a sentence names with their year, as "2026-11". */
export const monthsIn = (sentence: string): string[] =>
  [...sentence.matchAll(new RegExp(`\\b(${MONTH})\\s+(?:\\d{1,2},\\s+)?(\\d{4})\\b`, 'g'))].map(
    ([, month = '', year = '']) => `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`,
  )

/** Whether a sentence looks ahead: a day after what is known is then an intention or a term, not a report. */
export const looksAhead = (sentence: string): boolean =>
  /\b(?:until|till|by|from|through|due|plan\w*|propos\w*|intend\w*|aim\w*|target\w*|goal\w*|expect\w*|schedul\w*|would|will|could|end|ends|expire\w*|deadline|before|after)\b/i.test(
    sentence,
  )
