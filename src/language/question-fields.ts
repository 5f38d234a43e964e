import { HOLES } from '../corpus/lexicon/types.js'
import { MEASURES, STAGES } from '../corpus/types.js'
import type { Conversion, Day, Mass, Question, Roles, Threshold, Word, Years } from './question.js'

type Kind =
  'ids' | 'words' | 'word' | 'count' | 'flag' | 'years' | 'threshold' | 'roles' | 'day' | 'spoken' | 'conversion'

/** How the value of a field is written as a short text without ";" and read again; undefined where it is none. */
export interface Codec<T> {
  /** What values there are, for tests that make them up. */
  readonly kind: Kind | readonly string[]
  readonly write: (value: T) => string
  readonly read: (text: string) => T | undefined
}

const listed = (text: string): readonly string[] => text.split(',').filter((part) => part !== '')
const ids: Codec<readonly string[]> = { kind: 'ids', write: (value) => value.join(','), read: listed }
const words: Codec<readonly string[]> = { ...ids, kind: 'words' }
const word: Codec<string> = { kind: 'word', write: (value) => value, read: (text) => text }
const flag: Codec<true> = { kind: 'flag', write: () => '1', read: (text) => (text === '1' ? true : undefined) }
const numeric = (pattern: RegExp): Codec<number> => ({
  kind: 'count',
  write: String,
  read: (text) => (pattern.test(text) ? Number(text) : undefined),
})
const count = numeric(/^\d{1,4}$/)
/** Years from another, ahead of it below zero. */
const yearsApart = numeric(/^-?\d{1,4}$/)
const decimal = numeric(/^\d{1,4}(?:\.\d+)?$/)
const day: Codec<Day> = {
  kind: 'day',
  write: (value) => [value.month, value.day ?? ''].join(','),
  read: (text) => {
    const [month = '', of = ''] = text.split(',')
    return month === '' ? undefined : { month, ...(of !== '' && { day: of }) }
  },
}
/** Content words with their concepts: "banned:ev.ban+act,…". */
const spoken: Codec<readonly Word[]> = {
  kind: 'spoken',
  write: (value) =>
    value
      .map(({ text, concepts, name }) => `${text.replace(/[,:;]/g, ' ')}:${concepts.join('+')}${name ? ':n' : ''}`)
      .join(','),
  read: (text) =>
    listed(text).map((part) => {
      const [word = '', concepts = '', name] = part.split(':')
      const named = name === 'n' ? { name: true as const } : {}
      return { text: word, concepts: concepts.split('+').filter((id) => id !== ''), ...named }
    }),
}
const oneOf = <T extends string>(values: readonly T[]): Codec<T> => ({
  kind: values,
  write: (value) => value,
  read: (text) => values.find((value) => value === text),
})

const years: Codec<Years> = {
  kind: 'years',
  write: (value) => {
    if (value.kind === 'latest') return ''
    return value.kind === 'years' ? value.years.join(',') : `${String(value.from)}-${String(value.to ?? '')}`
  },
  read: (text) => {
    const range = /^(\d{1,4})-(\d{4})?$/.exec(text)
    if (range) return { kind: 'range', from: Number(range[1]), ...(range[2] !== undefined && { to: Number(range[2]) }) }
    const named = listed(text).filter((year) => /^\d{4}$/.test(year))
    return named.length === 0 ? undefined : { kind: 'years', years: named.map(Number) }
  },
}
const threshold: Codec<Threshold> = {
  kind: 'threshold',
  write: ({ op, value, unit }) => `${op}${String(value)} ${unit}`,
  read: (text) => {
    const match = /^(>=|<=|>|<|=)(-?[\d.]+(?:e[+-]?\d+)?) (.+)$/.exec(text)
    return match ? { op: match[1] as Threshold['op'], value: Number(match[2]), unit: match[3] ?? '' } : undefined
  },
}
const massText = ({ unit, of = '' }: Mass): string => `${unit} ${of}`.trim()
const massRead = (text: string): Mass => {
  const [unit = '', ...of] = text.split(' ')
  return { unit, ...(of.length > 0 && { of: of.join(' ') }) }
}
const conversion: Codec<Conversion> = {
  kind: 'conversion',
  write: ({ value, from, to }) => [String(value), massText(from), massText(to)].join('>'),
  read: (text) => {
    const [value = '', from = '', to = ''] = text.split('>')
    return value === '' || to === '' ? undefined : { value: Number(value), from: massRead(from), to: massRead(to) }
  },
}
const ROLE_NAMES = ['importer', 'supplier', 'actor', 'target', 'than', 'joined'] as const
const roles: Codec<Roles> = {
  kind: 'roles',
  write: (value) => ROLE_NAMES.map((role) => (value[role] ?? []).join('+')).join(','),
  read: (text) => {
    const parts = text.split(',').map((part) => part.split('+').filter((id) => id !== ''))
    return Object.fromEntries(ROLE_NAMES.flatMap((role, at) => (parts[at]?.length ? [[role, parts[at]] as const] : [])))
  },
}

/** The fields of a question that its answer depends on, each by the letter under which a button carries it. */
export const QUESTION_FIELDS = {
  minerals: ['m', ids],
  places: ['p', ids],
  excluded: ['x', ids],
  excludedMinerals: ['b', ids],
  measure: ['e', oneOf(MEASURES)],
  stage: ['s', oneOf(STAGES)],
  years: ['y', years],
  yearsBack: ['k', yearsApart],
  limit: ['l', count],
  rank: ['r', count],
  count: ['c', flag],
  ascending: ['a', flag],
  threshold: ['t', threshold],
  unit: ['u', word],
  conversion: ['C', conversion],
  hole: ['h', oneOf(HOLES)],
  yesNo: ['1', flag],
  roles: ['o', roles],
  ops: ['i', words],
  publisher: ['w', word],
  edition: ['d', count],
  otherEdition: ['5', count],
  named: ['n', ids],
  terms: ['v', ids],
  forms: ['f', words],
  qualifiers: ['q', words],
  off: ['z', word],
  concepts: ['g', words],
  notRead: ['j', words],
  unknown: ['0', words],
  members: ['2', ids],
  part: ['P', decimal],
  day: ['3', day],
  words: ['4', spoken],
} as const satisfies Partial<Record<keyof Question, readonly [string, Pick<Codec<never>, 'kind'>]>>
