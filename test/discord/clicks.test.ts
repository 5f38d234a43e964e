import { describe, expect, it } from 'vitest'
import { join, onStage } from './harness.js'
import { pick, press, say, slash, submit } from './loopback/actions.js'
import { until } from './loopback/exchange.js'
import type { Loopback } from './loopback/loopback.js'
import { buttonsOf, type Message, selectsOf, textOf } from './loopback/world.js'

const QUESTION = 'what share of cobalt comes from china'
const idOf = (message: Message, label: string): string => {
  const found = buttonsOf(message).find((button) => button.label === label)
  if (found === undefined)
    throw new Error(
      `no button ${label} among ${buttonsOf(message)
        .map((b) => b.label)
        .join(', ')}`,
    )
  return found.id
}
const asked = (discord: Loopback, given = {}) => slash(discord, 'ask', { question: QUESTION, ...given }).answer()

describe('buttons of an answer', () => {
  it('Sources shows the rows to whoever asks, privately', async () => {
    const { discord } = await onStage()
    const card = await asked(discord)
    const sources = press(discord, card, idOf(card, 'Sources'), { by: discord.world.bob })
    const text = textOf(await sources.answer())
    expect(sources.ephemeral).toBe(true)
    expect(text).toContain('China 2,000 · World total (rounded) 310,000')
    expect(text).toContain('China’s share of cobalt mining, 2025: 0.645% (= 2,000 t ÷ 310,000 t) [1]')
  })

  it('Chart draws into the card for the asker, and privately for others', async () => {
    const { discord } = await onStage()
    const card = await asked(discord)
    const id = idOf(card, 'Chart')
    const other = press(discord, card, id, { by: discord.world.bob })
    expect((await other.answer()).files.size).toBe(1)
    expect(other.ephemeral).toBe(true)
    expect(card.edits).toBe(0)
    await press(discord, card, id).answer()
    expect(card.edits).toBe(1)
    expect(card.files.size).toBe(1)
    expect(textOf(card)).toContain('0.6%')
  })

  it('a suggestion under a public card is answered privately, to be shared by who pressed it', async () => {
    const { discord } = await onStage()
    const card = await asked(discord)
    const id = idOf(card, 'gallium from china')
    const own = press(discord, card, id)
    expect(textOf(await own.answer())).toContain('99% of the world’s gallium')
    expect(own.ephemeral).toBe(true)
    const other = press(discord, card, id, { by: discord.world.bob })
    await other.answer()
    expect(other.ephemeral).toBe(true)
  })

  it('Share makes a private answer public', async () => {
    const { discord } = await onStage()
    const { world } = discord
    const card = await asked(discord, { private: true })
    expect(world.seenBy(world.bob, world.general)).toHaveLength(0)
    const shared = await press(discord, card, idOf(card, 'Share')).answer()
    expect(world.seenBy(world.bob, world.general)).toEqual([shared])
    expect(textOf(shared)).toContain('0.6%')
    expect(buttonsOf(shared).map(({ label }) => label)).not.toContain('Share')
  })

  it('Share works for a question too long for any button', async () => {
    const { discord } = await onStage()
    // Letters without any order do not pack.
    const noise = Array.from({ length: 440 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join('')
    const question = `${QUESTION} ${noise}`
    const card = await asked(discord, { private: true, question })
    expect(buttonsOf(card).map(({ label }) => label)).not.toContain('Sources')
    const shared = await press(discord, card, idOf(card, 'Share')).answer()
    expect(textOf(shared)).toBe(textOf(card))
  })
})

describe('pages', () => {
  it('are turned by the asker, in place', async () => {
    const { discord } = await onStage()
    const card = await slash(discord, 'timeline', { mineral: 'gallium' }).answer()
    expect(textOf(card)).toContain('event number 1\n')
    const usable = () => buttonsOf(card).flatMap(({ label, disabled }) => (disabled ? [] : [label]))
    expect(usable()).not.toContain('◀ Previous')
    await press(discord, card, idOf(card, 'More')).answer()
    expect(usable()).toEqual(expect.arrayContaining(['◀ Previous', 'Next ▶']))
    expect(textOf(card)).toMatch(/event number 5 .*Page 2 of 4/s)
    expect(textOf(card)).not.toContain('event number 4 ')
    await press(discord, card, idOf(card, 'Next ▶')).answer()
    await press(discord, card, idOf(card, 'Next ▶')).answer()
    expect(textOf(card)).toMatch(/event number 50 .*Page 4 of 4/s)
    expect(usable()).not.toContain('Next ▶')
    await press(discord, card, idOf(card, '◀ Previous')).answer()
    expect(textOf(card)).toContain('Page 3 of 4')
  })

  it('are not turned by anyone else', async () => {
    const { discord } = await onStage()
    const card = await slash(discord, 'timeline', {}).answer()
    const exchange = press(discord, card, idOf(card, 'More'), { by: discord.world.bob })
    expect(textOf(await exchange.answer())).toContain('Only the person who asked')
    expect(exchange.ephemeral).toBe(true)
    expect(card.edits).toBe(0)
  })
})

describe('an unclear question', () => {
  it('is settled by a menu, and the card becomes the answer', async () => {
    const { discord } = await onStage()
    const card = await slash(discord, 'ask', { question: 'ge from china' }).answer()
    const [select] = selectsOf(card)
    expect(select?.options.map(({ label }) => label)).toEqual(['gallium', 'germanium'])
    await pick(discord, card, select?.id ?? '', '1').answer()
    expect(textOf(card)).toContain('60% of the world’s germanium')
  })

  it('leaves the card alone when someone else picks', async () => {
    const { discord } = await onStage()
    const card = await slash(discord, 'ask', { question: 'ge from china' }).answer()
    const other = pick(discord, card, selectsOf(card)[0]?.id ?? '', '0', { by: discord.world.bob })
    expect(textOf(await other.answer())).toContain('gallium')
    expect(other.ephemeral).toBe(true)
    expect(card.edits).toBe(0)
  })
})

describe('after a restart', () => {
  it('every button still works, those of follow-ups too', async () => {
    const { discord, bot } = await onStage()
    const { world } = discord
    const first = await asked(discord)
    const timeline = await slash(discord, 'timeline', { mineral: 'gallium' }).answer()
    say(discord, `@bot ${QUESTION}`)
    const nth = (n: number) => until(() => world.seenBy(world.alice, world.general)[n], `answer ${n}`)
    say(discord, 'and nickel?', { replyTo: await nth(2) })
    const followUp = await nth(3)
    await bot.stop()
    await join(discord)
    expect(textOf(await press(discord, first, idOf(first, 'Sources')).answer())).toContain('310,000')
    await press(discord, timeline, idOf(timeline, 'More')).answer()
    expect(textOf(timeline)).toContain('Page 2 of 4')
    await press(discord, followUp, idOf(followUp, 'Chart')).answer()
    expect(textOf(followUp)).toContain('3.4% of the world’s nickel')
  })

  it('a reply to a card goes on from that card, for anyone', async () => {
    const { discord, bot } = await onStage()
    const { world } = discord
    const card = await asked(discord)
    await bot.stop()
    await join(discord)
    say(discord, 'and nickel?', { replyTo: card, by: world.bob })
    const answer = await until(() => world.seenBy(world.bob, world.general)[1], 'an answer')
    expect(textOf(answer)).toContain('3.4% of the world’s nickel')
  })

  it.each(['0s123.0|tcobalt', '1z123.0|tcobalt', '1s123.0|ynonsense', 'sources', '1s123.0|xforgotten;x'])(
    'an id of another version, %s, gets a kind sentence',
    async (id) => {
      const { discord } = await onStage()
      const exchange = press(discord, await asked(discord), id)
      expect(textOf(await exchange.answer())).toContain('older version of me')
      expect(exchange.ephemeral).toBe(true)
    },
  )

  it('a form of another version does too', async () => {
    const { discord } = await onStage()
    const exchange = submit(discord, 'feedback')
    expect(textOf(await exchange.answer())).toContain('older version of me')
    expect(exchange.ephemeral).toBe(true)
  })
})
