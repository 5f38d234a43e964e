import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Entry } from '../entry.js'
import type { Judgements } from './metrics.js'

/** A test collection: passages, queries, and which passages answer which query. */
export interface Collection {
  readonly name: string
  readonly entries: readonly Entry[]
  readonly queries: readonly { readonly id: string; readonly text: string; readonly judged: Judgements }[]
}

const Id = z.union([z.string(), z.number()]).transform(String)
const Line = z.object({
  id: Id.optional(),
  _id: Id.optional(),
  title: z.string().default(''),
  text: z.string().default(''),
})

/** Lines of `{"id" or "_id", "title"?, "text"}`. Throws with file and line where one is not. */
function readLines(file: string): { id: string; title: string; text: string }[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return []
      const parsed = Line.safeParse(parseJson(line))
      const id = parsed.data?.id ?? parsed.data?._id
      if (!parsed.success || id === undefined) throw new Error(`${file}:${String(i + 1)}: not {"id", "title", "text"}`)
      return [{ id, title: parsed.data.title, text: parsed.data.text }]
    })
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/**
 * Judgements: `query doc grade`, or TREC's own four columns `query iteration doc grade`, by tab or blank; a heading
 * line ("query-id corpus-id score") is passed over.
 */
export function readQrels(text: string): Map<string, Map<string, number>> {
  const judged = new Map<string, Map<string, number>>()
  for (const line of text.split('\n')) {
    const columns = line.trim().split(/\s+/)
    const [query, document] = columns.length === 4 ? [columns[0], columns[2]] : columns
    const grade = Number(columns.at(-1))
    if (query === undefined || document === undefined || columns.length < 3 || !Number.isFinite(grade)) continue
    const of = judged.get(query) ?? new Map<string, number>()
    of.set(document, Math.max(0, grade))
    judged.set(query, of)
  }
  return judged
}

/**
 * Reads a collection in TREC form from a folder: `docs.jsonl`, `queries.jsonl`, `qrels.tsv`. Queries without a relevant
 * document are left out, as TREC's own evaluation does.
 */
export function readCollection(folder: string): Collection {
  const judged = readQrels(readFileSync(path.join(folder, 'qrels.tsv'), 'utf8'))
  const queries = readLines(path.join(folder, 'queries.jsonl')).flatMap(({ id, text }) => {
    const of = judged.get(id)
    return of !== undefined && [...of.values()].some((grade) => grade > 0) ? [{ id, text, judged: of }] : []
  })
  const entries = readLines(path.join(folder, 'docs.jsonl')).map(({ id, title, text }) => plainEntry(id, title, text))
  return { name: path.basename(folder), entries, queries }
}

/** An entry that is nothing but title and text. */
export function plainEntry(id: string, title: string, text: string): Entry {
  return {
    passage: { id, document: id, heading: '', text, sources: [] },
    kind: 'report',
    title,
    minerals: [],
    places: [],
    topics: [],
    names: { minerals: [], places: [] },
  }
}
