import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { editDistance } from '../src/edit-distance.js'
import { analyse } from '../src/search/analyse.js'

/** Texts that once took from 4 to 90 s each, and up to 3.4 GB. */
const LONG_WORDS = ['\uFDFA'.repeat(20), 'a'.repeat(480), 'ß'.repeat(200), `${'b'.repeat(23)} `.repeat(80)]
const ENDLESS = `China mines 50 % of cobalt, BGS ${'estimates '.repeat(40)}!`

/** Asks in a process of its own, which can be ended: a regular expression that never returns holds vitest's timer too. */
const askAll = (texts: readonly string[]): { readonly ended: boolean; readonly answers: number } => {
  const ask = fileURLToPath(new URL('../dist/console/ask.js', import.meta.url))
  const input = texts.map((question, id) => JSON.stringify({ id, question })).join('\n')
  const run = spawnSync(process.execPath, [ask, '--batch', '-'], { input, encoding: 'utf8', timeout: 60_000 })
  return { ended: run.signal === null, answers: run.stdout.trim().split('\n').length }
}

describe('a text that is made to take long', () => {
  test('is answered like any other', { timeout: 90_000 }, () => {
    const texts = [...LONG_WORDS.map((word) => `who mines tin ${word}`), ENDLESS, `fact check: ${ENDLESS}`]
    expect(askAll(texts)).toEqual({ ended: true, answers: texts.length })
  })

  test('a word is bounded after it is folded', () => {
    for (const word of LONG_WORDS) for (const { term } of analyse(word)) expect(term.length).toBeLessThanOrEqual(40)
  })
})

describe('editDistance', () => {
  test.each([
    ['cobalt', 'cobalt', 0],
    ['colbalt', 'cobalt', 1],
    ['ocbalt', 'cobalt', 1],
    ['galium', 'gallium', 1],
    ['cobalt', 'copper', 3],
  ])('%s → %s: %d', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance)
  })
})
