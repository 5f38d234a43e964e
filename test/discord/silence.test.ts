import { describe, expect, it } from 'vitest'
import { onStage } from './harness.js'
import { menu, say, slash } from './loopback/actions.js'
import { until } from './loopback/exchange.js'
import { textOf } from './loopback/world.js'

const QUESTION = 'what share of cobalt comes from china'

describe('nobody is met with silence', () => {
  it('in a channel where the bot may not write: one direct message says so', async () => {
    const { discord } = await onStage()
    const { world } = discord
    world.closed.set(world.quiet.id, 50013)
    const refused = () => world.requests.filter(({ status }) => status === 403).length
    for (const n of [1, 2, 3, 3]) {
      say(discord, `@bot ${QUESTION}`, { in: world.quiet })
      await until(() => (refused() >= n ? true : undefined), 'a refusal')
    }
    const told = await until(() => world.seenBy(world.alice, world.dm)[0], 'a direct message')
    expect(textOf(told)).toMatch(/not allowed to write in <#\d+>\. .*<\/ask:\d+> works in any case\.$/)
    await slash(discord, 'ask', { question: QUESTION }).answer()
    expect(world.seenBy(world.alice, world.dm)).toHaveLength(1)
  })

  it('who replies without a ping: one direct message says that the words did not arrive', async () => {
    const { discord } = await onStage()
    const { world } = discord
    say(discord, `@bot ${QUESTION}`)
    const answer = await until(() => world.seenBy(world.alice, world.general)[0], 'an answer')
    for (let i = 0; i < 3; i += 1) say(discord, 'and nickel?', { replyTo: answer, ping: false })
    const told = await until(() => world.seenBy(world.alice, world.dm)[0], 'a direct message')
    expect(textOf(told)).toMatch(/^You replied to me with the ping switched off, .* mention me, or use <\/ask:\d+>\.$/)
    await slash(discord, 'ask', { question: QUESTION }).answer()
    expect(world.seenBy(world.alice, world.dm)).toHaveLength(1)
    expect(world.seenBy(world.alice, world.general)).toHaveLength(2)
  })

  it('with a command or a menu entry of another version: a private sentence', async () => {
    const { discord } = await onStage()
    const { world } = discord
    const message = say(discord, 'China mines most of it', { by: world.bob })
    for (const exchange of [slash(discord, 'forgotten'), menu(discord, 'Translate this', message)]) {
      expect(textOf(await exchange.answer())).toMatch(/^I do not have that command in this version\. .*`\/ask`\.$/)
      expect(exchange.ephemeral).toBe(true)
    }
  })
})
