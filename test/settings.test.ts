import { describe, expect, it } from 'vitest'
import { readSettings, SettingsError } from '../src/settings.js'

describe('readSettings', () => {
  it('takes an empty environment, and empty variables, as unset', () => {
    expect(readSettings({})).toEqual({ logLevel: 'info' })
    expect(readSettings({ DISCORD_TOKEN: '', DISCORD_API_URL: '  ', LOG_LEVEL: '' })).toEqual({ logLevel: 'info' })
  })

  it('reads every variable and drops a slash at the end of the address', () => {
    const env = {
      DISCORD_TOKEN: 'a.b-c_d',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
      DISCORD_GUILD_ID: '123456789012345678',
      ASSAY_CORPUS: 'elsewhere',
      METRICS_PORT: '9464',
      LOG_LEVEL: 'debug',
    }
    expect(readSettings(env)).toEqual({
      token: 'a.b-c_d',
      apiUrl: 'http://127.0.0.1:8080/api',
      guildId: '123456789012345678',
      corpus: 'elsewhere',
      metricsPort: 9464,
      logLevel: 'debug',
    })
  })

  it.each([
    ['DISCORD_TOKEN', 'two words'],
    ['DISCORD_API_URL', 'http://discord.example/api'],
    ['DISCORD_API_URL', 'http://127.0.0.1.evil.example/api'],
    ['DISCORD_API_URL', 'https://user:secret@discord.example/api'],
    ['DISCORD_API_URL', 'nonsense'],
    ['DISCORD_GUILD_ID', '12ab'],
    ['METRICS_PORT', '70000'],
    ['METRICS_PORT', '-1'],
    ['METRICS_PORT', 'http'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_PORT', '99999'],
    ['METRICS_PORT', 'none'],
  ])('stops on a malformed %s and names it without repeating the value', (name, value) => {
    const read = () => readSettings({ [name]: value })
    expect(read).toThrow(SettingsError)
    expect(read).toThrow(new RegExp(`^${name} `))
    expect(read).not.toThrow(value)
  })

  it.each(['https://discord.example/api', 'http://localhost:1/api', 'http://[::1]:1/api', 'http://127.9.9.9/api'])(
    'accepts %s',
    (url) => expect(readSettings({ DISCORD_API_URL: url }).apiUrl).toBe(url),
  )

  it.each([
    ['DISCORD_TOKN', 'DISCORD_TOKEN'],
    ['discord_token', 'DISCORD_TOKEN'],
    ['DISCORD_GUILDID', 'DISCORD_GUILD_ID'],
    ['ASSAY_CORPUSS', 'ASSAY_CORPUS'],
  ])('notices that %s is a slip for %s', (written, meant) => {
    const read = () => readSettings({ [written]: 'most-secret' })
    expect(read).toThrow(`${written} is not a setting of Assay: rename it to ${meant}, or remove it.`)
    expect(read).not.toThrow('most-secret')
  })

  it('leaves names of other programs alone, and a slip beside the right name', () => {
    expect(readSettings({ LOGLEVEL: 'x', LOG_LEVELS: 'x', PORT: '1', DISCORD_WEBHOOK: 'x' })).toEqual({
      logLevel: 'info',
    })
    expect(readSettings({ DISCORD_TOKN: 'old', DISCORD_TOKEN: 'new' }).token).toBe('new')
  })

  it.each([
    [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, /^NODE_TLS_REJECT_UNAUTHORIZED must not be 0/],
    [{ NODE_OPTIONS: '--max-old-space-size=512 --tls-min-v1.0' }, /^NODE_OPTIONS must not allow TLS 1\.0/],
  ])('refuses %o, which weakens TLS', (env, sentence) => {
    expect(() => readSettings(env)).toThrow(SettingsError)
    expect(() => readSettings(env)).toThrow(sentence)
  })
})
