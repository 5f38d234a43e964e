import { type Client, Events, RESTEvents } from 'discord.js'
import type { Brain } from '../brain-types.js'
import { createLog, type Logger } from '../log.js'
import type { Settings } from '../settings.js'
import { type BurstLimit, Bursts } from './bursts.js'
import { createClient } from './client.js'
import { ClosedChannels } from './closed-channels.js'
import { allCommandData } from './commands/data.js'
import { describeError, FatalError } from './errors.js'
import { installLink } from './install.js'
import { closedFor, login, whyNoConnection } from './login.js'
import { onInteraction } from './handlers/interaction.js'
import { onMessage } from './handlers/message.js'
import { Memory } from './memory.js'
import { registerCommands } from './register.js'
import { createPictures, type Pictures } from '../charts/picture.js'
import type { Room } from './room.js'

export interface BotOptions {
  readonly log?: Logger
  /** Milliseconds until a login that gets no answer is given up. */
  readonly loginTimeout?: number
  /** Default: drawn by the charts room. */
  readonly pictures?: Pictures
  /** Default: 10 questions in 30 seconds. */
  readonly limit?: BurstLimit
}

export interface Bot {
  readonly client: Client<true>
  /** Resolves when the bot was stopped; rejects with a FatalError when Discord turned it away. */
  readonly ended: Promise<void>
  /** Lets answers under way go out, then closes the connection. */
  stop(): Promise<void>
}

const LOGIN_TIMEOUT = 30_000
/** What an answer under way gets to go out before the connection closes. */
const FAREWELL = 2_000

/**
 * Starts the bot: logs in, registers the commands if they changed, and answers.
 * @throws {FatalError} with one sentence when it cannot start.
 */
export const startBot = async (settings: Settings, brain: Brain, options: BotOptions = {}): Promise<Bot> => {
  const log = options.log ?? createLog(settings)
  if (settings.token === undefined) throw new FatalError('DISCORD_TOKEN is not set.', 78)
  const client = createClient(settings)
  const under = new Set<Promise<void>>()
  let end: (error?: FatalError) => void = () => undefined
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => (error === undefined ? resolve() : reject(error))
  })
  // Whoever started the bot may look at `ended` only later.
  ended.catch(() => undefined)
  const fail = (error: unknown): void => {
    end(whyNoConnection(error, settings.apiUrl))
    void client.destroy()
  }
  const room: Room = {
    brain,
    memory: new Memory(),
    closed: new ClosedChannels(),
    bursts: new Bursts(options.limit),
    pictures: options.pictures ?? createPictures(brain.corpus),
    log,
    fail,
  }
  const track = (work: Promise<void>): void => {
    under.add(work)
    void work.finally(() => under.delete(work))
  }
  client.on(Events.Error, (error) => log.error(describeError(error), 'client error'))
  client.on(Events.ShardError, (error) => log.warn(describeError(error), 'connection error'))
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting'))
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'resumed'))
  client.rest.on(RESTEvents.RateLimited, ({ route, retryAfter, global }) =>
    log.warn({ route, retryAfter, global }, 'rate limited'),
  )
  client.on(Events.InteractionCreate, (interaction) => track(onInteraction(interaction, room)))
  client.on(Events.MessageCreate, (message) => track(onMessage(message, room)))
  try {
    const ready = await login(client, settings.token, options.loginTimeout ?? LOGIN_TIMEOUT)
    client.on(Events.ShardDisconnect, ({ code }) => fail(closedFor(code)))
    await registerCommands(ready, allCommandData(), settings.guildId, log)
    log.info({ servers: ready.guilds.cache.size, install: installLink(ready.application.id) }, 'ready')
    return {
      client: ready,
      ended,
      stop: async () => {
        client.removeAllListeners(Events.InteractionCreate).removeAllListeners(Events.MessageCreate)
        await Promise.race([Promise.allSettled(under), new Promise((resolve) => setTimeout(resolve, FAREWELL).unref())])
        await client.destroy()
        await room.pictures.close()
        end()
      },
    }
  } catch (error) {
    await client.destroy()
    throw whyNoConnection(error, settings.apiUrl)
  }
}
