import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, onTestFinished } from 'vitest'
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.js'
import type { Brain } from '../../src/brain-types.js'
import type { Pictures } from '../../src/charts/picture.js'
import { fakeBrain } from '../fixtures/brain.js'
import { Loopback, type LoopbackOptions, TOKEN } from './loopback/loopback.js'

export interface Stage {
  readonly discord: Loopback
  readonly bot: Bot
  /** Every line that the bot logged, at the most talkative level. */
  readonly logged: () => string
}

/** Starts a Discord that ends with the test, and fails it if any body broke a limit. */
export const startDiscord = async (options: LoopbackOptions = {}): Promise<Loopback> => {
  const discord = await Loopback.start(options)
  // Not an afterEach of this module: it would only count for the first file that imports it.
  onTestFinished(async () => {
    await discord.close()
    expect(discord.world.violations).toEqual([])
  })
  return discord
}

/** A log that keeps its lines. */
export const quietLog = () => {
  const lines: string[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  return { log: pino({ level: 'trace' }, stream), logged: () => lines.join('') }
}

/** Pictures that take no time: a PNG's first bytes. */
export const fakePictures = (): Pictures => ({
  drawable: ({ status, figures }) => status === 'answered' && figures.length > 0,
  draw: () => Promise.resolve({ png: Buffer.from([0x89, 0x50, 0x4e, 0x47]), alt: 'A chart of cobalt mining' }),
  close: () => Promise.resolve(),
})

export interface StageOptions extends LoopbackOptions {
  readonly brain?: Brain
  readonly bot?: Omit<BotOptions, 'log'>
  readonly metricsPort?: number
}

/** A loopback Discord with the bot logged in. Both end with the test. */
export const onStage = async (options: StageOptions = {}): Promise<Stage> => {
  const discord = await startDiscord(options)
  return { discord, ...(await join(discord, options)) }
}

/** Logs another bot in to a Discord that runs already: a restart. */
export const join = async (discord: Loopback, stage: StageOptions = {}) => {
  const { brain = fakeBrain(), bot: options = {}, metricsPort } = stage
  const { log, logged } = quietLog()
  const settings = { token: TOKEN, apiUrl: discord.api, logLevel: 'debug' as const }
  const bot = await startBot({ ...settings, ...(metricsPort !== undefined && { metricsPort }) }, brain, {
    pictures: fakePictures(),
    ...options,
    log,
  })
  onTestFinished(() => bot.stop())
  return { bot, logged }
}
