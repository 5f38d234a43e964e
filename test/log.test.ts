import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createLog, readable } from '../src/log.js'

const written = (isTTY: boolean) => {
  const lines: string[] = []
  const log = createLog({ logLevel: 'info' }, { isTTY, write: (text) => void lines.push(text) })
  return { log, text: () => stripVTControlCharacters(lines.join('')) }
}

const LINK = 'https://discord.com/oauth2/authorize?client_id=1&scope=bot+applications.commands&permissions=274878024704'

describe('the log', () => {
  it('is JSON lines where nobody looks', () => {
    const { log, text } = written(false)
    log.warn({ route: '/channels/:id' }, 'rate limited')
    expect(JSON.parse(text())).toMatchObject({ level: 40, msg: 'rate limited', route: '/channels/:id' })
  })

  it('is readable lines on a terminal', () => {
    const { log, text } = written(true)
    log.warn({ route: '/channels/:id', retryAfter: 500 }, 'rate limited')
    log.debug('too little to be told')
    expect(text()).toMatch(/^\d\d:\d\d:\d\d warn rate limited route=\/channels\/:id retryAfter=500\n$/)
  })

  it('has the install link by itself on a line', () => {
    const { log, text } = written(true)
    log.info({ servers: 3, install: LINK }, 'ready')
    expect(text().split('\n').slice(1)).toEqual(['Add the bot to a server:', LINK, ''])
    expect(text()).toContain('info ready servers=3\n')
  })

  it('shows whatever else a line holds', () => {
    expect(readable('7')).toBe('7')
    expect(stripVTControlCharacters(readable('{"level":99,"time":"2026-11-28T00:00:07Z","a":{"b":1}}'))).toBe(
      '00:00:07 a={"b":1}\n',
    )
  })
})
