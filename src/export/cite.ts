import type { Answer, Citation } from '../answers/answer.js'
import type { Corpus, Source } from '../corpus/types.js'
import { groupBy } from '../charts/kinds/common.js'

/** The publications of an answer in its order, each once, with every place in it that the answer rests on. */
interface Work {
  readonly id: string
  readonly first: Citation
  readonly where: readonly string[]
  readonly source: Source | undefined
}

const worksOf = ({ citations }: Answer, { sources }: Corpus): readonly Work[] =>
  groupBy(citations, ({ source }) => source).flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const where = [...new Set(same.map(({ locator }) => locator).filter((locator) => locator !== ''))]
    return [{ id: first.source, first, where, source: sources.get(first.source) }]
  })

const closed = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** The acknowledgement a license asks for, unless it is the citation over again. */
const thanks = ({ publisher, title }: Citation, source: Source | undefined): readonly string[] =>
  source?.acknowledgement === undefined || source.acknowledgement === `${publisher}, ${title}`
    ? []
    : [source.acknowledgement]

/** "(2026)", "(n.d.)" where the source has no date. */
const yearOf = (date: string): string => (date === '' ? 'n.d.' : date.slice(0, 4))

/**
 * The publications behind an answer, a line each, author and date first: "U.S. Geological Survey (2026). Mineral
 * Commodity Summaries 2026. Cobalt, … https://…". A license that asks for an acknowledgement gets it.
 */
export const citePlain = (answer: Answer, corpus: Corpus): string =>
  worksOf(answer, corpus)
    .map(({ first, where, source }) =>
      [
        closed(`${first.publisher} (${yearOf(first.date)})`),
        closed(first.title),
        ...(where.length === 0 ? [] : [closed(where.join('; '))]),
        first.url,
        ...thanks(first, source).map(closed),
      ].join(' '),
    )
    .join('\n')

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text as BibTeX takes it: characters that TeX would run are escaped. */
const tex = (text: string): string =>
  text.replace(/[\\~^&%$#_{}]/g, (letter) => SPECIAL[letter] ?? `\\${letter}`).replace(/\s+/g, ' ')

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A braced author is one name: "{{U.S. Geological Survey}}" is not Survey, U. S. G. */
const entry = ({ id, first, where, source }: Work): string => {
  const month = MONTHS[Number(first.date.slice(5, 7)) - 1]
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', `{${tex(first.publisher)}}`],
    ['title', `{${tex(first.title)}}`],
    ['year', first.date === '' ? undefined : first.date.slice(0, 4)],
    ['howpublished', `\\url{${first.url.replace(/[\\{}%#]/g, (letter) => encodeURIComponent(letter))}}`],
    ['note', tex([...where, ...thanks(first, source)].join('; ')) || undefined],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]))
  return `@misc{${id},\n${[...lines, ...(month === undefined ? [] : [`  month = ${month}`])].join(',\n')}\n}`
}

/** The publications behind an answer as BibTeX, one `@misc` each, keyed by their ids here. */
export const citeBibtex = (answer: Answer, corpus: Corpus): string => worksOf(answer, corpus).map(entry).join('\n\n')
