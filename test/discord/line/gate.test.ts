import { describe, expect, it } from 'vitest'
import { Gate } from '../../../src/discord/line/gate.js'

describe('the gate', () => {
  it('keeps the order of those who wait', async () => {
    const gate = new Gate(1)
    const done: number[] = []
    const work = (n: number) => async () => {
      await Promise.resolve()
      done.push(n)
    }
    await Promise.all([1, 2, 3].map((n) => gate.pass(work(n))))
    expect(done).toEqual([1, 2, 3])
  })

  it('opens when a place is free, and takes none itself', async () => {
    const gate = new Gate(1)
    let release: () => void = () => undefined
    const first = gate.pass(() => new Promise<void>((resolve) => (release = resolve)))
    let open = false
    const opened = gate.open().then(() => (open = true))
    await Promise.resolve()
    expect(open).toBe(false)
    release()
    await Promise.all([first, opened])
    await gate.open()
    await gate.pass(() => Promise.resolve())
  })
})
