import { ApplicationCommandType } from 'discord.js'
import { given, type SlashCommand, type Wrong } from './command.js'
import { EVERYWHERE } from './contexts.js'
import { isWrong, type Named, named } from './names.js'
import { measureOf, measureOption, nameOption } from './options.js'
import { questionOf } from '../../language/question.js'

const SIDES = ['a', 'b', 'c', 'mineral'] as const

/**
 * Two or three minerals, or two or three countries in one mineral. The mineral may be `mineral` or one of the three, so
 * "China, Chile, lithium" works as typed.
 */
export const compare: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'compare',
    description: 'Two or three minerals, or two or three countries in one mineral',
    ...EVERYWHERE,
    options: [
      nameOption('a', 'A mineral or a country', true),
      nameOption('b', 'Another one', true),
      nameOption('c', 'A third one, or the mineral to compare countries in'),
      measureOption('production', 'reserves', 'net-import-reliance'),
      nameOption('mineral', 'The mineral to compare countries in'),
    ],
  },
  completes: { a: ['mineral', 'place'], b: ['mineral', 'place'], c: ['mineral', 'place'], mineral: ['mineral'] },
  answer: (options, brain) => {
    const found: Named[] = []
    for (const side of SIDES) {
      if (given(options, side) === '') continue
      const one: Named | Wrong = named(brain, options, side, side === 'mineral' ? ['mineral'] : ['mineral', 'place'])
      if (isWrong(one)) return one
      found.push(one)
    }
    const of = (kind: string) => [...new Set(found.filter((one) => one.kind === kind).map(({ id }) => id))]
    return brain.answer(
      questionOf('comparison', `compare ${found.map(({ name }) => name).join(' and ')}`, {
        minerals: of('mineral'),
        places: of('place'),
        ...measureOf(options),
      }),
    )
  },
}
