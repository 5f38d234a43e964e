import {
  type CacheWithLimitsOptions,
  Client,
  GatewayIntentBits,
  type GuildMember,
  GuildMemberManager,
  MessageManager,
  Options,
  Partials,
  PresenceManager,
  ReactionManager,
  type User,
  UserManager,
} from 'discord.js'
import type { Settings } from '../settings.js'
import { surviving } from './wire/malformed.js'
import { type RequestOptions, sendOnce } from './wire/requests.js'

/** What the connection tells of itself. */
export interface Wire extends RequestOptions {
  /** An event that could not be read was skipped. */
  readonly onMalformed: (event: string, error: unknown) => void
}

const TEN_MINUTES = 10 * 60 * 1000

const isSelf = ({ id, client }: GuildMember | User): boolean => id === client.user.id

/**
 * How many of each are kept. discord.js looks its caches up by the names of their classes, which a bundler changes where
 * two are alike: they are written as they are at the time.
 */
const limits = (): CacheWithLimitsOptions => ({
  // A message and the card that it replies to: enough to know what a reply is about.
  [MessageManager.name]: 2,
  [PresenceManager.name]: 0,
  [ReactionManager.name]: 0,
  [GuildMemberManager.name]: { maxSize: 50, keepOverLimit: isSelf },
  [UserManager.name]: { maxSize: 500, keepOverLimit: isSelf },
})

/**
 * A client without privileged intents: mentions of the bot, replies that ping it and direct messages carry their text
 * anyway. No message may ping anyone, whatever it quotes. Caches are small: nothing that people write is kept.
 */
export const createClient = ({ apiUrl }: Pick<Settings, 'apiUrl'>, wire: Wire): Client =>
  new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages arrive in channels that the client has not seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // As many connections as Discord recommends: one carries at most 2,500 servers.
    shards: 'auto',
    // The question may be deleted before the answer is sent; the answer then stands alone.
    failIfNotExists: false,
    rest: {
      ...(apiUrl !== undefined && { api: apiUrl }),
      makeRequest: sendOnce(wire),
      // Responses to interactions do not count; messages have a pace of their own.
      globalRequestsPerSecond: Infinity,
      // Each deferred answer has a rate limit of its own, which discord.js keeps for an hour by default.
      handlerSweepInterval: TEN_MINUTES,
    },
    ws: { buildStrategy: surviving(wire.onMalformed) },
    makeCache: Options.cacheWithLimits(limits()),
  })
