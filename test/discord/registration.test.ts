import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/discord/commands/all.js'
import { allCommandData } from '../../src/discord/commands/data.js'
import { fingerprint } from '../../src/discord/register.js'
import { asList, asObject, type Json } from './loopback/json.js'
import { checkCommands } from './loopback/validate/commands.js'

const LOCALES = ['de', 'es-ES', 'fr', 'ja', 'pt-BR']
const data = asList(allCommandData())

/** Every command, option and choice, with the path that leads to it. */
const parts = (items: readonly Json[], path: string): readonly (readonly [string, Json])[] =>
  items.flatMap((item) => {
    const here = `${path}/${String(item['name'])}`
    return [[here, item] as const, ...parts(asList(item['options']), here), ...parts(asList(item['choices']), here)]
  })

describe('the registered commands', () => {
  it('are those of the help text, and the two of the context menu', () =>
    expect(data.map(({ name }) => name)).toEqual([
      'ask',
      'check',
      'share',
      'mineral',
      'country',
      'compare',
      'trend',
      'timeline',
      'search',
      'sources',
      'about',
      'privacy',
      'help',
      'Answer this',
      'Check this claim',
    ]))

  it('keep Discord’s limits in every language', () => expect(checkCommands(data)).toEqual([]))

  it.each(parts(data, ''))('%s is named and described in every language', (_, item) => {
    expect(Object.keys(asObject(item['name_localizations'])).sort()).toEqual(LOCALES)
    if (item['description'] !== undefined)
      expect(Object.keys(asObject(item['description_localizations'])).sort()).toEqual(LOCALES)
  })

  it.each(LOCALES)('have names of their own in %s, options too', (locale) => {
    const names = (items: readonly Json[]) => items.map((item) => asObject(item['name_localizations'])[locale])
    expect(new Set(names(data)).size).toBe(data.length)
    for (const command of data) {
      const options = asList(command['options'])
      expect(new Set(names(options)).size).toBe(options.length)
    }
  })

  it('work everywhere: in servers, direct messages and group chats, for both kinds of installation', () => {
    for (const command of data) expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] })
  })

  it('complete what they say they complete', () => {
    for (const { data: command, completes = {}, asks } of COMMANDS) {
      const completing = asList(command.options).filter(({ autocomplete }) => autocomplete === true)
      expect(completing.map(({ name }) => name).sort()).toEqual(
        [...Object.keys(completes), ...(asks === undefined ? [] : [asks])].sort(),
      )
    }
  })
})

describe('fingerprint', () => {
  it('sees no difference in what Discord adds, reorders or leaves out', () => {
    const theirs = data.toReversed().map((command, i) => ({
      ...command,
      id: String(i),
      version: '1',
      nsfw: false,
      dm_permission: true,
      default_member_permissions: null,
      contexts: [2, 1, 0],
      options: asList(command['options']).map((option) => ({ required: false, ...option })),
    }))
    expect(fingerprint(theirs, true)).toBe(fingerprint(data, true))
  })

  it.each<[string, (command: Json) => Json]>([
    ['a description', (command) => ({ ...command, description: 'other' })],
    ['a translation', (command) => ({ ...command, name_localizations: { de: 'anders' } })],
    ['a context', (command) => ({ ...command, contexts: [0] })],
    ['an option', (command) => ({ ...command, options: [] })],
  ])('sees a change of %s', (_, change) => {
    const [first = {}, ...rest] = data
    expect(fingerprint([change(first), ...rest], true)).not.toBe(fingerprint(data, true))
  })
})
