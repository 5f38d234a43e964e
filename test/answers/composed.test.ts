import { describe, expect, it } from 'vitest'
import { composed } from '../../src/answers/compose.js'
import { leftOut, readTooLittle, operationsLeft } from '../../src/answers/left-out.js'
import { readAs } from '../../src/answers/read-as.js'
import { loadCorpus } from '../../src/corpus/load.js'
import { ask, figureOf, questionOf } from './ask.js'

/** With the lexicon, which tells forms and qualifiers from other words. */
const corpus = loadCorpus()
const copper = { minerals: ['copper'], stage: 'mining', measure: 'production' } as const

describe('what is left out', () => {
  it('is said before all else, with what was read', () => {
    const answer = ask('ranking', { ...copper, notRead: ['landlocked'], searchWords: 'landlocked copper mine' })
    expect(answer).toMatchObject({ status: 'answered', notRead: ['landlocked'] })
    expect(answer.caveats[0]).toBe('I left out: landlocked.')
    expect(answer.readAs).toBe('copper mined, by country')
  })

  it('is not said where everything was read', () => {
    const answer = ask('ranking', copper)
    expect(answer.readAs).toBeUndefined()
    expect(answer.notRead).toEqual([])
  })

  it('names a form that no figure tells apart', () => {
    const question = questionOf('world-total', {
      minerals: ['nickel'],
      forms: ['form.ferronickel'],
      notRead: ['ferronickel'],
      searchWords: 'ferronickel production',
    })
    expect(leftOut({ question, headline: '', figures: [], status: 'answered' }, corpus)).toEqual([
      "My figures don't break out ferronickel; this is nickel as a whole.",
    ])
    expect(readTooLittle(question, corpus)).toBe(false)
  })

  it('is too much for a figure where it is half of what was asked', () => {
    const answer = ask('world-total', { ...copper, notRead: ['zorp blarg'], searchWords: 'zorp blarg copper' })
    expect(answer).toMatchObject({ status: 'no-data', reason: 'not-understood', figures: [] })
    expect(answer.headline).toBe(
      'I read this as copper mined, but did not understand "zorp blarg", so I give no figure.',
    )
  })
})

describe('operations', () => {
  const question = { minerals: ['cobalt'], places: ['COD', 'IDN'], stage: 'mining' } as const

  it('that are not done are said', () => {
    const answer = ask('share', { minerals: ['gallium'], places: ['CHN'], ops: ['exposure'] })
    expect(answer.caveats[0]).toMatch(/^I do not compute exposure/)
    expect(operationsLeft(questionOf('price', { ops: ['average'] }), { ...answer, intent: 'price' }, corpus)).toEqual(
      [],
    )
  })

  it('add up the countries named, inside one table', () => {
    const answer = ask('comparison', { ...question, ops: ['sum'] })
    expect(figureOf(answer, { quantity: 'amount', value: 274_000 }).formula).toBe('230,000 t + 44,000 t')
    expect(figureOf(answer, { quantity: 'share' }).value).toBeCloseTo((274 / 310) * 100, 6)
    expect(answer.headline).toBe(
      'DR Congo and Indonesia together mined 274,000 t of cobalt, about 88% of the world (2025 est.).',
    )
  })

  it('give the share of the first three together', () => {
    const answer = ask('ranking', { minerals: ['lithium'], stage: 'refining', limit: 3, concepts: ['share'] })
    expect(answer.headline).toMatch(/^The top 3 countries together have 95% of the world's lithium refining \(2025\)/)
  })

  it('divide one place by another', () => {
    const answer = ask('comparison', { ...question, ops: ['ratio'] })
    expect(figureOf(answer, { quantity: 'ratio' }).value).toBeCloseTo(230 / 44, 6)
    expect(answer.caveats.join(' ')).not.toContain('I did not work out')
  })

  it('rank countries by growth', () => {
    const answer = ask('ranking', {
      minerals: ['cobalt'],
      stage: 'mining',
      hole: 'place',
      concepts: ['most', 'change.up'],
      years: { kind: 'range', from: 2021 },
    })
    expect(figureOf(answer, { quantity: 'amount', place: 'COD', value: 111_000 }).formula).toBe('230,000 t − 119,000 t')
    expect(answer.headline).toMatch(/^DR Congo's cobalt mining grew the most from 2021 to 2025 \(est\.\), by 111,000 t/)
  })
})

describe('a reason', () => {
  it('stands beside every answer that gives none', () => {
    const bare = { ...ask('help'), status: 'out-of-scope' as const }
    expect(composed(bare, corpus, { taken: [] }).reason).toBe('other-subject')
    expect(composed({ ...bare, status: 'no-data' }, corpus, { taken: [] }).reason).toBe('no-figure')
  })

  it('puts a question into the words of its slots', () => {
    const years = { kind: 'range', from: 2020, to: 2023 } as const
    expect(readAs(questionOf('trend', { ...copper, places: ['CHL'], years }), corpus)).toBe(
      'copper mined, in Chile, 2020 to 2023',
    )
    expect(readAs(questionOf('price', { minerals: ['cobalt'] }), corpus)).toBe('cobalt, price')
  })
})
