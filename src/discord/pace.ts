import { RateLimiterMemory, RateLimiterQueue } from 'rate-limiter-flexible'

/**
 * Messages in channels and direct messages, a second. Discord takes 50 requests a second of a bot; responses to
 * interactions do not count, so discord.js is not left to hold those up, and the rest of the 50 is for everything else.
 * https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
 */
const MESSAGES_PER_SECOND = 40

/** The pace of messages: resolves when the next may be sent. */
export const createPace = (perSecond = MESSAGES_PER_SECOND): (() => Promise<void>) => {
  const queue = new RateLimiterQueue(new RateLimiterMemory({ points: perSecond, duration: 1 }), {
    maxQueueSize: 10_000,
  })
  return async () => {
    await queue.removeTokens(1)
  }
}
