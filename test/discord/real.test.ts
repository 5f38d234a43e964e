import { describe, expect, it } from 'vitest'
import type * as picture from '../../src/charts/picture.js'
import { openBrain } from '../../src/open.js'
import { onStage } from './harness.js'
import { complete, press, say, slash } from './loopback/actions.js'
import { until } from './loopback/exchange.js'
import type { Json } from './loopback/json.js'
import { buttonsOf, textOf } from './loopback/world.js'

const brain = await openBrain()

// The painter starts a worker, which is a file of its own: the built one is used (npm test builds first).
const built = new URL('../../dist/charts/picture.js', import.meta.url).href
const { createPictures } = (await import(built)) as typeof picture

/** The bot over the bundled corpus. */
describe('the whole house in Discord', () => {
  it('answers /ask with both stages, their rows and links', async () => {
    const { discord } = await onStage({ brain })
    const exchange = slash(discord, 'ask', { question: 'what share of cobalt comes from china' })
    const text = textOf(await exchange.answer())
    expect(exchange.ackAfter).toBeLessThan(1000)
    expect(text).toContain('**Mined** 0.6% · 2,000 of 310,000\u00a0t')
    expect(text).toContain('**Refined** ')
    expect(text).toMatch(/-# \[USGS 2026\]\(https:\/\/pubs\.usgs\.gov.*“China 2,000.*2025 est\./)
  })

  it('understands follow-ups by mention and by reply', async () => {
    const { discord } = await onStage({ brain })
    const { world } = discord
    const nth = (n: number) => until(() => world.seenBy(world.alice, world.general)[n], `answer ${n}`)
    say(discord, '@bot who mines the most nickel?')
    expect(textOf(await nth(0))).toMatch(/1\. \*\*Indonesia\*\* .*66\.7%/)
    say(discord, 'and cobalt?', { replyTo: await nth(0) })
    expect(textOf(await nth(1))).toMatch(/1\. \*\*DR Congo\*\* 230,000\u00a0t · 74\.2%/)
    say(discord, 'top 5 instead', { replyTo: await nth(1), by: world.bob })
    expect(textOf(await nth(2))).toMatch(/1\. \*\*DR Congo.*5\. /s)
  })

  it.each<[string, Json, RegExp]>([
    ['share', { mineral: 'cobalt', place: 'COD', stage: 'mining' }, /74\.2%/],
    ['share', { mineral: 'Li', place: 'australia', year: 2025 }, /31\.7%.*US output/s],
    ['mineral', { name: 'gallium' }, /900,000/],
    ['country', { name: 'kazakhstan' }, /Kazakhstan/],
    ['compare', { a: 'cobalt', b: 'nickel' }, /74\.2%.*66\.7%/s],
    ['compare', { a: 'China', b: 'CHL', c: 'lithium' }, /21\.4%.*19\.3%/s],
    ['trend', { mineral: 'cobalt' }, /310,000\u00a0t/],
    ['trend', { mineral: 'cobalt', measure: 'net-import-reliance' }, /79%/],
    ['timeline', { mineral: 'gallium' }, /events on gallium.*\*\*December 2025\*\*/s],
    ['timeline', { mineral: 'gallium', since: 2025 }, /events on gallium since 2025.*\*\*December 2025\*\*/s],
    ['search', { text: 'gallium' }, /### Gallium is traded/],
    ['sources', { id: 'usgs-mcs-2026' }, /Mineral Commodity Summaries 2026/],
    ['about', {}, /Newest figures\*\* /],
  ])('/%s %o is answered', async (name, given, expected) => {
    const { discord } = await onStage({ brain })
    expect(textOf(await slash(discord, name, given).answer())).toMatch(expected)
  })

  it('completes names, symbols and misspellings, and suggests questions that have answers', async () => {
    const { discord } = await onStage({ brain })
    const first = async (typed: string) =>
      (await complete(discord, 'share', { mineral: typed }, 'mineral').choices())[0]
    expect(await first('colbalt')).toEqual({ name: 'cobalt', value: 'cobalt' })
    expect(await first('Ga')).toEqual({ name: 'gallium', value: 'gallium' })
    const card = await slash(discord, 'ask', { question: 'how much cobalt is mined' }).answer()
    const suggestions = buttonsOf(card).filter(({ id }) => id.startsWith('1q'))
    expect(suggestions.length).toBeGreaterThan(0)
    for (const { id } of suggestions) {
      const text = textOf(await press(discord, card, id).answer())
      expect(text).not.toContain('I only cover')
      expect(text).toMatch(/-# \[[^\]]+\]\(https:/)
    }
  })

  it('draws a real picture with its values as alt text', async () => {
    const { discord } = await onStage({ brain, bot: { pictures: createPictures(brain.corpus) } })
    const card = await slash(discord, 'trend', { mineral: 'cobalt' }).answer()
    const [file] = await until(() => (card.files.size === 1 ? [...card.files.values()] : undefined), 'the picture')
    expect(file?.bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(file?.bytes.length).toBeGreaterThan(5000)
    expect(JSON.stringify(card.body['components'])).toMatch(
      /"description":"Line chart: World cobalt mining up 88% since 2021 \(Metric tons a year\)[^"]*310,000/,
    )
  })
})
