import { Exchange } from './exchange.js'
import { snowflake } from './ids.js'
import { asList, asText, type Json } from './json.js'
import { Loopback } from './loopback.js'
import { type Channel, channelPayload, guildPayload, memberPayload, type Person, userPayload } from './people.js'
import { type Message, messagePayload } from './world.js'

export interface Where {
  readonly by?: Person
  readonly in?: Channel
  readonly locale?: string
}

const KINDS = { 2: 'command', 3: 'component', 4: 'autocomplete', 5: 'modal' } as const

/** Sends an interaction to the bot; the exchange tells how it was answered. */
const interact = (discord: Loopback, type: 2 | 3 | 4 | 5, data: Json, where: Where, source?: Message): Exchange => {
  const { world } = discord
  const by = where.by ?? world.alice
  const channel = where.in ?? world.general
  const installed = channel.guild === world.guild
  const exchange = new Exchange(by, channel, KINDS[type], source, !installed)
  discord.callbacks.exchanges.set(exchange.token, exchange)
  const who = channel.guild === undefined ? { user: userPayload(by) } : { member: memberPayload(by) }
  const payload = {
    id: exchange.id,
    token: exchange.token,
    application_id: world.appId,
    type,
    version: 1,
    data,
    channel: channelPayload(channel, by),
    channel_id: channel.id,
    ...(channel.guild !== undefined && { guild_id: channel.guild, guild_locale: 'en-US' }),
    ...who,
    locale: where.locale ?? 'en-US',
    app_permissions: '274878024704',
    entitlements: [],
    authorizing_integration_owners: installed ? { '0': world.guild } : { '1': by.id },
    context: channel.guild === undefined ? 1 : 0,
    attachment_size_limit: 10_485_760,
    ...(source && { message: messagePayload(source, world) }),
  }
  discord.gateway.dispatch('INTERACTION_CREATE', payload, ~0)
  return exchange
}

const STRING = 3
const INTEGER = 4
const BOOLEAN = 5
const typeOf = (value: unknown): number =>
  typeof value === 'boolean' ? BOOLEAN : typeof value === 'number' ? INTEGER : STRING

const options = (given: Json, focused?: string): readonly Json[] =>
  Object.entries(given).map(([name, value]) => ({
    name,
    value,
    type: typeOf(value),
    ...(name === focused && { focused: true }),
  }))

/** Someone runs a slash command. */
export const slash = (discord: Loopback, name: string, given: Json = {}, where: Where = {}): Exchange =>
  interact(discord, 2, { id: snowflake(), name, type: 1, options: options(given) }, where)

/** Someone types in an option that completes itself. */
export const complete = (discord: Loopback, name: string, given: Json, focused: string, where: Where = {}): Exchange =>
  interact(discord, 4, { id: snowflake(), name, type: 1, options: options(given, focused) }, where)

/** Someone picks an entry of a message's context menu. */
export const menu = (discord: Loopback, name: string, target: Message, where: Where = {}): Exchange => {
  // Here the content is there whoever wrote it: the person handed it over.
  const { content, embeds, message_snapshots } = target.body
  const shown = {
    ...messagePayload(target, discord.world),
    content: asText(content),
    embeds: asList(embeds),
    ...(message_snapshots !== undefined && {
      message_snapshots,
      // https://discord.com/developers/docs/resources/message#message-reference-types
      message_reference: { type: 1, channel_id: target.channel.id, message_id: snowflake() },
    }),
  }
  const data = { id: snowflake(), name, type: 3, target_id: target.id, resolved: { messages: { [target.id]: shown } } }
  return interact(discord, 2, data, where)
}

/** Someone presses a button. */
export const press = (discord: Loopback, source: Message, id: string, where: Where = {}): Exchange =>
  interact(discord, 3, { custom_id: id, component_type: 2 }, { in: source.channel, ...where }, source)

/** Someone picks an option of a select menu. */
export const pick = (discord: Loopback, source: Message, id: string, value: string, where: Where = {}): Exchange =>
  interact(discord, 3, { custom_id: id, component_type: 3, values: [value] }, { in: source.channel, ...where }, source)

/** Someone sends a form. */
export const submit = (discord: Loopback, id: string, where: Where = {}): Exchange =>
  interact(discord, 5, { custom_id: id, components: [] }, where)

export interface Saying extends Where {
  readonly replyTo?: Message
  /** A reply pings the one replied to, unless switched off. */
  readonly ping?: boolean
  /** Milliseconds; a message of long ago. */
  readonly at?: number
  /** What else it holds: previews of links, a message that it forwards. */
  readonly holding?: Json
}

/** Someone writes a message; `@bot` in it mentions the bot. */
export const say = (discord: Loopback, content: string, saying: Saying = {}): Message => {
  const { world } = discord
  const channel = saying.in ?? world.general
  const body = {
    content: content.replaceAll('@bot', `<@${world.me.id}>`),
    pings: saying.ping ?? true,
    ...saying.holding,
  }
  const reference = saying.replyTo && { replyTo: saying.replyTo }
  const message = world.add(
    { channel, author: saying.by ?? world.alice, body, files: new Map(), ...reference },
    saying.at,
  )
  const payload = messagePayload(message, world)
  const member = channel.guild === undefined ? {} : { member: memberPayload(message.author) }
  const { guildMessages, directMessages } = Loopback.intents
  const intent = channel.guild === undefined ? directMessages : guildMessages
  // Sent by Discord and needed by discord.js, which cannot make the channel of a first direct message without it.
  const channelType = channel.guild === undefined ? 1 : 0
  discord.gateway.dispatch('MESSAGE_CREATE', { ...payload, ...member, channel_type: channelType }, intent)
  return message
}

/** A server adds the bot. @param channels from the uppermost down */
export const invite = (discord: Loopback, channels: readonly Channel[], system?: Channel): void => {
  const { world } = discord
  world.channels.push(...channels)
  const guild = channels[0]?.guild ?? snowflake()
  discord.gateway.dispatch('GUILD_CREATE', guildPayload(guild, channels, world.me, system), Loopback.intents.guilds)
}
