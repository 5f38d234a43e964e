import { ask } from './ask.js'
import type { SlashCommand } from './command.js'

/** Every slash command, in the order of the help text. */
export const COMMANDS: readonly SlashCommand[] = [ask]
