import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/answers/headline.js'
import { byProduct } from '../../../src/answers/words/by-product.js'
import { definition, typedSymbol } from '../../../src/answers/words/definition.js'
import { addCount } from '../../../src/answers/words/counts.js'
import { cameOut, editionIn, freshnessOf } from '../../../src/answers/words/publications.js'
import { fromNote } from '../../../src/answers/words/from-note.js'
import { WORDS } from '../../../src/answers/words/index.js'
import { wrongPremise } from '../../../src/answers/words/premise.js'
import { countryInWords, mineralInWords } from '../../../src/answers/words/profile-words.js'
import { sectionAnswer } from '../../../src/answers/words/section.js'
import { source } from '../../../src/answers/words/source.js'
import { substitutes } from '../../../src/answers/words/substitutes.js'
import { suggestWords } from '../../../src/answers/words/suggest.js'
import { isMemberOf, taxonomy } from '../../../src/answers/words/taxonomy.js'
import { uses } from '../../../src/answers/words/uses.js'
import { Card } from '../../../src/answers/card.js'
import { createSearch } from '../../../src/search/search.js'
import { asked } from './question.js'
import { ask, brain, corpus } from './whole.js'

const context = { search: createSearch(corpus) }
const read = (text: string) => brain.ask(text).question

describe('sections of the mineral notes', () => {
  it.each([
    ['what is gallium used for', uses, /chips/],
    ['what can replace tantalum in capacitors', substitutes, /ceramic|niobium|alumin/i],
    ['how much cobalt is recycled', WORDS.recycling, /recycl|scrap/i],
    ['is gallium mined on its own', byProduct, /by-product|alumina/],
  ])('%s', (text, answer, headline) => {
    expect(answer(read(text), corpus, context).headline).toMatch(headline)
  })

  it('tell what comes with a host, by the hosts that the notes name', () => {
    const answer = byProduct(read('by-products of zinc'), corpus, context)
    expect(answer.details.map(({ text }) => text).join(' ') + answer.headline).toMatch(/[Gg]ermanium/)
  })

  it('are not answered where what is asked is not told', () => {
    const question = read('is talc used in spacecraft')
    expect(sectionAnswer('uses', question, corpus, context).status).toBe('no-data')
  })
})

describe('what words mean', () => {
  it.each([
    ['reserves vs resources', /^Reserves are .* Resources are more/],
    [
      'what is the difference between heavy and light rare earths',
      /heavy rare earths are .*dysprosium.*light rare earths are|light rare earths are .*heavy rare earths are .*dysprosium/,
    ],
    ['is lithium a rare earth', /^No: lithium is not a rare earth/],
    ['is dysprosium a rare earth', /^Yes: dysprosium is a rare earth, counted among the heavy/],
    ['which element is W', /^W is tungsten/],
  ])('%s', (text, headline) => expect(ask(text).headline).toMatch(headline))

  it('a symbol is known where it is what was typed', () => {
    expect(typedSymbol(corpus, asked('definition', { minerals: ['niobium'], searchWords: 'what is Nb?' }))).toBe('Nb')
    expect(typedSymbol(corpus, asked('definition', { minerals: ['niobium'], searchWords: 'niobium' }))).toBeUndefined()
  })

  it('a mineral taken for one of a group that it is not in is put right first', () => {
    expect(wrongPremise(read('why is lithium the most important rare earth'), corpus)?.headline).toMatch(
      /not a rare earth/,
    )
    expect(wrongPremise(read('lithium and rare earth production'), corpus)).toBeUndefined()
    const group = corpus.minerals.get('rare-earths')
    expect(group && isMemberOf(corpus, 'dysprosium', group)).toBe(true)
  })

  it('unknown words of a definition are not passed over', () => {
    expect(definition(read('what does a drill intercept mean for gold'), corpus, context).status).toBe('no-data')
    expect(taxonomy(read('what is the symbol of tungsten'), corpus, context).headline).toContain('is W')
  })
})

describe('sources and profiles', () => {
  it('says how fresh the data is, how shares are worked out, when an edition came out', () => {
    expect(textOf(freshnessOf(corpus))).toMatch(/^The newest figures are of 20\d\d/)
    const method = source(asked('source', { concepts: ['method', 'share'] }), corpus, {})
    expect(method.headline).toMatch(/share/i)
    const mcs = [...corpus.sources.values()].filter(({ id }) => id.startsWith('usgs-mcs'))
    const edition = editionIn(asked('source', { edition: 2026 }), mcs)
    expect(edition && cameOut(edition)).toContain('6 February 2026')
    expect(source(asked('source', { minerals: ['cobalt'] }), corpus, {}).headline).toMatch(
      /^What I say about cobalt comes from/,
    )
  })

  it('a profile tells uses, lists and latest events', () => {
    const card = new Card(corpus, asked('mineral-profile'))
    mineralInWords(card, 'cobalt')
    countryInWords(card, 'CHL')
    const labels = card.details.map(({ label }) => label ?? '')
    expect(labels).toContain('Critical in')
    expect(labels.some((label) => label.startsWith('Latest'))).toBe(true)
  })

  it('where no table answers, the note is quoted', () => {
    const card = new Card(corpus, asked('ranking', { minerals: ['tungsten'], stage: 'refining' }))
    const answer = fromNote(card.answer('no-data', 'ranking', 'No table.'), corpus)
    expect(answer.citations.length).toBeGreaterThan(0)
  })

  it('suggestions are questions, and every intent in words has an answer', () => {
    expect(suggestWords(corpus, 'cobalt').length).toBeGreaterThan(0)
    expect(Object.keys(WORDS)).toContain('search')
    const card = new Card(corpus, asked('uses'))
    const counted = { label: 'Minerals', value: 1, unit: 'minerals', measure: 'uses', citations: [] }
    expect(addCount(card, counted)).toBe('1 mineral')
    expect(card.figures[0]).toMatchObject({ quantity: 'count', place: 'WLD', year: 2026 })
  })
})
