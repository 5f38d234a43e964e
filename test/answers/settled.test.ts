import { describe, expect, it } from 'vitest'
import { timeOf, inYearBefore } from '../../src/answers/asked-time.js'
import { takeLikely } from '../../src/answers/clarify.js'
import { settled } from '../../src/answers/settle.js'
import { loadCorpus } from '../../src/corpus/load.js'
import { answerQuestion } from '../../src/answers/answer-question.js'
import { ask, figureOf, questionOf } from './ask.js'

const corpus = loadCorpus()
const year = (value: number) => ({ kind: 'years', years: [value] }) as const

describe('time', () => {
  it('to come never gets the figure of today', () => {
    const answer = ask('amount', { minerals: ['tin'], places: ['PER'], years: year(2040) })
    expect(answer).toMatchObject({ status: 'no-data', reason: 'later-than-records', figures: [] })
    const forecast = ask('amount', { minerals: ['tin'], places: ['PER'], off: 'forecast' })
    expect(forecast).toMatchObject({ status: 'no-data', reason: 'later-than-records', figures: [] })
  })

  it('to come gets a projection where there is one, labelled', () => {
    const answer = ask('amount', { minerals: ['lithium'], places: ['CHL'], stage: 'mining', years: year(2030) })
    expect(figureOf(answer, { place: 'CHL', quantity: 'amount' })).toMatchObject({ value: 57_000, year: 2030 })
    expect(answer.headline).toBe('Chile is projected to mine 57,000 t of lithium in 2030.')
    expect(answer.caveats.join(' ')).toContain('projections by the IEA')
  })

  it('between projections gets the nearest, said; far beyond them none', () => {
    const parts = { minerals: ['lithium'], places: ['CHL'], stage: 'mining' } as const
    const answer = ask('amount', { ...parts, years: year(2033) })
    expect(answer.caveats[0]).toBe('There is no projection for 2033; the nearest year with one is 2030.')
    expect(figureOf(answer, { place: 'CHL', quantity: 'amount' })).toMatchObject({ value: 57_000, year: 2030 })
    expect(ask('amount', { ...parts, years: year(2055) })).toMatchObject({ status: 'no-data', figures: [] })
  })

  it('past that the tables lack gets the nearest year, said', () => {
    const answer = ask('world-total', { minerals: ['cobalt'], stage: 'mining', years: year(1950) })
    expect(answer.caveats[0]).toBe('There is no figure for 1950; the nearest year with one is 1990.')
    expect(figureOf(answer, { place: 'WLD' }).year).toBe(1990)
  })

  it('is as asked where the tables have it', () =>
    expect(timeOf(questionOf('share', { minerals: ['cobalt'], years: year(2024) }), 'share', corpus).kind).toBe(
      'as-asked',
    ))

  it('before is counted from the answer before', () => {
    const before = questionOf('amount', { minerals: ['tin'], years: year(2024) })
    const next = questionOf('amount', { minerals: ['tin'], yearsBack: 2 })
    expect(inYearBefore(next, before, (question) => answerQuestion(question, corpus)).years).toEqual(year(2022))
  })
})

describe('likely readings', () => {
  const choice = (typed: string, ...options: string[]) => ({ typed, kind: 'place' as const, options })

  it('are taken and said', () => {
    const answer = answerQuestion(
      questionOf('amount', { minerals: ['indium'], choices: [choice('korea', 'KOR', 'PRK')] }),
      corpus,
    )
    expect(answer.caveats[0]).toBe('I took "korea" for South Korea, not North Korea.')
    expect(figureOf(answer, { place: 'KOR', quantity: 'amount' }).value).toBe(180)
  })

  it('depend on the minerals beside them', () => {
    const congo = choice('Congo', 'COD', 'COG')
    expect(takeLikely(questionOf('share', { minerals: ['cobalt'], choices: [congo] }), corpus).question.places).toEqual(
      ['COD'],
    )
    expect(takeLikely(questionOf('share', { minerals: ['potash'], choices: [congo] }), corpus).taken).toEqual([])
  })

  it('leave a toss to the reader', () => {
    const question = questionOf('amount', {
      minerals: ['potash'],
      choices: [choice('Congo', 'COD', 'COG')],
    })
    expect(answerQuestion(question, corpus)).toMatchObject({ status: 'clarify' })
  })
})

describe('questions settled', () => {
  it('set aside the place after which the next is asked for', () => {
    const answer = ask('reserves', {
      minerals: ['rare-earths'],
      places: ['CHN'],
      measure: 'reserves',
      hole: 'place',
      limit: 1,
      concepts: ['most', 'since'],
    })
    expect(answer.figures[0]).toMatchObject({ place: 'BRA', value: 11_000_000 })
    expect(answer.headline).toMatch(/^Apart from China, Brazil has the largest rare-earth reserves/)
  })

  it('make a forecast that is read as a search a question for a figure', () => {
    expect(settled(questionOf('search', { minerals: ['lithium'], off: 'forecast' }), corpus).intent).toBe('world-total')
    expect(settled(questionOf('search', { minerals: ['lithium'] }), corpus).intent).toBe('search')
  })
})

describe('a stage of the turn before', () => {
  const smelted = (mineral: string, carried: boolean) =>
    questionOf('amount', {
      ...{ minerals: [mineral], places: ['CHN'], stage: 'refining' },
      ...(carried && { stageCarried: true as const }),
    })

  it('is dropped where the mineral has none', () =>
    expect(settled(smelted('bauxite', true), corpus).stage).toBeUndefined())
  it('stays where it is named, and where there is one', () => {
    expect(settled(smelted('bauxite', false), corpus).stage).toBe('refining')
    expect(settled(smelted('copper', true), corpus).stage).toBe('refining')
  })
})

describe('publishers and editions', () => {
  const china = { minerals: ['tungsten'], places: ['CHN'], stage: 'mining' } as const

  it('that are named answer', () => {
    expect(ask('amount', { ...china, publisher: 'bgs' }).citations[0]?.source).toBe('bgs-wms')
    expect(ask('amount', { ...china, publisher: 'usgs', edition: 2025 }).citations[0]?.source).toBe('usgs-mcs-2025')
  })

  it('that have no figure are said to have none', () => {
    expect(ask('amount', { ...china, publisher: 'other' }).caveats[0]).toMatch(/^That publisher has no figure for this/)
    expect(ask('amount', { ...china, publisher: 'usgs', edition: 1999 }).caveats[0]).toBe(
      "I don't have that edition; I have those of 2023, 2024, 2025 and 2026.",
    )
  })
})

describe('a question settled by what it names', () => {
  it.each([
    [
      'who has more of a mineral is who has it in the ground',
      questionOf('comparison', { minerals: ['tin'], places: ['PER', 'BOL'], concepts: ['hold'] }),
      { measure: 'reserves' },
    ],
    [
      'a term with a note is explained rather than searched for',
      questionOf('search', { hole: 'any', terms: ['coltan'] }),
      { intent: 'definition' },
    ],
    [
      'what depends on a country is what it produces most of',
      questionOf('ranking', {
        hole: 'mineral',
        places: ['CHN'],
        roles: { supplier: ['CHN'] },
        concepts: ['reliance'],
      }),
      { intent: 'threshold', measure: 'production' },
    ],
    [
      'a price now against a year is its change since',
      questionOf('price', {
        measure: 'price',
        minerals: ['tin'],
        years: year(2010),
        concepts: ['compare', 'lastyear'],
      }),
      { intent: 'trend', years: { kind: 'range', from: 2010 } },
    ],
    [
      'a publisher of prices alone is asked for a price',
      questionOf('trend', { minerals: ['nickel'], publisher: 'worldbank', years: year(2022) }),
      { intent: 'price', measure: 'price' },
    ],
    [
      'an average over a year is that of a price',
      questionOf('world-total', { minerals: ['gold'], ops: ['average'], years: year(1980) }),
      { intent: 'price', measure: 'price' },
    ],
    [
      'where a country stands is its place in the ranking',
      questionOf('share', { minerals: ['manganese'], places: ['GHA'], concepts: ['rankpos'] }),
      { intent: 'ranking' },
    ],
    [
      'what a stockpile holds is an amount',
      questionOf('event', { measure: 'stocks', minerals: ['cobalt'], concepts: ['stocks.government', 'hold'] }),
      { intent: 'amount', places: ['USA'] },
    ],
  ] as const)('%s', (_, question, expected) => expect(settled(question, corpus)).toMatchObject(expected))
})
