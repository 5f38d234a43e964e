const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ')
const NUMBER = `(?:${NUMBERS.join('|')}|\\d{1,2})`
const WHOLE = '(?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|\\d{1,3})'
const WHOLES: Readonly<Record<string, number>> = { twenty: 20, 'a hundred': 100 }

const valueOf = (word: string): number => {
  const at = NUMBERS.indexOf(word.toLowerCase())
  return at >= 0 ? at + 1 : (WHOLES[word.toLowerCase()] ?? Number(word))
}

/** "Seven in every ten", "2 out of 3": not "two in five years", nor a whole that is smaller than its part. */
const PART_OF = new RegExp(
  `(?<![\\d.,])\\b(${NUMBER}) (?:in|out of|of) (every )?(?:the )?(${WHOLE})\\b(?![.,]\\d|\\s*%| (?:percent|per cent|years?|months|decades|million|billion|thousand)\\b)`,
  'gi',
)

/** "One tonne in ten" is one in ten. */
const TONS_IN = new RegExp(
  `\\b(${NUMBER}) (?:tons?|tonnes?|ounces?|kilos?|kilograms?|pounds?|carats?) (in|out of) (every )?(?:the )?(${WHOLE})\\b(?![.,]\\d|\\s*%| (?:percent|per cent|years?|months|decades|million|billion|thousand)\\b)`,
  'gi',
)

const share = (whole: string, part: string, every: string | undefined, of: string): string => {
  const [a, b] = [valueOf(part), valueOf(of)]
  // "Three of the ten" and "1 of 12" count things; "in" and "out of" count shares.
  if (!(a < b) || (/\bof\b/i.test(whole) && !/out of/i.test(whole) && every === undefined)) return whole
  return `${Math.round((a * 1000) / b) / 10} %`
}

/** "A year earlier", "the year before": of the year that the sentence names before it. */
const YEAR_BEFORE =
  /\b((?:19|20)\d\d)\b((?:(?!\b(?:19|20)\d\d\b).)*?)\b(?:in )?(?:a year (?:earlier|before|ago|prior)|the (?:year before|previous year|prior year|preceding year))\b/gi

const PARTS = 'half third quarter fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const PARTED: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fourth: 4, fifth: 5 }

/** "A third of a million tonnes", "three quarters of a million": an amount, and no share. */
const PART_OF_MILLION = new RegExp(
  `\\b(?:(an?|${NUMBERS.join('|')})[ -])?(${PARTS.join('|')})s? (?:of )?an? (million|billion|thousand) (?=(?:metric |short |dry )?(?:t|tons?|tonnes?|kilos?|kilograms?|kg|pounds?|ounces?|carats?)\\b)`,
  'gi',
)
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 }

const partOfMillion = (_: string, many: string | undefined, part: string, scale: string): string => {
  const name = part.toLowerCase()
  const count = many === undefined || /^an?$/i.test(many) ? 1 : valueOf(many)
  const value = (count * (SCALES[scale.toLowerCase()] ?? 1)) / (PARTED[name] ?? PARTS.indexOf(name) + 1)
  return `about ${Number(value.toPrecision(3))} `
}

const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** "Sixty-nine percent" is no span from 60 to 9. */
const TENS_AND_ONES = new RegExp(`\\b(${TENS.join('|')})-(${NUMBERS.slice(0, 9).join('|')})\\b(?!-)`, 'gi')

/** Ways of writing a number that the reading of numbers does not know, in one that it knows. */
export const plainNumbers = (text: string): string =>
  text
    // "The Russians' 10 Mt" is no '10 for 2010.
    .replace(/s'\s+(?=\d)/g, 's ')
    .replace(TENS_AND_ONES, (_, tens: string, ones: string) =>
      String((TENS.indexOf(tens.toLowerCase()) + 2) * 10 + valueOf(ones)),
    )
    .replace(YEAR_BEFORE, (_, year: string, between: string) => `${year}${between}in ${Number(year) - 1}`)
    .replace(/\b(?:fully|a full|no less than a full) (?=\d[\d.]*\s*(?:%|per))/gi, '')
    .replace(/[~≈∼]\s*(?=\d)/g, 'about ')
    .replace(/\bbetween (\d{4}) and (\d{4})\b/gi, 'from $1 to $2')
    .replace(
      /\b(one|two|three|four|five|six|seven|eight|nine)-(?=(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?\b)/gi,
      '$1 ',
    )
    .replace(
      /(?<![\d.,])(\d{1,3}(?:\.\d+)?) (and|vs\.?|versus|against) (\d{1,3}(?:\.\d+)?) (million|thousand|billion)\b/gi,
      '$1 $4 $2 $3 $4',
    )
    .replace(/≥\s*/g, ' at least ')
    .replace(/≤\s*/g, ' at most ')
    .replace(/(\d)\s*\+\s*(%|percent|per cent)/gi, '$1 % or more')
    .replace(/(%)\s*\+/g, '% or more')
    .replace(
      /\b(one|two|three|four|five|six)[- ]and[- ]a[- ]half(?=[- ]?(?:fold|times)\b)/gi,
      (_, whole: string) => `${valueOf(whole)}.5`,
    )
    .replace(PART_OF_MILLION, partOfMillion)
    .replace(/\bhalf (?:a|of (?:a|one)) per ?cent\b/gi, '0.5 %')
    .replace(/\ba quarter of (?:a|one) per ?cent\b/gi, '0.25 %')
    .replace(/\b(?:a|one) single per ?cent\b/gi, '1 %')
    .replace(/\bevery (?:second|other) (ton|tonne|ounce|kilo|kilogram|pound)\b/gi, '50 % of every $1')
    .replace(/\bevery third (ton|tonne|ounce|kilo|kilogram|pound)\b/gi, 'a third of every $1')
    .replace(/\bevery fourth (ton|tonne|ounce|kilo|kilogram|pound)\b/gi, 'a quarter of every $1')
    .replace(
      TONS_IN,
      (_, part: string, out: string, every: string | undefined, whole: string) =>
        `${part} ${out} ${every ?? ''}${whole}`,
    )
    .replace(PART_OF, share)
    .replace(/(%) (?:tons?|tonnes?|ounces|kilos|kilograms|pounds|carats) of\b/gi, '$1 of')
    .replace(
      /(?<!\b(?:from|in) |[\d.])(\d[\d.]*)\s*(?:%|percent|per cent)?\s*(?:-|to|and)\s*(\d[\d.]*)\s*(?:%|percent\b|per cent\b)/gi,
      '$1 - $2 %',
    )
