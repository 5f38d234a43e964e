import { type IShardingStrategy, SimpleShardingStrategy } from 'discord.js'

/** The manager of the connections, of which discord.js exports two under one name. */
type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0]

/** What the log says of an event that could not be read: its name, if it looks like one, and never its content. */
const nameOf = (payload: unknown): string => {
  const data = typeof payload === 'object' && payload !== null && 'data' in payload ? payload.data : undefined
  const name = typeof data === 'object' && data !== null && 't' in data ? data.t : undefined
  return typeof name === 'string' && /^[A-Z_]{1,60}$/.test(name) ? name : 'unknown'
}

/**
 * A sharding strategy whose events cannot end the process. discord.js reads payloads as Discord documents them: one that
 * lacks a promised field (a command without a user, a message of null) throws inside the socket's own callback, where
 * nothing catches it.
 */
export const surviving =
  (onMalformed: (event: string, error: unknown) => void) =>
  (manager: Manager): IShardingStrategy => {
    const emit: (...event: Parameters<Manager['emit']>) => boolean = manager.emit.bind(manager)
    const guarded = (...event: Parameters<Manager['emit']>): boolean => {
      try {
        return emit(...event)
      } catch (error) {
        onMalformed(nameOf(event[1]), error)
        return true
      }
    }
    Object.defineProperty(manager, 'emit', { value: guarded })
    return new SimpleShardingStrategy(manager)
  }
