import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  HTTPError,
  RateLimitError,
  RESTJSONErrorCodes,
} from 'discord.js'

/** Ends the process: `message` is the one sentence the operator reads. It never holds a token. */
export class FatalError extends Error {
  override readonly name = 'FatalError'
  constructor(
    message: string,
    /** 78 (EX_CONFIG of sysexits.h): starting again will not help. 1: it may. */
    readonly exitCode: 1 | 78,
  ) {
    super(message)
  }
}

export const WRONG_TOKEN = new FatalError(
  'Discord refused the token in DISCORD_TOKEN: copy a fresh one from your application’s Bot page (https://discord.com/developers/applications).',
  78,
)

/** What happens on any ordinary day: an interaction answered too late or twice, a message deleted, a channel closed to us. */
const ORDINARY: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
])

export const isOrdinary = (error: unknown): boolean => error instanceof DiscordAPIError && ORDINARY.has(error.code)

/** Discord no longer accepts the bot's token. A 401 on an interaction's own token has a code and is ordinary. */
export const isUnauthorized = (error: unknown): boolean =>
  (error instanceof DiscordAPIError && error.status === 401 && !ORDINARY.has(error.code)) ||
  (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
  (error instanceof Error && error.message === 'Authentication failed')

/** The channel refuses us: 50001 or 50013. */
export const isForbidden = (error: unknown): boolean => error instanceof DiscordAPIError && error.status === 403

/** An address with ids and tokens replaced by names: "/webhooks/:id/:token/messages/@original". */
export const routeOf = (url: string): string => {
  const path = URL.canParse(url) ? new URL(url).pathname : (url.split('?')[0] ?? '')
  return decodeURIComponent(path)
    .replace(/^\/api(?:\/v\d+)?/, '')
    .replace(/^\/(interactions|webhooks)\/[^/]+\/[^/]+/, '/$1/:id/:token')
    .replace(/\d{5,}/g, ':id')
}

/**
 * What may be logged of an error: never the object. DiscordAPIError carries the request body (someone's question) and
 * the interaction's token in its address.
 */
export const describeError = (error: unknown): Readonly<Record<string, string | number>> => {
  if (error instanceof DiscordAPIError)
    return { code: error.code, status: error.status, method: error.method, route: routeOf(error.url) }
  if (error instanceof HTTPError) return { status: error.status, method: error.method, route: routeOf(error.url) }
  if (error instanceof RateLimitError) return { error: error.name, method: error.method, route: error.route }
  if (error instanceof DiscordjsError) return { error: error.name, code: error.code }
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { error: error.name, ...code, at: firstFrame(error) }
}

/** File and line where an unexpected error arose; its message may quote a question, so it stays out. */
const firstFrame = ({ stack = '' }: Error): string => {
  const frame = stack.split('\n').find((line) => line.trimStart().startsWith('at '))
  return /[\w.-]+\.[jt]s:\d+/.exec(frame ?? '')?.[0] ?? 'unknown'
}
