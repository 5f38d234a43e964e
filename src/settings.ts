import { z } from 'zod'

/** A setting that stops the start. The message names the variable and says what was expected; never the value itself. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

/** Whether a URL's host is this machine: `localhost`, 127.0.0.0/8 or [::1]. */
const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)

const isSafeApi = (value: string): boolean => {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
}

const PORT = 'must be a port number from 1 to 65535, such as 9464'

/** An empty variable, as in a copied .env.example, counts as unset. */
const setting = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional())

const schema = z.object({
  DISCORD_TOKEN: setting(
    z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'must be the bot token as the Developer Portal shows it, without spaces or line breaks'),
  ),
  DISCORD_API_URL: setting(
    z
      .string()
      .refine(isSafeApi, 'must be an https address, or http on a loopback address such as http://127.0.0.1:8080/api'),
  ),
  DISCORD_GUILD_ID: setting(z.string().regex(/^\d{17,20}$/, 'must be a server id: 17 to 20 digits')),
  ASSAY_CORPUS: setting(z.string().refine((value) => !value.includes('\0'), 'must be the path of a folder')),
  METRICS_PORT: setting(
    z.string().refine((value) => /^\d{1,5}$/.test(value) && Number(value) > 0 && Number(value) < 65_536, PORT),
  ),
  LOG_LEVEL: setting(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`)),
})

export interface Settings {
  /** Absent: `npm start` is the terminal chat. */
  readonly token?: string
  /** Base address of Discord's API without the version, no slash at the end. Absent: Discord's own. */
  readonly apiUrl?: string
  /** Register commands in this server only. */
  readonly guildId?: string
  /** Folder of the corpus. Absent: the bundled one. */
  readonly corpus?: string
  /** Port on this machine for /healthz and /metrics. Absent: none. */
  readonly metricsPort?: number
  readonly logLevel: (typeof LOG_LEVELS)[number]
}

/**
 * Reads the settings of an environment (`process.env`).
 * @throws {SettingsError} naming the first variable that is malformed. Values are never repeated: one is a secret.
 */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const parsed = schema.safeParse(env)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new SettingsError(`${String(issue?.path[0])} ${issue?.message ?? 'is malformed'}.`)
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, DISCORD_GUILD_ID, ASSAY_CORPUS, METRICS_PORT, LOG_LEVEL } = parsed.data
  return {
    ...(DISCORD_TOKEN !== undefined && { token: DISCORD_TOKEN }),
    ...(DISCORD_API_URL !== undefined && { apiUrl: DISCORD_API_URL.replace(/\/+$/, '') }),
    ...(DISCORD_GUILD_ID !== undefined && { guildId: DISCORD_GUILD_ID }),
    ...(ASSAY_CORPUS !== undefined && { corpus: ASSAY_CORPUS }),
    ...(METRICS_PORT !== undefined && { metricsPort: Number(METRICS_PORT) }),
    logLevel: LOG_LEVEL ?? 'info',
  }
}
