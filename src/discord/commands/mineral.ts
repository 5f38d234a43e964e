import { ApplicationCommandType } from 'discord.js'
import type { SlashCommand } from './command.js'
import { EVERYWHERE } from './contexts.js'
import { isWrong, named } from './names.js'
import { nameOption } from './options.js'
import { questionOf } from '../../language/question.js'

export const mineral: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'mineral',
    description: 'A mineral at a glance: who mines and refines it, reserves, US reliance, uses',
    ...EVERYWHERE,
    options: [nameOption('name', 'Name or symbol of the mineral', true)],
  },
  completes: { name: ['mineral'] },
  chart: true,
  answer: (options, brain) => {
    const found = named(brain, options, 'name', ['mineral'])
    return isWrong(found) ? found : brain.answer(questionOf('mineral-profile', found.name, { minerals: [found.id] }))
  },
}
