import { describe, expect, it } from 'vitest'
import { questionOf } from '../../src/language/question.js'
import { isWithheld, lensesOf, viewOf, withheldAlone, worldMeasure } from '../../src/tables/views.js'
import { corpus, mineral } from './corpus.js'

describe('a place seen stage by stage', () => {
  it('leads with the newest year and tells another publisher that lies apart', () => {
    const [, refining] = lensesOf(corpus, mineral('cobalt'), 'production')
    const view = refining && viewOf(corpus, refining, 'CHN')
    expect(view?.result).toMatchObject({ kind: 'share', cut: { year: 2025 } })
    expect(view?.result.kind === 'share' ? view.result.value : 0).toBeCloseTo(75.63, 2)
    expect(view?.other?.cut).toMatchObject({ year: 2023 })
    expect(view?.other?.value).toBeCloseTo(79.68, 2)
  })

  it('reads reserves of the ore where the metal has none', () => {
    expect(lensesOf(corpus, mineral('aluminum'), 'reserves').map((lens) => lens.mineral.id)).toEqual(['bauxite'])
  })

  it('shows a withheld first stage alone unless a stage is asked for', () => {
    const views = lensesOf(corpus, mineral('lithium'), 'production').flatMap(
      (lens) => viewOf(corpus, lens, 'USA') ?? [],
    )
    expect(views.map(isWithheld)).toEqual([true, false])
    expect(withheldAlone(views, undefined)).toEqual(views.slice(0, 1))
    expect(withheldAlone(views, 'refining')).toEqual(views)
  })

  it('means production where no measure of the world is named', () => {
    expect(worldMeasure(questionOf('share', '', { measure: 'imports' }))).toBe('production')
    expect(worldMeasure(questionOf('share', '', { measure: 'capacity' }))).toBe('capacity')
  })
})
