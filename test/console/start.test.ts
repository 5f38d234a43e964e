import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

// The programs as they are started, built by `npm test`.
const LAUNCHER = 'bin/assay.js'
const folder = mkdtempSync(join(tmpdir(), 'assay-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PATH = process.env['PATH'] ?? ''
const node = (
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string | null } = {},
) =>
  spawnSync(process.execPath, args, {
    ...{ cwd: options.cwd, env: { PATH, ...options.env }, encoding: 'utf8' },
    ...(options.input === null ? { stdio: ['ignore', 'pipe', 'pipe'] as const } : { input: options.input ?? '' }),
  })

/** A copy of the launcher in a folder without a build, its manifest changed. */
const copy = (name: string, change: (manifest: string) => string = (same) => same): string => {
  const place = join(folder, name)
  for (const part of ['bin', 'scripts']) cpSync(part, join(place, part), { recursive: true })
  writeFileSync(join(place, 'package.json'), change(readFileSync('package.json', 'utf8')))
  return place
}

describe('a start', () => {
  it('without a build says so in a sentence', () => {
    const { status, stderr } = node([LAUNCHER, 'start'], { cwd: copy('unbuilt') })
    expect(status).toBe(1)
    expect(stderr).toBe('Assay is not built yet: run "npm ci", or "npm run build" where that has been done.\n')
  })

  it('on a Node that is too old says which it needs', () => {
    const place = copy('old', (text) => text.replace('>=20.19', '>=99.1'))
    const { status, stderr } = node([LAUNCHER, 'ask', 'cobalt'], { cwd: place })
    expect(status).toBe(1)
    expect(stderr).toBe(`Assay needs Node.js 99.1 or newer, and this is ${process.version}: install a newer one.\n`)
  })

  it('of nothing that there is tells what there is', () => {
    expect(node([LAUNCHER, 'constructor']).stderr).toBe(
      'Usage: node bin/assay.js start | ask | check-text | corpus | bench | fuzz\n',
    )
  })

  it('after an install without the tools of the build says what to do, and the install goes on', () => {
    const { status, stderr } = node(['scripts/prepare.js'], { cwd: copy('omitted') })
    expect(status).toBe(0)
    expect(stderr).toMatch(/^Not built: .* Run "npm ci", then "npm prune --omit=dev --ignore-scripts"\.\n$/)
  })

  it('loads no parser of files that it does not read', () => {
    const loaded = (entry: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(entry)) return seen
      seen.add(entry)
      const text = readFileSync(join('dist/run', entry), 'utf8')
      for (const [, next] of text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) loaded(next ?? '', seen)
      return seen
    }
    const text = [...loaded('ask.js')].map((file) => readFileSync(join('dist/run', file), 'utf8')).join('\n')
    // Where this fails, something on the way of an answer imports a schema: documents/data.ts reads without one.
    expect(text).not.toContain('ZodError')
    expect(text).not.toContain('YAMLParseError')
    expect(readdirSync('dist/run').length).toBeLessThan(60)
  })
})

describe('a start without a token', () => {
  it.each([
    ['where nobody can ask', null],
    ['when nothing is asked', ''],
  ])('%s says why it ends, with a code that a service manager takes for a failure', (_, input) => {
    const { status, stderr, stdout } = node([LAUNCHER, 'start'], { input })
    expect(status).toBe(78)
    expect(stdout.trim()).toBe('')
    expect(stderr).toMatch(/^DISCORD_TOKEN is not set, so this is not the Discord bot: [^\n]*\.\n$/)
  })

  it('notices a misspelt one', () => {
    const { status, stderr } = node([LAUNCHER, 'start'], { env: { DISCORD_TOKN: 'most-secret' } })
    expect(status).toBe(78)
    expect(stderr).toBe('DISCORD_TOKN is not a setting of Assay: rename it to DISCORD_TOKEN, or remove it.\n')
  })

  it('finds the token in .env of the working directory', () => {
    const place = join(folder, 'elsewhere')
    cpSync('bin', place, { recursive: true })
    writeFileSync(join(place, '.env'), 'DISCORD_TOKEN=two words\n')
    const { status, stderr } = node([join(process.cwd(), LAUNCHER), 'start'], { cwd: place })
    expect(status).toBe(78)
    expect(stderr).toMatch(/^DISCORD_TOKEN must be the bot token/)
  })
})

describe('a pipe', () => {
  it('asks one question', () => {
    const { status, stdout } = node([LAUNCHER, 'ask'], { input: '\uFEFFwho mines the most cobalt\n' })
    expect(status).toBe(0)
    expect(stdout).toContain('DR Congo mines the most cobalt')
  })

  it('whose reader has gone ends the program without a stack', async () => {
    const child = spawn(process.execPath, [LAUNCHER, 'start'], { env: { PATH } })
    child.stdin.on('error', () => undefined)
    child.stdin.write('who mines the most cobalt\n'.repeat(500))
    child.stdout.once('data', () => child.stdout.destroy())
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(0)
    expect(stderr).toMatch(/^DISCORD_TOKEN is not set[^\n]*\n$/)
  })
})

describe('a chart', () => {
  it('for a folder that is not there is a sentence, beside the answer', () => {
    const file = join(folder, 'none', 'cobalt.svg')
    const { status, stderr, stdout } = node([LAUNCHER, 'ask', '--chart', file, 'who mines the most cobalt'])
    expect(status).toBe(2)
    expect(stdout).toContain('DR Congo mines the most cobalt')
    expect(stderr).toBe(
      `The chart cannot be written to ${file}: there is no folder ${join(folder, 'none')}: ` +
        'make it first, or name another file.\n',
    )
  })
})

describe('a batch', () => {
  it('goes past an empty line and the mark of an editor, and names the line without a question', () => {
    const input = '\uFEFF{"id":1,"question":"who mines the most cobalt"}\r\n\r\n{"id":2,"question":" "}\n'
    const { status, stderr, stdout } = node([LAUNCHER, 'ask', '--batch', '-'], { input })
    expect(status).toBe(1)
    expect(stdout.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/^Line 3: .*no question may be empty\..*\n$/)
  })
})
