import { DefaultRestOptions, HTTPError, RESTJSONErrorCodes, type RESTOptions, type ResponseLike } from 'discord.js'
import { LRUCache } from 'lru-cache'
import { routeOf } from '../errors.js'

/*
 * How requests are repeated. discord.js repeats one that ended in a 5xx or a timeout up to three times, whether or not
 * Discord had accepted it. Messages in channels carry a nonce and are safe; edits are safe by nature; what follows makes
 * the other two safe, and tries once more where the other side cut the connection.
 */

type Request = Required<RESTOptions>['makeRequest']

export interface RequestOptions {
  /** Default: discord.js's own. */
  readonly send?: Request
  /** Told when someone else had answered an interaction before us. */
  readonly onAnsweredElsewhere: () => void
  /** Told when Discord said 429, with the route; discord.js waits and tries again. */
  readonly onRateLimited: (route: string) => void
}

const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback/
const FOLLOW_UP = /\/webhooks\/\d+\/[^/?]+(?:\?|$)/

/** The other side closed the connection under the request: as when it had just ended an idle one. */
const isReset = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE'
}

/** The kind of a first response: message, acknowledgement, update. discord.js writes it first. */
const kindOf = (body: unknown): string => (typeof body === 'string' && /^\{"type":(\d+)/.exec(body)?.[1]) || 'other'

const isAnswered = (text: string): boolean => {
  try {
    const body: unknown = JSON.parse(text)
    return (
      typeof body === 'object' &&
      body !== null &&
      'code' in body &&
      body.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
    )
  } catch {
    return false
  }
}

/**
 * Requests that are sent once as far as anyone can see.
 * - A first response that is refused as a second one, after a try whose outcome was unknown, had arrived the first time.
 * - A follow-up has neither nonce nor address of its own: one whose outcome is unknown is never repeated.
 * - Anything else whose connection was reset is tried once more.
 */
export const sendOnce = (options: RequestOptions): Request => {
  const { send = DefaultRestOptions.makeRequest, onAnsweredElsewhere, onRateLimited } = options
  /**
   * First responses that may have arrived, as their kind and address. The addresses hold tokens and are never logged.
   * The kind counts: an answer is not there because its acknowledgement was.
   */
  const uncertain = new LRUCache<string, true>({ max: 5000, ttl: 60_000 })

  const settle = async (first: string, response: ResponseLike): Promise<ResponseLike> => {
    if (response.status >= 500) uncertain.set(first, true)
    if (response.status !== 400) return response
    const text = await response.text()
    const answered = isAnswered(text)
    if (answered && uncertain.has(first)) return new Response(null, { status: 204 })
    if (answered) onAnsweredElsewhere()
    return new Response(text, { status: 400, headers: { 'content-type': 'application/json' } })
  }

  return async (url, init) => {
    const method = init.method ?? 'GET'
    const isFollowUp = method === 'POST' && FOLLOW_UP.test(url)
    const first = CALLBACK.test(url) ? `${kindOf(init.body)} ${url}` : undefined
    const attempt = async (): Promise<ResponseLike> => {
      try {
        return await send(url, init)
      } catch (error) {
        if (first !== undefined) uncertain.set(first, true)
        throw error
      }
    }
    const response = await attempt().catch((error: unknown) => {
      if (isFollowUp) throw new HTTPError(0, 'connection lost', method, url, { body: undefined, files: undefined })
      if (!isReset(error)) throw error
      return attempt()
    })
    if (response.status === 429) onRateLimited(routeOf(url))
    if (isFollowUp && response.status >= 500)
      throw new HTTPError(response.status, response.statusText, method, url, { body: undefined, files: undefined })
    return first === undefined ? response : settle(first, response)
  }
}
