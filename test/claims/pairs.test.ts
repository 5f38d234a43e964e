import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readClaims } from '../../src/corpus/claims.js'
import { check } from './corpus.js'

const single = readClaims('corpus').filter(({ claim, date }) => date === undefined && !/[.?!:]\s/.test(claim))
const of = (verdict: string): string[] => single.filter((one) => one.verdict === verdict).map(({ claim }) => claim)
const [right, wrong] = [of('supported'), of('contradicted')]
const others = readFileSync(new URL('./other-subjects.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const unreadable = [
  'The flobbets of its grunting quarters were vastly snorped.',
  'Its smaller cousins quietly outlived the varnish committee.',
  'That is why nobody there trusts the abacus anymore.',
]
/** Every third is followed by a false statement, one about something else, one that nobody can read. */
const pairs = Array.from({ length: 210 }, (_, at) => {
  // A second round begins one further on, so that no pair comes twice.
  const first = right[(at + Math.floor(at / right.length)) % right.length] ?? ''
  const second =
    [wrong[at % wrong.length], others[at % others.length], unreadable[at % unreadable.length]][at % 3] ?? ''
  return `${first.replace(/[.!]$/, '')}. ${second}`
})

describe('a true statement followed by one that is not', () => {
  it('makes at least 200 pairs', () => expect(new Set(pairs).size).toBeGreaterThanOrEqual(200))
  it('is never supported', () => expect(pairs.filter((text) => check(text).verdict === 'supported')).toEqual([]))
})
