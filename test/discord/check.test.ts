import { describe, expect, it } from 'vitest'
import { openBrain } from '../../src/open.js'
import { join, onStage } from './harness.js'
import { menu, press, say, slash } from './loopback/actions.js'
import { until } from './loopback/exchange.js'
import type { Json } from './loopback/json.js'
import { buttonsOf, type Message, textOf } from './loopback/world.js'

const brain = await openBrain()
const CLAIM = "China controls over 90% of the world's supply of rare earths such as lithium and cobalt."
const LONG = `A long read. ${'It was raining in the harbour that morning and the minister was late again. '.repeat(6)}
China controls over 90% of rare earths and refines three quarters of all cobalt. Indonesia mined half of the nickel.
China mines 80% of the tungsten. Chile has the largest reserves of lithium. South Africa mines 70% of the platinum.
The United States imports all of its natural graphite. Australia mines half of the lithium.`

/** Unlike a repeated sentence it does not pack to nothing. */
const PROSE = `Dusk settles over the quay as cranes swing crates of blasting caps onto a rusting freighter. Old Tomás, who
has guided convoys across the salt flats since his boyhood, shrugs when visitors ask what the fuss in faraway capitals
means for his village. "They fly in, photograph the flamingos, argue about royalties and vanish," he grins, rolling
another cigarette. Behind him a schoolteacher pins up drawings: blue trucks, green puddles, a jaguar wearing headphones.`

describe('the check of a claim in Discord', () => {
  it('/check gives the verdict first, and the figure of every mineral named', async () => {
    const { discord } = await onStage({ brain })
    const exchange = slash(discord, 'check', { claim: CLAIM })
    const text = textOf(await exchange.answer())
    expect(text).toMatch(/Contradicted: Lithium and cobalt are not among the rare earths/)
    expect(text).toContain('21%')
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
    expect(text).toContain('23%')
    expect(text).not.toContain('](https://evil.example)')
  })

  it('takes each line of a message as a statement of its own', async () => {
    const { discord } = await onStage({ brain })
    const list = 'Facts of the day:\n- Chile mines 23% of the copper\n- Lithium is a rare earth'
    const text = textOf(await menu(discord, 'Check this claim', say(discord, list, { by: discord.world.bob })).answer())
    expect(text).toMatch(/### 1 contradicted · .*1 supported/)
    expect(text).toMatch(/\*\*Contradicted\*\* “Lithium is a rare earth”/)
    expect(text).toMatch(/\*\*Supported\*\* “Chile mines 23% of the copper”/)
  })

  it('reads the preview of a link, and a message that is forwarded', async () => {
    const { discord } = await onStage({ brain })
    const { bob } = discord.world
    const title = 'China mines 80% of the cobalt'
    const CONTRADICTED = /\*\*Contradicted\*\* “China mines 80% of the cobalt”/
    const checked = async (content: string, holding: Json): Promise<string> =>
      textOf(await menu(discord, 'Check this claim', say(discord, content, { by: bob, holding })).answer())
    const preview = { embeds: [{ type: 'article', title, description: 'By our correspondent' }] }
    expect(await checked('https://news.example/china-bans-lithium', preview)).toMatch(CONTRADICTED)
    const forwarded = { message_snapshots: [{ message: { content: title, embeds: [], attachments: [] } }] }
    expect(await checked('', forwarded)).toMatch(/Contradicted: China mines/)
  })

  it('the buttons of a long message work after a restart, and hold it against its own year still', async () => {
    const { discord, bot } = await onStage({ brain })
    const { world } = discord
    const message = say(discord, LONG, { by: world.bob, at: Date.UTC(2023, 5, 1) })
    const card = await menu(discord, 'Check this claim', message).answer()
    expect(textOf(card)).toContain('(2023 est.)')
    await bot.stop()
    await join(discord, { brain })
    const button = (of: Message, label: string): string => buttonsOf(of).find((one) => one.label === label)?.id ?? label
    const rows = await press(discord, card, button(card, 'Sources'), { by: world.bob }).answer()
    expect(textOf(rows)).toContain('Indonesia 2,030,000 · World total (rounded) 3,750,000')
    await press(discord, rows, button(rows, 'Next ▶'), { by: world.bob }).answer()
    expect(textOf(rows)).toContain('page 2 of')
    await press(discord, card, button(card, 'More')).answer()
    expect(textOf(card)).toContain('Page 2 of')
    expect(textOf(card)).toContain('2023')
  })

  it('the suggestions of a long message are asked, though their ids carry pieces of it', async () => {
    const { discord } = await onStage({ brain })
    const long = `${PROSE} Chile mines half of the world's copper.`
    const card = await menu(discord, 'Check this claim', say(discord, long, { by: discord.world.bob })).answer()
    const [last] = buttonsOf(card).slice(-1)
    expect(last?.label).not.toBe('')
    const asked = await press(discord, card, last?.id ?? '').answer()
    expect(textOf(asked)).toMatch(/^### /m)
  })

  it('“Check this claim” says when there is nothing to check', async () => {
    const { discord } = await onStage({ brain })
    const text = textOf(await menu(discord, 'Check this claim', say(discord, 'good morning!')).answer())
    expect(text).toContain('There is no claim in this text')
  })

  it('answers a mention that begins with “fact check”, longer than a question may be', async () => {
    const { discord } = await onStage({ brain })
    const { world } = discord
    say(
      discord,
      `@bot fact check: ${'This line says nothing of interest. '.repeat(20)}Chile mines 90% of the world's copper.`,
    )
    const shown = await until(() => world.seenBy(world.alice, world.general)[0], 'the answer')
    expect(textOf(shown)).toContain('**Contradicted** “Chile mines 90% of the world')
  })
})
