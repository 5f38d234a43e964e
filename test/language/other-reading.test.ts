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
  it('is the next best where it is nearly as likely', () => {
    const text = 'nickel exporter indonesia'
    const [, next] = decide(clauseOf(text), scorer, lexicon).ranked
    expect(other(text)).toMatchObject({ intent: next?.intent, minerals: ['nickel'], places: ['IDN'] })
  })

  it('is none where the first is clearly ahead', () => {
    expect(other('who mines the most cobalt')).toBeUndefined()
    expect(other('what share of cobalt is mined in congo')).toBeUndefined()
  })
})
