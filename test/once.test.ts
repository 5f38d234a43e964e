import { expect, it } from 'vitest'
import { once } from '../src/once.js'

it('works out what an object holds once, undefined too', () => {
  let times = 0
  const first = once(({ rows }: { readonly rows: readonly number[] }) => {
    times += 1
    return rows[0]
  })
  const [one, none] = [{ rows: [7, 8] }, { rows: [] }]
  expect([first(one), first(one), first(none), first(none)]).toEqual([7, 7, undefined, undefined])
  expect(times).toBe(2)
})
