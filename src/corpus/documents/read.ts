import { existsSync, readdirSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { isMap, isNode, isScalar, LineCounter, type Document } from 'yaml'
import { CorpusError, type CheckProblem } from '../problem.js'
import type { CorpusDocument } from '../types.js'
import { yamlFault } from '../yaml-words.js'
import { parseMarkdown, type Markdown } from './markdown.js'
import { yamlDocument, yamlValue } from '../yaml-text.js'
import { toPassages } from './passages.js'
import { frontMatter, type FrontMatter } from './schema.js'
import { frontFaults } from './front-matter-words.js'
import { readText } from './read-text.js'

/** A document with what the checks need to point at a line of its file. */
export interface DocumentFile {
  /** From the project's root: `corpus/documents/events/….md`. */
  readonly file: string
  readonly document: CorpusDocument
  readonly front: FrontMatter
  readonly markdown: Markdown
  /** The line of a front-matter field, 1-based: `['members', 3, 'mineral']`. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** Offset of the deepest part of the path that is in the file; of a map's entry, the key. */
const offsetOf = (yaml: Document, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? yaml.contents : yaml.getIn(path.slice(0, length - 1), true)
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === path[length - 1])
      : undefined
    const node = pair?.key ?? yaml.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

const toDocument = (front: FrontMatter, markdown: Markdown): CorpusDocument => {
  const { id, title, kind, sources, date, minerals, places, topics, ...data } = front
  const passages = toPassages(id, markdown.blocks)
  return { id, title, kind, sources, minerals, places, topics, data, passages, ...(date !== undefined && { date }) }
}

/** Reads one document from its text, or says what is wrong with its front matter. */
export const readDocument = (file: string, text: string): DocumentFile | CheckProblem[] => {
  try {
    return readChecked(file, text)
  } catch (error) {
    if (error instanceof CorpusError) return [...error.problems]
    throw error
  }
}

const readChecked = (file: string, text: string): DocumentFile | CheckProblem[] => {
  const markdown = parseMarkdown(text)
  if (markdown.frontMatter === undefined) {
    const mend = 'begin the file with a line ---, the fields, and a second line ---, as its neighbors do'
    return [{ file, line: 1, problem: 'the front matter is missing', mend }]
  }
  const lines = new LineCounter()
  const yaml = yamlDocument(markdown.frontMatter, file, lines)
  // The front matter begins on the line after the first ---.
  const lineAt = (offset: number): number => lines.linePos(offset).line + 1
  const [broken] = yaml.errors
  // What follows a first mistake is mostly its consequence.
  if (broken) return [{ file, line: lineAt(broken.pos[0]), ...yamlFault(broken) }]
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(offsetOf(yaml, path))
  let front: unknown
  try {
    front = yamlValue(yaml, file)
  } catch (error) {
    const dangling =
      error instanceof CorpusError && error.problems.some(({ problem }) => problem.includes('Unresolved'))
    if (error instanceof CorpusError && !dangling) throw error
    // A text that begins with * is read as a reference to an entry that is not there.
    const at = markdown.frontMatter.split('\n').findIndex((line) => /[:[,]\s*\*/.test(line))
    return [{ file, line: at + 2, ...yamlFault({ code: 'BAD_ALIAS', message: '' }) }]
  }
  const parsed = frontMatter.safeParse(front)
  if (!parsed.success) {
    return frontFaults(front, parsed.error.issues).map(({ path, problem, mend }) => ({
      file,
      line: lineOf(path),
      problem,
      mend,
    }))
  }
  return { file, document: toDocument(parsed.data, markdown), front: parsed.data, markdown, lineOf }
}

/** All documents of a corpus folder in the order of their paths, with what is wrong with those that cannot be read. */
export const readDocumentFiles = (folder: string): { files: DocumentFile[]; problems: CheckProblem[] } => {
  const root = join(folder, 'documents')
  const found = (existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
  const names = found.filter((name) => name.endsWith('.md'))
  const files: DocumentFile[] = []
  const problems: CheckProblem[] = found
    .filter((name) => !name.endsWith('.md'))
    .map((name) => ({
      file: `corpus/documents/${name}`,
      problem: 'this file is not read, because its name does not end in .md',
      mend: `name it ${basename(name).replace(/(?:\.md)?(?:\.\w+)?$/, '.md')}, or move it out of the folder`,
    }))
  const seen = new Map<string, string>()
  for (const name of names) {
    const file = `corpus/documents/${name}`
    const text = readText(join(root, name), file)
    const read = typeof text === 'string' ? readDocument(file, text) : [text]
    if (Array.isArray(read)) {
      problems.push(...read)
      continue
    }
    const { id } = read.document
    const line = read.lineOf(['id'])
    const twin = seen.get(id)
    if (twin !== undefined) {
      problems.push({
        file: read.file,
        line,
        problem: `id "${id}" is taken by ${twin}`,
        mend: 'give it an id of its own',
      })
    } else if (id !== basename(name, '.md')) {
      const mend = `name the file ${id}.md or make the id the file's name`
      problems.push({ file: read.file, line, problem: `id "${id}" is not the file's name`, mend })
    }
    seen.set(id, read.file)
    files.push(read)
  }
  return { files, problems }
}

/**
 * The documents of a corpus folder by id.
 * @throws CorpusError naming file, line and mend of everything that keeps a document from being read
 */
export const readDocuments = (folder: string): Map<string, CorpusDocument> => {
  const { files, problems } = readDocumentFiles(folder)
  if (problems.length > 0) throw new CorpusError(problems)
  return new Map(files.map(({ document }) => [document.id, document]))
}
