import { type Client, Events, GatewayCloseCodes } from 'discord.js'
import { describeError, FatalError, isUnauthorized, WRONG_TOKEN } from './errors.js'

const AUTHENTICATION_FAILED: number = GatewayCloseCodes.AuthenticationFailed

/** The reason of a connection that Discord closed for good. */
const closedFor = (code: number): FatalError =>
  code === AUTHENTICATION_FAILED
    ? WRONG_TOKEN
    : new FatalError(`Discord closed the connection for good (code ${code}).`, 1)

/** Ends the bot when a connection is closed for good while it runs. */
export const onClosedForGood = (client: Client, fail: (error: FatalError) => void): void => {
  client.on(Events.ShardDisconnect, ({ code }) => fail(closedFor(code)))
}

/** One sentence about a start that failed. */
export const whyNoConnection = (error: unknown, apiUrl: string | undefined): FatalError => {
  if (error instanceof FatalError) return error
  if (isUnauthorized(error)) return WRONG_TOKEN
  const why = Object.values(describeError(error)).join(' ')
  return new FatalError(`Could not connect to Discord at ${apiUrl ?? 'discord.com'} (${why}).`, 1)
}

/**
 * Logs in and waits until the gateway says ready. discord.js waits for ever when a connection is closed before it began
 * (close codes 4000 and 4002), so there is a timeout in milliseconds.
 */
export const login = async (client: Client, token: string, timeout: number): Promise<Client<true>> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = new FatalError(`Discord did not answer the login within ${timeout / 1000} seconds.`, 1)
    timer = setTimeout(() => reject(error), timeout)
  })
  const refused = new Promise<never>((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(closedFor(code)))
  })
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  // Whichever loses the race must not end the process as an unhandled rejection.
  for (const loser of [late, refused]) loser.catch(() => undefined)
  try {
    await Promise.race([client.login(token), late, refused])
    return await Promise.race([ready, late, refused])
  } finally {
    clearTimeout(timer)
  }
}
