import { ApplicationCommandType } from 'discord.js'
import type { SlashCommand } from './command.js'
import { EVERYWHERE } from './contexts.js'
import { isWrong, named } from './names.js'
import { nameOption, STAGE_OPTION, stageOf, yearOf, yearOption } from './options.js'
import { questionOf } from '../../language/question.js'

export const share: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'share',
    description: 'A place’s share of a mineral, with both numbers and their rows',
    ...EVERYWHERE,
    options: [
      nameOption('mineral', 'Name or symbol', true),
      nameOption('place', 'Country or group of countries', true),
      STAGE_OPTION,
      yearOption('year', 'The latest if left out'),
    ],
  },
  completes: { mineral: ['mineral'], place: ['place'] },
  answer: (options, brain) => {
    const mineral = named(brain, options, 'mineral', ['mineral'])
    if (isWrong(mineral)) return mineral
    const place = named(brain, options, 'place', ['place'])
    if (isWrong(place)) return place
    const year = yearOf(options, 'year')
    const text = `share of ${mineral.name} from ${place.name}`
    return brain.answer(
      questionOf('share', text, {
        minerals: [mineral.id],
        places: [place.id],
        ...stageOf(options),
        ...(year !== undefined && { years: { kind: 'years', years: [year] } }),
      }),
    )
  },
}
