import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { check } from './corpus.js'

const statements = readFileSync(new URL('./other-subjects.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')

it('are at least 500', () => expect(statements.length).toBeGreaterThanOrEqual(500))

it('statements about other subjects, in the same forms, are neither supported nor contradicted', () => {
  const judged = statements.filter((text) => ['supported', 'contradicted'].includes(check(text).verdict ?? ''))
  expect(judged).toEqual([])
})
