import { snowflake } from './ids.js'
import type { Json } from './json.js'

export interface Person {
  readonly id: string
  readonly username: string
  readonly bot?: boolean
}

export interface Channel {
  readonly id: string
  /** Absent: a direct message. */
  readonly guild?: string
  readonly name: string
  /** Nobody but moderators may write here. */
  readonly readOnly?: boolean
}

const SEND_MESSAGES = '2048'

export const person = (username: string, bot = false): Person => ({ id: snowflake(), username, ...(bot && { bot }) })

export const userPayload = ({ id, username, bot }: Person): Json => ({
  id,
  username,
  discriminator: '0',
  global_name: username,
  avatar: null,
  ...(bot === true && { bot }),
})

export const memberPayload = (user: Person): Json => ({
  user: userPayload(user),
  nick: null,
  avatar: null,
  roles: [],
  joined_at: '2024-01-01T00:00:00.000000+00:00',
  deaf: false,
  mute: false,
  flags: 0,
  permissions: '2248473465835073',
})

export const channelPayload = ({ id, guild, name, readOnly = false }: Channel, recipient?: Person): Json =>
  guild === undefined
    ? { id, type: 1, last_message_id: null, ...(recipient && { recipients: [userPayload(recipient)] }) }
    : {
        id,
        type: 0,
        name,
        guild_id: guild,
        position: 0,
        permission_overwrites: readOnly ? [{ id: guild, type: 0, allow: '0', deny: SEND_MESSAGES }] : [],
        nsfw: false,
        topic: null,
      }

export const guildPayload = (id: string, channels: readonly Channel[], me: Person, system?: Channel): Json => ({
  id,
  name: 'Supply desk',
  owner_id: snowflake(),
  roles: [{ id, name: '@everyone', permissions: '274878024704', position: 0, color: 0, flags: 0, hoist: false }],
  emojis: [],
  stickers: [],
  features: [],
  members: [memberPayload(me)],
  member_count: 3,
  channels: channels.filter((channel) => channel.guild === id).map((channel) => channelPayload(channel)),
  threads: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  preferred_locale: 'en-US',
  joined_at: '2024-01-01T00:00:00.000000+00:00',
  unavailable: false,
  system_channel_id: system?.id ?? null,
  system_channel_flags: 0,
  verification_level: 0,
})
