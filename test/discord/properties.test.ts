import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answers/answer.js'
import { renderAnswer } from '../../src/discord/render/card.js'
import { escape, linkTarget } from '../../src/discord/render/escape.js'
import { truncate } from '../../src/discord/render/truncate.js'
import { anyAnswer, anyText } from './arbitrary.js'
import { asList, asText } from './loopback/json.js'
import { everyComponent } from './loopback/validate/components.js'
import { checkMessage } from './loopback/validate/message.js'

/** What the client adds to every body. */
const AS_SENT = { allowed_mentions: { parse: [], replied_user: false } }

const textsOf = (components: unknown): readonly string[] =>
  everyComponent(asList(components)).flatMap((c) => [
    asText(c['content']),
    asText(c['label']),
    asText(c['placeholder']),
  ])

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
