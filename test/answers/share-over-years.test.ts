import { expect, it } from 'vitest'
import { Card } from '../../src/answers/card.js'
import { shareOverYears } from '../../src/answers/trend.js'
import { questionOf } from '../../src/language/question.js'
import { mineralOf } from '../../src/answers/names.js'
import { seriesOf } from '../../src/tables/series.js'
import { lensesOf } from '../../src/tables/views.js'
import { readCorpus } from '../../src/corpus/read-corpus.js'

const corpus = readCorpus('corpus')

it('tells the share of the first and of the last year, and the difference in points', () => {
  const card = new Card(corpus, questionOf('trend', ''))
  const [lens] = lensesOf(corpus, mineralOf(corpus, 'tungsten'), 'production', 'mining')
  const points = lens ? seriesOf(corpus, lens, 'CHN', (year) => year >= 2021 && year <= 2025).points : []
  expect(shareOverYears(card, points, 'CHN')).toMatch(
    /^China's share of world tungsten mining went from about 85% in 2021 to about 79% in 2025 \(est\.\), down 5\.9 percentage points\.$/,
  )
  expect(card.figures.at(-1)).toMatchObject({ quantity: 'change', unit: 'percentage points', place: 'CHN' })
  expect(shareOverYears(card, points.slice(0, 1), 'CHN')).toBeUndefined()
})
