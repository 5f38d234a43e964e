import { ApplicationCommandType } from 'discord.js'
import type { Corpus, Source } from '../../corpus/types.js'
import { given, type SlashCommand } from './command.js'
import { EVERYWHERE } from './contexts.js'
import { isWrong, named } from './names.js'
import { nameOption } from './options.js'
import { citationOf, plainAnswer } from './plain.js'

const GRADES = {
  primary: 'primary: an agency, a law or a filing',
  institute: 'institute: a research body',
  press: 'press: quoted as that outlet’s claim only',
} as const

const one = (corpus: Corpus, source: Source) => {
  const tables = [...corpus.tables.values()].filter((table) => table.source === source.id)
  const documents = [...corpus.documents.values()].filter(({ sources }) => sources.includes(source.id))
  const years = tables.flatMap((table) => table.years)
  const span = years.length === 0 ? '' : `, for the years ${Math.min(...years)} to ${Math.max(...years)}`
  const holds = [
    ...(tables.length === 0 ? [] : [`${tables.length} tables${span}`]),
    ...(documents.length === 0 ? [] : [`${documents.length} documents that cite it`]),
  ]
  return plainAnswer(
    `${source.publisher}, ${source.title} (${source.date})`,
    [
      { label: 'Id', text: source.id },
      { label: 'Kind', text: GRADES[source.grade] },
      ...(source.licence === '' ? [] : [{ label: 'License', text: source.licence }]),
      ...(holds.length === 0 ? [] : [{ label: 'Holds', text: holds.join(' and ') }]),
    ],
    { intent: 'source', citations: [citationOf(source)] },
  )
}

/** Those with tables first: every figure is from one of them. Of each kind the newest first. */
const all = (corpus: Corpus) => {
  const figures = new Set([...corpus.tables.values()].map(({ source }) => source))
  const sources = [...corpus.sources.values()].sort(
    (a, b) => Number(figures.has(b.id)) - Number(figures.has(a.id)) || b.date.localeCompare(a.date),
  )
  const details = sources.map(({ publisher, title, date }, i) => ({
    text: `${publisher}, ${title} (${date}) [${i + 1}]`,
  }))
  const headline = `I cite ${sources.length} publications.`
  return plainAnswer(headline, details, { intent: 'source', citations: sources.map(citationOf) })
}

export const sources: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'sources',
    description: 'The publications that I quote, and how old they are',
    ...EVERYWHERE,
    options: [nameOption('id', 'One publication')],
  },
  quiet: true,
  completes: { id: ['source'] },
  answer: (options, brain) => {
    if (given(options, 'id') === '') return all(brain.corpus)
    const found = named(brain, options, 'id', ['source'])
    if (isWrong(found)) return found
    const source = brain.corpus.sources.get(found.id)
    return source === undefined ? { option: 'id', kinds: ['source'], typed: found.id } : one(brain.corpus, source)
  },
}
