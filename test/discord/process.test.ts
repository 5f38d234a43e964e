import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { startDiscord } from './harness.js'
import { slash } from './loopback/actions.js'
import { until } from './loopback/exchange.js'
import { TOKEN } from './loopback/loopback.js'
import { textOf } from './loopback/world.js'

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

const run = (env: Record<string, string>) => {
  const child = spawn(process.execPath, [MAIN], { env: { PATH: '', ...env } })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()))
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, output, exit }
}

// Built by `npm test`; a lone `vitest run` in a fresh clone has nothing to start.
describe.runIf(existsSync(MAIN))('the process', () => {
  it('ends with one clear sentence and code 78 on a wrong token, which it does not repeat', async () => {
    const discord = await startDiscord()
    const token = 'dW5pcXVl.c2VjcmV0.d3Jvbmc'
    const { output, exit } = run({ DISCORD_TOKEN: token, DISCORD_API_URL: discord.api })
    expect(await exit).toBe(78)
    expect(output.stderr.trim()).toMatch(/^Discord refused the token in DISCORD_TOKEN: [^\n]*\.$/)
    expect(output.stdout + output.stderr).not.toContain(token)
  })

  it.each([
    ['DISCORD_GUILD_ID', 'my server'],
    ['DISCORD_API_URL', 'http://discord.example/api'],
    ['LOG_LEVEL', 'loud'],
  ])('ends with a sentence that names a malformed %s', async (name, value) => {
    const { output, exit } = run({ DISCORD_TOKEN: TOKEN, [name]: value })
    expect(await exit).toBe(78)
    expect(output.stderr.trim()).toMatch(new RegExp(`^${name} must be [^\\n]*\\.$`))
  })

  it('stops on SIGTERM with code 0, having said neither token nor question', async () => {
    const discord = await startDiscord()
    const { child, output, exit } = run({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.api, LOG_LEVEL: 'debug' })
    await until(() => (output.stdout.includes('"ready"') ? true : undefined), 'ready', 10_000)
    const exchange = slash(discord, 'ask', { question: 'what share of cobalt comes from china, most secret' })
    await exchange.answer()
    child.kill('SIGTERM')
    expect(await exit).toBe(0)
    for (const secret of [TOKEN, exchange.token, 'most secret'])
      expect(output.stdout + output.stderr).not.toContain(secret)
    expect(output.stderr).toBe('')
  })

  /** A process that was asked something which Discord does not take. */
  const hanging = async () => {
    const discord = await startDiscord()
    const running = run({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.api })
    await until(() => (running.output.stdout.includes('"ready"') ? true : undefined), 'ready', 10_000)
    discord.hang('POST', /^\/interactions\//)
    discord.gateway.freeze()
    for (const by of [discord.world.alice, discord.world.bob])
      slash(discord, 'ask', { question: 'what share of cobalt comes from china' }, { by })
    return { ...running, discord }
  }

  it('ends within 5 s of SIGTERM while Discord hangs, and says what was lost', async () => {
    const { child, output, exit, discord } = await hanging()
    await until(() => (discord.hanging === 2 ? true : undefined), 'both answers under way')
    let code: number | null | undefined
    void exit.then((ended) => (code = ended))
    child.kill('SIGTERM')
    expect(await until(() => code, 'the end', 5000)).toBe(0)
    expect(output.stdout).toMatch(/"answers":2,"msg":"answers lost/)
  })

  it('ends at once on a second signal', async () => {
    const { child, output, exit, discord } = await hanging()
    await until(() => (discord.hanging === 2 ? true : undefined), 'both answers under way')
    child.kill('SIGTERM')
    await until(() => (output.stdout.includes('"stopping"') ? true : undefined), 'its farewell')
    child.kill('SIGINT')
    expect(await exit).toBe(1)
    expect(output.stdout).toContain('ended at once')
    expect(output.stdout).not.toContain('answers lost')
  })

  it('lives on after frames of the gateway that make no sense', async () => {
    const discord = await startDiscord()
    const { child, output, exit } = run({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.api })
    await until(() => (output.stdout.includes('"ready"') ? true : undefined), 'ready', 10_000)
    for (const frame of [{ op: 9, d: null }, { op: 10, d: null }, { op: 0, t: 'READY', d: null, s: 99 }, { op: 'x' }])
      discord.gateway.sendRaw(frame)
    const question = 'what share of cobalt comes from china'
    expect(textOf(await slash(discord, 'ask', { question }).answer())).toContain('0.6%')
    child.kill('SIGTERM')
    expect(await exit).toBe(0)
    expect(output.stdout).toContain('skipped')
  })
})
