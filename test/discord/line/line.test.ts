import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Line } from '../../../src/discord/line/line.js'

/** A line with jobs that note when they run and are acknowledged. */
const lineOf = (options: ConstructorParameters<typeof Line>[0] = {}) => {
  const line = new Line(options)
  const ran: string[] = []
  const acknowledged: string[] = []
  const enter = async (person: string, name: string, wanted = true, takes = 0) => {
    const run = async () => {
      ran.push(name)
      await pause(takes)
    }
    const acknowledge = () => {
      acknowledged.push(name)
      return Promise.resolve(wanted)
    }
    await line.enter({ person, run, acknowledge })
  }
  return { line, ran, acknowledged, enter }
}

describe('the line', () => {
  it('lets people take turns, and each keep the order of their own', async () => {
    const { ran, enter } = lineOf()
    const all = [enter('a', 'a1'), enter('a', 'a2'), enter('a', 'a3'), enter('b', 'b1'), enter('c', 'c1')]
    await Promise.all([...all, enter('b', 'b2')])
    expect(ran).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
  })

  it('lets the event loop turn between two answers', async () => {
    const { ran, enter } = lineOf()
    const all = Array.from({ length: 5 }, (_, i) => enter('a', String(i)))
    const seen: number[] = []
    const look = () => {
      seen.push(ran.length)
      if (ran.length < 5) setImmediate(look)
    }
    setImmediate(look)
    await Promise.all(all)
    for (const n of [1, 2, 3, 4]) expect(seen).toContain(n)
  })

  it('acknowledges whatever has waited, and answers it all the same', async () => {
    const { ran, acknowledged, enter } = lineOf({ patience: 20, sending: 1 })
    await Promise.all([enter('a', 'slow', true, 80), enter('b', 'late'), enter('c', 'later')])
    expect(acknowledged).toEqual(['late', 'later'])
    expect(ran).toEqual(['slow', 'late', 'later'])
  })

  it('acknowledges at once whoever comes when many wait', async () => {
    const { acknowledged, enter } = lineOf({ ahead: 2, patience: 10_000 })
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => enter(name, name)))
    expect(acknowledged).toEqual(['c', 'd'])
  })

  it('thinks of no answer while acknowledgements wait to be sent', async () => {
    const line = new Line({ ahead: 1, sending: 2 })
    const order: string[] = []
    const enter = async (name: string) => {
      await line.enter({
        person: name,
        run: () => {
          order.push(`answer ${name}`)
          return Promise.resolve()
        },
        acknowledge: async () => {
          await pause(5)
          order.push(`acknowledge ${name}`)
          return true
        },
      })
    }
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(enter))
    const first = order.findIndex((what) => what.startsWith('answer'))
    // Two are under way at once: the last two may be, when the first answer is thought.
    expect(order.slice(0, first).length).toBeGreaterThanOrEqual(3)
    expect(order.filter((what) => what.startsWith('answer')).length).toBe(6)
  })

  it('drops what nobody waits for any more', async () => {
    const { ran, enter } = lineOf({ ahead: 0 })
    await Promise.all([enter('a', 'gone', false), enter('b', 'here')])
    expect(ran).toEqual(['here'])
  })

  it('takes no more than it has room for, and takes again when there is room', async () => {
    const { line, enter } = lineOf({ room: 2 })
    const all = [enter('a', '1'), enter('b', '2')]
    expect(line.enter({ person: 'c', run: () => Promise.resolve() })).toBeUndefined()
    expect(line.length).toBe(2)
    await Promise.all(all)
    expect(line.length).toBe(0)
    await enter('c', '3')
  })

  it('sends no more answers at once than it may', async () => {
    let now = 0
    let most = 0
    const line = new Line({ sending: 3 })
    const run = async () => {
      most = Math.max(most, (now += 1))
      await pause(5)
      now -= 1
    }
    await Promise.all(Array.from({ length: 20 }, async (_, i) => line.enter({ person: String(i), run })))
    expect(most).toBe(3)
  })

  it('sends home whoever waits when it closes', async () => {
    const { line, ran, acknowledged, enter } = lineOf({ patience: 10 })
    const all = [enter('a', '1'), enter('b', '2')]
    line.close()
    await Promise.all(all)
    await pause(30)
    expect([...ran, ...acknowledged]).toEqual([])
  })

  it('tells how long each answer took', async () => {
    const took: number[] = []
    const { enter } = lineOf({ onDone: (seconds) => took.push(seconds) })
    await Promise.all([enter('a', '1'), enter('b', '2')])
    expect(took).toHaveLength(2)
  })
})
