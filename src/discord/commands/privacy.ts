import { ApplicationCommandType } from 'discord.js'
import type { SlashCommand } from './command.js'
import { EVERYWHERE } from './contexts.js'
import { plainAnswer } from './plain.js'

export const privacy: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'privacy',
    description: 'What I store about you',
    ...EVERYWHERE,
  },
  quiet: true,
  answer: () =>
    plainAnswer('I store nothing about you.', [
      { text: 'Nothing that you ask is written to disk, logged, or sent anywhere but back to Discord.' },
      {
        text: 'For follow-ups such as “and nickel?” I keep your last question in each channel in memory, for 30 minutes. A restart forgets it.',
      },
      { text: 'To limit bursts, I count your questions for half a minute, also in memory.' },
      {
        text: 'Buttons carry their question inside the Discord message itself; delete the message and it is gone.',
      },
      { text: 'I read only what is meant for me: commands, mentions, replies to me and direct messages.' },
      { text: 'Logs hold errors (a code and a route) and counts, never names, questions or answers.' },
    ]),
}
