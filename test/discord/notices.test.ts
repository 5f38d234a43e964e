import { describe, expect, it } from 'vitest'
import { CommandLinks } from '../../src/discord/command-links.js'
import { Notices } from '../../src/discord/notices.js'

describe('notices', () => {
  it('are given once in a day', () => {
    let now = 1
    const notices = new Notices(() => now)
    expect([notices.first('a'), notices.first('a'), notices.first('b')]).toEqual([true, false, true])
    now += 24 * 60 * 60 * 1000 + 1
    expect(notices.first('a')).toBe(true)
  })
})

describe('links to commands', () => {
  it('can be pressed once Discord has told the ids, and are names before that', () => {
    const links = new CommandLinks()
    expect(links.to('ask')).toBe('`/ask`')
    for (const nothing of [undefined, null, 'commands', [null, 7, { name: 'ask' }]]) links.learn(nothing)
    expect(links.to('ask')).toBe('`/ask`')
    links.learn([{ id: '17', name: 'ask' }])
    expect(links.to('ask')).toBe('</ask:17>')
    expect(links.to('check')).toBe('`/check`')
  })
})
