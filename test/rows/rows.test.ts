import { describe, expect, it } from 'vitest'
import { Random } from '../../src/random.js'
import { countRows, rowQuestions } from '../../src/console/bench/rows/count.js'
import { nameBank } from '../../src/console/bench/rows/names.js'
import { askableRows } from '../../src/console/bench/rows/rows.js'
import { type Ask, ASKS, WORDINGS } from '../../src/console/bench/rows/wordings.js'
import { openBrain } from '../../src/open.js'

const brain = await openBrain()
const COUNT = 5000

/** What is reached, less a small margin; `npm run bench -- rows` prints the rates and the failures. */
const AT_LEAST: Readonly<Record<Ask, number>> = {
  amount: 0.99,
  share: 0.97,
  leader: 0.97,
  'world total': 0.99,
  reserves: 0.99,
  capacity: 0.99,
  reliance: 0.99,
  'import sources': 0.99,
  price: 0.98,
  'US trade': 0.98,
  'by publisher': 0.98,
}

describe('questions made from the rows of the statistics', () => {
  const counts = countRows(brain, COUNT)
  const failed = (ask: Ask): string =>
    counts.failures
      .filter(({ asked }) => asked.row.ask === ask)
      .slice(0, 12)
      .map(({ asked, headline, wrong }) => `${asked.text} [${wrong.join(' ')}] → ${headline}`)
      .join('\n')

  it.each(ASKS)('get the figure of the row: %s', (ask) => {
    const { right, asked } = counts.asks.get(ask) ?? { right: 0, asked: 0 }
    expect(asked).toBeGreaterThan(COUNT / ASKS.length - 1)
    expect(right / asked, failed(ask)).toBeGreaterThanOrEqual(AT_LEAST[ask])
  })

  it.each([...counts.slots])('are read right: %s', (_, { right, asked }) => {
    expect(right / asked).toBeGreaterThanOrEqual(0.99)
  })

  it('survive one wrong letter in a name', () => {
    expect(counts.mistyped.right / counts.mistyped.asked).toBeGreaterThanOrEqual(0.96)
  })
})

describe('the making of them', () => {
  it('has sixty wordings, none of them an example that the scorer learns from', () => {
    const wordings = Object.values(WORDINGS).flat()
    const plain = (text: string) => text.toLowerCase().replace(/[?!.,]/g, '')
    const learned = new Set(brain.corpus.utterances.map(({ text }) => plain(text)))
    expect(wordings.length).toBeGreaterThanOrEqual(60)
    expect(wordings.filter((wording) => learned.has(plain(wording)))).toEqual([])
  })

  it('makes the same questions of the same seed, and others of another', () => {
    const texts = (seed: number) => [...rowQuestions(brain, 30, seed)].map(({ text }) => text)
    expect(texts(3)).toEqual(texts(3))
    expect(texts(4)).not.toEqual(texts(3))
  })

  it('asks of every table with rows of the past that a name alone can mean', () => {
    const rows = askableRows(brain.corpus)
    expect(rows.length).toBeGreaterThan(40_000)
    expect(rows.filter(({ row }) => row.projected || row.value === undefined)).toEqual([])
  })

  it('takes names that mean one thing, and misspells long ones in one letter', () => {
    const bank = nameBank(brain.corpus)
    expect(bank.place('KOR')).toContain('South Korea')
    expect(bank.place('KOR')).not.toContain('Korea')
    expect(bank.demonym('CHL')).toContain('Chilean')
    expect(bank.mistyped('tin', new Random(1))).toBeUndefined()
    const typed = bank.mistyped('tungsten', new Random(1)) ?? ''
    expect(typed).not.toBe('tungsten')
    expect(Math.abs(typed.length - 'tungsten'.length)).toBeLessThan(2)
  })

  it('draws chances between nothing and one, and nothing from an empty list', () => {
    const random = new Random(7)
    const drawn = Array.from({ length: 1000 }, () => random.next())
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...drawn)).toBeLessThan(1)
    expect(drawn.reduce((sum, one) => sum + one, 0) / 1000).toBeCloseTo(0.5, 1)
    expect(() => random.pick([])).toThrow('empty')
  })
})
