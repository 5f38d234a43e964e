import { type Client, type IShardingStrategy, Status } from 'discord.js'
import { pino } from 'pino'
import type { Brain } from '../brain-types.js'
import { Bursts } from '../discord/bursts.js'
import { createClient } from '../discord/client.js'
import { ClosedChannels } from '../discord/closed-channels.js'
import { CommandLinks } from '../discord/command-links.js'
import { onAsked } from '../discord/events.js'
import { Line } from '../discord/line/line.js'
import { Memory } from '../discord/memory.js'
import { unwatched } from '../discord/metrics/watch.js'
import { Notices } from '../discord/notices.js'
import type { RequestOptions } from '../discord/wire/requests.js'
import { GUILD, type Json, READY } from './payloads.js'

type BuildStrategy = NonNullable<NonNullable<Client['options']['ws']>['buildStrategy']>
type Manager = Parameters<BuildStrategy>[0]

const GATEWAY = {
  url: 'wss://gateway.invalid',
  shards: 1,
  session_start_limit: { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 },
}

/** A Discord that takes whatever is sent to it. */
const accept: NonNullable<RequestOptions['send']> = (url, { method }) =>
  Promise.resolve(
    method === 'GET'
      ? Response.json(url.includes('/gateway/bot') ? GATEWAY : { id: '5' })
      : new Response(null, { status: 204 }),
  )

/** A connection without a socket: what is handed to `deliver` goes the way of what a gateway sends. */
class Delivered implements IShardingStrategy {
  readonly #emit: (event: string, data: unknown) => boolean

  constructor(manager: Manager) {
    const emit: (...event: Parameters<Manager['emit']>) => boolean = manager.emit.bind(manager)
    this.#emit = emit as (event: string, data: unknown) => boolean
  }

  spawn(): Promise<void> {
    return Promise.resolve()
  }

  connect(): Promise<void> {
    this.deliver('READY', READY)
    this.#emit('ready', { data: READY, shardId: 0 })
    return Promise.resolve()
  }

  destroy(): Promise<void> {
    return Promise.resolve()
  }

  send(): Promise<void> {
    return Promise.resolve()
  }

  fetchStatus(): ReturnType<IShardingStrategy['fetchStatus']> {
    return Promise.resolve(new Map() as never)
  }

  deliver(t: string, d: Json): void {
    this.#emit('dispatch', { data: { op: 0, s: 1, t, d }, shardId: 0 })
  }
}

/** Takes an event of the gateway in, and resolves when whatever it started is done. */
export type Deliver = (event: string, payload: Json) => Promise<void>

/**
 * The bot as `startBot` puts it together, over a brain, logged in to a Discord that is not there. What a malformed event
 * throws is caught where the bot catches it; anything else is thrown to whoever delivers.
 */
export const openGateway = async (brain: Brain): Promise<Deliver> => {
  const quiet = () => undefined
  const client = createClient(
    {},
    { send: accept, onMalformed: quiet, onAnsweredElsewhere: quiet, onRateLimited: quiet },
  )
  const { ws } = client.options
  const guard = ws?.buildStrategy?.bind(ws)
  if (ws === undefined || guard === undefined) throw new Error('The client has no strategy for its connections.')
  let connection: Delivered | undefined
  ws.buildStrategy = (manager) => {
    guard(manager)
    connection = new Delivered(manager)
    return connection
  }
  const under = onAsked(client, {
    ...{
      brain,
      memory: new Memory(),
      closed: new ClosedChannels(),
      bursts: new Bursts({ questions: 1e9, seconds: 1 }),
    },
    pictures: {
      drawable: () => false,
      draw: () => Promise.reject(new Error('no pictures here')),
      close: async () => {},
    },
    ...{ line: new Line(), notices: new Notices(), links: new CommandLinks(), pace: () => Promise.resolve() },
    ...{ log: pino({ level: 'silent' }), watch: unwatched, fail: quiet },
  })
  await client.login('token')
  connection?.deliver('GUILD_CREATE', GUILD)
  if (client.ws.status !== Status.Ready) throw new Error('The client did not become ready.')
  return async (event, payload) => {
    connection?.deliver(event, payload)
    await Promise.all(under)
  }
}
