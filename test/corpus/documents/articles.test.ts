import { describe, expect, it } from 'vitest'
import { checkArticles } from '../../../src/corpus/documents/check-articles.js'
import { readDocuments } from '../../../src/corpus/documents/read.js'
import { articleOf } from '../../../src/corpus/documents/data.js'
import { note, read } from './fixtures.js'

const told = '[{heading: The threat, asks: [did they threaten]}]'
const article = (body: string, fields: Readonly<Record<string, string>> = {}): string =>
  note(body, {
    kind: 'article',
    outlet: 'The Daily',
    claims: '[{claim: It rose., finding: untested, because: No figure.}]',
    told,
    ...fields,
  })
const wrong = (text: string): string[] => checkArticles(read(text)).map(({ problem }) => problem)

describe('an article', () => {
  it('passes when each heading can be asked and begins in the outlet’s voice', () => {
    expect(wrong(article('Intro.\n\n## The threat\n\nThe Daily wrote that they may. [@daily]'))).toEqual([])
  })

  it.each([
    ['a heading that is not there', 'Intro.', ['there is no heading "The threat" in the text']],
    [
      'a voice that is not the outlet’s',
      '## The threat\n\nThey may. [@daily]',
      ['the first sentence under "The threat" does not name The Daily'],
    ],
    [
      'a heading that nobody asks for',
      '## The threat\n\nThe Daily wrote so. [@daily]\n\n## More\n\nThe Daily wrote more. [@daily]',
      ['no question leads to the heading "More"'],
    ],
  ])('is refused with %s', (_what, body, problems) => {
    expect(wrong(article(body))).toEqual(problems)
  })

  it('reaches the record by the heading that stands beside', () => {
    const beside = '[{heading: The threat, asks: [did they threaten], beside: The record}]'
    const body = '## The threat\n\nThe Daily wrote so. [@daily]\n\n## The record\n\nIt did not. [@survey]'
    expect(wrong(article(body, { told: beside }))).toEqual([])
  })
})

describe('the article of 30 September 2019', () => {
  const document = readDocuments('corpus').get('afp-2019-09-30')
  const parts = (document && articleOf(document)?.told) ?? []
  const answerTo = (question: string): string =>
    document?.passages.find(({ heading }) => heading === parts.find(({ asks }) => asks.includes(question))?.heading)
      ?.text ?? ''

  it.each([
    ['did China threaten to block exports', 'AFP reported in September 2019 that Beijing had hinted'],
    ['why were two Canadians detained', 'accused them of espionage'],
    ['who was arrested in Vancouver and when', 'was arrested in Vancouver in December 2018'],
    ['which minerals did it call rare earths', 'lithium, uranium, cesium and cobalt'],
    ['is Canada a supplier of rare earths', 'can supply them reliably'],
    ['what did Trudeau offer', 'offered the United States a reliable supply'],
  ])('answers "%s"', (question, words) => {
    expect(answerTo(question)).toContain(words)
  })

  it('has the record beside the share, the threat, 2010 and Canada', () => {
    expect(parts.flatMap(({ beside }) => beside ?? [])).toEqual([
      'What the statistics say about Canada',
      'What the statistics say about Canada',
      'What chemistry says',
      'What the statistics say about the 90 % claim',
      'What China did later',
      'What the record says about 2010',
    ])
  })
})
