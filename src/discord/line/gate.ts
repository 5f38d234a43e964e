/** Lets so many pieces of work go on at once; the others wait in their order. */
export class Gate {
  readonly #waiting: (() => void)[] = []
  #free: number

  constructor(width: number) {
    this.#free = width
  }

  /** Resolves when the next piece of work would not have to wait. For one caller at a time, who then uses `pass`. */
  async open(): Promise<void> {
    if (this.#free > 0) return
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#free += 1
    this.#wake()
  }

  /** Does the work when its turn comes. It must not reject. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      this.#free += 1
      this.#wake()
    }
  }

  /** Hands a free place to whoever waits longest. */
  #wake(): void {
    if (this.#free === 0) return
    const next = this.#waiting.shift()
    if (next === undefined) return
    this.#free -= 1
    next()
  }
}
