import { ApplicationCommandType } from 'discord.js'
import type { SlashCommand } from './command.js'
import { EVERYWHERE } from './contexts.js'
import { isWrong, named } from './names.js'
import { nameOption } from './options.js'
import { questionOf } from '../../language/question.js'

export const country: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'country',
    description: 'What a country leads in, and its share of each mineral',
    ...EVERYWHERE,
    options: [nameOption('name', 'Country or group of countries', true)],
  },
  completes: { name: ['place'] },
  answer: (options, brain) => {
    const found = named(brain, options, 'name', ['place'])
    if (isWrong(found)) return found
    return brain.answer(questionOf('country-profile', `what does ${found.name} produce`, { places: [found.id] }))
  },
}
