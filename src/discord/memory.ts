import { LRUCache } from 'lru-cache'
import type { Question } from '../language/question.js'

const THIRTY_MINUTES = 30 * 60 * 1000
const MAX_CONVERSATIONS = 10_000

/** The last question of each person in each channel, in this process only, for half an hour. Nothing is written down. */
export class Memory {
  /** As JSON: an object of thirty lists takes several times as much, and is made for each turn anyway. */
  readonly #last: LRUCache<string, string>

  /** @param now milliseconds, monotonic; tests pass their own clock. */
  constructor(now: () => number = () => performance.now(), max = MAX_CONVERSATIONS) {
    this.#last = new LRUCache({ max, ttl: THIRTY_MINUTES, perf: { now }, ttlResolution: 0 })
  }

  recall(channel: string, person: string): Question | undefined {
    const last = this.#last.get(`${channel}:${person}`)
    return last === undefined ? undefined : (JSON.parse(last) as Question)
  }

  remember(channel: string, person: string, question: Question): void {
    this.#last.set(`${channel}:${person}`, JSON.stringify(question))
  }
}
