import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js'
import { COMMANDS } from './all.js'
import { ANSWER_THIS } from './answer-this.js'

/** What is registered with Discord. */
export const allCommandData = (): readonly RESTPostAPIApplicationCommandsJSONBody[] => [
  ...COMMANDS.map(({ data }) => data),
  ANSWER_THIS,
]
