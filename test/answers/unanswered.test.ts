import { describe, expect, it } from 'vitest'
import { eachMineral } from '../../src/answers/together.js'
import { accounted, saysNothingOf, unanswered } from '../../src/answers/unanswered.js'
import { loadCorpus } from '../../src/corpus/load.js'
import { ask, questionOf } from './ask.js'

const corpus = loadCorpus()
const cobalt = ask('share', { minerals: ['cobalt'], places: ['CHN'] })

describe('what an answer says nothing of', () => {
  it('is nothing where each name and year is told', () => {
    expect(unanswered(cobalt, corpus)).toEqual({ minerals: [], places: [], years: [] })
    expect(accounted(cobalt, corpus)).toBe(cobalt)
  })

  it('is a place, a mineral or a year that no figure and no word is about', () => {
    const asked = questionOf('share', {
      minerals: ['cobalt', 'tin'],
      places: ['CHN', 'JPN'],
      years: { kind: 'years', years: [1990, 2025] },
    })
    const answer = { ...cobalt, question: asked }
    const open = unanswered(answer, corpus)
    expect(open).toEqual({ minerals: ['tin'], places: ['JPN'], years: [1990] })
    expect(saysNothingOf(open, corpus)).toBe('This says nothing of tin, Japan or 1990.')
    expect(accounted(answer, corpus).caveats[0]).toBe('This says nothing of tin, Japan or 1990.')
  })

  it('has no figure of a time that no record reaches', () => {
    const years = { kind: 'years' as const, years: [2031] }
    const answer = accounted({ ...cobalt, question: questionOf('event', { minerals: ['cobalt'], years }) }, corpus)
    expect(answer).toMatchObject({ status: 'no-data', reason: 'later-than-records', figures: [] })
    expect(answer.headline).toMatch(/^I have nothing on 2031\. The nearest I have: /)
  })

  it('is the measure where the figures are of another', () => {
    const answer = { ...cobalt, question: questionOf('share', { minerals: ['cobalt'], measure: 'price' }) }
    expect(unanswered(answer, corpus)).toMatchObject({ measure: 'price' })
    expect(accounted(answer, corpus).caveats[0]).toBe('This says nothing of price.')
  })

  it('counts a group for its member, a member for its group, and a period for a year in it', () => {
    const rare = ask('share', { minerals: ['rare-earths'], places: ['CHN'] })
    const neodymium = { ...rare, question: questionOf('share', { minerals: ['neodymium'], places: ['CHN'] }) }
    expect(unanswered(neodymium, corpus).minerals).toEqual([])
    const period = {
      ...cobalt,
      headline: 'China supplied 46% in 2021–24.',
      question: questionOf('share', { years: { kind: 'years', years: [2023, 2020] } }),
    }
    expect(unanswered({ ...period, figures: [], citations: [], details: [], caveats: [] }, corpus).years).toEqual([
      2020,
    ])
  })

  it('makes an answer in words the nearest there is', () => {
    const words = { ...cobalt, figures: [], question: questionOf('definition', { minerals: ['tin'] }) }
    const answer = accounted({ ...words, headline: 'Cobalt is a metal.' }, corpus)
    expect(answer).toMatchObject({ status: 'no-data', reason: 'no-figure' })
    expect(answer.headline).toBe("I don't have data on that about tin. The nearest I have: Cobalt is a metal.")
  })
})

describe('the prices of several minerals', () => {
  it('are asked one by one', () => {
    const question = questionOf('comparison', { minerals: ['gold', 'silver'], measure: 'price' })
    expect(eachMineral(question).map(({ intent, minerals }) => [intent, ...minerals])).toEqual([
      ['price', 'gold'],
      ['price', 'silver'],
    ])
    expect(eachMineral(questionOf('comparison', { minerals: ['gold', 'silver'] }))).toHaveLength(1)
  })
})
