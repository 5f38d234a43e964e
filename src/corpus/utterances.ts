import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, type Scalar } from 'yaml'
import { z } from 'zod'
import { CorpusError, type CheckProblem } from './problem.js'
import { yamlDocument } from './yaml-text.js'

/** An example question of an intent: "who mines the most {mineral}". */
export interface Utterance {
  readonly intent: string
  readonly text: string
}

const FILE = 'corpus/utterances.yaml'
const MEND = 'write each intent as a key, with a list of example questions under it'
const start = (node: Scalar): number => node.range?.[0] ?? 0
const text = z.string().trim().min(1)

/**
 * Example questions by intent, from `utterances.yaml` of a corpus folder; none where the file is missing.
 * @throws CorpusError with the line of every entry that is not a text under an intent
 */
export const readUtterances = (folder: string): readonly Utterance[] => {
  const path = join(folder, 'utterances.yaml')
  if (!existsSync(path)) return []
  const lines = new LineCounter()
  const document = yamlDocument(readFileSync(path, 'utf8'), FILE, lines)
  const problems: CheckProblem[] = []
  const refuse = (offset: number, problem: string): void => {
    problems.push({ file: FILE, line: lines.linePos(offset).line, problem, mend: MEND })
  }
  for (const error of document.errors) refuse(error.pos[0], `this is not YAML: ${error.message}`)
  const utterances: Utterance[] = []
  if (problems.length === 0 && !isMap(document.contents)) refuse(0, 'the file is not a list of intents')
  for (const pair of isMap(document.contents) ? document.contents.items : []) {
    const intent = isScalar(pair.key) ? String(pair.key.value) : ''
    const at = isScalar(pair.key) ? start(pair.key) : 0
    if (!isSeq(pair.value)) {
      refuse(at, `"${intent}" has no list`)
      continue
    }
    for (const item of pair.value.items) {
      const result = text.safeParse(isScalar(item) ? item.value : undefined)
      if (result.success) utterances.push({ intent, text: result.data })
      else refuse(isScalar(item) ? start(item) : at, `an example of "${intent}" is not a text`)
    }
  }
  if (problems.length > 0) throw new CorpusError(problems)
  return utterances
}
