import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { EVENT_ACTS } from '../documents/schema-event.js'
import { CorpusError, type CheckProblem } from '../problem.js'
import { MEASURES, STAGES } from '../types.js'
import { readYaml } from '../vocabulary/yaml-file.js'
import { CONCEPT_TYPES, HOLES, RELATIONS, type Concept, type Frame, type Lexicon, type Wording } from './types.js'

const words = z.array(z.union([z.string(), z.number()]).transform(String)).optional()
const concept = z.strictObject({
  t: z.enum(CONCEPT_TYPES),
  hole: z.enum(HOLES).optional(),
  measure: z.enum(MEASURES).optional(),
  stage: z.enum(STAGES).optional(),
  from: z.number().optional(),
  asc: z.boolean().optional(),
  op: z.string().optional(),
  dir: z.union([z.literal(1), z.literal(-1)]).optional(),
  pct: z.number().optional(),
  net: z.union([z.literal(1), z.literal(-1)]).optional(),
  cmp: z.enum(['>', '>=', '<', '<=']).optional(),
  rel: z.enum(RELATIONS).optional(),
  behind: z.boolean().optional(),
  of: z.string().optional(),
  with: words,
  act: z.string().optional(),
  acts: z.array(z.enum(EVENT_ACTS)).optional(),
  near: z.array(z.enum(EVENT_ACTS)).optional(),
  topic: z.string().optional(),
  off: z.string().optional(),
  scope: z.string().optional(),
  says: z.string().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  v: words,
  n: words,
  w: words,
  last: words,
})
const frame = z.strictObject({
  takes: z.array(z.string()),
  need: z.array(z.enum(['mineral', 'place', 'bound', 'excluded'])).default([]),
  places: z.enum(['subject', 'importer', 'actor', 'region']).optional(),
  measure: z.enum(MEASURES).optional(),
  oneYear: z.boolean().optional(),
  own: z.array(z.string()).optional(),
})
const frames = z.object({ _sets: z.record(z.string(), z.array(z.string())) }).catchall(frame)
const spelling = z.record(z.string(), z.string())
const languages = z.record(
  z.string(),
  z.strictObject({
    shown: z.array(z.string()),
    words: z.record(z.string(), z.array(z.string())),
    joined: z.record(z.string(), z.array(z.string())).optional(),
  }),
)

const beside = z.record(z.string(), z.array(z.string()))
const list = z.array(z.string())
const homonyms = z.object({ after: beside, before: beside }).catchall(list)

const families = z.strictObject({ families: z.array(z.array(z.string()).min(2)) })

const irregularVerbs = z.record(z.string(), z.array(z.string()).min(1))

const wordings = z.record(z.string(), z.strictObject({ v: words, n: words, w: words }))

const FOLDER = 'lexicon'
/** Files of the folder that hold something else than concepts. */
const OTHERS = new Set([
  'spelling.yaml',
  'languages.yaml',
  'homonyms.yaml',
  'units.yaml',
  'alike.yaml',
  'wordings.yaml',
  'irregular-verbs.yaml',
])

const taken = (takes: readonly string[], sets: Readonly<Record<string, readonly string[]>>): string[] =>
  takes.flatMap((take) => (take.startsWith('$') ? taken(sets[take.slice(1)] ?? [], sets) : [take]))

/** Concepts of a kind are taken together: `publisher` is `publisher.usgs`, `publisher.bgs` and so on. */
const ofKind = (take: string, concepts: Readonly<Record<string, Concept>>): string[] =>
  Object.hasOwn(concepts, take) ? [take] : [take, ...Object.keys(concepts).filter((id) => id.startsWith(`${take}.`))]

/**
 * The words of a corpus folder and the frames that take them; nothing where the folder has no `lexicon/`.
 * @throws CorpusError with file and line of everything that does not fit, a concept defined twice among it
 */
export const readLexicon = (folder: string): Lexicon | undefined => {
  if (!existsSync(join(folder, FOLDER))) return undefined
  const problems: CheckProblem[] = []
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const file = readYaml(folder, name, schema)
    problems.push(...file.problems)
    return file.data
  }
  const concepts: Record<string, Concept> = {}
  for (const name of readdirSync(join(folder, FOLDER)).sort()) {
    if (!name.endsWith('.yaml') || OTHERS.has(name)) continue
    const data = read(`${FOLDER}/${name}`, z.record(z.string(), concept)) ?? {}
    for (const [id, one] of Object.entries(data)) {
      if (Object.hasOwn(concepts, id))
        problems.push({
          file: `corpus/${FOLDER}/${name}`,
          problem: `"${id}" is a concept already`,
          mend: 'join the two',
        })
      concepts[id] = one as Concept
    }
  }
  const framed = read('frames.yaml', frames)
  const spelt = read(`${FOLDER}/spelling.yaml`, spelling)
  const foreign = read(`${FOLDER}/languages.yaml`, languages)
  const everyday = read(`${FOLDER}/homonyms.yaml`, homonyms)
  const own = existsSync(join(folder, FOLDER, 'alike.yaml'))
  const alike = own ? read(`${FOLDER}/alike.yaml`, families) : { families: [] }
  const units = read(`${FOLDER}/units.yaml`, beside)
  // A corpus of its own may do without: the file is looked for only where something asks for it.
  const said = existsSync(join(folder, FOLDER, 'wordings.yaml')) ? read(`${FOLDER}/wordings.yaml`, wordings) : {}
  const bent = existsSync(join(folder, FOLDER, 'irregular-verbs.yaml'))
    ? read(`${FOLDER}/irregular-verbs.yaml`, irregularVerbs)
    : {}
  if (problems.length > 0 || !framed || !spelt || !foreign || !everyday || !alike || !units || !said || !bent)
    throw new CorpusError(problems)
  const { _sets: sets, ...declared } = framed
  return {
    concepts,
    frames: Object.fromEntries(
      Object.entries(declared).map(([id, one]) => [
        id,
        {
          ...(one as Frame),
          takes: [...new Set(taken(one.takes, sets).flatMap((take) => ofKind(take, concepts)))],
          ...(one.own && { own: taken(one.own, sets) }),
        },
      ]),
    ),
    spelling: spelt,
    languages: foreign,
    homonyms: everyday,
    alike: alike.families,
    units,
    irregularVerbs: bent,
    wordings: said as Readonly<Record<string, Wording>>,
    commonWords: readFileSync(join(folder, FOLDER, 'common-words.txt'), 'utf8')
      .trim()
      .split('\n'),
  }
}
