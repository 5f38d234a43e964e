import { ApplicationCommandType, type RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord.js'
import { EVERYWHERE } from './contexts.js'

/** An entry of a message's Apps menu: answers the question in someone's message. */
export const ANSWER_THIS: RESTPostAPIContextMenuApplicationCommandsJSONBody = {
  type: ApplicationCommandType.Message,
  name: 'Answer this',
  ...EVERYWHERE,
}
