import { ApplicationCommandType } from 'discord.js'
import { version } from '../../version.js'
import { type SlashCommand } from './command.js'
import { EVERYWHERE } from './contexts.js'
import { plainAnswer } from './plain.js'

/** The last measurement on texts that the program had not seen: README.md, "How often it is right". */
const MEASURED =
  '284 of 420 unseen questions (3 answered wrong), 204 of 330 unseen claims (12 judged wrong), November 2026'

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
    return plainAnswer('I answer questions about critical-mineral supply from published tables.', [
      {
        label: 'Figures',
        text: `${rows.toLocaleString('en-US')} in ${tables.length.toLocaleString('en-US')} tables, for ${corpus.minerals.size} minerals and groups`,
      },
      { label: 'Documents', text: `${corpus.documents.size} notes, lists, articles and dated events` },
      { label: 'How often right', text: MEASURED },
      ...(newest === undefined ? [] : [{ label: 'Newest figures', text: `${newest.publisher}, ${newest.date}` }]),
      ...(last === undefined ? [] : [{ label: 'Latest event', text: last }]),
      {
        text: 'No language model: every number is a published cell or calculated from such cells. If one is withheld or missing, I say so.',
      },
      { label: 'Version', text: version },
    ])
  },
}
