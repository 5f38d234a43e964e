import { describe, expect, it } from 'vitest'
import { onStage } from './harness.js'
import { say, slash } from './loopback/actions.js'
import { until } from './loopback/exchange.js'
import { textOf } from './loopback/world.js'

const QUESTION = 'what share of cobalt comes from china'

describe('/ask', () => {
  it('answers at once, in public, with figure and citation, and no caveat that only defines', async () => {
    const { discord } = await onStage()
    const asked = slash(discord, 'ask', { question: QUESTION })
    const text = textOf(await asked.answer())
    expect(asked.ack).toBe(4)
    expect(asked.ackAfter).toBeLessThan(1000)
    expect(text).toContain('### China mines 0.6% of the world’s cobalt')
    expect(text).toContain('**Mined** 0.6% · 2,000 of 310,000\u00a0t')
    expect(text).not.toContain('Tonnes of contained cobalt.')
    expect(text).toContain('[USGS 2026](https://pubs.usgs.gov/periodicals/mcs2026/mcs2026-cobalt.pdf)')
    expect(text).toContain('China 2,000 · World total (rounded) 310,000')
    expect(discord.world.seenBy(discord.world.bob, discord.world.general)).toHaveLength(1)
  })

  it('keeps a private answer between the bot and the asker', async () => {
    const { discord } = await onStage()
    await slash(discord, 'ask', { question: QUESTION, private: true }).answer()
    expect(discord.world.seenBy(discord.world.alice, discord.world.general)).toHaveLength(1)
    expect(discord.world.seenBy(discord.world.bob, discord.world.general)).toHaveLength(0)
  })

  it('works in a server that did not add the bot, and in a direct message', async () => {
    const { discord } = await onStage()
    for (const channel of [discord.world.elsewhere, discord.world.dm])
      expect(textOf(await slash(discord, 'ask', { question: QUESTION }, { in: channel }).answer())).toContain('0.6%')
  })

  it('says so kindly when a command is not known any more', async () => {
    const { discord } = await onStage()
    const exchange = slash(discord, 'forgotten')
    expect(textOf(await exchange.answer())).toContain('`/ask`')
    expect(exchange.ephemeral).toBe(true)
  })
})

describe('messages', () => {
  it('answers a mention with a reply that pings no one', async () => {
    const { discord } = await onStage()
    const message = say(discord, `@bot ${QUESTION}`)
    const answer = await until(() => discord.world.seenBy(discord.world.bob, discord.world.general)[0], 'an answer')
    expect(answer.replyTo).toBe(message)
    expect(textOf(answer)).toContain('0.6%')
  })

  it('answers direct messages, and a bare mention with help', async () => {
    const { discord } = await onStage()
    const { world } = discord
    say(discord, QUESTION, { in: world.dm })
    const direct = await until(() => world.seenBy(world.alice, world.dm)[0], 'an answer')
    expect(textOf(direct)).toContain('0.6%')
    say(discord, '@bot')
    const help = await until(() => world.seenBy(world.alice, world.general)[0], 'help')
    expect(textOf(help)).toContain('I only cover critical-mineral supply')
  })

  it('leaves other talk alone, replies without a ping and other bots included', async () => {
    const { discord } = await onStage()
    const { world } = discord
    say(discord, `@bot ${QUESTION}`)
    const answer = await until(() => world.seenBy(world.alice, world.general)[0], 'an answer')
    say(discord, QUESTION)
    say(discord, 'and nickel?', { replyTo: answer, ping: false })
    say(discord, `@bot ${QUESTION}`, { by: { ...world.bob, bot: true } })
    say(discord, `@bot ${QUESTION}`, { in: world.quiet })
    await until(() => world.seenBy(world.alice, world.quiet)[0], 'the last answer')
    expect(world.seenBy(world.alice, world.general)).toHaveLength(1)
  })

  it('understands a reply and a mention as follow-ups, of the same person in the same channel', async () => {
    const { discord } = await onStage()
    const { world } = discord
    const nth = (n: number) => until(() => world.seenBy(world.bob, world.general)[n], `answer ${n}`)
    say(discord, `@bot ${QUESTION}`)
    say(discord, 'and nickel?', { replyTo: await nth(0) })
    expect(textOf(await nth(1))).toContain('3.4% of the world’s nickel')
    say(discord, '@bot what about gallium')
    expect(textOf(await nth(2))).toContain('99% of the world’s gallium')
    say(discord, '@bot and nickel?', { by: world.bob })
    expect(textOf(await nth(3))).toContain('I only cover critical-mineral supply')
  })

  it('carries the conversation from a command to a mention', async () => {
    const { discord } = await onStage()
    const { world } = discord
    await slash(discord, 'ask', { question: QUESTION }).answer()
    say(discord, '@bot and nickel?')
    expect(textOf(await until(() => world.seenBy(world.bob, world.general)[1], 'an answer'))).toContain('nickel')
  })
})
