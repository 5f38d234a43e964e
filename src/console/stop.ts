import { CorpusError } from '../corpus/problem.js'
import { SettingsError } from '../settings.js'

/** Exit code of sysexits.h for a setting, or a corpus, that must be mended. */
const EXIT_CONFIG = 78

/**
 * Runs a program: what the operator or the curator can mend ends it with its sentence on standard error and code 78;
 * anything else is a bug and keeps its stack.
 */
export const runProgram = async (program: () => Promise<number | undefined>): Promise<void> => {
  try {
    const code = await program()
    if (code !== undefined) process.exitCode = code
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof CorpusError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = EXIT_CONFIG
  }
}
