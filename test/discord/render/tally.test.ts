import { describe, expect, it } from 'vitest'
import type { CheckedClaim, Verdict } from '../../../src/answers/answer.js'
import { claimLines, tallyOf } from '../../../src/discord/render/tally.js'

const claim = (verdict: Verdict, text = 'China mines most of it'): CheckedClaim => ({ text, verdict, because: 'Why.' })

describe('the claims of one text', () => {
  it('are counted, what is wrong first', () => {
    const claims = (['supported', 'depends', 'unverifiable', 'depends', 'contradicted'] as const).map((v) => claim(v))
    expect(tallyOf({ claims })).toBe('1 contradicted · 2 depend · 1 not checked · 1 supported')
    expect(tallyOf({ claims: [claim('depends'), claim('supported')] })).toBe('1 depends · 1 supported')
  })

  it('are no tally where there is one', () => {
    expect(tallyOf({ claims: [claim('supported')] })).toBeUndefined()
    expect(tallyOf({})).toBeUndefined()
  })

  it('stand on a line each: the verdict, the claim without its loose ends, the reason', () =>
    expect(claimLines({ claims: [claim('supported', 'It mines 70% of it and'), claim('contradicted')] })).toEqual([
      { label: 'Contradicted', text: '“China mines most of it”: Why.' },
      { label: 'Supported', text: '“It mines 70% of it”: Why.' },
    ]))
})
