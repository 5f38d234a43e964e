import { z } from 'zod'
import type { Answer } from '../answers/answer.js'
import type { Brain } from '../brain-types.js'

const id = z.union([z.string(), z.number()])
const text = z.string().refine((given) => given.trim() !== '')
const line = z.union([z.object({ id, question: text }), z.object({ id, turns: z.array(text).min(1) })])

/** One line of `--batch` output, or what is wrong with the line that went in. */
export type BatchResult =
  | { readonly ok: true; readonly id: string | number; readonly answer: Answer }
  | { readonly ok: false; readonly problem: string }

/** A line without the byte-order mark that some editors put before the first. */
export const withoutMark = (given: string): string => given.replace(/^\uFEFF/, '')

/** Answers the turns of one conversation and returns the last answer; each turn knows the question before it. */
export const converse = (brain: Brain, turns: readonly string[]): Answer | undefined => {
  let answer: Answer | undefined
  for (const turn of turns) answer = brain.ask(turn, answer?.question)
  return answer
}

/**
 * Answers one line of a batch file: `{"id","question"}` or `{"id","turns":["…","and nickel?"]}`.
 * A line that is neither is a problem that names the line and says what was expected; the rest of the file goes on.
 */
export const answerLine = (brain: Brain, text: string, lineNumber: number): BatchResult => {
  const problem = (what: string): BatchResult => ({
    ok: false,
    problem: `Line ${lineNumber}: ${what}. Expected {"id": …, "question": "…"} or {"id": …, "turns": ["…"]}.`,
  })
  let json: unknown
  try {
    json = JSON.parse(withoutMark(text))
  } catch {
    return problem('this is not JSON')
  }
  const parsed = line.safeParse(json)
  if (!parsed.success)
    return problem('"id" and "question", or "id" and "turns", are needed, and no question may be empty')
  const turns = 'turns' in parsed.data ? parsed.data.turns : [parsed.data.question]
  const answer = converse(brain, turns)
  return answer === undefined ? problem('no question') : { ok: true, id: parsed.data.id, answer }
}
