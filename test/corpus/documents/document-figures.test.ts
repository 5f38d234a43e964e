import { describe, expect, it } from 'vitest'
import { checkFigures, sentenceOfFigure } from '../../../src/corpus/documents/check-figures.js'
import { readDocuments } from '../../../src/corpus/documents/read.js'
import { figuresOf } from '../../../src/corpus/documents/data.js'
import { known, note, read } from './fixtures.js'

const wrong = (text: string, figure: string): string[] =>
  checkFigures(read(note(text, { figures: `[{${figure}}]` })), known).map(({ problem }) => problem)

describe('a figure of the front matter', () => {
  const text = 'The cap is 96,600 t a year. [@survey] A fund of USD 12 billion pays from 1.7 to 9.0 billion. [@survey]'
  it.each([
    ['with its unit', 'what: cap, value: 96600, unit: t'],
    ['of money', 'what: fund, role: money, value: 12, unit: USD billion'],
    ['of a range', 'what: pay, value: 1.7, to: 9, unit: billion'],
    ['found by words of its sentence', 'what: cap, value: 96600, unit: t, says: the cap'],
  ])('stands in the text %s', (_what, figure) => {
    expect(wrong(text, figure)).toEqual([])
  })

  it.each([
    ['a number that is part of another', 'what: cap, value: 600, unit: t'],
    ['another unit', 'what: cap, value: 96600, unit: kg a day'],
    ['a sentence that says something else', 'what: cap, value: 96600, unit: t, says: fund'],
  ])('does not stand in it as %s', (_what, figure) => {
    expect(wrong(text, figure)).toEqual([expect.stringContaining('no sentence of the text gives the figure')])
  })

  it('is of a mineral and a place that the corpus has', () => {
    expect(wrong(text, 'what: cap, value: 96600, unit: t, mineral: tin')).toEqual([expect.stringContaining('"tin"')])
    expect(wrong(text, 'what: cap, value: 96600, unit: t, place: FRA')).toEqual([expect.stringContaining('"FRA"')])
  })
})

describe('a factor of a concept note', () => {
  const concept = (tons: number, mineral = 'cobalt'): string[] => {
    const front = { equivalents: `[{mineral: ${mineral}, as: CoO, tons: ${String(tons)}}]`, terms: '[oxide]' }
    const text = note('1 t of cobalt is 1.2715 t of CoO. [@survey]', { ...front, kind: 'concept' })
    return checkFigures(read(text), known).map(({ problem }) => problem)
  }

  it('has its sentence and a mineral that the corpus has', () => {
    expect(concept(1.2715)).toEqual([])
    expect(concept(1.3)).toEqual(['no sentence of the text gives the factor of CoO'])
    expect(concept(1.2715, 'tin')).toEqual([expect.stringContaining('"tin"')])
  })
})

describe('the bundled figures', () => {
  const documents = readDocuments('corpus')
  const told = (id: string, what: string): string | undefined => {
    const document = documents.get(id)
    const figure = document && figuresOf(document).find((one) => one.what === what)
    return document && figure && sentenceOfFigure(document, figure)?.text
  }

  it('are told by a sentence of their document', () => {
    expect(told('2025-09-20-drc-cobalt-quota-announced', 'cobalt export quota of DR Congo, a year')).toBe(
      'For each of 2026 and 2027 the cap is 96,600 t a year, of which 9,600 t are strategic reserves.',
    )
    expect(told('2025-07-10-us-stake-mp-materials', 'price floor for neodymium-praseodymium')).toContain(
      'USD 110 per kilogram',
    )
  })

  it('of the EU act are its four aims', () => {
    const act = documents.get('2024-05-23-eu-crm-act')
    const aims = act ? figuresOf(act).filter(({ role }) => role === 'aim') : []
    expect(aims.map(({ value }) => value)).toEqual([10, 40, 25, 65])
  })
})
