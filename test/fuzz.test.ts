import { describe, expect, it } from 'vitest'
import { readQuestions, turnsOf } from '../src/corpus/questions.js'
import { doorsOf, type Door } from '../src/fuzz/doors.js'
import { Random } from '../src/random.js'
import { openGateway } from '../src/fuzz/gateway.js'
import { damagedJson, type Json, ME, message } from '../src/fuzz/payloads.js'
import { fuzz } from '../src/fuzz/run.js'
import { MAX_TEXT, textsOf } from '../src/fuzz/texts.js'
import { openBrain } from '../src/open.js'

const brain = await openBrain()
const texts = textsOf(brain.corpus, readQuestions('corpus').flatMap(turnsOf))
const house = { brain, read: (text: string) => brain.explain(text), deliver: await openGateway(brain) }
const doors = doorsOf(house, texts)
const INPUTS = 400

describe('whatever comes in', () => {
  // More of it: npm run fuzz.
  it.each(doors.map((door) => [door.name, door] as const))('as %s, nothing throws', async (_, door) => {
    const { inputs, failures } = await fuzz([door], { seed: 20_261_127, more: (done) => done < INPUTS / doors.length })
    expect(failures).toEqual([])
    expect(inputs).toBe(INPUTS / doors.length)
  })
})

describe('fuzzing', () => {
  const broken: Door = {
    name: 'a broken door',
    make: (random) => {
      const input = random.below(10)
      const enter = () => {
        if (input === 3) throw new Error('three')
      }
      return { input, enter }
    },
  }

  it('finds what throws, and makes the same input again from its number', async () => {
    const { failures } = await fuzz([broken], { seed: 1, more: (done) => done < 100 })
    expect(failures.length).toBeGreaterThan(0)
    for (const { at, input, what } of failures) {
      expect(input).toBe('3')
      expect(what).toMatch(/^Error: three at /)
      const again = await fuzz([broken], { seed: 1, from: at, more: (done) => done < 1 })
      expect(again.failures).toHaveLength(1)
    }
  })

  it('finds what takes longer than it may, and looks at the heap as it goes', async () => {
    const { failures, heap } = await fuzz([broken], { seed: 1, more: (done) => done < 4_000, limit: -1, heap: () => 5 })
    expect(failures.length).toBeGreaterThan(3_000)
    expect(heap).toEqual([5, 5])
  })

  it('makes the same of the same seed, and texts no longer than are read', () => {
    const made = (seed: number) => Array.from({ length: 50 }, (_, at) => texts.text(new Random(seed + at)))
    expect(made(1)).toEqual(made(1))
    expect(made(1)).not.toEqual(made(2))
    for (const text of made(3)) expect(text.length).toBeLessThanOrEqual(MAX_TEXT)
    expect(new Random(1).several(3, () => 0).length).toBeLessThanOrEqual(3)
  })

  it('damages one thing of a payload and leaves the rest', () => {
    const payload: Json = { id: '1', author: { id: '2', roles: ['3', '4'] }, content: null }
    const damaged = Array.from({ length: 200 }, (_, seed) => damagedJson(payload, new Random(seed), () => 7))
    for (const one of damaged) expect(one).not.toEqual(payload)
    expect(damaged).toContainEqual(7)
    expect(damaged).toContainEqual({ ...payload, id: 7 })
    expect(damaged.filter((one) => typeof one === 'object' && one !== null && !('content' in one))).not.toEqual([])
  })

  it('takes the events of a gateway through the real handlers', async () => {
    const asked: string[] = []
    const deliver = await openGateway({
      ...brain,
      ask: (text, previous) => (asked.push(text), brain.ask(text, previous)),
    })
    await deliver('MESSAGE_CREATE', message('9', `<@${ME}> who mines cobalt`))
    await deliver('MESSAGE_CREATE', { id: '10', content: null })
    await deliver('INTERACTION_CREATE', null)
    expect(asked).toEqual(['who mines cobalt'])
  })
})
