import { editDistance } from './edit-distance.js'

/** A setting that stops the start. The message names the variable and says what was expected; never the value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
type LogLevel = (typeof LOG_LEVELS)[number]

/** Whether a URL's host is this machine: `localhost`, 127.0.0.0/8 or [::1]. */
const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)

const isSafeApi = (value: string): boolean => {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
}

const isPort = (value: string): boolean => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535

/** Every variable that is read: whether a value will do, and what to say where it will not. */
const VARIABLES = {
  DISCORD_TOKEN: [
    (value) => /^[\x21-\x7e]+$/.test(value),
    'must be the bot token as the Developer Portal shows it, without spaces or line breaks',
  ],
  DISCORD_API_URL: [
    isSafeApi,
    'must be an https address, or http on a loopback address such as http://127.0.0.1:8080/api',
  ],
  DISCORD_GUILD_ID: [(value) => /^\d{17,20}$/.test(value), 'must be a server id: 17 to 20 digits'],
  ASSAY_CORPUS: [(value) => !value.includes('\0'), 'must be the path of a folder'],
  LOG_LEVEL: [(value) => LOG_LEVELS.some((level) => level === value), `must be one of ${LOG_LEVELS.join(', ')}`],
  METRICS_PORT: [isPort, 'must be a port of this machine: a number from 1 to 65535'],
} as const satisfies Readonly<Record<string, readonly [(value: string) => boolean, string]>>
type Name = keyof typeof VARIABLES
const NAMES = Object.keys(VARIABLES) as readonly Name[]

export interface Settings {
  /** Absent: `npm start` is the terminal chat. */
  readonly token?: string
  /** Base address of Discord's API without the version, no slash at the end. Absent: Discord's own. */
  readonly apiUrl?: string
  /** Register commands in this server only. */
  readonly guildId?: string
  /** Folder of the corpus. Absent: the bundled one. */
  readonly corpus?: string
  readonly logLevel: LogLevel
  /** Port on loopback for health and metrics. Absent: neither is served. */
  readonly metricsPort?: number
}

type Environment = Readonly<Record<string, string | undefined>>

/** An empty variable, as in a copied .env.example, counts as unset. */
const valueOf = (env: Environment, name: Name): string | undefined => {
  const value = env[name]
  if (value === undefined || value.trim() === '') return undefined
  const [accepts, expected] = VARIABLES[name]
  if (!accepts(value)) throw new SettingsError(`${name} ${expected}.`)
  return value
}

/** Two slips of the keyboard: DISCORD_TOKN, DISCORD_TOKE, ASAY_CORPUS. */
const SLIPS = 2
/** Short names of our own are near to names that other programs use (LOGLEVEL), so that only long ones are compared. */
const LONG = 11

/** A variable that is one of ours but for a slip, where ours is unset: the operator believes that it is set. */
const refuseMisspelt = (env: Environment): void => {
  for (const [written, value] of Object.entries(env)) {
    if ((value ?? '').trim() === '' || NAMES.some((name) => name === written)) continue
    const meant = NAMES.find(
      (name) => name.length >= LONG && editDistance(written.toUpperCase(), name, SLIPS) <= SLIPS && !env[name],
    )
    if (meant !== undefined)
      throw new SettingsError(`${written} is not a setting of Assay: rename it to ${meant}, or remove it.`)
  }
}

const OLD_TLS = /--tls-(?:min|max)-v1\.[01]\b/

/** The token goes over TLS: a setting of Node that lets anybody read it stops the start. */
const refuseWeakTls = (env: Environment): void => {
  if (env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
    throw new SettingsError(
      'NODE_TLS_REJECT_UNAUTHORIZED must not be 0, which lets anyone pose as Discord and read the token: remove it ' +
        '(a proxy with a certificate of its own is named by NODE_EXTRA_CA_CERTS).',
    )
  if (OLD_TLS.test(env['NODE_OPTIONS'] ?? ''))
    throw new SettingsError('NODE_OPTIONS must not allow TLS 1.0 or 1.1, which can be intercepted: remove that option.')
}

/**
 * Reads the settings of an environment (`process.env`).
 * @throws {SettingsError} naming the first variable that is malformed or misspelt, or that weakens TLS. Values are
 * never repeated: one is a secret.
 */
export const readSettings = (env: Environment): Settings => {
  refuseWeakTls(env)
  refuseMisspelt(env)
  const given = Object.fromEntries(NAMES.map((name) => [name, valueOf(env, name)])) as Record<Name, string | undefined>
  const { DISCORD_TOKEN, DISCORD_API_URL, DISCORD_GUILD_ID, ASSAY_CORPUS, LOG_LEVEL, METRICS_PORT } = given
  return {
    ...(DISCORD_TOKEN !== undefined && { token: DISCORD_TOKEN }),
    ...(DISCORD_API_URL !== undefined && { apiUrl: DISCORD_API_URL.replace(/\/+$/, '') }),
    ...(DISCORD_GUILD_ID !== undefined && { guildId: DISCORD_GUILD_ID }),
    ...(ASSAY_CORPUS !== undefined && { corpus: ASSAY_CORPUS }),
    ...(METRICS_PORT !== undefined && { metricsPort: Number(METRICS_PORT) }),
    logLevel: LOG_LEVELS.find((level) => level === LOG_LEVEL) ?? 'info',
  }
}
