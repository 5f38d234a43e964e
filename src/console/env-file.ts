import { fileURLToPath } from 'node:url'
import { config } from 'dotenv'

/** `.env` beside the program's package.json, wherever it is started from. */
const BESIDE = fileURLToPath(new URL('../../.env', import.meta.url))

/**
 * Adds the variables of `.env` in the working directory, then those of `.env` beside the program, to the environment.
 * What is set already stays as it is. A missing file is no error.
 */
export const readEnvFile = (env: NodeJS.ProcessEnv = process.env, beside = BESIDE): void => {
  // `quiet`: dotenv 17 prints a line with a tip on every load unless it is told not to.
  config({ quiet: true, path: ['.env', beside], processEnv: env })
}
