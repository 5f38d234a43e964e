import { expect, it } from 'vitest'
import type { Answer, Figure } from '../../src/answers/answer.js'
import { withRate } from '../../src/answers/rate.js'
import { questionOf } from '../../src/language/question.js'

const mined: Figure = {
  label: "Chile's lithium mining, 2025",
  quantity: 'amount',
  value: 56_000,
  unit: 't',
  mineral: 'lithium',
  place: 'CHL',
  measure: 'production',
  year: 2025,
  estimated: true,
  basis: 'reported',
  citations: [1],
}

const told = (qualifiers: readonly string[], figure: Figure = mined): Answer =>
  withRate({
    status: 'answered',
    question: questionOf('amount', 'per month', { qualifiers }),
    intent: 'amount',
    headline: 'Chile mined 56,000 t of lithium in 2025.',
    details: [],
    figures: [figure],
    caveats: [],
    citations: [],
    suggestions: [],
    notRead: [],
  })

it('divides what is of a year', () => {
  const { headline, figures } = told(['qual.month'])
  expect(headline).toBe(
    'Chile mined 56,000 t of lithium in 2025. Spread evenly over 2025, that is about 4,670 t a month.',
  )
  expect(figures[1]).toMatchObject({ value: 4670, unit: 't', basis: 'calculated', formula: '56000 t ÷ 12' })
})

it('leaves an answer alone that nobody asks by the month', () => expect(told([]).figures).toHaveLength(1))

it.each<Partial<Figure>>([{ measure: 'reserves' }, { measure: 'limit', label: 'Quota of late 2025' }, { unit: '%' }])(
  'says that it divides nothing of %j',
  (part) => {
    const { caveats, figures } = told(['qual.day'], { ...mined, ...part })
    expect(caveats).toEqual(['I have no figure by the day.'])
    expect(figures).toHaveLength(1)
  },
)
