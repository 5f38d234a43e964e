import { ApplicationCommandType, type RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord.js'
import { EVERYWHERE } from './contexts.js'

/** An entry of a message's Apps menu: checks the claims in someone's message. */
export const CHECK_THIS: RESTPostAPIContextMenuApplicationCommandsJSONBody = {
  type: ApplicationCommandType.Message,
  name: 'Check this claim',
  ...EVERYWHERE,
}
