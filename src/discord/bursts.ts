import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export interface BurstLimit {
  readonly questions: number
  readonly seconds: number
}

const DEFAULT: BurstLimit = { questions: 10, seconds: 30 }

/** `tell`: the first question too many; `again`: those after it. `seconds` until questions are taken again. */
export type Admission = { readonly kind: 'yes' } | { readonly kind: 'tell' | 'again'; readonly seconds: number }

/** How many questions one person may ask in a while, so that nobody fills a channel with cards. */
export class Bursts {
  readonly #limiter: RateLimiterMemory

  constructor(private readonly limit: BurstLimit = DEFAULT) {
    this.#limiter = new RateLimiterMemory({ points: limit.questions, duration: limit.seconds })
  }

  async admit(person: string): Promise<Admission> {
    try {
      await this.#limiter.consume(person)
      return { kind: 'yes' }
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const kind = refusal.consumedPoints > this.limit.questions + 1 ? 'again' : 'tell'
      return { kind, seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) }
    }
  }

  notice(seconds: number): string {
    const wait = `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
    const { questions } = this.limit
    return `That was more than ${questions} ${questions === 1 ? 'question' : 'questions'} in ${this.limit.seconds} seconds. Please ask again in ${wait}.`
  }
}
