import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CorpusError } from './problem.js'
import { readYamlText } from './yaml-text.js'

const FILE = 'corpus/corpus.yaml'
const month = z.strictObject({
  known_until: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/),
  questions_of: z.record(z.string(), z.int()).default({}),
})

/** `corpus.yaml`, or nothing where it does not say what it has to. */
const read = (folder: string): z.infer<typeof month> | undefined => {
  const file = join(folder, 'corpus.yaml')
  return month.safeParse(existsSync(file) ? readYamlText(readFileSync(file, 'utf8'), FILE) : undefined).data
}

/** The edition of each series that the values of the corpus's own questions are of: `{ 'usgs-mcs': 2026 }`. */
export const readQuestionEditions = (folder: string): Readonly<Record<string, number>> =>
  read(folder)?.questions_of ?? {}

/**
 * The last month that the corpus knows of, "2026-07": a document may not be dated later, and the state of anything
 * that goes on is "as of" it.
 * @throws CorpusError if `corpus.yaml` does not say
 */
export const readKnownUntil = (folder: string): string => {
  const known = read(folder)
  if (known) return known.known_until
  const mend = "write known_until: '2026-07', the last month that the corpus covers"
  throw new CorpusError([{ file: FILE, problem: 'known_until is missing or is not a month', mend }])
}
