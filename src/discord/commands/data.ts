import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js'
import { COMMANDS } from './all.js'
import { ANSWER_THIS } from './answer-this.js'
import { CHECK_THIS } from './check-this.js'
import { localise } from './locales/localise.js'

/** What is registered with Discord, in every language. */
export const allCommandData = (): readonly RESTPostAPIApplicationCommandsJSONBody[] => [
  ...COMMANDS.map(({ data }) => localise(data)),
  localise(ANSWER_THIS),
  localise(CHECK_THIS),
]
