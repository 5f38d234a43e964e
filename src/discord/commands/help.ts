import { ApplicationCommandType } from 'discord.js'
import type { SlashCommand } from './command.js'
import { EVERYWHERE } from './contexts.js'
import { plainAnswer } from './plain.js'

const EXAMPLES = [
  'what share of cobalt comes from china',
  'who mines the most lithium',
  'how reliant is the US on gallium',
]

/** Commands that are explained; the others are named, so that all of it is on one screen of a phone. */
const EXPLAINED = 5

/** The help card lists the commands, so it is made of them: the first few with what they do, then the names of the rest. */
export const helpFor = (commands: readonly SlashCommand[]): SlashCommand => {
  const help: SlashCommand = {
    data: {
      type: ApplicationCommandType.ChatInput,
      name: 'help',
      description: 'What you can ask, and how',
      ...EVERYWHERE,
    },
    quiet: true,
    answer: () =>
      plainAnswer(
        'Ask about critical minerals with /ask, a mention or a direct message.',
        [
          ...commands.slice(0, EXPLAINED).map(({ data }) => ({ label: `/${data.name}`, text: data.description })),
          { label: 'More', text: [...commands.slice(EXPLAINED), help].map(({ data }) => `/${data.name}`).join(' ') },
          { text: 'Reply to an answer to go on from it: “and nickel?”, “in 2023?”, “top 5 instead”.' },
          { text: 'On someone’s message choose Apps, then Answer this or Check this claim.' },
        ],
        { suggestions: EXAMPLES },
      ),
  }
  return help
}
