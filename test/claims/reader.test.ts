import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readClaims } from '../../src/corpus/claims.js'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'claims-'))))
afterEach(() => rmSync(folder, { recursive: true }))
const write = (text: string): void => writeFileSync(join(folder, 'claims.yaml'), text)

it('reads no claims where there is no file', () => expect(readClaims(folder)).toEqual([]))

it('reads a claim with its figure', () => {
  write('- { claim: x, kind: share, verdict: supported, figure: { value: 1, unit: "%", mineral: tin, place: CHN } }')
  expect(readClaims(folder)).toMatchObject([{ claim: 'x', heldout: false, figure: { value: 1 } }])
})

it.each([
  ['- { claim: x, kind: share, verdict: maybe }', /entry 1: .*verdict/],
  [
    '- { claim: x, kind: kind, verdict: supported }\n- { claim: x, kind: kind, verdict: depends }',
    /entry 2: the claim is there already/,
  ],
  ['claim: x', /not a list of claims/],
])('names the entry that does not fit: %s', (text, problem) => {
  write(text)
  expect(() => readClaims(folder)).toThrow(problem)
})
