import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { startDiscord } from './harness.js'
import { slash } from './loopback/actions.js'
import { until } from './loopback/exchange.js'
import { TOKEN } from './loopback/loopback.js'

const RUN = new URL('../../dist/discord/run.js', import.meta.url)

/** A process of its own: the built bot over a brain that answers anything with one sentence. */
const PROGRAM = `
  import { runBot } from ${JSON.stringify(RUN.href)}
  import { readSettings } from ${JSON.stringify(new URL('../settings.js', RUN).href)}
  const question = { text: '', intent: 'help', minerals: [], places: [], corrections: [], choices: [], years: { kind: 'latest' } }
  const answer = { status: 'answered', intent: 'help', question, headline: 'Answered.', details: [], figures: [],
    citations: [], caveats: [], suggestions: [] }
  const brain = { ask: () => answer, answer: () => answer, suggest: () => [], corpus: {} }
  process.exit(await runBot(readSettings(process.env), brain))
`

const run = (env: Record<string, string>) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], { env: { PATH: '', ...env } })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()))
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, output, exit }
}

// Built by `npm test`; a lone `vitest run` in a fresh clone has nothing to start.
describe.runIf(existsSync(fileURLToPath(RUN)))('the process', () => {
  it('ends with one clear sentence and code 78 on a wrong token, which it does not repeat', async () => {
    const discord = await startDiscord()
    const token = 'dW5pcXVl.c2VjcmV0.d3Jvbmc'
    const { output, exit } = run({ DISCORD_TOKEN: token, DISCORD_API_URL: discord.api })
    expect(await exit).toBe(78)
    expect(output.stderr.trim()).toMatch(/^Discord refused the token in DISCORD_TOKEN: [^\n]*\.$/)
    expect(output.stdout + output.stderr).not.toContain(token)
  })

  it('stops on SIGTERM with code 0, having said neither token nor question', async () => {
    const discord = await startDiscord()
    const { child, output, exit } = run({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.api, LOG_LEVEL: 'debug' })
    await until(() => (output.stdout.includes('"ready"') ? true : undefined), 'ready', 10_000)
    const exchange = slash(discord, 'ask', { question: 'a most secret question' })
    await exchange.answer()
    child.kill('SIGTERM')
    expect(await exit).toBe(0)
    for (const secret of [TOKEN, exchange.token, 'most secret'])
      expect(output.stdout + output.stderr).not.toContain(secret)
    expect(output.stderr).toBe('')
  })
})
