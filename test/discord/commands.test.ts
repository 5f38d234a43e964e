import { describe, expect, it } from 'vitest'
import { onStage } from './harness.js'
import { complete, menu, pick, say, slash } from './loopback/actions.js'
import { until } from './loopback/exchange.js'
import { asList, type Json } from './loopback/json.js'
import { buttonsOf, selectsOf, textOf } from './loopback/world.js'

describe('commands', () => {
  it.each<[string, Json, string]>([
    ['share', { mineral: 'cobalt', place: 'CHN' }, 'share cobalt CHN latest'],
    ['share', { mineral: 'Co', place: 'prc', stage: 'mining', year: 2024 }, 'share cobalt CHN mining 2024'],
    ['mineral', { name: 'nickel' }, 'mineral-profile nickel latest'],
    ['country', { name: 'chl' }, 'country-profile CHL latest'],
    ['compare', { a: 'cobalt', b: 'nickel' }, 'comparison cobalt nickel latest'],
    [
      'compare',
      { a: 'China', b: 'CHL', c: 'cobalt', measure: 'reserves' },
      'comparison cobalt CHN CHL reserves latest',
    ],
    ['trend', { mineral: 'gallium', place: 'China', measure: 'price' }, 'trend gallium CHN price latest'],
    ['timeline', { mineral: 'gallium', since: 2023 }, '50 events'],
    ['timeline', {}, '50 events'],
    ['search', { text: 'export ban' }, '50 events'],
  ])('/%s %o becomes a question', async (name, given, expected) => {
    const { discord } = await onStage()
    const exchange = slash(discord, name, given)
    expect(textOf(await exchange.answer())).toContain(expected)
    expect(exchange.ack).toBe(4)
    expect(exchange.ephemeral).toBe(false)
  })

  it.each<[string, Json, RegExp]>([
    ['sources', {}, /2 publications.*Mineral Commodity Summaries 2026/s],
    [
      'sources',
      { id: 'usgs-mcs-2025' },
      /Mineral Commodity Summaries 2025 \(<t:1738324800:D>\).*primary.*https:\/\/pubs\.usgs\.gov\/usgs-mcs-2025/s,
    ],
    ['about', {}, /for 4 minerals and groups.*No language model/s],
    ['help', {}, /\/ask\*\* .*\*\*More\*\* .*\/privacy.*Answer this/s],
    ['privacy', {}, /store nothing about you.*30 minutes/s],
  ])('/%s %o answers privately', async (name, given, expected) => {
    const { discord } = await onStage()
    const exchange = slash(discord, name, given)
    expect(textOf(await exchange.answer())).toMatch(expected)
    expect(exchange.ephemeral).toBe(true)
  })

  it('work for a person who installed the bot, in any server and in direct messages', async () => {
    const { discord } = await onStage()
    for (const where of [discord.world.elsewhere, discord.world.dm]) {
      const exchange = slash(discord, 'share', { mineral: 'cobalt', place: 'CHN' }, { in: where })
      expect(textOf(await exchange.answer())).toContain('0.6%')
    }
  })

  it('are followed up by a mention', async () => {
    const { discord } = await onStage()
    const { world } = discord
    await slash(discord, 'share', { mineral: 'cobalt', place: 'CHN' }).answer()
    say(discord, '@bot and nickel?')
    expect(textOf(await until(() => world.seenBy(world.bob, world.general)[1], 'an answer'))).toContain('nickel')
  })

  it('draw their picture after the answer is there', async () => {
    const { discord } = await onStage()
    const exchange = slash(discord, 'mineral', { name: 'cobalt' })
    const answer = await exchange.answer()
    await until(() => (answer.edits === 1 ? true : undefined), 'the picture')
    expect(exchange.ack).toBe(4)
    expect([...answer.files.values()].map(({ name }) => name)).toEqual(['chart.png'])
    expect(JSON.stringify(answer.body['components'])).toContain('"description":"A chart of cobalt mining"')
    expect(buttonsOf(answer).map(({ label }) => label)).not.toContain('Chart')
  })

  it('answer without the picture when it cannot be drawn', async () => {
    const draw = () => Promise.reject(new Error('no picture'))
    const pictures = { drawable: () => true, draw, close: () => Promise.resolve() }
    const { discord, logged } = await onStage({ bot: { pictures } })
    const exchange = slash(discord, 'mineral', { name: 'cobalt' })
    expect(textOf(await exchange.answer())).toContain('mineral-profile cobalt')
    await until(() => (logged().includes('picture not drawn') ? true : undefined), 'the log line')
    expect(exchange.followUps).toEqual([])
  })

  it('write numbers one way in English text, whoever asks', async () => {
    const { discord } = await onStage()
    const text = async (locale: string) =>
      textOf(await slash(discord, 'ask', { question: 'cobalt' }, { locale }).answer())
    expect(await text('de')).toContain('0.6% · 2,000 of 310,000\u00a0t')
    expect(await text('de')).toContain('China 2,000 · World total (rounded) 310,000')
    expect(await text('en-GB')).toContain('0.6% · 2,000 of 310,000\u00a0t')
  })
})

describe('autocomplete', () => {
  it('offers names with ids as values', async () => {
    const { discord } = await onStage()
    const choices = await complete(discord, 'share', { mineral: 'co' }, 'mineral').choices()
    expect(choices).toEqual([{ name: 'cobalt', value: 'cobalt' }])
    expect(await complete(discord, 'sources', { id: '2025' }, 'id').choices()).toEqual([
      { name: 'USGS, Mineral Commodity Summaries 2025', value: 'usgs-mcs-2025' },
    ])
    expect(await complete(discord, 'compare', { a: 'ch' }, 'a').choices()).toHaveLength(2)
  })
})

describe('a wrong option', () => {
  it('gets the nearest names privately, and the picked one runs the command', async () => {
    const { discord } = await onStage()
    const wrong = slash(discord, 'share', { mineral: 'colbalt', place: 'CHN', year: 2024 })
    const card = await wrong.answer()
    expect(wrong.ephemeral).toBe(true)
    expect(textOf(card)).toContain('I don’t know a mineral called “colbalt”')
    const [select] = selectsOf(card)
    expect(select?.options.map(({ value }) => value)).toEqual(['cobalt'])
    const mended = pick(discord, card, select?.id ?? '', 'cobalt')
    expect(textOf(await mended.answer())).toContain('share cobalt CHN 2024')
    expect(mended.ephemeral).toBe(false)
  })

  it('that names two places is not guessed', async () => {
    const { discord } = await onStage()
    const card = await slash(discord, 'country', { name: 'Congo' }).answer()
    expect(asList(selectsOf(card)[0]?.options).map(({ label }) => label)).toEqual(['DR Congo', 'Congo (Brazzaville)'])
  })

  it('without any near name says what to do', async () => {
    const { discord } = await onStage()
    const card = await slash(discord, 'mineral', { name: '**zzz** @everyone' }).answer()
    expect(textOf(card)).toContain('\\*\\*zzz\\*\\* ＠everyone')
    expect(selectsOf(card)).toEqual([])
  })
})

describe('Answer this', () => {
  it('answers the question in someone’s message, in public, repeating it escaped', async () => {
    const { discord } = await onStage()
    const message = say(
      discord,
      'hey <@1234567890123456789> **what share** of cobalt is [china](https://evil.example)?',
      { by: discord.world.bob },
    )
    const text = textOf(await menu(discord, 'Answer this', message).answer())
    expect(text).toContain('0.6%')
    expect(text).toContain('-# Asked: hey \\*\\*what share\\*\\* of cobalt is \\[china\\]\\(https\\://evil.example)?')
  })

  it('says when there is nothing to answer', async () => {
    const { discord } = await onStage()
    const exchange = menu(discord, 'Answer this', say(discord, '<@1234567890123456789>'))
    expect(textOf(await exchange.answer())).toContain('has no text that I can answer')
    expect(exchange.ephemeral).toBe(true)
  })
})
