import { snowflake } from './ids.js'
import type { UploadedFile } from './http.js'
import { asList, asText, type Json } from './json.js'
import { type Channel, type Person, person, userPayload } from './people.js'
import { everyComponent } from './validate/components.js'

/** A message as the fake Discord keeps it. */
export interface Message {
  readonly id: string
  readonly channel: Channel
  readonly author: Person
  body: Json
  files: ReadonlyMap<string, UploadedFile>
  /** Id of the only person who sees it; absent: everyone in the channel. */
  readonly onlyFor?: string
  readonly replyTo?: Message
  /** Who used the command or button that it answers. */
  readonly askedBy?: Person
  edits: number
}

const GUILD = snowflake()

/** Everything that exists on the fake Discord. */
export class World {
  readonly me = person('assay', true)
  readonly appId = snowflake()
  readonly alice = person('alice')
  readonly bob = person('bob')
  readonly guild = GUILD
  readonly general: Channel = { id: snowflake(), guild: GUILD, name: 'general' }
  readonly quiet: Channel = { id: snowflake(), guild: GUILD, name: 'quiet' }
  /** A server that did not add the bot: only user-installed commands come from there. */
  readonly elsewhere: Channel = { id: snowflake(), guild: snowflake(), name: 'elsewhere' }
  readonly dm: Channel = { id: snowflake(), name: 'dm' }
  /** Where the bot may post. */
  readonly channels: Channel[] = [this.general, this.quiet, this.dm]
  readonly messages: Message[] = []
  readonly commands = new Map<string, Json[]>()
  /** Breaches of Discord's limits; a test that ends with one fails. */
  readonly violations: string[] = []
  readonly requests: { readonly method: string; readonly path: string; readonly status: number }[] = []
  /** Channel id → code that posting there gets: 50013 or 50001. */
  readonly closed = new Map<string, number>()

  /** @param at milliseconds; when it was written */
  add(message: Omit<Message, 'id' | 'edits'>, at?: number): Message {
    const added = { ...message, id: snowflake(at), edits: 0 }
    this.messages.push(added)
    return added
  }

  /** The bot's messages that a person can see, oldest first. */
  seenBy(viewer: Person, channel: Channel): readonly Message[] {
    return this.messages.filter(
      (m) => m.author === this.me && m.channel === channel && (m.onlyFor === undefined || m.onlyFor === viewer.id),
    )
  }
}

/** Everything that a reader sees in a message, as one text. */
export const textOf = ({ body }: Message): string =>
  [
    asText(body['content']),
    ...asList(body['embeds']).flatMap((e) => [asText(e['title']), asText(e['description'])]),
    ...everyComponent(asList(body['components'])).flatMap((c) => (c['type'] === 10 ? [asText(c['content'])] : [])),
  ]
    .filter((text) => text !== '')
    .join('\n')

/** The buttons of a message, in order. */
export const buttonsOf = ({ body }: Message): readonly { label: string; id: string; disabled: boolean }[] =>
  everyComponent(asList(body['components']))
    .filter(({ type }) => type === 2)
    .map((b) => ({ label: asText(b['label']), id: asText(b['custom_id']), disabled: b['disabled'] === true }))

/** The select menus of a message. */
export const selectsOf = ({ body }: Message): readonly { id: string; options: readonly Json[] }[] =>
  everyComponent(asList(body['components']))
    .filter(({ type }) => type === 3)
    .map((s) => ({ id: asText(s['custom_id']), options: asList(s['options']) }))

/** Discord includes the message replied to, but not the one before that. */
const withoutReference = (message: Message): Message => {
  const { id, channel, author, body, files, askedBy, edits } = message
  return { id, channel, author, body, files, edits, ...(askedBy && { askedBy }) }
}

/** The message as the bot is shown it: other people's text is empty unless it may read it. */
export const messagePayload = (message: Message, world: World): Json => {
  const { id, channel, author, body, replyTo, askedBy } = message
  const mentions = [world.me, world.alice, world.bob].filter(
    (p) => asText(body['content']).includes(`<@${p.id}>`) || (replyTo?.author === p && body['pings'] === true),
  )
  const readable = author === world.me || channel.guild === undefined || mentions.includes(world.me)
  return {
    id,
    channel_id: channel.id,
    ...(channel.guild !== undefined && { guild_id: channel.guild }),
    type: askedBy !== undefined ? 20 : replyTo === undefined ? 0 : 19,
    author: userPayload(author),
    content: readable ? asText(body['content']) : '',
    embeds: readable ? asList(body['embeds']) : [],
    components: readable ? asList(body['components']) : [],
    attachments: [],
    mentions: mentions.map(userPayload),
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    flags: typeof body['flags'] === 'number' ? body['flags'] : 0,
    ...(author === world.me && { application_id: world.appId }),
    ...(askedBy && {
      interaction_metadata: {
        id: snowflake(),
        type: 2,
        user: userPayload(askedBy),
        authorizing_integration_owners: { '0': channel.guild ?? '0' },
      },
    }),
    ...(replyTo && {
      message_reference: { message_id: replyTo.id, channel_id: channel.id, guild_id: channel.guild },
      referenced_message: messagePayload(withoutReference(replyTo), world),
    }),
  }
}
