import { describe, expect, it } from 'vitest'
import { twoEditions } from '../../src/answers/two-editions.js'
import { ask, corpus, figureOf, questionOf } from './ask.js'

const revised = { concepts: ['sourceq.revision'] }

describe('two editions beside each other', () => {
  it('tell a revision of reserves', () => {
    const answer = ask('reserves', {
      ...{ minerals: ['cobalt'], places: ['IDN'], measure: 'reserves', edition: 2025, otherEdition: 2026, yesNo: true },
    })
    expect(answer.headline).toBe(
      "Yes: MCS 2026 gives Indonesia's cobalt reserves as 760,000 t; MCS 2025 gave 640,000 t.",
    )
    expect(figureOf(answer, { year: 2024 }).value).toBe(640_000)
    expect(figureOf(answer, { year: 2025 }).value).toBe(760_000)
  })

  it('compare the year that both have, of an output', () => {
    const answer = ask('amount', {
      minerals: ['cobalt'],
      places: ['COD'],
      measure: 'production',
      stage: 'mining',
      ...revised,
    })
    expect(new Set(answer.figures.map(({ year }) => year))).toEqual(new Set([2024]))
  })

  it('name the countries that are asked for, by the direction that is meant', () => {
    const parts = { minerals: ['cobalt'], measure: 'reserves', hole: 'place', publisher: 'usgs' } as const
    const raised = ask('reserves', { ...parts, concepts: ['change.up'] })
    expect(raised.headline).toContain('Raised: Russia, Indonesia and Papua New Guinea.')
    const cut = ask('reserves', {
      minerals: ['lithium'],
      places: ['AUS'],
      measure: 'reserves',
      publisher: 'usgs',
      yesNo: true,
      concepts: ['change.down'],
    })
    expect(cut.headline).toMatch(/^No: MCS 2026 gives Australia's lithium reserves as 8.4 Mt/)
  })

  it('list the countries that changed, and say where there is no figure', () => {
    const world = ask('reserves', { minerals: ['cobalt'], measure: 'reserves', ...revised })
    expect(world.details[2]).toMatchObject({ label: 'Russia' })
    const none = ask('reserves', { minerals: ['lithium'], places: ['BOL'], measure: 'reserves', ...revised })
    expect(none).toMatchObject({ status: 'no-data', figures: [] })
    expect(none.headline).toBe("Neither MCS 2025 [1] nor MCS 2026 [2] has a figure for Bolivia's lithium reserves.")
  })

  it('are not looked at where one edition or none is named', () => {
    expect(
      twoEditions(questionOf('reserves', { minerals: ['cobalt'], measure: 'reserves', edition: 2025 }), corpus),
    ).toBe(undefined)
  })
})
