import type { Door } from './doors.js'
import { Random } from '../random.js'

/** What one input did that it must not. */
export interface Failure {
  readonly door: string
  /** Number of the input: with the seed it makes the same input again. */
  readonly at: number
  readonly input: string
  /** An error's first line and place, or how long it took. */
  readonly what: string
}

export interface FuzzResult {
  readonly inputs: number
  readonly failures: readonly Failure[]
  /** Longest of any input, in milliseconds of processor time, of three tries where the first was long. */
  readonly slowest: number
  /** Bytes of the heap in use, after the garbage was collected, at each tenth of the run. */
  readonly heap: readonly number[]
}

export interface FuzzOptions {
  readonly seed: number
  /** Number of the first input. */
  readonly from?: number
  /** Whether there is to be another input, the given number being done. */
  readonly more: (done: number) => boolean
  /** Milliseconds that an input may take; none where times are not looked at. */
  readonly limit?: number
  /** Called with each failure as it happens, so that a run that is ended before its count still tells them. */
  readonly onFailure?: (failure: Failure) => void
  /** Called now and then with what is done. */
  readonly progress?: (done: number) => void
  /** Bytes in use; called with each progress. */
  readonly heap?: () => number
}

/** Inputs between two looks at the heap. */
const STRIDE = 2_000

const shown = (input: unknown): string => {
  const text = JSON.stringify(input)
  return text.length > 400 ? `${text.slice(0, 400)}… (${text.length} characters)` : text
}

const errorLine = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const place = /\n\s+at [^\n]{1,200}/.exec(error.stack ?? '')?.[0].trim() ?? ''
  return `${error.name}: ${error.message.split('\n')[0] ?? ''} ${place}`
}

/** Milliseconds of this process's own time, as far as they are fewer than those of the clock: others run beside it. */
const timed = async (act: () => unknown): Promise<number> => {
  const [clock, cpu] = [performance.now(), process.cpuUsage()]
  await act()
  const { user, system } = process.cpuUsage(cpu)
  return Math.min(performance.now() - clock, (user + system) / 1000)
}

/**
 * Readings of an input that seems slow, of which the shortest counts: a busy machine and the collector are slow now and
 * then, and V8's compiler counts in until it is done; an input is slow each time.
 */
const READINGS = 10

/**
 * Sends inputs through the doors in turn until there are no more. Input `n` of a seed is the same in every run,
 * whatever came before it. Never throws for what an input does: that is a failure of the result.
 */
export const fuzz = async (doors: readonly Door[], options: FuzzOptions): Promise<FuzzResult> => {
  const { seed, from = 0, more, limit = Infinity } = options
  const failures: Failure[] = []
  const heap: number[] = []
  let slowest = 0
  let done = 0
  for (; more(done); done++) {
    const at = from + done
    const door = doors[at % doors.length]
    if (door === undefined) break
    let input: unknown = null
    const fail = (what: string): void => {
      const failure = { door: door.name, at, input: shown(input), what }
      failures.push(failure)
      options.onFailure?.(failure)
    }
    try {
      const made = door.make(new Random(Math.imul(seed, 0x9e3779b1) + at))
      input = made.input
      let took = await timed(made.enter)
      for (let again = 1; again < READINGS && took > limit; again++) took = Math.min(took, await timed(made.enter))
      slowest = Math.max(slowest, took)
      if (took > limit) fail(`took ${took.toFixed(0)} ms of processor time`)
    } catch (error) {
      fail(errorLine(error))
    }
    if (done % STRIDE === STRIDE - 1) {
      options.progress?.(done + 1)
      if (options.heap) heap.push(options.heap())
    }
  }
  return { inputs: done, failures, slowest, heap }
}
