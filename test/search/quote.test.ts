import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { quote } from '../../src/search/quote.js'
import { sentences } from '../../src/search/sentences.js'
import { termsOf } from '../../src/search/analyse.js'

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  test.each([
    ['The U.S. Geological Survey counts it. It is one of few.', 2],
    ['Order No. 2 of 2023 took effect. Prices rose 2.5 % at once.', 2],
    ['Some metals, e.g. Gallium, are by-products. Others are not.', 2],
    ['Imports into the U.S. The price rose.', 2],
    ['About approx. 5 t were made. Is that much? No! Yes.', 4],
    ['One line\n\nAnother line', 2],
    ['A list:\n- first item\n- second item', 3],
    ['Under 0.5 t; see Fig. 3 and p. 12.', 1],
    ['Mr. A. Smith said so.', 1],
    ['', 0],
  ])('%j', (text, count) => {
    expect(split(text)).toHaveLength(count)
  })

  test('leave nothing out but blanks', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})

describe('quote', () => {
  const text =
    'Cobalt is a metal. DR Congo mined 230,000 t of cobalt in 2025, which is 74 % of the world. Indonesia followed.'

  test('is the sentence that answers, to the letter, with the words marked', () => {
    const found = quote({ text }, termsOf('how much cobalt did DR Congo mine'))
    expect(found.text).toBe('DR Congo mined 230,000 t of cobalt in 2025, which is 74 % of the world.')
    expect(found.marks.map(({ start, end }) => found.text.slice(start, end))).toEqual([
      'DR',
      'Congo',
      'mined',
      'cobalt',
    ])
    expect(found.cutBefore || found.cutAfter).toBe(false)
  })

  test('cuts a long sentence at blanks and never beside a figure', () => {
    const long = `Early words that fill the line, ${'and more of them '.repeat(20)}then gallium made 2.5 % of 1,200 t in all${' and so on'.repeat(30)}.`
    const found = quote({ text: long }, termsOf('gallium'), { length: 80 })
    expect(found.text).toContain('gallium')
    expect(found.text.length).toBeLessThanOrEqual(80)
    expect(found.cutBefore && found.cutAfter).toBe(true)
    expect(found.text).not.toMatch(/^[\d%]|\d$/)
  })

  test('is verbatim, bounded, and never ends inside a word or a figure, for any text and length', () => {
    const word = fc.constantFrom('cobalt', '2.5', '%', '230,000', 't', 'U.S.', 'mine', 'rose.', 'The', 'in', '>', '50')
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 40, max: 200 }),
        (words, length) => {
          const text = words.join(' ')
          const found = quote({ text }, ['cobalt', 'mine'], { length })
          expect(text.slice(found.start, found.end)).toBe(found.text)
          expect(found.text.length).toBeLessThanOrEqual(length)
          for (const mark of found.marks) expect(found.text.slice(mark.start, mark.end)).toMatch(/^(cobalt|mine)$/)
        },
      ),
    )
  })

  test('is bounded even where there is no blank to cut at', () => {
    expect(quote({ text: 'x'.repeat(2000) }, [], { length: 100 }).text).toHaveLength(100)
  })
})
