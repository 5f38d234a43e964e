import { describe, expect, it } from 'vitest'
import { openBrain } from '../../src/open.js'
import { onStage } from './harness.js'
import { menu, say, slash } from './loopback/actions.js'
import { until } from './loopback/exchange.js'
import { textOf } from './loopback/world.js'

const brain = await openBrain()
const CLAIM = "China controls over 90 % of the world's supply of rare earths such as lithium and cobalt."

describe('the check of a claim in Discord', () => {
  it('/check gives the verdict first, and the figure of every mineral named', async () => {
    const { discord } = await onStage({ brain })
    const exchange = slash(discord, 'check', { claim: CLAIM })
    const text = textOf(await exchange.answer())
    expect(text).toMatch(/Contradicted: Lithium and cobalt are not among the rare earths/)
    expect(text).toContain('21.4 %')
    expect(text).toContain('0.6 %')
    expect(exchange.ephemeral).toBe(false)
  })

  it('/check shows the verdict to one person who wants it so', async () => {
    const { discord } = await onStage({ brain })
    const exchange = slash(discord, 'check', { claim: 'Lithium is a rare earth', private: true })
    expect(textOf(await exchange.answer())).toContain('Contradicted: Lithium is not among the rare earths')
    expect(exchange.ephemeral).toBe(true)
  })

  it('“Check this claim” checks someone’s message, its marks made harmless', async () => {
    const { discord } = await onStage({ brain })
    const message = say(discord, '**Chile** mines 90% of the [copper](https://evil.example) @everyone', {
      by: discord.world.bob,
    })
    const text = textOf(await menu(discord, 'Check this claim', message).answer())
    expect(text).toContain('Contradicted: Chile mines')
    expect(text).toContain('23 %')
    expect(text).not.toContain('](https://evil.example)')
  })

  it('“Check this claim” says when there is nothing to check', async () => {
    const { discord } = await onStage({ brain })
    const text = textOf(await menu(discord, 'Check this claim', say(discord, 'good morning!')).answer())
    expect(text).toContain('there is no claim in this text')
  })

  it('answers a mention that begins with “fact check”, longer than a question may be', async () => {
    const { discord } = await onStage({ brain })
    const { world } = discord
    say(
      discord,
      `@bot fact check: ${'This line says nothing of interest. '.repeat(20)}Chile mines 90% of the world's copper.`,
    )
    const shown = await until(() => world.seenBy(world.alice, world.general)[0], 'the answer')
    expect(textOf(shown)).toContain('Contradicted: Chile mines')
  })
})
