#!/usr/bin/env node
import { readEnvFile } from './console/env-file.js'
import { standardInput } from './console/standard-input.js'
import { EXIT_CONFIG, runProgram } from './console/stop.js'
import { openBrain } from './open.js'
import { readSettings, type Settings } from './settings.js'

const NO_TOKEN =
  'DISCORD_TOKEN is not set, so this is not the Discord bot: put the token into .env (see .env.example), ' +
  'or start it in a terminal to chat.'

/** The chat of a terminal, or of the lines of a pipe. @returns the exit code: that of a setting where nobody asks. */
const converse = async (settings: Settings): Promise<number> => {
  const input = standardInput()
  if (input !== 'terminal') process.stderr.write(`${NO_TOKEN}\n`)
  if (input === 'nothing') return EXIT_CONFIG
  const [brain, { chat }, { screen }, { historyFile }] = await Promise.all([
    openBrain(settings.corpus),
    import('./console/chat.js'),
    import('./console/screen.js'),
    import('./console/history.js'),
  ])
  const history = historyFile()
  const asked = await chat(brain, { ...screen(), ...(history !== undefined && { history }) })
  return asked === 0 && input === 'lines' ? EXIT_CONFIG : 0
}

/**
 * The bot when DISCORD_TOKEN is set, a terminal chat with the same brain when it is not. Each side is loaded only when
 * it is needed: discord.js takes longer to import than an answer takes to find. The bot loads all that it will need
 * before its first question, so that an upgrade of the files under it does not reach it.
 * @returns the exit code.
 */
const run = async (settings: Settings): Promise<number> => {
  if (settings.token === undefined) return converse(settings)
  const [brain, { runBot }] = await Promise.all([openBrain(settings.corpus, true), import('./discord/run.js')])
  return runBot(settings, brain)
}

await runProgram(async () => {
  readEnvFile()
  return run(readSettings(process.env))
})
