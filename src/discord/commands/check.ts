import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js'
import type { Question } from '../../language/question.js'
import { given, type SlashCommand } from './command.js'
import { EVERYWHERE } from './contexts.js'
import { questionOf } from '../../language/question.js'

/**
 * A text as a claim to check. Its words say so, so that a button that carries them asks for a check again.
 * @param year the year of the message: a claim without a year is held against it
 */
export const claimQuestion = (text: string, year?: number): Question =>
  questionOf('claim', `fact check: ${text}`, year === undefined ? {} : { years: { kind: 'years', years: [year] } })

export const check: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'check',
    description: 'Check a claim: a verdict, the figure that decides it, and its source',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'claim',
        description: 'For example: China controls over 90% of the world’s rare earths',
        required: true,
        max_length: 2000,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the verdict only to you',
      },
    ],
  },
  free: 'claim',
  answer: (options, brain) => brain.answer(claimQuestion(given(options, 'claim'))),
}
