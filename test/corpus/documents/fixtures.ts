import type { Known } from '../../../src/corpus/documents/check.js'
import { checkDocumentFiles } from '../../../src/corpus/documents/check.js'
import { readDocument, type DocumentFile } from '../../../src/corpus/documents/read.js'
import type { Grade, Mineral, Place, Source } from '../../../src/corpus/types.js'

const source = (id: string, publisher: string, grade: Grade, figures?: boolean): Source => ({
  id,
  publisher,
  title: id,
  date: '2024',
  url: 'https://example.org',
  licence: 'public domain',
  grade,
  ...(figures !== undefined && { figures }),
})
const mineral = (id: string): Mineral => ({
  id,
  name: id,
  aliases: [],
  members: [],
  groups: [],
  chain: {},
  defaults: {},
  plural: false,
  us2025: true,
})
const place = (id: string): Place => ({
  id,
  name: id,
  aliases: [],
  demonyms: [],
  printed: [],
  members: [],
  confusable: [],
})
const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]))

export const known: Known = {
  sources: byId([
    source('survey', 'Survey', 'primary'),
    source('daily', 'The Daily', 'press'),
    source('names', 'Names', 'institute', false),
  ]),
  minerals: byId([mineral('cobalt'), mineral('gallium')]),
  places: byId([place('CHN'), place('USA')]),
  until: '2026-07',
}

/** The front matter of a note, with fields replaced or added; a field set to nothing is left out. */
export const note = (body: string, fields: Readonly<Record<string, string>> = {}): string => {
  const front: Record<string, string> = {
    id: 'a-note',
    title: 'A note',
    kind: 'mineral-note',
    sources: '[survey, daily, names]',
    date: '"2026"',
    minerals: '[cobalt]',
    places: '[CHN]',
    topics: '[uses]',
    ...fields,
  }
  const lines = Object.entries(front).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`]))
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}

export const event = (fields: Readonly<Record<string, string>> = {}, body = 'It happened. [@survey]'): string =>
  note(body, {
    kind: 'event',
    event_type: 'export-ban',
    who: '[CHN]',
    what: 'China did it.',
    date: '"2024-12-03"',
    state: 'in-force',
    ...fields,
  })

/** Reads a text that must be readable. */
export const read = (text: string): DocumentFile => {
  const file = readDocument('corpus/documents/a-note.md', text)
  if (Array.isArray(file)) throw new Error(file.map(({ problem }) => problem).join('; '))
  return file
}

/** What is wrong with these texts: "line: problem. Fix: mend". */
export const wrongWith = (...texts: readonly string[]): string[] => {
  const files = texts.map((text) => readDocument('corpus/documents/a-note.md', text))
  const problems = files.flatMap((file) => (Array.isArray(file) ? file : []))
  const readable = files.flatMap((file) => (Array.isArray(file) ? [] : [file]))
  return [...problems, ...checkDocumentFiles(readable, known)].map(
    ({ line, problem, mend }) => `${String(line)}: ${problem}. Fix: ${mend}`,
  )
}
