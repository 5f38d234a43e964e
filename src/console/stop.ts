import { CorpusError } from '../corpus/problem.js'
import { SettingsError } from '../settings.js'

/** Exit code of sysexits.h for a setting, or a corpus, that must be mended. */
export const EXIT_CONFIG = 78

/** `npm start | head` closes our output while we write: there is no one left to tell, so the program ends quietly. */
const endWithReader = (output: NodeJS.WriteStream): void => {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}

/**
 * Runs a program: what the operator or the curator can mend ends it with its sentence on standard error and code 78;
 * anything else is a bug and keeps its stack. Ends when nobody reads its output any more.
 */
export const runProgram = async (program: () => Promise<number | undefined>): Promise<void> => {
  endWithReader(process.stdout)
  endWithReader(process.stderr)
  try {
    const code = await program()
    if (code !== undefined) process.exitCode = code
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof CorpusError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = EXIT_CONFIG
  }
}
