import colors from 'picocolors'
import { type DestinationStream, pino, type Logger } from 'pino'
import type { Settings } from './settings.js'
import { version } from './version.js'

export type { Logger }

interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

const NAMES: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: colors.yellow('warn'),
  50: colors.red('error'),
  60: colors.red('fatal'),
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const OWN = ['level', 'time', 'msg', 'install', 'version']

/**
 * A line of the log for people: "12:00:07 warn rate limited route=/channels/:id retryAfter=500". The link that adds the
 * bot to a server stands by itself on a line, where a terminal lets it be clicked and copied whole.
 */
export const readable = (line: string): string => {
  const entry: unknown = JSON.parse(line)
  if (!isRecord(entry)) return line
  const time = typeof entry['time'] === 'string' ? entry['time'].slice(11, 19) : ''
  const fields = Object.entries(entry)
    .filter(([key]) => !OWN.includes(key))
    .map(([key, value]) => `${key}=${isRecord(value) ? JSON.stringify(value) : String(value)}`)
  const words = [
    colors.dim(time),
    NAMES[Number(entry['level'])] ?? '',
    typeof entry['msg'] === 'string' ? entry['msg'] : '',
    ...fields,
  ]
  const link = typeof entry['install'] === 'string' ? `Add the bot to a server:\n${entry['install']}\n` : ''
  return `${words.filter((word) => word !== '').join(' ')}\n${link}`
}

/**
 * Readable lines on a terminal, JSON lines anywhere else, on standard output. What people ask, tokens and request bodies
 * are never given to it.
 */
export const createLog = ({ logLevel }: Pick<Settings, 'logLevel'>, out?: Terminal & DestinationStream): Logger => {
  const terminal: Terminal = out ?? process.stdout
  const options = { level: logLevel, base: { version }, timestamp: pino.stdTimeFunctions.isoTime }
  if (terminal.isTTY === true) return pino(options, { write: (line) => terminal.write(readable(line)) })
  return out === undefined ? pino(options) : pino(options, out)
}
