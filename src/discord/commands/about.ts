import { ApplicationCommandType } from 'discord.js'
import { version } from '../../version.js'
import { type SlashCommand } from './command.js'
import { EVERYWHERE } from './contexts.js'
import { citationOf, plainAnswer } from './plain.js'

/** The last measurement on texts that the program had not seen: README.md, "How often it is right". */
const MEASURED =
  '87 of 140 unseen questions were answered as expected, three with a wrong figure; of 110 unseen claims 74 were judged as expected, 8 wrongly (November 2026)'

export const about: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'about',
    description: 'What I know, and how old it is',
    ...EVERYWHERE,
  },
  quiet: true,
  answer: (_, { corpus }) => {
    const tables = [...corpus.tables.values()]
    const rows = tables.reduce((n, { observations }) => n + observations.length, 0)
    const withFigures = new Set(tables.map(({ source }) => source))
    const newest = [...corpus.sources.values()]
      .filter(({ id }) => withFigures.has(id))
      .sort((a, b) => (a.date < b.date ? 1 : -1))[0]
    const events = [...corpus.documents.values()].flatMap(({ kind, date }) => (kind === 'event' ? [date ?? ''] : []))
    const last = events.sort().at(-1)
    return plainAnswer(
      'I answer questions about critical-mineral supply from published tables, with the source row behind every figure.',
      [
        {
          label: 'Figures',
          text: `${rows.toLocaleString('en-US')} published figures in ${tables.length.toLocaleString('en-US')} tables, for ${corpus.minerals.size} minerals and groups`,
        },
        {
          label: 'How often right',
          text: MEASURED,
        },
        { label: 'Documents', text: `${corpus.documents.size} notes, lists, articles and dated events` },
        ...(last === undefined ? [] : [{ label: 'Latest event', text: last }]),
        ...(newest === undefined
          ? []
          : [{ label: 'Newest figures', text: `${newest.publisher}, ${newest.title} (${newest.date}) [1]` }]),
        {
          text: 'No language model writes the answers: every number is in a published row that I can show you, or is calculated from such rows.',
        },
        { label: 'Version', text: version },
        {
          text: 'Shares are calculated within one table. If a figure is withheld or missing, I say so.',
        },
      ],
      { citations: newest === undefined ? [] : [citationOf(newest)] },
    )
  },
}
