import { describe, expect, it } from 'vitest'
import { onStage } from './harness.js'
import { press, say, slash } from './loopback/actions.js'
import { until } from './loopback/exchange.js'
import { buttonsOf, textOf } from './loopback/world.js'

const QUESTION = 'what share of cobalt comes from china'
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('a burst of questions', () => {
  it('by command meets ten answers, then a private notice each until it passes', async () => {
    const { discord } = await onStage({ bot: { limit: { questions: 10, seconds: 2 } } })
    const { world } = discord
    const exchanges = Array.from({ length: 20 }, () => slash(discord, 'ask', { question: QUESTION }))
    await Promise.all(exchanges.map((exchange) => exchange.answer()))
    const notices = exchanges.filter(({ ephemeral }) => ephemeral)
    expect(notices).toHaveLength(10)
    for (const notice of notices)
      expect(textOf(await notice.answer())).toMatch(
        /^That was more than 10 questions in 2 seconds\. Please ask again in \d+ seconds?\.$/,
      )
    expect(world.seenBy(world.bob, world.general)).toHaveLength(10)
    expect(textOf(await slash(discord, 'ask', { question: QUESTION }, { by: world.bob }).answer())).toContain('0.6%')
    await pause(2000)
    expect(textOf(await slash(discord, 'ask', { question: QUESTION }).answer())).toContain('0.6%')
  })

  it('by mention gets its notice in a direct message', async () => {
    const { discord } = await onStage({ bot: { limit: { questions: 2, seconds: 30 } } })
    const { world } = discord
    for (let i = 0; i < 5; i += 1) say(discord, `@bot ${QUESTION}`)
    const notice = await until(() => world.seenBy(world.alice, world.dm)[0], 'a notice')
    expect(textOf(notice)).toMatch(/more than 2 questions in 30 seconds/)
    await pause(100)
    expect(world.seenBy(world.alice, world.dm)).toHaveLength(1)
    expect(world.seenBy(world.bob, world.general)).toHaveLength(2)
  })

  it('by mention gets its notice in the channel, once, where direct messages are not taken', async () => {
    const { discord } = await onStage({ bot: { limit: { questions: 1, seconds: 30 } } })
    const { world } = discord
    for (let i = 0; i < 4; i += 1) say(discord, `@bot ${QUESTION}`, { by: world.bob })
    const notice = await until(() => world.seenBy(world.alice, world.general)[1], 'a notice')
    expect(textOf(notice)).toMatch(/more than 1 question in 30 seconds/)
    await pause(100)
    expect(world.seenBy(world.alice, world.general)).toHaveLength(2)
  })

  it('does not count looking at rows, and ends silently for buttons', async () => {
    const { discord } = await onStage({ bot: { limit: { questions: 2, seconds: 30 } } })
    const card = await slash(discord, 'ask', { question: QUESTION }).answer()
    const [sources, , suggestion] = buttonsOf(card)
    for (let i = 0; i < 5; i += 1) await press(discord, card, sources?.id ?? '').answer()
    await press(discord, card, suggestion?.id ?? '').answer()
    const told = press(discord, card, suggestion?.id ?? '')
    expect(textOf(await told.answer())).toContain('more than 2 questions')
    expect(await press(discord, card, suggestion?.id ?? '').acked()).toBe(6)
  })
})
