import { describe, expect, it } from 'vitest'
import { areAlongside, isJoined, ownerAt } from '../../src/language/owners.js'
import { language } from '../claims/corpus.js'

/** Each figure of a sentence with the place right before it, if one stands there. */
const owners = (text: string) =>
  language
    .statements(text)
    .flatMap(({ whole: { clause, quantities } }) =>
      quantities.map((one) => [one.value, clause.spans[ownerAt(clause.spans, one) ?? -1]?.ids[0]]),
    )

/** The parts into which a sentence is cut. */
const parts = (text: string) => language.statements(text).flatMap(({ clauses }) => clauses.map((one) => one.text))

describe('whose a figure is', () => {
  it.each([
    [
      "Japan holds 4.9 million tonnes of iodine reserves, as opposed to Chile's 750,000.",
      [4.9e6, undefined],
      [750000, 'CHL'],
    ],
    ['Turkey (18%) and Kazakhstan (14%) trail.', [18, 'TUR'], [14, 'KAZ']],
    ['Canada next on 14,309 tonnes.', [14309, 'CAN']],
    ['Canada being a distant second at 16%.', [16, 'CAN']],
    ["The world's 82,000 tonnes.", [82000, undefined]],
    ['China smelts 45%.', [45, undefined]],
  ])('is told by the place before it: %s', (text, ...figures) => expect(owners(text)).toEqual(figures))
})

describe('figures side by side', () => {
  const [said] = language.statements(
    'China and South Korea refined 9,500 and 4,300 tonnes of cadmium, and Japan 1,300.',
  )
  if (said === undefined) throw new Error('no sentence')
  const { clause, quantities } = said.whole
  const [one, next, last] = quantities
  it('stand alongside with a conjunction alone between them', () => {
    expect(areAlongside(clause.spans, one, next)).toBe(true)
    expect(areAlongside(clause.spans, next, last)).toBe(false)
    expect(areAlongside(clause.spans, last, undefined)).toBe(false)
  })
  it('are joined by it, where a mark before another country is none', () => {
    expect(isJoined(clause.spans, quantities, one?.end ?? -1)).toBe(true)
    const comma = clause.spans.findIndex(({ text }) => text === ',')
    expect(isJoined(clause.spans, quantities, comma)).toBe(false)
  })
})

describe('a sentence of several figures', () => {
  it.each([
    ['Of the 110,000 tonnes of antimony mined in 2025, China contributed 40,000, Russia 32,000.', 3],
    ['Bromine came from Israel (200,000 tonnes), Jordan (110,000) and China (90,000).', 1],
    ['More than two thirds of the iodine, about 23,000 out of 34,000 tonnes, was Chilean.', 1],
    ['It is Peru rather than China that makes the most of it (30,000 t against 24,000 t in 2025).', 1],
    ["With 21 million tonnes, Brazil's rare-earth reserves are second only to China's 44 million.", 1],
    ['Kazakhstan mined 23,270 tonnes in 2024 (39% of the world total), with Canada next on 14,309.', 2],
  ])('is cut where another country begins: %s', (text, count) => expect(parts(text)).toHaveLength(count))
})
