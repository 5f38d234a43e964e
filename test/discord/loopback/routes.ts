import type { Callbacks } from './callbacks.js'
import { type Body, Refusal } from './http.js'
import { asList, asObject, asText, type Json } from './json.js'
import { channelPayload, userPayload } from './people.js'
import { checkCommands } from './validate/commands.js'
import { checkMessage } from './validate/message.js'
import { messagePayload, type World } from './world.js'

interface Route {
  readonly method: string
  readonly path: RegExp
  /** Needs the bot's token; interaction routes carry their own. */
  readonly auth: boolean
  run(params: readonly string[], body: Body): unknown
}

const refuse = (world: World, faults: readonly string[]): void => {
  if (faults.length === 0) return
  world.violations.push(...faults)
  throw new Refusal(400, 50035, `Invalid Form Body: ${faults.join('; ')}`)
}

/** POST /channels/:id/messages */
const post = (world: World, channelId: string, { json, files }: Body): Json => {
  const channel = world.channels.find(({ id }) => id === channelId)
  if (channel === undefined) throw new Refusal(404, 10003, 'Unknown Channel')
  const closed = channel.readOnly === true ? 50013 : world.closed.get(channelId)
  if (closed !== undefined) throw new Refusal(403, closed, closed === 50001 ? 'Missing Access' : 'Missing Permissions')
  refuse(world, checkMessage(json, files, { interaction: false }))
  const body = asObject(json)
  const reference = asObject(body['message_reference'])
  // https://discord.com/developers/docs/resources/message#create-message
  const twin = world.messages.find(({ body: sent }) => sent['nonce'] !== undefined && sent['nonce'] === body['nonce'])
  if (twin !== undefined && body['enforce_nonce'] === true) return messagePayload(twin, world)
  const replyTo = world.messages.find(({ id }) => id === reference['message_id'])
  if (replyTo === undefined && reference['message_id'] !== undefined && reference['fail_if_not_exists'] !== false)
    throw new Refusal(400, 50035, 'Invalid Form Body: message_reference unknown message')
  const message = world.add({ channel, author: world.me, body, files, ...(replyTo && { replyTo }) })
  return messagePayload(message, world)
}

/** PUT of all commands of a scope: Discord keeps them and answers with its own fields added. */
const putCommands = (world: World, scope: string, { json }: Body): readonly Json[] => {
  refuse(world, checkCommands(asList(json)))
  const kept = asList(json).map((command, i) => ({
    default_member_permissions: null,
    nsfw: false,
    dm_permission: true,
    name_localizations: null,
    description_localizations: null,
    ...command,
    type: command['type'] ?? 1,
    id: `${world.appId}${i}`,
    application_id: world.appId,
    version: world.appId,
  }))
  world.commands.set(scope, kept)
  return kept
}

export const routes = (world: World, callbacks: Callbacks, gateway: () => string): readonly Route[] => [
  {
    method: 'GET',
    path: /^\/gateway\/bot$/,
    auth: true,
    run: () => ({
      url: gateway(),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
    }),
  },
  { method: 'GET', path: /^\/users\/@me$/, auth: true, run: () => userPayload(world.me) },
  {
    method: 'GET',
    path: /^\/applications\/(?:\d+)(\/guilds\/\d+)?\/commands$/,
    auth: true,
    run: ([scope]) => world.commands.get(scope ?? '') ?? [],
  },
  {
    method: 'PUT',
    path: /^\/applications\/(?:\d+)(\/guilds\/\d+)?\/commands$/,
    auth: true,
    run: ([scope], body) => putCommands(world, scope ?? '', body),
  },
  {
    method: 'POST',
    path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
    auth: false,
    run: ([id, token], body) => callbacks.respond(id ?? '', token ?? '', body),
  },
  {
    method: 'PATCH',
    path: /^\/webhooks\/\d+\/([^/]+)\/messages\/(?:%40|@)original$/,
    auth: false,
    run: ([token], body) => callbacks.edit(token ?? '', body),
  },
  {
    method: 'DELETE',
    path: /^\/webhooks\/\d+\/([^/]+)\/messages\/(?:%40|@)original$/,
    auth: false,
    run: ([token]) => callbacks.remove(token ?? ''),
  },
  {
    method: 'POST',
    path: /^\/webhooks\/\d+\/([^/]+)$/,
    auth: false,
    run: ([token], body) => callbacks.followUp(token ?? '', body),
  },
  {
    method: 'POST',
    path: /^\/channels\/(\d+)\/messages$/,
    auth: true,
    run: ([id], body) => post(world, id ?? '', body),
  },
  {
    method: 'POST',
    path: /^\/users\/@me\/channels$/,
    auth: true,
    run: (_, { json }) => {
      if (asObject(json)['recipient_id'] !== world.alice.id) throw new Refusal(400, 50007, 'Cannot send messages')
      return channelPayload(world.dm, world.alice)
    },
  },
  {
    method: 'GET',
    path: /^\/channels\/(\d+)$/,
    auth: true,
    run: ([id]) => {
      const channel = world.channels.find((c) => c.id === asText(id))
      if (channel === undefined) throw new Refusal(404, 10003, 'Unknown Channel')
      return channelPayload(channel, world.alice)
    },
  },
]
