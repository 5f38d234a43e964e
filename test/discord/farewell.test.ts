import { describe, expect, it } from 'vitest'
import { sayFarewell } from '../../src/discord/farewell.js'
import { onStage, quietLog } from './harness.js'
import { say, slash } from './loopback/actions.js'
import { until } from './loopback/exchange.js'

const QUESTION = 'what share of cobalt comes from china'

describe('the farewell', () => {
  it('lets answers under way go out, by command and by message', async () => {
    const { discord, bot, logged } = await onStage({ latency: 100 })
    const { world } = discord
    const exchange = slash(discord, 'ask', { question: QUESTION })
    say(discord, `@bot ${QUESTION}`, { in: world.quiet })
    await until(() => (bot.client.channels.cache.get(world.quiet.id) ? true : undefined), 'the channel')
    await new Promise((resolve) => setTimeout(resolve, 20))
    await bot.stop()
    expect(exchange.original).toBeDefined()
    expect(world.seenBy(world.bob, world.quiet)).toHaveLength(1)
    expect(logged()).not.toContain('answers lost')
  })

  it('does not wait for ever, counts what was lost, and closes what hangs too', async () => {
    const { log, logged } = quietLog()
    const never = new Promise<void>(() => undefined)
    const closed: string[] = []
    const close = [
      () => never,
      () => {
        closed.push('other')
        return Promise.resolve()
      },
    ]
    await sayFarewell({ under: new Set([never, never]), log, closeLine: () => closed.push('line'), close })
    expect(logged()).toContain('"answers":1')
    expect(closed).toEqual(['line', 'other'])
  })
})
