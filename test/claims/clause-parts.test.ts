import { describe, expect, it } from 'vitest'
import { over, partsOf, wordsOf } from '../../src/claims/clause-parts.js'
import { language } from './corpus.js'

const parts = (text: string) => language.statements(text).flatMap(({ clauses }) => clauses.flatMap(partsOf))

describe('a clause in parts', () => {
  it('is cut where something else is said', () => {
    const [first, second] = parts('Chile opened the mine, which sold 3 kt of copper')
    expect((first ? wordsOf(first) : []).map(({ text }) => text)).toContain('mine')
    expect((second ? wordsOf(second) : []).map(({ text }) => text)).not.toContain('3')
  })
  it('is cut behind each figure in brackets of a row', () =>
    expect(
      parts('US imports of fluorspar came mainly from Mexico (64 %), Vietnam (12 %) and China (10 %).').map((part) =>
        wordsOf(part)
          .filter(({ type }) => type === 'place')
          .map(({ ids }) => ids[0]),
      ),
    ).toEqual([['USA', 'MEX'], ['VNM'], ['CHN']]))
  it('has no phrase that is a piece of a longer one', () => {
    const [part] = parts('Gallium ends up in chips')
    const ids = part?.spans.flatMap((span) => over(part.sames, span).map(({ id }) => id))
    expect(ids).toContain('same.use')
    expect(ids).not.toContain('same.end')
  })
})
