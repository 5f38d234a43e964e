import { LRUCache } from 'lru-cache'
import type { Message } from 'discord.js'
import { describeError } from './errors.js'
import type { Room } from './room.js'

const A_DAY = 24 * 60 * 60 * 1000

/** What was told to whom, so that nobody is told twice in a day what needs to be known once. In memory only. */
export class Notices {
  readonly #told: LRUCache<string, true>

  /** @param now milliseconds, monotonic; tests pass their own clock. */
  constructor(now: () => number = () => performance.now()) {
    this.#told = new LRUCache({ max: 10_000, ttl: A_DAY, perf: { now }, ttlResolution: 0 })
  }

  /** Whether this is the first time in a day; it then counts as told. */
  first(what: string): boolean {
    if (this.#told.has(what)) return false
    this.#told.set(what, true)
    return true
  }
}

/** What Discord keeps from the bot, in a sentence that says how to be heard. */
export const unheard = (ask: string): string =>
  `You replied to me with the ping switched off, so Discord did not show me your words. Switch it on, mention me, or use ${ask}.`

/** A channel in which the bot may not write; commands are answered there all the same. */
export const closedChannel = (channel: string, ask: string): string =>
  `I am not allowed to write in <#${channel}>. Someone who runs the server can give me “Send Messages” there; ${ask} works in any case.`

/**
 * Tells the author of a message something in a direct message, which is the only private way to. Resolves with whether it
 * arrived: some people do not take direct messages. Never throws.
 */
export const tellPrivately = async (
  message: Message,
  content: string,
  { log, pace }: Pick<Room, 'log' | 'pace'>,
): Promise<boolean> => {
  try {
    await pace()
    await message.author.send({ content, nonce: `${message.id}n`, enforceNonce: true })
    return true
  } catch (error) {
    log.debug(describeError(error), 'notice not delivered')
    return false
  }
}
