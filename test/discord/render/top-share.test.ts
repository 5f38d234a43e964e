import { describe, expect, it } from 'vitest'
import { withTopShare } from '../../../src/discord/render/top-share.js'

describe('the line of the world under a ranking', () => {
  const first = { label: '1', text: 'Australia: 92,000 t, 31.7% [1]' }
  const second = { label: '2', text: 'China: 62,000 t, 21.4%, 53.1% cumulative [1]' }
  const world = { label: 'World', text: '290,000 t (2025 est.) [1]' }

  it('tells what the rows have together', () => {
    expect(withTopShare([first, second, world])).toEqual([
      first,
      second,
      { label: 'Top 2', text: '53.1% of 290,000 t (2025 est.) [1]' },
    ])
  })

  it('stays as it is under one row, and where no shares are', () => {
    expect(withTopShare([first, world])).toEqual([first, world])
    expect(withTopShare([world])).toEqual([world])
  })
})
