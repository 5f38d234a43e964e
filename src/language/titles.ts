import { equivalentsOf } from '../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../corpus/types.js'
import type { Mass } from './question.js'
import { nameWords } from './text.js'

type Documents = Corpus['documents']
type Taught = Pick<Corpus, 'minerals'> & { readonly documents?: Documents }
type Named = [string, readonly string[]]

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const collect = (
  documents: Documents | undefined,
  namesOf: (document: CorpusDocument) => readonly string[],
): Named[] => {
  const named = new Map<string, string[]>()
  for (const document of documents?.values() ?? [])
    for (const name of namesOf(document)) named.set(name, [...(named.get(name) ?? []), document.id])
  return [...named]
}

/** "Announcement 61" is the first of a series in "announcements 61 and 62". */
const inSeries = (name: string): string[] =>
  name.startsWith('Announcement ') ? [name, name.replace('Announcement', 'Announcements')] : [name]

/** The names by which people call documents: short names of the front matter, names of lists, titles of reports, who wrote an article. */
export const namedThings = (documents: Documents | undefined): Named[] =>
  collect(documents, ({ kind, title, data }) => {
    const short = kind === 'product' || kind === 'concept' ? [] : texts(data['names']).flatMap(inSeries)
    const outlet = kind === 'article' && typeof data['outlet'] === 'string' ? [data['outlet']] : []
    return kind === 'report' || kind === 'article' ? [title, ...short, ...outlet] : short
  })

/** The terms that concept notes define, and the products that notes tell of: words of a text, read beside what they mean. */
export const termsOf = (documents: Documents | undefined): Named[] =>
  collect(documents, ({ kind, title, data }) =>
    kind === 'concept' ? [title, ...texts(data['terms'])] : kind === 'product' ? [title, ...texts(data['names'])] : [],
  )

/** Compounds that notes convert, and the metals in them, by name: "yellowcake" and "u 3 o 8", "uranium" and "tu". */
export const substancesOf = ({ documents, minerals }: Taught): [string, Partial<Mass>][] =>
  [...(documents?.values() ?? [])].flatMap(equivalentsOf).flatMap(({ mineral, as, names }) => {
    const { name = mineral, symbol = mineral } = minerals.get(mineral) ?? {}
    const keyOf = (one: string): string => nameWords(one).join(' ')
    const metal = [name, symbol].flatMap((one) => [one, `contained ${one}`, `${one} metal`, `${one} content`])
    return [
      ...[as, ...names].map((one): [string, Partial<Mass>] => [keyOf(one), { of: as }]),
      ...metal.map((one): [string, Partial<Mass>] => [keyOf(one), { of: mineral }]),
      [keyOf(`t${symbol}`), { of: mineral, unit: 't' }],
    ]
  })
