import { expect, it } from 'vitest'
import { indexed, documentsSaying } from '../../../src/answers/words/sentence-index.js'
import { mayCover } from '../../../src/answers/words/ranked.js'
import { askedIn } from '../../../src/answers/words/asked.js'
import { createSearch } from '../../../src/search/search.js'
import { ask, corpus } from './whole.js'

const search = createSearch(corpus)

it('finds every document that says a term, in a sentence, its title or a name', () => {
  for (const text of ['Hartree', 'spodumene', 'Caremag', 'quota', 'magnet']) {
    const [term = ''] = search.terms(text)
    const saying = new Set(documentsSaying(corpus, search, term).map(({ id }) => id))
    const said = [...corpus.documents.values()].filter((one) => indexed(one).all.has(term)).map(({ id }) => id)
    expect(said.length, text).toBeGreaterThan(0)
    expect(said.filter((id) => !saying.has(id))).toEqual([])
  }
})

it('leaves out the documents that say too little of what is asked', () => {
  const asked = askedIn(ask('which trading houses buy for the vault').question, corpus, search)
  const may = (enough: number) => mayCover(asked, corpus, search, enough).map(({ id }) => id)
  expect(may(0.4)).toContain('2026-02-02-us-project-vault')
  expect(may(0.4).length).toBeGreaterThan(may(0.9).length)
})
