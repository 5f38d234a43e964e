import { describe, expect, it } from 'vitest'
import { compileLexicon, Lexicon } from '../../src/language/lexicon.js'

const compiled = compileLexicon({
  concepts: {
    mine: { t: 'act', v: ['mine'] },
    share: { t: 'measure', n: ['market share'] },
    hedged: { t: 'said', w: ['reportedly', 'share'] },
  },
  frames: {},
  spelling: {},
  languages: {},
  units: { t: ['tons'] },
  commonWords: ['jets'],
})
// As the build stores it.
const lexicon = new Lexicon(JSON.parse(JSON.stringify(compiled)) as typeof compiled)

describe('the lexicon', () => {
  it('knows a phrase in its forms, and none of what every object has', () => {
    expect(lexicon.senses('mines')).toEqual(['mine'])
    expect(lexicon.senses('market share')).toEqual(['share'])
    expect(lexicon.longest).toBe(2)
    for (const word of ['constructor', '__proto__', 'toString', '']) expect(lexicon.senses(word)).toEqual([])
  })

  it('keeps what only statements say apart', () => {
    expect(lexicon.senses('reportedly')).toEqual([])
    expect(lexicon.said('reportedly')).toEqual(['hedged'])
    expect(lexicon.said('mines')).toEqual([])
  })

  it('mends a word of a question and none of prose', () => {
    expect(lexicon.isWord('market')).toBe(true)
    expect(lexicon.isWord('jets')).toBe(true)
    expect(lexicon.mend('minning')).toBe('mining')
    expect(lexicon.mend('minin')).toBe('mining')
    const prose = lexicon.forProse()
    expect(prose.mend('minning')).toBeUndefined()
    expect(prose.senses('mines')).toEqual(['mine'])
  })
})
