import { LRUCache } from 'lru-cache'

const AN_HOUR = 60 * 60 * 1000

/**
 * Channels that refused the bot. 10,000 refused requests in ten minutes ban a bot's address, so after three refusals in
 * a row it stays silent there for an hour.
 * https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
export class ClosedChannels {
  readonly #refusals: LRUCache<string, number>

  constructor(
    now: () => number = () => performance.now(),
    private readonly limit = 3,
  ) {
    this.#refusals = new LRUCache({ max: 10_000, ttl: AN_HOUR, perf: { now }, ttlResolution: 0 })
  }

  has = (channel: string): boolean => (this.#refusals.get(channel) ?? 0) >= this.limit
  refused = (channel: string): void => void this.#refusals.set(channel, (this.#refusals.get(channel) ?? 0) + 1)
  accepted = (channel: string): void => void this.#refusals.delete(channel)
}
