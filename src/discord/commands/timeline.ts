import { ApplicationCommandType } from 'discord.js'
import { given, type SlashCommand } from './command.js'
import { EVERYWHERE } from './contexts.js'
import { isWrong, named } from './names.js'
import { nameOption, yearOf, yearOption } from './options.js'
import { questionOf } from '../../language/question.js'

export const timeline: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'timeline',
    description: 'Dated policy and supply events',
    ...EVERYWHERE,
    options: [
      nameOption('mineral', 'Only about this mineral'),
      nameOption('place', 'Only about this country'),
      yearOption('since', 'Only from this year on'),
    ],
  },
  completes: { mineral: ['mineral'], place: ['place'] },
  answer: (options, brain) => {
    const mineral = given(options, 'mineral') === '' ? undefined : named(brain, options, 'mineral', ['mineral'])
    if (mineral !== undefined && isWrong(mineral)) return mineral
    const place = given(options, 'place') === '' ? undefined : named(brain, options, 'place', ['place'])
    if (place !== undefined && isWrong(place)) return place
    const since = yearOf(options, 'since')
    const about = [mineral?.name, place?.name].filter((name) => name !== undefined).join(' ')
    const text = `timeline of ${about === '' ? 'critical minerals' : about}${since === undefined ? '' : ` since ${since}`}`
    return brain.answer(
      questionOf('timeline', text, {
        minerals: mineral === undefined ? [] : [mineral.id],
        places: place === undefined ? [] : [place.id],
        ...(since !== undefined && { years: { kind: 'range', from: since } }),
      }),
    )
  },
}
