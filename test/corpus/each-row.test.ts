import { describe, expect, it } from 'vitest'
import { eachRow } from '../../src/corpus/import/each-row.js'
import { CorpusError, fail } from '../../src/corpus/problem.js'

const refuse = (row: number): number =>
  row % 2 === 0 ? fail({ file: 'x.csv', line: row, problem: `${row} is even`, mend: 'make it odd' }) : row * 10

describe('reading each row of a file', () => {
  it('gives what is made of the rows', () => expect(eachRow('x.csv', [1, 3], refuse)).toEqual([10, 30]))

  it('names every fault, and counts those beyond twenty', () => {
    const rows = Array.from({ length: 50 }, (_, i) => i)
    try {
      eachRow('x.csv', rows, refuse)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(CorpusError)
      const { problems } = error as CorpusError
      expect(problems).toHaveLength(21)
      expect(problems.at(-1)?.problem).toBe('5 further faults')
    }
  })

  it('lets other errors through', () => {
    const broken = (): never => {
      throw new TypeError('broken')
    }
    expect(() => eachRow('x.csv', [1], broken)).toThrow(TypeError)
  })
})
