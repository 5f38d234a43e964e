import { interpretedByDiscord } from '../check/discord-text.js'
import type { CheckProblem } from '../problem.js'
import type { DocumentFile } from './read.js'
import { withoutMarks } from './sentences.js'

/** Words for a curator, by mdast node type. */
const FOREIGN: Readonly<Record<string, string>> = {
  link: 'a link',
  linkReference: 'a link',
  definition: 'a link',
  image: 'a picture',
  imageReference: 'a picture',
  code: 'a code block (or a line that begins with four spaces)',
  inlineCode: 'code',
  html: 'HTML',
  blockquote: 'a block quote',
  thematicBreak: 'a rule',
}

const strings = (value: unknown, path: readonly PropertyKey[]): { path: readonly PropertyKey[]; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    strings(item, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** Words between quotation marks, of any kind; an apostrophe is none. */
const QUOTED = /[“"«„][^“”"«»„]+[”"»“]/

/** Documents paraphrase: what stands between quotation marks would be read as the publication's own words. */
const quotations = ({ file, markdown }: DocumentFile): CheckProblem[] =>
  markdown.blocks.flatMap(({ text, line }) =>
    text.split('\n').flatMap((part, index) => {
      const [quoted] = QUOTED.exec(part) ?? []
      if (quoted === undefined) return []
      const problem = `the text contains words in quotation marks: ${quoted}`
      return [{ file, line: line + index, problem, mend: 'say it in your own words, without the marks' }]
    }),
  )

/** Text that a chat program would act on, or hide: mentions, links, code, bidi and zero-width characters. */
export const checkText = (document: DocumentFile): CheckProblem[] => {
  const { file, front, markdown, lineOf } = document
  const mend = 'write it as plain words'
  const inFront = strings(front, []).flatMap(({ path, text }) => {
    const what = interpretedByDiscord(text)
    return what === undefined ? [] : [{ file, line: lineOf(path), problem: `the text contains ${what}`, mend }]
  })
  const foreign = markdown.foreign.map(({ type, line }) => {
    const problem = `the text contains ${FOREIGN[type] ?? type}`
    return { file, line, problem, mend: 'documents are headings, paragraphs and lists; write it as plain words' }
  })
  const inBody = markdown.blocks.flatMap(({ heading, text, line }) =>
    [heading, ...text.split('\n')].flatMap((part, index) => {
      const what = interpretedByDiscord(withoutMarks(part))
      if (what === undefined) return []
      return [{ file, line: line + Math.max(0, index - 1), problem: `the text contains ${what}`, mend }]
    }),
  )
  return [...inFront, ...foreign, ...inBody, ...quotations(document)]
}
