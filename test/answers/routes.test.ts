import { describe, expect, it } from 'vitest'
import { clarify, incomplete } from '../../src/answers/clarify.js'
import { withForms } from '../../src/answers/forms.js'
import { notByCountry } from '../../src/answers/not-by-country.js'
import { partAsked } from '../../src/answers/share.js'
import { againstAsked } from '../../src/answers/comparison.js'
import { route, givesFigures } from '../../src/answers/ways.js'
import { withMeaning, withName } from '../../src/language/restate.js'
import { type Question, questionOf as make } from '../../src/language/question.js'
import { supplyTables } from '../../src/tables/importers.js'
import { ask, corpus, figureOf, questionOf } from './ask.js'

const cobalt = { minerals: ['cobalt'] } as const

describe('routes', () => {
  it.each([
    ['a share of no place is a ranking', 'share', cobalt, 'ranking'],
    ['a share over years is a trend', 'share', { ...cobalt, years: { kind: 'range', from: 2020 } }, 'trend'],
    ['minerals asked for need none by name', 'ranking', { hole: 'mineral' }, 'threshold'],
    [
      'a limit of one mineral is on countries',
      'threshold',
      { ...cobalt, threshold: { op: '>', value: 5, unit: '%' } },
      'counted-countries',
    ],
    [
      'which leads in the most minerals',
      'ranking',
      { hole: 'place', concepts: ['most', 'placeprof'] },
      'leading-countries',
    ],
    ['net exporters', 'threshold', { concepts: ['netexp'] }, 'reliance-threshold'],
    ['kinds of one mineral', 'comparison', { minerals: ['tungsten'], measure: 'price' }, 'price'],
    ['several places added up', 'comparison', { ...cobalt, places: ['COD', 'IDN'], ops: ['sum'] }, 'sum'],
    ['who grew the most', 'ranking', { ...cobalt, hole: 'place', concepts: ['most', 'change.up'] }, 'growth'],
  ] as const)('%s', (_, intent, parts, to) => {
    expect(route(questionOf(intent, parts), corpus)).toBe(to)
  })

  it('to figures are those of tables', () => {
    expect(givesFigures('share')).toBe(true)
    expect(givesFigures('event')).toBe(false)
  })
})

describe('what is finer than countries', () => {
  it.each([
    ['company', 'single companies'],
    ['ownership', 'owners'],
    ['site', 'single mines or plants'],
  ])('has no figure: %s', (off, what) => {
    const answer = ask('ranking', { ...cobalt, off })
    expect(answer).toMatchObject({ status: 'no-data', figures: [] })
    expect(answer.headline).toBe(`My tables are by country; none has figures on ${what}.`)
  })

  it('is one mine where no country is asked for', () => {
    const one = { ...cobalt, concepts: ['most', 'mine', 'one.mine'] }
    expect(notByCountry(questionOf('ranking', one), corpus)).toBeDefined()
    expect(notByCountry(questionOf('ranking', { ...one, hole: 'place' }), corpus)).toBeUndefined()
  })
})

describe('slots', () => {
  it('tell parts, ratios and forms', () => {
    expect(partAsked(questionOf('world-total', { part: 10 }))).toBe(10)
    expect(partAsked(questionOf('world-total', { part: 10, hole: 'place' }))).toBeUndefined()
    expect(againstAsked(questionOf('comparison', { ops: ['ratio'] }))).toBe('ratio')
    const tables = supplyTables(corpus, 'lithium', 'KOR')
    const carbonate = withForms(tables, questionOf('import-sources', { forms: ['form.lithium-carbonate'] }), corpus)
    expect(carbonate.map(({ product }) => product)).toEqual(['lithium carbonate'])
  })

  it('offer the whole question with each meaning of an unclear word', () => {
    const choice = { typed: 'sand', kind: 'mineral' as const, options: ['industrial-sand', 'construction-sand'] }
    const answer = clarify(make('amount', 'sand output of Peru?', { choices: [choice] }), corpus)
    expect(answer.choices?.map(({ question }) => question)).toEqual([
      'industrial sand and gravel output of Peru?',
      'construction sand and gravel output of Peru?',
    ])
    expect(incomplete(make('price', 'price?'), corpus, 'mineral').choices?.[0]?.question).toBe('price cobalt')
  })

  it('are put into the text by the language room', () => {
    const question = make('share', 'What of Congo?')
    expect(withMeaning(question, 'congo', 'DR Congo')).toBe('What of DR Congo?')
    expect(withMeaning(question, 'Guinea', 'Guinea')).toBe('What of Congo Guinea')
    expect(withName(question, 'cobalt')).toBe('What of Congo cobalt')
  })
})

describe('a question of several parts', () => {
  const parts = [
    questionOf('ranking', { ...cobalt, stage: 'mining' }),
    questionOf('reliance', { ...cobalt, measure: 'net-import-reliance' }),
  ]

  it('is answered part by part, figures and citations of all', () => {
    const answer = ask('ranking', { ...cobalt, parts })
    expect(answer.parts?.map(({ intent }) => intent)).toEqual(['ranking', 'reliance'])
    expect(figureOf(answer, { place: 'COD', quantity: 'amount' }).value).toBe(230_000)
    const reliance = figureOf(answer, { measure: 'net-import-reliance', year: 2025 })
    expect(answer.citations[(reliance.citations[0] ?? 0) - 1]?.source).toBe('usgs-mcs-2026')
  })

  it('names what tells the parts apart, and nothing where the lines do', () => {
    const labelsOf = (questions: readonly Question[]) =>
      ask('ranking', { ...cobalt, parts: questions }).details.map(({ label = '' }) => label)
    expect(labelsOf(parts)).toEqual(expect.arrayContaining(['1', 'World', 'Reliance']))
    const shares = ['CHN', 'COD'].map((place) => questionOf('share', { ...cobalt, places: [place], stage: 'mining' }))
    expect(labelsOf(shares)).toEqual(expect.arrayContaining(['China: Mined', 'DR Congo: Mined']))
  })
})
