import type { Logger } from '../log.js'

/**
 * Stops on SIGTERM or SIGINT (Ctrl-C), and ends at once on the second one, with code 1: whoever asks twice means now.
 */
export const stopOnSignals = (stop: () => Promise<void>, log: Logger): void => {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) {
        log.warn({ signal }, 'ended at once: answers in progress are lost')
        process.exit(1)
      }
      stopping = true
      log.info({ signal }, 'stopping')
      void stop()
    })
}

/** What the process gets to end by itself, in milliseconds. */
const GRACE = 500

/** Ends the process soon: requests that Discord never answers would keep it alive for a minute. */
export const leaveSoon = (): void => void setTimeout(() => process.exit(), GRACE).unref()
