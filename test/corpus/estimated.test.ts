import { describe, expect, it } from 'vitest'
import { isEstimated } from '../../src/corpus/import/estimated.js'

describe('a footnote that calls its figure an estimate', () => {
  it.each([
    ['Estimated.', 2021],
    ['Estimated . -- Production quota.', 2024],
    ['Estimated from published sources.', 2021],
    ['Defined as sales + imports – exports. -- Estimated.', 2024],
    ['Exports and imports were estimated by the U.S. Geological Survey from combined data.', 2021],
    ['Engelhard’s average price. In 2025, the price was estimated by the U.S. Geological Survey.', 2025],
  ])('is "%s" of %d', (notes, year) => expect(isEstimated(notes, year)).toBe(true))

  it.each([
    ['', 2021],
    ['Reported.', 2021],
    ['Includes estimated beryllium content of imported ores.', 2021],
    ['Engelhard’s average price. In 2025, the price was estimated by the U.S. Geological Survey.', 2024],
    ['Mean import prices. Estimated 2025 price is the mean of January through October 2025.', 2023],
    ['Large quantities of crude talc were estimated to have been mined in Afghanistan.', 2024],
  ])('is not "%s" of %d', (notes, year) => expect(isEstimated(notes, year)).toBe(false))
})
