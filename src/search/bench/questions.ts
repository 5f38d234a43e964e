import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Entry } from '../entry.js'
import type { SearchQuery } from '../query.js'

const File = z.strictObject({
  answerable: z.array(z.strictObject({ question: z.string().min(1), passages: z.array(z.string().min(1)).min(1) })),
  unanswerable: z.array(z.string().min(1)),
})

/** Questions about the corpus with what answers them, and questions that nothing in it answers. */
export type RetrievalQuestions = z.infer<typeof File>

/** Reads `retrieval.yaml` of a corpus folder. Throws where it does not fit. */
export function readQuestions(folder: string): RetrievalQuestions {
  return File.parse(parse(readFileSync(path.join(folder, 'retrieval.yaml'), 'utf8')))
}

const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** Whether a reference names an entry: a document or table id, or `document-id#heading` ("gallium#by-product"). */
const names = (reference: string, { passage }: Entry): boolean => {
  const [id, heading] = reference.split('#')
  return id === passage.document && (heading === undefined || slug(heading) === slug(passage.heading))
}

/** Ids of the passages that a question's references name. Throws for a reference that names none. */
export function passagesOf(references: readonly string[], entries: readonly Entry[]): Map<string, number> {
  const relevant = new Map<string, number>()
  for (const reference of references) {
    const found = entries.filter((entry) => names(reference, entry))
    if (found.length === 0) throw new Error(`retrieval.yaml: nothing in the corpus is called "${reference}"`)
    for (const { passage } of found) relevant.set(passage.id, 1)
  }
  return relevant
}

/** References of the questions file that name nothing in the corpus, for the corpus check. */
export function danglingReferences(questions: RetrievalQuestions, entries: readonly Entry[]): string[] {
  const all = new Set(questions.answerable.flatMap((question) => question.passages))
  return [...all].filter((reference) => !entries.some((entry) => names(reference, entry)))
}

/** What the language room makes of a text, as far as search needs it. Without it only the words are searched. */
export type Understand = (text: string) => Omit<SearchQuery, 'text'>
