import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** Lines of a terminal's history, as many as its reader may scroll back. */
export const HISTORY_SIZE = 200

/** Where the terminal's history is kept: `$XDG_STATE_HOME/assay/history`, by default under `~/.local/state`. */
export const historyFile = (env: NodeJS.ProcessEnv = process.env): string => {
  const given = env['XDG_STATE_HOME'] ?? ''
  return join(given === '' ? join(homedir(), '.local', 'state') : given, 'assay', 'history')
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
