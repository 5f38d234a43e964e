import { describe, expect, it } from 'vitest'
import { decide, reads, takes } from '../../src/language/frames.js'
import { SoftmaxModel } from '../../src/language/model.js'
import { clauseOf, known, model } from './corpus.js'

const scorer = SoftmaxModel.fromJSON(model.weights)
const { lexicon } = known

describe('what a frame takes', () => {
  const ranking = lexicon.frames.get('ranking')
  it.each([
    ['most', true],
    ['publisher.iea', true],
    ['q.why', false],
    ['substitute', false],
  ])('a ranking takes %s: %s', (id, expected) => expect(takes(ranking, id)).toBe(expected))

  it('a word that nobody knows is read by no frame, a name by each', () => {
    const [mineral, strange] = clauseOf('cobalt blorptastic').spans
    expect(mineral && reads(ranking, mineral)).toBe(true)
    expect(strange && reads(ranking, strange)).toBe(false)
  })
})

describe('the decision', () => {
  it('costs what is left unread', () => {
    const plain = decide(clauseOf('who mines the most cobalt'), scorer, lexicon)
    const strange = decide(clauseOf('who mines the most blorptastic cobalt'), scorer, lexicon)
    expect(plain.intent).toBe('ranking')
    expect(plain.unread).toEqual([])
    expect(strange.unread.map(({ text }) => text)).toEqual(['blorptastic'])
    expect(strange.score).toBeLessThan(plain.score - 0.8)
  })

  it('has chances that add up to one, the best first', () => {
    const { chance, ranked } = decide(clauseOf('cobalt china'), scorer, lexicon)
    expect(chance).toBeGreaterThan(0)
    expect(chance).toBeLessThanOrEqual(1)
    expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).sort((a, b) => b - a))
  })

  it('is likelier to be the frame of the turn before', () => {
    const score = (before?: 'price') =>
      decide(clauseOf('nickel'), scorer, lexicon, before).ranked.find(({ intent }) => intent === 'price')?.score ?? 0
    expect(score('price')).toBeCloseTo(score() + 1, 6)
  })
})
