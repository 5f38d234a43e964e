import type { Logger } from '../log.js'

/** What answers under way get to go out, in milliseconds. */
const ANSWERS = 2500
/** What a connection, or the painter, gets to close. */
const CLOSING = 500

/** Waits for work that never rejects, but not for longer. */
const within = async (milliseconds: number, work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))
  await Promise.race([work, late])
  clearTimeout(timer)
}

export interface Leaving {
  /** Answers under way; each leaves the set when it was sent. */
  readonly under: ReadonlySet<Promise<void>>
  readonly log: Logger
  /** Sends home whoever still waits in line. */
  readonly closeLine: () => void
  /** What must be closed at the end. */
  readonly close: readonly (() => Promise<void>)[]
}

/**
 * Ends within four seconds whatever Discord does: answers under way go out first, and the log says how many did not.
 */
export const sayFarewell = async ({ under, log, closeLine, close }: Leaving): Promise<void> => {
  await within(ANSWERS, Promise.allSettled(under))
  if (under.size > 0) log.warn({ answers: under.size }, 'answers lost: Discord did not accept them in time')
  closeLine()
  await within(CLOSING, Promise.allSettled(close.map((one) => one())))
}
