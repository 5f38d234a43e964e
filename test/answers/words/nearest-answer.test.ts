import { describe, expect, it } from 'vitest'
import { leftOutBy } from '../../../src/answers/words/nearest-answer.js'
import { sentencesOf } from '../../../src/answers/words/sentences.js'
import { createSearch } from '../../../src/search/search.js'
import { ask, brain, corpus } from './whole.js'

const search = createSearch(corpus)
const left = (question: string, text: string) => {
  const document = corpus.documents.get('cobalt')
  const [first] = document ? sentencesOf(document) : []
  if (!first) throw new Error('no note')
  return leftOutBy(brain.ask(question).question, corpus, search, { ...first, text })
}

describe('a near sentence', () => {
  const artisanal = 'Some 15 % of the cobalt of DR Congo is mined by hand.'

  it('answers that names all that is named and holds the kind of thing asked for', () => {
    expect(left('How much Congolese cobalt is dug by hand?', artisanal)).toEqual([])
    expect(left('lol how much Congolese cobalt is dug by hand', artisanal)).toBeDefined()
  })

  it.each([
    ['another place', 'How much Zambian cobalt is dug by hand?'],
    ['what it does not say', 'How many children dig cobalt in DR Congo?'],
    ['a price that it does not have', 'What is the price of hand-mined Congolese cobalt?'],
    ['a year that it does not have', 'How much Congolese cobalt was dug by hand in 1987?'],
    ['whether', 'Is Congolese cobalt dug by hand?'],
  ])('does not answer for %s', (_, question) => expect(left(question, artisanal)).toBeUndefined())
})

describe('a question that was refused with the answer beside it', () => {
  it.each([
    ['Average gallium grade in bauxite, ppm?', '50 parts per million'],
    ['How much Congolese cobalt is dug by hand?', '15 to 20%'],
    ['From which year does Libreville intend to end exports of unprocessed manganese?', '2029'],
    ['What fraction of tellurium is recovered from copper anode slimes?', '90%'],
    ['Unwrought indium out of China, September 2025 y/y?', '72% lower'],
    ['wut is coltan', 'columbite-tantalite'],
  ])('is answered: %s', (question, says) => {
    const { status, headline } = ask(question)
    expect(status).toBe('answered')
    expect(headline).toContain(says)
  })

  it.each([
    'How many children work in the cobalt mines of Congo?',
    'how much lithium is in a model y pack',
    'How many tonnes of dysprosium oxide sit in the Chinese state reserve?',
    'FOB Qingdao price of 15 micron spherical graphite as of today',
    'How much is a child paid for a day in a Congolese cobalt pit?',
  ])('stays refused: %s', (question) => expect(ask(question).status).toBe('no-data'))
})
