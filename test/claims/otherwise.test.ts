import { describe, expect, it } from 'vitest'
import { indexed } from '../../src/answers/words/sentence-index.js'
import { deniedBy } from '../../src/claims/otherwise.js'
import { slotsOf } from '../../src/claims/slots.js'
import { nearestTold, slotsIn } from '../../src/claims/told-index.js'
import { recordsOf } from '../../src/claims/told.js'
import { check, corpus, language } from './corpus.js'

const reading = { corpus, statements: (text: string) => language.statements(text) }
const only = (text: string) => {
  const [said, more] = language.statements(text)
  if (!said || more) throw new Error(`not one sentence: ${text}`)
  return said
}

describe('a statement with one slot of an act altered', () => {
  it.each([
    ['its year', 'Bolivia set up the state lithium company YLB in April 2007.'],
    ['its month', 'The IEA brought out its Global Critical Minerals Outlook 2026 in May 2026.'],
    ['who did it', 'Chile created the state company LitioMx in August 2022.'],
    [
      'its figure',
      'Canada ordered five Chinese companies in November 2022 to sell their stakes in Canadian lithium companies.',
    ],
    ['whether it was done', 'Donald Trump set Section 232 tariffs on titanium sponge in February 2020.'],
  ])('%s: contradicted by the record', (_, text) => {
    expect(recordsOf(only(text), reading, 2025).told).toBeUndefined()
    expect(check(text).verdict).toBe('contradicted')
  })
  it.each([
    'Bolivia set up the state lithium company YLB in April 2017.',
    'Mexico created the state company LitioMx in August 2022.',
    'Donald Trump decided against Section 232 tariffs on titanium sponge in February 2020.',
    'The first US list of critical minerals was published on 18 May 2018.',
  ])('as the record has it: %s', (text) => expect(check(text).verdict).toBe('supported'))
  it.each([
    'The Department of Commerce reported in March 2025.',
    'Japan opened an investigation into imports of polysilicon in 2019.',
    'Chile banned exports of lithium ore in March 2021.',
  ])('what may be another act is not denied: %s', (text) => expect(check(text).verdict).not.toBe('contradicted'))
})

describe('the sentences of documents', () => {
  it('do not deny each other', () => {
    const texts = [...corpus.documents.values()]
      .filter(({ kind }) => kind === 'event')
      .flatMap((document) => indexed(document).sentences.map(({ sentence }) => sentence.text))
    const denied = texts.filter((text) => {
      const [said, more] = language.statements(text)
      return said && !more && recordsOf(said, reading, 2025).otherwise
    })
    expect(denied).toEqual([])
  })
  it('do not deny what they say themselves', () => {
    const text = 'China merged several state producers into China Rare Earth Group.'
    const [told] = nearestTold(corpus, text, 1)
    const [slots] = told ? slotsIn(told, reading) : []
    expect(told && slots && deniedBy(slotsOf(only(text)), slots, told.sentence, 2025)).toBe(false)
  })
})
