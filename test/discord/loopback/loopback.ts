import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Callbacks, type Times } from './callbacks.js'
import { Gateway } from './gateway.js'
import { type Body, readBody, Refusal, send } from './http.js'
import { guildPayload, userPayload } from './people.js'
import { routes } from './routes.js'
import { World } from './world.js'

export interface LoopbackOptions {
  readonly times?: Partial<Times>
  /** Milliseconds that every request takes. */
  readonly latency?: number
  readonly heartbeat?: number
  /** A world that outlives a bot: for restarts. */
  readonly world?: World
}

/** An answer to give instead of the real one; without a refusal the connection is cut. */
export interface Trouble {
  readonly refusal?: Refusal
  /** It is never answered. */
  readonly hang?: boolean
  /** It goes wrong after the request was carried out, not before. */
  readonly after?: boolean
}

/** Trouble for the next so many requests that match. */
export interface Fault extends Trouble {
  readonly method: string
  readonly path: RegExp
  times: number
}

/** The connection ends under the request. */
class Cut extends Error {}

export const TOKEN = 'bG9vcGJhY2s.dG9rZW4.b25seS1mb3ItdGVzdHM'
const GUILDS_INTENT = 1

/** A strict Discord on this machine: enough of its HTTP API and gateway for an unmodified discord.js. */
export class Loopback {
  readonly faults: Fault[] = []
  /** Requests that are never answered. */
  hanging = 0
  /** What happens to each request beside that; undefined: nothing. */
  weather: ((method: string, path: string) => Trouble | undefined) | undefined

  private constructor(
    readonly world: World,
    readonly callbacks: Callbacks,
    readonly gateway: Gateway,
    private readonly server: Server,
  ) {}

  static async start(options: LoopbackOptions = {}): Promise<Loopback> {
    const world = options.world ?? new World()
    const callbacks = new Callbacks(world, { ack: 3000, token: 900_000, ...options.times })
    const server = createServer()
    const gateway = new Gateway(server, {
      token: TOKEN,
      heartbeat: options.heartbeat ?? 41_250,
      ready: () => ({
        ready: {
          user: { ...userPayload(world.me), verified: true, mfa_enabled: false, flags: 0 },
          guilds: [{ id: world.guild, unavailable: true }],
          application: { id: world.appId, flags: 0 },
        },
        then: [{ t: 'GUILD_CREATE', d: guildPayload(world.guild, [world.general, world.quiet], world.me) }],
      }),
    })
    const loopback = new Loopback(world, callbacks, gateway, server)
    server.on('request', (request, response) => {
      setTimeout(() => void loopback.#serve(request, response), options.latency ?? 0)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    gateway.url = `ws://127.0.0.1:${loopback.#port}/gateway`
    return loopback
  }

  get #port(): number {
    return (this.server.address() as AddressInfo).port
  }

  /** What DISCORD_API_URL is set to. */
  get api(): string {
    return `http://127.0.0.1:${this.#port}/api`
  }

  /** The next `times` requests that match are refused. */
  refuse(method: string, path: RegExp, refusal: Refusal, times = 1): void {
    this.faults.push({ method, path, refusal, times })
  }

  /** The next matching request is carried out, and then answered with a refusal all the same. */
  acceptThenRefuse(method: string, path: RegExp, refusal: Refusal, times = 1): void {
    this.faults.push({ method, path, refusal, times, after: true })
  }

  /** The connection of the next matching request is cut, before or after it was carried out. */
  cut(method: string, path: RegExp, { after, times = 1 }: { readonly after: boolean; readonly times?: number }): void {
    this.faults.push({ method, path, times, after })
  }

  /** Sends a rate limit, in seconds, to the next matching request. */
  limit(method: string, path: RegExp, seconds: number): void {
    const headers = { 'retry-after': String(seconds), 'x-ratelimit-scope': 'user', via: '1.1 loopback' }
    const extra = { retry_after: seconds, global: false }
    this.refuse(method, path, new Refusal(429, 0, 'You are being rate limited.', extra, headers))
  }

  /** Requests that match are never answered. */
  hang(method: string, path: RegExp): void {
    this.faults.push({ method, path, times: Infinity, hang: true })
  }

  async close(): Promise<void> {
    this.gateway.close()
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? ''
    const path = new URL(request.url ?? '', 'http://loopback').pathname.replace(/^\/api\/v10/, '')
    const note = (status: number) => void this.world.requests.push({ method, path, status })
    try {
      const result = await this.#answer(request, method, path)
      note(result === undefined ? 204 : 200)
      send(response, 200, result)
    } catch (error) {
      if (error instanceof Cut) {
        note(0)
        request.socket.destroy()
        return
      }
      const refusal = error instanceof Refusal ? error : new Refusal(500, 0, String(error))
      if (!(error instanceof Refusal)) this.world.violations.push(`loopback failed: ${String(error)}`)
      note(refusal.status)
      send(
        response,
        refusal.status,
        { code: refusal.code, message: refusal.message, ...refusal.extra },
        refusal.headers,
      )
    }
  }

  async #answer(request: IncomingMessage, method: string, path: string): Promise<unknown> {
    const body = await readBody(request)
    const planned = this.faults.find((f) => f.times > 0 && f.method === method && f.path.test(path))
    if (planned !== undefined) planned.times -= 1
    const fault = planned ?? this.weather?.(method, path)
    if (fault === undefined) return this.#carryOut(request, method, path, body)
    if (fault.after === true) this.#carryOut(request, method, path, body)
    if (fault.hang === true) {
      this.hanging += 1
      await new Promise(() => undefined)
    }
    throw fault.refusal ?? new Cut()
  }

  #carryOut(request: IncomingMessage, method: string, path: string, body: Body): unknown {
    for (const route of routes(this.world, this.callbacks, () => this.gateway.url)) {
      const params = route.method === method ? route.path.exec(path)?.slice(1) : undefined
      if (params === undefined) continue
      if (route.auth && request.headers.authorization !== `Bot ${TOKEN}`) throw new Refusal(401, 0, '401: Unauthorized')
      return route.run(params, body)
    }
    this.world.violations.push(`no such route: ${method} ${path}`)
    throw new Refusal(404, 0, '404: Not Found')
  }

  /** Intent bits that an event needs. https://discord.com/developers/docs/events/gateway#list-of-intents */
  static readonly intents = { guilds: GUILDS_INTENT, guildMessages: 1 << 9, directMessages: 1 << 12 }
}
