import { fstatSync } from 'node:fs'

/**
 * What standard input is: a terminal; `lines` that someone gives through a pipe or from a file; or `nothing`, as a
 * service manager, cron and a container without `-i` start a program.
 */
export type StandardInput = 'terminal' | 'lines' | 'nothing'

/** Kind of an open file (default: standard input), 0 being its number. */
export const standardInput = (file = 0, isTerminal = process.stdin.isTTY): StandardInput => {
  if (isTerminal) return 'terminal'
  try {
    const stat = fstatSync(file)
    return stat.isFIFO() || stat.isFile() || stat.isSocket() ? 'lines' : 'nothing'
  } catch {
    // A closed standard input: `<&-`.
    return 'nothing'
  }
}
