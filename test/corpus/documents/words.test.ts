import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../../src/corpus/documents/read.js'
import { articleOf, termsOf } from '../../../src/corpus/documents/data.js'

const documents = readDocuments('corpus')
const article = documents.get('afp-2019-09-30')

describe('the article of 30 September 2019', () => {
  it.each([
    ['Talks between Canada and the United States', 'The Globe and Mail'],
    ['What Trudeau said', 'solid ally'],
    ['Which minerals the article calls rare earths', 'None of the four is a rare earth'],
    ['What the statistics say about the 90 % claim', '70 %'],
    ['The trade war and the threat', 'hinted'],
    ['Japan in 2010', 'territorial dispute'],
    ['Meng Wanzhou and Huawei', 'sanctions on Iran'],
    ['The two detained Canadians', 'Michael Spavor'],
    ['Agricultural shipments', 'billions'],
    ['Canada as a supplier', 'can supply them reliably'],
    ['What the statistics say about Canada', '830,000 t'],
  ])('has a passage on "%s" that says "%s"', (heading, words) => {
    const text = article?.passages.filter((passage) => passage.heading === heading).map((passage) => passage.text)
    expect(text?.join(' ')).toContain(words)
  })

  it('keeps what it claims apart from what the record says, and gives no claim without a finding', () => {
    const claims = article && articleOf(article)?.claims.map(({ finding }) => finding)
    expect(claims).toEqual([
      'holds',
      'wrong',
      'wrong',
      'holds',
      'untested',
      'depends',
      'depends',
      'untested',
      'untested',
    ])
  })

  it('cites statistics, never AFP, where it gives the figures that differ', () => {
    const passages = article?.passages.filter(({ heading }) => heading.startsWith('What the statistics say')) ?? []
    expect(passages).toHaveLength(4)
    for (const { sources } of passages) expect(sources).not.toContain('afp-2019')
  })
})

describe('concepts', () => {
  it.each(['reserves', 'net import reliance', 'apparent consumption', 'REO', 'LCE', 'primary', 'secondary', 'mining'])(
    'one answers to "%s"',
    (term) => expect([...documents.values()].filter((document) => termsOf(document).includes(term))).toHaveLength(1),
  )
  it.each([
    'refining',
    'smelting',
    'separation',
    'withheld',
    'estimated',
    'critical mineral',
    'rare earth',
    'by-product',
  ])('one answers to "%s"', (term) =>
    expect([...documents.values()].filter((document) => termsOf(document).includes(term))).toHaveLength(1),
  )
  it('every term belongs to one concept', () => {
    const terms = [...documents.values()].flatMap((document) => termsOf(document).map((term) => term.toLowerCase()))
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([])
  })
})
