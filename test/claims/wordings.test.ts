import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { check } from './corpus.js'

const facts = z
  .array(z.object({ verdict: z.enum(['supported', 'contradicted']), said: z.array(z.string()).min(8) }))
  .parse(parse(readFileSync(new URL('./wordings.yaml', import.meta.url), 'utf8')))
const given = facts.flatMap(({ verdict, said }) =>
  said.map((text) => ({ text, verdict, got: check(text).verdict ?? 'none' })),
)

describe('twenty facts in at least eight wordings each', () => {
  it('are twenty', () => expect(facts.length).toBeGreaterThanOrEqual(20))
  it('get the verdict of their fact in at least 85 of 100 wordings', () => {
    const right = given.filter(({ verdict, got }) => got === verdict)
    expect(right.length / given.length).toBeGreaterThanOrEqual(0.85)
  })
  it('never get the opposite', () => {
    const opposite = { supported: 'contradicted', contradicted: 'supported' }
    expect(given.filter(({ verdict, got }) => got === opposite[verdict]).map(({ text }) => text)).toEqual([])
  })
})
