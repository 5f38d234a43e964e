import type { Brain } from '../brain-types.js'
import { createLog } from '../log.js'
import type { Settings } from '../settings.js'
import { startBot, type BotOptions } from './bot.js'
import { describeError, FatalError } from './errors.js'
import { leaveSoon, stopOnSignals } from './signals.js'

/**
 * Runs the bot until it is told to stop (SIGTERM, SIGINT: answers under way go out first) or Discord turns it away.
 * @returns the exit code: 0 stopped, 1 trouble that may pass, 78 a setting that must be mended. The reason, one
 * sentence, is written to standard error.
 */
export const runBot = async (settings: Settings, brain: Brain, options: BotOptions = {}): Promise<number> => {
  const log = options.log ?? createLog(settings)
  // Frames of the gateway that are read before any event of theirs: a malformed one ends as a rejection of its own.
  process.on('unhandledRejection', (error) => log.error(describeError(error), 'skipped'))
  try {
    const bot = await startBot(settings, brain, { ...options, log })
    stopOnSignals(() => bot.stop(), log)
    await bot.ended
    return 0
  } catch (error) {
    if (!(error instanceof FatalError)) throw error
    process.stderr.write(`${error.message}\n`)
    return error.exitCode
  } finally {
    leaveSoon()
  }
}
