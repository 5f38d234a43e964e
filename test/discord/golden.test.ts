import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answers/answer.js'
import { present } from '../../src/discord/present.js'
import { stateOf } from '../../src/discord/state/state.js'
import { fakePictures } from './harness.js'
import { asList, asText, type Json } from './loopback/json.js'
import { everyComponent } from './loopback/validate/components.js'
import { checkMessage } from './loopback/validate/message.js'

/** Answers kept as they once were, so that only a change of the renderer changes a card. */
const kept = JSON.parse(readFileSync(new URL('../fixtures/answers.json', import.meta.url), 'utf8')) as readonly {
  readonly name: string
  readonly answer: Answer
}[]

/** A card as it can be read in a file: text as sent, separators as a line, controls by what they say. */
const drawn = (components: unknown): string =>
  everyComponent(asList(components))
    .flatMap((c: Json) => {
      if (c['type'] === 10) return [asText(c['content'])]
      if (c['type'] === 14) return ['────']
      if (c['type'] === 2) return [`[ ${asText(c['label'])} ]`]
      return c['type'] === 3 ? asList(c['options']).map(({ label }) => `( ${asText(label)} )`) : []
    })
    .join('\n')

const sent = { allowed_mentions: { parse: [], replied_user: false } }

describe('golden cards', () => {
  it('are twenty', () => expect(kept).toHaveLength(20))

  it.each(kept)('$name', async ({ name, answer }) => {
    const state = stateOf(answer)
    const card = present({ pictures: fakePictures() }, { answer, state, asker: '123456789012345678', asked: name })
    expect(checkMessage({ ...card, ...sent }, new Map(), { interaction: true })).toEqual([])
    const file = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    await expect(`${drawn(card.components)}\n`).toMatchFileSnapshot(`golden/${file}.txt`)
  })
})
