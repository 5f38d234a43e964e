import { describe, expect, it } from 'vitest'
import { isAboutMineral, isAmong, namesMineral, namesPlace } from '../../../src/answers/words/about.js'
import { askedBeyond } from '../../../src/answers/words/asked.js'
import { addFigure, asksFigure, figuresAsked } from '../../../src/answers/words/document-figures.js'
import { nearest, saysOf } from '../../../src/answers/words/ranked.js'
import { leftOutOf, standingAlone } from '../../../src/answers/words/telling.js'
import { dateText, inYears, onDate, onDay } from '../../../src/answers/words/dates.js'
import { isGap, noteFor, noteOf, sentencesOf } from '../../../src/answers/words/sentences.js'
import { shareFigures } from '../../../src/answers/words/share-figures.js'
import { Card } from '../../../src/answers/card.js'
import { createSearch } from '../../../src/search/search.js'
import { asked } from './question.js'
import { brain, corpus } from './whole.js'

const search = createSearch(corpus)
const read = (text: string) => brain.ask(text).question
const document = (id: string) => {
  const found = corpus.documents.get(id)
  if (!found) throw new Error(`no document ${id}`)
  return found
}

describe('what a question asks beyond its names and its intent', () => {
  it('is said by its words or by the other names of a product', () => {
    const asked = askedBeyond(read('what is gallium used for in phones'), corpus, search, 'uses')
    expect(asked).toHaveLength(1)
    expect(saysOf(asked, 'Small amounts are in phones.')).toBe(1)
    expect(saysOf(asked, 'Small amounts are in smartphones.')).toBeCloseTo(0.75)
    expect(askedBeyond(read('what is gallium used for'), corpus, search, 'uses')).toEqual([])
  })

  it('puts the sentence that meets it first', () => {
    const note = document('lithium')
    const asked = askedBeyond(read('is lithium used in glass'), corpus, search, 'uses')
    expect(nearest(asked, sentencesOf(note))[0]?.text).toMatch(/glass/i)
  })

  it('knows a place by its name and its people', () => {
    expect(namesPlace(corpus, 'Chinese exports', ['CHN'])).toBe(true)
    expect(namesPlace(corpus, 'Chinese exports', ['JPN'])).toBe(false)
    expect(isAmong(corpus, ['EU'], ['DEU'])).toBe(true)
    expect(isAmong(corpus, ['DEU'], ['EU'])).toBe(false)
  })

  it('knows a mineral by its name and its group', () => {
    expect(namesMineral(corpus, 'Rare-earth magnets', ['rare-earths'])).toBe(true)
    expect(namesMineral(corpus, 'Magnets', ['rare-earths'])).toBe(false)
    expect(namesMineral(corpus, 'exports of rare earths', ['dysprosium'])).toBe(true)
    expect(isAboutMineral(corpus, ['gallium'], document('gallium'))).toBe(true)
    expect(isAboutMineral(corpus, ['tin'], document('gallium'))).toBe(false)
  })
})

describe('the figure that is asked for', () => {
  const quota = document('2025-09-20-drc-cobalt-quota-announced')

  it('is that of its kind and year, in the sentence that gives it', () => {
    const question = read('what is the cobalt quota for 2026')
    expect(asksFigure(question)).toBe(true)
    const [found] = figuresAsked(question, [quota])
    expect(found?.figure.value).toBe(96600)
    expect(found?.sentence.text).toContain('96,600 t')
    const card = new Card(corpus, question)
    if (found) addFigure(card, found)
    expect(card.figures[0]).toMatchObject({ value: 96600, unit: 't', mineral: 'cobalt', place: 'COD' })
  })

  it('is none where no figure is asked for', () => {
    expect(figuresAsked(read('why are there cobalt quotas'), [quota])).toEqual([])
  })
})

describe('a sentence that stands alone', () => {
  it('says what "it" is', () => {
    const sentences = sentencesOf(document('report-eu-crm-act'))
    const it = sentences.find(({ text }) => text.startsWith('It lists'))
    expect(it && standingAlone(corpus, it)).toMatch(/^The EU Critical Raw Materials Act lists/)
    const [first] = sentences
    expect(first && standingAlone(corpus, first)).toBe(first?.text)
    expect(leftOutOf(['bicycle'])).toBe('I left out: bicycle.')
    expect(leftOutOf([])).toBeUndefined()
  })
})

describe('notes and dates', () => {
  it('finds the note of a mineral, or of what it is made into', () => {
    expect(noteOf(corpus, 'gallium')?.id).toBe('gallium')
    expect(noteFor(corpus, 'bauxite')?.minerals).toContain('bauxite')
  })

  it('knows a sentence that only says that nothing is published', () => {
    const [first] = sentencesOf(document('gallium'))
    expect(first && isGap(first)).toBe(false)
    expect(first && isGap({ ...first, text: 'USGS publishes no figure by country.' })).toBe(true)
  })

  it('reads the shares of a sentence as figures', () => {
    const card = new Card(corpus, asked('uses'))
    const said = sentencesOf(document('lithium')).find(({ text }) => text.includes('88 %'))
    if (said) shareFigures(card, said, 'lithium')
    expect(card.figures.map(({ value }) => value)).toContain(88)
  })

  it.each([
    ['2023-07-03', '3 July 2023', 'On 3 July 2023'],
    ['2020-01', 'January 2020', 'In January 2020'],
    ['2016/2020', '2016', 'In 2016'],
  ])('%s', (date, written, on) => expect([dateText(date), onDate(date)]).toEqual([written, on]))

  it('tells whether a date is in the years and on the day asked about', () => {
    expect(inYears({ years: { kind: 'range', from: 2020 } }, '2023-07')).toBe(true)
    expect(inYears({ years: { kind: 'years', years: [2024] } }, '2023-07')).toBe(false)
    expect(onDay({ day: { month: '07', day: '03' } }, '2023-07-03')).toBe(true)
    expect(onDay({ day: { month: '08' } }, '2023-07-03')).toBe(false)
    expect(onDay({}, '2023-07-03')).toBe(true)
  })
})
