import { Client, GatewayIntentBits, Options, Partials } from 'discord.js'
import type { Settings } from '../settings.js'

/**
 * A client without privileged intents: mentions of the bot, replies that ping it and direct messages carry their text
 * anyway. No message may ping anyone, whatever it quotes. Caches are small: nothing that people write is kept.
 */
export const createClient = ({ apiUrl }: Pick<Settings, 'apiUrl'>): Client =>
  new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages arrive in channels that the client has not seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // As many connections as Discord recommends: one carries at most 2,500 servers.
    shards: 'auto',
    // The question may be deleted before the answer is sent; the answer then stands alone.
    failIfNotExists: false,
    rest: apiUrl === undefined ? {} : { api: apiUrl },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      // A message and the card that it replies to: enough to know what a reply is about.
      MessageManager: 2,
      PresenceManager: 0,
      ReactionManager: 0,
      GuildMemberManager: { maxSize: 50, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 500, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
  })
