import { describe, expect, it } from 'vitest'
import { isOfUSAlone, tablesOfKinds, viewOfKind } from '../../src/tables/corpus-views.js'
import { corpus } from '../answers/ask.js'

describe('the corpus as a question about one kind of a mineral sees it', () => {
  it('keeps the tables of the kind and leaves other measures alone', () => {
    const all = tablesOfKinds(corpus, 'uranium', 'capacity')
    const kept = all.filter(({ variant }) => variant === 'enrichment')
    const view = viewOfKind(corpus, 'uranium', 'capacity', kept)
    expect(tablesOfKinds(view, 'uranium', 'capacity').map(({ variant }) => variant)).toEqual(['enrichment'])
    expect(tablesOfKinds(view, 'uranium', 'production')).toEqual(tablesOfKinds(corpus, 'uranium', 'production'))
    expect(viewOfKind(corpus, 'uranium', 'capacity', kept)).toBe(view)
  })

  it('tells kinds of the United States alone from those of the world', () => {
    const secondary = tablesOfKinds(corpus, 'magnesium', 'production').filter(({ variant }) =>
      variant?.includes('secondary'),
    )
    expect(secondary).toHaveLength(1)
    expect(isOfUSAlone(secondary)).toBe(true)
    expect(isOfUSAlone(tablesOfKinds(corpus, 'magnesium', 'production'))).toBe(false)
  })
})
