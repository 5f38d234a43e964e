import { describe, expect, it } from 'vitest'
import { onStage } from '../harness.js'
import { slash } from '../loopback/actions.js'
import { until } from '../loopback/exchange.js'
import { snowflake } from '../loopback/ids.js'
import type { Json } from '../loopback/json.js'
import { channelPayload, memberPayload, userPayload } from '../loopback/people.js'
import { textOf, type World } from '../loopback/world.js'

const QUESTION = 'what share of cobalt comes from china'

const interaction = (world: World, type: number, data: unknown): Json => ({
  id: snowflake(),
  token: `dG9rZW4${snowflake()}`,
  application_id: world.appId,
  type,
  version: 1,
  data,
  channel: channelPayload(world.general),
  channel_id: world.general.id,
  guild_id: world.guild,
  member: memberPayload(world.alice),
  locale: 'en-US',
  app_permissions: '0',
  entitlements: [],
  authorizing_integration_owners: { '0': world.guild },
  context: 0,
})

const message = (world: World): Json => ({
  id: snowflake(),
  channel_id: world.general.id,
  guild_id: world.guild,
  type: 0,
  author: userPayload(world.alice),
  member: memberPayload(world.alice),
  content: `<@${world.me.id}> ${QUESTION}`,
  mentions: [userPayload(world.me)],
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  pinned: false,
})

const without = (json: Json, ...keys: readonly string[]): Json =>
  Object.fromEntries(Object.entries(json).filter(([key]) => !keys.includes(key)))

const ASK = { id: snowflake(), name: 'ask', type: 1 }

/** Payloads that Discord says it never sends. */
const SHAPES: readonly (readonly [string, string, (world: World) => unknown])[] = [
  ['a message without an author', 'MESSAGE_CREATE', (world) => without(message(world), 'author', 'member')],
  ['a message by null', 'MESSAGE_CREATE', (world) => ({ ...message(world), author: null })],
  ['a message of null', 'MESSAGE_CREATE', (world) => ({ ...message(world), content: null })],
  ['a message without content', 'MESSAGE_CREATE', (world) => without(message(world), 'content')],
  ['a message whose mentions are null', 'MESSAGE_CREATE', (world) => ({ ...message(world), mentions: null })],
  ['a message whose embeds are a number', 'MESSAGE_CREATE', (world) => ({ ...message(world), embeds: 7 })],
  ['a message with a component of null', 'MESSAGE_CREATE', (world) => ({ ...message(world), components: [null] })],
  ['a message without an id', 'MESSAGE_CREATE', (world) => without(message(world), 'id')],
  ['a message in a reply to null', 'MESSAGE_CREATE', (w) => ({ ...message(w), type: 19, referenced_message: {} })],
  ['an event of null', 'MESSAGE_CREATE', () => null],
  ['an interaction of null', 'INTERACTION_CREATE', () => null],
  ['a command without data', 'INTERACTION_CREATE', (world) => interaction(world, 2, null)],
  ['a command without a person', 'INTERACTION_CREATE', (world) => without(interaction(world, 2, ASK), 'member')],
  ['a command with options of null', 'INTERACTION_CREATE', (w) => interaction(w, 2, { ...ASK, options: [null] })],
  ['a command of an unknown type', 'INTERACTION_CREATE', (world) => interaction(world, 2, { ...ASK, type: 99 })],
  ['a command without a token', 'INTERACTION_CREATE', (world) => without(interaction(world, 2, ASK), 'token')],
  ['a press without a message', 'INTERACTION_CREATE', (w) => interaction(w, 3, { custom_id: '1', component_type: 2 })],
  ['a press of nothing', 'INTERACTION_CREATE', (world) => interaction(world, 3, {})],
  ['completion without a focus', 'INTERACTION_CREATE', (world) => interaction(world, 4, { ...ASK, options: [] })],
  ['a form of null', 'INTERACTION_CREATE', (world) => interaction(world, 5, null)],
  ['an interaction of a new type', 'INTERACTION_CREATE', (world) => interaction(world, 77, ASK)],
  ['a menu entry whose message is missing', 'INTERACTION_CREATE', (w) => interaction(w, 2, { ...ASK, type: 3 })],
  ['a server without channels', 'GUILD_CREATE', () => ({ id: snowflake(), channels: null, members: 3 })],
  ['a server of null', 'GUILD_CREATE', () => null],
  ['an unknown event', 'A_NEW_EVENT', () => ({ anything: true })],
]

describe('a malformed event', () => {
  it.each(SHAPES)('of %s does not end the process, and is not quoted in the log', async (_, t, shape) => {
    const { discord, logged } = await onStage()
    discord.gateway.dispatch(t, shape(discord.world), ~0)
    const next = slash(discord, 'ask', { question: QUESTION }, { by: discord.world.bob })
    expect(textOf(await next.answer())).toContain('0.6%')
    expect(logged()).not.toContain('cobalt')
  })

  it('is told to the log by its name', async () => {
    const { discord, logged } = await onStage()
    discord.gateway.dispatch('INTERACTION_CREATE', null, ~0)
    await until(() => (logged().includes('malformed event skipped') ? true : undefined), 'the line')
    expect(logged()).toContain('"event":"INTERACTION_CREATE"')
  })
})
