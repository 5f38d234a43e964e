import { describe, expect, it } from 'vitest'
import { chainOf } from '../../../src/corpus/documents/chains.js'
import { hasFigure } from '../../../src/corpus/documents/figures.js'
import { cutSentences } from '../../../src/corpus/documents/sentences.js'
import { event, note, read } from './fixtures.js'

describe('passages', () => {
  it('cut at headings and paragraphs, with the marks taken out of the text and into the sources', () => {
    const { document } = read(
      note(
        'Cobalt is a metal. [@names]\n\n## Uses\n\nBatteries took 36 % in 2025. [@survey] [@daily] So did *alloys*.\n\n- One item.',
      ),
    )
    expect(document.passages).toEqual([
      {
        id: 'a-note#1',
        document: 'a-note',
        heading: '',
        text: 'Cobalt is a metal.',
        sources: ['names'],
        sentences: [{ text: 'Cobalt is a metal.', sources: ['names'] }],
      },
      {
        id: 'a-note#2',
        document: 'a-note',
        heading: 'Uses',
        text: 'Batteries took 36 % in 2025. So did alloys.',
        sources: ['survey', 'daily'],
        sentences: [
          { text: 'Batteries took 36 % in 2025.', sources: ['survey', 'daily'] },
          { text: 'So did alloys.', sources: ['survey', 'daily'] },
        ],
      },
      {
        id: 'a-note#3',
        document: 'a-note',
        heading: 'Uses',
        text: 'One item.',
        sources: [],
        sentences: [{ text: 'One item.', sources: [] }],
      },
    ])
  })

  it('gives a sentence without marks those that follow it in the paragraph', () => {
    const { document } = read(note('One. Two. [@survey] Three. [@daily]'))
    expect(document.passages[0]?.sentences?.map(({ sources }) => sources)).toEqual([['survey'], ['survey'], ['daily']])
  })

  it('cut a long paragraph into even parts of at most five sentences', () => {
    const { document } = read(note(Array.from({ length: 11 }, (_, n) => `Sentence ${'x'.repeat(n + 1)}.`).join(' ')))
    expect(document.passages.map(({ sentences }) => sentences?.length)).toEqual([4, 4, 3])
  })
})

describe('sentences', () => {
  it.each([
    ['The U.S. Geological Survey says so. It does.', 2],
    ['Section No. 5 applies. It is 3.5 % of GDP.', 2],
    ['About 3,625 t (5 %). 7,250 t came later.', 2],
    ['See p. 12 and vol. two.', 1],
    ['Is it? Yes! “No.” Well.', 4],
  ])('%s', (text, count) => {
    expect(cutSentences(text)).toHaveLength(count)
  })

  it('keep the line they stand on', () => {
    expect(cutSentences('One\ntwo. [@a]\nThree.').map(({ breaksBefore }) => breaksBefore)).toEqual([0, 1])
  })
})

describe('hasFigure', () => {
  it.each([
    'It rose by 20 %.',
    'It sold 96,600 t in 2026.',
    'It has 17 members.',
    'USD 2.26 billion.',
    'In 2025 9 of them.',
  ])('finds one in "%s"', (text) => expect(hasFigure(text)).toBe(true))
  it.each([
    'On 9 October 2025 it issued Announcements 55–58, 61 and 62.',
    'From July 16, 2023, Section 301 and Executive Order 14017 apply.',
    'The lists of 2018/2022 and the G7 name LiPF6, Al2O3 and 45X.',
    'It uses the average of 2016–20 and the 1990s.',
    'Regulation (EU) 2024/1252 applies.',
  ])('finds none in "%s"', (text) => expect(hasFigure(text)).toBe(false))
})

describe('chainOf', () => {
  const documents = new Map(
    [
      event({ id: 'licence', date: '"2023-07-03"' }),
      event({ id: 'suspension', date: '"2025-11-09"', until: '"2026-11-27"' }),
      event({ id: 'ban', date: '"2024-12-03"', continues: '[licence]', suspended_by: '[suspension]' }),
      event({ id: 'apart' }),
      note('x'),
    ].map((text) => [read(text).document.id, read(text).document]),
  )
  it('links events in both directions, oldest first', () => {
    for (const id of ['licence', 'ban', 'suspension'])
      expect(chainOf(id, documents).map((document) => document.id)).toEqual(['licence', 'ban', 'suspension'])
  })
  it('is the event alone when nothing is linked, and nothing for another kind', () => {
    expect(chainOf('apart', documents).map(({ id }) => id)).toEqual(['apart'])
    expect(chainOf('a-note', documents)).toEqual([])
    expect(chainOf('nowhere', documents)).toEqual([])
  })
})
