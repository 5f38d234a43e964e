import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answers/answer.js'
import { present } from '../../src/discord/present.js'
import { renderAnswer } from '../../src/discord/render/card.js'
import { escape, linkTarget } from '../../src/discord/render/escape.js'
import { sourcesCard } from '../../src/discord/render/sources-card.js'
import { truncate } from '../../src/discord/render/truncate.js'
import { wrongCard } from '../../src/discord/render/wrong-card.js'
import { readCustomId } from '../../src/discord/state/custom-id.js'
import type { State } from '../../src/discord/state/state.js'
import { fakeBrain } from '../fixtures/brain.js'
import { fakePictures } from './harness.js'
import { anyAnswer, anyText } from './arbitrary.js'
import { asList, asText } from './loopback/json.js'
import { everyComponent } from './loopback/validate/components.js'
import { checkMessage } from './loopback/validate/message.js'

/** What the client adds to every body. */
const AS_SENT = { allowed_mentions: { parse: [], replied_user: false } }

/** Texts in which Discord reads Markdown. Labels are shown as they are. */
const textsOf = (components: unknown): readonly string[] =>
  everyComponent(asList(components)).map((c) => asText(c['content']))

/** Anything that Discord would make a link or a mention of, escaped marks taken out first. */
const expectInert = (answer: Answer, texts: readonly string[]): void => {
  const allowed = new Set(answer.citations.flatMap(({ url }) => linkTarget(url) ?? []))
  for (const text of texts) {
    const shown = text.replace(/\\[^\p{L}\p{N}\s]/gu, '')
    for (const [, target] of shown.matchAll(/\]\(([^)]*)\)/g)) expect(allowed).toContain(target)
    const unlinked = [...allowed].reduce((rest, target) => rest.replaceAll(`](${target})`, ']'), shown)
    expect(unlinked).not.toMatch(/https?:\/\/|discord\.gg|@|<[#:/at]|\|\|/i)
    expect(text).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/)
  }
}

describe('any answer as a card', () => {
  it('keeps every limit of Discord', () => {
    fc.assert(
      fc.property(anyAnswer, anyText, fc.nat(20), (answer, asked, page) => {
        const body = { ...renderAnswer(answer, { asked, page }), ...AS_SENT }
        expect(checkMessage(body, new Map(), { interaction: true })).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('mentions no one, and links nothing but its citations', () => {
    fc.assert(
      fc.property(anyAnswer, anyText, (answer, asked) => {
        expectInert(answer, textsOf(renderAnswer(answer, { asked }).components))
      }),
      { numRuns: 200 },
    )
  })
})

const cards = (answer: Answer, asked: string, page: number) => {
  const state: State = { kind: 'text', text: asked }
  const room = { pictures: fakePictures(), brain: fakeBrain() }
  const presentation = { answer, state, asker: '1234567890123456789', asked, page, locale: 'de' }
  const call = { command: 'share', given: { mineral: asked, place: asked } }
  return [
    present(room, presentation),
    present(room, { ...presentation, ephemeral: true, alt: asked }),
    sourcesCard(answer, page, []),
    wrongCard(room.brain, { option: 'mineral', kinds: ['mineral', 'place', 'source'], typed: asked }, call, '1'),
  ]
}
const PICTURE_SENT = new Map([['0', { name: 'chart.png', bytes: Buffer.alloc(1) }]])

describe('any message with its buttons and menus', () => {
  it('keeps every limit of Discord', () => {
    fc.assert(
      fc.property(anyAnswer, anyText, fc.nat(20), (answer, asked, page) => {
        for (const body of cards(answer, asked, page))
          expect(checkMessage({ ...body, ...AS_SENT }, PICTURE_SENT, { interaction: true })).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('mentions no one, and links nothing but its citations', () => {
    fc.assert(
      fc.property(anyAnswer, anyText, fc.nat(5), (answer, asked, page) => {
        for (const body of cards(answer, asked, page)) expectInert(answer, textsOf(body.components))
      }),
      { numRuns: 150 },
    )
  })

  it('carries ids that can all be read again', () => {
    fc.assert(
      fc.property(anyAnswer, anyText, (answer, asked) => {
        for (const { components } of cards(answer, asked, 0)) {
          const ids = everyComponent(asList(components)).flatMap((c) =>
            typeof c['custom_id'] === 'string' ? [c['custom_id']] : [],
          )
          for (const id of ids) expect(readCustomId(id, ids)?.asker).toMatch(/^1(?:234567890123456789)?$/)
        }
      }),
    )
  })
})

describe('any text', () => {
  it('stays on one line when escaped, and says the same when shown', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sent = escape(text)
        expect(sent).not.toMatch(/[\n\r\u2028]/)
        expect(escape(text)).toBe(sent)
      }),
    )
  })

  it('is truncated to the limit and never between digits', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 200 }), (text, limit) => {
        const cut = truncate(text, limit)
        expect(cut.length).toBeLessThanOrEqual(limit)
        if (cut !== text) expect(cut).not.toMatch(/\d…$/)
      }),
    )
  })
})
