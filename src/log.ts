import { pino, type Logger } from 'pino'
import type { Settings } from './settings.js'
import { version } from './version.js'

export type { Logger }

/**
 * JSON lines on standard output, each with the version that wrote it. What people ask, tokens and request bodies are
 * never given to it.
 */
export const createLog = ({ logLevel }: Pick<Settings, 'logLevel'>): Logger =>
  pino({ level: logLevel, base: { version }, timestamp: pino.stdTimeFunctions.isoTime })
