import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/answers/headline.js'
import { compareMinerals, concentrationHeadline } from '../../src/answers/compare-minerals.js'
import { sidesClause } from '../../src/answers/comparison.js'
import { questionOf } from '../../src/language/question.js'
import { mineralOf } from '../../src/answers/names.js'
import { cutsFor } from '../../src/tables/select.js'
import { shareOf, type Share } from '../../src/tables/shares.js'
import { lensesOf } from '../../src/tables/views.js'
import { corpus } from './ask.js'

const shareAt = (mineral: string, stage: 'mining' | 'refining', place: string): Share => {
  const [lens] = lensesOf(corpus, mineralOf(corpus, mineral), 'production', stage)
  const [cut] = lens ? cutsFor(lens.tables) : []
  const share = cut && shareOf(corpus, cut, place)
  if (share?.kind !== 'share') throw new Error(`no share of ${mineral} for ${place}`)
  return share
}

describe('minerals side by side', () => {
  it('lead with the most concentrated, whatever their order', () => {
    const shares = [shareAt('lithium', 'mining', 'AUS'), shareAt('cobalt', 'mining', 'COD')]
    expect(textOf(concentrationHeadline(corpus, shares))).toBe(
      'Cobalt mining is more concentrated, with about 74% in DR Congo; lithium has about 32% in Australia.',
    )
  })

  it('name the activity where the stages differ', () => {
    const shares = [shareAt('lithium', 'refining', 'CHN'), shareAt('cobalt', 'mining', 'COD')]
    expect(textOf(concentrationHeadline(corpus, shares))).toMatch(
      /^Cobalt mining .*; lithium refining has about 74% in China\.$/,
    )
  })

  it('are the shares of one place where it has all of them', () => {
    const shares = [shareAt('cobalt', 'refining', 'CHN'), shareAt('lithium', 'mining', 'CHN')]
    expect(textOf(concentrationHeadline(corpus, shares))).toBe(
      "China refines about 76% of the world's cobalt and mines about 21% of its lithium.",
    )
  })

  it('have a line each, three of them too', () => {
    const answer = compareMinerals(questionOf('comparison', '', { minerals: ['lithium', 'cobalt', 'nickel'] }), corpus)
    expect(answer.details.map(({ label }) => label)).toEqual(['Lithium', 'Cobalt', 'Nickel'])
    expect(answer.headline).toMatch(/^Cobalt mining is the most concentrated, .*nickel .* and lithium /)
  })
})

describe('places side by side', () => {
  it('begin with who has more', () => {
    const order = [shareAt('lithium', 'mining', 'AUS'), shareAt('lithium', 'mining', 'CHL')]
    const lithium = mineralOf(corpus, 'lithium')
    expect(textOf(sidesClause(corpus, lithium, order, true))).toBe(
      "Australia mines more lithium than Chile: about 32% of the world's against about 19%",
    )
    expect(textOf(sidesClause(corpus, lithium, order, false))).toBe('Australia mines more, about 32% against about 19%')
    expect(textOf(sidesClause(corpus, lithium, [...order, shareAt('lithium', 'mining', 'ARG')], true))).toMatch(
      /^Australia mines the most lithium: .*, ahead of Chile \(about 19%\) and Argentina/,
    )
  })
})
