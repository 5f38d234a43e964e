import { type Client, Events, RESTEvents } from 'discord.js'
import { describeError } from './errors.js'
import { onInteraction } from './handlers/interaction.js'
import { onMessage } from './handlers/message.js'
import type { Room } from './room.js'
import { welcome } from './welcome.js'

/** Tells the log how the connection fares. */
export const onConnection = (client: Client, { log, watch }: Room): void => {
  client.on(Events.Error, (error) => log.error(describeError(error), 'client error'))
  client.on(Events.ShardError, (error) => log.warn(describeError(error), 'connection error'))
  client.on(Events.ShardReconnecting, (shard) => {
    watch.happened('reconnecting')
    log.info({ shard }, 'reconnecting')
  })
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'resumed'))
  client.rest.on(RESTEvents.RateLimited, ({ route, retryAfter, global }) =>
    log.info({ route, retryAfter, global }, 'waiting for a rate limit to pass'),
  )
}

/** Answers what is asked, and greets whoever adds the bot. @returns the answers under way: each leaves the set when it is done */
export const onAsked = (client: Client, room: Room): ReadonlySet<Promise<void>> => {
  const under = new Set<Promise<void>>()
  const track = (work: Promise<void>): void => {
    under.add(work)
    void work.finally(() => under.delete(work))
  }
  client.on(Events.InteractionCreate, (interaction) => track(onInteraction(interaction, room)))
  client.on(Events.MessageCreate, (message) => track(onMessage(message, room)))
  client.on(Events.GuildCreate, (guild) => track(welcome(guild, room)))
  return under
}

/** Takes no more questions. */
export const stopListening = (client: Client): void => {
  for (const event of [Events.InteractionCreate, Events.MessageCreate, Events.GuildCreate] as const)
    client.removeAllListeners(event)
}
