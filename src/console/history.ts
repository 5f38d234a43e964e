import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** Lines of a terminal's history, as many as its reader may scroll back. */
export const HISTORY_SIZE = 200

/**
 * Where the terminal's history is kept: `$XDG_STATE_HOME/assay/history`, by default under `~/.local/state`. Undefined
 * for a user without a home, as in a container with a number of its own for a user: then none is kept.
 * @param home the home of the user; it may throw
 */
export const historyFile = (env: NodeJS.ProcessEnv = process.env, home: () => string = homedir): string | undefined => {
  const given = env['XDG_STATE_HOME'] ?? ''
  if (given !== '') return join(given, 'assay', 'history')
  try {
    return join(home(), '.local', 'state', 'assay', 'history')
  } catch {
    return undefined
  }
}

/** The lines of a history file, newest first as node:readline wants them. A file that cannot be read has none. */
export const readHistory = (file: string): string[] => {
  try {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.filter((line) => line.trim() !== '').slice(0, HISTORY_SIZE)
  } catch {
    return []
  }
}

/** Keeps a history, newest first, for its owner's eyes only. Where the file cannot be written it is not kept. */
export const writeHistory = (file: string, lines: readonly string[]): void => {
  const temporary = `${file}.${process.pid}.part`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(temporary, `${lines.slice(0, HISTORY_SIZE).join('\n')}\n`, { mode: 0o600 })
    renameSync(temporary, file)
  } catch {
    // A history is a convenience: a home that is read-only does not spoil the goodbye.
  }
}
