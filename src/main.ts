#!/usr/bin/env node
import { createBrain } from './brain.js'
import { chat } from './console/chat.js'
import { screen } from './console/screen.js'
import { loadCorpus } from './corpus/load.js'
import { readSettings } from './settings.js'

/**
 * The bot when DISCORD_TOKEN is set, a terminal chat with the same brain when it is not.
 * discord.js is only loaded for the bot: it takes longer to import than an answer takes to find.
 */
const main = async (): Promise<void> => {
  const settings = readSettings(process.env)
  const brain = createBrain(loadCorpus(settings.corpus))
  if (settings.discord === undefined) {
    await chat(brain, screen())
    return
  }
  const { startBot } = await import('./discord/bot.js')
  await startBot(settings.discord, brain)
}

await main()
