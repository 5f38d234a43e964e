import { describe, expect, it } from 'vitest'
import { withDistances } from '../../src/language/year-distance.js'
import { language } from '../claims/corpus.js'

/** The years that a text names, those told by their distance included. */
const yearsIn = (text: string) =>
  language
    .statements(text)
    .flatMap(({ whole }) => whole.clause.spans.flatMap(({ type, value }) => (type === 'year' ? (value ?? []) : [])))

describe('a year told by its distance', () => {
  it.each([
    ['It was 61 % in 2021 and 41 % four years later.', [2021, 2025]],
    ['It was 41 % in 2025, and 61 % four years earlier.', [2025, 2021]],
    ['It was 61 % in 2021. Three years on it was 46 %.', [2021, 2024]],
    ['Three years later it was 46 %.', []],
  ])('%s', (text, years) => expect(yearsIn(text)).toEqual(years))
  it('counts from the year that was named before', () => {
    const [said] = language.statements('Four years later it fell.')
    const { clause = { spans: [] }, cues = [] } = said?.whole ?? {}
    expect(withDistances(clause.spans, cues, 2020)[0]).toMatchObject({ type: 'year', value: 2024 })
  })
})
