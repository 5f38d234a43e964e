import { describe, expect, it } from 'vitest'
import { articleAnswer } from '../../../src/answers/words/article.js'
import { after, byName } from '../../../src/answers/words/by-name.js'
import { document } from '../../../src/answers/words/document.js'
import { fromDocuments, namedDocuments } from '../../../src/answers/words/named-documents.js'
import { declined } from '../../../src/answers/words/out-of-scope.js'
import { yearsNamed } from '../../../src/answers/words/dates.js'
import { bestSentence, hitsFor, sentencesFrom } from '../../../src/answers/words/passages.js'
import { partWords, productCalled, productNamed } from '../../../src/answers/words/product-names.js'
import { productAnswer } from '../../../src/answers/words/product.js'
import { publisherOf } from '../../../src/answers/words/publications.js'
import { nothingOn, searchAnswer, strangeWords } from '../../../src/answers/words/search.js'
import { unknownNameAnswer, unknownNameIn } from '../../../src/answers/words/unknown-name.js'
import { createSearch } from '../../../src/search/search.js'
import { asked } from './question.js'
import { ask, brain, corpus } from './whole.js'

const context = { search: createSearch(corpus) }
const read = (text: string) => brain.ask(text).question

describe('documents by name', () => {
  it.each([
    ['what is FORGE', 'Minerals Security Partnership'],
    ['project vault', 'a civilian reserve of critical minerals'],
    ['what is the status of MOFCOM announcements 61 and 62', 'November 10, 2026'],
    ["what's the EU's RESourceEU plan", '3 billion'],
    ['CRMA', 'Critical Raw Materials Act'],
  ])('%s', (text, says) => {
    const answer = ask(text)
    expect(answer.status).toBe('answered')
    expect(JSON.stringify([answer.headline, answer.citations])).toContain(says)
  })

  it('of a publisher on a mineral are the sentences that cite it', () => {
    const answer = ask('what does the EC say about gallium')
    expect(answer.headline).toContain('about 70% of gallium went into integrated circuits')
    expect(answer.citations[0]?.publisher).toBe('European Commission')
  })

  it('come with those that tell the same story, reports and lists first', () => {
    const ids = namedDocuments(read('Critical Raw Materials Act'), corpus).map(({ id }) => id)
    expect(ids).toContain('report-eu-crm-act')
    expect(ids.at(-1)).toBe('2024-05-23-eu-crm-act')
  })

  it('give way to nothing where none is named', () => {
    expect(byName(asked('definition'), corpus, context)).toBeUndefined()
    expect(fromDocuments(asked('document'), corpus, context, [], 'document')).toBeUndefined()
    expect(byName(asked('ranking'), corpus, context)).toBeUndefined()
    const plain = () => ask('help')
    for (const named of ['always', 'nameless', 'unlisted'] as const)
      expect(after(plain, { named })(asked('definition'), corpus, context).intent).toBe('help')
    const needy = after(plain, { named: 'unlisted', needs: ['list'] })
    expect(needy(asked('list-contents', { concepts: ['list'] }), corpus, context).intent).toBe('help')
    expect(needy(asked('list-contents'), corpus, context).intent).not.toBe('help')
  })
})

describe('products', () => {
  it('are answered with their minerals, by any of their names', () => {
    for (const text of ['what is in a smartphone', 'which metals are in phones'])
      expect(ask(text).headline).toMatch(/^Smartphone: my notes list \d+ minerals\. They are lithium, cobalt/)
    const phone = productNamed(read('what materials are needed to make smartphone chips'), corpus)
    expect(phone?.id).toBe('product-semiconductor')
    expect(productCalled(corpus, 'iPhone')?.id).toBe('product-smartphone')
    expect(phone && partWords(asked('uses', { words: [{ text: 'chip', concepts: [] }] }), phone)).toEqual([])
    if (phone) expect(productAnswer(asked('uses'), corpus, phone).figures[0]?.unit).toBe('minerals')
  })
})

describe('articles and publishers', () => {
  it("an article's claims stand beside the record", () => {
    const answer = articleAnswer(asked('document', { concepts: ['document.article'] }), corpus, context)
    expect(answer?.details.map(({ label }) => label)).toContain('The record')
  })

  it('a publisher is known by its family, others by name', () => {
    expect(publisherOf(corpus, asked('document', { publisher: 'iea' })).every(({ id }) => id.startsWith('iea'))).toBe(
      true,
    )
    expect(publisherOf(corpus, asked('document', { publisher: 'ec' })).length).toBeGreaterThan(0)
    expect(publisherOf(corpus, asked('document'))).toEqual([])
    expect(document(read('what does the IEA say about lithium'), corpus, context).status).toBe('answered')
  })
})

describe('what is not here', () => {
  it('is said with what is nearest', () => {
    const answer = ask('lithium reserves of Narnia')
    expect(answer.status).toBe('no-data')
    expect(answer.headline).toMatch(/^I don't have data on “Narnia”\./)
    const near = nothingOn(read('does gallium cure headaches'), corpus, context, 'search', { about: 'that' })
    expect(near.headline).toMatch(/^I don't have data on that\. The nearest I have: .*[Gg]allium/)
  })

  it('is an unknown name, a year that no table could have, another matter', () => {
    expect(unknownNameIn(read('cobalt production of Wakanda'), corpus, context)).toBe('Wakanda')
    expect(unknownNameIn(read('boiling point of lithium'), corpus, context)).toBe('boiling point')
    expect(unknownNameIn(read('lithium reserves of chile'), corpus, context)).toBeUndefined()
    expect(unknownNameAnswer(asked('share'), corpus, 'Oz').headline).toContain('“Oz”')
  })

  it('is declined only without anything of ours', () => {
    expect(declined(read('best pizza in naples'), corpus, context).status).toBe('out-of-scope')
    expect(declined(read('who is Meng Wanzhou'), corpus, context).status).toBe('answered')
    expect(searchAnswer(read('qwertyuiop'), corpus, context).status).toBe('out-of-scope')
  })

  it('passages are found by the words of a question, a sentence of each document', () => {
    expect(yearsNamed({ kind: 'years', years: [2024] })).toEqual([2024])
    const hits = hitsFor(read('what is coltan'), context.search)
    const [hit] = hits
    expect(hit && bestSentence(hit, context.search)?.text).toMatch(/[Cc]oltan/)
    const ids = sentencesFrom(hits, context.search).map((said) => said.document.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(strangeWords(asked('search', { words: [{ text: 'wut', concepts: [] }] }))).toEqual(['wut'])
  })
})
