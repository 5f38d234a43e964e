import type { ChatInputCommandInteraction, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js'
import type { Room } from '../room.js'

/** A slash command: what Discord is told of it, and what it does. */
export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody
  run(interaction: ChatInputCommandInteraction, room: Room): Promise<void>
}
