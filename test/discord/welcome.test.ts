import { describe, expect, it } from 'vitest'
import { onStage } from './harness.js'
import { invite, slash } from './loopback/actions.js'
import { until } from './loopback/exchange.js'
import { snowflake } from './loopback/ids.js'
import type { Channel } from './loopback/people.js'
import { textOf } from './loopback/world.js'

const server = () => {
  const guild = snowflake()
  const channel = (name: string, readOnly = false): Channel => ({ id: snowflake(), guild, name, readOnly })
  return { rules: channel('rules', true), lobby: channel('lobby'), talk: channel('talk') }
}

describe('joining a server', () => {
  it('says what to press, in the uppermost channel where it may speak', async () => {
    const { discord } = await onStage()
    const { world } = discord
    const { rules, lobby, talk } = server()
    invite(discord, [rules, lobby, talk])
    const text = textOf(await until(() => world.seenBy(world.alice, lobby)[0], 'a message'))
    const ids = new Map(world.commands.get('')?.map(({ name, id }) => [name, String(id)]))
    for (const name of ['ask', 'check', 'help', 'privacy']) expect(text).toContain(`</${name}:${ids.get(name)}>`)
    expect(world.messages).toHaveLength(1)
  })

  it('speaks in the channel for such messages where there is one', async () => {
    const { discord } = await onStage()
    const { world } = discord
    const { lobby, talk } = server()
    invite(discord, [lobby, talk], talk)
    await until(() => world.seenBy(world.alice, talk)[0], 'a message')
    expect(world.messages).toHaveLength(1)
  })

  it('is silent where it may speak nowhere', async () => {
    const { discord, logged } = await onStage()
    const { rules } = server()
    invite(discord, [rules])
    await until(() => (logged().includes('joined a server') ? true : undefined), 'the log')
    await slash(discord, 'ask', { question: 'what share of cobalt comes from china' }).answer()
    expect(discord.world.messages).toHaveLength(1)
  })

  it('does not greet again after it reconnects', async () => {
    const { discord } = await onStage()
    discord.gateway.invalidate(false)
    const identified = () => discord.gateway.seen.filter((seen) => seen === 'identify').length
    await until(() => (identified() === 2 && discord.gateway.live.length > 0 ? true : undefined), 'identify', 9000)
    await slash(discord, 'ask', { question: 'what share of cobalt comes from china' }).answer()
    expect(discord.world.messages).toHaveLength(1)
  })
})
