import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionOf } from '../../src/language/question.js'
import { carried, divided, uncarried } from '../../src/discord/state/carry.js'
import { pack, unpack } from '../../src/discord/state/pack.js'
import { readCustomId, writeCustomId, writeCustomIds } from '../../src/discord/state/custom-id.js'
import type { State } from '../../src/discord/state/state.js'
import { anyText } from './arbitrary.js'

const ASKER = '1234567890123456789'
const DEEDS = [
  { action: 'sources', at: 0 },
  { action: 'page', at: 0 },
  { action: 'page', at: 1 },
] as const

describe('a packed text', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unpack(pack(text))).toBe(text)
      }),
    )
  })

  it('is a third as long where it speaks of minerals', () => {
    const claim = "China refines about two thirds of the world's lithium and controls 90% of rare earth processing."
    expect(pack(claim).length).toBeLessThan(claim.length / 3)
  })

  it('holds no character that normalisation changes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(pack(text).normalize(form)).toBe(pack(text))
      }),
    )
  })

  it('of this version can be read by this version: raise VERSION in custom-id.ts when this changes', () => {
    const id =
      '1s9do1sj396nf9.0|z\u3c20\ua1e6\u7ae7\u4ad0\u6390\u99f0\u36c8\u9bf6\u740d\u14b2\u528c\u2937\u5465\u6f83\u7363\u4c20\u4ccd\u4500\u019f'
    expect(readCustomId(id)?.state).toEqual({
      kind: 'text',
      text: "what share of the world's rare earths, cobalt and lithium comes from China, and what share from Australia?",
    })
  })

  it.each(['', 'plain', '〇〇〇', pack('x'.repeat(50_000))])('that is none, or far too long, is refused: %#', (text) =>
    expect(unpack(text)).toBeUndefined(),
  )
})

describe('a line in ids', () => {
  it('is left as it is where it fits, and packed where only that fits', () => {
    expect(carried('tcobalt', 83)).toBe('tcobalt')
    expect(carried('tcobalt\nnickel', 83)).toMatch(/^z/)
    expect(carried(`t${'rare earths '.repeat(20)}`, 83)).toMatch(/^z/)
    expect(carried(`t${'rare earths '.repeat(20)}`, 3)).toBeUndefined()
  })

  it('comes back from pieces, in whatever order they stand', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.integer({ min: 4, max: 90 }), { minLength: 1, maxLength: 5 }),
        (text, rooms) => {
          const pieces = divided(`t${text}`, rooms)
          if (pieces === undefined) return
          pieces.forEach((piece, i) => expect(piece.length).toBeLessThanOrEqual(rooms[i] ?? 0))
          const [first = ''] = pieces
          expect(uncarried(first, [...pieces].reverse())).toBe(`t${text}`)
        },
      ),
    )
  })

  it('is not read while a piece is missing', () => {
    const [first = '', second = ''] = divided(`t${'who mines cobalt '.repeat(4)}`, [20, 20]) ?? []
    expect(uncarried(first, [second])).toContain('who mines cobalt')
    expect(uncarried(first)).toBeUndefined()
  })
})

describe('the ids of one card', () => {
  const claim = (length: number): State => ({
    kind: 'question',
    question: questionOf('claim', `fact check: ${PARAGRAPH.slice(0, length)}`, {
      years: { kind: 'years', years: [2021] },
    }),
  })
  const PARAGRAPH = `The race for battery metals is on, and Beijing is winning it, said the analyst as rain fell on the harbour.
  China controls over 90% of rare earths, refines three quarters of all cobalt and mines 80% of the tungsten. Indonesia
  dug up two thirds of the nickel last year, up from a third in 2021. "We cannot wait another ten years," the senator said.
  The United States imports all of its natural graphite, most of it from China, while Canada sends potash and Gabon
  manganese ore. Prices of lithium carbonate have fallen by 80% since 2022. Chile holds the largest reserves of lithium.`

  it('carry a paragraph together, with the year of its message', () => {
    const ids = writeCustomIds(ASKER, claim(700), DEEDS)
    ids?.forEach((id) => expect(id.length).toBeLessThanOrEqual(100))
    expect(ids?.map((id) => readCustomId(id, ids))).toEqual(
      DEEDS.map((deed) => ({ ...deed, asker: ASKER, state: claim(700) })),
    )
  })

  it('carry a claim of two sentences each', () => {
    const id = writeCustomId({ action: 'sources', at: 0, asker: ASKER, state: claim(230) })
    expect(readCustomId(id ?? '')?.state).toEqual(claim(230))
  })

  it('are none where the text is too long even for all of them', () => {
    const noise = Array.from({ length: 900 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join('')
    expect(writeCustomIds(ASKER, { kind: 'text', text: noise }, DEEDS)).toBeUndefined()
  })
})
