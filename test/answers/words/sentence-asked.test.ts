import { describe, expect, it } from 'vitest'
import { askedIn, saysConcept } from '../../../src/answers/words/asked.js'
import { sentenceAsked } from '../../../src/answers/words/event-lead.js'
import { eventsOf } from '../../../src/answers/words/events.js'
import { beyondTitle, documentSays, judged, saysOf } from '../../../src/answers/words/ranked.js'
import { indexed } from '../../../src/answers/words/sentence-index.js'
import { createSearch } from '../../../src/search/search.js'
import { brain, corpus } from './whole.js'

const search = createSearch(corpus)
const question = (text: string) => brain.ask(text).question
const groups = (text: string) => askedIn(question(text), corpus, search)
const document = (id: string) => {
  const found = corpus.documents.get(id)
  if (!found) throw new Error(`no document ${id}`)
  return found
}

describe('what is asked, as groups of terms', () => {
  it('has words of the same family, and what is left of a name beyond its mineral', () => {
    const [, divest] = groups('which companies did Canada force to divest').slice(1)
    expect(divest?.kin.has('sell')).toBe(true)
    expect(groups('is there a tariff on copper cathodes').some(({ typed }) => typed.has('cathod'))).toBe(true)
  })
})

describe('the sentence that says what is asked', () => {
  it('is the one with the words, or other words for the same', () => {
    const text = 'what floor price did the Pentagon promise MP Materials'
    const [best] = judged(question(text), groups(text), [document('2025-07-10-us-stake-mp-materials')], corpus)
    expect(best?.sentence.text).toContain('USD 110 per kilogram')
    expect(saysOf(groups(text), best?.sentence.text ?? '')).toBeGreaterThan(0.2)
  })

  it('need not repeat the title', () => {
    const vault = document('2026-02-02-us-project-vault')
    const rest = beyondTitle(groups('who funds Project Vault'), vault)
    expect(rest.map(({ typed }) => [...typed])).toEqual([['fund']])
    expect(documentSays(groups('what is Project Vault'), vault)).toBe(1)
    expect(indexed(vault).title.has('vault')).toBe(true)
  })

  it('may say a word by its concept', () => {
    expect(saysConcept('byprod', new Set(search.terms('a by-product of copper')), corpus)).toBe(true)
    expect(saysConcept('byprod', new Set(['copper']), corpus)).toBe(false)
  })

  it('of a story comes before what happened', () => {
    const main = eventsOf(corpus).find((one) => one.document.id === '2022-06-minerals-security-partnership')
    const said = main && sentenceAsked(corpus, question('who sits in the MSP, which countries'), main, [main], search)
    expect(said?.text).toContain('Australia, Canada, the European Union')
  })
})
