import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isNode, isPair, isScalar, LineCounter, type Document } from 'yaml'
import type { z } from 'zod'
import { CorpusError, type CheckProblem } from '../problem.js'
import { yamlDocument, yamlValue } from '../yaml-text.js'
import { yamlFault } from '../yaml-words.js'

/** A path into a YAML file: `['minerals', 'cobalt', 'aliases', 2]`. */
export type Path = readonly PropertyKey[]

/** A YAML file, read and checked against its schema. `data` is absent if it does not fit; then `problems` says why. */
export interface YamlFile<T> {
  readonly data?: T
  readonly problems: readonly CheckProblem[]
  /** The line that holds the path, or the nearest thing above it that exists. 1-based. */
  readonly lineOf: (path: Path) => number
}

const offsetOf = (document: Document, path: Path): number | undefined => {
  const keys = path.map((key) => (typeof key === 'symbol' ? key.toString() : key))
  const parent = document.getIn(keys.slice(0, -1), true)
  const last = keys.at(-1)
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last)
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0]
  }
  const node = document.getIn(keys, true)
  return isNode(node) && node.range ? node.range[0] : undefined
}

/** zod's names of types, as a curator would say them. */
const SPOKEN: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a map',
  record: 'a map',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
}

/** What zod found, as part of a sentence; of a bad key, what is wrong with it rather than that it is. */
const detail = (issue: z.core.$ZodIssue): string => {
  const text = issue.code === 'invalid_key' ? issue.issues.map(({ message }) => message).join('; ') : issue.message
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** The mend that goes with a kind of zod issue. */
const mendOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return `remove ${issue.keys.join(', ')} or correct the spelling`
  if (issue.code === 'invalid_type') return `write ${SPOKEN[issue.expected] ?? issue.expected} here`
  return 'correct the value'
}

/**
 * Reads a YAML file of the corpus and checks it against a schema. Never throws for what the file holds: each problem
 * names the file and line. Duplicate keys, which hide an entry, are among them.
 */
export const readYaml = <T>(folder: string, name: string, schema: z.ZodType<T>): YamlFile<T> => {
  try {
    return readChecked(folder, name, schema)
  } catch (error) {
    if (error instanceof CorpusError) return { problems: error.problems, lineOf: () => 1 }
    throw error
  }
}

const readChecked = <T>(folder: string, name: string, schema: z.ZodType<T>): YamlFile<T> => {
  const file = `corpus/${name}`
  let text: string
  try {
    text = readFileSync(join(folder, name), 'utf8')
  } catch {
    const missing = { file, problem: 'the file cannot be read', mend: `put ${name} into the corpus folder` }
    return { problems: [missing], lineOf: () => 0 }
  }
  const counter = new LineCounter()
  const document = yamlDocument(text, file, counter)
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(document, path.slice(0, length))
      if (offset !== undefined) return counter.linePos(offset).line
    }
    return 1
  }
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: counter.linePos(error.pos[0]).line,
      ...yamlFault(error),
    }))
    return { problems, lineOf }
  }
  const result = schema.safeParse(yamlValue(document, file))
  if (result.success) return { data: result.data, problems: [], lineOf }
  const problems = result.error.issues.map((issue) => ({
    file,
    line: lineOf(issue.path),
    problem: `${issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : ''}${detail(issue)}`,
    mend: mendOf(issue),
  }))
  return { problems, lineOf }
}
