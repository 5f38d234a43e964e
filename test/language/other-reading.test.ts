import { describe, expect, it } from 'vitest'
import { decide } from '../../src/language/frames.js'
import { otherReading } from '../../src/language/other-reading.js'
import { SoftmaxModel } from '../../src/language/model.js'
import { clauseOf, known, model } from './corpus.js'

const scorer = SoftmaxModel.fromJSON(model.weights)
const { lexicon } = known

const other = (text: string) => {
  const clause = clauseOf(text)
  return otherReading(clause, decide(clause, scorer, lexicon), known)
}

describe('the other reading', () => {
  it('is the next best where it is nearly as likely, and none a little further off', () => {
    const clause = clauseOf('how much nickel does indonesia mine')
    const decision = decide(clause, scorer, lexicon)
    const [first] = decision.ranked
    if (!first) throw new Error('a clause has a reading')
    const with2nd = (behind: number) => {
      const next = { ...first, intent: 'ranking' as const, score: first.score - behind }
      return otherReading(clause, { ...decision, ranked: [first, next] }, known)
    }
    expect(with2nd(0.9)).toMatchObject({ intent: 'ranking', minerals: ['nickel'], places: ['IDN'] })
    expect(with2nd(1.2)).toBeUndefined()
  })

  it('is none where the first is clearly ahead', () => {
    expect(other('who mines the most cobalt')).toBeUndefined()
    expect(other('what share of cobalt is mined in congo')).toBeUndefined()
  })
})
