import type { Years } from './question.js'

const YEAR = '\\{year:(\\d+)\\}'
const BETWEEN = new RegExp(
  ` (?:between|from|in|over|during)? ?${YEAR} (?:and|to|until|till|through|thru|up to|-|vs|/) ?${YEAR} `,
)
const SINCE = new RegExp(` (?:since|after|from|starting|starting in|beginning in) (?:the )?${YEAR} `)
/** "Since 22", at the end: a year in short. Elsewhere it may be a number of anything. */
const SINCE_SHORT = / since \{number:([012]\d)\} $/
const DECADE = / (since |from )?(?:the )?(?:early |late |mid )?\{decade:(\d+)\} /
const SPAN = / (?:last|past|previous) (?:(?:couple|few) (?:of )?|\{number:(\d+)\} )?(years|decade|decades) /
const AGO =
  / (?:(than|vs|versus|to|with|from|since|as|against) (?:it was |they were |in |about |some )?)?(?:(a|a couple of|couple of|a couple|\{number:(\d+|0\.5)\}) )(years?|decades?) (?:ago|back) (?:(vs|versus|compared to|compared with|against|to|until|and) (?:now|today|the latest|this year) )?/
const UNTIL = new RegExp(` (?:before|until|till|up to|by) ${YEAR} `)

/** "More than in 2020", "change vs 2024": from then to now. */
const THAN = new RegExp(` (?:than|vs|versus|compared to|compared with|relative to|against) (?:in )?${YEAR} `)

/** A number that may be a year in short: 10 to 29; "in 05" and "since 05" too. */
const SHORT = /^\{number:([012]\d)\}$/
/** Words after which a number that counts nothing is a year. */
const DATING: ReadonlySet<string> = new Set('in of for from since during late early mid vs versus'.split(' '))
/** What may stand between two years, or after one. */
const BETWEEN_SHORT: ReadonlySet<string> = new Set('and n to or vs versus than until till against - / , ?'.split(' '))
/** What a number is a part of that is no year: "top 10", "out of 25". */
const COUNTED: ReadonlySet<string> = new Set('top first last out by over under than about'.split(' '))
/** "12 to 15 copper mines" is a range of mines. */
const RANGED: ReadonlySet<string> = new Set('to or until till -'.split(' '))
const NAMED = /^\{(?:mineral|place):/

/**
 * Years in short as years: "in 21 and in 25", "for 23 24 n 25", "the rest of 25", "nickel 21". A number is one where nothing
 * follows that it counts and a word before it dates it, where it stands beside such a one, or where two of them, the
 * second later, stand beside each other.
 */
const shortYears = (shape: string): string => {
  const words = shape.trim().split(' ')
  const short = (at: number): number | undefined => {
    const year = SHORT.exec(words[at] ?? '')?.[1]
    return year === undefined ? undefined : Number(year)
  }
  const isFree = (at: number): boolean => {
    const next = words[at + 1]
    if (next === undefined || BETWEEN_SHORT.has(next) || DATING.has(next) || short(at + 1) !== undefined) return true
    // "24 vs 25 cobalt": a name is no unit that a second year would count.
    return NAMED.test(next) && at === 2 && short(0) !== undefined && !RANGED.has(words[1] ?? '')
  }
  const isDated = (at: number): boolean => {
    const before = words[at - 1] ?? ''
    if (COUNTED.has(words[at - 2] ?? '')) return false
    return DATING.has(before) || (NAMED.test(before) && at === words.length - 1)
  }
  const found = words.flatMap((_, at) => (short(at) !== undefined && isFree(at) ? [at] : []))
  const beside = (at: number, other: number): boolean =>
    other - at === 1 || (other - at === 2 && BETWEEN_SHORT.has(words[at + 1] ?? ''))
  const rows: number[][] = []
  for (const at of found) {
    const row = rows.at(-1)
    if (row && beside(row.at(-1) ?? 0, at)) row.push(at)
    else rows.push([at])
  }
  const isRow = ([first = 0, ...more]: readonly number[]): boolean => {
    if (isDated(first)) return true
    const [second] = more
    if (second === undefined) return /^(?:and|n)$/.test(words[first - 1] ?? '') && first === 1 && words.length === 2
    const rising = (short(first) ?? 0) < (short(second) ?? 0)
    return rising && !COUNTED.has(words[first - 1] ?? '')
  }
  const years = new Set(rows.filter(isRow).flat())
  return ` ${words.map((word, at) => (years.has(at) ? `{year:20${String(short(at)).padStart(2, '0')}}` : word)).join(' ')} `
}

const single = (year: number): Years => ({ kind: 'years', years: [year] })

const NOW = '(?:now|today|present|date|this day|currently|nowadays|the latest|latest)'
const UNTIL_NOW = new RegExp(
  ` ${YEAR} (?:-|- >|>|to|until|till|through|up to|and|vs|versus|against|compared (?:to|with)|relative to|/)? ?${NOW} `,
)
const FROM_NOW = new RegExp(` ${NOW} (?:vs|v|compared (?:to|with)|against|than|or|and|/) (?:in |back in )?${YEAR} `)

/** Every year that a shape names, ascending. */
const yearsNamed = (shape: string): number[] =>
  [...new Set([...shape.matchAll(/\{year:(\d+)\}/g)].map((match) => Number(match[1])))].sort((a, b) => a - b)

/**
 * The years that a shape names. There is no clock here, so words are read against `newest`, the newest year of the data:
 * "last year" is that year, because statistics of a year appear in the next one; "this year", "now", "latest" and
 * "current" ask for the latest figure, whose year the answer names. "The last 5 years" end in the newest year.
 */
export const readYears = (text: string, newest: number): Years => {
  const shape = shortYears(text)
  const between = BETWEEN.exec(shape)
  if (between) {
    const all = yearsNamed(shape)
    const years = [Number(between[1]), Number(between[2])].sort((a, b) => a - b)
    // "Of 2018, 2022 and 2025": the last two of a row of years are no span.
    if (all.length > 2 && / and /.test(between[0])) return { kind: 'years', years: all }
    if (/ (?:vs|versus|compared|or) /.test(between[0])) return { kind: 'years', years }
    const [from = newest, to = newest] = years
    return / and /.test(between[0]) && !/ (?:between|from|over|during) /.test(between[0])
      ? { kind: 'years', years }
      : { kind: 'range', from, to }
  }
  const untilNow = UNTIL_NOW.exec(shape) ?? FROM_NOW.exec(shape)
  if (untilNow) return { kind: 'range', from: Number(untilNow[1]) }
  const since = SINCE.exec(shape)
  if (since) return { kind: 'range', from: Number(since[1]) }
  const short = SINCE_SHORT.exec(shape)
  if (short) return { kind: 'range', from: 2000 + Number(short[1]) }
  const decade = DECADE.exec(shape)
  if (decade) {
    const from = Number(decade[2])
    return decade[1] === undefined ? { kind: 'range', from, to: from + 9 } : { kind: 'range', from }
  }
  const named = yearsNamed(shape)
  if (named.length > 0) {
    if (/ (?:last|past) year /.test(shape)) named.push(newest)
    const unique = [...new Set(named)].sort((a, b) => a - b)
    const [only] = unique
    if (only !== undefined && unique.length === 1 && only < newest && THAN.test(shape))
      return { kind: 'range', from: only }
    return UNTIL.test(shape) && / (?:before|until|till|up to) /.test(shape) && unique.length === 1
      ? { kind: 'range', from: 0, to: only ?? newest }
      : { kind: 'years', years: unique }
  }
  const ago = AGO.exec(shape)
  if (ago) {
    const count = ago[3] === undefined ? (ago[2] === 'a' ? 1 : 2) : Number(ago[3])
    const year = newest - count * (ago[4]?.startsWith('decade') === true ? 10 : 1)
    // "More than 20 years ago", "compared with a decade ago": from then to now.
    return ago[1] === undefined && ago[5] === undefined ? single(year) : { kind: 'range', from: year }
  }
  const span = SPAN.exec(shape)
  if (span) {
    const count = span[1] === undefined ? (span[2] === 'years' ? 5 : 1) : Number(span[1])
    const years = span[2] === 'years' ? count : count * 10
    return { kind: 'range', from: newest - Math.max(1, years) + (span[2] === 'years' ? 1 : 0), to: newest }
  }
  if (/ year before last /.test(shape)) return single(newest - 1)
  if (/ (?:last|previous|past) year /.test(shape)) return single(newest)
  return { kind: 'latest' }
}

/** "The year", "ten years", "a decade": how many, and of what. */
const DISTANCE = ' (?:\\{number:(\\d+)\\} )?(years?|yrs?|decades?)'
const BACK = new RegExp(`${DISTANCE} (?:before|earlier|prior|previous|previously) `)
const LAST =
  / (?:previous|preceding|prior) year | on (?:the|a) year | (?:and|or|what about|how about) (?:right |just )?before(?: that| then)? $/
const AHEAD = new RegExp(`${DISTANCE} (?:(?:after|afterward|afterwards|later)(?: that| then)? |on $)`)

/** The years of a distance that a pattern finds; below a year it is none. */
const distanceIn = (shape: string, pattern: RegExp): number | undefined => {
  const found = pattern.exec(shape)
  const unit = found?.[2]?.startsWith('decade') === true ? 10 : 1
  return found ? Number(found[1] ?? 1) * unit : undefined
}

/**
 * How many years a follow-up goes back from the answer before: "and the year before that", "two years earlier", "a decade
 * before". Below zero it goes ahead: "and two years later?".
 */
export const readYearsBack = (shape: string): number | undefined => {
  if (/\{year:/.test(shape)) return undefined
  const back = distanceIn(shape, BACK) ?? (LAST.test(shape) ? 1 : undefined)
  if (back !== undefined) return back
  const ahead = distanceIn(shape, AHEAD)
  return ahead === undefined ? undefined : -ahead
}

const CHANGES =
  / (?:go|goes|going|went|gone|grow|grows|grew|grown|growth|rise|rose|risen|fall|fell|fallen|drop|dropped|increase|increased|decrease|decreased|decline|declined|change|changed|jump|jumped|shrink|shrank|shrunk|less|more|fewer) /

/** A change in one year is told by that year and the one before: "did output grow in 2025" needs 2024 too. */
export const yearsOfChange = (shape: string, years: Years): Years => {
  const year = years.kind === 'years' && years.years.length === 1 ? years.years[0] : undefined
  return year !== undefined && CHANGES.test(shape) && !/ (?:until|since|by) \{year/.test(shape)
    ? { kind: 'range', from: year - 1, to: year }
    : years
}
