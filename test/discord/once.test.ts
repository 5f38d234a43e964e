import { describe, expect, it } from 'vitest'
import { join, onStage, startDiscord } from './harness.js'
import { press, say, slash } from './loopback/actions.js'
import { until } from './loopback/exchange.js'
import { Refusal } from './loopback/http.js'
import { buttonsOf, textOf } from './loopback/world.js'

const QUESTION = 'what share of cobalt comes from china'
const CALLBACK = /^\/interactions\//
const POST = /^\/channels\/\d+\/messages$/
const ORIGINAL = /\/messages\/(?:%40|@)original$/
const FOLLOW_UP = /^\/webhooks\/\d+\/[^/]+$/
const badGateway = () => new Refusal(502, 0, 'Bad Gateway')
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('an answer is posted once', () => {
  it('as a message that Discord accepts and answers with 502, three times over', async () => {
    const { discord } = await onStage()
    const { world } = discord
    discord.acceptThenRefuse('POST', POST, badGateway(), 3)
    say(discord, `@bot ${QUESTION}`)
    const posts = () => world.requests.filter(({ method, path }) => method === 'POST' && POST.test(path))
    await until(() => (posts().length === 4 ? true : undefined), 'four tries')
    expect(world.seenBy(world.bob, world.general)).toHaveLength(1)
  })

  it('as a first response that is accepted and answered with 502, and its chart is drawn still', async () => {
    const { discord, logged } = await onStage()
    discord.acceptThenRefuse('POST', CALLBACK, badGateway())
    const exchange = slash(discord, 'trend', { mineral: 'cobalt' })
    const card = await exchange.answer()
    await until(() => (card.files.size === 1 ? true : undefined), 'the picture')
    expect(discord.world.messages).toHaveLength(1)
    expect(logged()).not.toContain('interaction failed')
    expect(logged()).not.toContain('second process')
  })

  it('as a follow-up, which has no nonce and is therefore never repeated', async () => {
    const { discord } = await onStage({ bot: { line: { ahead: 0 } } })
    discord.acceptThenRefuse('POST', FOLLOW_UP, badGateway(), 3)
    const exchange = slash(discord, 'share', { mineral: 'colbalt', place: 'CHN' })
    expect(textOf(await exchange.followUp())).toContain('Did you mean')
    await until(() => exchange.followUps[1], 'the apology')
    await pause(100)
    expect(exchange.followUps.filter((message) => textOf(message).includes('Did you mean'))).toHaveLength(1)
  })

  it('by two processes with one token, of which the log warns', async () => {
    const discord = await startDiscord()
    const { world } = discord
    const bots = [await join(discord), await join(discord)]
    say(discord, `@bot ${QUESTION}`)
    const posts = () => world.requests.filter(({ method, path }) => method === 'POST' && POST.test(path))
    await until(() => (posts().length === 2 ? true : undefined), 'both')
    expect(world.seenBy(world.bob, world.general)).toHaveLength(1)
    await slash(discord, 'ask', { question: QUESTION }).answer()
    const warned = () =>
      bots
        .map(({ logged }) => logged())
        .join('')
        .split('second process').length - 1
    await until(() => (warned() > 0 ? true : undefined), 'a warning')
    await slash(discord, 'ask', { question: QUESTION }).answer()
    await pause(50)
    expect(warned()).toBeLessThanOrEqual(2)
    expect(world.seenBy(world.bob, world.general)).toHaveLength(3)
  })
})

describe('a connection that the other side resets', () => {
  it.each([
    ['before', false],
    ['after', true],
  ])('%s it took a command is tried once more, without an apology', async (_, after) => {
    const { discord, logged } = await onStage()
    const { world } = discord
    discord.cut('POST', CALLBACK, { after })
    const exchange = slash(discord, 'ask', { question: QUESTION })
    expect(textOf(await exchange.answer())).toContain('0.6%')
    await until(() => world.requests.filter(({ path }) => CALLBACK.test(path))[1], 'the second try')
    await pause(50)
    expect(world.messages).toHaveLength(1)
    expect(logged()).not.toContain('interaction failed')
  })

  it.each([
    ['before', false],
    ['after', true],
  ])('%s it took a message is tried once more, without an apology', async (_, after) => {
    const { discord } = await onStage()
    const { world } = discord
    discord.cut('POST', POST, { after })
    say(discord, `@bot ${QUESTION}`)
    await until(() => world.requests.filter(({ path }) => POST.test(path))[1], 'the second try')
    await until(() => world.seenBy(world.bob, world.general)[0], 'the answer')
    await pause(50)
    expect(world.seenBy(world.bob, world.general).map(textOf)).toEqual([expect.stringContaining('0.6%')])
  })

  it('after it took an acknowledgement, and before it took it again, still leads to the answer', async () => {
    const { discord } = await onStage({ bot: { line: { ahead: 0 } } })
    discord.cut('POST', CALLBACK, { after: true })
    discord.cut('POST', CALLBACK, { after: false })
    const exchange = slash(discord, 'ask', { question: QUESTION })
    expect(textOf(await exchange.answer())).toContain('0.6%')
    expect(exchange.ack).toBe(5)
  })

  it('under an edit is tried once more', async () => {
    const { discord } = await onStage()
    const card = await slash(discord, 'ask', { question: QUESTION }).answer()
    discord.cut('PATCH', ORIGINAL, { after: false })
    const chart = buttonsOf(card).find(({ label }) => label === 'Chart')
    await press(discord, card, chart?.id ?? '').answer()
    expect(card.files.size).toBe(1)
  })

  it('twice is told to the person once', async () => {
    const { discord } = await onStage()
    const { world } = discord
    discord.cut('POST', POST, { after: false, times: 2 })
    say(discord, `@bot ${QUESTION}`)
    const [told] = [await until(() => world.seenBy(world.bob, world.general)[0], 'an apology')]
    expect(textOf(told)).toContain('Something went wrong')
  })
})
