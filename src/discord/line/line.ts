import { setImmediate } from 'node:timers/promises'
import { Gate } from './gate.js'

/** One question's way through the line. */
export interface Job {
  /** Who asked: people take turns. */
  readonly person: string
  /** Thinks at once and resolves when the answer was sent. Its errors are its own affair. */
  run(): Promise<void>
  /**
   * Tells Discord that an answer is coming. Resolves with false when nobody waits any more: the job is then dropped.
   * Absent where Discord waits for nothing, as with a message.
   */
  acknowledge?(): Promise<boolean>
}

export interface LineOptions {
  /** Milliseconds that a job waits unacknowledged. Discord gives 3,000 until its token is dead. */
  readonly patience?: number
  /** Jobs ahead that mean a longer wait than that: whoever comes then is acknowledged at once. */
  readonly ahead?: number
  /** Jobs that may wait. */
  readonly room?: number
  /** Answers on their way to Discord at once; each has a connection of its own. */
  readonly sending?: number
  /** Told how long each answer took from its arrival until it was sent, in seconds. */
  readonly onDone?: (seconds: number) => void
}

interface Entry {
  readonly job: Job
  readonly arrived: number
  readonly leave: () => void
  timer?: NodeJS.Timeout
  /** The acknowledgement under way, or what came of it. */
  acknowledged?: Promise<boolean>
  /** Its turn came. */
  called: boolean
}

/**
 * The fair line in front of the brain. One answer is thought at a time and the event loop turns between two of them, so
 * that replies, heartbeats and acknowledgements never wait for more than one. People take turns: whoever asks ten
 * questions waits for the ten others who asked one.
 */
export class Line {
  /** Waiting jobs by person; the order of the keys is the order of the turns. */
  readonly #waiting = new Map<string, Entry[]>()
  /** Jobs whose turn came while their acknowledgement was under way: they go first once it is through. */
  readonly #ready: Entry[] = []
  readonly #sending: Gate
  readonly #acknowledging: Gate
  readonly #patience: number
  readonly #ahead: number
  readonly #room: number
  readonly #onDone: (seconds: number) => void
  #length = 0
  #serving = false

  constructor({ patience = 1500, ahead = 150, room = 2000, sending = 50, onDone }: LineOptions = {}) {
    this.#patience = patience
    this.#ahead = ahead
    this.#room = room
    this.#sending = new Gate(sending)
    this.#acknowledging = new Gate(sending)
    this.#onDone = onDone ?? (() => undefined)
  }

  /** Jobs that wait for their turn. */
  get length(): number {
    return this.#length
  }

  /** Resolves when the job is done; undefined when the line is full. */
  enter(job: Job): Promise<void> | undefined {
    if (this.#length >= this.#room) return undefined
    return new Promise((leave) => {
      const entry: Entry = { job, arrived: performance.now(), leave, called: false }
      if (this.#length >= this.#ahead) this.#acknowledge(entry)
      else entry.timer = setTimeout(() => this.#acknowledge(entry), this.#patience)
      const own = this.#waiting.get(job.person)
      if (own === undefined) this.#waiting.set(job.person, [entry])
      else own.push(entry)
      this.#length += 1
      void this.#serve()
    })
  }

  /** Sends everyone home who still waits. */
  close(): void {
    for (let entry = this.#next(); entry !== undefined; entry = this.#next()) {
      clearTimeout(entry.timer)
      entry.called = true
      entry.leave()
    }
  }

  #acknowledge(entry: Entry): void {
    const { job } = entry
    void this.#acknowledging.pass(async () => {
      // Called while it waited at the gate: the answer itself is the acknowledgement.
      if (entry.called || job.acknowledge === undefined) return
      entry.acknowledged = job.acknowledge()
      await entry.acknowledged
    })
  }

  /** The next job: the one that was put off, else the oldest of the person whose turn it is. */
  #next(): Entry | undefined {
    const put = this.#ready.shift()
    if (put !== undefined) return put
    const [turn] = this.#waiting
    if (turn === undefined) return undefined
    const [person, [entry, ...others]] = turn
    this.#waiting.delete(person)
    if (others.length > 0) this.#waiting.set(person, others)
    this.#length -= 1
    return entry
  }

  async #serve(): Promise<void> {
    if (this.#serving) return
    this.#serving = true
    for (;;) {
      await setImmediate()
      // On a busy host acknowledgements and answers cost what there is: those who would be late come first.
      await this.#acknowledging.open()
      await this.#sending.open()
      const entry = this.#next()
      if (entry === undefined) break
      clearTimeout(entry.timer)
      entry.called = true
      if (entry.acknowledged === undefined) this.#start(entry)
      else this.#putOff(entry, entry.acknowledged)
    }
    this.#serving = false
  }

  /** Until its acknowledgement is through, a job cannot be answered: Discord takes one first response only. */
  #putOff(entry: Entry, acknowledged: Promise<boolean>): void {
    void acknowledged.then((wanted) => {
      if (!wanted) {
        entry.leave()
        return
      }
      delete entry.acknowledged
      this.#ready.push(entry)
      void this.#serve()
    })
  }

  #start({ job, arrived, leave }: Entry): void {
    void this.#sending
      .pass(() => job.run())
      .then(() => {
        this.#onDone((performance.now() - arrived) / 1000)
        leave()
      })
  }
}
