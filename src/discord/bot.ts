import { type Client, Status } from 'discord.js'
import type { Brain } from '../brain-types.js'
import { createPictures, type Pictures } from '../charts/picture.js'
import { createLog, type Logger } from '../log.js'
import type { Settings } from '../settings.js'
import { type BurstLimit, Bursts } from './bursts.js'
import { createClient } from './client.js'
import { ClosedChannels } from './closed-channels.js'
import { CommandLinks } from './command-links.js'
import { allCommandData } from './commands/data.js'
import { describeError, FatalError } from './errors.js'
import { onAsked, onConnection, stopListening } from './events.js'
import { sayFarewell } from './farewell.js'
import { installLink } from './install.js'
import { Line, type LineOptions } from './line/line.js'
import { login, onClosedForGood, whyNoConnection } from './login.js'
import { Memory } from './memory.js'
import { unwatched, type Watch } from './metrics/watch.js'
import { Notices } from './notices.js'
import { createPace } from './pace.js'
import { registerCommands } from './register.js'
import type { Room } from './room.js'

export interface BotOptions {
  readonly log?: Logger
  /** Milliseconds until a login that gets no answer is given up. */
  readonly loginTimeout?: number
  /** Default: drawn by the charts room. */
  readonly pictures?: Pictures
  /** Default: 10 questions in 30 seconds. */
  readonly limit?: BurstLimit
  readonly line?: LineOptions
}

export interface Bot {
  readonly client: Client<true>
  /** Resolves when the bot was stopped; rejects with a FatalError when Discord turned it away. */
  readonly ended: Promise<void>
  /** Lets answers under way go out, then closes the connection; takes at most four seconds. */
  stop(): Promise<void>
}

const LOGIN_TIMEOUT = 30_000
const TWO_PROCESSES =
  'an interaction had been answered already: is a second process running with the same token? Stop one of them'

/** A promise with its ends in hand. Whoever started the bot may look at it only later. */
const openEnd = () => {
  let end: (error?: FatalError) => void = () => undefined
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => (error === undefined ? resolve() : reject(error))
  })
  ended.catch(() => undefined)
  return { ended, end }
}

/** Counts for whoever set METRICS_PORT; the library that counts is loaded for them alone. */
const watchOn = async (port: number | undefined, client: Client, line: Line): Promise<Watch> => {
  if (port === undefined) return unwatched
  const { startWatch } = await import('./metrics/serve.js')
  return startWatch(port, {
    connected: () => client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready),
    servers: () => client.guilds.cache.size,
    waiting: () => line.length,
  })
}

/**
 * Starts the bot: logs in, registers the commands if they changed, and answers.
 * @throws {FatalError} with one sentence when it cannot start.
 */
export const startBot = async (settings: Settings, brain: Brain, options: BotOptions = {}): Promise<Bot> => {
  const log = options.log ?? createLog(settings)
  if (settings.token === undefined) throw new FatalError('DISCORD_TOKEN is not set.', 78)
  const notices = new Notices()
  const client = createClient(settings, {
    onMalformed: (event, error) => {
      room.watch.happened('malformed')
      log.error({ event, ...describeError(error) }, 'malformed event skipped')
    },
    onRateLimited: (route) => {
      room.watch.happened('rate-limited')
      log.warn({ route }, 'rate limited')
    },
    onAnsweredElsewhere: () => {
      room.watch.happened('answered-elsewhere')
      if (notices.first('two processes')) log.warn(TWO_PROCESSES)
    },
  })
  const { ended, end } = openEnd()
  const fail = (error: unknown): void => {
    end(whyNoConnection(error, settings.apiUrl))
    void client.destroy()
  }
  const line = new Line({ ...options.line, onDone: (seconds) => watch.took(seconds) })
  const watch = await watchOn(settings.metricsPort, client, line)
  const room: Room = {
    brain,
    memory: new Memory(),
    closed: new ClosedChannels(),
    bursts: new Bursts(options.limit),
    pictures: options.pictures ?? createPictures(brain.corpus),
    line,
    notices,
    links: new CommandLinks(),
    pace: createPace(),
    log,
    watch,
    fail,
  }
  onConnection(client, room)
  const under = onAsked(client, room)
  try {
    const ready = await login(client, settings.token, options.loginTimeout ?? LOGIN_TIMEOUT)
    onClosedForGood(client, fail)
    room.links.learn(await registerCommands(ready, allCommandData(), settings.guildId, log))
    log.info({ servers: ready.guilds.cache.size, install: installLink(ready.application.id) }, 'ready')
    return {
      client: ready,
      ended,
      stop: async () => {
        stopListening(client)
        const close = [() => client.destroy(), () => room.pictures.close(), () => watch.close()]
        await sayFarewell({ under, log, closeLine: () => room.line.close(), close })
        end()
      },
    }
  } catch (error) {
    await Promise.all([client.destroy(), watch.close()])
    throw whyNoConnection(error, settings.apiUrl)
  }
}
