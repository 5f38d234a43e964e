import { ApplicationCommandType } from 'discord.js'
import { given, type SlashCommand } from './command.js'
import { EVERYWHERE } from './contexts.js'
import { isWrong, named } from './names.js'
import { measureOf, measureOption, nameOption } from './options.js'
import { questionOf } from '../../language/question.js'

export const trend: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'trend',
    description: 'How a figure changed over the years, with the edition of each',
    ...EVERYWHERE,
    options: [
      nameOption('mineral', 'Name or symbol', true),
      nameOption('place', 'Country; the world if left out'),
      measureOption('production', 'reserves', 'net-import-reliance', 'price', 'imports', 'exports', 'consumption'),
    ],
  },
  completes: { mineral: ['mineral'], place: ['place'] },
  chart: true,
  answer: (options, brain) => {
    const mineral = named(brain, options, 'mineral', ['mineral'])
    if (isWrong(mineral)) return mineral
    const place = given(options, 'place') === '' ? undefined : named(brain, options, 'place', ['place'])
    if (place !== undefined && isWrong(place)) return place
    const where = place === undefined ? '' : ` in ${place.name}`
    return brain.answer(
      questionOf('trend', `trend of ${mineral.name}${where}`, {
        minerals: [mineral.id],
        places: place === undefined ? [] : [place.id],
        ...measureOf(options),
      }),
    )
  },
}
