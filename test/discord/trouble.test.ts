import { describe, expect, it } from 'vitest'
import { startBot } from '../../src/discord/bot.js'
import { fakeBrain } from '../fixtures/brain.js'
import { join, onStage, quietLog, startDiscord } from './harness.js'
import { say, slash } from './loopback/actions.js'
import { until } from './loopback/exchange.js'
import { Refusal } from './loopback/http.js'
import { TOKEN } from './loopback/loopback.js'
import { textOf } from './loopback/world.js'

const QUESTION = 'what share of cobalt comes from china'
const CALLBACK = /^\/interactions\//
const POST = /^\/channels\/\d+\/messages$/

/** The bot still answers after whatever a test did to it. */
const expectAlive = async (discord: Awaited<ReturnType<typeof startDiscord>>) =>
  expect(textOf(await slash(discord, 'ask', { question: QUESTION }).answer())).toContain('0.6%')

describe('start', () => {
  it('registers the commands once, and not again when they are unchanged', async () => {
    const { discord, logged } = await onStage()
    const puts = () => discord.world.requests.filter(({ method }) => method === 'PUT').length
    expect(discord.world.commands.get('')?.map(({ name }) => name)).toContain('ask')
    expect(puts()).toBe(1)
    expect(logged()).toContain('commands registered')
    const second = await join(discord)
    expect(puts()).toBe(1)
    expect(second.logged()).toContain('commands unchanged')
  })

  it('registers in one server with DISCORD_GUILD_ID', async () => {
    const discord = await startDiscord()
    const settings = { token: TOKEN, apiUrl: discord.api, guildId: discord.world.guild, logLevel: 'info' as const }
    for (const puts of [1, 1]) {
      const bot = await startBot(settings, fakeBrain(), quietLog())
      expect(discord.world.requests.filter(({ method }) => method === 'PUT')).toHaveLength(puts)
      await bot.stop()
    }
    expect([...discord.world.commands.keys()]).toEqual([`/guilds/${discord.world.guild}`])
  })

  it('goes on without commands when Discord refuses them', async () => {
    const discord = await startDiscord()
    discord.refuse('PUT', /commands$/, new Refusal(403, 50001, 'Missing Access'))
    const { logged } = await join(discord)
    expect(logged()).toContain('commands not registered')
    await expectAlive(discord)
  })

  it('gives up a login that nobody answers', async () => {
    const discord = await startDiscord()
    discord.gateway.slam = 4000
    const settings = { token: TOKEN, apiUrl: discord.api, logLevel: 'info' as const }
    await expect(startBot(settings, fakeBrain(), { ...quietLog(), loginTimeout: 200 })).rejects.toThrow(
      /did not answer the login/,
    )
  })

  it.each([
    ['the API', 'wrong-token', 0],
    ['the gateway', TOKEN, 4004],
  ])('turns a token that %s refuses into one sentence', async (_, token, code) => {
    const discord = await startDiscord()
    if (code !== 0) discord.gateway.revoked = true
    const settings = { token, apiUrl: discord.api, logLevel: 'info' as const }
    const start = startBot(settings, fakeBrain(), quietLog())
    await expect(start).rejects.toMatchObject({ exitCode: 78 })
    await expect(start).rejects.toThrow(/^Discord refused the token in DISCORD_TOKEN: .*\.$/)
  })

  it('says where it could not connect', async () => {
    const settings = { token: TOKEN, apiUrl: 'http://127.0.0.1:9/api', logLevel: 'info' as const }
    await expect(startBot(settings, fakeBrain(), quietLog())).rejects.toThrow(
      /Could not connect to Discord at http:\/\/127\.0\.0\.1:9/,
    )
  })
})

describe('connection', () => {
  it('resumes after a dropped socket and answers what was asked meanwhile', async () => {
    const { discord } = await onStage()
    discord.gateway.drop()
    say(discord, `@bot ${QUESTION}`)
    const { world } = discord
    await until(() => world.seenBy(world.alice, world.general)[0], 'an answer', 8000)
    expect(discord.gateway.seen).toEqual(['identify', 'resume'])
  })

  it('follows op 7 with a resume and op 9 with a new identify', async () => {
    const { discord } = await onStage()
    discord.gateway.askReconnect()
    await until(() => (discord.gateway.seen.includes('resume') ? true : undefined), 'a resume', 8000)
    await expectAlive(discord)
    discord.gateway.invalidate(false)
    await until(
      () => (discord.gateway.seen.filter((s) => s === 'identify').length === 2 ? true : undefined),
      'identify',
      9000,
    )
    await until(() => (discord.gateway.live.length > 0 ? true : undefined), 'a session')
    await expectAlive(discord)
  })

  it('keeps its heart beating', async () => {
    const { discord } = await onStage({ heartbeat: 50 })
    await until(
      () => (discord.gateway.seen.filter((s) => s === 'heartbeat').length > 2 ? true : undefined),
      'heartbeats',
    )
  })

  it('ends with a sentence when the token is revoked while it runs', async () => {
    const { discord, bot } = await onStage()
    discord.gateway.closeAll(4004)
    await expect(bot.ended).rejects.toThrow(/refused the token/)
  })

  it('ends with a sentence on a 401', async () => {
    const { discord, bot } = await onStage()
    discord.refuse('POST', POST, new Refusal(401, 0, '401: Unauthorized'))
    say(discord, `@bot ${QUESTION}`)
    await expect(bot.ended).rejects.toThrow(/refused the token/)
  })
})

describe('ordinary trouble', () => {
  it('waits out a rate limit and answers then', async () => {
    const { discord, logged } = await onStage()
    discord.limit('POST', POST, 0.2)
    say(discord, `@bot ${QUESTION}`)
    const { world } = discord
    expect(textOf(await until(() => world.seenBy(world.alice, world.general)[0], 'an answer'))).toContain('0.6%')
    expect(world.requests.filter(({ status }) => status === 429)).toHaveLength(1)
    expect(logged()).not.toContain('cobalt')
  })

  it('survives a token that expired before its answer came', async () => {
    const { discord } = await onStage({ times: { ack: 20 }, latency: 60 })
    slash(discord, 'ask', { question: QUESTION })
    const { requests } = discord.world
    await until(() => requests.find(({ status, path }) => status === 404 && CALLBACK.test(path)), 'a refusal')
    say(discord, `@bot ${QUESTION}`)
    await until(() => discord.world.seenBy(discord.world.alice, discord.world.general)[0], 'an answer')
  })

  it.each([
    [404, 10062, 'Unknown interaction'],
    [400, 40060, 'Interaction has already been acknowledged.'],
  ])('survives %i %i on a command, without telling anyone twice', async (status, code, message) => {
    const { discord } = await onStage()
    discord.refuse('POST', CALLBACK, new Refusal(status, code, message))
    slash(discord, 'ask', { question: QUESTION })
    await until(() => discord.world.requests.find((r) => r.status === status), 'the refusal')
    await expectAlive(discord)
    expect(discord.world.messages).toHaveLength(1)
  })

  it.each([
    [404, 10008],
    [403, 50001],
    [403, 50013],
  ])('survives %i %i on a message', async (status, code) => {
    const { discord } = await onStage()
    discord.refuse('POST', POST, new Refusal(status, code, 'refused'))
    say(discord, `@bot ${QUESTION}`)
    await until(() => discord.world.requests.find((r) => r.status === status), 'the refusal')
    await expectAlive(discord)
  })

  it('survives Discord’s own failure', async () => {
    const { discord } = await onStage()
    discord.refuse('POST', POST, new Refusal(500, 0, 'Internal Server Error'), 4)
    say(discord, `@bot ${QUESTION}`)
    await until(
      () => (discord.world.requests.filter((r) => r.status === 500).length === 4 ? true : undefined),
      'four failures',
      8000,
    )
    await expectAlive(discord)
  })

  it('stops sending to a channel that refused it three times', async () => {
    const { discord } = await onStage()
    const { world } = discord
    world.closed.set(world.quiet.id, 50013)
    const refused = () => world.requests.filter(({ status }) => status === 403).length
    for (const n of [1, 2, 3, 3, 3]) {
      say(discord, `@bot ${QUESTION}`, { in: world.quiet })
      await until(() => (refused() >= n ? true : undefined), `refusal ${n}`)
    }
    await expectAlive(discord)
    expect(refused()).toBe(3)
  })

  it('tells the person once when an answer fails, without a stack and without logging the question', async () => {
    const { discord, logged } = await onStage()
    const exchange = slash(discord, 'ask', { question: 'explode the secret plan' })
    const text = textOf(await exchange.answer())
    expect(text).toMatch(/^Something went wrong on my side/)
    expect(text).not.toMatch(/Error|at |\.ts/)
    expect(exchange.ephemeral).toBe(true)
    expect(logged()).toContain('interaction failed')
    expect(logged()).not.toContain('secret plan')
    expect(logged()).not.toContain(exchange.token)
    await expectAlive(discord)
  })
})
