#!/usr/bin/env node
import { config } from 'dotenv'
import { runProgram } from './console/stop.js'
import { openBrain } from './open.js'
import { readSettings, type Settings } from './settings.js'

/**
 * The bot when DISCORD_TOKEN is set, a terminal chat with the same brain when it is not. Each side is loaded only when
 * it is needed: discord.js takes longer to import than an answer takes to find.
 * @returns the exit code.
 */
const run = async (settings: Settings): Promise<number> => {
  const brain = await openBrain(settings.corpus)
  if (settings.token === undefined) {
    const [{ chat }, { screen }] = await Promise.all([import('./console/chat.js'), import('./console/screen.js')])
    await chat(brain, screen())
    return 0
  }
  const { runBot } = await import('./discord/run.js')
  return runBot(settings, brain)
}

// `quiet`: dotenv 17 prints a line with a tip on every load unless it is told not to.
config({ quiet: true })
await runProgram(() => run(readSettings(process.env)))
