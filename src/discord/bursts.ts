import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export interface BurstLimit {
  readonly questions: number
  readonly seconds: number
}

const DEFAULT: BurstLimit = { questions: 10, seconds: 30 }

/** `tell`: the first question too many; `silent`: those after it. `seconds` until questions are taken again. */
export type Admission =
  { readonly kind: 'yes' } | { readonly kind: 'tell'; readonly seconds: number } | { readonly kind: 'silent' }

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
      if (refusal.consumedPoints > this.limit.questions + 1) return { kind: 'silent' }
      return { kind: 'tell', seconds: Math.ceil(refusal.msBeforeNext / 1000) }
    }
  }

  notice(seconds: number): string {
    return `That was more than ${this.limit.questions} questions in ${this.limit.seconds} seconds. I take the next one in ${seconds} s, and stay quiet until then.`
  }
}
