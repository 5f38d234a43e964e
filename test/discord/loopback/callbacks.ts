import { type Body, Refusal } from './http.js'
import type { Exchange } from './exchange.js'
import { asList, asObject, type Json } from './json.js'
import { checkChoices } from './validate/controls.js'
import { checkMessage, EPHEMERAL } from './validate/message.js'
import { type Message, messagePayload, type World } from './world.js'

export interface Times {
  /** Milliseconds to the first response. */
  readonly ack: number
  /** Milliseconds of edits and follow-ups. */
  readonly token: number
}

const MESSAGE = 4
const DEFERRED = 5
const DEFERRED_UPDATE = 6
const UPDATE = 7
const AUTOCOMPLETE = 8
const ALLOWED = {
  command: [MESSAGE, DEFERRED, 9],
  component: [MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, 9],
  autocomplete: [AUTOCOMPLETE],
  modal: [MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE],
}

/** The life of an interaction token, as strict as Discord's. */
export class Callbacks {
  readonly exchanges = new Map<string, Exchange>()

  constructor(
    private readonly world: World,
    private readonly times: Times,
  ) {}

  /** POST /interactions/:id/:token/callback */
  respond(id: string, token: string, { json, files }: Body): void {
    const exchange = this.exchanges.get(token)
    const age = exchange === undefined ? 0 : Date.now() - exchange.created
    if (exchange?.id !== id) throw new Refusal(404, 10062, 'Unknown interaction')
    if (exchange.ack !== undefined) throw new Refusal(400, 40060, 'Interaction has already been acknowledged.')
    if (age > this.times.ack) throw new Refusal(404, 10062, 'Unknown interaction')
    const body = asObject(json)
    const type = Number(body['type'])
    const data = asObject(body['data'])
    if (!ALLOWED[exchange.kind].includes(type)) throw this.#invalid([`callback type ${type} to a ${exchange.kind}`])
    if (type === AUTOCOMPLETE) this.#require(checkChoices(asList(data['choices'])))
    if (type === MESSAGE || type === UPDATE) this.#require(checkMessage(data, files, { interaction: true }))
    exchange.ack = type
    exchange.ackAfter = age
    exchange.ackBehind = this.world.messages.length
    exchange.data = data
    exchange.ephemeral = (Number(data['flags'] ?? 0) & EPHEMERAL) !== 0
    if (type === MESSAGE) exchange.original = this.#post(exchange, data, files, exchange.ephemeral)
    if (type === UPDATE && exchange.source !== undefined) exchange.original = this.#edit(exchange.source, data, files)
  }

  /** PATCH …/messages/@original */
  edit(token: string, { json, files }: Body): Json {
    const exchange = this.#alive(token)
    if (exchange.ack === undefined) throw new Refusal(404, 10015, 'Unknown Webhook')
    if (exchange.removed) throw new Refusal(404, 10008, 'Unknown Message')
    this.#require(checkMessage(json, files, { interaction: true }))
    const target = exchange.original ?? (exchange.ack === DEFERRED_UPDATE ? exchange.source : undefined)
    const body = asObject(json)
    exchange.original =
      target === undefined ? this.#post(exchange, body, files, exchange.ephemeral) : this.#edit(target, body, files)
    return messagePayload(exchange.original, this.world)
  }

  /** DELETE …/messages/@original: the message, or the "thinking" in its place. */
  remove(token: string): undefined {
    const exchange = this.#alive(token)
    if (exchange.ack !== DEFERRED && exchange.original === undefined) throw new Refusal(404, 10008, 'Unknown Message')
    const at = this.world.messages.findIndex((message) => message === exchange.original)
    if (at >= 0) this.world.messages.splice(at, 1)
    exchange.original = undefined
    exchange.removed = true
    return undefined
  }

  /** POST /webhooks/:app/:token */
  followUp(token: string, { json, files }: Body): Json {
    const exchange = this.#alive(token)
    if (exchange.ack === undefined) throw new Refusal(404, 10015, 'Unknown Webhook')
    if (exchange.userInstall && exchange.followUps.length >= 5) throw new Refusal(400, 40094, 'Follow-up limit reached')
    this.#require(checkMessage(json, files, { interaction: true }))
    const body = asObject(json)
    const ephemeral = (Number(body['flags'] ?? 0) & EPHEMERAL) !== 0
    const message = this.#post(exchange, body, files, ephemeral)
    exchange.followUps.push(message)
    return messagePayload(message, this.world)
  }

  #alive(token: string): Exchange {
    const exchange = this.exchanges.get(token)
    if (exchange === undefined || Date.now() - exchange.created > this.times.token)
      throw new Refusal(401, 50027, 'Invalid Webhook Token')
    return exchange
  }

  #post(exchange: Exchange, body: Json, files: Body['files'], ephemeral: boolean): Message {
    const { channel, person } = exchange
    const audience = ephemeral ? { onlyFor: person.id } : {}
    return this.world.add({ channel, author: this.world.me, body, files, askedBy: person, ...audience })
  }

  #edit(message: Message, body: Json, files: Body['files']): Message {
    message.body = { ...message.body, ...body, flags: message.body['flags'] }
    message.files = files
    message.edits += 1
    return message
  }

  #invalid(faults: readonly string[]): Refusal {
    this.world.violations.push(...faults)
    return new Refusal(400, 50035, `Invalid Form Body: ${faults.join('; ')}`)
  }

  #require(faults: readonly string[]): void {
    if (faults.length > 0) throw this.#invalid(faults)
  }
}
