import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'assay-regexps-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A project whose only room holds the given code, analysed. */
const analysed = (code: string) => {
  for (const part of ['src/room', 'dist/room']) mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(join(folder, 'dist/open.js'), 'export const openBrain = async () => ({ ask: () => undefined })')
  writeFileSync(join(folder, 'src/room/a.ts'), code)
  writeFileSync(join(folder, 'dist/room/a.js'), code)
  return spawnSync(process.execPath, [resolve('scripts/check-regexps.js'), 'room'], { cwd: folder, encoding: 'utf8' })
}

describe('the analysis of regular expressions', () => {
  it('lets linear and quadratic ones pass', () => {
    const { status, stdout } = analysed('export const a = [/^a+$/, /a+b/u]')
    expect(stdout).toBe('2 regular expressions of room: 0 too slow\n')
    expect(status).toBe(0)
  })

  it('names the file and line of an exponential one that is written, and of a cubic one that is put together', () => {
    const { status, stdout } = analysed(
      "const word = 'x'\nexport const a = /^(?:a|a)*$/\nexport const b = new RegExp(`${word}*${word}*${word}$`)",
    )
    expect(status).toBe(1)
    expect(stdout).toContain('src/room/a.ts:2: takes exponential time: /^(?:a|a)*$/')
    expect(stdout).toContain('src/room/a.ts: takes time with the power 3 of the text: /x*x*x$/')
    expect(stdout).toContain('2 too slow')
  })
})
