import { type Document, LineCounter, parseDocument } from 'yaml'
import { CorpusError, fail, type CheckProblem } from './problem.js'

/** Aliases of one file that are followed; a file of nine lines can otherwise grow to gigabytes. */
const MAX_ALIASES = 1_000

/** Deepest that brackets may stand in each other; the corpus's own files stay below ten. */
const MAX_DEPTH = 64

/** Line of the first bracket that stands too deep in others, 1-based. Quotes and comments are not told apart. */
const tooDeepAt = (text: string): number | undefined => {
  let [depth, line] = [0, 1]
  for (const char of text) {
    if (char === '\n') line += 1
    else if (char === '[' || char === '{') depth += 1
    else if ((char === ']' || char === '}') && depth > 0) depth -= 1
    if (depth > MAX_DEPTH) return line
  }
  return undefined
}

/** A YAML text as the library reads it. Throws a CorpusError where its brackets would end the reader. */
export const yamlDocument = (text: string, file: string, lineCounter = new LineCounter()): Document => {
  const line = tooDeepAt(text)
  if (line !== undefined)
    fail({
      file,
      line,
      problem: `more than ${MAX_DEPTH} brackets are nested`,
      mend: 'close a bracket that is open, or write the entries below each other',
    })
  return parseDocument(text, { lineCounter, prettyErrors: false })
}

/**
 * The plain value of a YAML document without errors. Throws a CorpusError at an alias that stands for nothing, and
 * where aliases of aliases make a small file endless.
 */
export const yamlValue = (document: Document, file: string): unknown => {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const bomb = /alias count/i.test(message)
    return fail({
      file,
      line: 1,
      problem: bomb ? 'its aliases (*name) stand for more than a corpus holds' : `this is not YAML: ${message}`,
      mend: bomb ? 'write out what an alias stands for' : 'put a text that begins with * or & in quotes',
    })
  }
}

/** The value of a YAML text. Throws a CorpusError with the line of everything that is not YAML. */
export const readYamlText = (text: string, file: string): unknown => {
  const lines = new LineCounter()
  const document = yamlDocument(text, file, lines)
  const problems = document.errors.map(({ pos, message }): CheckProblem => ({
    file,
    line: lines.linePos(pos[0]).line,
    problem: `this is not YAML: ${message}`,
    mend: 'correct the indentation or the quotes',
  }))
  if (problems.length > 0) throw new CorpusError(problems)
  return yamlValue(document, file)
}
