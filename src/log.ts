import { pino, type Logger } from 'pino'
import type { Settings } from './settings.js'

export type { Logger }

/** JSON lines on standard output. What people ask, tokens and request bodies are never given to it. */
export const createLog = ({ logLevel }: Pick<Settings, 'logLevel'>): Logger =>
  pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })
