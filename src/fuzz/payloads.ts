import type { Random } from '../random.js'

/** Anything that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Who and where the payloads are about; the bot itself is `ME`. */
export const ME = '111111111111111111'
const PERSON = '222222222222222222'
const SERVER = '333333333333333333'
const CHANNEL = '444444444444444444'

const user = (id: string): Json => ({ id, username: 'x', discriminator: '0', global_name: null, avatar: null })
const member: Json = {
  user: user(PERSON),
  roles: [],
  joined_at: '2024-01-01T00:00:00+00:00',
  permissions: '8',
  flags: 0,
}
const channel: Json = { id: CHANNEL, type: 0, name: 'general', guild_id: SERVER, permission_overwrites: [] }

/** What Discord sends first: https://discord.com/developers/docs/events/gateway-events#ready */
export const READY: Json = { user: user(ME), guilds: [], application: { id: ME, flags: 0 }, session_id: 's', v: 10 }

/** A server that the bot is in. */
export const GUILD: Json = {
  ...{ id: SERVER, name: 'Desk', owner_id: PERSON, unavailable: false, member_count: 2, system_channel_id: CHANNEL },
  ...{ channels: [channel], threads: [], members: [member], emojis: [], stickers: [], features: [] },
  roles: [{ id: SERVER, name: '@everyone', permissions: '274878024704', position: 0, color: 0, flags: 0 }],
}

/** A message as `MESSAGE_CREATE` carries it: https://discord.com/developers/docs/resources/message#message-object */
export const message = (id: string, content: string): Json => ({
  ...{ id, channel_id: CHANNEL, guild_id: SERVER, channel_type: 0, type: 0, author: user(PERSON), member, content },
  ...{ mentions: [user(ME)], mention_roles: [], mention_everyone: false, attachments: [], embeds: [], components: [] },
  ...{ timestamp: '2026-01-01T00:00:00+00:00', edited_timestamp: null, tts: false, pinned: false },
})

/**
 * An interaction as `INTERACTION_CREATE` carries it.
 * @param type 2 command, 3 component, 4 completion, 5 form:
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type
 */
export const interaction = (id: string, type: number, data: Json): Json => ({
  ...{ id, token: `t${id}`, application_id: ME, type, version: 1, data, channel, channel_id: CHANNEL, member },
  ...{ guild_id: SERVER, locale: 'en-US', app_permissions: '8', entitlements: [], context: 0 },
  authorizing_integration_owners: { '0': SERVER },
  ...(type === 3 && { message: message(id, '') }),
})

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/** The same with one thing in it, at any depth, left out or replaced by something of another kind. */
export const damagedJson = (value: Json, random: Random, replacement: () => Json): Json => {
  if (random.once(4)) return replacement()
  if (isList(value) && value.length > 0) {
    const at = random.below(value.length)
    return value.map((item, index) => (index === at ? damagedJson(item, random, replacement) : item))
  }
  if (!isObject(value)) return replacement()
  const key = random.pick([...Object.keys(value), 'new'])
  const { [key]: inner = null, ...rest } = value
  return random.once(5) && key in value ? rest : { ...rest, [key]: damagedJson(inner, random, replacement) }
}
