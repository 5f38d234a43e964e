import type { Server } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'
import { snowflake } from './ids.js'
import { asObject, type Json } from './json.js'

interface Session {
  readonly id: string
  readonly intents: number
  readonly sent: Json[]
  socket: WebSocket | undefined
}

const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)

export interface GatewayOptions {
  readonly token: string
  readonly heartbeat: number
  /** Payload of READY without session fields, and the events that follow it. */
  readonly ready: () => { readonly ready: Json; readonly then: readonly { readonly t: string; readonly d: Json }[] }
}

/** The WebSocket side: hello, identify, heartbeats, dispatch, resume, and the ways it goes wrong. */
export class Gateway {
  readonly #server: WebSocketServer
  readonly #sessions = new Map<string, Session>()
  /** What clients did, for tests: 'identify', 'resume', 'heartbeat'. */
  readonly seen: string[] = []
  url = ''
  /** Close every connection with this code before hello. */
  slam = 0
  /** The token stopped being valid after the HTTP API accepted it. */
  revoked = false

  constructor(
    http: Server,
    private readonly options: GatewayOptions,
  ) {
    this.#server = new WebSocketServer({ server: http, path: '/gateway' })
    this.#server.on('connection', (socket) => this.#greet(socket))
  }

  get live(): readonly Session[] {
    return [...this.#sessions.values()]
  }

  /** Sends an event to every session that asked for its intent; a session without a socket gets it when it resumes. */
  dispatch(t: string, d: unknown, intent: number): void {
    for (const session of this.#sessions.values()) if ((session.intents & intent) !== 0) this.#push(session, t, d)
  }

  /** The network breaks: no close frame, the session stays resumable. */
  drop(): void {
    for (const socket of this.#server.clients) socket.terminate()
  }

  /** The network stands still: nothing that clients send arrives, not even that they leave. */
  freeze(): void {
    for (const socket of this.#server.clients) socket.pause()
  }

  /** Sends a frame as it is to every session. */
  sendRaw(frame: Json): void {
    for (const { socket } of this.#sessions.values()) this.#send(socket, frame)
  }

  /** Op 7: the server asks the client to reconnect and resume. */
  askReconnect(): void {
    for (const { socket } of this.#sessions.values()) this.#send(socket, { op: 7, d: null })
  }

  /** Op 9: the session is invalid; when not resumable it is forgotten and the client must identify again. */
  invalidate(resumable: boolean): void {
    for (const { socket } of this.#sessions.values()) this.#send(socket, { op: 9, d: resumable })
    if (!resumable) this.#sessions.clear()
  }

  /** Closes every connection with a code: 4004 is a token that was revoked. */
  closeAll(code: number): void {
    for (const socket of this.#server.clients) socket.close(code)
  }

  close(): void {
    this.drop()
    this.#server.close()
  }

  #send(socket: WebSocket | undefined, packet: Json): void {
    if (socket?.readyState === 1) socket.send(JSON.stringify(packet))
  }

  #push(session: Session, t: string, d: unknown): void {
    const packet = { op: 0, t, d, s: session.sent.length + 1 }
    session.sent.push(packet)
    this.#send(session.socket, packet)
  }

  #greet(socket: WebSocket): void {
    if (this.slam !== 0) {
      socket.close(this.slam)
      return
    }
    this.#send(socket, { op: 10, d: { heartbeat_interval: this.options.heartbeat } })
    socket.on('message', (raw: Buffer) => {
      const { op, d } = asObject(JSON.parse(raw.toString('utf8')))
      if (op === 1) {
        this.seen.push('heartbeat')
        this.#send(socket, { op: 11, d: null })
      } else if (op === 2) this.#identify(socket, asObject(d))
      else if (op === 6) this.#resume(socket, asObject(d))
      else socket.close(4001)
    })
  }

  #identify(socket: WebSocket, { token, intents }: Json): void {
    this.seen.push('identify')
    if (this.revoked || token !== this.options.token) {
      socket.close(4004, 'Authentication failed.')
      return
    }
    if (typeof intents !== 'number') {
      socket.close(4013)
      return
    }
    if ((intents & PRIVILEGED) !== 0) {
      socket.close(4014, 'Disallowed intents.')
      return
    }
    const session: Session = { id: snowflake(), intents, sent: [], socket }
    this.#sessions.set(session.id, session)
    const { ready, then } = this.options.ready()
    const shard = { session_id: session.id, resume_gateway_url: this.url, shard: [0, 1], v: 10 }
    this.#push(session, 'READY', { ...ready, ...shard })
    for (const { t, d } of then) this.#push(session, t, d)
  }

  #resume(socket: WebSocket, { token, session_id, seq }: Json): void {
    this.seen.push('resume')
    const session = typeof session_id === 'string' ? this.#sessions.get(session_id) : undefined
    if (token !== this.options.token) {
      socket.close(4004, 'Authentication failed.')
      return
    }
    if (session === undefined || typeof seq !== 'number') {
      this.#send(socket, { op: 9, d: false })
      return
    }
    if (seq > session.sent.length) {
      socket.close(4007, 'Invalid seq.')
      return
    }
    session.socket = socket
    for (const packet of session.sent.slice(seq)) this.#send(socket, packet)
    this.#push(session, 'RESUMED', {})
  }
}
