import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js'
import { given, type SlashCommand } from './command.js'
import { EVERYWHERE } from './contexts.js'

/** As many passages as make a few pages: whoever searches wants to look around. */
const PASSAGES = 30

export const search: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'search',
    description: 'Passages of the documents I know, each with its source',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'text',
        description: 'Words to look for',
        required: true,
        max_length: 200,
      },
    ],
  },
  answer: (options, brain) => {
    const text = given(options, 'text')
    // The language room finds the minerals and places; that it is a search is already known.
    return brain.answer({ ...brain.ask(text).question, intent: 'search', choices: [], limit: PASSAGES })
  },
}
