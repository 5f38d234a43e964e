import { describe, expect, it } from 'vitest'
import { answering } from '../../src/answers/answering.js'
import { byStage, lineLabel, withAmounts } from '../../src/answers/by-stage.js'
import { cutsFor } from '../../src/tables/select.js'
import { lensesOf } from '../../src/tables/views.js'
import { mineralOf } from '../../src/corpus/entities.js'
import { corpus, questionOf } from './ask.js'

const cobalt = questionOf('amount', { minerals: ['cobalt'] })

describe('an answer by what fills its card', () => {
  it('has the headline that is told, and follow-ups on its mineral', () => {
    const answer = answering('amount', ({ mineral }) => `Of ${mineral.name}.`)(cobalt, corpus)
    expect(answer).toMatchObject({ status: 'answered', intent: 'amount', headline: 'Of cobalt.' })
    expect(answer.suggestions.length).toBeGreaterThan(0)
  })

  it('says why there is none', () => {
    const answer = answering(
      ({ intent }) => intent,
      ({ none }) => none('There is none.'),
    )(cobalt, corpus)
    expect(answer).toMatchObject({ status: 'no-data', reason: 'no-figure', headline: 'There is none.' })
  })
})

describe('an answer stage by stage', () => {
  const stages = byStage('amount', {
    view: ({ year }, lens) => cutsFor(lens.tables, year).map((cut) => ({ lens, cut }))[0],
    tell: ({ measure }, views) => views.map((view) => lineLabel(measure, view, views.length > 1)).join(', '),
  })

  it('sees each stage that has tables, with their caveats', () => {
    expect(stages(cobalt, corpus).headline).toBe('Mined, Refined')
    expect(stages({ ...cobalt, minerals: ['lithium'] }, corpus).caveats.join(' ')).toContain('carbonate equivalent')
  })

  it('names the years there are, and the group where a member has no tables', () => {
    const past = { kind: 'years', years: [1900] } as const
    expect(stages({ ...cobalt, years: past }, corpus).headline).toContain('There is no figure for cobalt in 1900')
    expect(stages({ ...cobalt, minerals: ['dysprosium'] }, corpus).status).toBe('no-data')
  })

  it('leaves tables of shares out where amounts are asked', () => {
    const lenses = lensesOf(corpus, mineralOf(corpus, 'gallium'), 'production').map(withAmounts)
    expect(lenses.flatMap(({ tables }) => tables).some(({ unit }) => unit === '%')).toBe(false)
  })
})
