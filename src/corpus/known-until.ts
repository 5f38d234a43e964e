import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CorpusError } from './problem.js'
import { readYamlText } from './yaml-text.js'

const FILE = 'corpus/corpus.yaml'
const month = z.strictObject({ known_until: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/) })

/**
 * The last month that the corpus knows of, "2026-07": a document may not be dated later, and the state of anything
 * that goes on is "as of" it.
 * @throws CorpusError if `corpus.yaml` does not say
 */
export const readKnownUntil = (folder: string): string => {
  const file = join(folder, 'corpus.yaml')
  const parsed = month.safeParse(existsSync(file) ? readYamlText(readFileSync(file, 'utf8'), FILE) : undefined)
  if (parsed.success) return parsed.data.known_until
  const mend = "write known_until: '2026-07', the last month that the corpus was read up to"
  throw new CorpusError([{ file: FILE, problem: 'known_until is missing or is no month', mend }])
}
