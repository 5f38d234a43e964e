import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isNode, LineCounter } from 'yaml'
import { z } from 'zod'
import { CorpusError, fail, type CheckProblem } from './problem.js'
import type { Source, SourceTraits } from './types.js'
import { yamlDocument, yamlValue } from './yaml-text.js'

const FILE = 'corpus/sources.yaml'

/** Kebab-case: `usgs-mcs-2026`. Ids of sources and documents. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** "2026", "2026-02" or "2026-02-06". */
export const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

const text = z.string().trim().min(1)

const traits = z.strictObject({
  called: text,
  counts: text,
  averages: text.optional(),
  order: z.int('the order is a whole number: the lower one answers first').min(1),
})

const source = z.strictObject({
  id: z.string().regex(ID, 'an id is lower-case words joined by hyphens, like usgs-mcs-2026'),
  publisher: text,
  title: text,
  date: z.string().regex(DAY, "a date is '2026', '2026-02' or '2026-02-06', in quotes"),
  url: z.url({ protocol: /^https?$/, error: 'a url starts with https:// or http://' }),
  licence: text,
  grade: z.enum(['primary', 'institute', 'press'], 'the grade is primary, institute or press'),
  series: z.string().regex(ID).optional(),
  edition: z.int().min(1900).max(2100).optional(),
  acknowledgement: text.optional(),
  traits: traits.optional(),
  figures: z.boolean().optional(),
})

const toTraits = ({ averages, ...rest }: z.infer<typeof traits>): SourceTraits => ({
  ...rest,
  ...(averages !== undefined && { averages }),
})

const toSource = ({ series, edition, acknowledgement, traits, figures, ...rest }: z.infer<typeof source>): Source => ({
  ...rest,
  ...(traits !== undefined && { traits: toTraits(traits) }),
  ...(series !== undefined && { series }),
  ...(edition !== undefined && { edition }),
  ...(acknowledgement !== undefined && { acknowledgement }),
  ...(figures !== undefined && { figures }),
})

/**
 * The publications of `sources.yaml` by id.
 * @param folder the corpus folder
 * @throws CorpusError naming file, line and mend of every entry that does not fit, of ids that stand there twice, and
 * of an edition without its series or a series without its edition
 */
export const readSources = (folder: string): Map<string, Source> => {
  const path = join(folder, 'sources.yaml')
  if (!existsSync(path)) fail({ file: FILE, problem: 'the file is missing', mend: 'put it into the corpus folder' })
  const lines = new LineCounter()
  const document = yamlDocument(readFileSync(path, 'utf8'), FILE, lines)
  const problems: CheckProblem[] = []
  const add = (offset: number, problem: string, mend: string): void => {
    problems.push({ file: FILE, line: lines.linePos(offset).line, problem, mend })
  }
  for (const error of document.errors) {
    add(error.pos[0], `this is not YAML: ${error.message}`, 'correct the indentation or the quotes')
  }
  if (problems.length > 0) throw new CorpusError(problems)

  const lineAt = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return node.range[0]
    }
    return 0
  }
  const parsed = z.array(source, 'sources.yaml is a list of entries').safeParse(yamlValue(document, FILE))
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const field = issue.path.slice(1).join('.')
      add(lineAt(issue.path), `${field ? `${field}: ` : ''}${issue.message}`, 'see the entries around it for the form')
    }
    throw new CorpusError(problems)
  }
  const sources = new Map<string, Source>()
  for (const [index, entry] of parsed.data.entries()) {
    const at = lineAt([index])
    if (sources.has(entry.id)) add(at, `source "${entry.id}" appears here twice`, 'remove one of the two or rename it')
    if ((entry.series === undefined) !== (entry.edition === undefined)) {
      add(at, `source "${entry.id}" has a series or an edition, not both`, 'give both or neither')
    }
    sources.set(entry.id, toSource(entry))
  }
  if (problems.length > 0) throw new CorpusError(problems)
  return sources
}
