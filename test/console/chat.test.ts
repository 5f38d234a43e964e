import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { chat, greeting } from '../../src/console/chat.js'
import { historyFile, readHistory, writeHistory } from '../../src/console/history.js'
import { openBrain } from '../../src/open.js'

const brain = await openBrain()
const folder = mkdtempSync(join(tmpdir(), 'assay-chat-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A terminal of a test: what is typed goes in, what is shown comes out. */
const session = async (typed: readonly string[], history: string): Promise<string> => {
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => input,
  }) as unknown as NodeJS.ReadStream
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 60 }) as unknown as NodeJS.WriteStream
  let shown = ''
  output.on('data', (chunk: Buffer) => (shown += chunk.toString()))
  const ended = chat(brain, { colour: false, width: 60, history }, input, output)
  for (const line of typed) {
    ;(input as unknown as PassThrough).write(`${line}\r`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await ended
  return shown
}

describe('the chat of a terminal', () => {
  it('keeps its history from one session to the next, for its owner alone', async () => {
    const file = join(folder, 'state', 'history')
    await session(['who mines the most cobalt', 'and nickel?', 'quit'], file)
    expect(readHistory(file)).toEqual(['quit', 'and nickel?', 'who mines the most cobalt'])
    expect(statSync(file).mode & 0o077).toBe(0)
    // Arrow up three times: past "quit" and the follow-up to the first question of the session before.
    const shown = await session(['\u001b[A\u001b[A\u001b[A', 'quit'], file)
    expect(shown).toContain('DR Congo mines the most cobalt')
  })

  it('counts what was said', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: false }) as unknown as NodeJS.ReadStream
    const output = Object.assign(new PassThrough(), { isTTY: false }) as unknown as NodeJS.WriteStream
    output.resume()
    const said = chat(brain, { colour: false, width: 60 }, input, output)
    ;(input as unknown as PassThrough).end('who mines the most cobalt\n\nquit\n')
    expect(await said).toBe(2)
  })

  it.each([40, 60, 100])('greets in %d columns without breaking a word', (width) => {
    const lines = greeting(width).split('\n')
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
    expect(greeting(width).split(/\s+/)).toEqual(greeting(1000).split(/\s+/))
  })
})

describe('a history file', () => {
  it('stands where the system keeps the state of programs', () => {
    expect(historyFile({ XDG_STATE_HOME: '/state' })).toBe(join('/state', 'assay', 'history'))
    expect(historyFile({})).toMatch(/[\\/]\.local[\\/]state[\\/]assay[\\/]history$/)
    const homeless = () => {
      throw new Error('uv_os_homedir returned ENOENT')
    }
    expect(historyFile({}, homeless)).toBeUndefined()
    expect(historyFile({ XDG_STATE_HOME: '/state' }, homeless)).toBe(join('/state', 'assay', 'history'))
  })

  it('that cannot be read or written is forgotten without a word', () => {
    expect(readHistory(join(folder, 'none'))).toEqual([])
    writeHistory(join(folder, 'file'), ['x'])
    expect(() => writeHistory(join(folder, 'file', 'history'), ['x'])).not.toThrow()
  })

  it('holds no more than can be scrolled back', () => {
    const file = join(folder, 'long')
    writeHistory(
      file,
      Array.from({ length: 500 }, (_, at) => `question ${at}`),
    )
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(200)
  })
})
