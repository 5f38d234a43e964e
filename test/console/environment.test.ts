import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readEnvFile } from '../../src/console/env-file.js'
import { standardInput } from '../../src/console/standard-input.js'
import { createLog } from '../../src/log.js'
import { version } from '../../src/version.js'
import manifest from '../../package.json' with { type: 'json' }

const folder = mkdtempSync(join(tmpdir(), 'assay-environment-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('.env', () => {
  it('is found beside the program, and what is set already stays', () => {
    const file = join(folder, '.env')
    writeFileSync(file, 'DISCORD_GUILD_ID=123456789012345678\nLOG_LEVEL=debug\n')
    const env: NodeJS.ProcessEnv = { LOG_LEVEL: 'error' }
    readEnvFile(env, file)
    expect(env).toMatchObject({ DISCORD_GUILD_ID: '123456789012345678', LOG_LEVEL: 'error' })
  })

  it('that is missing is no error', () => {
    expect(() => readEnvFile({}, join(folder, 'none'))).not.toThrow()
  })
})

describe('standard input', () => {
  it('is a terminal, lines that someone gives, or nothing', () => {
    expect(standardInput(0, true)).toBe('terminal')
    const file = openSync(join(folder, 'lines'), 'w+')
    expect(standardInput(file, false)).toBe('lines')
    closeSync(file)
    expect(standardInput(9_999, false)).toBe('nothing')
    const none = openSync('/dev/null', 'r')
    expect(standardInput(none, false)).toBe('nothing')
    closeSync(none)
  })
})

describe('the version', () => {
  it('is that of the package', () => expect(version).toBe(manifest.version))

  it('stands in every line of the log', () => {
    const log = createLog({ logLevel: 'info' })
    expect(log.bindings()).toEqual({ version })
  })
})
