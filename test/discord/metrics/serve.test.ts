import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startWatch } from '../../../src/discord/metrics/serve.js'
import { onStage } from '../harness.js'
import { say, slash } from '../loopback/actions.js'
import { until } from '../loopback/exchange.js'
import { Refusal } from '../loopback/http.js'

const QUESTION = 'what share of cobalt comes from china'

const get = async (port: number, path: string, method = 'GET') => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method })
  return { status: response.status, text: await response.text() }
}

/** A port that was free a moment ago. */
const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe('watching the bot', () => {
  it('counts answers by intent and status, texts read whole, and what went wrong; never what was asked', async () => {
    const metricsPort = await freePort()
    const { discord } = await onStage({
      metricsPort,
      bot: { line: { ahead: 1 }, limit: { questions: 5, seconds: 30 } },
    })
    const { world } = discord
    await slash(discord, 'ask', { question: QUESTION }).answer()
    await slash(discord, 'ask', { question: 'who won the cup final' }).answer()
    await slash(discord, 'share', { mineral: 'cobalt', place: 'CHN' }).answer()
    await slash(discord, 'ask', { question: 'explode' }).answer()
    discord.limit('POST', /^\/channels\/\d+\/messages$/, 0.05)
    say(discord, `@bot ${QUESTION}`, { by: world.bob })
    await until(() => world.seenBy(world.bob, world.general)[3], 'a message')
    discord.gateway.dispatch('INTERACTION_CREATE', null, ~0)
    await slash(discord, 'about').answer()
    await slash(discord, 'about').answer()
    const { text } = await get(metricsPort, '/metrics')
    expect(text).toContain('assay_answers_total{intent="share",status="answered"} 3')
    expect(text).toContain('assay_answers_total{intent="out-of-scope",status="out-of-scope"} 1')
    expect(text).toContain('assay_texts_total{read="whole"} 3')
    expect(text).toMatch(/assay_answer_seconds_count 6/)
    expect(text).toContain('assay_line_length 0')
    expect(text).toContain('assay_servers 1')
    expect(text).toContain('assay_connected 1')
    for (const event of ['error', 'rate-limited', 'malformed', 'over-limit'])
      expect(text).toContain(`assay_events_total{event="${event}"} 1`)
    expect(text).toMatch(/nodejs_eventloop_lag_seconds/)
    expect(text).not.toContain('cup final')
    expect(text).not.toContain(world.alice.id)
  })

  it('says whether it is well', async () => {
    let connected = false
    const watch = await startWatch(0, { connected: () => connected, servers: () => 2, waiting: () => 7 })
    onTestFinished(() => watch.close())
    expect((await get(watch.port, '/healthz')).status).toBe(503)
    connected = true
    const { status, text } = await get(watch.port, '/healthz')
    expect([status, JSON.parse(text)]).toEqual([200, { status: 'ok', servers: 2, waiting: 7 }])
    expect((await get(watch.port, '/')).status).toBe(404)
    expect((await get(watch.port, '/metrics', 'POST')).status).toBe(405)
  })

  it('is well again after it reconnects', async () => {
    const metricsPort = await freePort()
    const { discord } = await onStage({ metricsPort })
    discord.gateway.askReconnect()
    await until(() => (discord.gateway.seen.includes('resume') ? true : undefined), 'a resume', 8000)
    await slash(discord, 'ask', { question: QUESTION }).answer()
    expect((await get(metricsPort, '/healthz')).status).toBe(200)
    expect((await get(metricsPort, '/metrics')).text).toContain('assay_events_total{event="reconnecting"} 1')
  })

  it('does not start on a port that is taken, and says so in a sentence', async () => {
    const vitals = { connected: () => true, servers: () => 0, waiting: () => 0 }
    const first = await startWatch(0, vitals)
    onTestFinished(() => first.close())
    const second = startWatch(first.port, vitals)
    await expect(second).rejects.toMatchObject({ exitCode: 78 })
    await expect(second).rejects.toThrow(`METRICS_PORT: port ${first.port} is in use. Choose another one.`)
  })

  it('ends with the bot', async () => {
    const metricsPort = await freePort()
    const { bot } = await onStage({ metricsPort })
    await bot.stop()
    await expect(get(metricsPort, '/healthz')).rejects.toThrow()
  })

  it('counts a refusal by Discord apart from errors of ours', async () => {
    const metricsPort = await freePort()
    const { discord } = await onStage({ metricsPort })
    discord.refuse('POST', /^\/interactions\//, new Refusal(404, 10062, 'Unknown interaction'))
    slash(discord, 'ask', { question: QUESTION })
    await until(() => discord.world.requests.find(({ status }) => status === 404), 'the refusal')
    await slash(discord, 'ask', { question: QUESTION }).answer()
    const { text } = await get(metricsPort, '/metrics')
    expect(text).toContain('assay_events_total{event="refused"} 1')
    expect(text).not.toContain('event="error"')
  })
})
