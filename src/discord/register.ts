import { type Client, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js'
import type { Logger } from '../log.js'
import { describeError, isUnauthorized } from './errors.js'

/** Fields that Discord fills in itself, or that cannot be set for a single server. */
const OURS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'choices',
  'value',
  'required',
  'autocomplete',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
] as const
const GLOBAL_ONLY = ['integration_types', 'contexts'] as const

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A command reduced to what we decide, defaults left out, so that ours and Discord's copy compare as text. */
const essence = (value: unknown, keys: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((item) => essence(item, keys))
  if (!isRecord(value)) return value
  const entries = Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
    if (!keys.includes(key) || item === null || item === undefined || item === false) return []
    if (key.endsWith('_localizations')) return isRecord(item) ? [[key, Object.entries(item).sort()]] : []
    if (Array.isArray(item) && item.length === 0) return []
    if ((GLOBAL_ONLY as readonly string[]).includes(key) && Array.isArray(item)) return [[key, item.toSorted()]]
    return [[key, essence(item, keys)]]
  })
  return entries.sort(([a], [b]) => (a < b ? -1 : 1))
}

const omit = (command: object, keys: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(command).filter(([key]) => !keys.includes(key)))

/** The registered commands as one text; order does not matter to Discord, nor here. */
export const fingerprint = (commands: unknown, global: boolean): string => {
  const keys = global ? [...OURS, ...GLOBAL_ONLY] : OURS
  const list = Array.isArray(commands) ? commands.map((command) => JSON.stringify(essence(command, keys))) : []
  return list.sort().join('\n')
}

/**
 * Tells Discord the commands, only if they differ from what it has: registration is limited to 200 new ones a day.
 * A failure is logged and the bot goes on: mentions still work. Throws only when the token is refused.
 * @returns the commands as Discord keeps them, or undefined where it does not tell
 */
export const registerCommands = async (
  client: Client<true>,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  guildId: string | undefined,
  log: Logger,
): Promise<unknown> => {
  const id = client.application.id
  const route = guildId === undefined ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guildId)
  const query = new URLSearchParams({ with_localizations: 'true' })
  const global = guildId === undefined
  const body = global ? commands : commands.map((command) => omit(command, GLOBAL_ONLY))
  try {
    const existing = await client.rest.get(route, { query }).catch((error: unknown) => {
      if (isUnauthorized(error)) throw error
      return undefined
    })
    if (fingerprint(existing, global) === fingerprint(commands, global)) {
      log.info('commands unchanged')
      return existing
    }
    const kept = await client.rest.put(route, { body })
    log.info({ commands: commands.length }, 'commands registered')
    return kept
  } catch (error) {
    if (isUnauthorized(error)) throw error
    log.warn(describeError(error), 'commands not registered')
    return undefined
  }
}
