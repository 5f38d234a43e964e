import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js'
import { given, type SlashCommand } from './command.js'
import { EVERYWHERE } from './contexts.js'

export const ask: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask about critical-mineral supply and get the figure with its source',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'For example: what share of cobalt comes from China',
        required: true,
        autocomplete: true,
        max_length: 500,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer only to you',
      },
    ],
  },
  free: 'question',
  asks: 'question',
  answer: (options, brain, previous) => brain.ask(given(options, 'question'), previous),
}
